// The figures of promises, their lists, pilots and micro-reforms against a count by hand, straight from the
// log.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FigureView } from "../../src/http/types.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";
import type { LoggedEvent } from "./recount/count.ts";
import { endOfDate } from "./recount/days.ts";

interface Span {
  readonly from: number;
  readonly to: number;
  readonly asOf: number;
}
interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
}
type Story = readonly After[];
type Count = (stories: readonly Story[], span: Span) => readonly After[];

const mechanisms = ["promise", "promiseList", "pilot", "microReform"];
let served: SampleServed;
let log: readonly LoggedEvent[];

beforeAll(async () => {
  served = await serveSample();
  await served.city.sweeper.sweep();
  await served.city.relay.drain();
  const { rows } = await served.city.pool.query<Omit<LoggedEvent, "to"> & { to: string }>(
    `select matter, seq, mechanism, action, happened, payload->>'to' as to, payload->'input' as input,
            payload->'set' as set
       from event where mechanism = any ($1) order by matter, seq`,
    [mechanisms],
  );
  log = rows;
}, 90_000);
afterAll(() => served?.close());

function storiesOf(mechanism: string, asOf: number): readonly Story[] {
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

const counts: Readonly<Record<string, Count>> = {
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
const sums: Readonly<Record<string, readonly [Count, string]>> = {
  "promise.targets": [among("begin"), "targetCount"],
  "promise.reached": [among("begin"), "reachedCount"],
  "promise.rated": [among("begin"), "shownRatings"],
  "promise.contented": [among("begin"), "shownContented"],
  "promiseList.finished": [published, "finishedCount"],
  "promiseList.chosen": [
    standing(({ state }) => ["decided", "promised", "reported"].includes(state)),
    "chosenCount",
  ],
  "microReform.served": [among("include", inState("verified", "spread")), "served"],
};
const shares: Readonly<Record<string, readonly [string, string]>> = {
  "promise.doneShare": ["promise.done", "promise.promised"],
  "promise.reachedShare": ["promise.reached", "promise.targets"],
  "promise.contentShare": ["promise.contented", "promise.rated"],
  "pilot.rolledShare": ["pilot.rolledOut", "pilot.pilots"],
  "pilot.settledShare": ["pilot.settled", "pilot.pilots"],
  "microReform.verifiedShare": ["microReform.verified", "microReform.reforms"],
};
const stocks = new Set([
  "promise.overdue",
  "promise.behind",
  "pilot.running",
  "pilot.lapsed",
  "microReform.overdue",
  "promiseList.finished",
  "promiseList.chosen",
]);

const days = (first: string, until: string) => ({
  from: endOfDate(first) - 86_400_000,
  to: endOfDate(until),
});
const periods: Readonly<Record<string, Omit<Span, "asOf">>> = {
  all: { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  "2026-09": days("2026-09-01", "2026-09-30"),
  "2026-10": days("2026-10-01", "2026-10-31"),
  "2026-11": days("2026-11-01", "2026-11-30"),
};

/** By hand: how many, or what they add up to; a stock is read at the end of a period that is over. */
function counted(name: string, span: Span): number {
  const asOf = stocks.has(name) ? Math.min(span.asOf, span.to) : span.asOf;
  const stories = storiesOf(name.split(".")[0]!, asOf);
  const summed = sums[name];
  if (summed === undefined) return counts[name]!(stories, { ...span, asOf }).length;
  const [count, field] = summed;
  return count(stories, { ...span, asOf }).reduce((sum, { holds }) => sum + Number(holds[field] ?? 0), 0);
}

const percent = (above: number, below: number): number | null =>
  below === 0 ? null : Math.round((above / below) * 10_000) / 100;

describe("every figure, in every period, as of two days", () => {
  const readings = Object.keys(periods).flatMap(label =>
    ["2026-10-17", "2026-11-20"].map(asOf => [label, asOf] as const),
  );
  it.each(readings)("%s as of %s", async (label, asOf) => {
    const url = `/api/figures?period=${label}&asOf=${asOf}`;
    const answer = await served.app.inject(url);
    expect([url, answer.statusCode]).toEqual([url, 200]);
    const views = answer.json<FigureView[]>().filter(({ name }) => mechanisms.includes(name.split(".")[0]!));
    const names = [counts, sums, shares].flatMap(some => Object.keys(some));
    expect(views.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
    const span = { ...periods[label]!, asOf: endOfDate(asOf) };
    for (const { name, value } of views) {
      const share = shares[name];
      const wanted =
        share === undefined ? counted(name, span) : percent(counted(share[0], span), counted(share[1], span));
      expect([name, value]).toEqual([name, wanted]);
    }
  });

  it("counts enough to mean something", () => {
    const span = { ...periods["all"]!, asOf: endOfDate("2026-11-20") };
    const some = ["promise.promised", "promise.done", "promise.rated", "pilot.loops", "microReform.served"];
    expect(some.filter(name => counted(name, span) === 0)).toEqual([]);
    expect([counted("promise.promised", span), counted("promiseList.chosen", span)]).toEqual([4, 4]);
  });
});
