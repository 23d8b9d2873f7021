// The figures of the reform office counted by hand from the log: rows 1 and 42, and what stands beside them.

import { among, all, each, first, last, overdue, standing, took, type Test, type Told } from "./count.ts";

const active = ["running", "warned", "alarmed"];
const carding = ["report", "missReport", "redden", "overrun"];
const stands =
  (...states: readonly string[]): Test =>
  ({ state }) =>
    states.includes(state);
const holding =
  (actions: readonly string[], field: string, value: unknown) =>
  (...given: Parameters<ReturnType<typeof each>>) =>
    each(actions)(...given).filter(({ holds }) => holds[field] === value);
const now =
  (...states: readonly string[]): Told =>
  story =>
    states.includes(story.at(-1)!.state);
const late = overdue(...active, "adjusting");

/** What each figure counts. */
export const planTallies = {
  "task.tasks": standing(stands(...active, "adjusting", "reported", "checked", "verified")),
  "task.onTrack": standing((after, asOf) => after.state === "running" && !late(after, asOf)),
  "task.behind": standing(stands("warned")),
  "task.alarmed": standing(stands("alarmed")),
  "task.overdue": standing(late),
  "task.summoned": standing(
    ({ state, holds }) => [...active, "adjusting"].includes(state) && Number(holds["reds"] ?? 0) >= 3,
  ),
  "task.yellowCards": holding(carding, "card", "yellow"),
  "task.redCards": holding(carding, "card", "red"),
  "task.issued": among("dispatch"),
  "task.verified": among("dispatch", now("verified")),
  "task.extended": among("dispatch", took("extend")),
  "task.reports": each(["report"]),
  "task.missed": each(["missReport"]),
  "task.lateReports": holding(["report"], "lateReport", true),
  "task.similar": holding(["report"], "similar", true),
  "workpoint.points": standing(stands("issued", "closed")),
  "supervision.cards": each(["issue"]),
  "supervision.issued": among("issue"),
  "supervision.mended": among(
    "issue",
    all(
      now("closed", "archived"),
      last(({ conclusion }) => conclusion === "met"),
    ),
  ),
  "supervision.open": standing(stands("issued", "extending", "replied", "unmet", "reviewing")),
  "supervision.interviews": holding(["issue"], "card", "interview"),
  "supervision.reviews": first(["object"]),
  "team.running": standing(stands("running")),
  "team.meetings": each(["meet"]),
  "team.missed": standing(overdue("running")),
  "comment.months": first(["remark"]),
  "issue.raised": among(["raise", "fromDebrief"]),
  "issue.settled": among(["raise", "fromDebrief"], now("settled")),
  "issue.overdue": standing(overdue("open")),
} as const;
export type PlanTally = keyof typeof planTallies;

/** Of these the small sample city has none: it knows tasks, and the problems of a debrief. */
export const noneOfPlan = (name: string): boolean =>
  !(name.startsWith("task.") || ["issue.raised", "issue.settled"].includes(name)) ||
  ["task.similar", "task.summoned"].includes(name);

/** Numerator and denominators of each share. */
export const planShares: Readonly<Record<string, readonly [PlanTally, readonly PlanTally[]]>> = {
  "task.verifiedShare": ["task.verified", ["task.issued"]],
  "task.extendedShare": ["task.extended", ["task.issued"]],
  "supervision.mendedShare": ["supervision.mended", ["supervision.issued"]],
  "issue.settledShare": ["issue.settled", ["issue.raised"]],
};

/** Read at the end of a period that is over: what stands so. */
export const planStocks: readonly string[] = [
  ...["tasks", "onTrack", "behind", "alarmed", "overdue", "summoned"].map(name => `task.${name}`),
  "workpoint.points",
  "supervision.open",
  "team.running",
  "team.missed",
  "issue.overdue",
];
