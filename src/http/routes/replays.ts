// The addresses of what-ifs.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { attached } from "../download.ts";
import {
  askReplay,
  deleteReplay,
  latestReplays,
  oneReplay,
  replayFile,
  replayFormOf,
  replayMatters,
  replayRefusals,
  replayUnits,
  stopReplay,
} from "../operations/replays.ts";
import { perMinute } from "../rate.ts";
import { queryOf } from "./query.ts";

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;
/** A run reads the whole log. */
const few = perMinute(30);

/** Adds `/replays`. */
export async function replayRoutes(app: FastifyInstance, { context }: { context: Context }): Promise<void> {
  app.get("/replays", async ({ caller }) => latestReplays(context, caller));
  app.post("/replays", few, async (request, reply) => {
    const { change, period } = objectOf(request.body);
    return reply.code(201).send(await askReplay(context, { change, period }, request.caller));
  });
  app.get("/replays/form/:id", async request => replayFormOf(context, idOf(request), request.caller));
  app.get("/replays/:id", async request => oneReplay(context, idOf(request), request.caller));
  app.post("/replays/:id/stop", async request => stopReplay(context, idOf(request), request.caller));
  app.delete("/replays/:id", async (request, reply) => {
    await deleteReplay(context, idOf(request), request.caller);
    return reply.code(204).send();
  });
  app.get("/replays/:id/units", async request =>
    replayUnits(context, idOf(request), queryOf(request), request.caller),
  );
  app.get("/replays/:id/matters", async request =>
    replayMatters(context, idOf(request), queryOf(request), request.caller),
  );
  app.get("/replays/:id/refused", async request =>
    replayRefusals(context, idOf(request), queryOf(request), request.caller),
  );
  for (const [format, type] of [
    ["json", "application/json; charset=utf-8"],
    ["csv", "text/csv; charset=utf-8"],
  ] as const) {
    app.get(`/replays/:id/result.${format}`, async (request, reply) => {
      const { name, text } = await replayFile(context, idOf(request), format, request.caller);
      return reply.type(type).header("content-disposition", attached(name)).send(text);
    });
  }
}
