// The figures of decisions, opinions, versions of plans and their lines, counted by hand from the log. What a
// matter counts of others by the engine's echoes is counted here from those others.

import type { LoggedEvent, Span } from "./count.ts";
import {
  type Tale,
  type Tally,
  among,
  each,
  first,
  isIn,
  isPast,
  last,
  standing,
  took,
  talesOf,
} from "./told.ts";

const filled = (name: string) => (told: { readonly holds: Readonly<Record<string, unknown>> }) =>
  told.holds[name] !== undefined && told.holds[name] !== "";
const holding =
  (name: string, ...values: readonly string[]) =>
  (tale: Tale) =>
    values.includes(String(last(tale).holds[name]));

/** The matters of `mechanism` that name in `by` one of those of which `test` holds. */
function children(
  log: readonly LoggedEvent[],
  { asOf }: Span,
  [mechanism, by]: readonly [string, string],
  [parent, test]: readonly [string, (tale: Tale) => boolean],
): readonly Tale[] {
  const parents = [...talesOf(log, parent, asOf)].filter(([, tale]) => test(tale));
  const names = new Set(parents.map(([id]) => `matter:${id}`));
  return [...talesOf(log, mechanism, asOf).values()].filter(tale => names.has(String(last(tale).holds[by])));
}

const opinions =
  (test: (tale: Tale) => boolean): Tally =>
  (log, span) =>
    children(log, span, ["opinion", "decision"], ["openDecision", () => true]).filter(test).length;

const inForce = isIn("issued", "settled");
const counts = isIn("drafted", "overlapping", "listed", "left");
const decided = holding("fate", "kept", "merged", "split", "cut", "moved");
const renewed = (tale: Tale): boolean => inForce(tale) && filled("previous")(last(tale));
const lines =
  (by: "version" | "next", version: (tale: Tale) => boolean, level: string, test: typeof counts): Tally =>
  (log, span) =>
    children(log, span, ["planLine", by], ["planVersion", version]).filter(
      tale => holding("level", level)(tale) && test(tale),
    ).length;
const tasks = holding("level", "task");

export const decidedCounts: Readonly<Record<string, Tally>> = {
  "openDecision.listed": among("openDecision", "list"),
  "openDecision.proposals": among("openDecision", "propose"),
  "openDecision.taken": among("openDecision", "propose", tale => took(tale, "list")),
  "openDecision.opened": each("openDecision", ["open"]),
  "openDecision.shortened": each("openDecision", ["open"], filled("shorter")),
  "openDecision.exempted": each("openDecision", ["exemptOpen", "exemptExperts", "exemptRisk", "withhold"]),
  "openDecision.received": opinions(isIn("received", "answered")),
  "openDecision.answered": opinions(isIn("answered")),
  "openDecision.adopted": opinions(holding("adoption", "adopted")),
  "openDecision.partly": opinions(holding("adoption", "partly")),
  "openDecision.early": each("openDecision", ["opine"], filled("early")),
  "openDecision.sentBack": each("openDecision", ["opine"], ({ holds }) => holds["next"] === "back"),
  "openDecision.published": first("openDecision", "publish"),
  "openDecision.evaluated": first("openDecision", "evaluate"),
  "opinion.lodged": first("opinion", "enrol"),
  "opinion.enrolled": among("opinion", "enrol", tale => last(tale).state !== "withdrawn"),
  "opinion.answered": among("opinion", "enrol", isIn("answered")),
  "opinion.late": standing(
    "opinion",
    (told, asOf) => told.state === "received" && isPast(told, "answerBy", asOf),
  ),
  "opinion.adoption": among("opinion", "answer"),
  "planVersion.versions": first("planVersion", "issue"),
  "planVersion.battles": lines("version", inForce, "battle", counts),
  "planVersion.goals": lines("version", inForce, "goal", counts),
  "planVersion.tasks": lines("version", inForce, "task", counts),
  "planVersion.renewed": lines("version", renewed, "task", counts),
  "planVersion.former": lines("next", inForce, "task", decided),
  "planLine.lineage": standing(
    "planLine",
    ({ state, holds }) => state === "listed" && holds["level"] === "task",
  ),
  "planLine.fates": (log, span) =>
    [...talesOf(log, "planLine", span.asOf).values()].filter(tale => isIn("left")(tale) && tasks(tale))
      .length,
  "planLine.overlaps": each("planLine", ["overlap"]),
  "planLine.rulings": each("planLine", ["rule"]),
};

export const decidedStocks: readonly string[] = [
  ...["received", "answered", "adopted", "partly"].map(name => `openDecision.${name}`),
  "opinion.late",
  ...["battles", "goals", "tasks", "renewed", "former"].map(name => `planVersion.${name}`),
  ...["lineage", "fates"].map(name => `planLine.${name}`),
];

export const decidedShares: Readonly<Record<string, readonly [string, string]>> = {
  "openDecision.takenShare": ["openDecision.taken", "openDecision.proposals"],
  "openDecision.answeredShare": ["openDecision.answered", "openDecision.received"],
  "openDecision.adoptedShare": ["openDecision.adopted", "openDecision.answered"],
  "opinion.answeredShare": ["opinion.answered", "opinion.enrolled"],
};
