// A small mechanism that reports lead to, and that nobody sees before it is approved: for trials of loops.

import { list, otherMatter, text } from "../../../../src/define/fields.ts";
import { defineMechanism } from "../../../../src/define/mechanism.ts";

export const definition = defineMechanism({
  name: "scheme",
  room: "plan",
  title: "方案",
  purpose: "试验用：未公开的闭环。",
  revision: 1,
  roles: { planner: "拟稿人" },
  relations: {},
  states: { drafted: "拟定", approved: "已审定", done: { title: "已办成", done: "verified" } },
  fields: {
    title: text("名称", "public", { min: 2, max: 40 }),
    reports: list("来自哪些举报", "public", "matter", { max: 10 }),
    before: otherMatter("前一方案", "public"),
  },
  headline: ["title"],
  actions: {
    draft: {
      title: "拟定",
      by: "planner",
      from: "new",
      to: "drafted",
      asks: ["title", "reports", "before?"],
    },
    approve: { title: "审定", by: "planner", from: "drafted", to: "approved" },
    finish: { title: "办成", by: "planner", from: "approved", to: "done" },
  },
  links: {
    reports: {
      title: "举报",
      field: "reports",
      to: "report",
      edge: "led-to",
      tells: {
        drafted: { act: "adopt", with: { scheme: "matter" } },
        done: { act: "conclude" },
      },
    },
  },
  publishes: { in: ["approved", "done"] },
});
