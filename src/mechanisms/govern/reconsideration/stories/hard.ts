// What comes late, is given up, stands still, is taken back or settled.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import { answer, filing, pressing, proposal, views } from "./filing.ts";

const late = scenario(definition, "超过六十日：没有理由不能受理，未告知权利的最长一年", [
  { as: "citizen:zhou", does: "apply", with: { ...filing, known: "2025-09-30" }, to: "applied" },
  { as: "reviewer:city", does: "accept", with: { procedure: "ordinary" }, refused: "rule" },
  {
    as: "reviewer:city",
    does: "accept",
    with: { procedure: "ordinary", lateGround: "untold" },
    refused: "rule",
  },
  {
    as: "chief:city.c",
    does: "decline",
    with: { declineGround: "late", explanation: "收到决定书已一年有余，没有正当理由。" },
    to: "declined",
  },
]);

const inTime = scenario(definition, "一年内提出、补正在一年以后：仍是按期，收到日期不改", [
  { as: "citizen:zhou", does: "apply", with: { ...filing, known: "2025-10-13" }, to: "applied" },
  { as: "reviewer:city", does: "askSupplement", with: { missing: "处罚决定书复印件" }, to: "supplementing" },
  {
    as: "citizen:zhou",
    does: "supplement",
    after: "3 days",
    with: { addition: "附处罚决定书" },
    to: "applied",
  },
  {
    as: "reviewer:city",
    does: "accept",
    with: { procedure: "ordinary", lateGround: "untold" },
    to: "accepted",
  },
]);

const abandoned = scenario(definition, "书面申请：延长补正，逾期未补正视为放弃", [
  {
    as: "reviewer:city",
    does: "register",
    with: { ...filing, channel: "post", received: "2026-10-13" },
    refused: "rule",
  },
  {
    as: "reviewer:city",
    does: "register",
    with: { ...filing, channel: "post", received: "2026-10-10", known: "2026-10-11" },
    refused: "rule",
  },
  {
    as: "reviewer:city",
    does: "register",
    with: { ...filing, channel: "post", received: "2026-10-10" },
    to: "applied",
  },
  { as: "reviewer:city", does: "askSupplement", with: { missing: "授权委托书" }, to: "supplementing" },
  {
    as: "reviewer:city",
    does: "allow",
    with: { moreDays: 1.5, supplyGround: "申请人住院" },
    refused: "rule",
  },
  {
    as: "reviewer:city",
    does: "allow",
    with: { moreDays: 5, supplyGround: "申请人住院" },
    to: "supplementing",
  },
  {
    as: "reviewer:city",
    does: "supplement",
    after: "30 days",
    with: { addition: "授权委托书" },
    refused: "wrong_state",
  },
]);

const suspended = scenario(definition, "中止：原因不同，满六十日只有三种终止", [
  { as: "citizen:zhou", does: "apply", with: filing, to: "applied" },
  { as: "reviewer:city", does: "accept", with: { procedure: "ordinary" }, to: "accepted" },
  {
    as: "reviewer:city",
    does: "suspend",
    with: { suspensionGround: "otherCase", suspensionNote: "等待另案判决" },
    to: "suspended",
  },
  { as: "reviewer:city", does: "resume", after: "90 days", to: "accepted" },
  { as: "reviewer:city", does: "send", with: { copyServed: "2027-01-10" }, to: "replying" },
  {
    as: "reviewer:city",
    does: "suspend",
    with: { suspensionGround: "death", suspensionNote: "等待近亲属表明是否参加" },
    to: "lapsing",
  },
  { as: "reviewer:city", does: "resume", after: "30 days", to: "replying" },
  { as: "respondent:roads", does: "reply", with: answer, to: "reviewing" },
  {
    as: "reviewer:city",
    does: "suspend",
    with: { suspensionGround: "incapacity", suspensionNote: "等待确定法定代理人" },
    to: "lapsing",
  },
  { as: "reviewer:city", does: "resume", after: "70 days", refused: "wrong_state" },
]);

const withdrawn = scenario(definition, "撤回：受理前自行撤回，受理后须准予", [
  { as: "citizen:zhou", does: "apply", with: filing, to: "applied" },
  { as: "reviewer:city", does: "accept", with: { procedure: "ordinary" }, to: "accepted" },
  { as: "citizen:zhou", does: "withdraw", refused: "wrong_state" },
  { as: "reviewer:city", does: "letGo", refused: "rule" },
  { as: "reviewer:city", does: "keepOn", with: { refusal: "没有申请撤回。" }, refused: "rule" },
  { as: "citizen:zhou", does: "askWithdrawal", with: { withdrawalReason: "双方已经和解" }, to: "accepted" },
  { as: "reviewer:city", does: "keepOn", with: { refusal: "涉及公共利益，不宜撤回。" }, to: "accepted" },
  { as: "citizen:zhou", does: "askWithdrawal", with: { withdrawalReason: "双方已经和解" }, to: "accepted" },
  {
    as: "chief:city.c",
    does: "end",
    with: { endGround: "withdrawn", explanation: "申请人撤回" },
    refused: "rule",
  },
  {
    as: "chief:city.c",
    does: "end",
    with: { endGround: "sixty", explanation: "中止已久，终止" },
    refused: "rule",
  },
  { as: "reviewer:city", does: "letGo", to: "ended" },
]);

const settled = scenario(definition, "未通知听证不能审结，听证取消后调解结案", [
  { as: "citizen:zhou", does: "apply", with: { ...filing, kind: "inaction" }, to: "applied" },
  { as: "reviewer:city", does: "accept", with: { procedure: "ordinary" }, to: "accepted" },
  { as: "reviewer:city", does: "send", with: { copyServed: "2026-10-12" }, to: "replying" },
  {
    as: "respondent:roads",
    does: "reply",
    with: { answer: "已经履行了修复职责，请予驳回。" },
    to: "reviewing",
  },
  { as: "reviewer:city", does: "propose", with: proposal, refused: "rule" },
  {
    as: "reviewer:city",
    does: "callHearing",
    with: { hearingDate: "2026-10-30", hearingPlace: "市行政复议听证室", hearingSubject: "是否履行职责" },
    to: "hearing",
  },
  {
    as: "reviewer:city",
    does: "callOff",
    with: { explanation: "双方同意调解，听证取消。" },
    to: "reviewing",
  },
  { as: "reviewer:city", does: "listen", with: views, to: "reviewing" },
  {
    as: "reviewer:city",
    does: "mediate",
    with: { agreement: "被申请人十一月底前修复路面。", signedOn: "2026-11-30" },
    refused: "rule",
  },
  {
    as: "reviewer:city",
    does: "mediate",
    with: { agreement: "被申请人十一月底前修复路面。", signedOn: "2026-10-12", performBy: "2026-11-30" },
    to: "decided",
  },
  { as: "reviewer:city", does: "serve", with: { decisionServed: "2026-10-12" }, to: "served" },
  { as: "reviewer:city", does: "close", after: "60 days", refused: "rule" },
  { as: "chief:city.c", does: "order", with: { orderBy: "2026-12-31" }, to: "ordered" },
  { as: "chief:city.c", does: "press", with: { ...pressing, pressure: "referral" }, refused: "rule" },
  { as: "chief:city.c", does: "press", with: { ...pressing, pressure: "talk" }, to: "ordered" },
  { as: "reviewer:city", does: "close", refused: "rule" },
  {
    as: "chief:city.c",
    does: "press",
    after: "30 days",
    with: { ...pressing, pressure: "referral" },
    to: "ordered",
  },
  { as: "reviewer:city", does: "close", to: "closed" },
]);

const unanswered = scenario(definition, "意见书六十日没有反馈：移送以后归档", [
  { as: "citizen:zhou", does: "apply", with: filing, to: "applied" },
  { as: "reviewer:city", does: "accept", with: { procedure: "ordinary" }, to: "accepted" },
  { as: "reviewer:city", does: "send", with: { copyServed: "2026-10-12" }, to: "replying" },
  { as: "respondent:roads", does: "reply", with: answer, to: "reviewing" },
  { as: "reviewer:city", does: "listen", with: views, to: "reviewing" },
  { as: "reviewer:city", does: "propose", with: proposal, to: "deciding" },
  { as: "head:city.h", does: "decide", with: { outcome: "revoke" }, to: "decided" },
  { as: "reviewer:city", does: "serve", with: { decisionServed: "2026-10-12" }, to: "served" },
  {
    as: "reviewer:city",
    does: "advise",
    with: { advice: "请规范处罚前的告知程序，开展自查。", adviceServed: "2026-10-12" },
    to: "advised",
  },
  { as: "reviewer:city", does: "close", refused: "rule" },
  { as: "chief:city.c", does: "press", with: { ...pressing, pressure: "referral" }, refused: "rule" },
  { as: "chief:city.c", does: "press", with: { ...pressing, pressure: "criticism" }, to: "advised" },
  {
    as: "chief:city.c",
    does: "press",
    after: "70 days",
    with: { ...pressing, pressure: "referral" },
    to: "advised",
  },
  { as: "reviewer:city", does: "close", to: "closed" },
]);

export const hard = [late, inTime, abandoned, suspended, withdrawn, settled, unanswered];
