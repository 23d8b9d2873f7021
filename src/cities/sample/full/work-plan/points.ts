// The work points above the tasks: the plan, its actions, their areas. Drafted, sent round, passed, issued.

import { chance } from "../../random.ts";
import { whenWorked } from "../../rhythm.ts";
import { type Slot, type Step, Telling } from "../../step.ts";
import { workActions, workAreas } from "./plan.ts";
import { dated, draftingDay, leadOf, office, organ, type PlanYear, reform } from "./year.ts";

export const planKey = ({ year }: PlanYear): string => `plan ${year}`;
const actionKey = ({ year }: PlanYear, key: string): string => `${key} ${year}`;
export const areaKey = actionKey;

interface Point {
  readonly key: string;
  readonly level: "plan" | "action" | "area";
  readonly title: string;
  readonly code: string;
  readonly parent: string | null;
  /** Who is asked for an opinion. */
  readonly seats: readonly string[];
  /** Working days after the beginning: what it belongs to is there by then. */
  readonly on: number;
}

const most = 6;
const distinct = (orgs: readonly string[]) => [...new Set(orgs)].slice(0, most);

function pointsOf(plan: PlanYear): readonly Point[] {
  const { year, tasks } = plan;
  const areas = workAreas.filter(area => tasks.some(task => task.area.key === area.key));
  const actions = workActions.filter(action => areas.some(area => area.action.key === action.key));
  const leads = (is: (one: (typeof tasks)[number]) => boolean) =>
    distinct(tasks.filter(is).map(({ lead }) => lead));
  const whole: Point = {
    key: planKey(plan),
    level: "plan",
    title: `澜城市${year}年全面深化改革工作要点`,
    code: String(year),
    parent: null,
    seats: distinct(tasks.map(({ lead }) => lead)),
    on: 0,
  };
  return [
    whole,
    ...actions.map(({ key, title }, number): Point => ({
      key: actionKey(plan, key),
      level: "action",
      title,
      code: `${year}-${number + 1}`,
      parent: whole.key,
      seats: leads(task => task.area.action.key === key),
      on: 1,
    })),
    ...areas.map(({ key, title, action }, number): Point => ({
      key: areaKey(plan, key),
      level: "area",
      title,
      code: `${year}-F${String(number + 1).padStart(2, "0")}`,
      parent: actionKey(plan, action.key),
      seats: leads(task => task.area.key === key),
      on: 2,
    })),
  ];
}

/** Every act on the work points of a year. */
export function pointSteps(seed: string, plan: PlanYear): readonly Step[] {
  return pointsOf(plan).flatMap(({ key, level, title, code, parent, seats, on }) => {
    const draw = chance(`${key} ${seed}`);
    const telling = new Telling(key, "workpoint");
    const input: Record<string, Slot> = {
      level,
      title,
      code,
      planYear: String(plan.year),
      organ: { org: "reform-committee" },
    };
    if (parent !== null) input["parent"] = { matter: parent };
    let now = telling.does(reform(draw), "draft", office(draw, draftingDay(plan, on)), input);
    now = telling.does(reform(draw), "consult", whenWorked(draw, now, 0), {
      seats: seats.map(org => ({ org })),
    });
    const asked = now;
    for (const seat of seats) {
      const change = draw.happens(0.12);
      now = telling.does(leadOf(draw, seat), "comment", whenWorked(draw, asked, draw.whole(1, 3)), {
        consent: change ? "change" : "agree",
        ...(change ? { opinion: "建议与上级年度部署的表述保持一致，并明确牵头单位。" } : {}),
      });
    }
    if (draw.happens(0.3)) {
      now = telling.does(reform(draw), "revise", whenWorked(draw, now, 1), {
        handled: "已采纳文字修改意见，职责分工按会商意见调整。",
      });
      telling.does(reform(draw), "consult", whenWorked(draw, now, 0), { seats: [{ org: seats[0]! }] });
      now = telling.does(leadOf(draw, seats[0]!), "comment", whenWorked(draw, now, 1), { consent: "agree" });
    }
    telling.does(organ(draw), "approve", office(draw, plan.issued - 5), {
      passed: dated(plan.issued - 6),
      meeting: `市委深改委${plan.year}年第二次会议`,
    });
    telling.does(reform(draw), "issue", office(draw, plan.issued));
    return telling.steps;
  });
}
