// The sample city behind its portal, on a private database and a free port, at a fixed moment.

import { openCity } from "../../../src/cli/city.ts";
import { loadSample } from "../../../src/cli/load-sample.ts";
import { buildApp } from "../../../src/http/app.ts";
import type { Context } from "../../../src/http/context.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { type TestDatabase, testDatabase } from "../../harness/database.ts";

/** Friday, 20 November 2026, noon in the city. */
const noon = Date.parse("2026-11-20T04:00:00Z");

export interface PortalCity {
  readonly address: string;
  /** What the server met and did not foresee. */
  readonly faults: readonly string[];
  /** The code that was last sent to a telephone. */
  code(phone: string): Promise<string>;
  close(): Promise<void>;
}

async function opened(database: TestDatabase) {
  const { instance } = await loadSample({
    appUrl: database.appUrl,
    now: noon,
    password: "correct horse battery",
  });
  return openCity({ appUrl: database.appUrl, instance, now: () => noon, log: () => {} });
}

/** Serves it; call it in `beforeAll` and its `close` in `afterAll`. */
export async function servePortal(): Promise<PortalCity> {
  const database = await testDatabase();
  const city = await opened(database);
  const faults: string[] = [];
  const context: Context = {
    ...city,
    settings: {},
    query: async (text, values) => (await city.pool.query(text, [...values])).rows,
    ready: () => city.pool.query("select"),
    now: () => noon,
    log: text => void faults.push(text),
  };
  const app = await buildApp(context, { portal });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    address,
    faults,
    async code(phone) {
      const messages = await city.people.outbox(20);
      const sent = messages.find(message => message.phone === phone && /验证码 \d{6}/.test(message.body));
      return /验证码 (\d{6})/.exec(sent?.body ?? "")?.[1] ?? "";
    },
    async close() {
      await app.close();
      await city.close();
      await database.drop();
    },
  };
}
