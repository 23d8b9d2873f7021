// What each item asks shared data, and the table that decides it. Only the item's own questions are asked
// (个人信息保护法第六条：最小范围); the answers and the facts of the form are all that its table reads.

import type { Item } from "../instant-items.ts";

/** Fields by the words of a question or a table. */
type Named = Readonly<Record<string, string>>;

// prettier-ignore
const check = <const Of extends string, const Asks extends string, const Into extends string, const About extends string,
               const Given extends Named = {}>(
  title: string, of: Of, asks: Asks, into: Into, item: readonly Item[], about: About, given: Given = {} as Given,
) => ({ title, of, asks, purpose: "instantApproval", at: ["apply", "recheck"], when: { item }, about, consent: "agrees", into, given }) as const;

const named = { name: "name" } as const;
const amount = { amount: "withdrawal" } as const;

// prettier-ignore
export const checks = {
  household:    check("户籍", "household", "registered", "household",
                  ["elderAllowance", "elderCard", "flexInsurance", "jobless", "birth", "severeCare"], "identity", named),
  settled:      check("本市户籍", "household", "inCity", "settled", ["graduateSettle"], "identity"),
  elderBenefit: check("高龄津贴待遇", "benefit", "elder", "receiving", ["elderAllowance"], "identity"),
  careBenefit:  check("护理补贴待遇", "benefit", "care", "receiving", ["severeCare"], "identity"),
  employed:     check("职工在保", "insurance", "employed", "employed", ["flexInsurance", "jobless"], "identity"),
  fundBuying:   check("公积金账户", "housingFund", "covers", "fund", ["fundPurchase"], "identity", amount),
  fundRenting:  check("公积金缴存", "housingFund", "coversRent", "fund", ["fundRent"], "identity", amount),
  bought:       check("房屋登记", "property", "bought", "bought", ["fundPurchase"], "identity", { address: "address", since: "boughtOn" }),
  owns:         check("本市房屋", "property", "owns", "owns", ["fundRent"], "identity"),
  permit:       check("居住证", "residence", "holds", "permit", ["permitEndorse"], "identity", { address: "address", until: "until" }),
  disability:   check("残疾人证", "disability", "severe", "disability", ["severeCare"], "identity"),
  degree:       check("学历", "education", "bachelor", "degree", ["graduateSettle"], "identity", { diploma: "diploma" }),
  seller:       check("食品销售主体", "firm", "sellsFood", "firm", ["foodFiling"], "creditCode"),
  led:          check("法定代表人", "firm", "ledBy", "led", ["foodFiling"], "creditCode", { leader: "identity" }),
  standing:     check("市场主体", "firm", "standing", "firm", ["stablePosts"], "creditCode"),
  paying:       check("失业保险缴费", "firmInsurance", "paying", "paying", ["stablePosts"], "creditCode"),
  fewLeft:      check("裁员率", "firmInsurance", "fewLeft", "fewLeft", ["stablePosts"], "creditCode"),
  small:        check("三十人以下", "firmInsurance", "small", "small", ["stablePosts"], "creditCode"),
  fewLeftSmall: check("小微裁员率", "firmInsurance", "fewLeftSmall", "fewLeftSmall", ["stablePosts"], "creditCode"),
} as const;

/** The day on which the office assessed what these tables do to personal information; the record is kept for three years. */
const assessed = "2026-06-15";

// prettier-ignore
const decision = <const Of extends string, const Given extends Named, const Also extends Named = {}>(
  title: string, of: Of, item: Item, given: Given, also: Also = {} as Also,
) =>
  ({ title, of, at: "apply", when: { item }, assessed, given, into: "verdict", person: "person", output: "结论",
    also: { 原因: "why", ...also } as const }) as const;

const id = { 证件号码: "identity" } as const;
const home = { 户籍核验: "household" } as const;

// prettier-ignore
export const decisions = {
  elderAllowance: decision("高龄津贴", "高龄津贴审批", "elderAllowance", { ...id, ...home, 待遇核验: "receiving" }, { 金额: "amount" } as const),
  elderCard:      decision("老年人优待证", "老年人优待证审批", "elderCard", { ...id, ...home }),
  flexInsurance:  decision("灵活就业参保", "灵活就业参保审批", "flexInsurance", { ...id, ...home, 在保核验: "employed" }),
  jobless:        decision("失业登记", "失业登记审批", "jobless", { ...id, ...home, 在保核验: "employed" }),
  birth:          decision("生育登记", "生育登记审批", "birth", { ...id, ...home, 日期: "day" }),
  fundPurchase:   decision("购房提取公积金", "购房提取公积金审批", "fundPurchase",
                    { 公积金核验: "fund", 不动产核验: "bought", 过户日期: "boughtOn", 提取金额: "withdrawal", 房价: "price" }),
  fundRent:       decision("租房提取公积金", "租房提取公积金审批", "fundRent", { 公积金核验: "fund", 不动产核验: "owns", 提取金额: "withdrawal" }),
  severeCare:     decision("重度残疾人护理补贴", "重度残疾人护理补贴审批", "severeCare", { ...home, 残疾核验: "disability", 待遇核验: "receiving" }),
  permitEndorse:  decision("居住证签注", "居住证签注审批", "permitEndorse", { 居住证核验: "permit", 到期日: "until" }),
  graduateSettle: decision("毕业生落户", "毕业生落户审批", "graduateSettle", { ...id, 学历核验: "degree", 户籍核验: "settled" }),
  foodFiling:     decision("预包装食品备案", "预包装食品备案审批", "foodFiling", { 主体核验: "firm", 法定代表人核验: "led", 仅销售预包装食品: "prepackaged" }),
  stablePosts:    decision("稳岗返还", "稳岗返还审批", "stablePosts",
                    { 主体核验: "firm", 缴费核验: "paying", 裁员率核验: "fewLeft", 小微核验: "small", 小微裁员率核验: "fewLeftSmall" }),
} as const;
