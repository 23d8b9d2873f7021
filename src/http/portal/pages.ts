// One place where an address meets what answers it: settings kept, the visit made, errors said as a page.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import type { Door } from "../door.ts";
import { type Answer, problemAnswer, send } from "./answer.tsx";
import { filesOf } from "./uploads.ts";
import { keptSetting, type Visit, visitOf } from "./visit.ts";

export type Respond = (visit: Visit) => Promise<Answer> | Answer;

export interface Pages {
  get(path: string, respond: Respond): void;
  /**
   * A form. One that was not made for this visit is refused before `respond` hears of it, unless it looks
   * itself.
   */
  post(path: string, respond: Respond, looksItself?: "looks itself"): void;
}

/** The word of a path, as `/follow/:number` names it. */
export const wordOf = ({ request }: Visit, name: string): string =>
  (request.params as Readonly<Record<string, string>>)[name] ?? "";

/** A word of the query; undefined when it is missing, empty, or there twice. */
export function queryOf({ request }: Visit, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Registers pages on the server. */
export function pagesOn(app: FastifyInstance, context: Context, door: Door): Pages {
  const handle = (respond: Respond) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (keptSetting(request, reply, door.secure)) return reply;
    const visit = await visitOf(context, door, request, reply);
    try {
      const files = request.method === "POST" ? await filesOf(visit, door) : visit.files;
      return send(visit, await respond({ ...visit, files }));
    } catch (error) {
      return send(visit, problemAnswer(visit, error));
    }
  };
  return {
    get: (path, respond) => void app.get(path, handle(respond)),
    post: (path, respond, looksItself) =>
      void app.post(
        path,
        handle(visit => {
          if (!looksItself) door.checkCsrf(visit.request, visit.caller);
          return respond(visit);
        }),
      ),
  };
}
