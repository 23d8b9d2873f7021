// What a sheet of orgs does to a tree that stands: orgs are added, and what only describes an org changes.
// Whose org it is, its level and its name stay, since matters, figures and permissions rest on them.

import type { OrgRef } from "../../define/fields.ts";
import { type RawSheet, type RowFault, headOf, refuseFaults } from "../../exchange/typed-rows.ts";
import type { Database } from "../../store/connection.ts";
import type { Org } from "../../store/org-tree.ts";
import { type OrgRow, newOrg, orgColumns, orgSheet, readOrgs } from "./org-file.ts";
import { insertOrgs } from "./org-rows.ts";

/** What a sheet may change of an org that is there. */
const loose = ["english", "code", "mark", "inspects"] as const;
type Loose = (typeof loose)[number];

export interface OrgChange {
  readonly row: OrgRow;
  readonly fields: readonly Loose[];
  /** What the fields hold now. */
  readonly before: Org;
}
export interface OrgPlan {
  readonly added: readonly OrgRow[];
  readonly changed: readonly OrgChange[];
  readonly unchanged: number;
}

/** The orgs that somebody keeps; null for all. */
export type Scope = ReadonlySet<OrgRef> | null;

interface Ground {
  readonly known: ReadonlyMap<string, Org>;
  readonly keys: ReadonlyMap<OrgRef, string>;
  readonly scope: Scope;
}

const changes = (row: OrgRow, before: Org): readonly Loose[] =>
  loose.filter(field => row[field] !== null && row[field] !== before[field]);

const outside = (row: number): RowFault => ({
  row,
  zh: "不在您管理的单位范围内；这一行请交系统管理员或上级单位的岗位管理员办理。",
  en: "it is not within the units that you keep. An administrator can add it.",
});

/** What a row says otherwise than the org that is there. */
function disagreements(row: OrgRow, before: Org, { keys }: Ground): readonly RowFault[] {
  const parent = before.parent === null ? null : (keys.get(before.parent) ?? null);
  const stands = [
    ["name", row.name === before.name, before.name],
    ["parent", row.parent === parent, parent ?? "空"],
    ["level", row.level === before.level, before.level],
    ["party", row.party === null || row.party === before.party, before.party ? "是" : "否"],
  ] as const;
  return stands
    .filter(([, same]) => !same)
    .map(([field, , now]) => ({
      row: row.row,
      zh:
        `单位“${row.key}”已有，${headOf(orgColumns, field)}是${now}，不能由表格改动；请照此填写，` +
        "机构改名、改隶属的另设新的代号。",
      en: `the org “${row.key}” is there with another ${field} (${now}), which no sheet changes.`,
    }));
}

function addFaults(row: OrgRow, added: ReadonlySet<string>, { known, scope }: Ground): readonly RowFault[] {
  if (row.level === "city") {
    return [{ row: row.row, zh: "城市已有，不能再加一个。", en: "there is a city already." }];
  }
  const above = known.get(row.parent ?? "");
  const within =
    scope === null || added.has(row.parent ?? "") || (above !== undefined && scope.has(above.ref));
  return within ? [] : [outside(row.row)];
}

/** What a sheet would do; `orgs` are those that stand. Throws a SheetRefused. */
export function planOrgs(sheet: RawSheet, orgs: readonly Org[], scope: Scope): OrgPlan {
  const ground: Ground = {
    known: new Map(orgs.map(org => [org.key, org])),
    keys: new Map(orgs.map(({ ref, key }) => [ref, key])),
    scope,
  };
  const rows = readOrgs(sheet, key => ground.known.has(key));
  const added = rows.filter(({ key }) => !ground.known.has(key));
  const names = new Set(added.map(({ key }) => key));
  const changed = rows.flatMap((row): OrgChange[] => {
    const before = ground.known.get(row.key);
    const fields = before === undefined ? [] : changes(row, before);
    return before === undefined || fields.length === 0 ? [] : [{ row, fields, before }];
  });
  const faults = [
    ...rows.flatMap(row => {
      const before = ground.known.get(row.key);
      return before === undefined ? addFaults(row, names, ground) : disagreements(row, before, ground);
    }),
    ...changed.flatMap(({ row, before }) => (scope?.has(before.ref) === false ? [outside(row.row)] : [])),
  ];
  refuseFaults(
    faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    orgSheet,
  );
  return { added, changed, unchanged: rows.length - added.length - changed.length };
}

const change = `
  update org set english = coalesce(row.english, org.english), code = coalesce(row.code, org.code),
                 mark = coalesce(row.mark, org.mark), inspects = coalesce(row.inspects, org.inspects)
    from json_to_recordset($1) as row (key text, english text, code text, mark text, inspects boolean)
   where org.key = row.key`;

/** Writes a plan within the caller's transaction. */
export async function writeOrgs(database: Database, { added, changed }: OrgPlan): Promise<void> {
  if (added.length > 0) await insertOrgs(database, added.map(newOrg));
  if (changed.length > 0) await database.query(change, [JSON.stringify(changed.map(({ row }) => row))]);
}
