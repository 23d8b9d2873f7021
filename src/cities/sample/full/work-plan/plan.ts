// The annual work points of 澜城市: ten actions, thirty-three areas, 185 tasks (十大改革突破行动、33 个方面、185 项
// 重点任务), each with lead, participants, leader in charge, timetable and the standard it is accepted by.

import { departments, partyOrgans } from "../../departments.ts";
import { economy } from "./economy.ts";
import { leaderOf, milestonesOf } from "./milestones.ts";
import { people } from "./people.ts";
import type { TaskRow } from "./row.ts";

export type TaskSource =
  "citizens" | "central" | "province" | "city" | "own" | "congress" | "press" | "feedback";

export interface WorkTask {
  readonly key: string;
  readonly area: WorkArea;
  readonly title: string;
  /** Orgs by key; a party organ may lead. */
  readonly lead: string;
  readonly participants: readonly string[];
  readonly leader: string;
  readonly deliverable: string;
  readonly standard: string;
  readonly source: TaskSource;
  /** What is to stand at the end of each quarter. */
  readonly milestones: readonly [string, string, string, string];
  /** "MM-DD" of the plan's year. */
  readonly due: string;
}
export interface WorkArea {
  readonly key: string;
  readonly action: WorkAction;
  readonly title: string;
}
export interface WorkAction {
  readonly key: string;
  readonly title: string;
}

const orgs = new Set([...departments, ...partyOrgans].map(({ key }) => key));

/** "housing" is the department of that name. Throws a RangeError that names an org which does not exist. */
function orgOf(short: string): string {
  const found = [short, `dept.${short}`].find(key => orgs.has(key));
  if (found === undefined) throw new RangeError(`There is no org ${short}.`);
  return found;
}

const ends = { 2: "06-30", 3: "09-30", 4: "12-20" } as const;
const numbered = (name: string, at: number) => `${name} ${String(at).padStart(3, "0")}`;

function taskOf(area: WorkArea, row: TaskRow, at: number): WorkTask {
  const [title = "", lead = "", others = "", deliverable = "", standard = "", source = "", coded = ""] =
    row.split("|");
  const quarter = Number(coded[1]) as keyof typeof ends;
  return {
    key: numbered("task", at),
    area,
    title,
    lead: orgOf(lead),
    participants: others.split(" ").map(orgOf),
    leader: leaderOf(lead),
    deliverable,
    standard,
    source: source as TaskSource,
    milestones: milestonesOf(coded[0] ?? "", quarter, deliverable),
    due: ends[quarter],
  };
}

const rows = [...economy, ...people];

export const workActions: readonly WorkAction[] = rows.map(([title], at) => ({
  key: numbered("action", at + 1),
  title,
}));

const areaRows = rows.flatMap(([, areas], at) => areas.map(area => ({ action: workActions[at]!, area })));
export const workAreas: readonly WorkArea[] = areaRows.map(({ action, area: [title] }, at) => ({
  key: numbered("area", at + 1),
  action,
  title,
}));

const taskRows = areaRows.flatMap(({ area: [, tasks] }, at) =>
  tasks.map(row => ({ area: workAreas[at]!, row })),
);
export const workTasks: readonly WorkTask[] = taskRows.map(({ area, row }, at) => taskOf(area, row, at + 1));
