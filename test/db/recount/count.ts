// Every figure of the two mechanisms counted by hand from the log, as their titles promise it in words.

import { type Watch, endOfDate, watch } from "./days.ts";

export interface LoggedEvent {
  readonly matter: number;
  readonly seq: number;
  readonly mechanism: string;
  readonly action: string;
  readonly happened: number;
  readonly to: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly set: Readonly<Record<string, unknown>>;
}

/** Just after an act: the state, what the matter holds, and its clock. */
interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly clock: Watch | undefined;
}

export interface Span {
  readonly from: number;
  readonly to: number;
  /** What happened before this moment is known. */
  readonly asOf: number;
}

const answerWatch = { runs: ["received", "dispatched", "handling"], pauses: ["waiting"], limit: 5 };

/** The story of each matter of a mechanism, as it was known. */
export function stories(log: readonly LoggedEvent[], mechanism: string, asOf: number): readonly After[][] {
  const known = log.filter(event => event.mechanism === mechanism && event.happened < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    const sorted = events.toSorted((a, b) => a.seq - b.seq);
    const answers = watch(
      answerWatch,
      sorted.map(({ to, happened }) => ({ state: to, at: happened })),
    );
    let holds: Record<string, unknown> = {};
    return sorted.map(({ action, happened, to, input, set }, i): After => {
      holds = { ...holds, ...input, ...set };
      const due = typeof holds["due"] === "string" ? endOfDate(holds["due"]) : null;
      const clock = mechanism === "appeal" ? answers[i] : { due, end: to === "running" ? null : happened };
      return { action, at: happened, state: to, holds, clock };
    });
  });
}

const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;
type Test = (after: After, asOf: number) => boolean;
export type Counted = readonly After[];

/** Matters that took one of these for the first time in the span, judged just then. */
const first = (actions: readonly string[], test: Test = () => true) =>
  function count(told: readonly After[][], span: Span): Counted {
    return told.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found && within(found, span) && test(found, span.asOf) ? [found] : [];
    });
  };
/** Of the matters that took it in the span, those of which this now holds. */
const among = (entry: string, test: (story: readonly After[]) => boolean) =>
  function count(told: readonly After[][], span: Span): Counted {
    return told.flatMap(story => {
      const found = story.find(({ action }) => action === entry);
      return found && within(found, span) && test(story) ? [story.at(-1)!] : [];
    });
  };
/** Those that stand so at the end of what is known. */
const standing = (test: Test) =>
  function count(told: readonly After[][], { asOf }: Span): Counted {
    return told.flatMap(story => (test(story.at(-1)!, asOf) ? [story.at(-1)!] : []));
  };

const took = (action: string) => (story: readonly After[]) => story.some(one => one.action === action);
const overdue =
  (...states: readonly string[]): Test =>
  ({ state, clock }, asOf) =>
    states.includes(state) && clock?.end === null && clock.due !== null && clock.due < asOf;
const answered = ["answer", "reply"];
const met: Test = ({ clock }) => clock!.due === null || clock!.end! < clock!.due;

/** What each figure counts. */
export const tallies = {
  "appeal.lodged": first(["lodge"]),
  "appeal.onTime": first(answered, met),
  "appeal.late": first(answered, (after, asOf) => !met(after, asOf)),
  "appeal.overdue": standing(overdue("received", "dispatched", "handling", "waiting")),
  "appeal.rated": first(["rate"]),
  "appeal.satisfied": first(["rate"], ({ holds }) => ["satisfied", "fair"].includes(String(holds["rating"]))),
  "appeal.concluded": among("conclude", () => true),
  "appeal.told": among("conclude", took("told")),
  "appeal.judged": among("conclude", took("judge")),
  "task.issued": among("dispatch", () => true),
  "task.verified": among("dispatch", story => story.at(-1)!.state === "verified"),
  "task.overdue": standing(overdue("running")),
} as const;
export type TallyName = keyof typeof tallies;

/** Numerator and denominators of each share. */
export const shares: Readonly<Record<string, readonly [TallyName, readonly TallyName[]]>> = {
  "appeal.onTimeShare": ["appeal.onTime", ["appeal.onTime", "appeal.late", "appeal.overdue"]],
  "appeal.satisfiedShare": ["appeal.satisfied", ["appeal.rated"]],
  "appeal.toldShare": ["appeal.told", ["appeal.concluded"]],
  "appeal.judgedShare": ["appeal.judged", ["appeal.concluded"]],
  "task.verifiedShare": ["task.verified", ["task.issued"]],
};

/** How many there are for each value of a column. */
export function byColumn(counted: Counted, column: string): Record<string, number> {
  const groups = Object.entries(Object.groupBy(counted, ({ holds }) => String(holds[column] ?? "—")));
  return Object.fromEntries(groups.map(([group, found]) => [group, found!.length]));
}
