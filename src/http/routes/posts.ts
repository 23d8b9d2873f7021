// Posts and who holds them, and the log of who read what.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { accessChain, accessRows } from "../operations/audit.ts";
import { changePost, listOfficials, listPosts, postChangeNames, postHistory } from "../operations/posts.ts";
import { queryOf } from "./query.ts";

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;
const wordsOf = (request: FastifyRequest): string => queryOf(request)["q"] ?? "";

/** Adds `/posts`, `/officials` and `/access-log`. */
export function postRoutes(app: FastifyInstance, context: Context): void {
  app.get("/posts", async request => listPosts(context, wordsOf(request), request.caller));
  app.get("/posts/:id", async request => postHistory(context, idOf(request), request.caller));
  for (const name of postChangeNames) {
    app.post(`/posts/:id/${name}`, async request =>
      changePost(context, idOf(request), name, objectOf(request.body ?? {}), request.caller),
    );
  }
  app.get("/officials", async request => listOfficials(context, wordsOf(request), request.caller));
  app.get("/access-log", async request => accessRows(context, queryOf(request), request.caller));
  app.get("/access-log/chain", async ({ caller }) => accessChain(context, caller));
}
