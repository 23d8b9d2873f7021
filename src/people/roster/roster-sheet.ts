// The org tree and the posts as sheets, in the very columns that are read, so that what was exported can be
// imported into another instance. Neither telephones nor passwords stand in them.

import type { Writable } from "node:stream";
import { writeCsv } from "../../exchange/csv-out.ts";
import { type OutColumn, type OutRow, writeWorkbook } from "../../exchange/workbook.ts";
import type { Database } from "../../store/connection.ts";
import type { OrgTree } from "../../store/org-tree.ts";
import { orgColumns } from "./org-file.ts";
import type { Scope } from "./org-plan.ts";
import { staffColumns } from "./staff-file.ts";

/** What a roster lists. */
export type RosterName = "orgs" | "staff";

const staff = `
  select person.account, person.name, org.key as org, post.title, post.english, post.roles
    from holding join person on person.id = holding.person join post on post.id = holding.post
    join org on org.id = post.org
   where person.account is not null and holding.since <= $2
     and (holding.until is null or holding.until > $2) and ($1::int[] is null or org.id = any ($1))
   order by org.position, org.id, post.id, person.id`;

interface StaffLine {
  readonly account: string;
  readonly name: string;
  readonly org: string;
  readonly title: string;
  readonly english: string;
  readonly roles: readonly string[];
}

const columnsOf = (names: Readonly<Record<string, readonly string[]>>): readonly OutColumn[] =>
  Object.values(names).map(([zh = ""]) => ({ name: zh, width: 18, kind: "text" }));

function orgRows(orgs: Pick<OrgTree, "all">): readonly OutRow[] {
  const keys = new Map(orgs.all().map(({ ref, key }) => [ref, key]));
  return orgs.all().map(({ key, parent, name, english, level, party, code, mark, inspects }) => ({
    values: [
      key,
      parent === null ? "" : (keys.get(parent) ?? ""),
      name,
      english,
      level,
      party ? "是" : "否",
      code ?? "",
      mark ?? "",
      inspects ? "是" : "",
    ],
  }));
}

async function staffRows(pool: Database, scope: Scope, now: number): Promise<readonly OutRow[]> {
  const ids = scope === null ? null : [...scope].map(ref => Number(ref.slice("org:".length)));
  const { rows } = await pool.query<StaffLine>(staff, [ids, new Date(now)]);
  return rows.map(({ account, name, org, title, english, roles }) => ({
    values: [account, name, org, title, english, roles.join(" ")],
  }));
}

export interface RosterAsked {
  readonly name: RosterName;
  readonly format: "xlsx" | "csv";
  /** Whose staff; the tree is always whole. */
  readonly scope: Scope;
  /** ms since 1970. */
  readonly now: number;
}

export interface RosterSheet {
  readonly title: string;
  write(out: Writable): Promise<void>;
}

/** The sheet of a roster. */
export async function rosterSheet(
  pool: Database,
  orgs: Pick<OrgTree, "all">,
  { name, format, scope, now }: RosterAsked,
): Promise<RosterSheet> {
  const columns = columnsOf(name === "orgs" ? orgColumns : staffColumns);
  const rows = name === "orgs" ? orgRows(orgs) : await staffRows(pool, scope, now);
  const title = name === "orgs" ? "单位" : "人员";
  const sheet = { name: title, columns, rows };
  const write = (out: Writable) => (format === "xlsx" ? writeWorkbook(out, sheet) : writeCsv(out, sheet));
  return { title, write };
}
