// Files: sent before the act that names them, fetched from the matter that holds them.

import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { signedIn } from "../operations/act.ts";
import { type FileAsked, fileContent, keepUpload } from "../operations/files.ts";
import type { UploadView } from "../types.ts";
import { perMinute } from "../rate.ts";
import { bytesOf, multipartLimits, partsOf } from "../upload/parts.ts";

/** Uploads a minute of one caller: each may be 10 MB. */
const uploadsPerMinute = 60;

/** An attachment's name in a header: plain letters for the old, UTF-8 for all others (RFC 6266, RFC 8187). */
function disposition(kind: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\w.\- ]/g, "_");
  const coded = encodeURIComponent(name).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16)}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${coded}`;
}

/** Adds `/uploads` and the files below a matter. */
export async function fileRoutes(app: FastifyInstance, { context }: { context: Context }): Promise<void> {
  // Here alone, so that no other address takes such a body.
  await app.register(multipart, multipartLimits);
  app.post("/uploads", perMinute(uploadsPerMinute), async (request, reply) => {
    const { caller } = request;
    const owner = signedIn(caller).person;
    let kept: UploadView | undefined;
    for await (const part of partsOf(request)) {
      if (part.type === "field") continue;
      // Every part must be read to its end, or the next one never comes.
      if (part.fieldname !== "file" || kept !== undefined) part.file.resume();
      else {
        const sent = { name: part.filename ?? "", type: part.mimetype, bytes: await bytesOf(part) };
        kept = await keepUpload(context, owner, sent, caller.now);
      }
    }
    if (kept === undefined) throw new Fault("file_missing", { field: "file" });
    return reply.code(201).send(kept);
  });
  app.get("/:mechanism/:id/files/:address", async (request, reply) => {
    const { mechanism, id, address } = request.params as { mechanism: string; id: string; address: string };
    const asked: FileAsked = { mechanism, matter: id, address };
    const { name, type, bytes } = await fileContent(context, asked, request.caller);
    const picture = type.startsWith("image/");
    return reply
      .headers({
        "content-disposition": disposition(picture ? "inline" : "attachment", name),
        // Whatever a file holds, opened from here it runs nothing and reaches nothing.
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
      })
      .type(type)
      .send(bytes);
  });
}
