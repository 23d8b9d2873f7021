// An appeal with the acts and fields that rules.md §9 rows 13, 39 and 40 are counted from: repeat contacts,
// merging, first contact, sending back, call-back, redoing and exclusion. Its figures are those rows.

import { choice, flag, org, text } from "../../src/define/fields.ts";
import { defineMechanism } from "../../src/define/mechanism.ts";

export const sketchAppeal = defineMechanism({
  name: "sketchAppeal",
  room: "ask",
  title: "群众诉求",
  purpose: "统计口径的样例。",
  revision: 1,
  roles: { citizen: "群众", desk: "派单员", handler: "经办人", visitor: "回访员" },
  relations: { handler: { title: "主办单位", org: "handler" } },
  states: {
    received: "已受理",
    dispatched: "已派单",
    handling: "办理中",
    answered: "已答复",
    visited: "已回访",
    closed: "已归档",
    merged: "已并单",
  },
  fields: {
    topic: choice("诉求类别", "public", { roads: "道路", noise: "噪声", waste: "垃圾" }),
    kind: choice("诉求类型", "public", { help: "求助", report: "举报" }),
    channelGroup: choice("渠道大类", "public", { phone: "公开电话", mailbox: "网上信箱" }),
    channel: choice("来源渠道", "public", { hotline: "12345热线", portal: "网上门户" }),
    area: org("所在区县", "public"),
    street: org("所在镇街", "public"),
    handler: org("主办单位", "public"),
    reached: flag("回访已联系上", "public"),
    solved: flag("诉求人认为已解决", "public"),
    rating: choice("满意度", "public", { satisfied: "满意", fair: "基本满意", dissatisfied: "不满意" }),
    excluded: flag("已剔除", "public"),
    ground: text("剔除理由", "public"),
  },
  headline: ["topic"],
  // prettier-ignore
  actions: {
    lodge:    { title: "提交诉求", by: "citizen", from: "new", to: "received",
                asks: ["topic", "kind", "channelGroup", "channel", "area", "street?"] },
    again:    { title: "再次来电", by: "citizen", from: "received", to: "same",
                asks: ["channelGroup", "channel"] },
    dispatch: { title: "派单", by: "desk", from: "received", to: "dispatched", asks: ["handler"] },
    sendBack: { title: "退回", by: "handler", from: "dispatched", to: "received" },
    contact:  { title: "联系诉求人", by: "handler", from: "dispatched", to: "handling" },
    answer:   { title: "答复", by: "handler", from: "handling", to: "answered" },
    callBack: { title: "回访", by: "visitor", from: "answered", to: "visited", asks: ["reached", "solved", "rating?"] },
    redo:     { title: "重办", by: "visitor", from: "visited", to: "handling" },
    exclude:  { title: "剔除", by: "desk", from: "visited", to: "same", asks: ["ground"], fills: ["excluded"] },
    close:    { title: "归档", by: "desk", from: "visited", to: "closed" },
    merge:    { title: "并单", by: "desk", from: ["received", "dispatched"], to: "merged" },
  },
  clocks: {
    answer: { title: "办理答复", limit: "5 working days", runs: ["received", "dispatched", "handling"] },
    contact: { title: "首次联系", limit: "1 working day", runs: "dispatched" },
  },
  // prettier-ignore
  figures: {
    // Row 13. 件次 is each contact, 件 each distinct matter: two figures that no formula may mix (rules 0.6).
    contacts:      { title: "诉求总量（件次）", count: "件次", each: ["lodge", "again"], by: ["channelGroup", "channel", "topic", "area", "street"] },
    matters:       { title: "诉求件数（并单后）", count: "件", among: "lodge", except: { in: "merged" },
                     by: ["channelGroup", "channel", "topic", "area", "street"] },
    // Who reports is secret (热线条例第十一条): in a small street the number alone would tell.
    reports:       { title: "举报", count: "件", first: "lodge", where: { kind: "report" }, by: ["area", "street"], hideBelow: 5 },

    heard:         { title: "来过或者再来过的", count: "件", among: ["again", "dispatch"], by: ["channelGroup", "channel", "topic", "area", "street"] },

    // Row 39. What is open and overdue counts against the unit, as on the day of reading.
    onTime:        { title: "按期办结", count: "件", first: "answer", clock: { answer: "met" }, by: ["handler", "area", "street", "topic"] },
    late:          { title: "逾期办结", count: "件", first: "answer", clock: { answer: "late" }, by: ["handler", "area", "street", "topic"] },
    overdue:       { title: "逾期未办结", count: "件", in: ["received", "dispatched", "handling"], clock: { answer: "overdue" },
                     by: ["handler", "area", "street", "topic"] },
    onTimeShare:   { title: "按期办结率", share: "onTime", of: ["onTime", "late", "overdue"] },

    // Row 40. 三率 (rules 2.1): all of what was dispatched in the period, as it stands on the day of reading.
    // Being sent back stops the clock of first contact too, so the contact itself is asked for.
    dispatched:    { title: "已派单", count: "件", among: "dispatch", by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    responded:     { title: "按时首次联系", count: "件", among: "dispatch", passed: "contact", clock: { contact: "met" },
                     by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    responseShare: { title: "响应率（剔除前）", share: "responded", of: "dispatched" },
    reached:       { title: "有效回访", count: "件", among: "dispatch", passed: "callBack", where: { reached: true },
                     by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    solved:        { title: "已解决", count: "件", among: "dispatch", passed: "callBack", where: { reached: true, solved: true },
                     by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    solvedShare:   { title: "解决率（剔除前）", share: "solved", of: "reached" },
    satisfied:     { title: "满意和基本满意", count: "件", among: "dispatch", passed: "callBack",
                     where: { reached: true, rating: ["satisfied", "fair"] }, by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    satisfiedShare: { title: "满意率（剔除前）", share: "satisfied", of: "reached" },

    // The same without what was excluded; each excluded matter stays in the list, with its ground.
    excluded:       { title: "已剔除", count: "件", among: "dispatch", where: { excluded: true },
                      by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    dispatchedKept: { title: "已派单（剔除后）", count: "件", among: "dispatch", except: { where: { excluded: true } },
                      by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    respondedKept:  { title: "按时首次联系（剔除后）", count: "件", among: "dispatch", passed: "contact", clock: { contact: "met" },
                      except: { where: { excluded: true } },
                      by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    responseShareKept: { title: "响应率（剔除后）", share: "respondedKept", of: "dispatchedKept" },
    reachedKept:    { title: "有效回访（剔除后）", count: "件", among: "dispatch", passed: "callBack", where: { reached: true },
                      except: { where: { excluded: true } }, by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    solvedKept:     { title: "已解决（剔除后）", count: "件", among: "dispatch", passed: "callBack", where: { reached: true, solved: true },
                      except: { where: { excluded: true } }, by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    solvedShareKept: { title: "解决率（剔除后）", share: "solvedKept", of: "reachedKept" },
    satisfiedKept:  { title: "满意和基本满意（剔除后）", count: "件", among: "dispatch", passed: "callBack",
                      where: { reached: true, rating: ["satisfied", "fair"] }, except: { where: { excluded: true } },
                      by: ["handler", "area", "street", "topic", "channelGroup", "channel"] },
    satisfiedShareKept: { title: "满意率（剔除后）", share: "satisfiedKept", of: "reachedKept" },

    // Row 40, the rest. A call that reached nobody is 未评价 and never 满意 (rules 2.1).
    answered:       { title: "派单后已答复", count: "件", among: "dispatch", passed: "answer", by: ["handler", "area", "street", "topic"] },
    calledBack:     { title: "已回访", count: "件", among: "dispatch", passed: "callBack", by: ["handler", "area", "street", "topic"] },
    unrated:        { title: "回访未评价", count: "件", among: "dispatch", passed: "callBack", where: { reached: false },
                      by: ["handler", "area", "street", "topic"] },
    calledBackShare: { title: "回访率", share: "calledBack", of: "answered" },
    solvedAtOnce:   { title: "一次解决", count: "件", among: "dispatch", passed: "callBack", where: { reached: true, solved: true },
                      except: { passed: "redo" }, by: ["handler", "area", "street", "topic"] },
    solvedAtOnceShare: { title: "一次解决率", share: "solvedAtOnce", of: "reached" },
    sentBack:       { title: "退回过", count: "件", among: "dispatch", passed: "sendBack", by: ["handler", "area", "street", "topic"] },
    sentBackShare:  { title: "退回率", share: "sentBack", of: "dispatched" },
    redone:         { title: "重办过", count: "件", among: "dispatch", passed: "redo", by: ["handler", "area", "street", "topic"] },
    redoneShare:    { title: "重办率", share: "redone", of: "answered" },
  },
});
