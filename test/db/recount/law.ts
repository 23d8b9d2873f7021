// The figures of reconsiderations and of suits counted by hand from the log, with natural days that move off
// a holiday, as their titles promise it in words.

import type { LoggedEvent } from "./count.ts";
import { dayOf, endOf, isWorked } from "./days.ts";

interface Span {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}
interface Watch {
  /** null while it rests. */
  readonly due: number | null;
  readonly end: number | null;
}
/** Just after an act: what was taken, where it led, what the matter holds, how its limit stands. */
interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly watch: Watch | undefined;
}
type Story = readonly After[];

const running = ["accepted", "replying", "reviewing", "hearing", "deciding"];
const resting = ["suspended", "lapsing"];
const dayNumber = (date: unknown): number => dayOf(Date.parse(`${String(date)}T12:00:00+08:00`));

/** The end of a natural day, or of the next one that is worked. */
function endOfNatural(last: number): number {
  let day = last;
  while (!isWorked(day)) day += 1;
  return endOf(day);
}

interface Limit {
  readonly since: number;
  readonly left: number;
  readonly watch: Watch;
}
const begun = (since: number, left: number): Limit => ({
  since,
  left,
  watch: { due: endOfNatural(since + left), end: null },
});

/** Sixty days to decide, thirty in the simple procedure: natural, paused, made longer. */
function decided(
  before: Limit | undefined,
  { action, state, at, holds }: Omit<After, "watch">,
): Limit | undefined {
  if (before === undefined) {
    if (!running.includes(state)) return undefined;
    return begun(dayNumber(holds["acceptedOn"]), holds["procedure"] === "simple" ? 30 : 60);
  }
  const { since, left, watch } = before;
  if (watch.end !== null) return before;
  if (!running.includes(state) && !resting.includes(state))
    return { ...before, watch: { ...watch, end: at } };
  if (action === "extend" || action === "convert") return begun(since, left + Number(holds["moreDays"]));
  if (resting.includes(state) && watch.due !== null) {
    return { since: dayOf(at), left: left - (dayOf(at) - since), watch: { due: null, end: null } };
  }
  return running.includes(state) && watch.due === null ? begun(dayOf(at), left) : before;
}

/** Fifteen days to answer a suit, from its service, anew for an appeal. */
function answered(before: Limit | undefined, { state, at, holds }: Omit<After, "watch">): Limit | undefined {
  const open = before !== undefined && before.watch.end === null;
  if (state === "received") return open ? before : begun(dayNumber(holds["served"]), 15);
  return open ? { ...before, watch: { ...before.watch, end: at } } : before;
}

/** The letter of advice is answered in sixty days. */
function fixed(before: Limit | undefined, { state, at, holds }: Omit<After, "watch">): Limit | undefined {
  if (state === "advised") return before ?? begun(dayNumber(holds["adviceServed"]), 60);
  return before && before.watch.end === null ? { ...before, watch: { ...before.watch, end: at } } : before;
}

const limits = { reconsideration: decided, appearance: answered, advice: fixed };

export function storiesOf(log: readonly LoggedEvent[], name: string, asOf: number): readonly Story[] {
  const mechanism = name.split(".")[0] as "reconsideration" | "appearance";
  const limit = name === "reconsideration.fixed" ? limits.advice : limits[mechanism];
  const known = log.filter(event => event.mechanism === mechanism && event.happened < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    let holds: Record<string, unknown> = {};
    let now: Limit | undefined;
    return events
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ action, happened, to, input, set }): After => {
        holds = { ...holds, ...input, ...set };
        const step = { action, at: happened, state: to, holds };
        now = limit(now, step);
        return { ...step, watch: now?.watch };
      });
  });
}

type Test = (after: After, span: Span) => boolean;
type Count = (stories: readonly Story[], span: Span) => number;
const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;

const each =
  (actions: readonly string[], test: Test = () => true): Count =>
  (stories, span) =>
    stories.flat().filter(one => actions.includes(one.action) && within(one, span) && test(one, span)).length;
const first =
  (actions: readonly string[], test: Test = () => true): Count =>
  (stories, span) =>
    stories.filter(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found !== undefined && within(found, span) && test(found, span);
    }).length;
const among =
  (actions: readonly string[], test: (story: Story) => boolean = () => true): Count =>
  (stories, span) =>
    stories.filter(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found !== undefined && within(found, span) && test(story);
    }).length;
const standing =
  (test: Test): Count =>
  (stories, span) =>
    stories.filter(story => test(story.at(-1)!, span)).length;

const holding =
  (field: string, ...values: readonly unknown[]): Test =>
  ({ holds }) =>
    values.includes(holds[field]);
const passed =
  (action: string) =>
  (story: Story): boolean =>
    story.some(one => one.action === action);
const never: Span = { from: 0, to: 0, asOf: 0 };
/** When it was over, and by when it should have been; nothing while it runs or rests. */
const over = ({ watch }: After): readonly [end: number, due: number] | undefined =>
  watch === undefined || watch.end === null || watch.due === null ? undefined : [watch.end, watch.due];
const met: Test = after => {
  const [end, due] = over(after) ?? [0, 0];
  return end < due;
};
const late: Test = after => over(after) !== undefined && !met(after, never);
const overdue: Test = ({ watch }, { asOf }) =>
  watch !== undefined && watch.end === null && watch.due !== null && watch.due <= asOf;

const accepted = ["accept", "deem"];
const ended = ["decide", "mediate", "letGo", "end", "lapse"];
const corrections = ["change", "revoke", "illegal", "invalid", "perform"];

export const counts: Readonly<Record<string, Count>> = {
  "reconsideration.applied": first(["apply", "register"]),
  "reconsideration.accepted": first(accepted),
  "reconsideration.deemed": first(["deem"]),
  "reconsideration.declined": first(["decline"]),
  "reconsideration.open": standing(({ state }) => [...running, ...resting].includes(state)),
  "reconsideration.concluded": first(ended),
  "reconsideration.mediated": first(["mediate"]),
  "reconsideration.ended": first(["letGo", "end", "lapse"]),
  "reconsideration.corrected": first(["decide"], holding("outcome", ...corrections)),
  "reconsideration.onTime": first(ended, met),
  "reconsideration.late": first(ended, late),
  "reconsideration.overdue": standing((...given) => running.includes(given[0].state) && overdue(...given)),
  "reconsideration.begun": among(accepted),
  "reconsideration.extended": among(accepted, passed("extend")),
  "reconsideration.sent": among(["send"]),
  "reconsideration.silent": among(["send"], passed("silent")),
  "reconsideration.hearings": each(["hear"]),
  "reconsideration.attended": each(["hear"], holding("headship", "head")),
  "reconsideration.advised": among(["advise"]),
  "reconsideration.fixed": among(["advise"], story => passed("feedBack")(story) && met(story.at(-1)!, never)),
  "appearance.received": first(["receive"]),
  "appearance.held": each(["hold"]),
  "appearance.attended": each(["hold"], holding("attended", "chief", "deputy", "leader")),
  "appearance.chiefs": each(["hold"], holding("attended", "chief")),
  "appearance.excused": each(["hold"], holding("excused", true)),
  "appearance.breaches": each(["hold"], holding("breach", true)),
  "appearance.onTime": first(["answer"], met),
  "appearance.late": first(["answer"], late),
  "appearance.overdue": standing((...given) => given[0].state === "received" && overdue(...given)),
  "appearance.unreviewed": first(["receive"], holding("unreviewed", true)),
  "appearance.closed": first(["close"]),
  "appearance.lost": first(["close"], holding("lost", true)),
};

export const lawStocks: ReadonlySet<string> = new Set([
  "reconsideration.open",
  "reconsideration.overdue",
  "appearance.overdue",
]);

export const lawShares: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "reconsideration.correctedShare": ["corrected", ["concluded"]],
  "reconsideration.onTimeShare": ["onTime", ["onTime", "late", "overdue"]],
  "reconsideration.extendedShare": ["extended", ["begun"]],
  "reconsideration.silentShare": ["silent", ["sent"]],
  "reconsideration.attendedShare": ["attended", ["hearings"]],
  "reconsideration.fixedShare": ["fixed", ["advised"]],
  "appearance.attendedShare": ["attended", ["held"]],
  "appearance.chiefShare": ["chiefs", ["attended"]],
  "appearance.onTimeShare": ["onTime", ["onTime", "late", "overdue"]],
  "appearance.lostShare": ["lost", ["closed"]],
};
