// The public figures of instant approval counted by hand from the log: what the machine approved, what went
// to a person, what turned out wrong.

import type { LoggedEvent, Span } from "./count.ts";

interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
}
type Story = readonly After[];

function storiesOf(log: readonly LoggedEvent[], asOf: number): readonly Story[] {
  const known = log.filter(one => one.mechanism === "instantApproval" && Number(one.happened) < asOf);
  return [...Map.groupBy(known, ({ matter }) => matter).values()].map(events => {
    let holds: Record<string, unknown> = {};
    return events.map(({ action, happened, to, input, set }): After => {
      holds = { ...holds, ...input, ...set };
      return { action, at: Number(happened), state: to, holds };
    });
  });
}

type Count = (story: Story, span: Span) => boolean;

const first =
  (actions: readonly string[], test: (found: After, before: Story) => boolean = () => true): Count =>
  (story, { from, to }) => {
    const at = story.findIndex(({ action }) => actions.includes(action));
    const found = story[at];
    return found !== undefined && from <= found.at && found.at < to && test(found, story.slice(0, at));
  };
const stands =
  (test: (last: After) => boolean): Count =>
  story =>
    test(story.at(-1)!);
const verdict = (wanted: string) => (found: After) => found.holds["verdict"] === wanted;
const hands = ["recheck", "askSupplement", "supply", "proposeDenial", "sendBack"];

const counts: Readonly<Record<string, Count>> = {
  applied: first(["apply", "applyToPerson"]),
  automatic: first(["apply"], verdict("approved")),
  touched: first(
    ["issue"],
    (_, before) =>
      before.some(({ action }) => hands.includes(action)) && !before.some(({ action }) => action === "grant"),
  ),
  toPerson: first(["apply"], verdict("person")),
  askedPerson: first(["applyToPerson"]),
  granted: first(["grant"]),
  denied: first(["deny"]),
  reviewed: first(["review"]),
  inspected: first(["inspect"]),
  inspectErrors: first(["inspect"], ({ holds }) => holds["finding"] === "wrong"),
  corrected: first(["correct"]),
  revoked: first(["revoke"]),
  uncorrected: stands(({ state }) => state === "faulty"),
};
const named = (name: string) => `instantApproval.${name}`;

export const instantShares: Readonly<Record<string, readonly [string, string]>> = {
  [named("automaticShare")]: [named("automatic"), named("applied")],
  [named("errorShare")]: [named("inspectErrors"), named("inspected")],
};
export const instantCounts: readonly string[] = Object.keys(counts).map(named);
export const instantStocks: readonly string[] = [named("uncorrected")];

/** How many matters a figure counts. */
export const instantOf = (log: readonly LoggedEvent[], name: string, span: Span): number => {
  const count = counts[name.slice(name.indexOf(".") + 1)]!;
  return storiesOf(log, span.asOf).filter(story => count(story, span)).length;
};
