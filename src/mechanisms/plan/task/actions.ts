// What may be done with a task, one action per line: who, from where, to where, what it asks.

import { active, issued } from "./states.ts";

// Only the organ that passed a task may add, cut, merge or delay it; the reason and the old row stay (rules 1.1).
const only = "只有原审定机关可以调整";
const cards = { on: "pace", normal: "running", behind: "warned", red: "alarmed" } as const;

// prettier-ignore
const preparing = {
  draft:       { title: "拟定任务", by: "reform", from: "new", to: "drafted",
                 asks: ["title", "code?", "planYear?", "area?", "source", "appeals?", "hot?", "list?", "pilotNumber?", "pilotEnds?", "carried?",
                        "organ", "lead",
                        "participants?", "alone?", "leader", "due", "deliverable", "standard", "roadmap", "first?", "second?", "third?", "fourth?"] },
  revise:      { title: "修改", by: "reform", from: ["drafted", "consulted"], to: "drafted",
                 asks: ["title?", "lead?", "participants?", "leader?", "due?", "deliverable?", "standard?", "roadmap?", "first?", "second?", "third?",
                        "fourth?", "area?"] },
  consult:     { title: "送会签", by: "reform", from: "drafted", to: "consulting", fills: ["seats"] },
  withdraw:    { title: "撤回", by: "reform", from: "consulting", to: "drafted" },
  countersign: { title: "会签", by: "lead", as: "consulted", from: "consulting", asks: ["consent", "opinion?"],
                 to: { on: "consent", agree: "consulting", object: "drafted" } },
  addSeat:     { title: "加签", by: "reform", from: "consulting", to: "same", asks: ["seat"], fills: ["seats"] },
  dropSeat:    { title: "减签", by: "reform", from: "consulting", to: "same", asks: ["seat"], fills: ["seats"] },
  passSeat:    { title: "转办会签", by: "lead", as: "consulted", from: "consulting", to: "same", asks: ["seat", "opinion?"], fills: ["seats"] },
  gathered:    { title: "会签完成", by: "system", from: "consulting", to: "consulted" },
  approve:     { title: "审定", by: "organ", as: "organ", otherThan: ["draft", "revise"], from: "consulted", to: "approved", asks: ["opinion?"] },
  returned:    { title: "退回", by: "organ", as: "organ", from: "consulted", asks: ["backTo", "reason"],
                 to: { on: "backTo", drafted: "drafted", consulting: "consulting" } },
  dispatch:    { title: "下达", by: "reform", otherThan: "approve", from: "approved", to: "running", asks: ["contact", "contactPhone", "copies?"],
                 fills: ["starts", "progress", "planned", "pace", "reds", "copied"] },
  numbered:    { title: "文号编定", by: "system", from: issued, to: "same", asks: ["orderNumber"] },
  assigned:    { title: "列入专班", by: "system", from: ["drafted", "consulting", "consulted", "approved", ...active, "adjusting", "reported", "checked"],
                 to: "same", asks: ["team"] },
} as const;

// prettier-ignore
const advancing = {
  appoint:     { title: "更换联系人", by: ["lead", "reform"], as: { lead: "lead" }, from: active, to: "same", asks: ["contact", "contactPhone"] },
  report:      { title: "报送进展", by: "lead", as: "lead", from: active,
                 asks: ["progress", "done", "milestone", "problem?", "help?", "evidence?", "proof?"],
                 fills: ["planned", "similar", "owed", "lateReport", "pace", "card", "reds"], to: cards },
  missReport:  { title: "逾期未报送，亮牌", by: "system", from: active, fills: ["planned", "owed", "pace", "card", "reds"], to: cards },
  redden:      { title: "黄牌逾期未整改，转红牌", by: "system", from: "warned", to: "alarmed", fills: ["pace", "card", "reds"] },
  overrun:     { title: "超过完成时限，亮红牌", by: "system", from: [...active, "adjusting"], to: "same", fills: ["card", "reds"] },
  urge:        { title: "催办", by: ["reform", "inspector"], from: [...active, "consulting"], to: "same", asks: ["reason?"] },
} as const;

// prettier-ignore
const adjusting = {
  propose:     { title: "申请调整", by: "lead", as: "lead", from: active, to: "adjusting", asks: ["proposal", "reason"] },
  retract:     { title: "撤回调整申请", by: "lead", as: "lead", from: "adjusting", to: cards, fills: ["pace"] },
  keep:        { title: "不予调整", by: "organ", as: "organ", from: "adjusting", to: cards, asks: ["reason"], fills: ["pace"], basis: only },
  extend:      { title: "调整时限", by: "organ", as: "organ", otherThan: "propose", from: [...active, "adjusting"], to: cards, asks: ["due", "reason"],
                 fills: ["pace"], basis: only },
  adjust:      { title: "调整内容", by: "organ", as: "organ", otherThan: "propose", from: [...active,
                        "adjusting"], to: cards, basis: only, fills: ["pace"],
                 asks: ["title?", "lead?", "participants?", "deliverable?", "standard?", "roadmap?", "first?", "second?", "third?", "fourth?",
                        "reason"] },
  drop:        { title: "终止", by: "organ", as: "organ", otherThan: "propose", from: ["drafted", "consulted", "approved", ...active,
                        "adjusting"], to: "ended",
                 asks: ["outcome", "into?", "reason"], basis: only },
} as const;

// prettier-ignore
const closing = {
  finish:      { title: "报自评完成", by: "lead", as: "lead", from: active, to: "reported", asks: ["result", "evidence", "proof?"], fills: ["progress"] },
  takeBack:    { title: "撤回自评", by: "lead", as: "lead", from: "reported", to: cards, asks: ["reason"], fills: ["pace"] },
  verify:      { title: "核验", by: "inspector", otherThan: ["draft", "approve", "report", "finish"], from: "reported", fills: ["pace"],
                 asks: ["conclusion", "opinion?", "proof?"], to: { on: "conclusion", passed: "checked", failed: "running" } },
  clear:       { title: "销号", by: "reform", otherThan: ["report", "finish", "verify"], from: "checked", to: "verified", asks: ["opinion?"] },
  reopen:      { title: "退回继续推进", by: "reform", otherThan: ["report", "finish"], from: "checked", to: "running", asks: ["reason"], fills: ["pace"] },
} as const;

export const actions = { ...preparing, ...advancing, ...adjusting, ...closing } as const;
