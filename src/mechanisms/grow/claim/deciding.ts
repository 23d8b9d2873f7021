// What is asked before a claim is reviewed: shared data of the firm, as far as its table needs them, and the
// table. Nothing is refused by either: what they cannot tell is for a person.

const of = { at: "accept", about: "firm", purpose: "benefits" } as const;
const stability = { table: ["stability"] } as const;
const tiers = { table: ["highTech", "specialised", "entering"] } as const;

// prettier-ignore
export const checks = {
  registered: { ...of, title: "市场主体登记", of: "firm", asks: "standing", into: "registered" },
  trusted:    { ...of, title: "没有严重失信", of: "firmCredit", asks: "trusted", into: "trusted" },
  insured:    { ...of, title: "失业保险参保", of: "firmFees", asks: "asStated", into: "insured", when: stability,
                given: { staff: "staff", cut: "cut", fees: "fees" } },
  tierHeld:   { ...of, title: "企业梯度", of: "firmTiers", asks: "holds", into: "tierHeld", when: tiers, given: { tier: "tier" } },
  declared:   { ...of, title: "研发费用申报", of: "researchSpending", asks: "asStated", into: "declared", when: { table: ["research"] },
                given: { revenue: "revenue", research: "research" } },
} as const;

const firm = { 登记: "registered", 信用: "trusted" } as const;
const result = {
  at: "accept",
  into: "fit",
  person: "person",
  output: "结论",
  also: { 金额: "standard", 理由: "ground" },
} as const;
const tier = { ...firm, 提出方式: "source", 企业梯度: "tier", 梯度核验: "tierHeld" } as const;

// prettier-ignore
export const decisions = {
  stability:   { ...result, title: "稳岗返还", of: "稳岗返还测算", when: stability,
                 given: { ...firm, 提出方式: "source", 参保核验: "insured", 职工人数: "staff", 裁减人数: "cut", 失业保险费: "fees", 企业规模: "size" } },
  graduates:   { ...result, title: "一次性扩岗补助", of: "扩岗补助测算", when: { table: ["graduates"] }, given: { ...firm, 新招人数: "hires" } },
  highTech:    { ...result, title: "高新技术企业认定奖励", of: "高企奖励测算", when: { table: ["highTech"] }, given: tier },
  specialised: { ...result, title: "专精特新企业奖励", of: "专精特新奖励测算", when: { table: ["specialised"] }, given: tier },
  entering:    { ...result, title: "首次上规模企业奖励", of: "首次上规模奖励测算", when: { table: ["entering"] }, given: tier },
  research:    { ...result, title: "研发投入补助", of: "研发补助测算", when: { table: ["research"] },
                 given: { ...firm, 申报核验: "declared", 营业收入: "revenue", 研发费用: "research" } },
  equipment:   { ...result, title: "技术改造设备补助", of: "设备补助测算", when: { table: ["equipment"] }, given: { ...firm, 设备投资: "equipment" } },
  exhibition:  { ...result, title: "境外参展补助", of: "参展补助测算", when: { table: ["exhibition"] }, given: { ...firm, 展位费: "booth" } },
} as const;
