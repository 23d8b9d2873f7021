// What the form of an act suggests, to whoever may take that act and nobody else. It is a help: nothing is
// chosen by it, and what was shown goes into the event with what was chosen.

import type { Values } from "../../engine/event.ts";
import { decide } from "../../engine/act.ts";
import type { Actor, Matter } from "../../engine/matter.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import type { Suggested, Suggestions } from "../../text/suggester.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { Lang, SuggestedFieldView, SuggestedView, SuggestionsView } from "../types.ts";
import { refusedNow } from "../views/action.ts";
import { latestApart } from "../views/matter.ts";
import { namesOf } from "../views/row.ts";
import { type Sight, shown } from "../views/sight.ts";
import { fieldLabel, optionLabel, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { alikeReplies } from "./alike-replies.ts";
import { currentPlan, findMatter } from "./find.ts";
import { sealShown } from "./shown.ts";

interface Form {
  readonly context: Context;
  readonly plan: Plan;
  readonly step: PlannedAction;
  readonly matter: Matter | null;
  readonly actor: Actor;
  readonly caller: Caller;
  /** What the matter holds and what stands in its form, as far as the reader sees it. */
  readonly held: { readonly fields: Values; readonly apart: Values };
}

/** The act, where this official may take it now. Throws the refusal that it would meet. */
function mayTake(context: Context, plan: Plan, action: string, matter: Matter | null, caller: Caller) {
  const actor = signedIn(caller);
  const step = plan.actions.get(action);
  if (step === undefined || actor.org === null) {
    throw new Refusal("wrong_role", {
      zh: "只有能办理这一步的工作人员可以看到推荐。",
      en: "Only an official who may take this act is shown suggestions.",
    });
  }
  const refused = refusedNow(context, plan, step, matter, actor, caller.now);
  if (refused instanceof Error) throw refused;
  if (refused !== undefined) throw new Refusal("rule", refused);
  return { step, actor };
}

/** Whether the act would be refused for choosing this option: nobody is shown what they may not choose. */
function fits({ context, plan, step, matter, actor, caller, held }: Form, field: string, option: string) {
  const asked = [...step.asks.keys()].flatMap(name =>
    matter === null && held.fields[name] !== undefined ? [[name, held.fields[name]] as const] : [],
  );
  const input = { ...Object.fromEntries(asked), [field]: option };
  try {
    decide(context, plan, matter?.id ?? 0, matter, {
      action: step.name,
      input,
      actor,
      at: caller.now,
      origin: "act",
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return !error.fields.some(one => one.field === field);
  }
  return true;
}

function label({ context, plan, caller }: Form, field: string, option: string): string {
  return plan.mechanism.fields[field]?.kind === "org"
    ? namesOf(context).org(option, caller.lang)
    : optionLabel(plan, field, option, caller.lang);
}

const points = (score: number): string => score.toFixed(2);

/** Why it is here, and why it does not stand first. */
function why(one: Suggested, first: Suggested, lang: Lang): string {
  const { habit, words, score } = one;
  const alike =
    habit &&
    pick(
      lang,
      `同类同区域办结 ${habit.of} 件，其中 ${habit.closed} 件由它承办。`,
      `Of ${habit.of} closed matters of this topic and area, ${habit.closed} were its.`,
    );
  const said =
    words.length > 0 &&
    pick(lang, "下列字词多见于该项以往办结的事项：", "These words are frequent in what was closed under it:");
  const behind =
    one !== first &&
    habit === undefined &&
    score !== undefined &&
    first.score !== undefined &&
    first.score > score &&
    pick(
      lang,
      `字词得分比首位低 ${points(first.score - score)}。`,
      `Its words score ${points(first.score - score)} less than the first.`,
    );
  const spoken = [alike, behind, said].filter(sentence => typeof sentence === "string");
  if (spoken.length > 0) return spoken.join(pick(lang, "", " "));
  return pick(lang, "按办结诉求的整体用词排在此位。", "It ranks here by the wording as a whole.");
}

/** Why nothing is suggested, and why others are not. */
function note({ options, margin, barred, silent }: Suggestions, least: number, lang: Lang): string {
  if (options.length === 0) {
    return pick(
      lang,
      `样本不足：每类办结满 ${least} 件才推荐，请自行选择。`,
      `Too few samples: nothing is suggested before ${least} matters of a class are closed. Please choose.`,
    );
  }
  const said = [
    margin !== undefined &&
      pick(
        lang,
        `首位与次位字词得分相差 ${points(margin)}。`,
        `The words put the first ${points(margin)} above the second.`,
      ),
    silent > 0 &&
      pick(
        lang,
        `另有 ${silent} 项办结不足 ${least} 件，不参加推荐。`,
        `${silent} others have closed fewer than ${least} and are left out.`,
      ),
    barred > 0 &&
      pick(
        lang,
        `${barred} 项按规定不能承办本件，已排除。`,
        `${barred} may not have this matter by the rules and are left out.`,
      ),
  ];
  return said.filter(sentence => typeof sentence === "string").join(pick(lang, "", " "));
}

async function fieldsOf(form: Form) {
  const { context, plan, step, held, caller } = form;
  const { suggester } = context;
  return Promise.all(
    step.suggests.map(async ([field, suggestion]) => {
      const fitting = (option: string) => fits(form, field, option);
      const found = await suggester.suggest(plan, field, suggestion, held, fitting);
      const [first] = found.options;
      const options = found.options.map((one): SuggestedView => ({
        value: one.option,
        label: label(form, field, one.option),
        why: why(one, first!, caller.lang),
        words: one.words,
      }));
      const text = note(found, suggester.least, caller.lang);
      return { field, label: fieldLabel(plan, field, caller.lang), options, note: text };
    }),
  );
}

function viewOf(
  form: Form,
  fields: readonly SuggestedFieldView[],
): Pick<SuggestionsView, "shown" | "fields"> {
  const { context, plan, step, matter, actor } = form;
  const lists = fields.filter(({ options }) => options.length > 0);
  if (lists.length === 0) return { fields, shown: null };
  const to = {
    mechanism: plan.mechanism.name,
    matter: matter?.id ?? null,
    action: step.name,
    person: actor.person,
  };
  const values = lists.map(({ field, options }) => [field, options.map(({ value }) => value)] as const);
  return { fields, shown: sealShown(context, to, Object.fromEntries(values)) };
}

/** The values that these eyes see, if only masked: words that are hidden from them speak for nothing. */
const visible = (plan: Plan, values: Readonly<Record<string, unknown>>, sight: Sight): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => shown(plan, name, sight) !== "hidden"),
  ) as Values;

/**
 * What is suggested for an act on a matter, and earlier answers that the one to be passed repeats. Throws
 * what the act itself would be refused for.
 */
export async function suggestionsOn(
  context: Context,
  asked: { readonly mechanism: string; readonly matter: string; readonly action: string },
  caller: Caller,
): Promise<SuggestionsView> {
  const found = await findMatter(context, currentPlan(context, asked.mechanism), asked.matter, caller);
  const { plan, matter, sight } = found;
  const { step, actor } = mayTake(context, plan, asked.action, matter, caller);
  const apart = visible(plan, latestApart(await context.readers.apart(matter.id)), sight);
  const form = { context, plan, step, matter, actor, caller, held: { fields: matter.fields, apart } };
  const [fields, replies] = await Promise.all([
    fieldsOf(form),
    alikeReplies(context, plan, step, matter, apart, caller),
  ]);
  return { ...viewOf(form, fields), replies };
}

/** Likewise for the form that opens a matter, from what was typed so far. */
export async function suggestionsFor(
  context: Context,
  asked: { readonly mechanism: string; readonly action: string; readonly input: Values },
  caller: Caller,
): Promise<SuggestionsView> {
  const plan = currentPlan(context, asked.mechanism);
  const { step, actor } = mayTake(context, plan, asked.action, null, caller);
  const said = Object.entries(asked.input).filter(([name]) => step.asks.has(name));
  const of = (isApart: boolean) =>
    Object.fromEntries(said.filter(([name]) => plan.apart.has(name) === isApart));
  const held = { fields: of(false), apart: of(true) };
  const form = { context, plan, step, matter: null, actor, caller, held };
  return { ...viewOf(form, await fieldsOf(form)), replies: [] };
}
