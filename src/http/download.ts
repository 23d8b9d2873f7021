// A file that is written while it is sent, so that its size does not matter.

import { PassThrough, type Writable } from "node:stream";
import type { FastifyReply } from "fastify";

export const sheetTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

export const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** An attachment's name in a header: plain letters for the old, UTF-8 for all others (RFC 6266, RFC 8187). */
export function attached(name: string): string {
  const plain = name.replace(/[^\w.\- ]/g, "_");
  const coded = encodeURIComponent(name).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}

/** Sends what `write` writes. A fault after the first byte breaks it off: half a file is no file. */
export function download(
  reply: FastifyReply,
  {
    name,
    type,
    write,
  }: { readonly name: string; readonly type: string; write(out: Writable): Promise<void> },
): FastifyReply {
  const out = new PassThrough();
  write(out).catch((error: unknown) => out.destroy(error as Error));
  // Whoever breaks the download off ends the reading as well.
  reply.raw.once("close", () => out.destroy());
  return reply
    .headers({ "content-disposition": attached(name), "x-content-type-options": "nosniff" })
    .type(type)
    .send(out);
}
