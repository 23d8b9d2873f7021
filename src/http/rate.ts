// How often somebody may ask: the API and the pages each count for themselves.

import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { Context } from "./context.ts";
import { type Door, addressOf } from "./door.ts";
import { Fault } from "./fault.ts";

/**
 * Limits the routes that are added to `app` from now on, per minute. Beyond the limit its error handler is
 * given `too_many_requests`, with Retry-After already set.
 */
export async function limitRate(app: FastifyInstance, { settings }: Context, door: Door): Promise<void> {
  await app.register(rateLimit, {
    max: settings.requestsPerMinute ?? 1200,
    timeWindow: 60_000,
    // Before the body is read, and before anybody is refused: guesses are counted as well.
    hook: "onRequest",
    // Those who signed in are counted for themselves, however many share their address.
    async keyGenerator(request) {
      const caller = await door.callerOf(request).catch(() => undefined);
      return caller?.actor?.person ?? addressOf(request);
    },
    errorResponseBuilder: () => new Fault("too_many_requests"),
  });
}

/** How often a minute one caller may ask for what costs much: a sheet, a search, an act on many rows. */
export const perMinute = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } });
