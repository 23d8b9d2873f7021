// Ballots: the one page of facts, the papers, and the urn.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { attached } from "../download.ts";
import {
  type BallotAddress,
  castPaper,
  givePapers,
  oneBallot,
  tallyOf,
  urnOf,
} from "../operations/ballots.ts";
import { perMinute } from "../rate.ts";

const addressOf = (request: FastifyRequest) => request.params as BallotAddress;
const path = "/ballots/:mechanism/:id/:name";

/** A hall full of phones stands behind one address; each paper is proven by its signature. */
const hall = 30_000;

/** Adds `/ballots/{mechanism}/{id}/{name}` and what stands below it. */
export function ballotRoutes(app: FastifyInstance, context: Context): void {
  app.get(path, perMinute(hall), async request => oneBallot(context, addressOf(request), request.caller));
  app.post(`${path}/papers`, perMinute(60), async request =>
    givePapers(context, addressOf(request), objectOf(request.body), request.caller),
  );
  app.post(
    `${path}/urn`,
    { config: { ...perMinute(hall).config, open: true, unknown: true } },
    async (request, reply) => {
      const receipt = await castPaper(context, addressOf(request), objectOf(request.body), request.caller);
      return reply.code(201).send(receipt);
    },
  );
  app.get(`${path}/urn`, perMinute(60), async (request, reply) =>
    reply
      .type("application/jsonl; charset=utf-8")
      .header("content-disposition", attached("urn.jsonl"))
      .send(await urnOf(context, addressOf(request), request.caller)),
  );
  app.get(`${path}/tally`, perMinute(30), async request =>
    tallyOf(context, addressOf(request), request.caller),
  );
}
