// The papers of a matter, as Word files.

import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { attached, wordType } from "../download.ts";
import { paperFile } from "../operations/papers.ts";
import { perMinute } from "../rate.ts";

/** Adds `/{mechanism}/{id}/documents/{name}.docx`. */
export function paperRoutes(app: FastifyInstance, context: Context): void {
  app.get("/:mechanism/:id/documents/:file", perMinute(120), async (request, reply) => {
    const { mechanism, id, file } = request.params as Readonly<Record<"mechanism" | "id" | "file", string>>;
    const { bytes, name } = await paperFile(context, mechanism, id, file, request.caller);
    return reply
      .headers({ "content-disposition": attached(name), "x-content-type-options": "nosniff" })
      .type(wordType)
      .send(bytes);
  });
}
