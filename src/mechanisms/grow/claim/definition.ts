// G12 claims on benefits for firms: found in data or asked for, measured, secured in the budget, shown, paid.
// 惠企政策兑现：数据筛选或者申报，测算、核定、落实额度、公示、确认账户、拨付；核减、追回有理由（rules 5）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { checks, decisions } from "./deciding.ts";
import { fields } from "./fields.ts";
import { figures } from "./figures.ts";
import { filing } from "./rules/filing.ts";
import { money } from "./rules/money.ts";
import { objecting } from "./rules/objecting.ts";
import { stopping } from "./rules/stopping.ts";
import { relations, roles, states } from "./states.ts";

const noticed = { subject: "benefitTitle", firmName: "firmName", amount: "granted", unit: "unit" } as const;
const back = { claim: "matter", amount: "released" } as const;

export const definition = defineMechanism({
  name: "claim",
  room: "grow",
  title: "惠企政策兑现",
  purpose: "企业该享受的，找得到、算得清、按时到账；到账才算兑现。",
  revision: 4,
  roles,
  relations,
  states,
  fields,
  headline: ["table", "firmName"],
  // prettier-ignore
  sheet: ["benefitTitle", "year", "firmName", "firm", "source", "fit", "standard", "approved", "granted", "publicUntil", "paid", "paidOn",
          "reduced", "clawback", "recovered", "changeKind", "compensation", "unit"],
  // 公示和拨付以后公开企业名称和金额，不公开账户和经营数据.
  publishes: { in: ["publicised", "disputed", "confirming", "payable", "paid", "recovering", "recovered"] },
  // 一家企业一项政策一年一件（政策事项每年一件）.
  unique: { of: ["benefit", "firm"], except: ["turnedAway", "refused", "withdrawn"] },
  actions,
  // 受理即交主管部门办.
  dispatches: { by: "accept", lead: "unit" },
  checks,
  decisions,
  clocks: {
    review: { title: "审核", limit: { workingDays: "reviewDays" }, runs: "reviewing", pauses: "correcting" },
    correct: { title: "补正", limit: "10 working days", runs: "correcting", onExpiry: "takeAsIs" },
    show: {
      title: "公示",
      limit: { until: "publicUntil" },
      runs: "publicised",
      window: true,
      onExpiry: "shown",
    },
    confirm: { title: "确认账户", limit: "20 working days", runs: "confirming" },
    pay: { title: "拨付", limit: { workingDays: "payDays" }, runs: "payable" },
    recover: { title: "追回", limit: "30 days", runs: "recovering" },
    compensate: { title: "核定补偿", limit: "30 working days", runs: "weighing" },
    payLoss: { title: "支付补偿", limit: "30 working days", runs: "owed" },
  },
  links: {
    benefit: {
      title: "政策事项",
      field: "benefit",
      to: "policyBenefit",
      edge: "part-of",
      tells: {
        filed: {
          act: "receive",
          with: { claim: "matter", firm: "firm", table: "table", source: "source", filed: "filed" },
          refused: "turnAway",
        },
        screened: { act: "draw", with: { claim: "matter", amount: "standard" }, refused: "undraw" },
        approved: { act: "draw", with: { claim: "matter", amount: "approved" }, refused: "undraw" },
      },
    },
    leaves: {
      title: "没有核定",
      field: "leaves",
      to: "policyBenefit",
      edge: "part-of",
      comes: { in: "leaves", act: "leave", with: { claim: "matter" } },
    },
    releases: {
      title: "退回预算",
      field: "releases",
      to: "policyBenefit",
      edge: "part-of",
      comes: { in: "releases", act: "giveBack", with: back },
    },
    // 只告诉异议人公示写的这些.
    objections: {
      title: "公示期异议",
      field: "heard",
      to: "claimObjection",
      edge: "part-of",
      comes: { in: "heard", act: "enrol", with: noticed },
    },
  },
  // prettier-ignore
  notices: {
    accepted:  { title: "受理告知", after: "accept", to: "firm", says: "{benefitTitle}的兑现 {number} 已受理。审核最迟 {due.review} 完成；测算符合免申即享的直接公示。" },
    turned:    { title: "不予受理告知", after: "turnAway", to: "firm",
                 says: "您的兑现 {number} 没有受理：不在受理期，或者不属于这项政策的对象。不服的，救济途径请凭编号查看；也可以在“我能享受什么”查看其他政策。" },
    lacking:   { title: "补正告知", after: "askMore", to: "firm", says: "{benefitTitle}的兑现 {number} 需要补正，请在 {due.correct} 前凭编号查看并补正，补正期间不计审核时限。" },
    asItIs:    { title: "补正期满告知", after: "takeAsIs", to: "firm", says: "{benefitTitle}的兑现 {number} 补正期已满，按已有材料继续审核，最迟 {due.review} 完成。" },
    queued:    { title: "排队告知", after: "enqueue", to: "firm", says: "{benefitTitle}本年额度已用完，您的兑现 {number} 按核定先后排队，有退回或者追加的额度就依次兑现。" },
    granted:   { title: "公示告知", after: "grant", to: "firm",
                 says: "{benefitTitle}的兑现 {number} 落实额度 {granted}，公示到 {publicUntil}。核定少于测算的，理由和救济途径请凭编号查看。" },
    confirm:   { title: "确认账户告知", after: "shown", to: "firm", says: "{benefitTitle}的兑现 {number} 公示期满，请在 {due.confirm} 前确认收款账户。" },
    paid:      { title: "到账告知", after: "pay", to: "firm", says: "{benefitTitle}的兑现 {number} 已拨付 {paid}，请查收。没有到账的，请凭编号反映。" },
    refused:   { title: "不予兑现告知", after: "refuse", to: "firm", says: "{benefitTitle}的兑现 {number} 不予兑现，理由和救济途径请凭编号查看。" },
    objected:  { title: "公示有异议告知", after: "object", to: "firm",
                 says: "{benefitTitle}的兑现 {number} 公示期间有人提出异议，正在核查，查清以前不拨付。需要您说明的会另行联系。" },
    upheld:    { title: "异议成立，不予兑现告知", after: "settle", when: { upheld: "yes" }, to: "firm",
                 says: "{benefitTitle}的兑现 {number} 公示期间有异议，核查成立，不予兑现，理由和救济途径请凭编号查看。" },
    dismissed: { title: "异议没有成立告知", after: "settle", when: { upheld: ["no", "withdrawn"] }, to: "firm",
                 says: "{benefitTitle}的兑现 {number} 的一件异议有了结果：{upheld}，理由请凭编号查看。没有其他异议的，兑现继续办理。" },
    reduced:   { title: "核减告知", after: "reduce", to: "firm", says: "{benefitTitle}的兑现 {number} 核减 {reduction}，核减后为 {granted}，理由和救济途径请凭编号查看。" },
    clawBack:  { title: "追回告知", after: "clawBack", to: "firm",
                 says: "{benefitTitle}的兑现 {number} 决定追回 {clawback}，原因：{fault}。请在 {due.recover} 前退回；有异议的请凭编号查看理由。" },
    changedOn: { title: "政策调整告知", after: ["inform", "accept"], when: { changeKind: ["suspend", "finish"] }, to: "firm",
                 says: "{benefitTitle}自 {changeOn} 起{changeKind}。您的兑现 {number} 照原政策继续办理，不受影响。" },
    stopping:  { title: "政策停止预告", after: ["inform", "accept"], when: { changeKind: "compensate" }, to: "firm",
                 says: "{benefitTitle}自 {changeOn} 起停止。您的兑现 {number} 到那天已落实额度的照付，没有核定、还在排队的依法补偿。决定见政策页面。" },
    halted:    { title: "转为补偿告知", after: ["halt", "turnOver"], to: "firm",
                 says: "{benefitTitle}已停止，您的兑现 {number} 转为补偿。请在 {lossBy} 前凭编号说明损失；救济途径也在那里。" },
    weighed:   { title: "补偿结果告知", after: "compensate", to: "firm", says: "{benefitTitle}停止，您的兑现 {number} 的补偿结论：{due}。理由和救济途径请凭编号查看。" },
    lossPaid:  { title: "补偿到账告知", after: "payLoss", to: "firm", says: "{benefitTitle}停止的补偿 {compensationPaid} 已支付（{number}），请查收。" },
  },
  figures,
  rules: { ...filing, ...money, ...objecting, ...stopping },
});
