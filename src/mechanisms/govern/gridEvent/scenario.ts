// Events as they go, from Monday 12 October 2026: settled on the spot; lifted, whistled and reported in; what takes
// enforcement; reported by the public; coordinated by the district.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const seen = { kind: "leak", place: "东巷 12 号楼北侧", photos: ["file:photo"] } as const;
const done = { measure: "已清运并冲洗地面，物业加装围挡。" } as const;
const passed = { conclusion: "passed" } as const;
const lamp = { kind: "lamp", place: "3 号楼二单元", photos: ["file:photo"], handled: "spot" } as const;

const onTheSpot = scenario(definition, "当场办好：要有照片和位置，由社区核查，不是自己结案", [
  { as: "gridMember:pier", does: "patrol", with: lamp, refused: "rule" },
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { kind: "lamp", place: "门口", handled: "spot" },
    refused: "rule",
  },
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { kind: "lamp", photos: ["file:photo"], handled: "spot" },
    refused: "rule",
  },
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { ...lamp, notedAt: "2026-10-13 09:00" },
    refused: "rule",
  },
  { as: "gridMember:netting", does: "patrol", with: { ...lamp, notedAt: "昨天" }, refused: "rule" },
  { as: "gridMember:netting", does: "patrol", with: { ...lamp, spot: "北纬36度" }, refused: "rule" },
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { ...lamp, spot: "120.382510,36.066348", notedAt: "2026-10-12 09:20" },
    to: "checking",
  },
  { as: "gridChief:hill", does: "check", with: passed, refused: "not_yours" },
  { as: "gridChief:pier", does: "check", with: { conclusion: "failed" }, refused: "rule" },
  {
    as: "gridChief:pier",
    does: "check",
    with: { conclusion: "failed", opinion: "二单元仍然不亮。" },
    to: "grid",
  },
  { as: "gridMember:netting", does: "settle", with: done, to: "checking" },
  { as: "gridChief:pier", does: "check", with: passed, to: "closed" },
]);

const whistled = scenario(definition, "社区先办，办不了上报；吹哨有部门没到，双方都要评价才能汇总", [
  { as: "gridMember:netting", does: "patrol", with: { ...seen, handled: "own" }, to: "grid" },
  { as: "gridMember:netting", does: "pass", with: {}, to: "community" },
  { as: "streetCentre:quay", does: "settle", with: done, refused: "not_yours" },
  { as: "gridChief:pier", does: "lift", with: { liftReason: "timeout" }, refused: "rule" },
  { as: "gridChief:pier", does: "raise", with: { raised: "serious", note: "水压很大。" }, refused: "rule" },
  {
    as: "gridChief:pier",
    does: "raise",
    with: { raised: "urgent", note: "水压很大，已漫入地下室。" },
    to: "community",
  },
  {
    as: "gridChief:pier",
    does: "raise",
    with: { raised: "urgent", note: "再提一次。" },
    refused: "too_often",
  },
  { as: "gridChief:pier", does: "lift", with: { liftReason: "duty" }, to: "street" },
  {
    as: "streetCentre:quay",
    does: "whistle",
    with: { lead: "org:roads", helpers: ["org:roads"], whistleNote: "主管破裂。" },
    refused: "rule",
  },
  {
    as: "streetCentre:quay",
    does: "whistle",
    with: { lead: "org:pier", whistleNote: "请社区再看一看。" },
    refused: "invalid_input",
  },
  {
    as: "streetCentre:quay",
    does: "whistle",
    with: { lead: "org:roads", helpers: ["org:pier"], whistleNote: "请社区再看一看。" },
    refused: "rule",
  },
  {
    as: "streetCentre:quay",
    does: "whistle",
    with: { lead: "org:roads", helpers: ["org:power"], whistleNote: "主管破裂，需关阀抢修、切断电源。" },
    to: "whistled",
  },
  { as: "responder:harbour", does: "arrive", with: {}, refused: "not_yours" },
  {
    as: "responder:roads",
    does: "arrive",
    after: "10 minutes",
    with: { arrivalNote: "抢修二队 6 人。" },
    to: "whistled",
  },
  { as: "responder:roads", does: "arrive", with: {}, refused: "already_signed" },
  { as: "responder:power", does: "arrive", after: "40 minutes", with: {}, refused: "wrong_state" },
  { as: "responder:roads", does: "arriveLate", with: {}, refused: "rule" },
  { as: "responder:power", does: "arriveLate", with: {}, to: "joint" },
  { as: "responder:roads", does: "dispose", with: { ...done, fit: "fit", whistleMark: 5 }, to: "joint" },
  { as: "responder:power", does: "dispose", with: { ...done, fit: "misfit", whistleMark: 2 }, to: "summing" },
  { as: "streetCentre:quay", does: "finish", with: done, refused: "rule" },
  {
    as: "streetCentre:quay",
    does: "mark",
    with: { rated: "org:harbour", departmentMark: 3 },
    refused: "rule",
  },
  { as: "streetCentre:quay", does: "mark", with: { rated: "org:roads", departmentMark: 5 }, to: "summing" },
  { as: "streetCentre:quay", does: "mark", with: { rated: "org:roads", departmentMark: 5 }, refused: "rule" },
  { as: "streetCentre:quay", does: "finish", with: done, refused: "rule" },
  { as: "streetCentre:quay", does: "mark", with: { rated: "org:power", departmentMark: 3 }, to: "summing" },
  { as: "streetCentre:quay", does: "finish", with: done, to: "checking" },
  { as: "districtCentre:harbour", does: "check", with: passed, to: "closed" },
]);

const silent = scenario(definition, "没有部门报到：到期记下，镇街只能评 1 分，照样要核查", [
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { ...seen, kind: "gas", handled: "lift" },
    to: "community",
  },
  { as: "gridChief:pier", does: "lift", with: { liftReason: "duty" }, to: "street" },
  {
    as: "streetCentre:quay",
    does: "whistle",
    with: { lead: "org:power", whistleNote: "楼道有燃气味。" },
    to: "whistled",
  },
  {
    as: "streetCentre:quay",
    does: "mark",
    after: "31 minutes",
    with: { rated: "org:power", departmentMark: 4 },
    refused: "rule",
  },
  { as: "streetCentre:quay", does: "mark", with: { rated: "org:power", departmentMark: 1 }, to: "summing" },
  { as: "streetCentre:quay", does: "finish", with: done, to: "checking" },
]);

const enforcement = scenario(definition, "需要执法的：网格员不办，社区不派给网格，也不自己办，由镇街办", [
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { ...seen, kind: "stall", handled: "own" },
    refused: "rule",
  },
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { ...seen, kind: "stall", handled: "spot" },
    refused: "rule",
  },
  {
    as: "gridMember:netting",
    does: "patrol",
    with: { ...seen, kind: "stall", handled: "lift" },
    to: "community",
  },
  { as: "gridChief:pier", does: "assign", with: { mover: "org:netting" }, refused: "rule" },
  { as: "gridChief:pier", does: "settle", with: done, refused: "rule" },
  { as: "gridChief:pier", does: "lift", with: { liftReason: "enforcement" }, to: "street" },
  { as: "streetCentre:quay", does: "handBack", with: { note: "请社区劝离。" }, refused: "rule" },
  { as: "streetCentre:quay", does: "settle", with: done, to: "checking" },
  {
    as: "districtCentre:harbour",
    does: "check",
    with: { conclusion: "failed", opinion: "摊点仍在。" },
    to: "street",
  },
]);

const told = { kind: "drain", told: "楼下井口一直往外冒污水。", community: "org:pier" } as const;

const byThePublic = scenario(definition, "群众反映：社区先核实；办完群众不满意，由镇街重新办理", [
  { as: "citizen", does: "report", with: { ...told, community: "org:quay" }, refused: "invalid_input" },
  { as: "citizen", does: "report", with: told, to: "reported" },
  { as: "gridChief:pier", does: "verify", with: { truth: "untrue" }, refused: "rule" },
  { as: "gridChief:pier", does: "verify", with: { truth: "repeated" }, refused: "rule" },
  { as: "gridChief:pier", does: "verify", with: { truth: "real", place: "5 号楼南侧" }, to: "community" },
  { as: "gridChief:pier", does: "assign", with: { mover: "org:netting" }, to: "grid" },
  { as: "gridMember:netting", does: "settle", with: done, to: "checking" },
  { as: "gridChief:pier", does: "check", with: passed, to: "closed" },
  { as: "citizen:other", does: "rate", with: { solved: true, rating: "satisfied" }, refused: "not_yours" },
  { as: "citizen", does: "rate", with: { solved: false, rating: "unsatisfied" }, to: "street" },
  { as: "streetCentre:quay", does: "handBack", with: { note: "请社区联系物业再疏通。" }, to: "community" },
  {
    as: "gridChief:pier",
    does: "dismiss",
    with: { ground: "现场复看已经疏通，没有外溢。" },
    to: "dismissed",
  },
]);

const coordinated = scenario(definition, "感知告警无人核实，自动上报镇街；镇街报区，区里替镇街吹哨", [
  {
    as: "sensor:roads",
    does: "sense",
    with: { kind: "flood", community: "org:pier", place: "下穿桥洞", situation: "水位 27 厘米" },
    to: "reported",
  },
  {
    as: "gridChief:pier",
    does: "verify",
    after: "61 minutes",
    with: { truth: "real" },
    refused: "not_yours",
  },
  { as: "streetCentre:quay", does: "refer", with: { note: "三条路同时积水，需全区调泵。" }, to: "district" },
  {
    as: "districtCentre:harbour",
    does: "direct",
    with: { instruction: "先封闭桥洞，疏导车辆。" },
    to: "street",
  },
  { as: "streetCentre:quay", does: "refer", with: { note: "水位继续上涨。" }, to: "district" },
  {
    as: "districtCentre:harbour",
    does: "coordinate",
    with: { lead: "org:roads", helpers: ["org:power"], instruction: "道路局调两台泵车。" },
    to: "whistled",
  },
  { as: "responder:roads", does: "arrive", with: {}, to: "whistled" },
  { as: "responder:power", does: "arrive", with: {}, to: "joint" },
]);

export const scenarios = [onTheSpot, whistled, silent, enforcement, byThePublic, coordinated];
