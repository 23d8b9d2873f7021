// P1 work points: the year's plan, its actions and their areas; tasks stand under an area.
// 工作要点：年度要点→行动→方面→任务，由深改委等机关通过后以红头文件下达（rules 1.1，states.md P1）。

import { choice, date, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

// Only the organ that passed the plan may change it; the reason and the old row stay (rules 1.1).
const only = "只有原通过机关可以调整";

export const definition = defineMechanism({
  name: "workpoint",
  room: "plan",
  title: "工作要点",
  purpose: "一年的改革分几个行动、几个方面，由谁通过，一目了然；改动只能由原通过机关作出。",
  revision: 1,

  roles: { reform: "改革办", organ: "审定机关", lead: "牵头单位联系人" },

  relations: {
    organ: { title: "审定机关", org: "organ" },
    consulted: { title: "被征求意见的单位", org: "seats" },
  },

  states: {
    drafted: "拟定",
    consulting: "征求意见",
    consulted: "意见已齐",
    approved: "已审定",
    issued: "已下达",
    closed: { title: "年度收官", done: "closed" },
    ended: "已终止",
  },

  fields: {
    level: choice("层级", "public", { plan: "工作要点", action: "行动", area: "方面" }),
    title: text("名称", "public", { min: 2, max: 80 }),
    code: text("编码", "public", { max: 20 }),
    // 计划年度不等于下达日期：一至四月推进的是上年结转任务（rules 1.1）。
    planYear: text("计划年度", "public", { min: 4, max: 4 }),
    parent: otherMatter("上一级", "public"),
    organ: org("审定机关", "public"),
    seats: list("征求意见单位", "public", "org", { max: 100 }),
    signed: list("已反馈意见", "public", "org", { max: 100 }),
    consent: choice("反馈意见", "public", { agree: "无意见", change: "有修改意见" }),
    opinion: text("意见内容", "staff", { long: true, max: 2000 }),
    handled: text("意见采纳情况", "staff", { long: true, max: 2000 }),
    passed: date("通过日期", "public"),
    meeting: text("通过会议", "public", { max: 80 }),
    paperNumber: text("发文字号", "public", { max: 60 }),
    reason: text("理由", "public", { long: true, min: 5, max: 500 }),
    // 由系统计数：方面之下的任务。
    issuedTasks: number("已下达的任务（项）", "public", { min: 0 }),
    clearedTasks: number("已销号的任务（项）", "public", { min: 0 }),
  },

  headline: ["code", "title"],
  imports: ["level", "title", "code", "planYear", "parent", "organ", "passed"],
  sheet: ["level", "code", "title", "parent", "planYear", "organ", "passed", "paperNumber"],
  publishes: { in: ["issued", "closed", "ended"] },
  baseline: { at: "issue", fields: ["title", "code"] },

  // prettier-ignore
  actions: {
    draft:    { title: "拟定", by: "reform", from: "new", to: "drafted", asks: ["level", "title", "code?", "planYear", "parent?", "organ"] },
    revise:   { title: "修改", by: "reform", from: ["drafted", "consulted"], to: "drafted",
                asks: ["title?", "code?", "parent?", "organ?", "handled?"] },
    consult:  { title: "送征求意见", by: "reform", from: "drafted", to: "consulting", asks: ["seats"] },
    withdraw: { title: "撤回", by: "reform", from: "consulting", to: "drafted" },
    comment:  { title: "反馈意见", by: "lead", as: "consulted", from: "consulting", to: "same", asks: ["consent", "opinion?"] },
    gathered: { title: "意见已齐", by: "system", from: "consulting", to: "consulted" },
    approve:  { title: "审定", by: "organ", as: "organ", otherThan: ["draft", "revise"], from: "consulted", to: "approved",
                asks: ["passed", "meeting"] },
    returned: { title: "退回修改", by: "organ", as: "organ", from: "consulted", to: "drafted", asks: ["reason"] },
    issue:    { title: "下达", by: "reform", otherThan: "approve", from: "approved", to: "issued" },
    numbered: { title: "文号编定", by: "system", from: ["issued", "closed", "ended"], to: "same", asks: ["paperNumber"] },
    adjust:   { title: "调整", by: "organ", as: "organ", from: "issued", to: "same", asks: ["title?", "code?", "reason"], basis: only },
    end:      { title: "终止", by: "organ", as: "organ", from: ["drafted", "consulted", "approved", "issued"], to: "ended",
                asks: ["reason"], basis: only },
    close:    { title: "年度收官", by: "reform", from: "issued", to: "closed" },
  },

  // 会签：每个被征求意见的单位都要反馈，没有意见也要回一个“无意见”。
  rounds: {
    opinions: {
      title: "征求意见",
      in: "consulting",
      order: "all",
      seats: "seats",
      signed: "signed",
      sign: "comment",
      done: "gathered",
    },
  },

  // 反馈意见五个工作日是我们的默认值，可随城市改。
  clocks: { opinions: { title: "反馈意见", limit: "5 working days", runs: "consulting" } },

  links: { parent: { title: "属于", field: "parent", to: "workpoint", edge: "part-of" } },

  echoes: {
    issuedTasks: { unit: "项", of: "task", link: "area", when: { passed: "dispatch" } },
    clearedTasks: { unit: "项", of: "task", link: "area", when: { in: "verified" } },
  },

  documents: {
    points: {
      title: "工作要点",
      kind: "通知",
      after: "issue",
      when: { level: ["plan"] },
      from: "organ",
      number: { series: "发", into: "paperNumber", act: "numbered" },
      heading: "关于印发《{title}》的通知",
      says: [
        "《{title}》已经{meeting}通过，现印发给你们，请结合实际认真抓好落实。",
        "各牵头单位要按照时间表、路线图推进，每月25日前报送进展；需要调整的任务，报原审定机关决定。",
      ],
      audience: "public",
    },
  },

  // prettier-ignore
  figures: {
    // rules 9 第1行：10 个行动、33 个方面按层级数；185 项任务在任务台账里数。
    points: { title: "工作要点条目", count: "项", in: ["issued", "closed"], by: ["level", "planYear"] },
    issuedTasks: { title: "各方面下达的任务", sum: "issuedTasks", in: ["issued", "closed"], by: ["planYear", "title"] },
    clearedTasks: { title: "各方面销号的任务", sum: "clearedTasks", in: ["issued", "closed"], by: ["planYear", "title"] },
    clearedShare: { title: "各方面的任务销号率", share: "clearedTasks", of: "issuedTasks" },
  },

  rules: {
    draft: {
      refuse: ({ input }) => {
        if (!/^20\d{2}$/.test(input.planYear)) {
          return {
            zh: "计划年度请写四位年份，例如 2026。",
            en: "Write the plan year with four digits, 2026 for example.",
            field: "planYear",
          };
        }
        if (input.level === "plan") {
          return (
            input.parent !== undefined && {
              zh: "工作要点是最上一级，不属于别的要点，请去掉“上一级”。",
              en: "A plan is the top level and belongs to nothing above it. Leave the parent out.",
              field: "parent",
            }
          );
        }
        return (
          input.parent === undefined && {
            zh: input.level === "action" ? "行动要写明属于哪份工作要点。" : "方面要写明属于哪个行动。",
            en: "Say what it belongs to: an action to a plan, an area to an action.",
            field: "parent",
          }
        );
      },
    },
    comment: {
      refuse: ({ input }) =>
        input.consent === "change" &&
        !input.opinion && {
          zh: "有修改意见的，请写明改哪里、怎么改。",
          en: "Say what you want changed, and how.",
          field: "opinion",
        },
    },
    approve: {
      refuse: ({ input, today }) =>
        input.passed > today && {
          zh: "通过日期不能晚于今天，请按会议实际日期填写。",
          en: "The day of passing cannot lie in the future. Write the day of the meeting.",
          field: "passed",
        },
    },
  },
});
