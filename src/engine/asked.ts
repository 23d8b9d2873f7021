// Of what an act may ask, what this input and this matter are asked for (按情形).

import { sayWhen } from "../define/when-said.ts";
import { holds } from "../define/when.ts";
import type { Values } from "./event.ts";
import type { FieldProblem } from "./refusal.ts";
import type { Ask, Plan } from "./registry.ts";

/** Whether a question is asked, given what the matter holds and what was answered with it. */
export const isAsked = ({ field }: Pick<Ask, "field">, values: Values): boolean => holds(field.when, values);

/**
 * The refusal of an answer to a question that is not asked here; nothing while what it depends on is itself
 * missing or wrong, since that is said first.
 */
export function answeredInVain(
  { mechanism, english }: Plan,
  { name, field }: Ask,
  problems: readonly FieldProblem[],
): FieldProblem | undefined {
  const when = field.when ?? {};
  if (problems.some(problem => Object.hasOwn(when, problem.field))) return undefined;
  const said = sayWhen(mechanism, english, when);
  const own = english.fields[name];
  const label = typeof own === "string" ? own : (own?.label ?? name);
  return {
    field: name,
    code: "unasked",
    zh: `“${field.label}”只在${said.zh}时填写，请去掉，或者改选。`,
    en: `“${label}” is asked only where ${said.en}. Leave it out, or choose otherwise.`,
  };
}

/**
 * The refusal of entries that are not in the list of the matter from which they are to be chosen: what a
 * guide does not list may not be demanded.
 */
export function notAmong(
  { mechanism, english }: Plan,
  { name, field }: Pick<Ask, "name" | "field">,
  given: unknown,
  values: Values,
): FieldProblem | undefined {
  if (field.kind !== "list" || field.among === undefined || !Array.isArray(given)) return undefined;
  const listed = values[field.among];
  const known = Array.isArray(listed) ? listed.map(String) : [];
  const other = given.find(one => !known.includes(String(one)));
  if (other === undefined) return undefined;
  const list = mechanism.fields[field.among]?.label ?? field.among;
  const own = english.fields[field.among];
  const listInEnglish = typeof own === "string" ? own : (own?.label ?? field.among);
  const shown = String(other).slice(0, 60);
  return {
    field: name,
    code: "not_among",
    zh:
      known.length > 0
        ? `“${shown}”不在“${list}”里，请从中选择：${known.join("、")}。`
        : `“${shown}”不在“${list}”里：这件没有可以选的。`,
    en:
      known.length > 0
        ? `“${shown}” is not in “${listInEnglish}”. Choose from it.`
        : `“${shown}” is not in “${listInEnglish}”, which is empty here.`,
  };
}
