// The figures of grid events and of idle land counted by hand from the log: how many, and what they add
// up to.

import type { LoggedEvent } from "./count.ts";
import { watch } from "./days.ts";

interface Span {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}
/** Just after an act: what was taken, where it led, what the matter holds, how its limit stands. */
interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly due: number | null;
  readonly end: number | null;
}
type Story = readonly After[];

/** Working days by level, as rules 7 gives them in our defaults; nothing urgent happens in the sample. */
const limits: Readonly<Record<string, number>> = { ordinary: 5, serious: 1 };
const inHand = "reported grid community street district whistled joint summing".split(" ");

export function storiesOf(log: readonly LoggedEvent[], mechanism: string, asOf: number): readonly Story[] {
  const known = log.filter(event => event.mechanism === mechanism && event.happened < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    const sorted = events.toSorted((a, b) => a.seq - b.seq);
    const limit = limits[String(sorted[0]!.set["level"])] ?? 0;
    const clocks = watch(
      { runs: mechanism === "gridEvent" ? inHand : ["disposing"], pauses: [] },
      sorted.map(({ to, happened }) => ({ state: to, at: happened, limit, more: 0 })),
    );
    let holds: Record<string, unknown> = {};
    return sorted.map(({ action, happened, to, input, set }, at): After => {
      holds = { ...holds, ...input, ...set };
      const { due = null, end = null } = clocks[at] ?? {};
      return { action, at: happened, state: to, holds, due, end };
    });
  });
}

const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;
type Test = (after: After, span: Span) => boolean;
/** What one figure counts: the acts or matters behind it, each as it stood then. */
type Count = (stories: readonly Story[], span: Span) => readonly After[];

const each =
  (actions: readonly string[], test: Test = () => true): Count =>
  (stories, span) =>
    stories.flatMap(story =>
      story.filter(one => actions.includes(one.action) && within(one, span) && test(one, span)),
    );
const first =
  (actions: readonly string[], test: Test = () => true): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found && within(found, span) && test(found, span) ? [found] : [];
    });
const among =
  (actions: readonly string[], test: (story: Story) => boolean): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found && within(found, span) && test(story) ? [story.at(-1)!] : [];
    });
const standing =
  (test: Test): Count =>
  (stories, span) =>
    stories.flatMap(story => (test(story.at(-1)!, span) ? [story.at(-1)!] : []));

const holding =
  (field: string, ...values: readonly unknown[]): Test =>
  ({ holds }) =>
    values.includes(holds[field]);
const opened = ["patrol", "report", "sense"];
const finished = ["settle", "finish"];
const whistled = ["whistle", "coordinate"];
const closed =
  (...levels: readonly string[]) =>
  (story: Story): boolean => {
    const { state, holds } = story.at(-1)!;
    return state === "closed" && (levels.length === 0 || levels.includes(String(holds["settledAt"])));
  };
const rated = (story: Story): boolean => story.some(({ action }) => action === "rate");
const idle = ["determined", "classified", "planned", "disposing", "disposed"];
const idleNow: Test = ({ state }) => idle.includes(state);
const authority = "undelivered replanned policy petition heritage authority force".split(" ");

export const counts: Readonly<Record<string, Count>> = {
  "gridEvent.received": first(opened),
  "gridEvent.open": standing(({ state }) => inHand.includes(state)),
  "gridEvent.closed": among(opened, closed()),
  "gridEvent.lowest": among(opened, closed("grid", "community")),
  "gridEvent.inGrid": among(opened, closed("grid")),
  "gridEvent.onSpot": first(["patrol"], holding("handled", "spot")),
  "gridEvent.lifted": each(["lift", "lifted"]),
  "gridEvent.timedOut": each(["lifted"]),
  "gridEvent.settled": first(finished),
  "gridEvent.onTime": first(finished, ({ due, end }) => due !== null && end !== null && end < due),
  "gridEvent.overdue": standing(
    ({ state, due }, { asOf }) => inHand.includes(state) && due !== null && due < asOf,
  ),
  "gridEvent.whistles": each(whistled),
  "gridEvent.inTime": each(["mark"], holding("arrival", "onTime")),
  "gridEvent.lateIn": each(["mark"], holding("arrival", "late")),
  "gridEvent.absent": each(["mark"], holding("arrival", "absent")),
  "gridEvent.marks": each(["mark"]),
  "gridEvent.feedbacks": each(["dispose"]),
  "gridEvent.misfits": each(["dispose"], holding("fit", "misfit")),
  "gridEvent.rated": among(["report"], rated),
  "gridEvent.satisfied": among(
    ["report"],
    story => rated(story) && ["satisfied", "fair"].includes(String(story.at(-1)!.holds["rating"])),
  ),
  "idleLand.plots": first(["file"]),
  "idleLand.idle": standing(idleNow),
  "idleLand.determined": first(["determine"], holding("verdict", "idle")),
  "idleLand.byAuthority": standing(
    (...given) => idleNow(...given) && holding("cause", ...authority)(...given),
  ),
  "idleLand.reusedPlots": first(["verify"]),
  "idleLand.matched": each(["match"]),
  "idleLand.fitting": each(["match"], holding("fits", 4)),
  // No plan of the sample is due before its end.
  "idleLand.late": standing(() => false),
};

/** What is added up, and where: in hundredths where a field is money or land. */
export const amounts: Readonly<Record<string, readonly [Count, string, number]>> = {
  "gridEvent.calls": [each(whistled), "called", 1],
  "gridEvent.markSum": [each(["mark"]), "departmentMark", 1],
  "gridEvent.whistleSum": [each(["dispose"]), "whistleMark", 1],
  "idleLand.plotArea": [first(["file"]), "area", 100],
  "idleLand.idleArea": [standing(idleNow), "area", 100],
  "idleLand.reused": [first(["verify"]), "verifiedArea", 100],
  "idleLand.fees": [first(["collect"]), "feePaid", 100],
};

export const gridShares: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "gridEvent.lowestShare": ["gridEvent.lowest", ["gridEvent.closed"]],
  "gridEvent.inGridShare": ["gridEvent.inGrid", ["gridEvent.closed"]],
  "gridEvent.onTimeShare": ["gridEvent.onTime", ["gridEvent.settled", "gridEvent.overdue"]],
  "gridEvent.inTimeShare": ["gridEvent.inTime", ["gridEvent.inTime", "gridEvent.lateIn", "gridEvent.absent"]],
  "gridEvent.misfitShare": ["gridEvent.misfits", ["gridEvent.feedbacks"]],
  "gridEvent.satisfiedShare": ["gridEvent.satisfied", ["gridEvent.rated"]],
};

/** A sum by a count. */
export const gridMeans: Readonly<Record<string, readonly [string, string]>> = {
  "gridEvent.markMean": ["gridEvent.markSum", "gridEvent.marks"],
  "gridEvent.whistleMean": ["gridEvent.whistleSum", "gridEvent.feedbacks"],
};

/** Read at the end of a period that is over: what stands so. */
export const gridStocks: ReadonlySet<string> = new Set([
  "gridEvent.open",
  "gridEvent.overdue",
  "idleLand.idle",
  "idleLand.byAuthority",
  "idleLand.idleArea",
  "idleLand.late",
]);
