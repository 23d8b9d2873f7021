// Matters of every mechanism: the same addresses for all, since nothing of them is written by hand.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { reserved } from "../../define/problems/names.ts";
import { knownOf } from "../body.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { type ActAsked, act } from "../operations/act.ts";
import { download } from "../download.ts";
import { bulk } from "../operations/bulk.ts";
import { exportOf } from "../operations/export.ts";
import { chainOf, eventsOf, listMatters, oneMatter } from "../operations/matters.ts";
import { actForReceipt, appliedPreference, prefersReceipt } from "../operations/receipt.ts";
import { reveal } from "../operations/reveal.ts";
import { perMinute } from "../rate.ts";
import { queryOf } from "./query.ts";

interface Address {
  readonly mechanism: string;
  readonly id: string;
  readonly action: string;
}

const addressOf = (request: FastifyRequest): Address => request.params as Address;

function inputOf(body: Readonly<Record<string, unknown>>): ActAsked["input"] {
  const input = body["input"] ?? {};
  if (typeof input === "object" && !Array.isArray(input)) return input as ActAsked["input"];
  throw new Fault("bad_body", { field: "input" });
}

function keyOf({ headers }: FastifyRequest): Pick<ActAsked, "key"> {
  const key = headers["idempotency-key"];
  return typeof key === "string" ? { key } : {};
}

/** What was shown in the form, as it was given out. */
function shownOf({ shown }: Readonly<Record<string, unknown>>): Pick<ActAsked, "shown"> {
  if (shown === undefined || shown === null) return {};
  if (typeof shown !== "string" || shown.length > 4000) throw new Fault("bad_body", { field: "shown" });
  return { shown };
}

function openingOf(request: FastifyRequest): ActAsked {
  const body = knownOf(request.body, ["action", "input", "shown", "csrf"]);
  const { action } = body;
  if (action !== undefined && typeof action !== "string") throw new Fault("bad_body", { field: "action" });
  const { mechanism } = addressOf(request);
  const named = action === undefined ? {} : { action };
  return { mechanism, matter: null, input: inputOf(body), ...named, ...shownOf(body), ...keyOf(request) };
}

function actOf(request: FastifyRequest): ActAsked {
  const { mechanism, id, action } = addressOf(request);
  const body = knownOf(request.body, ["input", "shown", "csrf"]);
  return { mechanism, matter: id, action, input: inputOf(body), ...shownOf(body), ...keyOf(request) };
}

/** Takes the act and answers the whole matter, or the receipt alone to who prefers it. */
async function acted(context: Context, asked: ActAsked, request: FastifyRequest, reply: FastifyReply) {
  if (!prefersReceipt(request)) return act(context, asked, request.caller);
  void reply.header(...appliedPreference);
  return actForReceipt(context, asked, request.caller);
}

/** Adds `/{mechanism}` and all below it. */
export function matterRoutes(app: FastifyInstance, context: Context): void {
  app.get("/:mechanism", async request => {
    return listMatters(context, addressOf(request).mechanism, queryOf(request), request.caller);
  });
  app.post("/:mechanism", async (request, reply) => {
    // Only matters are opened; the addresses of our own are read.
    if (reserved.has(addressOf(request).mechanism)) {
      throw new Fault("method_not_allowed", { headers: { allow: "GET, HEAD" } });
    }
    if (request.caller.session?.anonymous) throw new Fault("anonymous_files_once");
    const view = await acted(context, openingOf(request), request, reply);
    return reply.code(201).header("location", `/api/${view.mechanism}/${view.number}`).send(view);
  });
  app.post("/:mechanism/bulk", perMinute(60), async request => {
    const { mechanism } = addressOf(request);
    const body = knownOf(request.body, ["action", "matters", "input", "keys", "csrf"]);
    const { action, matters, keys } = body;
    const asked = { mechanism, action, matters, keys, input: inputOf(body), ...keyOf(request) };
    return bulk(context, asked, request.caller);
  });
  for (const format of ["xlsx", "csv"] as const) {
    app.get(`/:mechanism/export.${format}`, perMinute(30), async (request, reply) => {
      const { mechanism } = addressOf(request);
      return download(reply, await exportOf(context, mechanism, format, queryOf(request), request.caller));
    });
  }
  app.get("/:mechanism/:id", async request => {
    const { mechanism, id } = addressOf(request);
    return oneMatter(context, mechanism, id, request.caller);
  });
  app.get("/:mechanism/:id/events", async request => {
    const { mechanism, id } = addressOf(request);
    return eventsOf(context, mechanism, id, request.caller);
  });
  app.get("/:mechanism/:id/chain", async request => {
    const { mechanism, id } = addressOf(request);
    return chainOf(context, mechanism, id, request.caller);
  });
  app.post("/:mechanism/:id/reveal", async request => {
    const { mechanism, id } = addressOf(request);
    const { fields, purpose } = knownOf(request.body, ["fields", "purpose", "csrf"]);
    return reveal(context, { mechanism, matter: id, fields, purpose }, request.caller);
  });
  app.post("/:mechanism/:id/:action", async (request, reply) =>
    acted(context, actOf(request), request, reply),
  );
}
