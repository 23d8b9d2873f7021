// Sheets on their way in. A file is the body itself: its name stands in the address.

import type { FastifyInstance, FastifyRequest } from "fastify";
import { objectOf } from "../body.ts";
import type { Context } from "../context.ts";
import { download, sheetTypes } from "../download.ts";
import { Fault } from "../fault.ts";
import {
  errorCopy,
  importProblems,
  importer,
  latestImports,
  lookAt,
  oneImport,
  previewOf,
  runImportJob,
  saveMap,
  stopImport,
  takeSheet,
} from "../operations/imports.ts";
import { perMinute } from "../rate.ts";
import { queryOf } from "./query.ts";

/** As much as a workbook may have packed. */
const fileMost = 32 * 1024 * 1024;
/** Files a minute of one caller: each may be 32 MB. */
const filesPerMinute = 20;
/** Each reads the whole of a file. */
const whole = perMinute(60);

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id;

/** Adds `/imports` and `/import-maps`. */
export async function importRoutes(app: FastifyInstance, { context }: { context: Context }): Promise<void> {
  // Here alone, so that no other address takes such a body; and no byte is read for those who may not import.
  app.addContentTypeParser(
    "application/octet-stream",
    async (request: FastifyRequest, body: AsyncIterable<Buffer>) => {
      importer(request.caller);
      const pieces: Buffer[] = [];
      let size = 0;
      for await (const piece of body) {
        size += piece.length;
        if (size > fileMost) throw new Fault("sheet_too_large");
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    },
  );
  const limited = { bodyLimit: fileMost, ...perMinute(filesPerMinute) };
  app.post("/imports", limited, async (request, reply) => {
    const { target = "", name = "" } = queryOf(request);
    if (!Buffer.isBuffer(request.body)) throw new Fault("wrong_media_type");
    const view = await takeSheet(context, { target, name, file: request.body }, request.caller);
    return reply.code(201).send(view);
  });
  app.get("/imports", async ({ caller }) => latestImports(context, caller));
  app.get("/imports/:id", async request => oneImport(context, idOf(request), request.caller));
  app.get("/imports/:id/look", whole, async request =>
    lookAt(context, idOf(request), queryOf(request), request.caller),
  );
  app.post("/imports/:id/preview", whole, async request =>
    previewOf(context, idOf(request), objectOf(request.body)["map"], request.caller),
  );
  app.post("/imports/:id/run", whole, async (request, reply) => {
    const { map, rows } = objectOf(request.body ?? {});
    const counted = typeof rows === "number" && Number.isSafeInteger(rows) ? rows : 0;
    const view = await runImportJob(context, idOf(request), map, counted, request.caller);
    return reply.code(202).send(view);
  });
  app.post("/imports/:id/stop", async request => stopImport(context, idOf(request), request.caller));
  app.get("/imports/:id/problems", async request =>
    importProblems(context, idOf(request), queryOf(request)["after"], request.caller),
  );
  app.get("/imports/:id/copy.xlsx", whole, async (request, reply) =>
    download(reply, { ...(await errorCopy(context, idOf(request), request.caller)), type: sheetTypes.xlsx }),
  );
  app.post("/import-maps/:id", async (request, reply) => {
    const { name, map } = objectOf(request.body);
    await saveMap(context, idOf(request), { name, map }, request.caller);
    return reply.code(204).send();
  });
}
