// The figures of promises, their lists, pilots and micro-reforms counted by hand from the log, as their
// titles promise it in words.

import type { LoggedEvent, Span } from "./count.ts";
import { endOfDate } from "./days.ts";

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
      holds = { ...holds, ...input, ...set };
      return { action, at: Number(happened), state: to, holds };
    });
  });
}

const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;
const last = (story: Story): After => story.at(-1)!;
const took = (story: Story, ...actions: readonly string[]): boolean =>
  story.some(({ action }) => actions.includes(action));
const each =
  (action: string): Count =>
  (stories, span) =>
    stories.flatMap(story => story.filter(one => one.action === action && within(one, span)));
const among =
  (action: string, test: (story: Story) => boolean = () => true): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(one => one.action === action);
      return found && within(found, span) && test(story) ? [last(story)] : [];
    });
const standing =
  (test: (after: After, span: Span) => boolean): Count =>
  (stories, span) =>
    stories.flatMap(story => (test(last(story), span) ? [last(story)] : []));
const inState =
  (...states: readonly string[]) =>
  (story: Story): boolean =>
    states.includes(last(story).state);
const past = ({ holds }: After, asOf: number): boolean => endOfDate(String(holds["due"])) < asOf;
const open = ["underway", "warned", "changing"];
const settled = ["rolling", "consolidated", "stopped"];
const running = ["running", "reported", "adjusting"];

export const promiseCounts: Readonly<Record<string, Count>> = {
  "promise.promised": among("begin"),
  "promise.done": among("begin", inState("proclaimed")),
  "promise.dropped": among("begin", inState("dropped")),
  "promise.changed": among("begin", story => took(story, "change", "delay")),
  "promise.overdue": standing((one, { asOf }) => open.includes(one.state) && past(one, asOf)),
  "promise.behind": standing(({ state }) => state === "warned"),
  "promise.fromHot": among("begin", story => last(story).holds["hot"] !== undefined),
  "promise.reports": each("report"),
  "promise.missed": each("missReport"),
  "promise.suggestions": each("suggest"),
  "promise.candidates": among("entered"),
  "promiseList.lists": among("publish"),
  "promiseList.ballots": among("countPapers"),
  "promiseList.advised": among("countVotes"),
  "pilot.pilots": among("approve"),
  "pilot.running": standing(({ state }) => running.includes(state)),
  "pilot.departing": among("approve", story => last(story).holds["departs"] === true),
  "pilot.evaluated": among("approve", story => took(story, "evaluate", "evaluateLate")),
  "pilot.rolledOut": among("approve", story => took(story, "rollOut")),
  "pilot.extended": among("approve", story => took(story, "extend")),
  "pilot.stopped": among("approve", inState("stopped")),
  "pilot.settled": among("approve", inState(...settled)),
  "pilot.lapsed": standing(({ state }) => state === "lapsed"),
  "pilot.loops": each("respond"),
  "microReform.reforms": among("include"),
  "microReform.verified": among("include", inState("verified", "spread")),
  "microReform.spread": among("include", inState("spread")),
  "microReform.overdue": standing((one, { asOf }) => one.state === "listed" && past(one, asOf)),
};
const published = standing(({ state }) => ["promised", "reported"].includes(state));
export const promiseSums: Readonly<Record<string, readonly [Count, string]>> = {
  "promise.targets": [among("begin"), "targetCount"],
  "promise.reached": [among("begin"), "reachedCount"],
  "promise.rated": [among("begin"), "shownRatings"],
  "promise.contented": [among("begin"), "shownContented"],
  "promiseList.finished": [published, "finishedCount"],
  "promiseList.called": [among("countPapers"), "delegates"],
  "promiseList.cast": [among("countPapers"), "papers"],
  "promiseList.people": [among("countVotes"), "peopleValid"],
  "promiseList.chosen": [
    standing(({ state }) => ["decided", "promised", "reported"].includes(state)),
    "chosenCount",
  ],
  "microReform.served": [among("include", inState("verified", "spread")), "served"],
};
export const promiseShares: Readonly<Record<string, readonly [string, string]>> = {
  "promise.doneShare": ["promise.done", "promise.promised"],
  "promise.reachedShare": ["promise.reached", "promise.targets"],
  "promiseList.turnout": ["promiseList.cast", "promiseList.called"],
  "promise.contentShare": ["promise.contented", "promise.rated"],
  "pilot.rolledShare": ["pilot.rolledOut", "pilot.pilots"],
  "pilot.settledShare": ["pilot.settled", "pilot.pilots"],
  "microReform.verifiedShare": ["microReform.verified", "microReform.reforms"],
};
export const promiseStocks: ReadonlySet<string> = new Set([
  "promise.overdue",
  "promise.behind",
  "pilot.running",
  "pilot.lapsed",
  "microReform.overdue",
  "promiseList.finished",
  "promiseList.chosen",
]);

/** How many, or what they add up to. */
export function countedOf(log: readonly LoggedEvent[], name: string, span: Span): number {
  const stories = storiesOf(log, name.split(".")[0]!, span.asOf);
  const summed = promiseSums[name];
  if (summed === undefined) return promiseCounts[name]!(stories, span).length;
  const [count, field] = summed;
  return count(stories, span).reduce((sum, { holds }) => sum + Number(holds[field] ?? 0), 0);
}
