// The figures of the hotline counted by hand from the log, as their titles promise it in words.

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
  readonly matter: number;
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly clock: Watch | undefined;
  /** The clock of the first call. */
  readonly contact: Watch | undefined;
}

/** What became of one matter, act by act. */
export type Story = readonly After[];

export interface Span {
  readonly from: number;
  readonly to: number;
  /** What happened before this moment is known. */
  readonly asOf: number;
}

const promised = "received dispatched forwarded signed objected handling joint checking ending".split(" ");
const answerWatch = { runs: promised, pauses: ["waiting", "paused"] };
const contactWatch = { runs: ["dispatched", "forwarded", "signed"], pauses: [] };
// What each kind is promised, in working days: an answer, and a first call.
const answerDays: Readonly<Record<string, number>> = { ordinary: 5, consultation: 1, market: 45 };
const contactDays: Readonly<Record<string, number>> = { ordinary: 1, consultation: 1, market: 7 };

// Elsewhere one state is promised to be over within so many working days.
const otherWatches: Readonly<Record<string, { readonly runs: readonly string[]; readonly limit: number }>> = {
  hotIssue: { runs: ["watching"], limit: 10 },
  themedSession: { runs: ["tracking"], limit: 5 },
};

/** The states in which a task must be done by its day. */
const pressing = new Set(["running", "warned", "alarmed", "adjusting"]);

/** The story of each matter of a mechanism, as it was known. */
export function stories(log: readonly LoggedEvent[], mechanism: string, asOf: number): readonly After[][] {
  const known = log.filter(event => event.mechanism === mechanism && event.happened < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    const sorted = events.toSorted((a, b) => a.seq - b.seq);
    const kind = String(sorted[0]?.set["limitKind"]);
    const steps = (days: Readonly<Record<string, number>>, extend: string) =>
      sorted.map(({ to, happened, action }) => {
        return { state: to, at: happened, limit: days[kind] ?? 0, more: action === extend ? 5 : 0 };
      });
    const answers = watch(answerWatch, steps(answerDays, "extend"));
    const contacts = watch(contactWatch, steps(contactDays, ""));
    const other = otherWatches[mechanism];
    const others =
      other &&
      watch(
        { runs: other.runs, pauses: [] },
        sorted.map(({ to, happened }) => ({ state: to, at: happened, limit: other.limit, more: 0 })),
      );
    let holds: Record<string, unknown> = {};
    return sorted.map(({ matter, action, happened, to, input, set }, i): After => {
      holds = { ...holds, ...input, ...set };
      const due = typeof holds["due"] === "string" ? endOfDate(holds["due"]) : null;
      const dated = { due, end: pressing.has(to) ? null : happened };
      const clock = mechanism === "appeal" ? answers[i] : others ? others[i] : dated;
      return { matter, action, at: happened, state: to, holds, clock, contact: contacts[i] };
    });
  });
}

const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;
export type Test = (after: After, asOf: number) => boolean;
export type Counted = readonly After[];

/** Every time that one of these was taken in the span. */
export const each = (actions: readonly string[]) =>
  function count(told: readonly After[][], span: Span): Counted {
    return told.flatMap(story => story.filter(one => actions.includes(one.action) && within(one, span)));
  };
/** Matters that took one of these for the first time in the span, judged just then. */
export const first = (actions: readonly string[], test: Test = () => true) =>
  function count(told: readonly After[][], span: Span): Counted {
    return told.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found && within(found, span) && test(found, span.asOf) ? [found] : [];
    });
  };
/** Of the matters that took it in the span, those of which this now holds. */
export const among = (
  entry: string | readonly string[],
  test: (story: readonly After[]) => boolean = () => true,
) =>
  function count(told: readonly After[][], span: Span): Counted {
    return told.flatMap(story => {
      const found = story.find(({ action }) => [entry].flat().includes(action));
      return found && within(found, span) && test(story) ? [story.at(-1)!] : [];
    });
  };
/** Those that stand so at the end of what is known. */
export const standing = (test: Test) =>
  function count(told: readonly After[][], { asOf }: Span): Counted {
    return told.flatMap(story => (test(story.at(-1)!, asOf) ? [story.at(-1)!] : []));
  };

export const took =
  (...actions: readonly string[]) =>
  (story: readonly After[]) =>
    story.some(one => actions.includes(one.action));
export const overdue =
  (...states: readonly string[]): Test =>
  ({ state, clock }, asOf) =>
    states.includes(state) && clock?.end === null && clock.due !== null && clock.due < asOf;
const opened = ["lodge", "register"];
const answered = ["answer", "reply", "hear"];
const met: Test = ({ clock }) => clock!.due === null || clock!.end! < clock!.due;

export type Told = (story: readonly After[]) => boolean;
export const all =
  (...tests: readonly Told[]): Told =>
  story =>
    tests.every(test => test(story));
export const last =
  (test: (holds: After["holds"]) => boolean): Told =>
  story =>
    test(story.at(-1)!.holds);
const not =
  (test: Told): Told =>
  story =>
    !test(story);
const asked = took("callBack", "rate");
const reached = all(
  asked,
  last(({ reached: flag }) => flag === true),
);
const solved = all(
  reached,
  last(({ solved: flag }) => flag === true),
);
const content = all(
  reached,
  last(({ rating }) => rating === "satisfied" || rating === "fair"),
);
const responded: Told = all(took("contact"), story => {
  const { contact } = story.at(-1)!;
  return contact!.end !== null && contact!.end < contact!.due!;
});
const excluded = last(({ excluded: flag }) => flag === true);
const kept = not(excluded);
const dispatched = (...tests: readonly Told[]) => among("dispatch", all(...tests));

/** What each figure of the hotline counts. */
export const tallies = {
  "appeal.lodged": first(opened),
  "appeal.contacts": each([...opened, "again", "add"]),
  "appeal.matters": among(opened, not(last(({ duplicate }) => duplicate === true))),
  "appeal.reports": first(opened, ({ holds }) => holds["kind"] === "report"),
  "appeal.onTime": first(answered, met),
  "appeal.late": first(answered, (after, asOf) => !met(after, asOf)),
  "appeal.overdue": standing(overdue(...promised)),
  "appeal.dispatched": dispatched(),
  "appeal.responded": dispatched(responded),
  "appeal.reached": dispatched(reached),
  "appeal.solved": dispatched(solved),
  "appeal.satisfied": dispatched(content),
  "appeal.excluded": dispatched(excluded),
  "appeal.dispatchedKept": dispatched(kept),
  "appeal.respondedKept": dispatched(responded, kept),
  "appeal.reachedKept": dispatched(reached, kept),
  "appeal.solvedKept": dispatched(solved, kept),
  "appeal.satisfiedKept": dispatched(content, kept),
  "appeal.answered": dispatched(took("answer")),
  "appeal.calledBack": dispatched(asked),
  "appeal.unrated": dispatched(asked, not(last(({ reached: flag }) => flag === true))),
  "appeal.solvedAtOnce": dispatched(solved, not(took("redo"))),
  "appeal.sentBack": dispatched(took("sendBack")),
  "appeal.redone": dispatched(took("redo")),
  "appeal.reopened": dispatched(took("reopen")),
  "appeal.planned": standing(({ state }) => state === "planned"),
  "appeal.supervised": dispatched(last(({ supervised }) => supervised === true)),
  "appeal.concluded": among("conclude"),
  "appeal.told": among("conclude", took("told")),
  "appeal.judged": among("conclude", took("judge")),
  "knowledge.entries": standing(({ state }) => ["published", "due"].includes(state)),
  "knowledge.stale": standing(({ state }) => state === "due"),
} as const;
export type TallyName = keyof typeof tallies;

/** Of these a quarter of the sample city has none. */
export const none: readonly TallyName[] = [
  "appeal.excluded",
  "appeal.reopened",
  "appeal.planned",
  "appeal.unrated",
  "knowledge.stale",
];

/** Numerator and denominators of each share. */
export const shares: Readonly<Record<string, readonly [TallyName, readonly TallyName[]]>> = {
  "appeal.onTimeShare": ["appeal.onTime", ["appeal.onTime", "appeal.late", "appeal.overdue"]],
  "appeal.responseShare": ["appeal.responded", ["appeal.dispatched"]],
  "appeal.solvedShare": ["appeal.solved", ["appeal.reached"]],
  "appeal.satisfiedShare": ["appeal.satisfied", ["appeal.reached"]],
  "appeal.responseShareKept": ["appeal.respondedKept", ["appeal.dispatchedKept"]],
  "appeal.solvedShareKept": ["appeal.solvedKept", ["appeal.reachedKept"]],
  "appeal.satisfiedShareKept": ["appeal.satisfiedKept", ["appeal.reachedKept"]],
  "appeal.calledBackShare": ["appeal.calledBack", ["appeal.answered"]],
  "appeal.solvedAtOnceShare": ["appeal.solvedAtOnce", ["appeal.reached"]],
  "appeal.sentBackShare": ["appeal.sentBack", ["appeal.dispatched"]],
  "appeal.redoneShare": ["appeal.redone", ["appeal.answered"]],
  "appeal.reopenedShare": ["appeal.reopened", ["appeal.answered"]],
  "appeal.toldShare": ["appeal.told", ["appeal.concluded"]],
  "appeal.judgedShare": ["appeal.judged", ["appeal.concluded"]],
  "knowledge.staleShare": ["knowledge.stale", ["knowledge.entries"]],
};

/** How many there are for each value of a column. */
export function byColumn(counted: Counted, column: string): Record<string, number> {
  const groups = Object.entries(Object.groupBy(counted, ({ holds }) => String(holds[column] ?? "—")));
  return Object.fromEntries(groups.map(([group, found]) => [group, found!.length]));
}
