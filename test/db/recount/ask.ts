// The figures of hot issues (row 13) and of themed sessions (row 12) counted by hand from the log.

import { all, among, first, last, overdue, standing, took, type Story, type Told } from "./count.ts";

const now =
  (...states: readonly string[]): Told =>
  story =>
    states.includes(story.at(-1)!.state);
const filled = (field: string): Told => last(({ [field]: value }) => value !== undefined && value !== null);
const ofSession = filled("themed");
// Nothing is left to do for the asker.
const over = now("solved", "closed", "archived", "ended", "refused", "transferred", "withdrawn");
const opened = ["lodge", "register"];
const decision = (...ones: readonly string[]) => last(holds => ones.includes(String(holds["decision"])));

/** What each figure counts. */
export const askTallies = {
  "appeal.themedReceived": among(opened, ofSession),
  "appeal.themedClosed": among(opened, all(ofSession, over)),
  "hotIssue.watched": first(["detect", "open"]),
  "hotIssue.decided": among("decide"),
  "hotIssue.listed": among("decide", decision("livelihood", "key", "campaign")),
  "hotIssue.projects": among(
    "decide",
    last(({ projects }) => Number(projects ?? 0) > 0),
  ),
  "hotIssue.concluded": among(
    "conclude",
    last(({ standing: how }) => how === "all"),
  ),
  "hotIssue.overdue": standing(overdue("watching")),
  "hotIssue.settled": among(
    "evaluate",
    last(({ effect }) => effect === "settled" || effect === "eased"),
  ),
  "themedSession.held": first(["open"]),
  "themedSession.reviewed": first(["publish"]),
  "themedSession.reviewedInTime": first(["publish"], ({ clock }) => clock!.end! < clock!.due!),
  "themedSession.followed": standing(({ state }) => state === "tracking" || state === "reviewed"),
} as const;
export type AskTally = keyof typeof askTallies;

/** Of these the small sample city has none: nobody there watches for hot issues. */
export const noneOfAsk = (name: string): boolean => name.startsWith("hotIssue.");

/** Numerator and denominators of each share. */
export const askShares: Readonly<Record<string, readonly [AskTally, readonly AskTally[]]>> = {
  "appeal.themedShare": ["appeal.themedClosed", ["appeal.themedReceived"]],
  "hotIssue.listedShare": ["hotIssue.projects", ["hotIssue.decided"]],
  "themedSession.reviewedInTimeShare": ["themedSession.reviewedInTime", ["themedSession.reviewed"]],
};

/** What is left when the second is taken from the first. */
export const askDifferences: Readonly<Record<string, readonly [AskTally, AskTally]>> = {
  "appeal.themedOpen": ["appeal.themedReceived", "appeal.themedClosed"],
};

/** Read at the end of a period that is over: what stands so. */
export const askStocks: readonly string[] = ["hotIssue.overdue", "themedSession.followed"];

/** The matters that each matter names in a field, once for every matter for which this holds. */
const named = (field: string, test: Told) => (stories: readonly Story[]) =>
  stories.filter(test).flatMap(story => [story.at(-1)!.holds[field] ?? []].flat().map(String));

/**
 * Numbers kept where they are not caused: whose matters they are, whose matters cause them, and which of the
 * former each of the latter names. Counted where they are caused, so that what was carried over is held
 * against it.
 */
export const sums = {
  "task.told": { of: "task", in: undefined, from: "appeal", names: named("tasks", took("told")) },
  "task.judged": { of: "task", in: undefined, from: "appeal", names: named("tasks", took("judge")) },
  "workpoint.issuedTasks": {
    of: "workpoint",
    in: now("issued", "closed"),
    from: "task",
    names: named("area", took("dispatch")),
  },
  "workpoint.clearedTasks": {
    of: "workpoint",
    in: now("issued", "closed"),
    from: "task",
    names: named("area", now("verified")),
  },
} as const;
export type SumName = keyof typeof sums;

export const sumShares: Readonly<Record<string, readonly [SumName, SumName]>> = {
  "task.judgedShare": ["task.judged", "task.told"],
  "workpoint.clearedShare": ["workpoint.clearedTasks", "workpoint.issuedTasks"],
};
