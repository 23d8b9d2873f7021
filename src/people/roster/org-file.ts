// A city's own org tree out of a sheet: the whole of it, or what is added to one that stands.

import type { OrgLevel } from "../../define/fields.ts";
import {
  type RawSheet,
  type RowFault,
  type SheetName,
  type Typed as TypedRow,
  headOf,
  refuseFaults,
  typedRows,
} from "../../exchange/typed-rows.ts";
import type { NewOrg } from "./org-rows.ts";

/** The columns of a sheet of orgs, by their Chinese heads. */
export const orgColumns = {
  key: ["单位代号"],
  parent: ["上级代号"],
  name: ["名称", "单位名称"],
  english: ["英文名"],
  level: ["层级"],
  party: ["党委机构"],
  code: ["区划代码"],
  mark: ["发文机关代字"],
  inspects: ["督查机构"],
} as const;
const required = ["key", "name", "level"] as const;
type Column = keyof typeof orgColumns;
type Typed = TypedRow<Column>;

const levels: ReadonlyMap<string, OrgLevel> = new Map(
  (
    [
      ["city", "市"],
      ["district", "区县", "区", "县"],
      ["street", "街道", "乡镇", "镇街"],
      ["community", "社区", "村", "村社区"],
      ["grid", "网格"],
      ["department", "部门"],
      ["section", "科室"],
    ] as const
  ).flatMap(([level, ...said]) => [level, ...said].map(word => [word, level] as const)),
);
const flags: ReadonlyMap<string, boolean> = new Map([
  ...["", "0", "false", "no", "否"].map(word => [word, false] as const),
  ...["1", "true", "yes", "是"].map(word => [word, true] as const),
]);

/** How problems call it. */
export const orgSheet: SheetName = { code: "bad_org_file", zh: "单位表", en: "orgs" };

/** An org as a row says it; null where the row says nothing. */
export interface OrgRow {
  readonly row: number;
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly level: OrgLevel;
  readonly english: string | null;
  readonly party: boolean | null;
  readonly code: string | null;
  readonly mark: string | null;
  readonly inspects: boolean | null;
}

const head = (column: Column): string => headOf(orgColumns, column);

function keyFaults({ row, key, parent, level }: Typed, known: Known): readonly RowFault[] {
  const root = levels.get(level) === "city";
  const [above, own] = [head("parent"), head("key")];
  return [
    ...(/\s/.test(key) ? [{ row, zh: `${own}不能有空格。`, en: "a key has no spaces." }] : []),
    ...(root === (parent === "")
      ? []
      : [
          {
            row,
            zh: root ? `城市没有上级，${above}请留空。` : `${above}请填上级单位的代号。`,
            en: root ? "a city has no parent." : "its parent is missing.",
          },
        ]),
    ...(parent === "" || known(parent)
      ? []
      : [
          {
            row,
            zh: `找不到上级“${parent}”，请核对${above}。`,
            en: `there is no parent “${parent}”.`,
          },
        ]),
  ];
}

type Known = (key: string) => boolean;

function valueFaults({ row, level, party, code, mark, inspects, key }: Typed): readonly RowFault[] {
  const yesNo = (column: "party" | "inspects", value: string): readonly RowFault[] =>
    flags.has(value.toLowerCase())
      ? []
      : [{ row, zh: `${head(column)}请填 是 或 否。`, en: `${column} is yes or no.` }];
  return [
    ...(level === "" || levels.has(level)
      ? []
      : [
          {
            row,
            zh: `${head("level")}“${level}”不对，只能是市、区县、街道、社区、网格、部门、科室。`,
            en: `level “${level}” is none of ${[...new Set(levels.values())].join(", ")}.`,
          },
        ]),
    ...yesNo("party", party),
    ...yesNo("inspects", inspects),
    ...(mark.length <= 20
      ? []
      : [{ row, zh: `${head("mark")}最多 20 个字。`, en: "mark has at most 20 characters." }]),
    ...(key.length <= 60
      ? []
      : [{ row, zh: `${head("key")}最多 60 个字。`, en: "a key has at most 60 characters." }]),
    ...(code === "" || /^\d{6}(\d{3}|\d{6})?$/.test(code)
      ? []
      : [
          {
            row,
            zh: `${head("code")}须是 6、9 或 12 位数字，没有代码的单位请留空。`,
            en: "code has 6, 9 or 12 digits, or is empty.",
          },
        ]),
  ];
}

function faultsOf(one: Typed, keys: ReadonlyMap<string, Typed>, known: Known): readonly RowFault[] {
  const { row, key } = one;
  return [
    ...required
      .filter(name => one[name] === "")
      .map(name => ({ row, zh: `${head(name)}不能为空。`, en: `${name} must not be empty.` })),
    ...(keys.get(key) === one || key === ""
      ? []
      : [
          {
            row,
            zh: `${head("key")}“${key}”重复，请改成唯一的。`,
            en: `key “${key}” is there twice.`,
          },
        ]),
    ...keyFaults(one, above => keys.has(above) || known(above)),
    ...valueFaults(one),
  ];
}

/** Those that hang in a circle never come to the city. */
function circles(rows: readonly Typed[], keys: ReadonlyMap<string, Typed>): readonly RowFault[] {
  return rows.flatMap(({ key, row }): RowFault[] => {
    let up = keys.get(key)?.parent ?? "";
    for (let steps = 0; steps <= rows.length; steps += 1) {
      if (up === "") return [];
      up = keys.get(up)?.parent ?? "";
    }
    return [{ row, zh: "上级绕成了圈。", en: "its parents go round in a circle." }];
  });
}

function parentsFirst(rows: readonly Typed[], keys: ReadonlyMap<string, Typed>): readonly Typed[] {
  const below = Map.groupBy(rows, ({ parent }) => (keys.has(parent) ? parent : ""));
  const from = (parent: string): readonly Typed[] =>
    (below.get(parent) ?? []).flatMap(one => [one, ...from(one.key)]);
  return from("");
}

const given = (value: string): string | null => value || null;
const flag = (value: string): boolean | null =>
  value === "" ? null : (flags.get(value.toLowerCase()) ?? null);

/**
 * The orgs of a sheet, parents before children. Where a tree stands already, `known` answers its keys, and
 * rows may hang below those. Throws a SheetRefused `bad_org_file` with every fault by its row.
 */
export function readOrgs(sheet: RawSheet, known?: Known): readonly OrgRow[] {
  const rows = typedRows(sheet, orgColumns, required, orgSheet);
  const keys = new Map(rows.toReversed().map(one => [one.key, one]));
  const roots = rows.filter(({ level }) => levels.get(level) === "city").length;
  const count = {
    row: null,
    zh: `须有且只有一个层级为市（city）的单位，现有 ${roots} 个。`,
    en: `one org has level city, not ${roots}.`,
  };
  const empty = { row: null, zh: "没有单位，请至少填一行。", en: "nothing is in it." };
  const faults = [
    ...(rows.length === 0 && known !== undefined ? [empty] : []),
    ...(known === undefined && roots !== 1 ? [count] : []),
    ...rows.flatMap(one => faultsOf(one, keys, known ?? (() => false))),
    ...circles(rows, keys),
  ];
  refuseFaults(faults, orgSheet);
  return parentsFirst(rows, keys).map(one => ({
    row: one.row,
    key: one.key,
    parent: given(one.parent),
    name: one.name,
    level: levels.get(one.level)!,
    english: given(one.english),
    party: flag(one.party),
    code: given(one.code),
    mark: given(one.mark),
    inspects: flag(one.inspects),
  }));
}

/** A row as an org that is not there yet. */
export const newOrg = ({ key, parent, name, level, ...one }: OrgRow): NewOrg => ({
  key,
  parent,
  name,
  english: one.english ?? name,
  level,
  party: one.party ?? false,
  code: one.code,
  ...(one.mark === null ? {} : { mark: one.mark }),
  ...(one.inspects ? { inspects: true } : {}),
});
