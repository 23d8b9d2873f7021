// What-ifs as the API tells them.

import { sayDuration, type Duration } from "../../define/duration.ts";
import { isApart } from "../../define/fields.ts";
import { isOutside } from "../../define/figure.ts";
import { isBranch } from "../../define/parts.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Change } from "../../replay/change.ts";
import type { FigureFound, Found } from "../../replay/found.ts";
import {
  assumptions,
  byMovement,
  differenceOf,
  sayChange,
  sayDifference,
  sayFound,
  sayValue,
} from "../../replay/words.ts";
import type { RunRecord } from "../../store/replay/runs.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type {
  Lang,
  ReplayClock,
  ReplayFigure,
  ReplayForm,
  ReplayFound,
  ReplayLiteral,
  ReplayView,
} from "../types.ts";
import { figureTitle } from "./figure.ts";
import { actionTitle, clockTitle, fieldLabel, mechanismTitle, optionLabel, pick } from "./words.ts";

const said = (limit: string, lang: Lang): string => sayDuration(limit as Duration)[lang];

function clockForm(plan: Plan, name: string, lang: Lang): ReplayClock[] {
  const { limit, basis, extends: more } = plan.mechanism.clocks![name]!;
  const { on = "", ...ways } = typeof limit === "object" && isBranch(limit) ? limit : {};
  const branches = Object.entries(ways as Record<string, string>);
  const limits =
    typeof limit === "string"
      ? [{ option: null, label: "", limit, text: said(limit, lang) }]
      : branches.map(([option, own]) => {
          return { option, label: optionLabel(plan, on, option, lang), limit: own, text: said(own, lang) };
        });
  // A date that somebody sets, and a day of the month, have no length to change.
  if (limits.length === 0) return [];
  const amount = more?.amount;
  return [
    {
      name,
      title: clockTitle(plan, name, lang),
      basis: basis ?? null,
      limits,
      extension: amount === undefined ? null : { limit: amount, text: said(amount, lang) },
    },
  ];
}

function literalForm(plan: Plan, name: string, lang: Lang): ReplayLiteral[] {
  const figure = plan.mechanism.figures![name]!;
  if (isOutside(figure)) return [];
  const index = "index" in figure ? figure : undefined;
  const weights = Object.entries(index?.weights ?? {}).map(([option, now]) => {
    return { name: option, title: optionLabel(plan, index!.over, option, lang), now };
  });
  const literal = figure as unknown as Readonly<Record<string, unknown>>;
  return [{ name, title: figureTitle(plan, name, lang), literal, weights }];
}

/** What may be asked of a mechanism, with what holds now. */
export function replayForm(plan: Plan, lang: Lang): ReplayForm {
  const { mechanism } = plan;
  const fields = mechanism.dispatches === undefined ? [] : Object.entries(mechanism.fields);
  return {
    mechanism: mechanism.name,
    title: mechanismTitle(plan, lang),
    clocks: Object.keys(mechanism.clocks ?? {}).flatMap(name => clockForm(plan, name, lang)),
    routing: fields.flatMap(([name, field]) => {
      if (isApart(field) || (field.kind !== "choice" && field.kind !== "org")) return [];
      const options = field.kind === "choice" ? Object.keys(field.options) : [];
      const labelled = options.map(value => ({ value, label: optionLabel(plan, name, value, lang) }));
      return [{ name, label: fieldLabel(plan, name, lang), kind: field.kind, options: labelled }];
    }),
    figures: Object.keys(mechanism.figures ?? {}).flatMap(name => literalForm(plan, name, lang)),
    times: Object.entries(mechanism.actions)
      .filter(([, { by }]) => by !== "system")
      .map(([name, { times }]) => ({ name, title: actionTitle(plan, name, lang), now: times ?? null })),
    perMille: Object.entries(mechanism.samples ?? {}).map(([name, { title, perMille }]) => {
      return { name, title: pick(lang, title, plan.english.samples?.[name] ?? name), now: perMille };
    }),
  };
}

const fraction = ({ numerator, denominator }: FigureFound["was"]): string =>
  denominator === undefined ? "" : `${numerator ?? "—"} / ${denominator}`;

function figureFound(plan: Plan, one: FigureFound, lang: Lang): ReplayFigure {
  const { mechanism } = plan;
  const difference = differenceOf(one);
  return {
    name: one.name,
    title: figureTitle(plan, one.name, lang),
    was: sayValue(mechanism, one.name, one.was.value)[lang],
    wasOf: fraction(one.was),
    becomes: sayValue(mechanism, one.name, one.becomes.value)[lang],
    becomesOf: fraction(one.becomes),
    difference: sayDifference(mechanism, one)[lang],
    direction: difference === null ? null : Math.sign(difference),
    matters: one.matters,
  };
}

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  wrong_state: ["那时件已转到别的环节", "the matter had moved on by then"],
  too_often: ["超过次数", "taken too often"],
  clock_expired: ["时限已过", "too late"],
  not_drawn: ["没有抽中", "not drawn"],
};

function foundView(plan: Plan, change: Change, found: Found, open: boolean, lang: Lang): ReplayFound {
  const moved = byMovement(plan.mechanism, found.figures);
  const { asOf, matters, events, differing } = found;
  return {
    sentence: sayFound(plan, change, found)[lang],
    asOf,
    matters,
    events,
    differing,
    moved: moved.map(one => figureFound(plan, one, lang)),
    still: found.figures.length - moved.length,
    refused: found.refused.map(({ action, code, kept, acts }) => {
      const [zh, en] = reasons[code] ?? [code, code];
      return { action, title: actionTitle(plan, action, lang), code, why: pick(lang, zh, en), acts, kept };
    }),
    assumptions: assumptions.map(one => one[lang]),
    open,
  };
}

/** A run as its reader sees it; `open` says whether the matters behind are still there. */
export function replayView(
  { registry }: Context,
  run: RunRecord,
  open: boolean,
  { actor, lang }: Caller,
): ReplayView {
  const plan = registry.current.get(run.mechanism);
  const change = run.change as Change;
  const { id, mechanism, period, asked, ended, state, done, total, fault, result } = run;
  return {
    id,
    mechanism,
    mechanismTitle: plan === undefined ? mechanism : mechanismTitle(plan, lang),
    change: change as unknown as ReplayView["change"],
    changes: plan === undefined ? "" : sayChange(plan, change)[lang],
    period,
    asked,
    ended,
    state,
    done,
    total,
    mine: actor?.person === run.by,
    fault: fault?.[lang] ?? null,
    found:
      plan === undefined || result === null ? null : foundView(plan, change, result as Found, open, lang),
  };
}
