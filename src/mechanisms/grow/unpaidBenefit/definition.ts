// J7/G12 unpaid benefits: found by a law firm bought for the street or told by the firm, opinion, meeting, paid.
// 惠企政策应兑未兑督促：购买法律服务，一镇街一律所；线索、法律意见、联席会议、限期兑付，到账为准，否则问责（rules 5）。

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { pushing } from "./rules/pushing.ts";
import { owing, relations, roles, states } from "./states.ts";

const columns = ["street", "debtor", "lawFirm", "source"] as const;

export const definition = defineMechanism({
  name: "unpaidBenefit",
  room: "grow",
  title: "惠企政策应兑未兑",
  purpose: "该给企业没给的，律师核、会上定、限期付；钱到企业账上才算完，不付的问责。",
  revision: 2,
  roles,
  relations,
  states,
  fields,
  headline: ["street", "debtor"],
  // prettier-ignore
  sheet: ["street", "firmName", "policy", "source", "lawFirm", "debtor", "stated", "finding", "due", "since", "metOn", "payBy", "recovered", "paidOn",
          "referredTo"],
  publishes: { in: [...owing, "paid", "verified"] },
  actions,
  dispatches: { by: "engage", lead: "debtor" },
  clocks: {
    // 没有法定期限，都是默认值.
    engage: { title: "交办", limit: "5 working days", runs: "found" },
    opine: { title: "出具法律意见", limit: "10 working days", runs: "engaged" },
    meet: { title: "联席会议", limit: "10 working days", runs: "opined" },
    pay: { title: "限期兑付", limit: { until: "payBy" }, runs: "promised", onExpiry: "miss" },
    verify: { title: "核实到账", limit: "10 working days", runs: "paid" },
    answer: { title: "答复企业", limit: "5 working days", runs: "notDue" },
    refer: { title: "移送问责", limit: "5 working days", runs: "overdue" },
  },
  links: {
    claimed: { title: "已有的兑现", field: "claimed", to: "claim", edge: "led-to" },
  },
  // prettier-ignore
  notices: {
    engaged:  { title: "核查告知", after: "engage", to: "firm", says: "您反映的应兑未兑 {number} 已交{lawFirm}核查，最迟 {due.opine} 出具法律意见。" },
    promised: { title: "兑付期限告知", after: "meet", to: "firm", says: "您反映的 {number} 已经联席会议确定由{debtor}在 {payBy} 前兑付；逾期自动转为红牌，移送问责。" },
    paid:     { title: "到账告知", after: "pay", to: "firm", says: "您反映的 {number} 已登记到账，累计兑付 {recovered}。收到的、没有收到的，请凭编号核实。" },
    verified: { title: "核实到账告知", after: "verify", to: "firm", says: "您反映的 {number} 已核实到账 {recovered}，办结。" },
    dismissed: { title: "核查结果告知", after: "dismiss", to: "firm",
                 says: "您反映的 {number} 经核查不属于应兑未兑，理由请凭编号查看。督促不改变责任单位的决定：对责任单位不予兑付的决定不服的，可以依法就该决定申请行政复议或者提起诉讼。" },
  },
  // prettier-ignore
  figures: {
    leads:     { title: "应兑未兑线索", count: "件", first: ["report", "visit"], by: ["street", "source"] },
    opinions:  { title: "出具的法律意见", count: "件", first: "opine", by: columns },
    // Row 30：110 余家企业、2000 万元。到账为准，另一方核实过的才算。
    helped:    { title: "督促兑付的企业", distinct: "firm", unit: "家", first: "verify", by: columns },
    recovered: { title: "督促兑付到账金额", sum: "recovered", first: "verify", by: columns },
    due:       { title: "法律意见认定的应兑付金额", sum: "due", among: "opine", by: columns },
    settled:   { title: "其中已核实到账", sum: "recovered", among: "opine", passed: "verify", by: columns },
    settledShare: { title: "应兑未兑兑付率", share: "settled", of: "due" },
    overdue:   { title: "限期没有兑付的", count: "件", in: ["overdue", "accountable"], by: columns },
    blamed:    { title: "移送问责", count: "件", first: "refer", by: columns },
  },
  rules: pushing,
});
