// Checkpoints, proofs by them, and a figure's proof as a file.

import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { attached } from "../download.ts";
import { figureProof } from "../operations/figure-proof.ts";
import {
  checkpointKey,
  checkpointLines,
  checkpointPage,
  consistency,
  eventProof,
  oneCheckpoint,
} from "../operations/proof.ts";
import { queryOf } from "./query.ts";

const nameOf = (request: FastifyRequest): string => (request.params as { name: string }).name;

/** Adds the addresses of proofs; all are open to everybody. */
export function proofRoutes(app: FastifyInstance, context: Context): void {
  app.get("/checkpoints", async request => checkpointPage(context, queryOf(request)));
  app.get("/checkpoints/key", async () => checkpointKey(context));
  app.get("/checkpoints/consistency", async request => consistency(context, queryOf(request)));
  app.get("/checkpoints/:name", async request => oneCheckpoint(context, nameOf(request)));
  app.get("/checkpoints.ndjson", async (_request, reply) =>
    reply
      .type("application/x-ndjson; charset=utf-8")
      .header("content-disposition", attached("checkpoints.ndjson"))
      .send(Readable.from(checkpointLines(context))),
  );
  app.get("/proofs/event", async request => eventProof(context, queryOf(request), request.caller));
  app.get("/figures/:name/proof.json", async (request, reply) => {
    const name = nameOf(request);
    const proof = await figureProof(context, name, queryOf(request), request.caller);
    return reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", attached(`${name}.proof.json`))
      .send(JSON.stringify(proof));
  });
}
