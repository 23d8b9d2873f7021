// What is asked of a what-if (推演): a small document that names a mechanism and what would be different. Plain
// data, so that it can be written by hand, by a form, and kept beside what was found.

import type { Figure } from "../define/figure.ts";
import type { Limit } from "../define/parts.ts";

/** A sentence about what is wrong with a document, in both languages. */
export interface Problem {
  readonly zh: string;
  readonly en: string;
}

export interface ClockChange {
  /** A limit; of a clock whose limit depends on a choice, some of its options. */
  readonly limit?: string | Readonly<Record<string, string | number>>;
  /** In these states the time would not be counted. */
  readonly pauses?: readonly string[];
  /** Changes lights only: no figure is counted by them. */
  readonly warns?: string;
  /** How much an extension would give. */
  readonly extends?: { readonly amount: string };
}

/** Another calendar by name, or days over the one that was counted by: each "YYYY-MM-DD". */
export type CalendarChange =
  "weekends" | { readonly off?: readonly string[]; readonly work?: readonly string[] };

/** All matters with these values would be dispatched to this org. */
export interface Route {
  readonly when: Readonly<Record<string, string>>;
  readonly to: `org:${string}`;
}

export interface Quota {
  /** action → at most so many times per matter. */
  readonly times?: Readonly<Record<string, number>>;
  /** sample → how many of a thousand are drawn. */
  readonly perMille?: Readonly<Record<string, number>>;
}

export interface Change {
  readonly mechanism: string;
  readonly clocks?: Readonly<Record<string, ClockChange>>;
  readonly calendar?: CalendarChange;
  readonly routing?: readonly Route[];
  /** Members of a figure's literal that would be others: `weights`, a condition, a target. */
  readonly figures?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly quota?: Quota;
}

/** Whether figures alone are read otherwise, and what happened stays as it is. */
export const readsOnly = ({ clocks, calendar, routing, quota }: Change): boolean =>
  clocks === undefined && calendar === undefined && routing === undefined && quota === undefined;

const short = /^([1-9]\d{0,5}) (workdays?)$/;

/** A limit as definitions write it: "3 workdays" are 3 working days. */
export function durationText(limit: string): string {
  const [, amount] = short.exec(limit) ?? [];
  return amount === undefined ? limit : `${amount} working days`;
}

/** The limit of a clock with the change over it. */
export function changedLimit(limit: Limit, change: NonNullable<ClockChange["limit"]>): Limit {
  if (typeof change === "string") return durationText(change) as Limit;
  const written = Object.entries(change).map(([name, value]) => [
    name,
    typeof value === "string" && name !== "on" && name !== "until" ? durationText(value) : value,
  ]);
  const base = typeof limit === "object" && "on" in limit ? limit : {};
  return { ...base, ...Object.fromEntries(written) } as Limit;
}

/** A figure's literal with other members. */
export const changedFigure = (figure: Figure, change: Readonly<Record<string, unknown>>): Figure =>
  Object.fromEntries(
    Object.entries({ ...figure, ...change }).filter(([, value]) => value !== null),
  ) as unknown as Figure;
