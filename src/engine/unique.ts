// Uniqueness (唯一): what of an opening is compared with all other matters, and the refusal where another has
// it. The comparing is the database's.

import { tidyIdentifier } from "../define/identifiers.ts";
import type { Field } from "../define/fields.ts";
import { holds } from "../define/when.ts";
import type { Matter } from "./matter.ts";
import { Refusal } from "./refusal.ts";
import type { Plan } from "./registry.ts";

/** The same however it was typed: full width, case, blanks and characters that nobody sees do not count. */
function tidied({ kind }: Field, value: string): string {
  if (kind === "identity" || kind === "creditCode" || kind === "phone")
    return tidyIdentifier(value.replace(/\p{Cf}+/gu, ""));
  return value
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Cf}]+/gu, "");
}

/**
 * The values of an opening that no other matter may have; undefined where one is missing. What it is not
 * asked is nothing that is missing.
 */
export function uniqueValues(
  { unique, mechanism }: Plan,
  input: Readonly<Record<string, unknown>>,
): readonly string[] | undefined {
  const fields = (unique?.of ?? []).map(name => ({ field: mechanism.fields[name]!, value: input[name] }));
  const asked = fields.filter(({ field }) => holds(field.when, input));
  if (asked.length === 0 || asked.some(({ value }) => typeof value !== "string" || value.trim() === ""))
    return undefined;
  return fields.map(one => (asked.includes(one) ? tidied(one.field, String(one.value)) : ""));
}

/** Whether a matter as it stands keeps others from being opened for the same thing. */
export const keepsUnique = (
  { unique }: Plan,
  { state, fields }: Pick<Matter, "state" | "fields">,
): boolean => {
  if (unique === undefined) return false;
  const { except, keeps } = unique;
  return !except.has(state) || (keeps !== undefined && keeps.in.has(state) && holds(keeps.when, fields));
};

/** Another matter has these values. Whose it is stays unsaid. */
export function notUnique({ unique, mechanism, english }: Plan): Refusal {
  const names = unique?.of ?? [];
  const labels = names.map(name => mechanism.fields[name]!.label).join("、");
  const said = names.map(name => english.fields[name]!);
  const inEnglish = said.map(one => `“${typeof one === "string" ? one : one.label}”`).join(", ");
  const sentence = {
    zh: `“${labels}”相同的${mechanism.title}已经有一件，不能重复提交。填错了请更正，没有填错请找到原来那一件继续办理。`,
    en:
      `A matter of “${english.title}” with the same ${inEnglish} is already there. ` +
      "Correct it if it was mistyped, or go on with the one that is there.",
  };
  return new Refusal(
    "not_unique",
    sentence,
    names.map(field => ({ field, code: "not_unique", ...sentence })),
  );
}
