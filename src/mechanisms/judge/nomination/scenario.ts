// A case that is put up, completed, judged, objected to, named, spread and revoked; and those that end sooner.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const told = {
  practice: "把路灯报修从热线转办改成灯杆扫码直达班组。",
  effect: "平均修复时间由三天缩短到九小时，群众可以看到照片。",
  spread: "有班组排班表和灯杆编号就能照做。",
} as const;
const filed = {
  selection: "matter:lamp",
  category: "department",
  unit: "org:roads",
  title: "路灯一键报修",
  summary: "灯杆上扫一扫，班组九小时修好。",
  ...told,
  evidence: ["file:1"],
} as const;
const claimed = { ...filed, summary: "全省率先实现灯杆扫码直达班组。" } as const;
const scores = { webWeight: 20, expertWeight: 50, leaderWeight: 30 } as const;

const notice = { noticeEnds: "2026-10-26" } as const;

const named = scenario(definition, "典型案例：申报、补正、三部分得分、公示、异议核查、命名、推介、撤销", [
  { as: "lead:power", does: "file", with: filed, refused: "rule" },
  { as: "lead:roads", does: "file", with: claimed, refused: "rule" },
  { as: "lead:roads", does: "file", with: { ...claimed, proof: "省住建厅简报第 12 期" }, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "reform:zhao", does: "sendBack", with: { advice: "请写明统计时间。" }, to: "correcting" },
  {
    as: "lead:power",
    does: "correct",
    with: { ...told, summary: filed.summary, evidence: ["file:2"] },
    refused: "not_yours",
  },
  {
    as: "lead:roads",
    does: "correct",
    with: { ...told, summary: claimed.summary, evidence: ["file:2"] },
    refused: "rule",
  },
  {
    as: "lead:roads",
    does: "correct",
    after: "2 days",
    with: { ...told, summary: filed.summary, evidence: ["file:2"] },
    to: "received",
  },
  { as: "reform:zhao", does: "qualify", to: "qualified" },
  { as: "system", does: "show", after: "5 days", to: "shown" },
  { as: "lead:roads", does: "withdraw", refused: "wrong_state" },
  { as: "system", does: "webScored", with: { webScore: 87.5, webVotes: 700 }, to: "shown" },
  { as: "system", does: "expertScored", with: { expertScore: 92.35, expertPlace: 2 }, to: "shown" },
  { as: "system", does: "leaderScored", with: { leaderScore: 90.15, leaderPlace: 1 }, to: "shown" },
  { as: "system", does: "compose", with: scores, to: "shown" },
  { as: "system", does: "propose", with: notice, to: "proposed" },
  { as: "citizen:li", does: "object", with: { objection: "我家门口的灯报了三次没有修。" }, to: "disputed" },
  {
    as: "citizen:wang",
    does: "object",
    after: "1 days",
    with: { objection: "九小时是从接单算起，不是从报修算起。" },
    to: "disputed",
  },
  { as: "system", does: "name", with: { decisionNumber: "澜改发〔2026〕9号" }, refused: "wrong_state" },
  // Whoever found it to qualify does not look into what is said against it.
  {
    as: "reform:zhao",
    does: "settle",
    with: { upheld: "no", finding: "我审的资格，没有问题。" },
    refused: "four_eyes",
  },
  {
    as: "reform:sun",
    does: "settle",
    after: "2 days",
    with: { upheld: "no", finding: "三次报修均在九小时内修复，是电缆被盗，已立案。" },
    to: "proposed",
  },
  {
    as: "citizen:wang",
    does: "object",
    after: "5 days",
    with: { objection: "公示期满以后才想起来的异议。" },
    refused: "rule",
  },
  { as: "system", does: "name", after: "6 days", with: { decisionNumber: "澜改发〔2026〕9号" }, to: "named" },
  { as: "citizen:li", does: "object", with: { objection: "公示以后再提的异议。" }, refused: "wrong_state" },
  {
    as: "reform:zhao",
    does: "promote",
    after: "10 days",
    with: { promotion: "印发各区，列入推广台账。" },
    to: "promoted",
  },
  {
    as: "organ:qian",
    does: "revoke",
    after: "60 days",
    with: { finding: "修复时间系编造，经审计核实。" },
    to: "revoked",
  },
]);

const struck = scenario(definition, "典型案例：异议成立，不予命名", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "reform:zhao", does: "qualify", to: "qualified" },
  { as: "system", does: "show", to: "shown" },
  { as: "system", does: "propose", with: notice, to: "proposed" },
  { as: "citizen:wang", does: "object", with: { objection: "照片是别的城市的路口。" }, to: "disputed" },
  {
    as: "reform:sun",
    does: "settle",
    with: { upheld: "yes", finding: "照片确系外地拍摄，异议成立。" },
    to: "struck",
  },
]);

const ended = scenario(definition, "典型案例：不合格、未入选、迟报、撤回", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "reform:zhao", does: "unqualify", with: { reason: "做法还没有实施。" }, to: "unfit" },
]);
const passed = scenario(definition, "典型案例：未入选", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "reform:zhao", does: "qualify", to: "qualified" },
  { as: "system", does: "show", to: "shown" },
  { as: "system", does: "passOver", to: "passedOver" },
]);
const missed = scenario(definition, "典型案例：申报截止以后提交", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "miss", to: "missed" },
]);
const withdrawn = scenario(definition, "典型案例：撤回", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "lead:roads", does: "withdraw", to: "withdrawn" },
]);

const unmended = scenario(definition, "典型案例：期满没有补正，资格不合格", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "reform:zhao", does: "sendBack", with: { advice: "请写明统计时间。" }, to: "correcting" },
  { as: "reform:zhao", does: "unqualify", with: { reason: "没有补正。" }, refused: "rule" },
  { as: "reform:zhao", does: "unqualify", after: "10 days", with: { reason: "期满没有补正。" }, to: "unfit" },
]);
const unlisted = scenario(definition, "典型案例：展示时还没有补正，未入选", [
  { as: "lead:roads", does: "file", with: filed, to: "filed" },
  { as: "system", does: "enrol", with: { selectionTitle: "2026 年度改革典型案例评选" }, to: "received" },
  { as: "reform:zhao", does: "sendBack", with: { advice: "请写明统计时间。" }, to: "correcting" },
  { as: "system", does: "passOver", to: "passedOver" },
]);

export const scenarios = [named, struck, ended, passed, missed, withdrawn, unmended, unlisted];
