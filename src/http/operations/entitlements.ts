// What a firm is entitled to: each benefit that is published, measured by its own table on what the firm
// states and what public registers say. Nothing is kept; shared data that are asked are logged as ever.

import type { Check } from "../../define/checked.ts";
import type { Consultation } from "../../define/decided.ts";
import { entitled } from "../../define/entitled.ts";
import { sayValueProblem } from "../../define/value.ts";
import { holds } from "../../define/when.ts";
import type { Matter } from "../../engine/matter.ts";
import type { CheckAsked } from "../../engine/ports.ts";
import { type FieldProblem, Refusal } from "../../engine/refusal.ts";
import type { Plan } from "../../engine/registry.ts";
import { today } from "../../engine/situation.ts";
import { pageOf } from "../../portal/addresses.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { AskView, BenefitLine, EntitlementsView, Lang } from "../types.ts";
import { formOf } from "../views/ask.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { fieldLabel, stateTitle } from "../views/words.ts";
import { publishedOf } from "./public-decisions.ts";

type Values = Readonly<Record<string, unknown>>;

/** What claims are measured by; `not_found` in a city without them. */
function claims({ registry }: Context): Plan {
  const plan = registry.current.get(entitled.claim);
  if (plan === undefined || !registry.current.has(entitled.benefit)) throw new Fault("not_found");
  return plan;
}

const tablesOf = ({ mechanism }: Plan): readonly Consultation[] => Object.values(mechanism.decisions ?? {});

/** The questions: the firm, and all that these tables measure, or any table. None has to be answered. */
export function factsAsked(context: Context, lang: Lang, tables?: readonly unknown[]): readonly AskView[] {
  const plan = claims(context);
  const wanted = tablesOf(plan).filter(
    ({ when }) => tables === undefined || tables.some(table => holds(when, { [entitled.table]: table })),
  );
  const facts = new Set(wanted.flatMap(({ given }) => Object.values(given)));
  const asked = formOf(context, plan, plan.actions.get(entitled.apply)!, lang);
  return asked
    .filter(({ name }) => name === entitled.firm || facts.has(name))
    .map(({ when: _, only: _only, ...ask }) => ({ ...ask, required: false }));
}

/** The facts, tidied. Throws `invalid_input` with a sentence for each that cannot be. */
function tidied(context: Context, plan: Plan, given: Values): Values {
  const asks = new Set(factsAsked(context, "zh").map(({ name }) => name));
  const problems: FieldProblem[] = [];
  const values: Record<string, unknown> = {};
  const known = { orgs: context.orgs, today: today(context, context.now()) };
  for (const [name, value] of Object.entries(given)) {
    if (!asks.has(name)) {
      const said = { zh: `这里不问“${name}”，请删去。`, en: `“${name}” is not asked here. Leave it out.` };
      problems.push({ field: name, code: "not_asked", ...said });
      continue;
    }
    const label = fieldLabel(plan, name, "en");
    const { value: tidy, problem } = sayValueProblem(plan.mechanism.fields[name]!, value, label, known);
    if (problem === undefined) values[name] = tidy;
    else problems.push({ field: name, code: "malformed", ...problem });
  }
  if (problems.length > 0) throw new Refusal("invalid_input", problems[0]!, problems);
  return values;
}

const numberIn = (value: unknown): string | number | undefined =>
  typeof value === "string" || typeof value === "number" ? value : undefined;

const askedAs = (name: string, check: Check, facts: Values): CheckAsked => ({
  name,
  check,
  about: String(facts[check.about]),
  given: Object.fromEntries(
    Object.entries(check.given ?? {}).map(([word, field]) => [word, numberIn(facts[field])]),
  ),
  consents: false,
});

/**
 * The answers that tables read. Registers are asked for whoever is signed in and names a firm; whatever is
 * not asked counts as stated, and is checked when the firm claims.
 */
async function answersOf(context: Context, plan: Plan, facts: Values, caller: Caller) {
  const all = Object.entries(plan.mechanism.checks ?? {});
  const stated = Object.fromEntries(all.map(([, { into }]) => [into, "yes"]));
  const { actor } = caller;
  if (actor === null || facts[entitled.firm] === undefined) return { answers: stated, asked: false };
  const open: readonly string[] = entitled.publicChecks;
  const wanted = all.filter(
    ([name, { given = {} }]) =>
      open.includes(name) && Object.values(given).every(field => facts[field] !== undefined),
  );
  const call = {
    mechanism: plan.mechanism.name,
    action: entitled.measures,
    matter: null,
    actor,
    owner: caller.session?.citizen === true ? actor.person : null,
    at: caller.now,
  };
  const told = await context.shared.checker.ask(
    call,
    wanted.map(([name, check]) => askedAs(name, check, facts)),
  );
  const found = wanted.map(([name, { into }]) => [into, told[name]?.answer ?? "unknown"] as const);
  return { answers: { ...stated, ...Object.fromEntries(found) }, asked: true };
}

type Measured = Pick<BenefitLine, "entitlement" | "fen" | "reason" | "lacking">;
const unmeasured: Measured = { entitlement: null, fen: null, reason: "", lacking: [] };

/** What the table of a benefit says of these values. */
function measured(context: Context, plan: Plan, values: Values, { lang, now }: Caller): Measured {
  const table = tablesOf(plan).find(({ when }) => holds(when, values));
  if (table === undefined) return { ...unmeasured, entitlement: "person" };
  const lacking = Object.values(table.given).filter(field => values[field] === undefined);
  const labels = lacking.map(field => fieldLabel(plan, field, lang));
  if (lacking.length > 0) return { ...unmeasured, entitlement: "lacking", lacking: labels };
  const inputs = Object.fromEntries(
    Object.entries(table.given).map(([word, field]) => [word, values[field]]),
  );
  const { value } = context.tables.shelf.evaluate(table.of, inputs, { at: now });
  const outputs = (value ?? {}) as Values;
  const output = (field: string) => Object.entries(table.also ?? {}).find(([, into]) => into === field)?.[0];
  const [amount, reason] = [outputs[output(entitled.amount) ?? ""], outputs[output(entitled.reason) ?? ""]];
  const fits = outputs[table.output ?? ""] !== table.person && typeof amount === "number";
  return {
    entitlement: fits ? "fits" : "person",
    fen: fits ? amount : null,
    reason: typeof reason === "string" ? reason : "",
    lacking: [],
  };
}

function lineOf(context: Context, benefit: Matter, lang: Lang): Omit<BenefitLine, keyof Measured | "amount"> {
  const plan = planOf(context, benefit);
  const { fields, state, id } = benefit;
  const text = (name: string, value: unknown = fields[name]) =>
    fieldText(plan, name, value, lang, namesOf(context));
  const number = numberOf(context, id);
  const open = (entitled.open as readonly string[]).includes(state);
  const query = new URLSearchParams({
    opening: entitled.apply,
    benefit: number,
    [entitled.table]: String(fields[entitled.table]),
  });
  return {
    number,
    title: text("title"),
    year: text("planYear"),
    unit: text("unit"),
    stateTitle: stateTitle(plan, state, lang),
    open,
    direct: fields[entitled.direct.field] === entitled.direct.value,
    way: text(entitled.direct.field),
    subjects: text("subjects"),
    conditions: text("conditions"),
    standard: text("standard"),
    budget: text("budget"),
    left: text("budget", Math.max(0, Number(fields["budget"]) - Number(fields["drawn"] ?? 0))),
    waiting: Number(fields["waiting"] ?? 0),
    ending: text("ending"),
    opens: text("opens"),
    closes: text("closes"),
    enquiries: text("enquiries"),
    claimHref: open ? `${pageOf("file", entitled.claim)}?${query}` : "",
  };
}

const order = ["fits", "person", "lacking", null];

/**
 * Every benefit that is open or will be, and what the firm of these facts may have of each; without facts the
 * benefits alone. Throws `invalid_input` for a fact that cannot be.
 */
export async function entitlements(
  context: Context,
  given: Values | null,
  caller: Caller,
): Promise<EntitlementsView> {
  const plan = claims(context);
  const facts = given === null ? {} : tidied(context, plan, given);
  const { answers, asked } = await answersOf(context, plan, facts, caller);
  const shown = await publishedOf(context, entitled.benefit, [...entitled.open, entitled.soon]);
  const { source, table } = entitled;
  const benefits = shown.map((benefit): BenefitLine => {
    const values = {
      ...facts,
      ...answers,
      [source.field]: source.value,
      [table]: benefit.fields[table],
    };
    const told = given === null ? unmeasured : measured(context, plan, values, caller);
    const amount =
      told.fen === null ? "" : fieldText(plan, entitled.amount, told.fen, caller.lang, namesOf(context));
    return { ...lineOf(context, benefit, caller.lang), ...told, amount };
  });
  const sorted = benefits.toSorted(
    (one, other) => order.indexOf(one.entitlement) - order.indexOf(other.entitlement),
  );
  const asks = factsAsked(
    context,
    caller.lang,
    shown.map(({ fields }) => fields[table]),
  );
  return { benefits: sorted, asked, asks };
}
