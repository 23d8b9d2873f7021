// A served city with a grant that a table decides, and those who keep tables.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ActView, Problem, TableFileView, TableGrid, TableListView } from "../../src/http/types.ts";
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
  auditor: ["city", "auditor"],
} as const;
export type Keeper = keyof typeof keepers;

export interface TableCity {
  readonly served: Served;
  readonly enter: (account: Keeper) => Promise<Visitor>;
  /** Somebody applies; the number and the state that it led to. */
  readonly apply: (more?: object) => Promise<ActView>;
  /** What the API answers when it is sent something. */
  readonly asks: <Body>(
    account: Keeper,
    path: string,
    body: object,
  ) => Promise<{ readonly status: number; readonly body: Body & Problem; readonly text: string }>;
  readonly list: () => Promise<TableListView>;
  /** Two days on which two people applied, and the table that decided them. */
  readonly past: () => Promise<TableFileView>;
}

/** The first table of a file with other cells in its first row. */
export function edited(
  { tables }: TableFileView,
  inputs: readonly string[],
  outputs: readonly string[],
): TableGrid {
  const { grid } = tables[0]!;
  return { ...grid, rows: [{ ...grid.rows[0]!, inputs, outputs }, ...grid.rows.slice(1)] };
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
  const enter: TableCity["enter"] = async account => {
    const visitor = new Browser(served);
    await visitor.enter({ account, password });
    return visitor;
  };
  const list: TableCity["list"] = async () =>
    (await (await enter("drafter")).get<TableListView>("/api/decision-tables")).body;
  const apply: TableCity["apply"] = async (more = {}) => {
    phones += 1;
    const who = await citizen(served, `139${String(phones).padStart(8, "0")}`);
    const input = { purpose: "child", members: 3, since: "2025-03-01", insured: true, income: "低", ...more };
    const { status, body, text } = await who.post<ActView>("/api/grant", { action: "apply", input });
    if (status !== 201) throw new Error(text);
    return body;
  };
  return {
    served,
    enter,
    apply,
    list,
    asks: async (account, path, body) => (await enter(account)).post(`/api/${path}`, body),
    async past() {
      for (const at of ["2026-11-02", "2026-11-03"]) {
        served.clock.now = Date.parse(`${at}T02:00:00Z`);
        await apply();
        await apply({ income: "中" });
      }
      served.clock.now = noon;
      const { hash } = (await list()).models[0]!.versions[0]!;
      return (await new Browser(served).get<TableFileView>(`/api/decision-tables/${hash}`)).body;
    },
  };
}
