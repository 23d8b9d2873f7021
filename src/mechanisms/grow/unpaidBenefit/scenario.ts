// Unpaid benefits as they go, from Monday 12 October 2026: paid after a meeting, in two parts; not paid and sent
// to accountability; not due.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const lead = {
  street: "org:quay",
  firm: "91370200163562681G",
  firmName: "澜海精工（集团）有限公司",
  policy: "设备补助，澜政发〔2024〕12号",
  stated: 600_000_00,
  since: "2025-12-31",
  facts: "2025 年核定后一直没有拨付。",
} as const;
const opinion = {
  finding: "due",
  due: 500_000_01,
  ground: "补助已经核定并公示，条件成就，应当按核定金额兑付，不得以财力紧张为由拖延。",
} as const;
const notDue = {
  finding: "none",
  ground: "合同约定投产后兑付，企业尚未投产，条件没有成就，责任单位现在不负兑付义务。",
} as const;
const meeting = {
  metOn: "2026-10-12",
  attendees: "司法局、财政局、工信局",
  conclusion: "由工信局从本年专项资金兑付。",
  payBy: "2026-11-10",
} as const;
const proof = ["file:proof"] as const;
const seen = { arrival: "企业确认到账，银行回单一致。" } as const;

const paid = scenario(definition, "律师走访发现，出具意见，联席会议定期限，分两次到账，一分不差才算兑付", [
  { as: "lawFirm:netting", does: "visit", with: { ...lead, since: "2026-12-31" }, refused: "rule" },
  { as: "lawFirm:netting", does: "visit", with: { ...lead, stated: -1 }, refused: "invalid_input" },
  { as: "lawFirm:netting", does: "visit", with: lead, to: "found" },
  {
    as: "pushOffice:hall",
    does: "engage",
    with: { lawFirm: "澜城清正律师事务所", debtor: "org:roads" },
    to: "engaged",
  },
  { as: "pushOffice:hall", does: "meet", with: meeting, refused: "wrong_state" },
  { as: "lawFirm:netting", does: "opine", with: opinion, to: "opined" },
  { as: "pushOffice:hall", does: "meet", with: { ...meeting, metOn: "2026-10-13" }, refused: "rule" },
  { as: "pushOffice:hall", does: "meet", with: { ...meeting, payBy: "2026-10-12" }, refused: "rule" },
  { as: "pushOffice:hall", does: "meet", with: { ...meeting, payBy: "2027-01-31" }, refused: "rule" },
  { as: "pushOffice:hall", does: "meet", with: meeting, to: "promised" },
  {
    as: "debtor:power",
    does: "pay",
    with: { money: 1, voucher: "ZF-2026-088", proof },
    refused: "not_yours",
  },
  {
    as: "debtor:roads",
    does: "pay",
    with: { money: 500_000_02, voucher: "ZF-2026-088", proof },
    refused: "rule",
  },
  {
    as: "debtor:roads",
    does: "pay",
    with: { money: 500_000_00, voucher: "ZF-2026-088", proof },
    to: "promised",
  },
  {
    as: "debtor:roads",
    does: "pay",
    with: { money: 1, voucher: "ZF-2026-089", proof: [] },
    refused: "invalid_input",
  },
  { as: "debtor:roads", does: "pay", with: { money: 1, voucher: "ZF-2026-089", proof }, to: "paid" },
  {
    as: "pushOffice:hall",
    does: "missing",
    with: { short: 500_000_02, arrival: "没有到账。" },
    refused: "rule",
  },
  { as: "pushOffice:hall", does: "missing", with: { short: 1, arrival: "少到一分。" }, to: "promised" },
  { as: "debtor:roads", does: "pay", with: { money: 1, voucher: "ZF-2026-092", proof }, to: "paid" },
  { as: "pushOffice:hall", does: "verify", with: seen, to: "verified" },
]);

const blamed = scenario(definition, "限期没有兑付的自动红牌，移送问责；问责以后钱还要付", [
  { as: "citizen:firm", does: "report", with: { ...lead, phone: "13812345678" }, to: "found" },
  {
    as: "pushOffice:hall",
    does: "engage",
    with: { lawFirm: "澜城清正律师事务所", debtor: "org:roads" },
    to: "engaged",
  },
  { as: "lawFirm:netting", does: "opine", with: opinion, to: "opined" },
  { as: "pushOffice:hall", does: "meet", with: meeting, to: "promised" },
  {
    as: "pushOffice:hall",
    does: "refer",
    with: { referredTo: "org:inspection", blame: "会商确定的期限内没有兑付。" },
    refused: "wrong_state",
  },
  {
    as: "debtor:roads",
    does: "pay",
    after: "30 days",
    with: { money: 100_000_00, voucher: "ZF-2026-090", proof },
    to: "overdue",
  },
  {
    as: "pushOffice:hall",
    does: "meet",
    with: { ...meeting, payBy: "2026-12-31" },
    refused: "wrong_state",
  },
  {
    as: "pushOffice:hall",
    does: "refer",
    with: { referredTo: "org:inspection", blame: "会商确定的期限内没有兑付。" },
    to: "accountable",
  },
  {
    as: "accountability:inspection",
    does: "blame",
    with: { outcome: "对分管负责人提醒谈话，责令十日内兑付。" },
    to: "accountable",
  },
  { as: "debtor:roads", does: "pay", with: { money: 400_000_01, voucher: "ZF-2026-091", proof }, to: "paid" },
  {
    as: "citizen:firm",
    does: "missing",
    with: { short: 400_000_01, arrival: "账上没有这笔钱。" },
    to: "accountable",
  },
  { as: "debtor:roads", does: "pay", with: { money: 400_000_01, voucher: "ZF-2026-093", proof }, to: "paid" },
  { as: "citizen:other", does: "verify", with: seen, refused: "not_yours" },
  { as: "citizen:firm", does: "verify", with: seen, to: "verified" },
]);

const unfounded = scenario(definition, "条件没有成就的不属于应兑未兑，写明理由", [
  { as: "citizen:firm", does: "report", with: { ...lead, phone: "13812345678" }, to: "found" },
  {
    as: "pushOffice:hall",
    does: "engage",
    with: { lawFirm: "澜城清正律师事务所", debtor: "org:roads" },
    to: "engaged",
  },
  { as: "lawFirm:netting", does: "opine", with: { ...opinion, finding: "none" }, refused: "invalid_input" },
  { as: "lawFirm:netting", does: "opine", with: notDue, to: "notDue" },
  { as: "pushOffice:hall", does: "meet", with: meeting, refused: "wrong_state" },
  { as: "pushOffice:hall", does: "dismiss", with: { reason: "约定的投产条件没有达到。" }, to: "unfounded" },
]);

export const scenarios = [paid, blamed, unfounded];
