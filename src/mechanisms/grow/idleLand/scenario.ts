// Plots as they go, from Monday 12 October 2026: a fee and a new project; two years and taken back; idle by the
// government's doing; built on far enough.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const place = {
  parcel: "990121001002GB00017",
  location: "青禾工业园纬三路南侧",
  district: "org:harbour",
  use: "industry",
} as const;
const one = ["91370200163562681G"];
const two = [...one, "91350100M000100Y43"];
const land = {
  holders: one,
  given: "33351.80",
  unit: "sqm",
  price: 1_234_567_805,
  agreedStart: "2025-05-20",
} as const;
const idle = { started: false, cause: "holder" } as const;
const scheme = { plan: "征缴闲置费后，由权利人转让给扩产项目。", planDue: "2027-03-31" } as const;

const paired = scenario(definition, "未动工满一年：征缴闲置费，配对项目写明哪里合适，核验一宗计一次", [
  { as: "landOfficer:roads", does: "survey", with: { ...place, parcel: "GB00017" }, refused: "rule" },
  {
    as: "landOfficer:roads",
    does: "survey",
    with: { ...place, district: "org:hill", street: "org:quay" },
    refused: "rule",
  },
  { as: "landOfficer:roads", does: "survey", with: { ...place, street: "org:quay" }, to: "surveyed" },
  { as: "landOfficer:roads", does: "file", with: { ...land, holders: two }, refused: "rule" },
  { as: "landOfficer:roads", does: "file", with: { ...land, sharing: "joint" }, refused: "rule" },
  {
    as: "landOfficer:roads",
    does: "file",
    with: { ...land, sharing: "shares", holders: [...one, ...one] },
    refused: "rule",
  },
  { as: "landOfficer:roads", does: "file", with: { ...land, given: "-3.5" }, refused: "rule" },
  { as: "landOfficer:roads", does: "file", with: { ...land, given: "33,351.80" }, refused: "rule" },
  { as: "landOfficer:roads", does: "file", with: { ...land, given: "0.0" }, refused: "rule" },
  { as: "landOfficer:roads", does: "file", with: land, to: "filed" },
  {
    as: "landOfficer:roads",
    does: "transfer",
    with: { holders: two, changeReason: "股权调整，新增共有人。" },
    refused: "rule",
  },
  {
    as: "landOfficer:roads",
    does: "transfer",
    with: { holders: two, sharing: "shares", changeReason: "登记簿记载按份共有。" },
    to: "filed",
  },
  { as: "landOfficer:roads", does: "inquire", to: "inquired" },
  { as: "landApprover:roads", does: "determine", with: {}, refused: "wrong_state" },
  { as: "landOfficer:roads", does: "examine", with: { ...idle, invested: 100 }, refused: "rule" },
  { as: "landOfficer:roads", does: "examine", with: idle, to: "examined" },
  { as: "landApprover:roads", does: "determine", with: {}, refused: "four_eyes" },
  { as: "landApprover:power", does: "determine", with: {}, to: "determined" },
  { as: "landOfficer:roads", does: "classify", with: { way: "graft" }, to: "classified" },
  {
    as: "landOfficer:roads",
    does: "match",
    with: { project: "精工部件扩产", projectUse: "industry", projectNeed: 4_800 },
    to: "classified",
  },
  { as: "landOfficer:roads", does: "propose", with: { ...scheme, planDue: "2026-10-01" }, refused: "rule" },
  { as: "landOfficer:roads", does: "propose", with: { ...scheme, newStart: "2027-10-13" }, refused: "rule" },
  { as: "landOfficer:roads", does: "propose", with: scheme, to: "planned" },
  {
    as: "landGovernment:roads.li",
    does: "sendBack",
    with: { opinion: "请写明新项目的开工时间。" },
    to: "classified",
  },
  { as: "landOfficer:roads", does: "propose", with: { ...scheme, newStart: "2027-10-12" }, to: "planned" },
  { as: "landGovernment:roads", does: "approve", with: {}, refused: "four_eyes" },
  { as: "landGovernment:city", does: "approve", with: {}, refused: "rule" },
  { as: "landOfficer:roads", does: "inform", to: "planned" },
  { as: "landGovernment:city", does: "approve", with: {}, to: "disposing" },
  { as: "landOfficer:roads", does: "finish", with: { result: "已转让并开工。" }, refused: "rule" },
  { as: "landOfficer:roads", does: "collect", with: { feePaid: 246_913_560 }, refused: "rule" },
  { as: "landOfficer:roads", does: "collect", with: { feePaid: 246_913_561 }, to: "disposing" },
  { as: "landOfficer:roads", does: "finish", with: { result: "已转让并开工。" }, to: "disposed" },
  { as: "landVerifier:roads", does: "verify", with: { verifiedArea: 5_003 }, refused: "four_eyes" },
  { as: "landVerifier:power", does: "verify", with: { verifiedArea: 5_004 }, refused: "rule" },
  { as: "landVerifier:power", does: "reject", with: { opinion: "现场还没有围挡和设备。" }, to: "disposing" },
  { as: "landOfficer:roads", does: "finish", with: { result: "已进场施工。" }, to: "disposed" },
  { as: "landVerifier:power", does: "verify", with: { verifiedArea: 5_003 }, to: "verified" },
  { as: "landApprover:power", does: "clear", with: {}, refused: "four_eyes" },
  { as: "landApprover:roads.wu", does: "clear", with: {}, to: "cleared" },
]);

const takenBack = scenario(definition, "未动工满两年：依法无偿收回，不能归到别的办法，也没有闲置费可缴", [
  { as: "landOfficer:roads", does: "survey", with: place, to: "surveyed" },
  {
    as: "landOfficer:roads",
    does: "file",
    with: { ...land, given: "3.5", unit: "hectare", agreedStart: "2024-10-11" },
    to: "filed",
  },
  { as: "landOfficer:roads", does: "inquire", to: "inquired" },
  { as: "landOfficer:roads", does: "examine", after: "31 days", with: idle, to: "examined" },
  { as: "landApprover:roads", does: "determine", with: {}, refused: "four_eyes" },
  { as: "landApprover:power", does: "determine", with: {}, to: "determined" },
  { as: "landOfficer:roads", does: "classify", with: { way: "graft" }, refused: "rule" },
  { as: "landOfficer:roads", does: "classify", with: { way: "takeBack" }, to: "classified" },
  {
    as: "landOfficer:roads",
    does: "propose",
    with: { ...scheme, plan: "听证后依法无偿收回，注销登记。" },
    to: "planned",
  },
  { as: "landOfficer:roads", does: "inform", to: "planned" },
  { as: "landGovernment:city", does: "approve", with: {}, to: "disposing" },
  { as: "landOfficer:roads", does: "collect", with: { feePaid: 1 }, refused: "rule" },
  { as: "landOfficer:roads", does: "finish", with: { result: "已收回并注销登记。" }, to: "disposed" },
]);

const stopped = {
  started: true,
  cause: "undelivered",
  stoppedOn: "2025-09-01",
  startedArea: 1_000,
  requiredArea: 4_000,
  invested: 30,
  investment: 100,
} as const;

const byAuthority = scenario(definition, "动工后中止：面积不足三分之一；政府原因的协商处置，不缴费不收回", [
  { as: "landOfficer:roads", does: "survey", with: place, to: "surveyed" },
  { as: "landOfficer:roads", does: "file", with: land, to: "filed" },
  { as: "landOfficer:roads", does: "inquire", to: "inquired" },
  {
    as: "landOfficer:roads",
    does: "examine",
    with: { ...stopped, stoppedOn: "2026-12-01" },
    refused: "rule",
  },
  { as: "landOfficer:roads", does: "examine", with: { ...stopped, startedArea: 9_000 }, refused: "rule" },
  {
    as: "landOfficer:roads",
    does: "examine",
    with: { started: true, cause: "holder", stoppedOn: "2025-09-01" },
    refused: "rule",
  },
  {
    as: "landOfficer:roads",
    does: "examine",
    with: { started: true, cause: "holder", stoppedOn: "2025-09-01", startedArea: 1, requiredArea: 9 },
    refused: "rule",
  },
  { as: "landOfficer:roads", does: "examine", with: stopped, to: "examined" },
  { as: "landApprover:power", does: "determine", with: {}, to: "determined" },
  { as: "landOfficer:roads", does: "classify", with: { way: "build" }, to: "classified" },
]);

const enough = scenario(definition, "面积刚好三分之一、投资刚好百分之二十五的，不构成闲置", [
  { as: "landOfficer:roads", does: "survey", with: place, to: "surveyed" },
  { as: "landOfficer:roads", does: "file", with: land, to: "filed" },
  { as: "landOfficer:roads", does: "inquire", to: "inquired" },
  {
    as: "landOfficer:roads",
    does: "examine",
    with: { ...stopped, startedArea: 1_000, requiredArea: 3_000, invested: 25 },
    to: "examined",
  },
  { as: "landApprover:power", does: "determine", with: {}, to: "unfounded" },
]);

export const scenarios = [paired, takenBack, byAuthority, enough];
