// A field's value as text in the reader's language, in clear or masked.

import { type Field, type SimpleKind, isFiles } from "../../define/fields.ts";
import { type MaskKind, mask, maskText } from "../../define/mask.ts";
import type { Plan } from "../../engine/registry.ts";
import type { FieldView, FileView, Lang } from "../types.ts";
import { type Eyes, shown } from "./sight.ts";
import { fieldLabel, listOfWords, optionLabel, pick, sayDate } from "./words.ts";

/** How references are told: an org's name, a matter's number. */
export interface Names {
  org(ref: string, lang: Lang): string;
  number(ref: string): string;
  /** A file of the matter in hand; lists know none. */
  file?(ref: string): FileView | undefined;
}

const hundredths = (amount: number): string =>
  (amount / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function simpleText(kind: SimpleKind, value: unknown, lang: Lang, names: Names): string {
  const text = String(value);
  switch (kind) {
    case "flag":
      return value === true ? pick(lang, "是", "Yes") : pick(lang, "否", "No");
    case "date":
      return sayDate(text, lang);
    case "org":
      return names.org(text, lang);
    case "matter":
      return names.number(text);
    case "person":
      return pick(lang, "（个人）", "(a person)");
    case "yuan":
      return pick(lang, `${hundredths(Number(value))} 元`, `CNY ${hundredths(Number(value))}`);
    case "mu":
      return pick(lang, `${hundredths(Number(value))} 亩`, `${hundredths(Number(value))} mu`);
    default:
      return text;
  }
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const filesOf = (value: unknown, { file }: Names): readonly FileView[] =>
  entriesOf(value).flatMap(one => file?.(String(one)) ?? []);

/** The names of the files; how many where they are not at hand; and those that were erased. */
function filesText(value: unknown, lang: Lang, names: Names): string {
  const count = entriesOf(value).length;
  if (names.file === undefined) return pick(lang, `${count} 个文件`, `${count} file(s)`);
  const known = filesOf(value, names).map(({ name }) => name);
  const gone = count - known.length;
  const erased = gone > 0 ? [pick(lang, `${gone} 个文件已删除`, `${gone} file(s) erased`)] : [];
  return listOfWords([...known, ...erased], lang);
}

/** What was suggested is told as the options and places that it stands for, not as names and numbers. */
function suggestedText(plan: Plan, name: string, value: unknown, lang: Lang): string | undefined {
  for (const [field, one] of Object.entries(plan.mechanism.suggests ?? {})) {
    if (one?.shown === name && plan.mechanism.fields[field]?.kind === "choice") {
      const options = entriesOf(value).map(option => optionLabel(plan, field, String(option), lang));
      return listOfWords(options, lang);
    }
    if (one?.rank === name && Number(value) === 0) return pick(lang, "不在推荐之列", "Not among them");
    if (one?.rank === name && Number(value) < 0) return pick(lang, "没有推荐", "Nothing was suggested");
  }
  return undefined;
}

/** The text of a value, unmasked. */
export function fieldText(plan: Plan, name: string, value: unknown, lang: Lang, names: Names): string {
  const field = plan.mechanism.fields[name];
  if (field === undefined || value === undefined || value === null) return "";
  const suggested = suggestedText(plan, name, value, lang);
  if (suggested !== undefined) return suggested;
  if (field.kind === "choice") return optionLabel(plan, name, String(value), lang);
  if (field.kind !== "list") return simpleText(field.kind, value, lang, names);
  if (isFiles(field)) return filesText(value, lang, names);
  return listOfWords(
    entriesOf(value).map(entry => simpleText(field.of, entry, lang, names)),
    lang,
  );
}

/** A personal text is a name when it is short; a longer one is somebody's own words, or a place. */
function maskKind(field: Field): MaskKind {
  if (field.kind === "phone" || field.kind === "identity") return field.kind;
  return field.kind === "text" && !field.long && (field.max ?? 500) <= 40 ? "name" : "text";
}

/**
 * What those who work on a matter read of a personal value. What is asked for and where it is must be read
 * by whoever dispatches and handles it, so words and places are shown with the numbers in them masked; who
 * asks is masked, and sensitive values are (PIPL Art 28).
 */
function maskedText(field: Field, text: string, lang: Lang): string {
  const kind = maskKind(field);
  return kind === "text" && field.personal !== "sensitive" ? maskText(text) : mask(kind, text, lang);
}

const textOfLists = (field: Field): boolean =>
  field.kind === "text" || (field.kind === "list" && field.of === "text");

const headOf = (plan: Plan, name: string, field: Field, lang: Lang) => ({
  name,
  label: fieldLabel(plan, name, lang),
  kind: field.kind === "text" && field.long ? "longtext" : field.kind,
});

/**
 * A value in clear, whoever reads it: for those whose right was asked before. Undefined when there is none.
 */
export function clearView(
  plan: Plan,
  name: string,
  value: unknown,
  lang: Lang,
  names: Names,
): FieldView | undefined {
  const field = plan.mechanism.fields[name];
  if (field === undefined || value === undefined || value === null || value === "") return undefined;
  const text = fieldText(plan, name, value, lang, names);
  const files = isFiles(field) ? { files: filesOf(value, names) } : {};
  return { ...headOf(plan, name, field, lang), value, text, masked: false, reveal: false, ...files };
}

/**
 * A value as these eyes see it; undefined when they see none. Public texts that officials
 * wrote are searched for telephone and identity numbers, since a slip of theirs must not publish one.
 */
export function fieldView(
  plan: Plan,
  name: string,
  value: unknown,
  eyes: Eyes,
  lang: Lang,
  names: Names,
): FieldView | undefined {
  const field = plan.mechanism.fields[name];
  const clear = clearView(plan, name, value, lang, names);
  if (field === undefined || clear === undefined) return undefined;
  // A picture of what is wrong must be seen by whoever puts it right; opening it is logged. None can be
  // masked: who reads everything masked (rules 0.8) is told how many there are.
  const counted = (): FieldView => {
    const text = filesText(value, lang, { org: names.org, number: names.number });
    return { ...clear, value: null, text, files: [], masked: true, reveal: false };
  };
  const how = shown(plan, name, eyes);
  if (how === "hidden") return undefined;
  if (isFiles(field)) return eyes.masks && field.personal !== "none" ? counted() : clear;
  if (how === "masked") {
    const text = maskedText(field, clear.text, lang);
    return text === clear.text
      ? clear
      : { ...clear, value: text, text, masked: true, reveal: eyes.masks !== true };
  }
  if (eyes.level !== "public" || !textOfLists(field)) return clear;
  const safe = maskText(clear.text);
  return safe === clear.text ? clear : { ...clear, value: safe, text: safe, masked: true };
}
