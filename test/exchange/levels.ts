// Two small mechanisms that hang together as a ledger does: points that hang on points, works on points.

import { inEnglish } from "../../src/define/english.ts";
import { choice, date, list, org, otherMatter, text } from "../../src/define/fields.ts";
import { defineMechanism } from "../../src/define/mechanism.ts";
import { plan } from "../../src/engine/registry.ts";

const point = defineMechanism({
  name: "point",
  room: "plan",
  title: "工作要点",
  purpose: "试验用。",
  revision: 1,
  roles: { reform: "改革办" },
  relations: {},
  states: { set: "已定", done: "完成" },
  fields: {
    title: text("名称", "public", { max: 80 }),
    level: choice("层级", "public", { action: "行动", area: "方面" }),
    parent: otherMatter("上级要点", "public"),
  },
  headline: ["title"],
  actions: {
    set: { title: "确定", by: "reform", from: "new", to: "set", asks: ["title", "level", "parent?"] },
    close: { title: "完成", by: "reform", from: "set", to: "done" },
  },
  links: { above: { title: "上级要点", field: "parent", to: "point", edge: "part-of" } },
});

const work = defineMechanism({
  name: "work",
  room: "plan",
  title: "任务",
  purpose: "试验用。",
  revision: 1,
  roles: { reform: "改革办" },
  relations: {},
  states: { drafted: "拟定", done: "完成" },
  fields: {
    title: text("任务名称", "public", { max: 80 }),
    point: otherMatter("所属方面", "public"),
    source: choice("任务来源", "public", {
      citizens: "群众诉求",
      central: "中央部署",
      province: "省部署",
      city: "市级部署",
      own: "自主改革",
      congress: "人大督促",
      press: "媒体曝光",
    }),
    deliverable: text("成果形式", "public", { max: 200 }),
    standard: text("验收标准", "public", { max: 500 }),
    lead: org("牵头单位", "public"),
    participants: list("参与单位", "public", "org"),
    due: date("完成时限", "public"),
  },
  headline: ["title"],
  // prettier-ignore
  actions: {
    draft: { title: "拟定", by: "reform", from: "new", to: "drafted",
             asks: ["title", "point", "source", "deliverable", "standard", "lead", "participants?", "due"] },
    close: { title: "完成", by: "reform", from: "drafted", to: "done" },
  },
  links: { above: { title: "所属方面", field: "point", to: "point", edge: "part-of" } },
});

const none = { clocks: {}, figures: {}, notices: {} };
export const pointPlan = plan(
  point,
  inEnglish(point, {
    ...none,
    title: "Work point",
    purpose: "For trials.",
    roles: { reform: "Reform office" },
    relations: {},
    states: { set: "Set", done: "Done" },
    fields: {
      title: "Title",
      level: { label: "Level", options: { action: "Action", area: "Area" } },
      parent: "Above",
    },
    actions: { set: "Set", close: "Close" },
    links: { above: "Above" },
  } as never),
);
export const workPlan = plan(
  work,
  inEnglish(work, {
    ...none,
    title: "Work",
    purpose: "For trials.",
    roles: { reform: "Reform office" },
    relations: {},
    states: { drafted: "Drafted", done: "Done" },
    fields: {
      title: "Title",
      point: "Point",
      source: { label: "Source", options: {} },
      deliverable: "Deliverable",
      standard: "Standard",
      lead: "Lead",
      participants: "Participants",
      due: "Due",
    },
    actions: { draft: "Draft", close: "Close" },
    links: { above: "Above" },
  } as never),
);
