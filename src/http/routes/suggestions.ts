// What forms suggest, and how well it does.

import type { FastifyInstance } from "fastify";
import type { Values } from "../../engine/event.ts";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { suggestionStanding } from "../operations/suggestion-standing.ts";
import { suggestionsFor, suggestionsOn } from "../operations/suggestions.ts";
import { perMinute } from "../rate.ts";

interface Address {
  readonly mechanism: string;
  readonly id: string;
  readonly action: string;
}

/** What was typed so far comes in the body: addresses are kept in the logs of whatever lies between. */
function typed(body: unknown): { readonly action: string; readonly input: Values } {
  const { action, input, csrf: _, ...others } = objectOf(body ?? {});
  const [strange] = Object.keys(others);
  if (strange !== undefined) throw new Fault("bad_body", { field: strange.slice(0, 40) });
  if (typeof action !== "string") throw new Fault("bad_body", { field: "action" });
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw new Fault("bad_body", { field: "input" });
  }
  return { action, input: input as Values };
}

/**
 * Adds `/{mechanism}/{id}/suggestions/{action}`, `/mechanisms/{name}/suggestions` and `/suggestions`.
 */
export function suggestionRoutes(app: FastifyInstance, context: Context): void {
  app.get("/:mechanism/:id/suggestions/:action", perMinute(120), async request => {
    const { mechanism, id: matter, action } = request.params as Address;
    return suggestionsOn(context, { mechanism, matter, action }, request.caller);
  });
  app.post("/mechanisms/:name/suggestions", perMinute(120), async request => {
    const { name } = request.params as { readonly name: string };
    return suggestionsFor(context, { mechanism: name, ...typed(request.body) }, request.caller);
  });
  app.get("/suggestions", perMinute(60), async request => suggestionStanding(context, request.caller));
}
