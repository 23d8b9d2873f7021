// What a cell means for a field: a label becomes its option, an org's name its reference, "1.2 万元" its fen.
// Whether the value may stand is the engine's to say; here is only told what cannot be read at all.

import type { ChoiceField, Field, SimpleKind } from "../define/fields.ts";
import { asksOrder, parseDay } from "./when.ts";

export interface ValueGround {
  /** Key or name of an org → its reference. */
  readonly orgs: ReadonlyMap<string, string>;
  /** Account or name of an official → `person:ID`. */
  readonly people?: ReadonlyMap<string, string>;
  readonly dates: readonly string[];
}

export interface Unread {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The part of the cell that could not be read. */
  readonly part: string;
}
type Result = { readonly value: unknown } | { readonly unread: Unread };

const unread = (part: string, code: string, zh: string, en: string): Result => ({
  unread: { code, zh, en, part },
});
/** Spelt alike by those who type: width, case and spaces do not tell names apart. */
export const folded = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

/** What stands in a cell that is meant to be empty. */
const nothing = new Set(["", "-", "--", "—", "——", "/", "\\", "无", "暂无", "n/a", "null"]);

/** A formula that failed. */
const failed = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM)[!?]?$/;

function option({ options }: ChoiceField, text: string, english: Readonly<Record<string, string>>): Result {
  const wanted = folded(text);
  const found = Object.entries(options).find(
    ([code, label]) =>
      folded(code) === wanted || folded(label) === wanted || folded(english[code] ?? "") === wanted,
  );
  if (found) return { value: found[0] };
  return unread(
    text,
    "unknown_value",
    `没有“${text}”这个选项，请对应到已有的选项，或写明 otherwise。`,
    `There is no option “${text}”. Say which one it stands for.`,
  );
}

const flags: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...["是", "有", "√", "✓", "y", "yes", "true", "1", "对"].map(word => [word, true] as const),
  ...["否", "无", "×", "✗", "n", "no", "false", "0", "没有"].map(word => [word, false] as const),
]);

const notNumber = (text: string) =>
  unread(text, "bad_number", `“${text}”不是数字，请改正。`, `“${text}” is no number.`);

/** A number as people write it: 1,234.5, 35%, 1.2万, 3亿元, with full-width digits. */
function amount(text: string, kind: SimpleKind, column: string): Result {
  const plain = folded(text)
    .replace(/[,，]/g, "")
    .replace(/^[¥￥]/, "");
  const [, digits, unit = ""] =
    /^([+-]?\d+(?:\.\d+)?)(%|亿元?|万元?|万亩|元|亩|项|个|件)?$/.exec(plain) ?? [];
  if (digits === undefined) return notNumber(text);
  const inHead = /[（(](亿|万)[元亩]?[）)]/.exec(column)?.[1] ?? "";
  const ten = unit === "" ? inHead : unit;
  const scale = ten.startsWith("亿") ? 1e8 : ten.startsWith("万") ? 1e4 : 1;
  const hundredths = kind === "yuan" || kind === "mu" ? 100 : 1;
  const value = Number((Number(digits) * scale * hundredths).toPrecision(15));
  return { value };
}

function simple(kind: SimpleKind, text: string, column: string, ground: ValueGround): Result {
  switch (kind) {
    case "date":
      return day(text, ground.dates);
    case "flag": {
      const value = flags[folded(text)];
      const [zh, en] = [`“${text}”请填“是”或“否”。`, `“${text}” must be yes or no.`];
      return value === undefined ? unread(text, "bad_flag", zh, en) : { value };
    }
    case "number":
    case "yuan":
    case "mu":
      return amount(text, kind, column);
    case "org": {
      const value = ground.orgs.get(text) ?? ground.orgs.get(folded(text));
      if (value !== undefined) return { value };
      return unread(
        text,
        "unknown_org",
        `单位树里没有“${text}”，请对应到已有的单位，或先增加这个单位。`,
        `There is no org “${text}”. Say which one it stands for, or add it first.`,
      );
    }
    case "person": {
      const value = ground.people?.get(text) ?? ground.people?.get(folded(text));
      const [zh, en] = [`没有“${text}”这个账号。`, `There is no account “${text}”.`];
      return value === undefined ? unread(text, "unknown_person", zh, en) : { value };
    }
    default:
      return { value: text };
  }
}

function day(text: string, dates: readonly string[]): Result {
  const value = parseDay(text, dates);
  if (value !== undefined) return { value };
  return asksOrder(text, dates) ? unread(text, ...ambiguousDate(text)) : unread(text, ...badDate);
}

export const badDate = [
  "bad_date",
  "日期无法识别，或没有这一天；请写成 2026-03-05。",
  "The date cannot be read or does not exist. Write it as 2026-03-05.",
] as const;
export const ambiguousDate = (text: string) =>
  [
    "ambiguous_date",
    `“${text}”分不清哪个是月、哪个是日，请选定日期写法（月/日/年 或 日/月/年）。`,
    `In “${text}” nobody can tell the day from the month. Choose how dates are written.`,
  ] as const;

/** Entries of a list stand in one cell with marks between them. */
const between = /[、,，;；\n|]+/;

/** The text of a list with some entries put in other words. */
export const eachOf = (text: string, other: (part: string) => unknown): string =>
  text
    .split(between)
    .map(part => other(part.trim()) ?? part)
    .filter(part => part !== "")
    .join("\n");

/**
 * The value of a cell for a field; undefined when it is empty. `english` are the English labels of its
 * options, `column` the name of the column, which may carry a unit.
 */
export function readValue(
  field: Field,
  text: string,
  column: string,
  ground: ValueGround,
  english: Readonly<Record<string, string>> = {},
): Result {
  if (failed.test(text)) {
    return unread(text, "formula_failed", `公式出错（${text}），请改正。`, `The formula failed (${text}).`);
  }
  if (text === "" || (field.kind !== "text" && field.kind !== "flag" && nothing.has(folded(text)))) {
    return { value: undefined };
  }
  if (field.kind === "choice") return option(field, text, english);
  if (field.kind !== "list") return simple(field.kind, text, column, ground);
  const parts = text.split(between).map(part => part.trim());
  const values = parts.filter(Boolean).map(part => simple(field.of, part, column, ground));
  const wrong = values.find(one => "unread" in one);
  return wrong ?? { value: values.flatMap(one => ("value" in one ? [one.value] : [])) };
}
