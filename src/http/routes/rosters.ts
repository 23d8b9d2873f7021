// The org tree and the staff as sheets on their way in and out.

import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { download } from "../download.ts";
import { Fault } from "../fault.ts";
import { previewRoster, rosterExport, rosterScope, runRoster } from "../operations/rosters.ts";
import { perMinute } from "../rate.ts";
import { bytesOf, multipartLimits, partsOf } from "../upload/parts.ts";
import { queryOf } from "./query.ts";

/** Sheets a minute of one caller: each may be 10 MB. */
const sheetsPerMinute = 30;

async function fileOf(request: FastifyRequest): Promise<{ name: string; bytes: Buffer }> {
  let file: { name: string; bytes: Buffer } | undefined;
  for await (const part of partsOf(request)) {
    if (part.type === "field") continue;
    // Every part must be read to its end, or the next one never comes.
    if (part.fieldname !== "file" || file !== undefined) part.file.resume();
    else file = { name: part.filename ?? "", bytes: await bytesOf(part) };
  }
  if (file === undefined) throw new Fault("file_missing", { field: "file" });
  return file;
}

function isPreview(request: FastifyRequest): boolean {
  const { preview, lang: _, ...rest } = queryOf(request);
  const [strange] = Object.keys(rest);
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  if (preview !== undefined && preview !== "1") throw new Fault("bad_query", { field: "preview" });
  return preview === "1";
}

/** Adds `/orgs/import`, `/staff/import` and the exports beside them. */
export async function rosterRoutes(app: FastifyInstance, { context }: { context: Context }): Promise<void> {
  await app.register(multipart, multipartLimits);
  for (const roster of ["orgs", "staff"] as const) {
    app.post(`/${roster}/import`, perMinute(sheetsPerMinute), async request => {
      const { caller } = request;
      // No byte is read for those who may not.
      rosterScope(context, caller);
      const work = isPreview(request) ? previewRoster : runRoster;
      return work(context, roster, await fileOf(request), caller);
    });
    for (const format of ["xlsx", "csv"] as const) {
      app.get(`/${roster}/export.${format}`, perMinute(sheetsPerMinute), async (request, reply) =>
        download(reply, await rosterExport(context, roster, format, request.caller)),
      );
    }
  }
}
