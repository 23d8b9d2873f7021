// References to other matters in an input: people type the number that they were given, the log holds
// `matter:ID`. Both must name a matter that is there, of the mechanism that the link leads to.

import type { Field } from "../../define/fields.ts";
import { fromNumber } from "../../engine/number.ts";
import type { Matter } from "../../engine/matter.ts";
import { type FieldProblem, Refusal } from "../../engine/refusal.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { planOf } from "../views/row.ts";
import type { Lang } from "../types.ts";
import { sightOf } from "../views/sight.ts";
import { fieldLabel, mechanismTitle } from "../views/words.ts";

type Input = Readonly<Record<string, unknown>>;

const namesMatters = (field: Field): boolean =>
  field.kind === "matter" || (field.kind === "list" && field.of === "matter");

const entriesOf = (field: Field, value: unknown): readonly string[] => {
  const all = Array.isArray(value) ? value : [value];
  const most = field.kind === "list" ? (field.max ?? 200) : 1;
  // More than the field holds is left to the engine to refuse, without asking the database.
  return all.length > most ? [] : all.filter((one): one is string => typeof one === "string" && one !== "");
};

interface Resolver {
  /** The matter behind what was typed; undefined when there is none for this caller. */
  find(typed: string): Matter | undefined;
  /** Its reference, when it is of the mechanism that is asked for. */
  resolve(typed: string): string | undefined;
}

const referenceId = (typed: string): number | undefined => {
  const digits = /^matter:([1-9]\d{0,13})$/.exec(typed)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

async function resolver(context: Context, all: readonly string[], to: string | undefined, caller: Caller) {
  const { numberKey } = context.instance;
  const idOf = (typed: string) => referenceId(typed) ?? fromNumber(numberKey, typed) ?? undefined;
  const ids = [...new Set(all.flatMap(typed => idOf(typed) ?? []))];
  const found = new Map((await context.readers.matters(ids)).map(matter => [matter.id, matter]));
  const find = (typed: string): Matter | undefined => {
    const id = idOf(typed);
    const matter = id === undefined ? undefined : found.get(id);
    if (matter === undefined) return undefined;
    // Neither a plain id nor a number must be a way to find out what is there.
    const { level, open } = sightOf(planOf(context, matter), matter, caller.actor, context.orgs);
    const byId = referenceId(typed) !== undefined;
    return !open || (byId && level === "public") ? undefined : matter;
  };
  return {
    find,
    resolve(typed) {
      const matter = find(typed);
      return matter && (to === undefined || matter.mechanism === to) ? `matter:${matter.id}` : undefined;
    },
  } satisfies Resolver;
}

function unknown({ mechanism, english }: Plan, name: string, typed: readonly string[]): FieldProblem {
  const shown = typed.slice(0, 5).map(one => one.slice(0, 20));
  const plan = { mechanism, english } as Plan;
  return {
    field: name,
    code: "unknown_matter",
    zh: `“${fieldLabel(plan, name, "zh")}”中没有找到编号 ${shown.join("、")}，请核对编号。`,
    en: `“${fieldLabel(plan, name, "en")}”: there is no matter ${shown.join(", ")}. Check the number.`,
  };
}

/** What was typed is there, and is something else. */
function misplaced(
  context: Context,
  plan: Plan,
  name: string,
  typed: string,
  found: Matter,
  to: string,
): FieldProblem {
  const [own, other] = [planOf(context, found), context.registry.current.get(to)];
  const is = (lang: Lang) => mechanismTitle(own, lang);
  const wanted = (lang: Lang) => (other ? mechanismTitle(other, lang) : to);
  const number = typed.slice(0, 20);
  return {
    field: name,
    code: "other_mechanism",
    zh: `“${fieldLabel(plan, name, "zh")}”中的 ${number} 是${is("zh")}，这里要填写${wanted("zh")}的编号。`,
    en: `“${fieldLabel(plan, name, "en")}”: ${number} is “${is("en")}”. Give one of “${wanted("en")}”.`,
  };
}

/**
 * The input with every number of a matter replaced by its reference. Throws `invalid_input` for unknown
 * ones.
 */
export async function withReferences(
  context: Context,
  plan: Plan,
  step: PlannedAction,
  input: Input,
  caller: Caller,
): Promise<Input> {
  const asks = [...step.asks.values()].filter(
    ({ name, field }) => namesMatters(field) && Object.hasOwn(input, name),
  );
  const resolved: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const { name, field } of asks) {
    const typed = entriesOf(field, input[name]);
    if (typed.length === 0) continue;
    const to = Object.values(plan.links).find(link => link.field === name)?.to;
    const known = await resolver(context, typed, to, caller);
    const missing = typed.filter(one => known.find(one) === undefined);
    if (missing.length > 0) problems.push(unknown(plan, name, missing));
    for (const one of typed) {
      const matter = known.find(one);
      if (to === undefined || matter === undefined || matter.mechanism === to) continue;
      problems.push(misplaced(context, plan, name, one, matter, to));
    }
    const value = input[name];
    const map = (one: unknown) => (typeof one === "string" ? (known.resolve(one) ?? one) : one);
    resolved[name] = Array.isArray(value) ? value.map(map) : map(value);
  }
  if (problems.length > 0) {
    const joined = { zh: problems.map(({ zh }) => zh).join(""), en: problems.map(({ en }) => en).join(" ") };
    throw new Refusal("invalid_input", joined, problems);
  }
  return { ...input, ...resolved };
}
