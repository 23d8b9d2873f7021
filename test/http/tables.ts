// A served city with a grant that a table decides, and those who keep tables.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ActView } from "../../src/http/types.ts";
import { type Served, type Visitor, citizen, noon, password, serve, Visitor as Browser } from "./served.ts";

const mechanisms = fileURLToPath(new URL("../decide/mechanisms/", import.meta.url));
const file = new URL("../decide/mechanisms/serve/grant/decisions/conditions.dmn", import.meta.url);
/** The table that came with the grant. */
export const conditions = readFileSync(file, "utf8");

/** account → org and role of its post. */
const keepers = {
  drafter: ["urban", "drafter"],
  colleague: ["power", "drafter"],
  jurist: ["city", "jurist"],
  publisher: ["city", "publisher"],
  clerk: ["urban", "clerk"],
} as const;
export type Keeper = keyof typeof keepers;

export interface TableCity {
  readonly served: Served;
  readonly enter: (account: Keeper) => Promise<Visitor>;
  /** Somebody applies; the number and the state that it led to. */
  readonly apply: (more?: object) => Promise<ActView>;
}

let phones = 0;

/** Serves it; close `served` afterwards. */
export async function serveTables(): Promise<TableCity> {
  const served = await serve({}, { mechanisms });
  const { accounts, posts } = served.city.people;
  for (const [account, [at, role]] of Object.entries(keepers)) {
    const org = served.orgs.get(at) as `org:${string}`;
    const person = await accounts.createOfficial({ account, name: `${account}某`, password }, noon);
    const post = await posts.create({
      key: account,
      org,
      title: `${account}岗`,
      english: account,
      roles: [role],
    });
    await posts.give(person, post, noon);
  }
  return {
    served,
    async enter(account) {
      const visitor = new Browser(served);
      await visitor.enter({ account, password });
      return visitor;
    },
    async apply(more = {}) {
      phones += 1;
      const who = await citizen(served, `139${String(phones).padStart(8, "0")}`);
      const input = {
        purpose: "child",
        members: 3,
        since: "2025-03-01",
        insured: true,
        income: "低",
        ...more,
      };
      const { status, body, text } = await who.post<ActView>("/api/grant", { action: "apply", input });
      if (status !== 201) throw new Error(text);
      return body;
    },
  };
}
