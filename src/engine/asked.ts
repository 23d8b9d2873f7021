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
