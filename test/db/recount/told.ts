// What became of each matter, told from the log, and the ways in which a count by hand goes over it.

import type { LoggedEvent, Span } from "./count.ts";
import { endOfDate } from "./days.ts";

/** A matter just after an act. */
export interface Told {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
}
export type Tale = readonly Told[];
export type Tally = (log: readonly LoggedEvent[], span: Span) => number;

/** The tale of each matter of a mechanism, by its number, as it was known. */
export function talesOf(
  log: readonly LoggedEvent[],
  mechanism: string,
  asOf: number,
): ReadonlyMap<number, Tale> {
  const known = log.filter(event => event.mechanism === mechanism && Number(event.happened) < asOf);
  const byMatter = Map.groupBy(known, ({ matter }) => Number(matter));
  return new Map(
    [...byMatter].map(([matter, events]) => {
      let holds: Record<string, unknown> = {};
      const told = events.map(({ action, happened, to, input, set }): Told => {
        holds = { ...holds, ...input, ...set };
        return { action, at: Number(happened), state: to, holds };
      });
      return [matter, told];
    }),
  );
}

const within = ({ at }: Told, { from, to }: Span): boolean => from <= at && at < to;
const tales = (log: readonly LoggedEvent[], mechanism: string, { asOf }: Span): readonly Tale[] => [
  ...talesOf(log, mechanism, asOf).values(),
];

export const last = (tale: Tale): Told => tale.at(-1)!;
export const took = (tale: Tale, action: string): boolean => tale.some(one => one.action === action);
export const isIn =
  (...states: readonly string[]) =>
  (tale: Tale): boolean =>
    states.includes(last(tale).state);
/** Whether a date of the matter lies behind. */
export const isPast = ({ holds }: Told, name: string, asOf: number): boolean =>
  typeof holds[name] === "string" && endOfDate(holds[name]) < asOf;

/** Every time that one of these was taken. */
export const each =
  (mechanism: string, actions: readonly string[], test: (told: Told) => boolean = () => true): Tally =>
  (log, span) =>
    tales(log, mechanism, span)
      .flat()
      .filter(told => actions.includes(told.action) && within(told, span) && test(told)).length;

/** What the matters held that took it for the first time. */
export const firsts = (
  log: readonly LoggedEvent[],
  span: Span,
  mechanism: string,
  action: string,
): readonly Told[] =>
  tales(log, mechanism, span).flatMap(tale => {
    const found = tale.find(one => one.action === action);
    return found !== undefined && within(found, span) ? [found] : [];
  });

export const first =
  (mechanism: string, action: string, test: (told: Told) => boolean = () => true): Tally =>
  (log, span) =>
    firsts(log, span, mechanism, action).filter(test).length;

/** A number of the matters that took it for the first time, added up. */
export const sumAt =
  (mechanism: string, action: string, name: string): Tally =>
  (log, span) =>
    firsts(log, span, mechanism, action).reduce((sum, { holds }) => sum + Number(holds[name] ?? 0), 0);

/** Of those that first took one of these in the period, the ones of which this holds now. */
export const among =
  (mechanism: string, action: string, test: (tale: Tale) => boolean = () => true): Tally =>
  (log, span) =>
    tales(log, mechanism, span).filter(tale => {
      const found = tale.find(one => one.action === action);
      return found !== undefined && within(found, span) && test(tale);
    }).length;

export const standing =
  (mechanism: string, test: (told: Told, asOf: number) => boolean): Tally =>
  (log, span) =>
    tales(log, mechanism, span).filter(tale => test(last(tale), span.asOf)).length;

/** The smallest up to which half of them lie; null of none. */
export const median = (values: readonly number[]): number | null =>
  values.toSorted((one, other) => one - other)[Math.ceil(values.length / 2) - 1] ?? null;
