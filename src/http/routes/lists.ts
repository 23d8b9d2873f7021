// Search, and the views that officials keep of their ledgers.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { knownOf, objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { leadView } from "../operations/lead.ts";
import { search } from "../operations/search.ts";
import { noteVain } from "../operations/sought-in-vain.ts";
import { addView, changeView, listViews, removeView } from "../operations/views.ts";
import { perMinute } from "../rate.ts";
import { queryOf } from "./query.ts";

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

function bodyOf({ body }: FastifyRequest) {
  const known = ["mechanism", "name", "shared", "first", "filter", "sort", "columns", "widths", "csrf"];
  return knownOf(body, known);
}

/** The words of a search, from an address. */
function soughtIn(request: FastifyRequest): string {
  const { q = "", lang: _, ...others } = queryOf(request);
  const [strange] = Object.keys(others);
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  return q;
}

/**
 * A person's name or telephone comes in the body: addresses are kept in the logs of whatever lies between.
 */
function personIn({ body }: FastifyRequest): string {
  const { q, csrf: _, ...others } = objectOf(body ?? {});
  const [strange] = Object.keys(others);
  if (strange !== undefined) throw new Fault("bad_body", { field: strange.slice(0, 40) });
  if (typeof q !== "string") throw new Fault("bad_body", { field: "q" });
  return q;
}

/** Adds `/find`, `/lead` and `/views`. */
export function listRoutes(app: FastifyInstance, context: Context): void {
  const often = perMinute(300);
  app.get("/find", often, async request => {
    const text = soughtIn(request);
    const found = await search(context, text, "words", request.caller);
    const isVain = found.note === null && found.groups.length === 0;
    if (isVain) await noteVain(context, text, request.caller.now);
    return found;
  });
  app.post("/find", often, async request => search(context, personIn(request), "person", request.caller));
  app.get("/lead", async ({ caller }) => leadView(context, caller));
  app.get("/views", async request => {
    const { mechanism = "" } = queryOf(request);
    return listViews(context, mechanism, request.caller);
  });
  app.post("/views", async (request, reply) =>
    reply.code(201).send(await addView(context, bodyOf(request), request.caller)),
  );
  app.post("/views/:id", async request =>
    changeView(context, idOf(request), bodyOf(request), request.caller),
  );
  app.delete("/views/:id", async (request, reply) => {
    await removeView(context, idOf(request), request.caller);
    return reply.code(204).send();
  });
}
