// 履职事项清单: what a street or town, and what a community, may be given. What is not on the list is a
// department's duty and may not be pushed down (热线条例第二十四条、《北京市接诉即办工作条例》第十七条).

import type { OrgLevel } from "../../../../define/fields.ts";
import type { topics } from "../../topics.ts";

export type Topic = keyof typeof topics;

// prettier-ignore
const street: readonly Topic[] = [
  "roads", "parking", "water", "power", "waste", "greening", "environment", "noise", "housing", "illegal", "social",
  "service", "rural", "culture", "other",
];
const community: readonly Topic[] = ["parking", "waste", "greening", "housing", "social", "culture", "other"];

const lists: Partial<Record<OrgLevel, readonly Topic[]>> = { street, community, grid: community };

/** Whether a topic may be given to an org of this level; departments, districts and the city have no list. */
export const onDutyList = (level: OrgLevel | undefined, topic: Topic | undefined): boolean => {
  const list = level && lists[level];
  return list === undefined || topic === undefined || list.includes(topic);
};
