// The org tree and the posts as sheets, in the very columns that `init --orgs`, `orgs` and `staff` read, so
// that what was exported can be imported into another instance.

import type { Writable } from "node:stream";
import { writeCsv } from "../exchange/csv-out.ts";
import { type OutColumn, type OutRow, writeWorkbook } from "../exchange/workbook.ts";
import type { OpenCity } from "./city.ts";
import { orgColumns } from "./org-file.ts";
import { staffColumns } from "./staff-file.ts";

const staff = `
  select person.account, person.name, org.key as org, post.title, post.english, post.roles
    from holding join person on person.id = holding.person join post on post.id = holding.post
    join org on org.id = post.org
   where person.account is not null and holding.since <= now()
     and (holding.until is null or holding.until > now())
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

function orgRows({ orgs }: OpenCity): readonly OutRow[] {
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

async function staffRows({ pool }: OpenCity): Promise<readonly OutRow[]> {
  const { rows } = await pool.query<StaffLine>(staff);
  return rows.map(({ account, name, org, title, english, roles }) => ({
    values: [account, name, org, title, english, roles.join(" ")],
  }));
}

/** The sheet of a register; undefined when the name is none. */
export async function registerSheet(city: OpenCity, name: string, format: "xlsx" | "csv") {
  if (name !== "orgs" && name !== "staff") return undefined;
  const columns = columnsOf(name === "orgs" ? orgColumns : staffColumns);
  const rows = name === "orgs" ? orgRows(city) : await staffRows(city);
  const sheet = { name: name === "orgs" ? "单位" : "人员", columns, rows };
  return { write: (out: Writable) => (format === "xlsx" ? writeWorkbook(out, sheet) : writeCsv(out, sheet)) };
}
