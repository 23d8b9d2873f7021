// What may be done with a registration, one action per line: who, from where, to where, what it asks.

import { before, placeable } from "./states.ts";

const child = ["school", "year", "claims", "childName", "child", "twins?"] as const;
const home = ["address", "since", "owner", "worker"] as const;
const family = ["guardianName", "kinship", "phone", "childAgrees?", "agrees?"] as const;
const guardianOf = { citizen: "guardian", admissions: "host" } as const;

// prettier-ignore
const registering = {
  register:   { title: "入学登记", optional: true, by: "citizen", from: "new", to: "registered",
                asks: [...child, ...home, ...family], fills: ["entry", "touches", "trips"], basis: "义务教育法第十一条",
                pages: [["school", "year", "claims"], ["childName", "child", "twins"], ["address", "since", "owner", "worker"],
                        ["guardianName", "kinship", "phone"], ["childAgrees", "agrees"]] },
  // 错过登记的，截止以后也能在窗口补登；不排顺位，核对后由人统筹安排（义务教育法第十二条）。
  registerAtWindow: { title: "窗口代为登记", optional: true, by: "admissions", from: "new",
                to: { on: "entry", inTime: "registered", belated: "belated" }, asks: ["entry", ...child, ...home, ...family],
                fills: ["touches", "trips"], behalf: { phone: "phone", into: "guardian" } },
  accept:     { title: "登记成功", by: "system", from: ["registered", "belated"], to: "same", asks: ["season", "host", "schoolName", "closes"] },
  miss:       { title: "学校不接受登记", by: "system", from: ["registered", "belated"], to: "outside" },
  amend:      { title: "修改登记", optional: true, by: ["citizen", "admissions"], as: guardianOf, from: "registered", to: "same",
                asks: ["claims", "twins?", ...home, "childAgrees?", "agrees?"], fills: ["touches"] },
  withdraw:   { title: "撤回登记", optional: true, by: "citizen", as: "guardian", from: before, to: "withdrawn" },
  withdrawAtWindow: { title: "窗口代为撤回", optional: true, by: "admissions", as: "host", from: before, to: "withdrawn",
                asks: ["request", "requestNote"], fills: ["touches", "trips"] },
} as const;

// 不一致、查不到的请补充材料，由人核对；从不因为数据不予登记（rules 3.8）。
// prettier-ignore
const checking = {
  check:      { title: "数据核验", by: "system", from: "registered", to: { on: "matching", agreed: "eligible", asked: "toProve" },
                fills: ["matching", "proofReason", "category", "route"] },
  recheck:    { title: "再次数据核验", optional: true, by: "admissions", as: "host", from: ["toProve", "contact"],
                to: { on: "matching", agreed: "eligible", asked: "toProve" }, fills: ["matching", "proofReason", "category", "route", "touches"] },
  prove:      { title: "补充材料", by: ["citizen", "admissions"], as: guardianOf, from: ["toProve", "contact"], to: "proving",
                asks: ["proof", "statement?"], fills: ["touches", "trips"] },
  late:       { title: "逾期未补，转工作人员联系", by: "system", from: "toProve", to: "contact" },
  settle:     { title: "核对认定", by: "admissions", as: "host", from: ["toProve", "proving", "contact"], to: "eligible",
                asks: ["category", "since?", "finding"], fills: ["route", "touches"] },
  settleBelated: { title: "核对补登", by: "admissions", as: "host", from: "belated", to: "unranked",
                asks: ["category", "since?", "finding"], fills: ["route", "touches"] },
  askAgain:   { title: "请再补充", by: "admissions", as: "host", from: "proving", to: "toProve", asks: ["reason"], fills: ["touches"] },
} as const;

// prettier-ignore
const placing = {
  enlist:     { title: "列入派位名单", by: "system", from: "eligible", to: "listed", asks: ["place", "bundle?", "lotEntry"] },
  draw:       { title: "派位", by: "system", from: "listed", to: { on: "outcome", own: "drawn", relief: "drawn", none: "short" },
                asks: ["outcome", "admittedTo?", "turn"], fills: ["placedBy"] },
  arrange:    { title: "统筹安排学位", by: "admissions", as: "host", from: ["short", "eligible", "unranked"], to: "arranging",
                asks: ["offered", "reason"], fills: ["waitsAs", "touches"], basis: "义务教育法第十二条" },
  // 派位公布以后，学校还有空余学位才落实；否则回到原处，另选学校。
  seat:       { title: "学位已落实", by: "system", from: "arranging", to: "admitted",
                fills: ["admittedTo", "outcome", "placedBy", "leaves", "daysToResult"] },
  noSeat:     { title: "没有落实：派位结果没有公布，或者学位已满", by: "system", from: "arranging", fills: ["waitsAs"],
                to: { on: "waitsAs", short: "short", eligible: "eligible", unranked: "unranked", objected: "objected" } },
  announce:   { title: "公布结果", by: "system", from: "drawn", to: "admitted", fills: ["daysToResult"] },
  object:     { title: "提出异议", optional: true, by: ["citizen", "admissions"], as: guardianOf, from: ["admitted", "short"], to: "objected",
                asks: ["objection"], fills: ["touches"], times: 2 },
  answer:     { title: "答复异议", by: "admissions", as: "host", otherThan: ["settle", "settleBelated", "arrange"], from: "objected",
                to: { on: "settles", stays: "admitted", moves: "arranging" },
                asks: ["ruling", "offered?", "reply"], fills: ["settles", "waitsAs", "touches"] },
  confirm:    { title: "确认入学", by: ["citizen", "admissions"], as: guardianOf, otherThan: ["settle", "settleBelated", "arrange"],
                from: "admitted", to: "confirmed", fills: ["touches"] },
  decline:    { title: "放弃学位", optional: true, by: "citizen", as: "guardian", from: placeable, to: "declined", asks: ["declineReason"] },
  declineAtWindow: { title: "窗口代为放弃学位", optional: true, by: "admissions", as: "host", from: placeable, to: "declined",
                asks: ["declineReason", "request", "requestNote"], fills: ["touches", "trips"] },
} as const;

export const actions = { ...registering, ...checking, ...placing } as const;
