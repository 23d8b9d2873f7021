// Benefits as they go, from Monday 12 October 2026: one whose budget ends and is added to, one that is shared
// out, and one that was to be for a firm by name.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const firm = "91370200163562681G";
const drafted = {
  code: "LCS-YF-2026-01",
  title: "研发投入补助",
  planYear: "2026",
  document: "澜政发〔2026〕8号",
  table: "research",
  way: "apply",
  subjects: "在本市登记、依法纳税的企业。",
  conditions: "上年研发费用占营业收入 3% 以上，没有严重失信。",
  standard: "按上年研发费用的 10% 补助，最高 100 万元。",
  budget: 150_000_00,
  cap: 100_000_00,
  opens: "2026-10-20",
  closes: "2026-11-20",
  reviewDays: 10,
  payDays: 10,
  unit: "org:roads",
  scope: "general",
} as const;
const queue = { ...drafted, ending: "queue" } as const;
const pass = { verdict: "pass", reviewOpinion: "面向全部企业，不影响公平竞争。" } as const;
const told = {
  claim: "matter:lamp",
  firm,
  table: "research",
  source: "applied",
  filed: "2026-10-21",
} as const;
const second = { ...told, claim: "matter:heating" } as const;

const queued = scenario(definition, "额度用完的排队，退回和追加的依次兑现；受理期以外不受理", [
  {
    as: "benefitOfficer:roads",
    does: "draft",
    with: { ...queue, planYear: "2026年" },
    refused: "invalid_input",
  },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, planYear: "26年度" }, refused: "rule" },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, budget: 0 }, refused: "invalid_input" },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, budget: -100 }, refused: "invalid_input" },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, budget: 0.5 }, refused: "invalid_input" },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, cap: 150_000_01 }, refused: "rule" },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, closes: "2026-10-19" }, refused: "rule" },
  { as: "benefitOfficer:roads", does: "draft", with: { ...queue, reviewDays: 16 }, refused: "invalid_input" },
  { as: "benefitOfficer:roads", does: "draft", with: drafted, to: "drafted" },
  { as: "fairReviewer:roads.fan", does: "review", with: pass, to: "reviewed" },
  { as: "benefitPublisher:roads.gao", does: "publish", refused: "rule" },
  {
    as: "benefitPublisher:roads.gao",
    does: "sendBack",
    with: { reason: "写明额度用完怎么办。" },
    to: "drafted",
  },
  { as: "benefitOfficer:power", does: "amend", with: queue, refused: "not_yours" },
  { as: "benefitOfficer:roads", does: "amend", with: queue, to: "drafted" },
  { as: "fairReviewer:roads.fan", does: "review", with: pass, to: "reviewed" },
  { as: "benefitPublisher:roads.gao", does: "publish", to: "published" },
  { as: "benefitOfficer:roads", does: "amend", with: { ...queue, ending: "share" }, refused: "wrong_state" },
  { as: "system", does: "receive", with: told, refused: "wrong_state" },
  { as: "system", does: "receive", after: "8 days", with: { ...told, filed: "2026-10-19" }, refused: "rule" },
  { as: "system", does: "receive", with: { ...told, table: "equipment" }, refused: "rule" },
  { as: "system", does: "receive", with: { ...told, source: "found" }, refused: "rule" },
  { as: "system", does: "receive", with: told, to: "open" },
  { as: "system", does: "receive", with: second, to: "open" },
  { as: "system", does: "draw", with: { claim: "matter:lamp", amount: 100_000_01 }, refused: "rule" },
  { as: "system", does: "draw", with: { claim: "matter:lamp", amount: 100_000_00 }, to: "open" },
  { as: "system", does: "draw", with: { claim: "matter:heating", amount: 60_000_00 }, to: "exhausted" },
  { as: "benefitOfficer:roads", does: "share", refused: "wrong_state" },
  { as: "system", does: "receive", with: { ...told, claim: "matter:lighting" }, to: "exhausted" },
  { as: "system", does: "leave", with: { claim: "matter:lighting" }, to: "exhausted" },
  { as: "system", does: "giveBack", with: { claim: "matter:lamp", amount: 100_000_01 }, refused: "rule" },
  { as: "system", does: "giveBack", with: { claim: "matter:lamp", amount: 5_000_00 }, to: "exhausted" },
  {
    as: "financeOfficer:city",
    does: "topUp",
    with: { topUp: 5_000_00, topUpDocument: "澜财企〔2026〕31号" },
    to: "exhausted",
  },
  { as: "system", does: "giveBack", with: { claim: "matter:lamp", amount: 10_000_00 }, to: "open" },
  { as: "benefitOfficer:roads", does: "share", after: "35 days", refused: "rule" },
  { as: "system", does: "receive", with: { ...told, filed: "2026-11-21" }, refused: "rule" },
  // 截止当天提出、过了零点才送到的，照样受理.
  { as: "system", does: "receive", with: { ...told, filed: "2026-11-20" }, to: "closed" },
  { as: "system", does: "leave", with: { claim: "matter:lamp" }, to: "closed" },
  {
    as: "benefitEvaluator:inspection",
    does: "evaluate",
    with: { effect: "两户企业新增研发投入六百万元。", onward: "keep" },
    to: "evaluated",
  },
]);

const shared = scenario(
  definition,
  "按比例分配：全部核定以后分，各户之和等于预算；公布的是排队就不能改成比例",
  [
    { as: "benefitOfficer:roads", does: "draft", with: { ...drafted, ending: "share" }, to: "drafted" },
    { as: "fairReviewer:roads.fan", does: "review", with: pass, to: "reviewed" },
    { as: "benefitPublisher:roads.gao", does: "publish", to: "published" },
    { as: "system", does: "receive", after: "9 days", with: told, to: "open" },
    { as: "system", does: "receive", with: second, to: "open" },
    { as: "system", does: "draw", with: { claim: "matter:lamp", amount: 100_000_00 }, to: "open" },
    { as: "benefitOfficer:roads", does: "share", refused: "wrong_state" },
    { as: "benefitOfficer:roads", does: "share", after: "32 days", refused: "rule" },
    {
      as: "benefitEvaluator:inspection",
      does: "evaluate",
      with: { effect: "两户企业新增研发投入六百万元。", onward: "keep" },
      refused: "rule",
    },
    { as: "system", does: "draw", with: { claim: "matter:heating", amount: 100_000_00 }, to: "closed" },
    { as: "benefitOfficer:roads", does: "share", to: "closed" },
    { as: "benefitOfficer:roads", does: "share", refused: "rule" },
  ],
);

const named = { ...queue, scope: "named", onlyFor: [firm] } as const;
const except = { verdict: "except", reviewOpinion: "承担国家救灾物资代储任务。" } as const;

const byName = scenario(
  definition,
  "只给特定经营者的不能公布，例外要有实施期限（公平竞争审查条例第十条、第十二条）",
  [
    {
      as: "benefitOfficer:roads",
      does: "draft",
      with: { ...queue, onlyFor: [firm] },
      refused: "invalid_input",
    },
    {
      as: "benefitOfficer:roads",
      does: "draft",
      with: { ...queue, scope: "named" },
      refused: "invalid_input",
    },
    { as: "benefitOfficer:roads", does: "draft", with: named, to: "drafted" },
    { as: "fairReviewer:roads.fan", does: "review", with: pass, refused: "rule" },
    { as: "fairReviewer:roads.fan", does: "review", with: except, refused: "invalid_input" },
    {
      as: "fairReviewer:roads.fan",
      does: "review",
      with: { ...except, exception: "public" },
      refused: "invalid_input",
    },
    {
      as: "fairReviewer:roads.fan",
      does: "review",
      with: { verdict: "fail", reviewOpinion: "没有法律依据。" },
      to: "drafted",
    },
    {
      as: "fairReviewer:roads.fan",
      does: "review",
      with: { ...except, exception: "public", exceptionUntil: "2026-11-01" },
      to: "reviewed",
    },
    { as: "benefitPublisher:roads.gao", does: "publish", refused: "rule" },
    {
      as: "benefitPublisher:roads.gao",
      does: "sendBack",
      with: { reason: "受理期超过例外期限。" },
      to: "drafted",
    },
    {
      as: "fairReviewer:roads.fan",
      does: "review",
      with: { ...except, exception: "public", exceptionUntil: "2026-12-31" },
      to: "reviewed",
    },
    { as: "benefitPublisher:roads.gao", does: "publish", to: "published" },
    {
      as: "system",
      does: "receive",
      after: "9 days",
      with: { ...told, firm: "91350100M000100Y43" },
      refused: "rule",
    },
    { as: "system", does: "receive", with: told, to: "open" },
  ],
);

const change = { change: "matter:wiring", changeKind: "suspend", changeOn: "2026-11-01" } as const;
const stop = { change: "matter:lighting", changeKind: "compensate", changeOn: "2026-11-10" } as const;
const ours = { proposer: "org:roads" } as const;

const changed = scenario(
  definition,
  "公布以后的调整：预告期内照常受理，暂停前提出的照原政策办，恢复时受理期顺延，停止的不再落实额度",
  [
    { as: "benefitOfficer:roads", does: "draft", with: queue, to: "drafted" },
    { as: "fairReviewer:roads.fan", does: "review", with: pass, to: "reviewed" },
    { as: "system", does: "announce", with: { ...change, ...ours }, refused: "wrong_state" },
    { as: "benefitPublisher:roads.gao", does: "publish", to: "published" },
    { as: "system", does: "announce", with: { ...change, ...ours, changeOn: "2026-11-21" }, refused: "rule" },
    {
      as: "system",
      does: "announce",
      after: "9 days",
      with: { ...change, proposer: "org:power" },
      refused: "rule",
    },
    { as: "system", does: "announce", with: { ...change, ...ours }, to: "open" },
    { as: "system", does: "announce", with: { ...stop, ...ours }, refused: "rule" },
    { as: "system", does: "receive", with: { ...told, filed: "2026-10-21" }, to: "open" },
    { as: "system", does: "halt", after: "11 days", with: stop, refused: "rule" },
    { as: "system", does: "halt", with: change, to: "suspended" },
    { as: "system", does: "receive", with: { ...second, filed: "2026-11-01" }, refused: "rule" },
    { as: "system", does: "receive", with: { ...second, filed: "2026-10-31" }, to: "suspended" },
    { as: "system", does: "draw", with: { claim: "matter:lamp", amount: 100_000_00 }, to: "suspended" },
    { as: "system", does: "draw", with: { claim: "matter:heating", amount: 60_000_00 }, to: "suspended" },
    { as: "system", does: "resume", with: { closesThen: "2026-12-10" }, to: "exhausted" },
    {
      as: "system",
      does: "receive",
      with: { ...told, claim: "matter:lighting", filed: "2026-12-05" },
      to: "exhausted",
    },
    { as: "system", does: "announce", with: { ...stop, ...ours, changeOn: "2026-12-08" }, to: "exhausted" },
    { as: "system", does: "halt", with: { ...stop, changeOn: "2026-12-08" }, to: "stopped" },
    { as: "system", does: "draw", with: { claim: "matter:lighting", amount: 1 }, refused: "rule" },
    {
      as: "financeOfficer:city",
      does: "topUp",
      with: { topUp: 90_000_00, topUpDocument: "澜财企〔2026〕31号" },
      refused: "rule",
    },
    {
      as: "benefitEvaluator:inspection",
      does: "evaluate",
      with: { effect: "停止以前兑现一户企业。", onward: "end" },
      refused: "rule",
    },
    // 排队的转为补偿，让出来的不再给别人.
    { as: "system", does: "giveBack", with: { claim: "matter:heating", amount: 0 }, to: "stopped" },
    { as: "system", does: "leave", with: { claim: "matter:lighting" }, to: "stopped" },
    {
      as: "benefitEvaluator:inspection",
      does: "evaluate",
      with: { effect: "停止以前兑现一户，一户得到补偿。", onward: "end" },
      to: "evaluated",
    },
  ],
);

export const scenarios = [queued, shared, byName, changed];
