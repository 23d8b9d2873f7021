// The parts of a multipart body, one after another, so that no more than one file is ever in memory.

import type { Multipart, MultipartFile } from "@fastify/multipart";
import type { FastifyRequest } from "fastify";
import { Fault } from "../fault.ts";
import { fileBytes, tooLarge } from "./accept.ts";

/** Set at the plugin: whatever a form may hold, with room to say what was too much of it. */
export const multipartLimits = {
  throwFileSizeLimit: false,
  limits: {
    fileSize: fileBytes,
    files: 40,
    fields: 300,
    fieldSize: 64 * 1024,
    fieldNameSize: 200,
    parts: 340,
  },
} as const;

/** The parts of a request. Throws `bad_body` for a body that is cut off or malformed. */
export async function* partsOf(request: FastifyRequest): AsyncIterable<Multipart> {
  if (!request.isMultipart()) throw new Fault("wrong_media_type");
  try {
    yield* request.parts();
  } catch (error) {
    throw error instanceof Fault ? error : unreadable(error);
  }
}

/** What the parser says of a body; anything else is its caller's own trouble and thrown on. */
function unreadable(error: unknown): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (/^FST_(FILES|PARTS|FIELDS)_LIMIT$/.test(code)) return new Fault("too_many_files");
  const malformed =
    /^(FST_|ERR_STREAM_PREMATURE|ECONNRESET)/.test(code) || /multipart|boundary|part/i.test(message);
  return malformed ? new Fault("bad_body") : error;
}

/** The content of a file's part. Throws `file_too_large`, having read it to its end, and `bad_body`. */
export async function bytesOf({ file, filename }: MultipartFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of file) chunks.push(chunk as Buffer);
  } catch (error) {
    throw unreadable(error);
  }
  if (file.truncated) throw tooLarge(filename);
  return Buffer.concat(chunks);
}
