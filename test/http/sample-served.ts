// The sample city, loaded to a fixed day and served whole: its own database, every worker at work, and a
// clock that a test moves.

import type { FastifyInstance } from "fastify";
import { type OpenCity, openCity } from "../../src/cli/city.ts";
import { loadSample } from "../../src/cli/load-sample.ts";
import { type Surfaces, buildApp } from "../../src/http/app.ts";
import type { Context } from "../../src/http/context.ts";
import { testDatabase } from "../harness/database.ts";

/** The last moment of the script, Thursday, and the morning on which the city is opened. */
export const end = Date.parse("2026-11-19T23:59:59.999+08:00");
export const morning = Date.parse("2026-11-20T09:00:00+08:00");

export const password = "澜城样例密码123";

export interface SampleServed {
  readonly app: FastifyInstance;
  readonly city: OpenCity;
  readonly adminUrl: string;
  /** ms since 1970. */
  readonly clock: { now: number };
  /** Throws when the server met an error that it did not foresee. */
  close(): Promise<void>;
}

/** Call it in `beforeAll` and its `close` in `afterAll`. */
export async function serveSample(surfaces: Surfaces = {}): Promise<SampleServed> {
  const { appUrl, adminUrl, drop } = await testDatabase();
  const { instance } = await loadSample({ appUrl, adminUrl, password, now: morning, end });
  const clock = { now: morning };
  const logged: string[] = [];
  const log = (text: string): void => void logged.push(text);
  const now = (): number => clock.now;
  const city = await openCity({ appUrl, instance, now, log });
  const { pool } = city;
  const context: Context = {
    ...city,
    settings: {},
    query: async (text, values) => (await pool.query(text, [...values])).rows,
    ready: () => pool.query("select"),
    now,
    log,
  };
  const app = await buildApp(context, surfaces);
  city.relay.start();
  city.sweeper.start();
  city.follower.start();
  return {
    app,
    city,
    adminUrl,
    clock,
    async close() {
      await app.close();
      await city.close();
      await drop();
      if (logged.length > 0) throw new Error(`the server met what it did not foresee:\n${logged.join("\n")}`);
    },
  };
}
