// Stages left out by law, a decision that is not published, a proposal that is not listed.

import { scenario } from "../../../../define/scenario.ts";
import { definition } from "../definition.ts";
import {
  wish,
  line,
  argued,
  assessed,
  submission,
  lawful,
  fair,
  meeting,
  unheard,
  unargued,
  unassessed,
  unpublished,
  resolved,
} from "./words.ts";

const exempted = scenario(definition, "有阶段依法不经过的，写明依据，由合法性审查机构核对", [
  {
    as: "drafter:roads",
    does: "nominate",
    with: {
      kind: "project",
      title: "城区供水应急管线建设",
      study: "论证后认为不可行，先不动议。",
      feasible: "no",
    },
    refused: "rule",
  },
  {
    as: "drafter:roads",
    does: "nominate",
    with: {
      kind: "project",
      title: "城区供水应急管线建设",
      study: "管线已超过使用年限，需要更换。",
      feasible: "yes",
    },
    to: "studied",
  },
  { as: "secretariat", does: "list", with: { ...line, business: "no" }, to: "listed" },
  { as: "drafter:roads", does: "exemptOpen", with: unheard, refused: "wrong_state" },
  { as: "secretariat", does: "start", to: "started" },
  { as: "drafter:roads", does: "exemptOpen", with: unheard, refused: "rule" },
  { as: "drafter:roads", does: "prepare", with: { copy: "送审稿第一稿。" }, to: "started" },
  { as: "drafter:power", does: "exemptOpen", with: unheard, refused: "not_yours" },
  { as: "drafter:roads", does: "exemptOpen", with: { openGround: "不用公开" }, refused: "invalid_input" },
  { as: "drafter:roads", does: "exemptOpen", with: unheard, to: "arguing" },
  { as: "drafter:roads", does: "exemptExperts", with: unargued, to: "assessing" },
  { as: "drafter:roads", does: "exemptRisk", with: unassessed, to: "revised" },
  { as: "drafter:roads", does: "submit", with: submission, to: "reviewing" },
  { as: "jurist", does: "opine", with: { ...lawful, early: "事项单一，已当日集体审完。" }, refused: "rule" },
  {
    as: "jurist",
    does: "opine",
    with: { legality: "amend", legalView: "不公开的依据不足，请补正。", early: "材料不全，先行退回。" },
    to: "revised",
  },
  { as: "drafter:roads", does: "submit", after: "1 days", with: submission, to: "reviewing" },
  {
    as: "jurist",
    does: "opine",
    with: { ...lawful, early: "只核对补正的部分。", grounded: true },
    to: "ready",
  },
  {
    as: "secretariat",
    does: "discuss",
    after: "5 days",
    with: { ...meeting, met: "2026-10-16", outcome: "postponed" },
    to: "ready",
  },
  {
    as: "secretariat",
    does: "discuss",
    with: {
      ...meeting,
      met: "2026-10-16",
      outcome: "revise",
      against: true,
      againstReason: "资金来源要再核实。",
    },
    to: "revised",
  },
  { as: "drafter:roads", does: "submit", with: submission, to: "reviewing" },
  // 目录漏认的，审查机构可以补认，接着作公平竞争审查。
  {
    as: "jurist",
    does: "opine",
    after: "12 days",
    with: { ...lawful, grounded: true, business: "yes" },
    to: "competing",
  },
  { as: "competition:roads", does: "compete", with: fair, refused: "four_eyes" },
  { as: "competition", does: "compete", with: { ...fair, competition: "fails" }, to: "revised" },
  {
    as: "secretariat",
    does: "end",
    with: { ...resolved, resolvedOn: "2027-01-01", reason: "改由特许经营。" },
    refused: "rule",
  },
  {
    as: "secretariat",
    does: "end",
    with: { ...resolved, resolvedOn: "2026-10-23", reason: "改由特许经营方案替代。" },
    to: "ended",
  },
]);

const withheld = scenario(definition, "依法不公布的决定也说明依据，到期一样后评估；评估后调整的重新走程序", [
  {
    as: "drafter:roads",
    does: "nominate",
    with: { kind: "other", title: "应急物资轮换安排", study: "到期物资需要按年轮换。", feasible: "yes" },
    to: "studied",
  },
  { as: "secretariat", does: "list", with: { ...line, business: "no" }, to: "listed" },
  { as: "secretariat", does: "start", to: "started" },
  { as: "drafter:roads", does: "exemptOpen", with: unheard, refused: "rule" },
  { as: "drafter:roads", does: "prepare", with: { copy: "送审稿第一稿。" }, to: "started" },
  { as: "drafter:roads", does: "exemptOpen", with: unheard, to: "arguing" },
  { as: "drafter:roads", does: "argue", with: argued, to: "assessing" },
  { as: "drafter:roads", does: "assess", with: assessed, to: "revised" },
  { as: "drafter:roads", does: "submit", with: submission, to: "reviewing" },
  { as: "jurist", does: "opine", after: "14 days", with: { ...lawful, grounded: true }, to: "ready" },
  {
    as: "secretariat",
    does: "discuss",
    with: { ...meeting, met: "2026-10-26", outcome: "approved" },
    to: "reporting",
  },
  {
    as: "secretariat",
    does: "consult",
    with: { partyReply: "returned", partyNumber: "澜政请〔2026〕19号" },
    to: "revised",
  },
  { as: "drafter:roads", does: "submit", with: submission, to: "reviewing" },
  { as: "jurist", does: "opine", after: "14 days", with: { ...lawful, grounded: true }, to: "ready" },
  {
    as: "secretariat",
    does: "discuss",
    with: { ...meeting, met: "2026-11-09", outcome: "approved" },
    to: "reporting",
  },
  {
    as: "secretariat",
    does: "consult",
    with: { partyReply: "agreed", partyNumber: "澜政请〔2026〕20号" },
    to: "decided",
  },
  {
    as: "jurist:roads",
    does: "withhold",
    with: { ...unpublished, evaluateBy: "2027-11-01" },
    refused: "four_eyes",
  },
  { as: "publisher", does: "withhold", with: { ...unpublished, evaluateBy: "2026-01-01" }, refused: "rule" },
  { as: "publisher", does: "withhold", with: { ...unpublished, evaluateBy: "2027-11-01" }, to: "executing" },
  { as: "secretariat", does: "review", with: { reason: "条件发生重大变化。" }, to: "evaluating" },
  {
    as: "secretariat",
    does: "evaluate",
    with: { effect: "adjust", evaluation: "品种已经变化，需要调整。", evaluator: "org:harbour" },
    to: "judged",
  },
  {
    as: "secretariat",
    does: "resolve",
    with: { ...resolved, resolution: "adjust", reason: "品种已经变化。" },
    refused: "four_eyes",
  },
  {
    as: "secretariat:town",
    does: "resolve",
    with: { ...resolved, resolvedOn: "2027-01-01", resolution: "adjust", reason: "品种已经变化。" },
    refused: "rule",
  },
  {
    as: "secretariat:town",
    does: "resolve",
    with: { ...resolved, resolution: "adjust", reason: "品种已经变化。" },
    to: "started",
  },
]);

const declined = scenario(definition, "论证不可行的建议不能列入，理由告诉提出人", [
  { as: "citizen:li", does: "propose", with: { kind: "other", wish }, to: "proposed" },
  { as: "secretariat", does: "refer", with: { unit: "org:roads" }, to: "studying" },
  { as: "secretariat", does: "refer", with: { unit: "org:power" }, to: "studying" },
  {
    as: "drafter:roads",
    does: "report",
    with: { study: "已经不归我单位论证。", feasible: "no" },
    refused: "not_yours",
  },
  { as: "secretariat", does: "refer", with: { unit: "org:roads" }, to: "studying" },
  {
    as: "drafter:roads",
    does: "report",
    with: { study: "与上位规划冲突，不可行。", feasible: "no" },
    to: "studied",
  },
  { as: "secretariat", does: "list", with: line, refused: "rule" },
  { as: "secretariat", does: "decline", with: { reason: "与上位规划冲突。" }, to: "declined" },
]);

export const exempting = [exempted, withheld, declined];
