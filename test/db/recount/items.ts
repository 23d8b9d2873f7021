// The figures of items and of applications counted by hand from the log: how many, what they add up to, by
// how much it was cut, and whether promise and law were kept.

import type { LoggedEvent, Span } from "./count.ts";
import { type Watch, watch } from "./days.ts";

/** Just after an act: what was taken, where it led, what the matter holds, how both its limits stand. */
interface After {
  readonly action: string;
  readonly at: number;
  readonly state: string;
  readonly holds: Readonly<Record<string, unknown>>;
  readonly promise: Watch | undefined;
  readonly law: Watch | undefined;
  /** Of two organs the higher one's own limit. */
  readonly above: Watch | undefined;
}
type Story = readonly After[];

const working = "accepted acceptedWithGap examining hearingLate deciding".split(" ");
const resting = "hearingOffered hearingAsked hearingSet suspended".split(" ");
const promised = { runs: working, pauses: ["surveying", ...resting] };
const legal = { runs: [...working, "surveying"], pauses: resting };
const higher = "reportedUp aboveExamining aboveDeciding".split(" ");
const begun = ["accept", "acceptGap", "deem"];

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
    const told = (field: string, extensions: readonly string[] = []) =>
      steps.map(step => ({
        state: step.state,
        // Both limits count from the day of acceptance, which silence dates back to the day of receipt.
        at: begun.includes(step.action)
          ? Date.parse(`${String(step.holds["acceptedOn"])}T12:00:00+08:00`)
          : step.at,
        limit: Number(step.holds[field] ?? 0),
        more: extensions.includes(step.action) ? Number(step.holds["moreDays"]) : 0,
      }));
    const promise = watch(promised, told("promisedDays"));
    const law = watch(legal, told("legalDays", ["extend", "extendJoint"]));
    const above = watch({ runs: higher, pauses: [] }, told("upperDays", ["extendAbove"]));
    return steps.map((step, at) => ({ ...step, promise: promise[at], law: law[at], above: above[at] }));
  });
}

type Test = (after: After, span: Span) => boolean;
/** The acts or matters behind a figure, each as it stood then. */
type Count = (stories: readonly Story[], span: Span) => readonly After[];
const within = ({ at }: After, { from, to }: Span): boolean => from <= at && at < to;
const always: Test = () => true;

const each =
  (actions: readonly string[]): Count =>
  (stories, span) =>
    stories.flatMap(story => story.filter(one => actions.includes(one.action) && within(one, span)));
const first =
  (actions: readonly string[], test: Test = always): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(({ action }) => actions.includes(action));
      return found && within(found, span) && test(found, span) ? [found] : [];
    });
const among =
  (action: string | readonly string[], test: (story: Story) => boolean = () => true): Count =>
  (stories, span) =>
    stories.flatMap(story => {
      const found = story.find(one => [action].flat().includes(one.action));
      return found && within(found, span) && test(story) ? [story.at(-1)!] : [];
    });
const standing =
  (test: Test): Count =>
  (stories, span) =>
    stories.flatMap(story => (test(story.at(-1)!, span) ? [story.at(-1)!] : []));
const passed =
  (action: string) =>
  (story: Story): boolean =>
    story.some(one => one.action === action);

const inForce: Test = ({ state }) => ["published", "changing", "changeReviewed"].includes(state);
const left = ["cancelled", "merged", "handedDown"];
const marked =
  (mark: string): Test =>
  (one, span) =>
    inForce(one, span) && one.holds[mark] === true;

type Limit = "promise" | "law" | "above";
const ended = (one: Parameters<Test>[0], limit: Limit): number | null => one[limit]?.end ?? null;
const met =
  (limit: Limit): Test =>
  one =>
    ended(one, limit) !== null && one[limit]!.due !== null && ended(one, limit)! < one[limit]!.due;
const late =
  (limit: Limit): Test =>
  (one, span) =>
    ended(one, limit) !== null && !met(limit)(one, span);
const overdue =
  (limit: Limit, states: readonly string[]): Test =>
  ({ state, [limit]: clock }, { asOf }) =>
    states.includes(state) && clock?.end === null && clock.due !== null && clock.due < asOf;

const decided = ["approve", "deny"];
const rating =
  (...values: readonly string[]) =>
  (story: Story): boolean =>
    values.includes(String(story.at(-1)!.holds["rating"]));

export const counts: Readonly<Record<string, Count>> = {
  "item.items": standing(inForce),
  "item.entered": standing((one, span) => inForce(one, span) || left.includes(one.state)),
  "item.instant": standing(marked("instant")),
  "item.noVisit": standing(marked("noVisit")),
  "item.noMaterial": standing(marked("noMaterial")),
  "item.commitment": standing(marked("commitment")),
  "item.handedDown": standing(({ state }) => state === "handedDown"),
  "item.changes": each(["publishChange"]),
  "application.received": first(["enrol"]),
  "application.accepted": first(begun),
  "application.deemed": first(["deem"]),
  "application.rejected": first(["reject"]),
  "application.corrections": first(["askCorrection"]),
  "application.gaps": among("acceptGap"),
  "application.gapsLapsed": among("acceptGap", passed("lapse")),
  "application.open": standing(({ state }) =>
    [...working, "surveying", ...resting, ...higher].includes(state),
  ),
  "application.decided": first(decided),
  "application.approved": first(["approve"]),
  "application.denied": first(["deny"]),
  "application.promised": first(decided, met("promise")),
  "application.unpromised": first(decided, late("promise")),
  "application.unpromisedOpen": standing(overdue("promise", working)),
  "application.legal": first(decided, (one, span) => met("law")(one, span) && !late("above")(one, span)),
  "application.illegal": first(decided, late("law")),
  "application.illegalOpen": standing(overdue("law", [...working, "surveying"])),
  "application.illegalAbove": first(
    decided,
    (one, span) => late("above")(one, span) && !late("law")(one, span),
  ),
  "application.illegalAboveOpen": standing(overdue("above", higher)),
  "application.extended": each(["extend", "extendJoint", "extendAbove"]),
  "application.uncounted": each(["suspend"]),
  "application.delivered": among(["deliver", "handedOverInBundle"]),
  "application.rated": among(["deliver", "handedOverInBundle"], passed("rate")),
  "application.good": among("rate", rating("best", "good", "fair")),
  "application.ratings": among("rate"),
  "application.revoked": first(["revoke"]),
};

/** Different values of a field among the matters of a count. */
export const groups: Readonly<Record<string, readonly [string, string]>> = {
  "item.instantDomains": ["item.instant", "domain"],
  "item.noMaterialDomains": ["item.noMaterial", "domain"],
};

/** What is added up over the items in force. */
export const sums: Readonly<Record<string, string>> = {
  "item.instantDone": "instantDone",
  "item.steps": "stepCount",
  "item.stepsBefore": "stepsBefore",
  "item.materials": "materialCount",
  "item.materialsBefore": "materialsBefore",
  "item.proofs": "proofs",
  "item.proofsBefore": "proofsBefore",
  "item.days": "promisedDays",
  "item.daysBefore": "daysBefore",
  "item.legalDays": "legalDays",
};

/** 1 − now ÷ before. */
export const cuts: Readonly<Record<string, readonly [string, string]>> = {
  "item.itemsCut": ["item.items", "item.entered"],
  "item.stepsCut": ["item.steps", "item.stepsBefore"],
  "item.materialsCut": ["item.materials", "item.materialsBefore"],
  "item.proofsCut": ["item.proofs", "item.proofsBefore"],
  "item.daysCut": ["item.days", "item.daysBefore"],
  "item.promiseCut": ["item.days", "item.legalDays"],
};

const kept = (limit: string, ...missed: readonly string[]) => [limit, [limit, ...missed]] as const;
export const shares: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "application.approvedShare": ["approved", ["decided"]],
  "application.promisedShare": kept("promised", "unpromised", "unpromisedOpen"),
  "application.legalShare": kept("legal", "illegal", "illegalOpen", "illegalAbove", "illegalAboveOpen"),
  "application.ratedShare": ["rated", ["delivered"]],
  "application.goodShare": ["good", ["ratings"]],
};

/** Read at the end of a period that is over. */
export const stocks: ReadonlySet<string> = new Set([
  ...Object.keys(counts).filter(name => name.startsWith("item.") && name !== "item.changes"),
  ...[groups, sums, cuts].flatMap(some => Object.keys(some)),
  "application.open",
  "application.unpromisedOpen",
  "application.illegalOpen",
  "application.illegalAboveOpen",
]);
