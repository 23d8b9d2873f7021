// The figures of school enrolment counted by hand from the log, as their titles promise it in words.

import type { LoggedEvent, Span } from "./count.ts";

interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
}
type Story = readonly After[];
type Count = (stories: readonly Story[], span: Span) => readonly After[];

function storiesOf(log: readonly LoggedEvent[], mechanism: string, asOf: number): readonly Story[] {
  const known = log.filter(event => event.mechanism === mechanism && Number(event.happened) < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    let holds: Record<string, unknown> = {};
    return events.map(({ action, happened, to, input, set }): After => {
      // What an echo counts comes as a change, and its event sets what it has come to.
      holds = { ...holds, ...input, ...set };
      return { action, at: Number(happened), state: to, holds };
    });
  });
}

const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;
const first =
  (...actions: readonly string[]): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found && within(found, span) ? [found] : [];
    });
const among =
  (actions: readonly string[], test: (holds: After["holds"]) => boolean = () => true): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      const last = story.at(-1)!;
      return found && within(found, span) && test(last.holds) ? [last] : [];
    });
const standing =
  (states: readonly string[], test: (holds: After["holds"]) => boolean = () => true): Count =>
  stories =>
    stories.flatMap(story => {
      const last = story.at(-1)!;
      return states.includes(last.state) && test(last.holds) ? [last] : [];
    });

const checked = ["check", "settle", "settleBelated"];
const placed = ["announce", "seat"];
const inSchool = ["admitted", "confirmed", "objected"];
const shown = ["published", "open", "closed", "placing"];

const counts: Readonly<Record<string, Count>> = {
  "school.schools": standing(shown),
  "enrolmentSeason.seasons": first("announce"),
  "enrolment.registered": first("accept"),
  "enrolment.checked": among(checked),
  "enrolment.byData": among(checked, ({ route }) => route === "data"),
  "enrolment.zeroTrip": among(placed, ({ trips }) => trips === 0),
  "enrolment.placed": among(placed),
  "enrolment.untouched": among(placed, ({ touches }) => touches === 0),
  "enrolment.admitted": standing(inSchool),
  "enrolment.moved": standing(inSchool, ({ outcome }) => outcome === "relief"),
  "enrolment.objections": (stories, span) =>
    stories.flatMap(story => story.filter(one => one.action === "object" && within(one, span))),
};

const sums: Readonly<Record<string, readonly [field: string, Count]>> = {
  "school.seats": ["seats", standing(shown)],
  "school.registered": ["registered", standing(["open", "closed", "placing"])],
  "school.admitted": ["admitted", standing(["open", "closed", "placing"])],
  "enrolmentSeason.agreed": ["agreedCount", first("checked")],
  "enrolmentSeason.asked": ["askedCount", first("checked")],
  "enrolment.touches": ["touches", among(placed)],
};

/** Part and whole, in percent. */
export const enrolmentShares: Readonly<Record<string, readonly [part: string, whole: string]>> = {
  "enrolment.byDataShare": ["enrolment.byData", "enrolment.checked"],
  "enrolment.zeroTripShare": ["enrolment.zeroTrip", "enrolment.placed"],
};

export const enrolmentFigures = [
  ...Object.keys(counts),
  ...Object.keys(sums),
  ...Object.keys(enrolmentShares),
];
export const enrolmentStocks: readonly string[] = [
  "school.schools",
  "school.seats",
  "school.registered",
  "school.admitted",
  "enrolment.admitted",
  "enrolment.moved",
];

/** A count or a sum by hand. */
export function enrolmentCounted(log: readonly LoggedEvent[], name: string, span: Span): number {
  const stories = storiesOf(log, name.split(".")[0]!, span.asOf);
  const count = counts[name];
  if (count !== undefined) return count(stories, span).length;
  const [field, which] = sums[name]!;
  return which(stories, span).reduce((sum, { holds }) => sum + Number(holds[field] ?? 0), 0);
}
