// Tasks of the ledger: one that is objected to, warned, sent back and checked off; one that turns red and is carried
// over; one whose seats change. Orgs, people and the appeal go by name; whoever plays the story knows them.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const drafted = {
  title: "老旧小区路灯集中改造",
  planYear: "2026",
  source: "citizens",
  appeals: ["matter:lamp"],
  list: "own",
  organ: "org:committee",
  lead: "org:roads",
  participants: ["org:power"],
  leader: "何副市长",
  due: "2026-12-31",
  deliverable: "改造清单和验收报告",
  standard: "清单内路灯全部更换，连续三十天亮灯率不低于 98%。",
  roadmap: "十月摸底，十一月施工，十二月验收。",
  fourth: "十二个小区全部完成",
} as const;
const contact = { contact: "路灯管理科 宋科长", contactPhone: "0530-6180021" } as const;
const agree = { consent: "agree" } as const;
const report = { progress: 40, done: "五个小区完成路灯更换。", milestone: "underway" } as const;

const sentBackOnce = scenario(definition, "路灯改造：会签退回一次，滞后亮黄牌，核验退回一次，再次核验销号", [
  { as: "reform:zhao", does: "draft", with: { ...drafted, appeals: [] }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: { ...drafted, participants: [] }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: { ...drafted, list: "pilot" }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: { ...drafted, participants: ["org:roads"] }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: drafted, to: "drafted" },
  { as: "organ:committee", does: "approve", with: {}, refused: "wrong_state" },
  { as: "reform:zhao", does: "consult", to: "consulting" },
  { as: "reform:zhao", does: "withdraw", to: "drafted" },
  { as: "reform:zhao", does: "consult", to: "consulting" },
  { as: "lead:harbour", does: "countersign", with: agree, refused: "not_yours" },
  { as: "lead:power", does: "countersign", with: { consent: "object" }, refused: "rule" },
  {
    as: "lead:power",
    does: "countersign",
    with: { consent: "object", opinion: "验收要等并网，建议验收标准写明时间。" },
    to: "drafted",
  },
  {
    as: "reform:zhao",
    does: "revise",
    with: { standard: "并网后连续三十天亮灯率不低于 98%。" },
    to: "drafted",
  },
  { as: "reform:zhao", does: "consult", to: "consulting" },
  { as: "lead:roads", does: "countersign", with: agree, to: "consulting" },
  { as: "lead:power", does: "countersign", with: agree, to: "consulted" },
  { as: "organ:harbour", does: "approve", with: {}, refused: "not_yours" },
  { as: "organ:committee", does: "approve", after: "1 days", with: {}, to: "approved" },
  // 拟定、审定、下达由不同的人办（rules 0.8）。
  { as: "reform:committee", does: "dispatch", with: contact, refused: "four_eyes" },
  { as: "reform:zhao", does: "dispatch", with: contact, to: "running" },
  { as: "lead:power", does: "report", after: "5 days", with: report, refused: "not_yours" },
  { as: "lead:roads", does: "report", with: { ...report, milestone: "missed" }, refused: "rule" },
  {
    as: "lead:roads",
    does: "report",
    with: { ...report, milestone: "missed", problem: "两个小区电缆走向不明" },
    to: "warned",
  },
  { as: "lead:roads", does: "report", after: "3 days", with: { ...report, progress: 60 }, to: "running" },
  {
    as: "lead:roads",
    does: "finish",
    after: "10 days",
    with: { result: "完成十二个小区二百三十盏路灯更换。", evidence: "验收报告、亮灯率记录" },
    to: "reported",
  },
  { as: "inspector:qian", does: "verify", with: { conclusion: "failed" }, refused: "rule" },
  { as: "inspector:roads.li", does: "verify", with: { conclusion: "passed" }, refused: "rule" },
  {
    as: "inspector:qian",
    does: "verify",
    after: "2 days",
    with: { conclusion: "failed", opinion: "两个小区亮灯率只有 95%，未达到验收标准。" },
    to: "running",
  },
  {
    as: "lead:roads",
    does: "finish",
    after: "10 days",
    with: { result: "十二个小区全部达到 98% 以上。", evidence: "补充的亮灯率记录" },
    to: "reported",
  },
  { as: "inspector:qian", does: "verify", with: { conclusion: "passed" }, to: "checked" },
  { as: "reform:qian", does: "clear", with: {}, refused: "four_eyes" },
  { as: "reform:zhao", does: "clear", with: {}, to: "verified" },
  {
    as: "organ:committee",
    does: "drop",
    with: { outcome: "cut", reason: "想撤销已经销号的任务" },
    refused: "wrong_state",
  },
]);

const carriedOver = scenario(
  definition,
  "黄牌不理转红牌；申请延期未获同意；只有审定机关能结转（rules 0.3、1.1）",
  [
    {
      as: "reform:zhao",
      does: "draft",
      with: { ...drafted, source: "own", due: "2026-10-01" },
      refused: "rule",
    },
    {
      as: "reform:zhao",
      does: "draft",
      with: { ...drafted, source: "own", appeals: [], participants: [], alone: true },
      to: "drafted",
    },
    { as: "reform:zhao", does: "consult", to: "consulting" },
    { as: "lead:roads", does: "countersign", with: agree, to: "consulted" },
    {
      as: "organ:committee",
      does: "returned",
      with: { backTo: "consulting", reason: "请财政部门也会签" },
      to: "consulting",
    },
    { as: "reform:zhao", does: "addSeat", with: { seat: "org:power" }, to: "consulting" },
    { as: "lead:roads", does: "countersign", with: agree, to: "consulting" },
    { as: "reform:zhao", does: "dropSeat", with: { seat: "org:roads" }, refused: "rule" },
    { as: "reform:zhao", does: "dropSeat", with: { seat: "org:harbour" }, refused: "rule" },
    { as: "lead:power", does: "passSeat", with: { seat: "org:harbour" }, to: "consulting" },
    { as: "lead:power", does: "countersign", with: agree, refused: "not_yours" },
    { as: "lead:harbour", does: "countersign", with: agree, to: "consulted" },
    { as: "organ:committee", does: "approve", with: {}, to: "approved" },
    { as: "reform:zhao", does: "dispatch", with: contact, to: "running" },
    {
      as: "lead:roads",
      does: "report",
      with: { ...report, progress: 0, milestone: "missed", problem: "管线图没有移交" },
      to: "warned",
    },
    {
      as: "lead:roads",
      does: "propose",
      with: { proposal: "delay", reason: "管线图晚到两周" },
      to: "adjusting",
    },
    { as: "organ:committee", does: "keep", with: { reason: "可以先做不涉及管线的小区" }, to: "warned" },
    { as: "reform:zhao", does: "urge", after: "20 days", with: {}, to: "alarmed" },
    {
      as: "organ:committee",
      does: "extend",
      with: { due: "2026-12-31", reason: "其实没有推迟" },
      refused: "rule",
    },
    {
      as: "organ:committee",
      does: "extend",
      with: { due: "2027-01-15", reason: "管线图晚到两周" },
      to: "alarmed",
    },
    {
      as: "organ:committee",
      does: "drop",
      with: { outcome: "carried", reason: "结转下一年度" },
      refused: "rule",
    },
    {
      as: "organ:harbour",
      does: "drop",
      with: { outcome: "cut", reason: "不用再做了" },
      refused: "not_yours",
    },
    {
      as: "organ:committee",
      does: "drop",
      with: { outcome: "carried", into: ["matter:lamp"], reason: "结转下一年度" },
      to: "ended",
    },
  ],
);

export const scenarios = [sentBackOnce, carriedOver];
