// What may be done with an event, one action per line: who, from where, to where, what it asks. A grid looks and
// settles what it can, a community comes first, a street whistles; nobody can give a grid what takes enforcement.

import type { Action } from "../../../define/parts.ts";
import type { fields } from "./fields.ts";
import { handling, type relations, type roles, type State } from "./states.ts";

type Names<T> = keyof T & string;
type Actions = Readonly<
  Record<string, Action<State, Names<typeof roles>, Names<typeof relations>, Names<typeof fields>>>
>;

const areas = ["street", "district"] as const;
const hands = ["handler", "mover"] as const;
const afresh = ["mover", "departments", "called", "onSite", "late", "marked"] as const;
const article = "《北京市接诉即办工作条例》第三十三条";

// prettier-ignore
const found = {
  patrol:     { title: "巡查上报", by: "gridMember", from: "new", to: { on: "handled", spot: "checking", own: "grid", lift: "community" },
                asks: ["kind", "handled", "photos?", "photoless?", "place?", "spot?", "situation?", "danger?", "notedAt?"],
                fills: ["source", "level", "grid", "community", ...areas, ...hands, "checker", "settledAt"] },
  report:     { title: "反映身边的事", optional: true, by: "citizen", from: "new", to: "reported",
                asks: ["kind", "told", "community", "placeTold?", "pictures?"],
                fills: ["source", "level", ...areas, ...hands] },
  sense:      { title: "感知告警", by: "sensor", from: "new", to: "reported", asks: ["kind", "community", "place", "situation"],
                fills: ["source", "level", ...areas, ...hands] },
  verify:     { title: "核实", by: "gridChief", as: "handler", from: "reported", asks: ["truth", "place?", "earlier?", "ground?"],
                to: { on: "truth", real: "community", untrue: "dismissed", repeated: "dismissed" } },
  dismiss:    { title: "不属实，不再办理", optional: true, by: "gridChief", as: "handler", from: "community", to: "dismissed", asks: ["ground"] },
} as const satisfies Actions;

// prettier-ignore
const settled = {
  assign:     { title: "派给网格", optional: true, by: "gridChief", as: "handler", from: "community", to: "grid", asks: ["mover", "note?"],
                fills: ["grid", "handler"] },
  settle:     { title: "处置完毕", by: ["gridMember", "gridChief", "streetCentre"], from: ["grid", "community", "street"],
                as: { gridMember: "mover", gridChief: "handler", streetCentre: "handler" },
                to: "checking", asks: ["measure", "after?"], fills: ["settledAt", "checker", "mover"] },
  pass:       { title: "报社区", optional: true, by: "gridMember", as: "mover", from: "grid", to: "community", asks: ["situation?"], fills: hands },
  passed:     { title: "网格期限内没有办结，转社区", by: "system", from: "grid", to: "community", fills: hands },
  lift:       { title: "上报镇街", by: "gridChief", as: "handler", from: "community", to: "street", asks: ["liftReason", "situation?"],
                fills: hands },
  lifted:     { title: "社区期限内没有办结，自动上报镇街", by: "system", from: ["reported", "community"], to: "street", fills: ["liftReason", ...hands] },
  handBack:   { title: "退回社区先办", optional: true, by: "streetCentre", as: "handler", from: "street", to: "community", asks: ["note"], times: 1,
                fills: hands },
  raise:      { title: "提高级别", optional: true, by: ["gridChief", "streetCentre", "districtCentre"], as: "handler",
                from: ["community", "street", "district", "whistled", "joint"], to: "same", asks: ["raised", "note"], fills: ["level"], times: 1 },
  escalate:   { title: "逾期，自动报上级督办", by: "system", from: handling, to: "same", fills: ["supervised", "supervisor"] },
} as const satisfies Actions;

// prettier-ignore
const whistled = {
  whistle:    { title: "吹哨", by: "streetCentre", as: "handler", from: "street", to: "whistled", asks: ["lead", "helpers?", "whistleNote"],
                fills: afresh, basis: article },
  refer:      { title: "报区统筹", optional: true, by: "streetCentre", as: "handler", from: "street", to: "district", asks: ["note"], fills: hands },
  direct:     { title: "交镇街办理", by: "districtCentre", as: "handler", from: "district", to: "street", asks: ["instruction"], fills: hands },
  coordinate: { title: "区级吹哨", by: "districtCentre", as: "handler", from: "district", to: "whistled", asks: ["lead", "helpers?", "instruction"],
                fills: ["handler", ...afresh], basis: article },
  arrive:     { title: "报到", by: "responder", as: "called", from: "whistled", to: "same", asks: ["arrivalNote?"], basis: article },
  gathered:   { title: "部门到齐", by: "system", from: "whistled", to: "joint", fills: ["onSite", "mover"] },
  missed:     { title: "报到期满", by: "system", from: "whistled", to: "joint", fills: ["onSite", "mover"] },
  arriveLate: { title: "补报到", by: "responder", as: "called", from: ["joint", "summing"], to: "same", asks: ["arrivalNote?"],
                fills: ["onSite", "late"] },
  dispose:    { title: "反馈处置、评价吹哨", by: "responder", as: "onSite", from: "joint", to: "same",
                asks: ["measure", "fit", "whistleMark", "after?"], fills: ["department"], basis: article },
  disposedOf: { title: "部门都已反馈", by: "system", from: "joint", to: "summing", fills: ["mover"] },
  silent:     { title: "部门反馈期满", by: "system", from: "joint", to: "summing", fills: ["mover"] },
  mark:       { title: "评价部门", by: "streetCentre", as: "handler", from: "summing", to: "same", asks: ["rated", "departmentMark", "markNote?"],
                fills: ["arrival", "marked"], basis: article },
  finish:     { title: "联合处置完毕", by: "streetCentre", as: "handler", from: "summing", to: "checking", asks: ["measure", "after?"],
                fills: ["settledAt", "checker", "mover"] },
} as const satisfies Actions;

// prettier-ignore
const judged = {
  check:      { title: "核查", by: ["gridChief", "streetCentre", "districtCentre"], as: "checker", otherThan: ["settle", "finish"], from: "checking",
                asks: ["conclusion", "opinion?"], fills: ["outcome", ...hands],
                to: { on: "outcome", closed: "closed", grid: "grid", community: "community", street: "street" } },
  rate:       { title: "评价", by: "citizen", as: "reporter", from: "closed", asks: ["solved", "rating", "remark?"], times: 1,
                fills: ["afterRating", ...hands], to: { on: "afterRating", keep: "closed", redo: "street" } },
} as const satisfies Actions;

export const actions = { ...found, ...settled, ...whistled, ...judged } as const;
