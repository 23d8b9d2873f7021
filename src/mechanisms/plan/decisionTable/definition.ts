// A version of a decision table: drafted, tried on past cases, approved and published by three different people,
// with the day from which it decides. 决策表版本：谁改了哪条规则、为什么改、从哪天起用，日志里都查得到、验得了。

import { date, number, org, person, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";
import { tooEarly, wrongDay } from "./rules/days.ts";

/** Three pairs of eyes, our own default; whoever drafts, approves or publishes does no second of these. */
const drafting = ["draft", "revise"] as const;
/** What concerns one person is not counted apart: the numbers are published. */
const few = "读个人信息的决策表，同一种变化不足 5 件的不计。";

export const definition = defineMechanism({
  name: "decisionTable",
  room: "plan",
  title: "决策表版本",
  purpose: "机器自动办理依据的规则怎么改、改了影响多少件、从哪天起用，先试算再公布，不溯及既往。",
  revision: 3,

  roles: { drafter: "拟订人员", jurist: "合法性审查人员", publisher: "发布审核员" },
  relations: { unit: { title: "拟订单位", org: "unit" } },

  states: {
    drafted: "草案",
    tried: "已试算，待审核",
    returned: "退回修改",
    approved: "已审核，待发布",
    published: { title: "已发布", done: "closed" },
    withdrawn: "生效前已撤回",
    dropped: "不再修改",
  },

  fields: {
    model: text("决策表", "public", { min: 1, max: 120, hint: "从文件读出。" }),
    from: date("生效日", "public", { hint: "从文件读出；发布后才开始，不溯及以前。" }),
    unit: org("拟订单位", "public"),
    reason: text("修改理由", "public", { long: true, min: 5, max: 1000, hint: "改了什么、为什么改。" }),
    basis: text("依据", "public", { max: 200, hint: "文件名称和文号、条款。" }),
    // 文件不过十几万字节：再大的表，规则本身该拆开。
    xml: text("决策表文件", "public", { long: true, min: 50, max: 80_000, hint: "DMN 1.3 及以上。" }),
    hash: text("文件指纹", "public", { min: 64, max: 64, hint: "SHA-256，办件日志里写的就是它。" }),
    cases: number("试算件数", "public", { min: 0 }),
    changed: number("结果有变化的件数", "public", { min: 0, hint: few }),
    lost: number("无法重算的件数", "public", { min: 0, hint: few }),
    tester: person("试算人", "staff"),
    draftedOn: date("这一稿的日期", "staff"),
    // 自动化决策事前评估，记录至少保存三年（个人信息保护法第五十五条、第五十六条）：换了规则，评估也要重做。
    assessedOn: date("影响评估日期", "staff", { hint: "这一稿拟定以后做的评估；以前版本的评估不算。" }),
    assessment: text("个人信息保护影响评估", "staff", {
      long: true,
      min: 8,
      max: 2000,
      hint: "目的和方式是否合法、正当、必要，对个人权益的影响和风险，保护措施是否有效。不读个人信息的，写明不读。",
    }),
    remark: text("意见", "staff", { long: true, min: 5, max: 1000 }),
  },

  headline: ["model", "from"],
  sheet: ["model", "from", "unit", "reason", "basis", "cases", "changed", "lost", "hash"],
  publishes: {
    in: ["published", "withdrawn"],
    fields: ["model", "from", "unit", "reason", "basis", "hash", "cases", "changed", "lost"],
  },

  // 试算的数由系统算出，任何人都不能填写。
  // prettier-ignore
  actions: {
    draft:    { title: "拟订新版本", by: "drafter", from: "new", to: "drafted", asks: ["reason", "basis?", "xml", "model", "from", "hash"],
                fills: ["unit", "draftedOn"] },
    revise:   { title: "修改", by: "drafter", as: "unit", from: ["drafted", "tried", "returned"], to: "drafted",
                asks: ["reason?", "basis?", "xml", "model", "from", "hash"], fills: ["draftedOn"] },
    record:   { title: "记录试算", by: "system", from: ["drafted", "tried"], to: "tried", asks: ["cases", "changed", "lost", "tester"] },
    approve:  { title: "审核通过", by: "jurist", otherThan: drafting, from: "tried", to: "approved",
                asks: ["assessedOn", "assessment", "remark?"] },
    sendBack: { title: "退回修改", by: ["jurist", "publisher"], from: ["tried", "approved"], to: "returned", asks: ["remark"] },
    publish:  { title: "发布", by: "publisher", otherThan: [...drafting, "approve"], from: "approved", to: "published" },
    withdraw: { title: "生效前撤回", by: "publisher", from: "published", to: "withdrawn", asks: ["remark"] },
    drop:     { title: "不再修改", by: "drafter", as: "unit", from: ["drafted", "tried", "returned"], to: "dropped", optional: true, asks: ["remark?"] },
  },

  rules: {
    draft: {
      refuse: ({ input, today, actor }) =>
        tooEarly(input.from, today) ??
        (actor.org === null && {
          zh: "请用单位岗位拟订。",
          en: "Draft it from the post of a unit.",
        }),
      compute: ({ actor, today }) => ({
        draftedOn: today,
        ...(actor.org === null ? {} : { unit: actor.org }),
      }),
    },
    revise: {
      refuse: ({ input, matter, today }) =>
        tooEarly(input.from, today) ??
        (input.model !== matter.model && {
          zh: `这一版改的是“${matter.model}”，文件却是“${input.model}”；请换回文件，或另拟一件。`,
          en: `This is a version of “${matter.model}”, and the file is “${input.model}”. Draft another matter for it.`,
          field: "xml",
        }),
      compute: ({ today }) => ({ draftedOn: today }),
    },
    approve: { refuse: ({ input, matter, today }) => wrongDay(input.assessedOn, matter.draftedOn, today) },
    publish: { refuse: ({ matter, today }) => tooEarly(matter.from, today) },
    withdraw: {
      refuse: ({ matter, today }) =>
        matter.from !== undefined &&
        matter.from <= today && {
          zh: `已自 ${matter.from} 起生效，不能撤回；请另拟一版，写明新的生效日。`,
          en: `It has decided since ${matter.from}. Draft another version with a day of its own.`,
        },
    },
  },
});
