// What may be done with a slip, one action per line: who, from where, to where, what it asks.

import { type State, states } from "./states.ts";

// 政府督查按条例办；改革督察没有另行规定的，参照执行（rules 0.3）。
const review = "督查条例第十七条，改革督察参照执行";
const everywhere = Object.keys(states) as State[];
const approval = { on: "stands", waiting: "proposed", refused: "revoked", lower: "unmet" } as const;

// prettier-ignore
export const actions = {
  propose:  { title: "立项", by: "inspector", from: "new", to: "proposed", fills: ["nature", "issuer", "approvers"],
              asks: ["target", "copies?", "card", "subject", "source", "task?", "appeal?", "finding?", "facts", "demand", "due", "scope?",
                     "repeated", "special?", "ground?"] },
  approve:  { title: "审批", by: ["principal", "leader"], otherThan: ["propose", "raise"], from: "proposed", asks: ["verdict", "opinion?"],
              fills: ["stands", "card"], to: approval, basis: "督查事项须经主要负责人批准" },
  withdraw: { title: "撤回", by: "inspector", as: "issuer", from: "proposed", fills: ["stands", "card"], to: approval },
  issue:    { title: "批准交办", by: "system", from: "proposed", to: "issued" },
  numbered: { title: "文号编定", by: "system", from: everywhere, to: "same", asks: ["paperNumber"] },
  urge:     { title: "催办", by: "inspector", as: "issuer", from: ["issued", "unmet"], to: "same" },
  reply:    { title: "反馈整改情况", by: "lead", as: "target", from: ["issued", "unmet"], to: "replied", asks: ["reply", "proof?"] },
  defer:    { title: "申请延期", by: "lead", as: "target", from: "issued", to: "extending", asks: ["wish", "reason"], within: "fix",
              fills: ["granters"] },
  grant:    { title: "批准延期", by: ["principal", "leader"], from: "extending", to: "same", asks: ["due"] },
  resume:   { title: "延期后继续整改", by: "system", from: "extending", to: "issued" },
  deny:     { title: "不同意延期", by: ["principal", "leader"], as: "granter", from: "extending", to: "issued", asks: ["reason"] },
  check:    { title: "核查", by: "inspector", as: "issuer", otherThan: ["reply", "approve"], from: "replied", asks: ["conclusion", "opinion?"],
              to: { on: "conclusion", met: "closed", unmet: "unmet" } },
  lapse:    { title: "逾期未反馈", by: "system", from: ["issued", "extending"], to: "unmet" },
  raise:    { title: "升级督办", by: "inspector", as: "issuer", from: "unmet", to: "proposed", asks: ["facts", "demand", "due"],
              fills: ["card", "approvers"] },
  object:   { title: "申请复核", by: "lead", as: "target", from: ["issued", "replied", "unmet", "closed"], to: "reviewing", asks: ["objection"],
              fills: ["objected"], within: "objection", basis: review },
  review:   { title: "作出复核决定", by: ["inspector", "leader"], as: { inspector: "issuer" }, otherThan: ["propose", "approve", "check", "raise"],
              from: "reviewing", asks: ["decision", "answer", "demand?", "due?"], fills: ["goesTo"], basis: review,
              to: { on: "goesTo", issued: "issued", replied: "replied", unmet: "unmet", closed: "closed", revoked: "revoked" } },
  record:   { title: "记录约谈或移交", by: "inspector", as: "issuer", from: ["issued", "replied", "unmet", "closed"], to: "same", asks: ["resume"] },
  archive:  { title: "归档", by: "inspector", as: "issuer", from: ["closed", "revoked"], to: "archived" },
} as const;
