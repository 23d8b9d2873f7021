// An opinion on a decision that is open for comment: filed by anybody, answered one by one with the reason.
// 决策意见：在征求意见期内提出，由承办单位逐条答复采纳、部分采纳或者不采纳和理由（rules 2.6）。

import { choice, creditCode, date, flag, org, otherMatter, phone, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

/** 截止后四十五日内告知，没有法定时限，是我们的默认值. */
const answeredWithin = "45 days";

const by = ["unit", "subject", "speaker", "stance"] as const;

export const definition = defineMechanism({
  name: "opinion",
  room: "ask",
  title: "决策意见",
  purpose: "对征求意见的决策草案提出的每条意见，都有采纳与否的答复和理由。",
  revision: 1,

  roles: { citizen: "企业、群众", drafter: "决策承办单位" },
  relations: {
    asker: { title: "提意见的人", person: "lodge" },
    unit: { title: "决策承办单位", org: "unit" },
  },
  states: {
    lodged: "已提交",
    received: "已登记，待答复",
    answered: { title: "已答复", done: "answered" },
    missed: "不在征求意见期内",
    withdrawn: "已撤回",
  },

  fields: {
    decision: otherMatter("对哪项决策", "public", {
      hint: "从决策页面进来的已经填好。",
    }),
    stance: choice("总的态度", "public", {
      support: "赞成",
      amend: "建议修改",
      oppose: "不赞成",
    }),
    speaker: choice("以什么身份", "public", {
      person: "个人",
      firm: "经营主体",
      association: "行业协会、商会",
      body: "其他组织",
    }),
    part: text("针对哪一条", "parties", {
      personal: "personal",
      max: 100,
      hint: "如“第三条”；对全文的不用填。",
    }),
    content: text("意见内容", "parties", {
      personal: "personal",
      long: true,
      min: 5,
      max: 3000,
      hint: "同意什么、不同意什么、建议怎么改。请勿填写国家秘密、商业秘密。",
    }),
    firm: creditCode("统一社会信用代码", "parties", {
      hint: "代表单位提出的填写，18 位。",
    }),
    name: text("怎么称呼您", "parties", { personal: "personal", max: 30 }),
    phone: phone("联系电话", "parties", "只用于答复这条意见。"),
    filed: date("提出日期", "public"),
    subject: text("决策事项", "public", { max: 80 }),
    unit: org("决策承办单位", "public"),
    closes: date("征求意见截止日期", "public"),
    answerBy: date("最迟答复日期", "public"),
    adoption: choice("采纳情况", "public", {
      adopted: "采纳",
      partly: "部分采纳",
      unadopted: "不采纳",
    }),
    reply: text("答复和理由", "parties", { long: true, min: 8, max: 2000 }),
    replyConfirmed: flag("确认这样答复", "staff"),
  },

  headline: ["subject", "stance"],
  sheet: ["subject", "stance", "speaker", "unit", "filed", "closes", "answerBy", "adoption"],

  // prettier-ignore
  actions: {
    lodge:    { title: "提出意见", optional: true, by: "citizen", from: "new", to: "lodged",
                asks: ["decision", "stance", "speaker", "part?", "content", "firm?", "name?", "phone?"], fills: ["filed"],
                pages: [["decision", "stance", "part", "content"], ["speaker", "firm", "name", "phone"]] },
    enrol:    { title: "登记", by: "system", from: "lodged", to: "received", asks: ["unit", "subject", "closes"], fills: ["answerBy"] },
    miss:     { title: "不在征求意见期内，不予登记", by: "system", from: "lodged", to: "missed" },
    answer:   { title: "答复", by: "drafter", as: "unit", from: "received", to: "answered", asks: ["adoption", "reply", "replyConfirmed?"] },
    withdraw: { title: "撤回意见", optional: true, by: "citizen", as: "asker", from: ["lodged", "received"], to: "withdrawn" },
  },

  clocks: {
    answer: {
      title: "答复",
      limit: { until: "answerBy" },
      runs: "received",
      warns: "10 days",
    },
  },

  links: {
    decision: {
      title: "对哪项决策",
      field: "decision",
      to: "openDecision",
      edge: "part-of",
      tells: {
        lodged: {
          act: "receive",
          with: { opinion: "matter", filed: "filed" },
          refused: "miss",
        },
      },
    },
  },
  replies: { reply: { at: "answer", confirm: "replyConfirmed" } },

  // prettier-ignore
  notices: {
    enrolled: { title: "意见登记告知", after: "enrol", to: "asker",
                says: "您对《{subject}》的意见已登记，编号 {number}。{unit} 最迟 {due.answer} 答复您是否采纳和理由。" },
    missed:   { title: "未登记告知", after: "miss", to: "asker",
                says: "您的意见 {number} 没有登记：这项决策现在不在征求意见期内。其他问题可以从“我要反映”提出。" },
    answered: { title: "意见答复告知", after: "answer", to: "asker",
                says: "您对《{subject}》的意见（{number}）已研究，结果：{adoption}。理由请凭编号查看。" },
  },

  // prettier-ignore
  figures: {
    lodged:        { title: "公众对决策的意见", count: "条", first: "enrol", by },
    answered:      { title: "已答复的决策意见", count: "条", among: "enrol", in: "answered", by },
    answeredShare: { title: "决策意见答复率", share: "answered", of: "enrolled" },
    enrolled:      { title: "已登记的决策意见", count: "条", among: "enrol", except: { in: "withdrawn" }, by },
    late:          { title: "逾期没有答复的决策意见", count: "条", in: "received", clock: { answer: "overdue" }, by },
    adoption:      { title: "决策意见采纳情况", count: "条", among: "answer", by: ["adoption", "unit", "speaker"] },
  },

  rules: {
    lodge: {
      refuse: ({ input }) =>
        input.speaker === "firm" &&
        input.firm === undefined && {
          zh: "以经营主体身份提意见的，请填写统一社会信用代码。",
          en: "Who speaks for a firm gives its unified social credit code.",
          field: "firm",
        },
      compute: ({ today }) => ({ filed: today }),
    },
    enrol: {
      compute: ({ input, ends }) => ({ answerBy: ends(answeredWithin, input.closes) }),
    },
  },
});
