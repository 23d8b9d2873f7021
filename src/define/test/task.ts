// A small task for tests of define, engine, store and figures: drafted, approved, reported, checked. The real
// one, in src/mechanisms/plan/task, has more of everything and may change without these tests.

import { choice, date, list, number, org, text } from "../fields.ts";
import { defineMechanism } from "../mechanism.ts";

export const definition = defineMechanism({
  name: "task",
  room: "plan",
  title: "改革任务",
  purpose: "每项任务都说得清谁提出、谁牵头、何时完成、由谁核验。",
  revision: 1,

  roles: { reform: "改革办", chief: "审定人", lead: "牵头单位联系人", inspector: "督查员" },

  relations: {
    lead: { title: "牵头单位", org: "lead" },
    participant: { title: "参与单位", org: "participants" },
  },

  // "Reported" is the unit's own word, "verified" the superior's (rules 0.4).
  states: {
    drafted: "拟定",
    approved: "已审定",
    running: "推进中",
    reported: { title: "自评完成", done: "closed" },
    verified: { title: "已销号", done: "verified" },
    ended: "已终止",
  },

  fields: {
    title: text("任务名称", "public", { min: 4, max: 80 }),
    source: choice("任务来源", "public", {
      citizens: "群众诉求",
      central: "中央部署",
      province: "省部署",
      city: "市级部署",
      own: "自主改革",
      congress: "人大督促",
      press: "媒体曝光",
    }),
    appeals: list("来自哪些诉求", "public", "matter", {
      max: 200,
      hint: "勾选或填写诉求编号。审定后会逐件告知诉求人。",
    }),
    deliverable: text("成果形式", "public", { max: 200 }),
    standard: text("验收标准", "public", { long: true, max: 500 }),
    lead: org("牵头单位", "public"),
    participants: list("参与单位", "public", "org", { max: 20 }),
    leader: text("分管领导", "staff", { max: 30 }),
    contact: text("联系人", "staff", { max: 60 }),
    due: date("完成时限", "public"),
    progress: number("进度（%）", "public", { min: 0, max: 100 }),
    problem: text("存在问题", "staff", { long: true, max: 1000 }),
    evidence: text("佐证", "staff", { long: true, max: 1000 }),
    result: text("任务成效", "public", { long: true, min: 5, max: 1000 }),
    conclusion: choice("核验结论", "public", { passed: "达标，销号", failed: "不达标，继续推进" }),
    opinion: text("核验意见", "staff", { long: true, max: 1000 }),
    reason: text("理由", "staff", { long: true, min: 5, max: 500 }),
  },

  headline: ["title"],

  // prettier-ignore
  actions: {
    draft:    { title: "拟定任务", by: "reform", from: "new", to: "drafted",
                asks: ["title", "source", "appeals?", "deliverable", "standard"] },
    approve:  { title: "审定", by: "chief", otherThan: "draft", from: "drafted", to: "approved",
                asks: ["lead", "participants?", "due", "leader?"] },
    dispatch: { title: "下达", by: "reform", from: "approved", to: "running", asks: ["contact?"] },
    report:   { title: "报送进展", by: "lead", as: "lead", from: "running", to: "same",
                asks: ["progress", "problem?", "evidence?"] },
    extend:   { title: "调整时限", by: "chief", from: "running", to: "same", asks: ["due", "reason"] },
    finish:   { title: "报自评完成", by: "lead", as: "lead", from: "running", to: "reported",
                asks: ["result", "evidence"], fills: ["progress"] },
    verify:   { title: "核验", by: "inspector", otherThan: ["draft", "approve", "report", "finish"],
                from: "reported", asks: ["conclusion", "opinion?"],
                to: { on: "conclusion", passed: "verified", failed: "running" } },
    end:      { title: "终止", by: "chief", from: ["drafted", "approved", "running"], to: "ended",
                asks: ["reason"] },
  },

  clocks: {
    due: {
      title: "完成时限",
      limit: { until: "due" },
      runs: "running",
      warns: "5 working days",
      extends: { by: "extend" },
    },
  },

  dispatches: { by: "approve", lead: "lead", helpers: "participants" },

  links: {
    sources: {
      title: "来自诉求",
      field: "appeals",
      to: "appeal",
      edge: "led-to",
      tells: {
        approved: { act: "adopt", with: { task: "matter" } },
        verified: { act: "conclude", with: { task: "matter", result: "result" } },
        ended: { act: "drop", with: { task: "matter" } },
      },
    },
  },

  figures: {
    issued: { title: "下达任务", count: "项", among: "dispatch", by: ["source", "lead"] },
    verified: { title: "已销号任务", count: "项", among: "dispatch", in: "verified", by: ["source", "lead"] },
    verifiedShare: { title: "销号率", share: "verified", of: "issued" },
    overdue: { title: "逾期任务", count: "项", in: "running", clock: { due: "overdue" }, by: ["lead"] },
  },

  rules: {
    draft: {
      refuse: ({ input }) =>
        input.source === "citizens" &&
        !input.appeals?.length && {
          zh: "来源为群众诉求的任务，请至少关联一件诉求，办成后才能逐件回告。",
          en: "A task that comes from citizens needs at least one appeal, so that its askers can be told.",
          field: "appeals",
        },
    },
    approve: {
      refuse: ({ input, today }) =>
        input.due < today && {
          zh: "完成时限不能早于今天，请重新填写。",
          en: "The due day cannot lie in the past. Choose a later day.",
          field: "due",
        },
    },
    extend: {
      refuse: ({ matter, input }) =>
        matter.due !== undefined &&
        input.due <= matter.due && {
          zh: "新的时限要晚于原时限；缩短时限请终止后重新下达。",
          en: "The new due day must be later than the old one.",
          field: "due",
        },
    },
    finish: { compute: () => ({ progress: 100 }) },
    verify: {
      refuse: ({ input }) =>
        input.conclusion === "failed" &&
        !input.opinion && {
          zh: "核验不达标时，请写明哪一条没有达到验收标准。",
          en: "Say which point of the acceptance standard was not met.",
          field: "opinion",
        },
    },
  },
});
