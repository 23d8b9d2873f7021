// How an item comes into the catalogue, changes by version and leaves it. Whoever drafts does not examine, whoever
// examines does not publish (rules 0.8).

import type { Action } from "../../../define/parts.ts";
import type { fields } from "./fields.ts";
import type { relations, roles } from "./relations.ts";
import { inForce, type State } from "./states.ts";

type Names<T> = keyof T & string;
type Actions = Readonly<
  Record<string, Action<State, Names<typeof roles>, Names<typeof relations>, Names<typeof fields>>>
>;

// prettier-ignore
const guide = ["title", "baseCode?", "kind", "domain", "unit", "level", "forWhom", "basis", "conditions", "materials?", "mayLack?", "proofs",
  "procedure", "upper", "upperDays", "legalDays", "limitBasis?", "promisedDays", "steps", "stepCount", "visits", "fee", "feeBasis?", "result",
  "window", "consult", "instant?", "instantOf?", "noVisit?", "noMaterial?", "commitment?"] as const;
const before = ["daysBefore", "stepsBefore", "materialsBefore", "proofsBefore"] as const;
// prettier-ignore
const proposed = ["nextKind?", "nextLegalDays?", "nextDays?", "nextMaterials?", "nextMayLack?", "nextProofs?", "nextSteps?", "nextStepCount?",
  "nextVisits?", "nextInstant?", "nextNoVisit?", "nextNoMaterial?", "nextCommitment?"] as const;
// prettier-ignore
const applied = ["kind", "legalDays", "promisedDays", "materials", "mayLack", "proofs", "steps", "stepCount", "visits", "instant", "noVisit",
  "noMaterial", "commitment", "materialCount", "wasDays", "wasSteps", "wasMaterials", "wasProofs", "edition", "changedOn"] as const;
// prettier-ignore
const forgotten = ["nextKind", "nextLegalDays", "nextDays", "nextMaterials", "nextMayLack", "nextProofs", "nextSteps", "nextStepCount", "nextVisits",
  "nextInstant", "nextNoVisit", "nextNoMaterial", "nextCommitment"] as const;

// prettier-ignore
export const actions = {
  draft:         { title: "编制事项", by: "itemDrafter", from: "new", to: "drafted", asks: ["code", ...guide, ...before], fills: ["materialCount"] },
  amend:         { title: "修改", by: "itemDrafter", as: "unit", from: "drafted", to: "same", asks: [...guide, ...before], fills: ["materialCount"] },
  discard:       { title: "作废草稿", optional: true, by: "itemDrafter", as: "unit", from: "drafted", to: "discarded", asks: ["reason"] },
  submit:        { title: "送合法性审查", by: "itemDrafter", as: "unit", from: "drafted", to: "reviewing" },
  opine:         { title: "出具合法性审查意见", by: "itemJurist", otherThan: ["draft", "amend", "submit"], from: "reviewing", asks: ["legality", "opinion"],
                   to: { on: "legality", fits: "reviewed", amend: "drafted" } },
  publish:       { title: "发布", by: "itemPublisher", otherThan: ["draft", "amend", "submit", "opine"], from: "reviewed", to: "published",
                   fills: ["edition", "publishedOn"], basis: "青岛市优化营商环境条例第二十二条" },
  enter:         { title: "录入现行事项", optional: true, by: "itemPublisher", from: "new", to: "published",
                   asks: ["code", ...guide, ...before, "approval"], fills: ["materialCount", "edition", "publishedOn"] },

  change:        { title: "提出调整", optional: true, by: "itemDrafter", as: "unit", from: "published", to: "changing",
                   asks: [...proposed, "changeReason", "changeBasis?"] },
  opineChange:   { title: "审查调整", by: "itemJurist", otherThan: "change", from: "changing", asks: ["legality", "opinion"],
                   to: { on: "legality", fits: "changeReviewed", amend: "changing" } },
  publishChange: { title: "发布调整", by: "itemPublisher", otherThan: ["change", "opineChange"], from: "changeReviewed", to: "published",
                   fills: [...applied, ...forgotten] },
  dropChange:    { title: "撤回调整", optional: true, by: "itemDrafter", as: "unit", from: ["changing", "changeReviewed"], to: "published",
                   asks: ["reason"], fills: [...forgotten] },

  cancel:        { title: "取消事项", optional: true, by: "itemPublisher", from: "published", to: "cancelled", asks: ["reason", "endBasis"] },
  merge:         { title: "并入其他事项", optional: true, by: "itemPublisher", from: "published", to: "merged", asks: ["into", "reason", "endBasis"] },
  handDown:      { title: "下放", optional: true, by: "itemPublisher", from: "published", to: "handedDown", asks: ["handedTo", "reason", "endBasis"] },

  receive:       { title: "收到申请", by: "system", from: inForce, to: "same", asks: ["application", "filed", "applicant"], fills: ["arrived"] },
  receiveInstant: { title: "收到秒批申请", by: "system", from: inForce, to: "same", asks: ["quick", "table?"], fills: ["quickArrived"] },
} as const satisfies Actions;
