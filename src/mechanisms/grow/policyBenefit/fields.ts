// A benefit as a city publishes it (兑现事项清单): for whom, on what conditions, how much, from what budget, until
// when, by whom; and how far its budget is drawn.

import {
  choice,
  creditCode,
  date,
  list,
  number,
  org,
  otherMatter,
  text,
  yuan,
} from "../../../define/fields.ts";
import { changes, endings, sources, tables, ways } from "../benefit-tables.ts";

/** The queue and the pool are one list of the log each: so many claims may wait. */
const most = 1_000;

const published = {
  code: text("事项编码", "public", { min: 4, max: 30, hint: "例如 LCS-GX-2026-01。" }),
  title: text("政策事项", "public", { min: 4, max: 80 }),
  planYear: text("年度", "public", { min: 4, max: 4, hint: "四位数字。每个年度一件。" }),
  document: text("政策文件和文号", "public", { min: 4, max: 120 }),
  table: choice("兑现条件表", "public", tables),
  way: choice("兑现方式", "public", ways),
  subjects: text("兑现对象", "public", { min: 4, max: 300, long: true }),
  conditions: text("兑现条件", "public", { min: 4, max: 1000, long: true }),
  standard: text("兑现标准", "public", { min: 4, max: 500, long: true }),
  budget: yuan("预算上限", "public", { min: 1 }),
  cap: yuan("单户上限", "public", { min: 1 }),
  ending: choice("额度用完怎么办", "public", endings, "公布时必须写明，公布以后不能改。"),
  opens: date("开始受理日期", "public"),
  closes: date("截止受理日期", "public"),
  reviewDays: number("审核时限（工作日）", "public", { min: 5, max: 15, hint: "五至十五个工作日。" }),
  payDays: number("拨付时限（工作日）", "public", { min: 1, max: 30 }),
  unit: org("主管部门", "public"),
  enquiries: text("咨询电话", "public", { max: 40 }),
} as const;

const reviewed = {
  scope: choice("适用范围", "public", { general: "符合条件的都能享受", named: "只给特定经营者" }),
  onlyFor: list("特定经营者（统一社会信用代码）", "public", "creditCode", {
    max: 50,
    when: { scope: "named" },
  }),
  verdict: choice("公平竞争审查结论", "public", {
    pass: "不影响公平竞争",
    except: "适用例外规定",
    fail: "不符合要求",
  }),
  exception: choice(
    "适用哪一项例外",
    "public",
    {
      security: "维护国家安全和发展利益",
      science: "促进科学技术进步、增强自主创新能力",
      public: "节约能源、保护环境、救灾救助等社会公共利益",
      law: "法律、行政法规规定的其他情形",
    },
    { when: { verdict: "except" } },
  ),
  exceptionUntil: date("例外实施期限", "public", { when: { verdict: "except" } }),
  reviewOpinion: text("审查意见", "staff", { long: true, min: 4, max: 1000 }),
} as const;

const money = {
  eve: date("受理前一日", "staff"),
  topUp: yuan("追加额度", "public", { min: 1 }),
  topUpDocument: text("追加依据和文号", "public", { min: 4, max: 120 }),
  drawn: yuan("已落实额度", "public", { min: 0 }),
  returned: yuan("退回额度", "public", { min: 0 }),
  received: number("受理户数", "public", { min: 0 }),
  pending: number("未核定户数", "staff", { min: 0 }),
  waiting: number("排队户数", "public", { min: 0 }),
  queue: list("排队的兑现", "staff", "matter", { max: most }),
  queueAmounts: list("排队的金额", "staff", "yuan", { max: most }),
  pool: list("待分配的兑现", "staff", "matter", { max: most }),
  poolAmounts: list("待分配的金额", "staff", "yuan", { max: most }),
  standing: choice("额度", "public", {
    free: "有余额",
    used: "已用完",
    over: "受理期已过",
    paused: "暂停受理",
    ended: "已停止",
  }),
} as const;

/** What claims tell, and what they are told. */
const told = {
  claim: otherMatter("兑现", "staff"),
  firm: creditCode("企业统一社会信用代码", "staff"),
  source: choice("提出方式", "staff", sources),
  filed: date("提出日期", "staff"),
  amount: yuan("金额", "staff", { min: 0 }),
  heard: list("本次受理的兑现", "staff", "matter", { max: most }),
  grantees: list("本次落实额度的兑现", "staff", "matter", { max: most }),
  shares: list("本次落实的金额", "staff", "yuan", { max: most }),
  queued: list("本次排队的兑现", "staff", "matter", { max: most }),
  pooled: list("本次归集的兑现", "staff", "matter", { max: most }),
} as const;

/** 公布以后的调整：哪件决定，怎么调整，自哪天起. */
const changed = {
  change: otherMatter("调整决定", "public"),
  changeKind: choice("公布以后的调整", "public", { none: "没有调整", ...changes }),
  changeOn: date("调整自哪天起", "public"),
  proposer: org("提请调整的部门", "public"),
  closesThen: date("恢复以后受理到哪天", "public"),
  changed: list("答复哪件调整", "staff", "matter", { max: 1 }),
} as const;

const after = {
  effect: text("绩效评价", "public", { long: true, min: 10, max: 2000 }),
  onward: choice("评价结论", "public", { keep: "继续实施", revise: "修订后实施", end: "停止实施" }),
  reason: text("理由", "staff", { long: true, min: 4, max: 500 }),
} as const;

export const fields = { ...published, ...reviewed, ...money, ...told, ...changed, ...after };
