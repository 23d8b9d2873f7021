// S15, a year's enrolment in compulsory schooling: rules, schools and the source of the seed published
// before; a window; all children checked at once; places given by category and date, equals by a lot that
// anybody works out again.
// 义务教育招生：公告→登记→批量核验→补证→封存名单→公开种子派位→公布→确认（rules 3.8，states.md S15）。
// Each child stands in ../enrolment/, each school in ../school/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { proofReasons, proofSettled } from "../proof-reasons.ts";
import { actions } from "./actions.ts";
import { drives } from "./drives.ts";
import { fields } from "./fields.ts";
import { rules } from "./rules/rules.ts";
import { announced, states } from "./states.ts";

const result = [
  "agreedCount",
  "askedCount",
  "provenCount",
  "listedCount",
  "placedCount",
  "shortCount",
  "openCount",
] as const;

export const definition = defineMechanism({
  name: "enrolmentSeason",
  room: "serve",
  title: "义务教育招生",
  purpose: "一次公告、零证明登记，全市孩子一起核验；满了怎么派，种子公开，谁都能重算。",
  revision: 3,
  roles: { admissions: "招生工作岗", witness: "招生监督岗" },
  relations: { host: { title: "招生主管部门", org: "host" } },
  states,
  fields,
  headline: ["title"],
  sheet: ["year", "title", "host", "opens", "closes", ...result],
  publishes: { in: announced },
  actions,

  clocks: {
    // 登记从开始日的零点起，到截止日的二十四点止。
    waiting: {
      title: "等待登记开始",
      limit: { until: "waitsUntil" },
      runs: "announced",
      onExpiry: "begin",
      window: true,
    },
    window: {
      title: "登记",
      limit: { until: "closes" },
      runs: "open",
      warns: "3 days",
      onExpiry: "close",
      window: true,
    },
    // 过去两到三周，现在当天；法规没有规定，是我们的默认值。
    start: { title: "开始核验", limit: "1 working days", runs: "closed" },
    checking: { title: "批量核验", limit: "4 hours", runs: "checking" },
    proving: { title: "补证和人工核对", limit: "10 working days", runs: "proving" },
    publish: { title: "公布录取结果", limit: "2 working days", runs: "drawn" },
    notice: { title: "公示", limit: "5 working days", runs: "notice", window: true },
  },

  links: {
    schools: {
      title: "招生学校",
      field: "schools",
      to: "school",
      edge: "part-of",
      comes: { in: "added", act: "taken" },
      tells: {
        announced: { act: "publish", with: { year: "year", closes: "closes" } },
        open: { act: "open" },
        closed: { act: "close" },
        notice: { act: "allotted" },
        cancelled: { act: "void" },
      },
    },
  },
  echoes: {
    openCount: {
      unit: "人",
      of: "enrolment",
      link: "season",
      when: { in: ["short", "objected", "belated", "unranked", "arranging"] },
    },
    // Counted when it is done: told late, it keeps the list open too long, never seals it too soon.
    provenCount: {
      unit: "人",
      of: "enrolment",
      link: "season",
      when: { in: proofSettled, where: { proofReason: Object.keys(proofReasons) } },
    },
  },
  drives,

  // prettier-ignore
  figures: {
    seasons:  { title: "义务教育招生", count: "次", first: "announce", by: ["year", "host"] },
    agreed:   { title: "数据核验直接通过的孩子", sum: "agreedCount", first: "checked", by: ["year", "host"] },
    asked:    { title: "请家长补充材料的孩子", sum: "askedCount", first: "checked", by: ["year", "host"] },
    checking: { title: "全市批量核验用时（中位）", median: "time of checking", by: ["year"] },
  },
  rules,
});
