// A finding that is upheld and put right, one that is explained and looked at again, one that is chance.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const hash = (letter: string) => letter.repeat(64);
const found = {
  kind: "lastMinute",
  detector: "appeal.lastMinute",
  unit: "org:harbour",
  begins: "2026-09-01",
  ends: "2026-09-30",
  fresh: [`640.7.${hash("a")}`, `704.9.${hash("b")}`],
  involved: ["person:901"],
  seen: 8,
  looked: 40,
  expected: 0.2,
  reason: "按期办结的 40 件中，8 件在到期前 10 分钟内办结；通常约 0.2 件。",
  reasonEnglish: "Of 40 closed in time, 8 were closed in the last 10 minutes; about 0.2 would be usual.",
} as const;
const more = { ...found, fresh: [`768.5.${hash("c")}`], seen: 9 } as const;
const question = { question: "请逐件说明办结时间集中在到期前的原因。" } as const;
const upheld = { conclusion: "upheld", opinion: "调取的到场记录晚于办结时间。" } as const;
const measure = { measure: "redo", demand: "重新联系诉求人，逐件补办。", due: "2026-11-06" } as const;

const putRight = scenario(definition, "疑点线索：突击办结，单位说明，认定属实，重办后核实办结（rules 0.4）", [
  { as: "inspector:inspection", does: "take", refused: "wrong_state" },
  { as: "system", does: "find", with: found, to: "pending" },
  { as: "system", does: "grow", with: more, to: "pending" },
  { as: "inspector:harbour", does: "take", refused: "rule" },
  { as: "inspector:inspection", does: "take", to: "checking" },
  { as: "inspector:inspection", does: "conclude", with: upheld, refused: "rule" },
  { as: "inspector:inspection", does: "ask", with: question, to: "explaining" },
  {
    as: "lead:roads",
    does: "explain",
    with: { explanation: "与本单位无关，请核对。" },
    refused: "not_yours",
  },
  {
    as: "lead:harbour",
    does: "explain",
    after: "2 days",
    with: { explanation: "月底集中补录，以后当日录入。" },
    to: "checking",
  },
  { as: "inspector:inspection", does: "conclude", with: upheld, to: "upheld" },
  { as: "inspector:inspection", does: "handle", with: { ...measure, due: "2026-10-01" }, refused: "rule" },
  { as: "inspector:inspection", does: "handle", with: measure, to: "handling" },
  { as: "system", does: "slip", with: { supervision: "matter:wiring" }, to: "handling" },
  {
    as: "principal:harbour",
    does: "report",
    after: "5 days",
    with: { result: "八件已全部重办。" },
    to: "reported",
  },
  { as: "inspector:inspection", does: "settle", with: { met: "unmet" }, refused: "rule" },
  {
    as: "inspector:inspection",
    does: "settle",
    with: { met: "unmet", opinion: "还有一件没有联系上诉求人。" },
    to: "handling",
  },
  {
    as: "principal:harbour",
    does: "report",
    after: "1 days",
    with: { result: "已联系上并补办。" },
    to: "reported",
  },
  { as: "inspector:inspection", does: "settle", with: { met: "met" }, to: "closed" },
]);

const lookedAtAgain = scenario(definition, "疑点线索：单位逾期未说明；说明合理，复核后改为不属实", [
  { as: "system", does: "find", with: found, to: "pending" },
  { as: "urger:wu", does: "ask", with: question, to: "explaining" },
  { as: "urger:wu", does: "conclude", with: upheld, refused: "wrong_state" },
  // Five working days have passed: what was asked counts as not answered.
  {
    as: "urger:wu",
    does: "conclude",
    after: "9 days",
    with: { conclusion: "reasonable", opinion: "系统停机补录，有停机记录。" },
    to: "reasonable",
  },
  { as: "reform:zhao", does: "review", with: { doubt: "停机记录与日期不符，请再核。" }, to: "checking" },
  {
    as: "urger:wu",
    does: "conclude",
    with: { conclusion: "unfounded", opinion: "时间由旧系统批量写入。" },
    to: "unfounded",
  },
]);

const chance = scenario(definition, "疑点线索：确属巧合，不再核查", [
  { as: "system", does: "find", with: found, to: "pending" },
  { as: "urger:harbour", does: "dismiss", with: { ground: "chance" }, refused: "rule" },
  { as: "urger:wu", does: "dismiss", with: { ground: "chance" }, to: "unfounded" },
  { as: "system", does: "grow", with: more, refused: "wrong_state" },
]);

export const scenarios = [putRight, lookedAtAgain, chance];
