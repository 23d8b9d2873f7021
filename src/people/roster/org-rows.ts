// Writes an org tree into the database: from a city's own sheet or from the sample city.

import type { OrgLevel, OrgRef } from "../../define/fields.ts";
import type { Database } from "../../store/connection.ts";

export interface NewOrg {
  /** The instance's own stable name. */
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly english: string;
  readonly level: OrgLevel;
  readonly party: boolean;
  readonly code: string | null;
  /** 发文机关代字, where it numbers its papers. */
  readonly mark?: string;
  /** Whether government has named it to inspect others (政府督查工作条例第七条). */
  readonly inspects?: boolean;
}

// Parents get their ids first: the rows are inserted without them, and joined by key afterwards. Later ones
// stand behind those that are there.
const insert = `
  insert into org (key, name, english, level, party, code, mark, inspects, position)
  select key, name, english, level, party, code, mark, coalesce(inspects, false),
         position + (select coalesce(max(position) + 1, 0) from org)
    from json_to_recordset($1) as row
      (key text, name text, english text, level text, party boolean, code text,
       mark text, inspects boolean, position integer)
  on conflict (key) do nothing`;
const join = `
  update org set parent = above.id
    from json_to_recordset($1) as row (key text, parent text) join org above on above.key = row.parent
   where org.key = row.key and org.parent is distinct from above.id`;

/** Adds the orgs that are not there yet, in their order; answers every org of the database by key. */
export async function insertOrgs(
  database: Database,
  orgs: readonly NewOrg[],
): Promise<ReadonlyMap<string, OrgRef>> {
  const rows = JSON.stringify(orgs.map((org, position) => ({ ...org, position })));
  await database.query(insert, [rows]);
  await database.query(join, [rows]);
  const { rows: stored } = await database.query<{ key: string; id: number }>("select key, id from org");
  return new Map(stored.map(({ key, id }) => [key, `org:${id}`]));
}
