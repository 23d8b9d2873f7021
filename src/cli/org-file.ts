// A city's own org tree out of a file: CSV with a head line, or a JSON list of the same names. Every fault
// is said with its row, so that a clerk can put it right in the sheet that the file came from.

import { parse } from "csv-parse/sync";
import type { OrgLevel } from "../define/fields.ts";
import { StartProblem } from "../store/start-problem.ts";
import type { NewOrg } from "./org-rows.ts";

const columns = ["key", "parent", "name", "english", "level", "party", "code"] as const;
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

/** A row as it was typed, all text, with the row's number in the file. */
type Typed = Readonly<Record<(typeof columns)[number], string>> & { readonly row: number };
interface Fault {
  readonly zh: string;
  readonly en: string;
}

const problem = (zh: string, en: string): StartProblem =>
  new StartProblem("bad_org_file", `单位文件：${zh}`, `The file of orgs: ${en}`);

function records(text: string, kind: "csv" | "json"): readonly Readonly<Record<string, unknown>>[] {
  try {
    if (kind === "csv") return parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true });
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (Array.isArray(read) && read.every(one => typeof one === "object" && one !== null)) return read;
  } catch (error) {
    const said = (error as Error).message.slice(0, 200);
    throw problem(`读不懂，请检查格式（${said}）。`, `it cannot be read (${said}). Check its format.`);
  }
  throw problem("JSON 须是一个列表，每个单位一项。", "JSON must be a list with one entry for each org.");
}

function typed(record: Readonly<Record<string, unknown>>, row: number): Typed {
  const text = (name: string): string => {
    const value = record[name] ?? "";
    return typeof value === "object" ? "" : String(value).normalize("NFKC").trim();
  };
  return { ...(Object.fromEntries(columns.map(name => [name, text(name)])) as Omit<Typed, "row">), row };
}

function faultsOf(one: Typed, keys: ReadonlyMap<string, Typed>): readonly Fault[] {
  const { row, key, parent, level, party, code } = one;
  const at = (zh: string, en: string): Fault => ({ zh: `第 ${row} 行，${zh}`, en: `row ${row}, ${en}` });
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
    return [{ zh: `第 ${row} 行，上级绕成了圈。`, en: `row ${row}, its parents go round in a circle.` }];
  });
}

const shown = 10;

/**
 * The orgs of a file's text, parents before children. Throws a StartProblem `bad_org_file` that names the
 * first rows at fault.
 */
export function readOrgs(text: string, kind: "csv" | "json"): readonly NewOrg[] {
  // The head of a CSV is row 1; a JSON list counts from 1.
  const rows = records(text, kind).map((record, at) => typed(record, at + (kind === "csv" ? 2 : 1)));
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
  if (faults.length > 0) {
    const more =
      faults.length > shown
        ? [{ zh: `另有 ${faults.length - shown} 处。`, en: `${faults.length - shown} more.` }]
        : [];
    const said = [...faults.slice(0, shown), ...more];
    throw problem(said.map(({ zh }) => zh).join(" "), said.map(({ en }) => en).join(" "));
  }
  return parentsFirst(rows).map(one => ({
    key: one.key,
    parent: one.parent || null,
    name: one.name,
    english: one.english || one.name,
    level: one.level as OrgLevel,
    party: flags[one.party.toLowerCase()]!,
    code: one.code || null,
  }));
}

function parentsFirst(rows: readonly Typed[]): readonly Typed[] {
  const below = Map.groupBy(rows, ({ parent }) => parent);
  const from = (parent: string): readonly Typed[] =>
    (below.get(parent) ?? []).flatMap(one => [one, ...from(one.key)]);
  return from("");
}
