// Checks an input against what the action asks: nothing missing, nothing unasked, nothing malformed. All
// faults are said at once, so that a form shows them all; then the answers are split into what the log holds
// and what stands apart.

import { type Known, sayValueProblem } from "../define/value.ts";
import { type Value, isFiles } from "../define/fields.ts";
import type { AnyEnglish } from "../define/english.ts";
import { answeredInVain, isAsked, notAmong } from "./asked.ts";
import type { Values } from "./event.ts";
import { type FieldProblem, Refusal } from "./refusal.ts";
import type { Ask, Plan, PlannedAction } from "./registry.ts";

/** What is known of a whole input: a file belongs to the field that it was given for. */
interface InputKnown extends Known {
  readonly files?: (field: string, reference: string) => string | undefined;
}

export interface Answers {
  readonly held: Values;
  readonly apart: Readonly<Record<string, unknown>>;
}

const unseen = /^[\s\p{Cf}]*$/u;

/** Spaces and characters that nobody sees are no answer. */
export const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && unseen.test(value)) ||
  (Array.isArray(value) && value.every(isBlank));

const englishLabel = (english: AnyEnglish, name: string): string => {
  const said = english.fields[name];
  return typeof said === "string" ? said : (said?.label ?? name);
};

/**
 * The answers of an act, cleaned (line ends, outer white space). `history`: a row of the past may lack what
 * the form asks for today, and may state the fields that the definition lists under `imports`; it may never
 * hold a malformed value. `holding`: what the matter holds before, on which questions may depend. Throws a
 * Refusal with one entry per field.
 */
export function checkInput(
  plan: Plan,
  step: PlannedAction,
  input: Readonly<Record<string, unknown>>,
  history: boolean,
  known: InputKnown,
  holding: Values = {},
): Answers {
  const held: Record<string, Value> = {};
  const apart: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [name, given] of Object.entries(input)) {
    const field = step.asks.get(name)?.field ?? (history ? stated(plan, step, name) : undefined);
    if (field === undefined) problems.push(unasked(plan, step, name));
    else if (!isBlank(given)) {
      const { value, problem } = sayValueProblem(
        field,
        given,
        englishLabel(plan.english, name),
        isFiles(field) ? { ...known, file: reference => known.files?.(name, reference) } : known,
      );
      if (problem) problems.push({ field: name, code: "malformed", ...problem });
      else if (plan.apart.has(name)) apart[name] = value;
      else held[name] = value as Value;
    }
  }
  for (const ask of step.asks.values()) {
    const isOpen = history || isAsked(ask, { ...holding, ...held });
    if (!isOpen && !isBlank(input[ask.name]))
      problems.push(...[answeredInVain(plan, ask, problems) ?? []].flat());
    const stray = history ? undefined : notAmong(plan, ask, held[ask.name], { ...holding, ...held });
    if (stray !== undefined) problems.push(stray);
    if (isOpen && isBlank(input[ask.name]) && demanded(step, ask, history)) problems.push(missing(plan, ask));
  }
  if (problems.length === 0) return { held, apart };
  const zh = problems.map(problem => problem.zh).join("");
  throw new Refusal("invalid_input", { zh, en: problems.map(problem => problem.en).join(" ") }, problems);
}

/** A branch always needs its answer; otherwise history may be incomplete. */
const demanded = ({ action }: PlannedAction, ask: Ask, history: boolean): boolean =>
  history ? typeof action.to === "object" && action.to["on" as never] === ask.name : ask.required;

const stated = ({ mechanism }: Plan, step: PlannedAction, name: string) =>
  step.from.has("new") && mechanism.imports?.includes(name) ? mechanism.fields[name] : undefined;

function unasked(plan: Plan, { name, action }: PlannedAction, field: string): FieldProblem {
  const shown = field.slice(0, 40);
  return {
    field: shown,
    code: "unasked",
    zh: `“${action.title}”不需要填写“${shown}”，请去掉。`,
    en: `“${plan.english.actions[name]}” does not ask for “${shown}”. Leave it out.`,
  };
}

/** Kinds that are chosen rather than written. */
const chosenKinds: ReadonlySet<string> = new Set(["choice", "org"]);

function missing(plan: Plan, { name, field }: Ask): FieldProblem {
  return {
    field: name,
    code: "missing",
    zh: `请${isFiles(field) ? "上传" : chosenKinds.has(field.kind) ? "选择" : "填写"}“${field.label}”。`,
    en: `${isFiles(field) ? "Upload" : "Fill in"} “${englishLabel(plan.english, name)}”.`,
  };
}
