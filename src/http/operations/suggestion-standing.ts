// How well the forms suggest: what was chosen against what was shown, by the figures of the log; what was
// learned; and where it was mistaken. It claims no accuracy: it says what people did.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { type Figure, isTally } from "../../define/figure.ts";
import { listOf } from "../../define/parts.ts";
import type { Suggestion } from "../../define/suggested.ts";
import type { Plan } from "../../engine/registry.ts";
import { type Period, lastSteps, periodOf } from "../../figures/period.ts";
import { readTrend } from "../../figures/read.ts";
import { missedChoices } from "../../store/readers/choices.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { Lang, SuggestedSpan, SuggestedStanding, SuggestionStandingView } from "../types.ts";
import { namesOf } from "../views/row.ts";
import { overseesAny } from "../views/sight.ts";
import { fieldLabel, mechanismTitle, optionLabel, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";

/** Below this share among three, of thirty days, the office is alarmed. */
const alarmBelow = 0.85;
const monthsShown = 12;
const daysLooked = 180;
const pairsShown = 10;
const dayMs = 86_400_000;

/** The figure that counts the choices of a rank: shown at all, the first, one of the three. */
function figureOf({ mechanism: { figures = {} } }: Plan, rank: string, wanted: unknown): string | undefined {
  const counts = (figure: Figure) =>
    isTally(figure) &&
    "each" in figure &&
    JSON.stringify((figure.where as Readonly<Record<string, unknown>> | undefined)?.[rank]) ===
      JSON.stringify(wanted);
  return Object.keys(figures).find(name => counts(figures[name]!));
}

interface Counted {
  readonly names: readonly string[];
  readonly spans: readonly SuggestedSpan[];
}

async function counted(context: Context, plan: Plan, rank: string, caller: Caller): Promise<Counted> {
  const { calendar, query } = context;
  const today = dayOf(calendar, caller.now);
  const asOf = startOfDay(calendar, today + 1);
  const { timeZone } = calendar;
  const last30 = periodOf(`${dateOf(today - 29)}..${dateOf(today)}`, timeZone);
  const periods: readonly Period[] = [
    last30,
    ...lastSteps("month", monthsShown, asOf, timeZone).toReversed(),
  ];
  const wanted = [{ atLeast: 0 }, 1, { atLeast: 1 }];
  const names = wanted.flatMap(one => figureOf(plan, rank, one) ?? []);
  if (names.length < wanted.length)
    return { names: [], spans: periods.map(({ label }) => spanOf(label, [])) };
  const spans = periods.map(period => ({ period, asOf }));
  const trends = await Promise.all(
    names.map(name => readTrend(query, plan.mechanism, name, { spans, audience: "staff" })),
  );
  const of = (at: number) => trends.map(trend => trend[at]!.value ?? 0);
  return { names, spans: periods.map(({ label }, at) => spanOf(label, of(at))) };
}

/** A denominator of 0 has no share (rules 0.6). */
const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

const spanOf = (label: string, [shown = 0, first = 0, among = 0]: readonly number[]): SuggestedSpan => ({
  label,
  shown,
  first,
  among,
  firstShare: share(first, shown),
  amongShare: share(among, shown),
});

const sayOption = (context: Context, plan: Plan, field: string, option: string, lang: Lang): string =>
  plan.mechanism.fields[field]?.kind === "org"
    ? namesOf(context).org(option, lang)
    : optionLabel(plan, field, option, lang);

async function standing(
  context: Context,
  plan: Plan,
  field: string,
  suggestion: Suggestion,
  caller: Caller,
): Promise<SuggestedStanding> {
  const { suggester, query } = context;
  const { mechanism } = plan;
  const { shown, rank, at } = suggestion;
  const lesson = suggester.lesson(mechanism.name, field);
  const say = (option: string) => sayOption(context, plan, field, option, caller.lang);
  const { names, spans } = await counted(context, plan, rank, caller);
  const since = caller.now - daysLooked * dayMs;
  const asked = { mechanism: mechanism.name, acts: listOf(at), field, shown, rank, since, limit: pairsShown };
  const pairs = await query(...missedChoices(asked));
  const [last30, ...months] = spans as [SuggestedSpan, ...SuggestedSpan[]];
  const classes = [...(lesson?.closed ?? [])].toSorted(([, one], [, other]) => other - one);
  return {
    mechanism: mechanism.name,
    mechanismTitle: mechanismTitle(plan, caller.lang),
    field,
    label: fieldLabel(plan, field, caller.lang),
    learned: lesson
      ? { at: lesson.made, matters: lesson.matters, words: lesson.classifier !== undefined }
      : null,
    least: suggester.least,
    classes: classes.map(([value, closed]) => ({
      value,
      label: say(value),
      closed,
      silent: closed < suggester.least,
    })),
    last30: { ...last30, label: pick(caller.lang, "近30日", "Last 30 days") },
    alarm: last30.amongShare !== null && last30.amongShare < alarmBelow,
    months,
    pairs: pairs.map(({ suggested, chosen, times }) => ({
      suggested: say(String(suggested)),
      chosen: say(String(chosen)),
      times: Number(times),
    })),
    figures: names.map(name => `${mechanism.name}.${name}`),
  };
}

/** For officials who oversee a mechanism that suggests. Throws `suggestions_not_yours`. */
export async function suggestionStanding(context: Context, caller: Caller): Promise<SuggestionStandingView> {
  const actor = signedIn(caller);
  const plans = [...context.registry.current.values()].filter(
    plan => plan.mechanism.suggests !== undefined && overseesAny(plan, actor),
  );
  if (plans.length === 0) throw new Fault("suggestions_not_yours");
  const fields = plans.flatMap(plan =>
    Object.entries(plan.mechanism.suggests ?? {}).flatMap(([field, suggestion]) =>
      suggestion ? [standing(context, plan, field, suggestion, caller)] : [],
    ),
  );
  return { alarmBelow, sample: context.instance.sample, fields: await Promise.all(fields) };
}
