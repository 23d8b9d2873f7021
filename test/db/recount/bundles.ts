// The figures of themes and of cases of one thing whole counted by hand from the log: children by their
// acts, the limit in working days that stand still while the applicant is awaited.

import type { LoggedEvent, Span } from "./count.ts";
import { type Watch, watch } from "./days.ts";

interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly limit: Watch | undefined;
}
type Story = readonly After[];

const limit = { runs: ["splitting", "underway", "gathering"], pauses: ["correcting"] };

export function storiesOf(log: readonly LoggedEvent[], name: string, asOf: number): readonly Story[] {
  const mechanism = name.split(".")[0];
  const known = log.filter(event => event.mechanism === mechanism && event.happened < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    let holds: Record<string, unknown> = {};
    const steps = events
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ action, happened, to, input, set }) => {
        holds = { ...holds, ...input, ...set };
        return { action, at: happened, state: to, holds };
      });
    const told = steps.map(step => ({
      state: step.state,
      at: step.at,
      limit: Number(step.holds["limit"] ?? 0),
      more: 0,
    }));
    const watched = mechanism === "oneThing" ? watch(limit, told) : [];
    return steps.map((step, at) => ({ ...step, limit: watched[at] }));
  });
}

type Test = (after: After, span: Span) => boolean;
type Count = (stories: readonly Story[], span: Span) => readonly After[];
const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;

const each =
  (action: string): Count =>
  (stories, span) =>
    stories.flatMap(story => story.filter(one => one.action === action && within(one, span)));
const first =
  (action: string, test: Test = () => true): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(one => one.action === action);
      return found && within(found, span) && test(found, span) ? [found] : [];
    });
const among =
  (action: string, test: (story: Story) => boolean): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(one => one.action === action);
      return found && within(found, span) && test(story) ? [story.at(-1)!] : [];
    });
const standing =
  (test: Test): Count =>
  (stories, span) =>
    stories.flatMap(story => (test(story.at(-1)!, span) ? [story.at(-1)!] : []));

const inForce: Test = ({ state }) => ["published", "changing", "changeReviewed"].includes(state);
const open = ["underway", "correcting", "splitting", "gathering"];
const holding =
  (field: string, value: unknown): Test =>
  ({ holds }) =>
    holds[field] === value;
const met: Test = one => !!one.limit?.end && one.limit.due !== null && one.limit.end < one.limit.due;
const took = (action: string) => (story: Story) => story.some(one => one.action === action);
const rated =
  (...values: readonly string[]) =>
  (story: Story): boolean =>
    values.includes(String(story.at(-1)!.holds["rating"]));

export const counts: Readonly<Record<string, Count>> = {
  "theme.themes": standing(inForce),
  "theme.newThemes": first("publish"),
  "theme.merged": standing((one, span) => inForce(one, span) && one.holds["merged"] === true),
  "oneThing.cases": first("begin"),
  "oneThing.open": standing(({ state }) => open.includes(state)),
  "oneThing.overdue": standing(
    ({ state, limit: clock }, { asOf }) =>
      open.includes(state) && clock?.end === null && clock.due !== null && clock.due < asOf,
  ),
  "oneThing.issued": first("issue"),
  "oneThing.inLimit": first("issue", met),
  "oneThing.late": first("issue", (one, span) => !met(one, span)),
  "oneThing.whole": first("issue", holding("conclusion", "all")),
  "oneThing.merged": first("issue", holding("paper", "merged")),
  "oneThing.children": each("split"),
  "oneThing.corrections": each("childReturned"),
  "oneThing.corrected": among("begin", took("childReturned")),
  "oneThing.rated": among("issue", took("rate")),
  "oneThing.good": among("rate", rated("best", "good", "fair")),
  "oneThing.ratings": among("rate", () => true),
};

/** What is added up over the matters of a count. */
export const sums: Readonly<Record<string, readonly [of: string, field: string]>> = {
  "theme.items": ["theme.themes", "itemCount"],
  "theme.visits": ["theme.themes", "visits"],
  "theme.visitsBefore": ["theme.themes", "visitsBefore"],
  "theme.limits": ["theme.themes", "limit"],
  "theme.daysBefore": ["theme.themes", "daysBefore"],
  "oneThing.saved": ["oneThing.issued", "saved"],
};

/** 1 − now ÷ before. */
export const cuts: Readonly<Record<string, readonly [string, string]>> = {
  "theme.visitsCut": ["theme.visits", "theme.visitsBefore"],
  "theme.daysCut": ["theme.limits", "theme.daysBefore"],
};

export const shares: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "oneThing.inLimitShare": ["inLimit", ["inLimit", "late", "overdue"]],
  "oneThing.wholeShare": ["whole", ["issued"]],
  "oneThing.ratedShare": ["rated", ["issued"]],
  "oneThing.goodShare": ["good", ["ratings"]],
};

/** Read at the end of a period that is over. */
export const stocks: ReadonlySet<string> = new Set([
  "theme.themes",
  "theme.merged",
  "oneThing.open",
  "oneThing.overdue",
  ...[sums, cuts].flatMap(some => Object.keys(some)).filter(name => name.startsWith("theme.")),
]);
