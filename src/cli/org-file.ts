// A city's own org tree out of a sheet.

import type { OrgLevel } from "../define/fields.ts";
import type { NewOrg } from "./org-rows.ts";
import {
  type Fault,
  type SheetContent,
  type SheetKind,
  type SheetName,
  type Typed as TypedRow,
  faultAt,
  refuseFaults,
  typedRows,
} from "./sheet.ts";

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
const levels: readonly string[] = [
  "city",
  "district",
  "street",
  "community",
  "grid",
  "department",
  "section",
] satisfies OrgLevel[];
const flags: Readonly<Record<string, boolean>> = {
  "": false,
  "0": false,
  false: false,
  no: false,
  否: false,
  "1": true,
  true: true,
  yes: true,
  是: true,
};

type Typed = TypedRow<keyof typeof orgColumns>;

/** How problems call it. */
export const orgSheet: SheetName = { code: "bad_org_file", zh: "单位文件", en: "orgs" };

function faultsOf(one: Typed, keys: ReadonlyMap<string, Typed>): readonly Fault[] {
  const { row, key, parent, level, party, code, mark, inspects } = one;
  const at = (zh: string, en: string): Fault => faultAt(row, zh, en);
  const missing = required.filter(name => one[name] === "");
  const root = level === "city";
  return [
    ...missing.map(name => at(`${name} 不能为空。`, `${name} must not be empty.`)),
    ...(keys.get(key) === one || key === ""
      ? []
      : [at(`key“${key}”重复，请改成唯一的。`, `key “${key}” is there twice.`)]),
    ...(level === "" || levels.includes(level)
      ? []
      : [
          at(
            `level“${level}”不对，只能是 ${levels.join("、")}。`,
            `level “${level}” is none of ${levels.join(", ")}.`,
          ),
        ]),
    ...(root === (parent === "")
      ? []
      : [
          at(
            root ? "城市没有上级，parent 请留空。" : "parent 请填上级单位的 key。",
            "only the city has no parent.",
          ),
        ]),
    ...(parent === "" || keys.has(parent)
      ? []
      : [at(`找不到上级“${parent}”，请核对 parent。`, `there is no parent “${parent}”.`)]),
    ...(party.toLowerCase() in flags ? [] : [at("party 请填 是 或 否。", "party is yes or no.")]),
    ...(inspects.toLowerCase() in flags ? [] : [at("inspects 请填 是 或 否。", "inspects is yes or no.")]),
    ...(mark.length <= 20 ? [] : [at("mark 最多 20 个字。", "mark has at most 20 characters.")]),
    ...(code === "" || /^\d{6}(\d{3}|\d{6})?$/.test(code)
      ? []
      : [
          at(
            "code 须是 6、9 或 12 位数字，没有代码的单位请留空。",
            "code has 6, 9 or 12 digits, or is empty.",
          ),
        ]),
  ];
}

/** Those that hang in a circle never come to the city. */
function circles(rows: readonly Typed[], keys: ReadonlyMap<string, Typed>): readonly Fault[] {
  return rows.flatMap(({ key, row }): Fault[] => {
    let up = keys.get(key)?.parent ?? "";
    for (let steps = 0; steps <= rows.length; steps += 1) {
      if (up === "") return [];
      up = keys.get(up)?.parent ?? "";
    }
    return [faultAt(row, "上级绕成了圈。", "its parents go round in a circle.")];
  });
}

/**
 * The orgs of a file's text, parents before children. Throws a StartProblem `bad_org_file` that names the
 * first rows at fault.
 */
export function readOrgs(text: SheetContent, kind: SheetKind): readonly NewOrg[] {
  const rows = typedRows(text, kind, orgColumns, orgSheet);
  const keys = new Map(rows.toReversed().map(one => [one.key, one]));
  const roots = rows.filter(({ level }) => level === "city").length;
  const faults = [
    ...(roots === 1
      ? []
      : [
          {
            zh: `须有且只有一个 level 为 city 的单位，现有 ${roots} 个。`,
            en: `one org has level city, not ${roots}.`,
          },
        ]),
    ...rows.flatMap(one => faultsOf(one, keys)),
    ...circles(rows, keys),
  ];
  refuseFaults(faults, orgSheet);
  return parentsFirst(rows).map(one => ({
    key: one.key,
    parent: one.parent || null,
    name: one.name,
    english: one.english || one.name,
    level: one.level as OrgLevel,
    party: flags[one.party.toLowerCase()]!,
    code: one.code || null,
    ...(one.mark === "" ? {} : { mark: one.mark }),
    ...(flags[one.inspects.toLowerCase()] ? { inspects: true } : {}),
  }));
}

function parentsFirst(rows: readonly Typed[]): readonly Typed[] {
  const below = Map.groupBy(rows, ({ parent }) => parent);
  const from = (parent: string): readonly Typed[] =>
    (below.get(parent) ?? []).flatMap(one => [one, ...from(one.key)]);
  return from("");
}
