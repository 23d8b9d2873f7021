// The reports of test/mechanisms/ for the store: people who make, join and answer them.

import type { Actor } from "../../src/engine/matter.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { definition } from "../mechanisms/ask/report/definition.ts";
import { english } from "../mechanisms/ask/report/english.ts";

export const reportPlan = plan(definition, english);
export const reports = registry([reportPlan]);

const official = (id: number, role: string): Actor => ({
  person: `person:${id}`,
  post: `post:${id}`,
  org: "org:3",
  roles: [role],
});
export const reportClerk = official(21, "clerk");
export const reportHandler = official(22, "handler");

export const reported = {
  area: "east",
  secrecy: "open",
  name: "李建国",
  phone: "13912345678",
  words: "东巷三号院有人夜里倒垃圾。",
};
export const answered = { answer: "已查处，并装了摄像头。", summary: "已查处。" };
