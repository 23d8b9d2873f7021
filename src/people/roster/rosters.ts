// The org tree and the staff as sheets that come and go: planned without a trace, or written whole.

import type { Pool } from "pg";
import type { RawSheet } from "../../exchange/typed-rows.ts";
import type { Database } from "../../store/connection.ts";
import type { OrgTree } from "../../store/org-tree.ts";
import { type OrgPlan, type Scope, planOrgs, writeOrgs } from "./org-plan.ts";
import { type RosterAsked, type RosterSheet, rosterSheet } from "./roster-sheet.ts";
import { readStaff } from "./staff-file.ts";
import { type StaffPlan, planStaff } from "./staff-plan.ts";
import { type AddedStaff, addStaff } from "./staff-rows.ts";

export interface StaffAsked {
  readonly sheet: RawSheet;
  readonly scope: Scope;
  /** Codes that posts may carry. */
  readonly roles: ReadonlySet<string>;
  /** ms since 1970. */
  readonly now: number;
}

/** Each throws a SheetRefused that says every fault by its row. */
export interface Rosters {
  planOrgs(sheet: RawSheet, scope: Scope): OrgPlan;
  addOrgs(sheet: RawSheet, scope: Scope): Promise<OrgPlan>;
  planStaff(asked: StaffAsked): Promise<StaffPlan>;
  /** Whoever is new has a first password in the answer, which is kept nowhere. */
  addStaff(asked: StaffAsked): Promise<AddedStaff>;
  /** What stands, in the columns that are read. */
  sheet(asked: RosterAsked): Promise<RosterSheet>;
}

async function together<T>(pool: Pool, work: (database: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const done = await work(client);
    await client.query("commit");
    return done;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** The rosters of a database; `orgs` is its tree as it stands, which hears of what is written. */
export function openRosters(pool: Pool, orgs: OrgTree): Rosters {
  const rowsOf = ({ sheet, roles }: StaffAsked) =>
    readStaff(sheet, { orgs: new Set(orgs.all().map(({ key }) => key)), roles });
  return {
    planOrgs: (sheet, scope) => planOrgs(sheet, orgs.all(), scope),
    async addOrgs(sheet, scope) {
      await orgs.refresh();
      const plan = planOrgs(sheet, orgs.all(), scope);
      await together(pool, client => writeOrgs(client, plan));
      await orgs.refresh();
      return plan;
    },
    planStaff: asked => planStaff(pool, rowsOf(asked), asked.scope, asked.now),
    async addStaff(asked) {
      const rows = rowsOf(asked);
      const { scope, now } = asked;
      const added = await together(pool, client => addStaff(client, rows, { scope, now }));
      await orgs.refresh();
      return added;
    },
    sheet: asked => rosterSheet(pool, orgs, asked),
  };
}
