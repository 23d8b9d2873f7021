// Headers that keep a page from running what is not ours: no inline script or style anywhere, no frame, no
// sniffing.

import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance } from "fastify";
import type { HttpSettings } from "./context.ts";

const policy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'"],
  styleSrcAttr: ["'none'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
} as const;

/** What the library says for these settings; it would put the same words together for every answer. */
async function headersFor({ origin }: HttpSettings): Promise<Readonly<Record<string, string>>> {
  const encrypted = origin?.startsWith("https:") ?? false;
  const directives = Object.fromEntries(Object.entries(policy).map(([name, values]) => [name, [...values]]));
  const asked = Fastify();
  await asked.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...directives, ...(encrypted ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
  asked.get("/", (_request, reply) => reply.hijack().raw.end());
  const { headers } = await asked.inject("/");
  await asked.close();
  const own = ["connection", "date", "transfer-encoding", "content-length", "keep-alive"];
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      own.includes(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}

/** Adds the headers to every answer. */
export async function secure(app: FastifyInstance, settings: HttpSettings): Promise<void> {
  const headers = await headersFor(settings);
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
