// Headers that keep a page from running what is not ours: no inline script or style anywhere, no frame, no
// sniffing.

import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
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

/** Adds the headers to every answer. */
export async function secure(app: FastifyInstance, { origin }: HttpSettings): Promise<void> {
  const encrypted = origin?.startsWith("https:") ?? false;
  const directives = Object.fromEntries(Object.entries(policy).map(([name, values]) => [name, [...values]]));
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...directives, ...(encrypted ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
}
