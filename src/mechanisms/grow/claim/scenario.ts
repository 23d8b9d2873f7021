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
const opinion = "研发费用与加计扣除申报数一致。";

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
  {
    as: "claimReviewer:roads.li",
    does: "approve",
    with: { firmName, approved: 400_000_01, opinion },
    to: "approved",
  },
  { as: "system", does: "enqueue", with: { ahead: 1 }, to: "queued" },
  {
    as: "payer:city",
    does: "pay",
    with: { paid: 400_000_01, voucher: "ZF-2026-001" },
    refused: "wrong_state",
  },
  { as: "system", does: "grant", with: { granted: 400_000_01 }, to: "publicised" },
  { as: "claimOfficer:roads", does: "object", with: { objection: "该企业研发人员已离职。" }, to: "disputed" },
  {
    as: "claimReviewer:roads.li",
    does: "settle",
    with: { upheld: "no", reason: "社保记录显示研发人员在职。" },
    to: "publicised",
  },
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
  { as: "claimOfficer:roads", does: "object", with: { objection: "证书已经过期。" }, to: "disputed" },
  {
    as: "claimReviewer:roads.li",
    does: "settle",
    with: { upheld: "yes", reason: "认定机关已撤销证书。" },
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

export const scenarios = [paid, turned, found, withdrawn];
