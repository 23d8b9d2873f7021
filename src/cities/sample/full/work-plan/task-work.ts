// A task whose acts are told: who leads it, how far the telling is.

import { type Day, dayFromDate } from "../../../../define/civil.ts";
import { type Chance, chance } from "../../random.ts";
import { type Doer, type Slot, Telling } from "../../step.ts";
import type { WorkTask } from "./plan.ts";
import { leadOf, type PlanYear } from "./year.ts";

export interface TaskPlan {
  readonly seed: string;
  readonly plan: PlanYear;
  readonly task: WorkTask;
  readonly appeals: readonly string[];
  /** The former year's task that it goes on with. */
  readonly carried: string | null;
}

/** Each act happens after the one before. */
export class Work {
  readonly telling: Telling;
  readonly draw: Chance;
  readonly lead: Doer;
  now = 0;
  readonly at: TaskPlan;

  constructor(at: TaskPlan) {
    this.at = at;
    this.draw = chance(`life ${at.task.key} ${at.seed}`);
    this.telling = new Telling(at.task.key, "task");
    this.lead = leadOf(this.draw, at.task.lead);
  }
  does(by: Doer, action: string, at: number, input: Readonly<Record<string, Slot>> = {}): void {
    this.now = this.telling.does(by, action, at, input);
  }
}

/** The day by which it is to be done. */
export const dueOf = ({ plan, task }: TaskPlan): Day => {
  const due = dayFromDate(`${plan.year}-${task.due}`);
  // What was to be done before the script begins ran on to the next quarter.
  return due > plan.issued + 40 ? due : dayFromDate(`${plan.year}-09-30`);
};
