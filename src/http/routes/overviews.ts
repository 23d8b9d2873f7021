// Year overviews: read by everybody, looked over while they are written, published by another hand.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { knownOf } from "../body.ts";
import type { Context } from "../context.ts";
import { attached, sheetTypes, wordType } from "../download.ts";
import { overviewCsv, overviewJson, overviewPaper } from "../operations/overview/files.ts";
import { lookOver } from "../operations/overview/look.ts";
import { publishOverview } from "../operations/overview/publish.ts";
import { allOverviews, oneOverview } from "../operations/overview/view.ts";
import { perMinute } from "../rate.ts";

const numberOf = (request: FastifyRequest): string => (request.params as { readonly number: string }).number;

/** Adds `/overviews` and what stands below it. */
export function overviewRoutes(app: FastifyInstance, context: Context): void {
  const { origin = "" } = context.settings;
  const one = (request: FastifyRequest) => oneOverview(context, numberOf(request), request.caller);
  app.get("/overviews", async ({ caller }) => allOverviews(context, caller));
  app.get("/overviews/:number", async request => one(request));
  app.get("/overviews/:number/numbers.json", perMinute(120), async request =>
    overviewJson(await one(request), origin),
  );
  app.get("/overviews/:number/numbers.csv", perMinute(120), async (request, reply) => {
    const view = await one(request);
    return reply
      .header("content-disposition", attached(`${view.title}-${view.number}.csv`))
      .type(sheetTypes.csv)
      .send(overviewCsv(view, origin));
  });
  app.get("/overviews/:number/document.docx", perMinute(60), async (request, reply) => {
    const { bytes, name } = await overviewPaper(context, await one(request));
    return reply
      .headers({ "content-disposition": attached(name), "x-content-type-options": "nosniff" })
      .type(wordType)
      .send(bytes);
  });
  // The editor asks after each pause in typing.
  app.post("/overviews/look", perMinute(120), async request =>
    lookOver(context, knownOf(request.body, ["body", "csrf"])["body"], request.caller),
  );
  // Every figure of the text is counted anew from the log.
  app.post("/overviews/:number/publish", perMinute(10), async (request, reply) =>
    reply.code(201).send(await publishOverview(context, numberOf(request), request.caller)),
  );
}
