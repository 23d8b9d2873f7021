// J1 the meeting: who reports, who scores with what weight, the papers, the count, and the result to the whole
// city. Two leagues, each ranked by itself.
// 述职评议会：方案（办法先公布）→名单→点名→打分（封闭）→计分→复核→通报（rules 0.5、1.9，states.md J1）。

import { date, list, number, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

const weights = ["leaderWeight", "memberWeight", "delegateWeight"] as const;
const result = ["ranking", "result", "papers", "urn"] as const;
const weight = (label: string) => number(label, "public", { min: 0, max: 100, hint: "各组权重合计 100" });

export const definition = defineMechanism({
  name: "debriefMeeting",
  room: "judge",
  title: "述职评议会",
  purpose: "打分办法先公布，当场打分谁也看不到谁的票，结果当天通报全市。",
  revision: 1,

  roles: {
    reform: "改革办",
    organ: "深改委审定岗",
    inspector: "督查员",
    leaderScorer: "评分人（市领导）",
    memberScorer: "评分人（深改委委员）",
    delegateScorer: "评分人（代表委员和专家）",
  },
  relations: {},

  states: {
    planned: "拟定方案",
    published: "办法已公布",
    calling: "点名",
    scoring: "打分（封闭）",
    counting: "计分",
    counted: "已计分，待通报",
    announced: { title: "已通报", done: "closed" },
    cancelled: "已取消",
  },

  fields: {
    year: text("年度", "public", { min: 4, max: 4 }),
    title: text("会议名称", "public", { min: 4, max: 80 }),
    day: date("会议日期", "public"),
    place: text("地点", "public", { max: 80 }),
    rules: text("打分办法", "public", { long: true, min: 10, max: 2000 }),
    // 权重由方案定，默认 40、30、30（rules 1.9）。
    leaderWeight: weight("市领导权重"),
    memberWeight: weight("委员权重"),
    delegateWeight: weight("代表委员和专家权重"),
    areaReports: list("县市区、功能区赛道", "public", "matter", { max: 60 }),
    departmentReports: list("市直部门赛道", "public", "matter", { max: 100 }),
    keys: list("选票公钥的哈希", "public", "text", { max: 500 }),
    roll: list("名册", "public", "text", { max: 20, hint: "组、人数、名单的哈希" }),
    ranking: list("成绩排序", "public", "matter", { max: 160 }),
    result: list("成绩", "public", "text", { max: 160, hint: "名次、得分、述职" }),
    papers: number("有效票", "public", { min: 0 }),
    urn: text("票箱的哈希", "public", { max: 64 }),
    reason: text("理由", "public", { long: true, min: 4, max: 500 }),
  },

  headline: ["title"],
  sheet: ["year", "title", "day", ...weights, "papers"],
  // 办法在点名前公布，此后不再改（rules 0.5）。
  publishes: { in: ["published", "calling", "scoring", "counting", "counted", "announced"] },

  // prettier-ignore
  actions: {
    propose:  { title: "拟定方案", by: "reform", from: "new", to: "planned", asks: ["year", "title", "day", "place?", "rules", ...weights] },
    amend:    { title: "修改方案", by: "reform", from: "planned", to: "same", asks: ["day", "place?", "rules", ...weights], optional: true },
    enlist:   { title: "确定述职名单", by: "reform", from: "planned", to: "same", asks: ["areaReports?", "departmentReports?"] },
    publish:  { title: "审定并公布办法", by: "organ", otherThan: ["propose", "amend", "enlist"], from: "planned", to: "published" },
    withdraw: { title: "撤回办法", by: "organ", from: "published", to: "planned", asks: ["reason"], optional: true },
    call:     { title: "点名开票", by: "reform", from: "published", to: "calling" },
    open:     { title: "开始打分", by: "system", from: "calling", to: "scoring", asks: ["keys", "roll"] },
    close:    { title: "结束打分", by: "reform", from: "scoring", to: "counting" },
    timeUp:   { title: "到时封票", by: "system", from: "scoring", to: "counting" },
    count:    { title: "计分", by: "system", from: "counting", to: "counted", asks: result },
    recount:  { title: "复核计分", by: ["organ", "inspector"], from: "counted", to: "counting", asks: ["reason"], optional: true },
    announce: { title: "通报全市", by: "organ", from: "counted", to: "announced" },
    cancel:   { title: "取消会议", by: "organ", from: ["planned", "published"], to: "cancelled", asks: ["reason"], optional: true },
  },

  clocks: {
    // 主持人忘了结束也会封票（默认值）。
    scoring: { title: "打分", limit: "8 hours", runs: "scoring", onExpiry: "timeUp" },
    // 当日出结果，一个工作日内通报（states.md J1）。
    announcing: { title: "通报", limit: "1 working days", runs: "counted" },
  },

  links: {
    areas: { title: "县市区、功能区述职", field: "areaReports", to: "debrief", edge: "part-of" },
    departments: { title: "市直部门述职", field: "departmentReports", to: "debrief", edge: "part-of" },
  },

  ballots: {
    scoring: {
      title: "现场评分",
      leagues: ["areaReports", "departmentReports"],
      recuses: "unit",
      // 六项分值由方案定，法规没有规定（默认值）。
      paper: { points: { duty: 20, tasks: 30, exploration: 15, highlights: 15, problems: 10, plans: 10 } },
      groups: {
        leaders: { roll: "leaderScorer", weight: "leaderWeight" },
        members: { roll: "memberScorer", weight: "memberWeight" },
        delegates: { roll: "delegateScorer", weight: "delegateWeight" },
      },
      calls: "calling",
      opened: { act: "open", keys: "keys", roll: "roll" },
      open: "scoring",
      counts: "counting",
      counted: {
        act: "count",
        ranking: "ranking",
        result: "result",
        papers: "papers",
        urn: "urn",
      },
      tells: { in: "announced", act: "scored", score: "score", place: "place" },
    },
  },

  // prettier-ignore
  figures: {
    meetings: { title: "述职评议会", count: "场", first: "announce", by: ["year"] },
    papers:   { title: "有效票", sum: "papers", first: "announce", by: ["year"] },
    recounts: { title: "复核计分", count: "次", each: "recount", by: ["year"] },
  },

  rules: {
    publish: {
      refuse: ({ matter }) => {
        const { leaderWeight = 0, memberWeight = 0, delegateWeight = 0 } = matter;
        const whole = leaderWeight + memberWeight + delegateWeight;
        if (Math.abs(whole - 100) > 1e-9) {
          return {
            zh: `三组权重合计 ${whole}，应为 100。请退回改革办修改方案。`,
            en: `The three weights sum to ${whole}; they must sum to 100. Have the plan amended.`,
            field: "leaderWeight",
          };
        }
        const { areaReports = [], departmentReports = [] } = matter;
        return (
          areaReports.length + departmentReports.length === 0 && {
            zh: "述职名单是空的，请先确定名单再公布。",
            en: "Nobody is on the list of those who report. Fill it before you publish.",
            field: "areaReports",
          }
        );
      },
    },
    call: {
      refuse: ({ matter, today }) =>
        today < (matter.day ?? today) && {
          zh: `会议日期是 ${matter.day}，还没有到，不能点名开票。改期须撤回办法重新公布。`,
          en: `The meeting is on ${matter.day}: the roll is not called before. To move it, withdraw the method.`,
          field: "day",
        },
    },
  },
});
