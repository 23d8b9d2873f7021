// Appeals and tasks that stand in a state, played in the small city by its usual people.

import { definition as appeal } from "../../define/test/appeal.ts";
import { english as appealInEnglish } from "../../define/test/appeal-english.ts";
import { definition as task } from "../../define/test/task.ts";
import { english as taskInEnglish } from "../../define/test/task-english.ts";
import { type Plan, plan } from "../registry.ts";
import { at, people, Story } from "./city.ts";

export * from "./city.ts";

export const appealPlan: Plan = plan(appeal, appealInEnglish);
export const taskPlan: Plan = plan(task, taskInEnglish);

export const lodged = {
  kind: "help",
  topic: "roads",
  content: "滨河路 3 号楼前的路灯坏了两个星期。",
  area: "org:2",
  place: "滨河路 3 号楼前",
  name: "李女士",
  phone: "13800001234",
};
export const drafted = {
  title: "老旧小区路灯改造",
  source: "citizens",
  appeals: ["matter:640"],
  deliverable: "改造清单",
  standard: "亮灯率不低于 98%。",
};
export const answered = { answer: "路灯已更换，今晚恢复照明。" };

/** An appeal that stands in a state, played by the usual people from Monday 2026-03-02. */
export function appealIn(state: string): Story {
  const story = new Story(appealPlan);
  story.act(people.li, "lodge", at("2026-03-02"), lodged);
  if (state === "received") return story;
  if (state === "ended") {
    story.act(people.desk, "end", at("2026-03-02", "11:00"), { ground: "已在信访程序中办理。" });
    return story;
  }
  story.act(people.desk, "dispatch", at("2026-03-02", "11:00"), { handler: "org:3", helpers: ["org:5"] });
  if (state === "dispatched") return story;
  story.act(people.roads, "accept", at("2026-03-02", "12:00"));
  if (state === "handling") return story;
  if (state === "waiting") {
    story.act(people.roads, "ask", at("2026-03-03"), { question: "是哪一盏灯？" });
    return story;
  }
  story.act(people.roads, "answer", at("2026-03-04"), answered);
  if (state === "solved") story.act(people.li, "rate", at("2026-03-05"), { rating: "satisfied" });
  if (state === "closed") story.settle(at("2026-03-20"));
  return story;
}

/** A task that stands in a state, played by the usual people from Monday 2026-03-02. */
export function taskIn(state: string, of = taskPlan): Story {
  const story = new Story(of, 704);
  story.act(people.zhao, "draft", at("2026-03-02"), drafted);
  if (state === "drafted") return story;
  const approved = { lead: "org:3", participants: ["org:5"], due: "2026-06-30" };
  story.act(people.sun, "approve", at("2026-03-03"), approved);
  if (state === "approved") return story;
  if (state === "ended") {
    story.act(people.sun, "end", at("2026-03-04"), { reason: "并入省级任务。" });
    return story;
  }
  story.act(people.zhao, "dispatch", at("2026-03-04"));
  if (state === "running") return story;
  story.act(people.roads, "finish", at("2026-05-06"), {
    result: "改造二百三十盏路灯。",
    evidence: "验收报告",
  });
  if (state === "verified") story.act(people.qian, "verify", at("2026-05-08"), { conclusion: "passed" });
  return story;
}
