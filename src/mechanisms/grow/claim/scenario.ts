// Claims as they go, from Monday 12 October 2026: paid to the fen, queued, objected to, taken back.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const firm = {
  firm: "91370200163562681G",
  phone: "13812345678",
} as const;
const firmName = "澜海精工（集团）有限公司";
const filed = {
  benefit: "matter:lamp",
  table: "research",
  ...firm,
  revenue: 50_000_000_00,
  research: 4_000_000_01,
} as const;
const taken = {
  code: "LCS-YF-2026-01",
  benefitTitle: "研发投入补助",
  document: "澜政发〔2026〕8号",
  year: "2026",
  way: "apply",
  ending: "queue",
  cap: 1_000_000_00,
  reviewDays: 10,
  payDays: 10,
  unit: "org:roads",
} as const;
const account = {
  account: "3702 0123 4567 8901",
  accountName: "澜海精工(集团)有限公司",
  bank: "澜城银行营业部",
  consents: true,
} as const;
const objected = { objection: "matter:heating", objected: "2026-10-14" } as const;
const falls = { upheld: "no", finding: "社保记录显示研发人员在职，研发属实。" } as const;
const opinion = "研发费用与加计扣除申报数一致。";
const whole = { firmName, approved: 400_000_01, opinion } as const;

const paid = scenario(definition, "申报、补正、核定、公示、确认账户、拨付；虚假申报的追回并记入信用记录", [
  { as: "citizen:firm", does: "apply", with: { ...filed, revenue: -1 }, refused: "invalid_input" },
  { as: "citizen:firm", does: "apply", with: { ...filed, research: 0.5 }, refused: "invalid_input" },
  { as: "citizen:firm", does: "apply", with: { ...filed, research: 60_000_000_00 }, refused: "rule" },
  { as: "citizen:firm", does: "apply", with: { ...filed, booth: 100 }, refused: "invalid_input" },
  {
    as: "citizen:firm",
    does: "apply",
    with: { benefit: "matter:lamp", table: "research", ...firm },
    refused: "invalid_input",
  },
  {
    as: "citizen:firm",
    does: "apply",
    with: { ...filed, firm: "91370200163562681H" },
    refused: "invalid_input",
  },
  { as: "citizen:firm", does: "apply", with: filed, to: "filed" },
  { as: "system", does: "accept", with: taken, to: "reviewing" },
  {
    as: "claimOfficer:power",
    does: "askMore",
    with: { lacking: "请补充研发费用辅助账。" },
    refused: "not_yours",
  },
  {
    as: "claimOfficer:roads",
    does: "askMore",
    with: { lacking: "请补充研发费用辅助账。" },
    to: "correcting",
  },
  { as: "citizen:other", does: "supplement", with: { supplement: "已补充。" }, refused: "not_yours" },
  {
    as: "citizen:firm",
    does: "supplement",
    with: { supplement: "已补充。", hires: 3 },
    refused: "invalid_input",
  },
  { as: "citizen:firm", does: "supplement", with: { supplement: "已补充辅助账。" }, to: "reviewing" },
  { as: "claimOfficer:roads", does: "askMore", with: { lacking: "请再补充合同。" }, refused: "too_often" },
  {
    as: "claimReviewer:roads.li",
    does: "approve",
    with: { firmName, approved: 1_000_000_01, opinion },
    refused: "rule",
  },
  {
    as: "claimReviewer:roads.li",
    does: "approve",
    with: { firmName, approved: 0, opinion },
    refused: "invalid_input",
  },
  {
    as: "claimReviewer:roads.li",
    does: "approve",
    with: { firmName, approved: 400_000_00 },
    refused: "rule",
  },
  { as: "claimReviewer:roads.li", does: "approve", with: { approved: 400_000_01, opinion }, refused: "rule" },
  { as: "claimReviewer:roads.li", does: "approve", with: whole, to: "approved" },
  { as: "system", does: "enqueue", with: { ahead: 1 }, to: "queued" },
  {
    as: "payer:city",
    does: "pay",
    with: { paid: 400_000_01, voucher: "ZF-2026-001" },
    refused: "wrong_state",
  },
  { as: "system", does: "grant", with: { granted: 400_000_01 }, to: "publicised" },
  { as: "system", does: "object", with: { ...objected, objected: "2026-10-20" }, refused: "rule" },
  { as: "system", does: "object", with: objected, to: "disputed" },
  { as: "system", does: "object", with: { ...objected, objection: "matter:lighting" }, to: "disputed" },
  { as: "citizen:firm", does: "confirm", with: account, refused: "wrong_state" },
  { as: "system", does: "settle", with: { objection: "matter:heating", ...falls }, to: "disputed" },
  { as: "system", does: "settle", with: { objection: "matter:lighting", ...falls }, to: "publicised" },
  {
    as: "claimReviewer:roads.li",
    does: "reduce",
    with: { reduction: 400_000_01, reason: "重复享受同类补助。" },
    refused: "rule",
  },
  {
    as: "claimReviewer:roads.li",
    does: "reduce",
    with: { reduction: 100_000_00, reason: "重复享受同类补助。" },
    to: "publicised",
  },
  { as: "citizen:firm", does: "confirm", with: account, refused: "wrong_state" },
  {
    as: "citizen:firm",
    does: "confirm",
    after: "8 days",
    with: { ...account, accountName: "李某某" },
    refused: "rule",
  },
  { as: "citizen:firm", does: "confirm", with: { ...account, account: "CN37-0201234" }, refused: "rule" },
  { as: "citizen:firm", does: "confirm", with: { ...account, consents: false }, refused: "rule" },
  { as: "citizen:firm", does: "confirm", with: account, to: "payable" },
  { as: "payer:city", does: "pay", with: { paid: 300_000_00, voucher: "ZF-2026-001" }, refused: "rule" },
  { as: "payer:city", does: "pay", with: { paid: 300_000_01, voucher: "ZF-2026-001" }, to: "paid" },
  {
    as: "payer:city",
    does: "pay",
    with: { paid: 300_000_01, voucher: "ZF-2026-001" },
    refused: "wrong_state",
  },
  { as: "citizen:firm", does: "withdraw", refused: "wrong_state" },
  {
    as: "claimReviewer:roads.wang",
    does: "clawBack",
    with: { clawback: 300_000_02, fault: "false", reason: "虚列研发费用。" },
    refused: "rule",
  },
  {
    as: "claimReviewer:roads.li",
    does: "clawBack",
    with: { clawback: 100_000_00, fault: "false", reason: "虚列研发费用十万元。" },
    refused: "four_eyes",
  },
  {
    as: "claimReviewer:roads.wang",
    does: "clawBack",
    with: { clawback: 100_000_00, fault: "false", reason: "虚列研发费用十万元。" },
    to: "recovering",
  },
  { as: "payer:city", does: "recover", with: { back: 100_000_01, voucher: "SK-2026-001" }, refused: "rule" },
  { as: "payer:city", does: "recover", with: { back: 40_000_00, voucher: "SK-2026-001" }, to: "recovering" },
  { as: "payer:city", does: "recover", with: { back: 60_000_00, voucher: "SK-2026-002" }, to: "recovered" },
]);

const slow = scenario(
  definition,
  "补正期满没有补正的，按已有材料审核；经办代企业确认账户要附企业签章的确认书",
  [
    { as: "citizen:firm", does: "apply", with: filed, to: "filed" },
    { as: "system", does: "accept", with: taken, to: "reviewing" },
    { as: "claimOfficer:roads", does: "askMore", with: { lacking: "请补充辅助账。" }, to: "correcting" },
    { as: "claimReviewer:roads.li", does: "approve", after: "20 days", with: whole, to: "approved" },
    { as: "system", does: "grant", with: { granted: 400_000_01 }, to: "publicised" },
    { as: "claimOfficer:roads", does: "confirm", after: "9 days", with: account, refused: "rule" },
    {
      as: "claimOfficer:roads",
      does: "confirm",
      with: { ...account, signed: ["file:signed"] },
      to: "payable",
    },
  ],
);

const turned = scenario(definition, "不在受理期的不予受理；排队的可以撤回；不予兑现写明理由", [
  { as: "citizen:firm", does: "apply", with: filed, to: "filed" },
  { as: "system", does: "turnAway", to: "turnedAway" },
]);

const found = scenario(definition, "数据筛选的由数据说明情况，不必样样填；公示异议成立的不予兑现", [
  {
    as: "claimOfficer:roads",
    does: "find",
    with: { benefit: "matter:lamp", table: "highTech", tier: "highTech", firmName, ...firm },
    to: "filed",
  },
  { as: "system", does: "accept", with: { ...taken, way: "direct" }, to: "reviewing" },
  {
    as: "claimReviewer:roads",
    does: "approve",
    with: { approved: 200_000_00, opinion },
    refused: "four_eyes",
  },
  { as: "claimReviewer:roads.li", does: "approve", with: { approved: 200_000_00, opinion }, to: "approved" },
  { as: "system", does: "undraw", to: "reviewing" },
  { as: "claimReviewer:roads.li", does: "approve", with: { approved: 200_000_00, opinion }, to: "approved" },
  { as: "system", does: "gather", to: "pooled" },
  { as: "system", does: "grant", with: { granted: 150_000_00 }, to: "publicised" },
  { as: "system", does: "object", with: objected, to: "disputed" },
  {
    as: "system",
    does: "settle",
    with: { objection: "matter:heating", upheld: "yes", finding: "认定机关已经撤销这家企业的证书。" },
    to: "refused",
  },
]);

const withdrawn = scenario(definition, "审核中不予兑现要写理由；企业可以撤回", [
  { as: "citizen:firm", does: "apply", with: filed, to: "filed" },
  { as: "citizen:firm", does: "withdraw", refused: "wrong_state" },
  { as: "system", does: "accept", with: taken, to: "reviewing" },
  { as: "claimReviewer:roads.li", does: "refuse", with: { reason: "不符合" }, refused: "invalid_input" },
  { as: "citizen:firm", does: "withdraw", to: "withdrawn" },
]);

const change = { change: "matter:wiring", changeKind: "compensate", changeOn: "2026-11-20" } as const;
const lossOpinion = "设备定金两万元有合同和转账凭证，因相信政策支出。";

const stopped = scenario(definition, "政策停止：预告每一户，未核定的转为补偿，先听企业说明损失，付到分", [
  { as: "citizen:firm", does: "apply", with: filed, to: "filed" },
  { as: "system", does: "accept", with: taken, to: "reviewing" },
  { as: "claimReviewer:roads.li", does: "turnOver", refused: "rule" },
  { as: "system", does: "inform", with: change, to: "reviewing" },
  { as: "claimReviewer:roads.li", does: "turnOver", refused: "rule" },
  {
    as: "claimReviewer:roads.li",
    does: "approve",
    after: "40 days",
    with: whole,
    refused: "rule",
  },
  { as: "system", does: "halt", with: change, to: "weighing" },
  {
    as: "claimReviewer:roads.li",
    does: "compensate",
    with: { due: "none", lossOpinion: "企业没有说明损失。" },
    refused: "rule",
  },
  { as: "citizen:other", does: "tellLoss", with: { loss: "定金两万元。" }, refused: "not_yours" },
  { as: "citizen:firm", does: "tellLoss", with: { loss: "已付设备定金两万元。" }, to: "weighing" },
  {
    as: "claimReviewer:roads.li",
    does: "compensate",
    with: { due: "some", lossOpinion },
    refused: "invalid_input",
  },
  {
    as: "claimReviewer:roads.li",
    does: "compensate",
    with: { due: "some", compensation: 20_000_00, lossOpinion },
    to: "owed",
  },
  {
    as: "payer:city",
    does: "payLoss",
    with: { compensationPaid: 20_000_01, voucher: "BC-2026-001" },
    refused: "rule",
  },
  {
    as: "payer:city",
    does: "payLoss",
    with: { compensationPaid: 20_000_00, voucher: "BC-2026-001" },
    to: "compensated",
  },
]);

const queuedThen = scenario(definition, "政策停止时还在排队的也转为补偿；期满没有说明损失的，写明理由了结", [
  { as: "citizen:firm", does: "apply", with: filed, to: "filed" },
  { as: "system", does: "accept", with: { ...taken, ...change }, to: "reviewing" },
  { as: "claimReviewer:roads.li", does: "approve", with: whole, to: "approved" },
  { as: "system", does: "enqueue", with: { ahead: 1 }, to: "queued" },
  { as: "claimReviewer:roads.li", does: "turnOver", after: "40 days", to: "weighing" },
  {
    as: "claimReviewer:roads.li",
    does: "compensate",
    after: "30 days",
    with: { due: "none", lossOpinion: "期满没有说明损失。" },
    to: "compensated",
  },
]);

export const scenarios = [paid, slow, turned, found, withdrawn, stopped, queuedThen];
