// A small appeal for tests of define, engine, store and figures: asked, dispatched, answered, judged. The
// real one, in src/mechanisms/ask/appeal, has more of everything and may change without these tests.

import { choice, date, files, flag, list, org, otherMatter, phone, text } from "../fields.ts";
import { defineMechanism } from "../mechanism.ts";
import { topics } from "../../mechanisms/ask/topics.ts";

// A reform may come of an appeal in any state but an ended one, and its asker is told and judges whenever it
// is done.
const alive = ["received", "dispatched", "handling", "waiting", "answered", "solved", "closed"] as const;

export const definition = defineMechanism({
  name: "appeal",
  room: "ask",
  title: "群众诉求",
  purpose: "每一件诉求都有单位负责、按期答复，并由诉求人评价。",
  revision: 1,

  roles: { citizen: "群众", desk: "热线受理派单员", handler: "承办单位经办人" },

  relations: {
    asker: { title: "诉求人", person: "lodge" },
    handler: { title: "主办单位", org: "handler" },
    helper: { title: "协办单位", org: "helpers" },
  },

  // Answered by the unit, solved in the asker's words, closed without a rating: three different things (rules
  // 0.4).
  states: {
    received: "已受理",
    dispatched: "已派单",
    handling: "办理中",
    waiting: "待诉求人补充",
    answered: { title: "已答复", done: "answered" },
    solved: { title: "已解决", done: "solved" },
    closed: { title: "已办结", done: "closed" },
    ended: "已终止",
  },

  fields: {
    kind: choice("诉求类型", "public", {
      consult: "咨询",
      help: "求助",
      complaint: "投诉",
      report: "举报",
      advice: "建议",
    }),
    topic: choice("诉求类别", "public", topics),
    content: text("诉求内容", "parties", {
      personal: "personal",
      long: true,
      min: 5,
      max: 2000,
      hint: "什么事、什么时候开始的、您希望怎么办。",
    }),
    area: org("所在区县", "public", { level: "district" }),
    place: text("具体地点", "parties", {
      personal: "personal",
      max: 120,
      hint: "路名、小区、楼号，方便上门。",
    }),
    photos: files("现场照片", "parties", {
      personal: "personal",
      max: 6,
      hint: "可不传，最多 6 张。照片里的拍摄位置会先去掉，只有您和承办单位看得到。",
    }),
    name: text("怎么称呼您", "parties", { personal: "personal", max: 30 }),
    phone: phone("联系电话", "parties", "只给承办人看，用来联系您和发送进度。"),
    channel: choice("来源渠道", "public", { portal: "网上门户", hotline: "热线电话", mail: "信件邮箱" }),
    handler: org("主办单位", "public"),
    helpers: list("协办单位", "public", "org", { max: 10 }),
    note: text("派单意见", "staff", { long: true, max: 500 }),
    question: text("请诉求人补充", "parties", { long: true, max: 500 }),
    addition: text("补充内容", "parties", { personal: "personal", long: true, max: 2000 }),
    opinion: text("协办意见", "staff", { long: true, max: 1000 }),
    answer: text("答复内容", "parties", { long: true, min: 10, max: 3000 }),
    rating: choice("满意度", "public", { satisfied: "满意", fair: "基本满意", dissatisfied: "不满意" }),
    reason: text("说明", "parties", { personal: "personal", long: true, max: 500 }),
    supervised: flag("已督办", "public"),
    supervisor: org("督办单位", "public"),
    ground: text("终止理由", "parties", { long: true, min: 5, max: 500 }),
    task: otherMatter("列入的改革任务", "public"),
    result: text("任务成效", "public", { long: true, max: 1000 }),
    concluded: date("任务销号日期", "public"),
    verdict: choice("对改革成效的评判", "public", {
      solved: "问题解决了",
      partly: "有改善",
      unsolved: "没有变化",
    }),
    remark: text("评判说明", "parties", { personal: "personal", long: true, max: 500 }),
  },

  headline: ["topic", "area"],
  imports: ["handler", "channel"],

  // prettier-ignore
  actions: {
    // One action per line: who may take it, from which state, to which, and what it asks.
    lodge:      { title: "提交诉求", by: "citizen", from: "new", to: "received", fills: ["channel"],
                  asks: ["kind", "topic", "content", "area", "place", "photos?", "name", "phone"],
                  pages: [["content", "kind", "topic"], ["area", "place", "photos"], ["name", "phone"]] },
    dispatch:   { title: "派单", by: "desk", from: "received", to: "dispatched", asks: ["handler", "helpers?", "note?"] },
    reply:      { title: "即时答复", by: "desk", from: "received", to: "answered", asks: ["answer"], fills: ["handler"] },
    accept:     { title: "签收", by: "handler", as: "handler", from: "dispatched", to: "handling" },
    contribute: { title: "反馈协办意见", by: "handler", as: "helper", from: "handling", to: "same", asks: ["opinion"] },
    answer:     { title: "答复", by: "handler", as: "handler", from: "handling", to: "answered", asks: ["answer"] },
    ask:        { title: "请诉求人补充", by: "handler", as: "handler", from: "handling", to: "waiting", asks: ["question"], times: 2 },
    supplement: { title: "补充情况", by: "citizen", as: "asker", from: "waiting", to: "handling", asks: ["addition", "photos?"] },
    proceed:    { title: "补充期满，继续办理", by: "system", from: "waiting", to: "handling" },
    rate:       { title: "评价", by: "citizen", as: "asker", from: "answered", asks: ["rating", "reason?"], times: 3,
                  to: { on: "rating", satisfied: "solved", fair: "solved", dissatisfied: "handling" } },
    lapse:      { title: "逾期未评价，办结", by: "system", from: "answered", to: "closed" },
    escalate:   { title: "逾期，自动报上级督办", by: "system", from: ["received", "dispatched", "handling"], to: "same",
                  fills: ["supervised", "supervisor"] },
    end:        { title: "终止办理", by: "desk", from: ["received", "dispatched", "handling", "waiting"], to: "ended", asks: ["ground"] },
    adopt:      { title: "列入改革任务", by: "system", from: alive, to: "same", asks: ["task"], times: 1 },
    conclude:   { title: "任务销号，成效回告", by: "system", from: alive, to: "same", asks: ["task", "result"], fills: ["concluded"], times: 1 },
    drop:       { title: "任务终止", by: "system", from: alive, to: "same", asks: ["task"] },
    told:       { title: "回告已送达诉求人", by: "system", from: alive, to: "same", times: 1 },
    judge:      { title: "评判改革成效", by: "citizen", as: "asker", from: alive, to: "same", asks: ["verdict", "remark?"], times: 1 },
  },

  clocks: {
    // 热线条例第二十条：五个工作日内办结答复；等诉求人补充的时间不计（rules 0.1）。
    answer: {
      title: "办理答复",
      limit: "5 working days",
      warns: "1 working day",
      runs: ["received", "dispatched", "handling"],
      pauses: "waiting",
      onExpiry: "escalate",
      lift: { above: "handler", into: "supervisor" },
    },
    // 诉求人逾期未补充的，按已有情况继续办理，办理时限不会无限期停下去。
    supplement: { title: "等待补充", limit: "5 working days", runs: "waiting", onExpiry: "proceed" },
    accept: { title: "签收", limit: "1 working day", runs: "dispatched" },
    rate: { title: "等待评价", limit: "5 working days", runs: "answered", onExpiry: "lapse" },
  },

  dispatches: { by: "dispatch", lead: "handler", helpers: "helpers" },

  // prettier-ignore
  notices: {
    received:   { title: "受理告知", after: "lodge", to: "asker",
                  says: "您的诉求已受理，编号 {number}，最迟 {due.answer} 答复。逾期会自动报上级督办。" },
    dispatched: { title: "派单告知", after: "dispatch", to: "asker", says: "您的诉求 {number} 已交 {handler} 办理，最迟 {due.answer} 答复。" },
    asked:      { title: "请您补充", after: "ask", to: "asker",
                  says: "{handler} 请您在 {due.supplement} 前为诉求 {number} 补充情况，等待期间不计办理时间。" },
    answered:   { title: "答复告知", after: ["answer", "reply"], to: "asker", says: "{handler} 已答复您的诉求 {number}，请您看一看并评价。" },
    ended:      { title: "终止告知", after: "end", to: "asker", says: "您的诉求 {number} 已终止办理，理由请凭编号查看。" },
    adopted:    { title: "列入任务告知", after: "adopt", to: "asker",
                  says: "您反映的事（{number}）已列入全市改革任务。办成以后会告诉您，并请您评判。" },
    concluded:  { title: "成效回告", after: "conclude", to: "asker", delivered: "told",
                  says: "您推动的改革任务已办成：{result}。请您用编号 {number} 评判成效。" },
  },

  // prettier-ignore
  figures: {
    lodged:         { title: "收到诉求", count: "件", first: "lodge", by: ["area", "topic", "channel"] },
    onTime:         { title: "按期答复", count: "件", first: ["answer", "reply"], clock: { answer: "met" }, by: ["handler", "area", "topic"] },
    late:           { title: "逾期答复", count: "件", first: ["answer", "reply"], clock: { answer: "late" }, by: ["handler", "area", "topic"] },
    overdue:        { title: "逾期未答复", count: "件", in: ["received", "dispatched", "handling", "waiting"], clock: { answer: "overdue" },
                      by: ["handler", "area", "topic"] },
    onTimeShare:    { title: "按期答复率", share: "onTime", of: ["onTime", "late", "overdue"] },
    rated:          { title: "已评价", count: "件", first: "rate", by: ["handler", "area", "topic"] },
    satisfied:      { title: "满意和基本满意", count: "件", first: "rate", where: { rating: ["satisfied", "fair"] },
                      by: ["handler", "area", "topic"] },
    satisfiedShare: { title: "满意率", share: "satisfied", of: "rated" },
    concluded:      { title: "推动改革并已办成的诉求", count: "件", among: "conclude", by: ["area", "topic"] },
    told:           { title: "已回告诉求人", count: "件", among: "conclude", passed: "told", by: ["area", "topic"] },
    judged:         { title: "诉求人已评判", count: "件", among: "conclude", passed: "judge", by: ["area", "topic"] },
    toldShare:      { title: "回告率", share: "told", of: "concluded" },
    judgedShare:    { title: "评判率", share: "judged", of: "concluded" },
  },

  rules: {
    lodge: { compute: () => ({ channel: "portal" as const }) },
    dispatch: {
      refuse: ({ input }) =>
        input.helpers?.includes(input.handler) && {
          zh: "主办单位不能同时列为协办单位，请从协办单位中去掉它。",
          en: "The lead unit cannot be a co-handler as well. Remove it from the co-handlers.",
          field: "helpers",
        },
    },
    reply: { compute: ({ actor }) => (actor.org ? { handler: actor.org } : {}) },
    rate: {
      refuse: ({ input }) =>
        input.rating === "dissatisfied" &&
        !input.reason && {
          zh: "评价不满意时，请写明哪里没有办好，承办单位据此重新办理。",
          en: "Please say what was not put right, so that the unit can handle it again.",
          field: "reason",
        },
    },
    escalate: { compute: () => ({ supervised: true }) },
    conclude: {
      // Several tasks may name one appeal; the asker was told of the first, and waits for its result.
      refuse: ({ matter, input }) =>
        matter.task !== input.task && {
          zh: "这件诉求列入的是另一项任务，成效由那项任务销号时回告。",
          en: "This appeal was taken up by another task, which tells its result when it is done.",
          field: "task",
        },
      compute: ({ today }) => ({ concluded: today }),
    },
    judge: {
      refuse: ({ matter }) =>
        !matter.concluded &&
        (matter.task
          ? {
              zh: "这件诉求推动的改革任务还没有销号，办成后会通知您评判。",
              en: "The reform task that this appeal led to is not finished yet. You will be told when you can judge it.",
            }
          : {
              zh: "这件诉求没有列入改革任务。对办理结果的意见，请在答复后“评价”。",
              en: "This appeal did not lead to a reform task. Rate the answer instead.",
            }),
    },
  },
});
