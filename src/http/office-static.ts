// Serves the built office: every address under /office is its one page, which then draws the place itself.

import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Stands in `index.html` where each answer's own nonce goes. */
const nonceMark = "__CSP_NONCE__";

/**
 * Nothing from elsewhere, no inline script. Ant Design writes its styles at run time, so they carry a nonce
 * that is new with each answer; it also measures texts by style attributes, which can hold no selector and
 * no import.
 */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Registers `/office` and all below it. `folder` is what `ensureOfficeBuild` returned. */
export async function officeStatic(
  app: FastifyInstance,
  { folder }: { readonly folder: string },
): Promise<void> {
  // The names of these files hold a hash of their content, so a browser may keep them for ever.
  await app.register(fastifyStatic, {
    root: join(folder, "assets"),
    prefix: "/office/assets/",
    preCompressed: true,
    decorateReply: false,
    immutable: true,
    maxAge: "365d",
  });
  const page = async (_request: unknown, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString("base64");
    // Read each time: it is one kilobyte, and a new build is then served without a restart.
    const html = await readFile(join(folder, "index.html"), "utf8");
    return reply
      .header("cache-control", "no-cache")
      .header("content-security-policy", policy(nonce))
      .header("x-content-type-options", "nosniff")
      .header("referrer-policy", "same-origin")
      .type("text/html; charset=utf-8")
      .send(html.replaceAll(nonceMark, nonce));
  };
  // Beside the page and not among its parts: a worker answers only for addresses below its own.
  app.get("/office/patrol-worker.js", async (_request, reply) =>
    reply
      .header("cache-control", "no-cache")
      .header("x-content-type-options", "nosniff")
      .type("text/javascript; charset=utf-8")
      .send(await readFile(join(folder, "patrol-worker.js"), "utf8")),
  );
  app.get("/office", page);
  app.get("/office/*", page);
}
