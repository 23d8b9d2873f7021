// Applications as they go, from Monday 12 October 2026: approved within the minute; a condition that is not met,
// data that are down, a person asked for; a denial by two; faults found by the applicant, by the lot, by the office.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const who = { service: "matter:lamp", unit: "org:harbour", name: "周桂兰", phone: "13800001234" } as const;
/** 88 years old, and nobody's. */
const old = { ...who, item: "elderAllowance", identity: "370299193805010012", agrees: true } as const;
const young = { ...old, identity: "370299195608200027" } as const;
const all = { household: "agrees", elderBenefit: "absent" } as const;
/** What the item answers: the edition that counts. */
const enrolled = {
  as: "system",
  does: "enrol",
  with: {
    itemTitle: "高龄津贴申领",
    itemCode: "9900000000MB28400XK000000000002",
    itemBasis: "老年人权益保障法第三十三条",
    edition: 1,
  },
} as const;
const issued = { certificate: "澜滨秒批〔2026〕1号" } as const;
const right = { finding: "right", note: "数据、判断和文书一致。" } as const;
const wrong = { finding: "wrong", fault: "data", note: "户籍数据没有及时更新。" } as const;

const approved = scenario(
  definition,
  "八十八岁老人的高龄津贴：没有同意不核验；数据一致，自动批准、出证，人工只抽查",
  [
    { as: "citizen", does: "apply", with: { ...old, agrees: false }, found: all, refused: "rule" },
    {
      as: "citizen",
      does: "apply",
      with: { ...who, item: "elderAllowance", agrees: true },
      refused: "invalid_input",
    },
    { as: "citizen", does: "apply", with: { ...old, until: "2026-12-01" }, refused: "invalid_input" },
    {
      as: "citizen",
      does: "apply",
      with: { ...old, identity: "370299193805010017" },
      refused: "invalid_input",
    },
    { as: "citizen", does: "apply", with: old, found: all, to: "approved" },
    { ...enrolled, to: "approved" },
    { as: "citizen", does: "withdraw", refused: "wrong_state" },
    { as: "examiner:harbour", does: "grant", with: { reason: "符合条件。" }, refused: "wrong_state" },
    { as: "system", does: "issue", with: issued, to: "issued" },
    { as: "spotChecker:hill", does: "inspect", with: right, refused: "not_yours" },
    { as: "spotChecker:drawn", does: "inspect", with: { ...right, fault: "data" }, refused: "rule" },
    { as: "spotChecker:drawn", does: "inspect", with: right, to: "issued" },
    { as: "spotChecker:drawn", does: "inspect", with: right, refused: "too_often" },
  ],
);

const faulty = scenario(definition, "抽查发现有误：必须更正，更正编号；错的不是申请人", [
  { as: "citizen", does: "apply", with: old, found: all, to: "approved" },
  { ...enrolled, to: "approved" },
  { as: "system", does: "issue", with: issued, to: "issued" },
  {
    as: "spotChecker:drawn",
    does: "inspect",
    with: { finding: "wrong", note: "待遇起始月份有误。" },
    refused: "rule",
  },
  { as: "spotChecker:drawn", does: "inspect", with: wrong, to: "faulty" },
  { as: "examiner:hill", does: "correct", with: { correction: "待遇自十一月起发。" }, refused: "not_yours" },
  { as: "examiner:harbour", does: "correct", with: { correction: "待遇自十一月起发。" }, to: "corrected" },
  {
    as: "system",
    does: "numberCorrection",
    with: { correctionNumber: "澜滨更〔2026〕1号" },
    to: "corrected",
  },
]);

const unmet = scenario(
  definition,
  "七十岁：条件没有核验一致，不自动不批，转人工；补正一次，不予批准由另一人审定",
  [
    { as: "citizen", does: "apply", with: young, found: all, to: "referred" },
    { as: "examiner:harbour", does: "recheck", refused: "wrong_state" },
    { ...enrolled, to: "manual" },
    { as: "examiner:hill", does: "recheck", refused: "not_yours" },
    { as: "examiner:harbour", does: "recheck", found: all, to: "manual" },
    {
      as: "examiner:harbour",
      does: "askSupplement",
      with: { missing: "出生日期有异议的，请提供户口簿。" },
      to: "correcting",
    },
    { as: "citizen", does: "supply", with: { addition: "没有其他材料。" }, to: "manual" },
    {
      as: "examiner:harbour",
      does: "askSupplement",
      with: { missing: "请再提供一份。" },
      refused: "too_often",
    },
    { as: "examiner:harbour", does: "proposeDenial", with: { reason: "未满八十周岁。" }, to: "proposed" },
    {
      as: "approvalHead:harbour",
      does: "deny",
      with: { reason: "未满八十周岁，不符合高龄津贴条件。" },
      refused: "four_eyes",
    },
    { as: "approvalHead:harbour.li", does: "sendBack", with: { note: "请写明出路。" }, to: "manual" },
    {
      as: "examiner:harbour",
      does: "proposeDenial",
      with: { reason: "未满八十周岁，年满后可以申请。" },
      to: "proposed",
    },
    {
      as: "approvalHead:harbour.li",
      does: "deny",
      with: { reason: "未满八十周岁，年满后可以申请。" },
      to: "denied",
    },
    { as: "system", does: "numberDenial", with: { denialNumber: "澜滨不准〔2026〕1号" }, to: "denied" },
  ],
);

const down = scenario(definition, "数据停用：系统不猜，转人工；工作人员看材料准予", [
  {
    as: "citizen",
    does: "apply",
    with: old,
    found: { household: "down", elderBenefit: "absent" },
    to: "referred",
  },
  { ...enrolled, to: "manual" },
  {
    as: "examiner:harbour",
    does: "grant",
    with: { reason: "经查户口簿，年满八十八周岁，符合条件。" },
    refused: "invalid_input",
  },
  {
    as: "examiner:harbour",
    does: "grant",
    with: { allowance: 10_000, reason: "经查户口簿，年满八十八周岁，符合条件。" },
    to: "granted",
  },
  { as: "system", does: "issue", with: issued, to: "issued" },
  {
    as: "examiner:harbour",
    does: "reportFault",
    with: { fault: "filled", note: "姓名写错一个字。" },
    to: "faulty",
  },
  { as: "examiner:harbour", does: "correct", with: { correction: "姓名更正。" }, refused: "four_eyes" },
  {
    as: "approvalHead:harbour",
    does: "revoke",
    with: { reason: "本人要求撤销后重新申请。" },
    refused: "four_eyes",
  },
  {
    as: "approvalHead:harbour.li",
    does: "revoke",
    with: { reason: "本人要求撤销后重新申请。" },
    to: "revoked",
  },
]);

const unsupplied = scenario(
  definition,
  "三十日没有补正：不退件，也不挂着，工作人员按现有材料决定；更正的不是准予的人",
  [
    {
      as: "citizen",
      does: "applyToPerson",
      with: { ...old, item: "elderCard", agrees: false },
      to: "referred",
    },
    { ...enrolled, to: "manual" },
    {
      as: "examiner:harbour",
      does: "askSupplement",
      with: { missing: "请提供户口簿照片。" },
      to: "correcting",
    },
    { as: "citizen", does: "supply", with: { addition: "没有。" }, after: "35 days", refused: "wrong_state" },
    {
      as: "examiner:harbour",
      does: "grant",
      with: { allowance: 10_000, reason: "年满六十。" },
      refused: "invalid_input",
    },
    { as: "examiner:harbour", does: "grant", with: { reason: "年满六十周岁，符合条件。" }, to: "granted" },
    { as: "system", does: "issue", with: issued, to: "issued" },
    {
      as: "examiner:harbour",
      does: "reportFault",
      with: { fault: "filled", note: "姓名写错一个字。" },
      to: "faulty",
    },
    { as: "examiner:harbour", does: "correct", with: { correction: "姓名更正。" }, refused: "four_eyes" },
    { as: "approvalHead:harbour.li", does: "correct", with: { correction: "姓名更正。" }, to: "corrected" },
  ],
);

const asked = scenario(definition, "要人不要机器：直接请工作人员办理；自动批准以后也可以要求人工复核", [
  { as: "citizen", does: "applyToPerson", with: { ...old, agrees: false }, to: "referred" },
  { ...enrolled, to: "manual" },
  { as: "citizen:other", does: "withdraw", refused: "not_yours" },
  { as: "citizen", does: "withdraw", to: "withdrawn" },
]);

const doubted = scenario(definition, "自动批准以后要求人工复核：没有错的维持，有错的更正", [
  { as: "citizen", does: "apply", with: old, found: all, to: "approved" },
  { ...enrolled, to: "approved" },
  { as: "system", does: "issue", with: issued, to: "issued" },
  { as: "citizen:other", does: "askPerson", with: { doubt: "金额不对。" }, refused: "not_yours" },
  { as: "citizen", does: "askPerson", with: { doubt: "金额应按九十周岁计。" }, to: "reviewing" },
  {
    as: "examiner:harbour",
    does: "review",
    with: { ...right, note: "今年八十八周岁，标准正确。" },
    to: "issued",
  },
  { as: "citizen", does: "askPerson", with: { doubt: "起发月份不对。" }, to: "reviewing" },
  { as: "examiner:harbour", does: "review", with: wrong, to: "faulty" },
  { as: "examiner:harbour", does: "correct", with: { correction: "待遇自九月起发。" }, to: "corrected" },
]);

const refund = {
  service: "matter:lamp",
  unit: "org:harbour",
  item: "stablePosts",
  name: "澜城样例食品有限公司",
  creditCode: "91350100M000100Y43",
  phone: "13800001234",
  agrees: true,
} as const;

const untaken = scenario(definition, "事项停办、不再秒批的不收件，已经自动批准的也不出证", [
  { as: "citizen", does: "apply", with: old, found: all, to: "approved" },
  { as: "system", does: "miss", to: "missed" },
  { as: "system", does: "issue", with: issued, refused: "wrong_state" },
  { as: "system", does: "enrol", with: enrolled.with, refused: "wrong_state" },
]);

const yearly = scenario(definition, "稳岗返还按年度：太早的年度不收", [
  { as: "citizen", does: "apply", with: { ...refund, year: "y2030" }, refused: "rule" },
  { as: "citizen", does: "applyToPerson", with: { ...refund, year: "y2030" }, refused: "rule" },
  { as: "citizen", does: "apply", with: refund, refused: "invalid_input" },
  { as: "citizen", does: "apply", with: { ...refund, year: "y2026" }, to: "referred" },
]);

export const scenarios = [approved, faulty, unmet, down, unsupplied, asked, doubted, untaken, yearly];
