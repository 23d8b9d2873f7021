// The small task of the tests, which counts the appeals behind it.

import type { AnyEnglish } from "../english.ts";
import { number } from "../fields.ts";
import type { Echo } from "../joint.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { definition as task } from "./task.ts";
import { english as taskInEnglish } from "./task-english.ts";

const sources = { unit: "件", of: "appeal", link: "sources", kept: "task" } as const;
export const told: Echo = { ...sources, when: { passed: "told" } };

export const counting: AnyMechanism = {
  ...task,
  fields: {
    ...task.fields,
    told: number("已回告的诉求（件）", "public", { min: 0 }),
    adopted: number("在办的诉求（件）", "public", { min: 0 }),
  },
  echoes: { told, adopted: { ...sources, when: { in: ["received", "handling"] } } },
  figures: {
    told: { title: "已回告的诉求", sum: "told", by: ["lead"] },
    adopted: { title: "在办的诉求", sum: "adopted" },
  },
};

export const countingInEnglish: AnyEnglish = {
  ...taskInEnglish,
  fields: { ...taskInEnglish.fields, told: "Appeals told", adopted: "Appeals being handled" },
  figures: { told: "Appeals told", adopted: "Appeals being handled" },
};
