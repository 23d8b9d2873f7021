// What somebody has typed into the form of a what-if, and the document that it makes.

import type { ReplayForm } from "../../http/types.ts";

export interface Amount {
  readonly amount: string;
  readonly unit: string;
}

export interface RouteDraft {
  readonly field: string;
  readonly value: string;
  readonly to: string;
}

export interface Draft {
  /** "clock/option", "clock//extends" → another limit. */
  readonly limits: Readonly<Record<string, Amount>>;
  readonly calendar: "now" | "weekends" | "days";
  readonly off: string;
  readonly work: string;
  readonly routes: readonly RouteDraft[];
  /** "figure/option" → another weight. */
  readonly weights: Readonly<Record<string, string>>;
  readonly figure: string;
  readonly literal: string;
  readonly action: string;
  readonly times: string;
  readonly perMille: Readonly<Record<string, string>>;
}

export const emptyDraft: Draft = {
  limits: {},
  calendar: "now",
  off: "",
  work: "",
  routes: [],
  weights: {},
  figure: "",
  literal: "",
  action: "",
  times: "",
  perMille: {},
};

/** "5 working days" as an amount and a unit in the plural. */
export function amountOf(limit: string): Amount {
  const [, amount = "", unit = ""] = /^(\d+) (.+?)s?$/.exec(limit) ?? [];
  return { amount, unit: `${unit}s` };
}

const limitOf = ({ amount, unit }: Amount): string =>
  `${amount} ${Number(amount) === 1 ? unit.replace(/s$/, "") : unit}`;

export const limitKey = (clock: string, option: string | null): string => `${clock}/${option ?? ""}`;
export const extensionKey = (clock: string): string => `${clock}//extends`;

const daysOf = (text: string): readonly string[] => text.split(/[\s,，、;；]+/).filter(Boolean);
const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

function clocksOf(form: ReplayForm, { limits }: Draft): Record<string, unknown> {
  const clocks: Record<string, unknown> = {};
  const changedAt = (key: string, now: string): string | undefined => {
    const given = limits[key];
    if (given === undefined || !isFilled(given.amount)) return undefined;
    const limit = limitOf(given);
    return limit === now ? undefined : limit;
  };
  for (const { name, limits: own, extension } of form.clocks) {
    const ways = own.flatMap(({ option, limit }) => {
      const becomes = changedAt(limitKey(name, option), limit);
      return becomes === undefined ? [] : [[option, becomes] as const];
    });
    const more = extension ? changedAt(extensionKey(name), extension.limit) : undefined;
    const single = ways.find(([option]) => option === null)?.[1];
    const limit = single ?? (ways.length ? Object.fromEntries(ways) : undefined);
    if (limit === undefined && more === undefined) continue;
    clocks[name] = {
      ...(limit === undefined ? {} : { limit }),
      ...(more === undefined ? {} : { extends: { amount: more } }),
    };
  }
  return clocks;
}

function figuresOf(form: ReplayForm, draft: Draft): Record<string, unknown> {
  const figures: Record<string, object> = {};
  for (const { name, weights } of form.figures) {
    const other = weights.filter(({ name: option, now }) => {
      const typed = draft.weights[`${name}/${option}`];
      return isFilled(typed) && Number(typed) !== now;
    });
    if (other.length === 0) continue;
    const all = weights.map(({ name: option, now }) => {
      const typed = draft.weights[`${name}/${option}`];
      return [option, isFilled(typed) ? Number(typed) : now] as const;
    });
    figures[name] = { weights: Object.fromEntries(all) };
  }
  if (draft.figure !== "" && isFilled(draft.literal)) {
    figures[draft.figure] = { ...figures[draft.figure], ...(JSON.parse(draft.literal) as object) };
  }
  return figures;
}

function calendarOf({ calendar, off, work }: Draft): unknown {
  if (calendar === "weekends") return "weekends";
  const lists = { off: daysOf(off), work: daysOf(work) };
  if (calendar === "now" || lists.off.length + lists.work.length === 0) return undefined;
  return Object.fromEntries(Object.entries(lists).filter(([, days]) => days.length > 0));
}

function quotaOf(form: ReplayForm, draft: Draft): Record<string, unknown> {
  const times =
    draft.action !== "" && isFilled(draft.times) ? { [draft.action]: Number(draft.times) } : undefined;
  const rates = form.perMille.flatMap(({ name, now }) => {
    const typed = draft.perMille[name];
    return isFilled(typed) && Number(typed) !== now ? [[name, Number(typed)] as const] : [];
  });
  return {
    ...(times === undefined ? {} : { times }),
    ...(rates.length ? { perMille: Object.fromEntries(rates) } : {}),
  };
}

export interface Parts {
  readonly clocks: object;
  readonly calendar: unknown;
  readonly routing: readonly object[];
  readonly figures: object;
  readonly quota: object;
}

/** What is changed, part by part. Throws a SyntaxError when the literal of a figure is no JSON. */
export function partsOf(form: ReplayForm, draft: Draft): Parts {
  const whole = draft.routes.filter(({ field, value, to }) => field && value && to);
  return {
    clocks: clocksOf(form, draft),
    calendar: calendarOf(draft),
    routing: whole.map(({ field, value, to }) => ({ when: { [field]: value }, to })),
    figures: figuresOf(form, draft),
    quota: quotaOf(form, draft),
  };
}

/** The document of a what-if; undefined while nothing is changed. */
export function changeOf(form: ReplayForm, draft: Draft): Readonly<Record<string, unknown>> | undefined {
  const parts = Object.entries(partsOf(form, draft)).filter(([, part]) => {
    return typeof part === "object" && part !== null ? Object.keys(part).length > 0 : part !== undefined;
  });
  return parts.length === 0 ? undefined : { mechanism: form.mechanism, ...Object.fromEntries(parts) };
}
