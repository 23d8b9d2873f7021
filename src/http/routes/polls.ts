// Polls: the facts, a vote, the open list, what looks stuffed.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { knownOf } from "../body.ts";
import type { Context } from "../context.ts";
import { deviceOf } from "../device.ts";
import { attached } from "../download.ts";
import { type PollAddress, castVote, onePoll, suspicionsOf, voidedOf, votesOf } from "../operations/polls.ts";
import { perMinute } from "../rate.ts";

const addressOf = (request: FastifyRequest) => request.params as PollAddress;
const path = "/polls/:mechanism/:id/:name";

/** Adds `/polls/{mechanism}/{id}/{name}` and what stands below it. */
export function pollRoutes(app: FastifyInstance, context: Context): void {
  app.get(path, async request => onePoll(context, addressOf(request), request.caller));
  app.post(`${path}/votes`, perMinute(60), async (request, reply) => {
    const { league, picks } = knownOf(request.body, ["league", "picks", "csrf"]);
    const device = deviceOf(request, context.people.key);
    const receipt = await castVote(context, addressOf(request), { league, picks }, request.caller, device);
    return reply.code(201).send(receipt);
  });
  app.get(`${path}/votes`, perMinute(10), async (request, reply) =>
    reply
      .type("application/jsonl; charset=utf-8")
      .header("content-disposition", attached("votes.jsonl"))
      .send(await votesOf(context, addressOf(request), request.caller)),
  );
  app.get(`${path}/voided`, perMinute(10), async (request, reply) =>
    reply
      .type("application/jsonl; charset=utf-8")
      .header("content-disposition", attached("voided.jsonl"))
      .send(await voidedOf(context, addressOf(request), request.caller)),
  );
  app.get(`${path}/suspicions`, perMinute(30), async request =>
    suspicionsOf(context, addressOf(request), request.caller),
  );
}
