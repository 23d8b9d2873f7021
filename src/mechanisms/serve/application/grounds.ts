// The grounds that the law lists, in both languages: not accepting (行政许可法第三十二条), time that is not counted
// (第四十五条), revoking (第六十九条), deregistering (第七十条).

type Row = readonly [zh: string, en: string];
const words = <K extends string>(rows: Readonly<Record<K, Row>>, language: 0 | 1) =>
  Object.fromEntries(Object.entries<Row>(rows).map(([name, row]) => [name, row[language]])) as Readonly<
    Record<K, string>
  >;

// prettier-ignore
const rejections = {
  unneeded: ["依法不需要办理", "The law asks for no such thing"],
  notOurs:  ["依法不属于本机关职权范围", "Outside the powers of this organ"],
  hidden:   ["隐瞒有关情况或者提供虚假材料", "Facts were hidden or papers are false"],
  barred:   ["依法在限制申请的期限内", "Barred by law from applying for a time"],
} as const;

// prettier-ignore
const pauses = {
  tender:   ["招标", "Tender"],
  auction:  ["拍卖", "Auction"],
  inspect:  ["检验、检测、检疫", "Inspection, testing, quarantine"],
  appraise: ["鉴定", "Appraisal"],
  review:   ["专家评审", "Expert review"],
} as const;

// prettier-ignore
const revocations = {
  abuse:    ["工作人员滥用职权、玩忽职守作出准予决定", "An official abused or neglected the office"],
  powers:   ["超越法定职权作出准予决定", "Beyond the powers of the organ"],
  process:  ["违反法定程序作出准予决定", "Against the procedure of the law"],
  unfit:    ["对不具备资格或者不符合条件的申请人准予", "The applicant did not qualify"],
  other:    ["依法可以撤销的其他情形", "Another case in which the law lets it be revoked"],
  fraud:    ["以欺骗、贿赂等不正当手段取得", "Obtained by fraud or bribery"],
} as const;

// prettier-ignore
const deregistrations = {
  expired:  ["有效期届满未延续", "Expired and not renewed"],
  person:   ["公民死亡或者丧失行为能力", "The person died or lost capacity"],
  firm:     ["法人或者其他组织依法终止", "The firm was dissolved"],
  ended:    ["依法被撤销、撤回或者吊销", "Revoked, withdrawn or cancelled by law"],
  force:    ["因不可抗力无法实施", "Cannot be used through force majeure"],
  asked:    ["持证人申请注销", "The holder asked for it"],
} as const;

// prettier-ignore
const terminations = {
  gap:      ["容缺材料到期没有补齐", "A paper that was promised did not come in time"],
  asked:    ["申请人要求终止", "The applicant asked for it"],
  noMore:   ["申请人死亡、终止，没有承受人", "The applicant died or was dissolved; nobody goes on"],
  moot:     ["办理的基础不再存在", "What it rested on is gone"],
} as const;

export const rejectGrounds = words(rejections, 0);
export const rejectGroundsInEnglish = words(rejections, 1);
export const pauseGrounds = words(pauses, 0);
export const pauseGroundsInEnglish = words(pauses, 1);
export const revokeGrounds = words(revocations, 0);
export const revokeGroundsInEnglish = words(revocations, 1);
export const deregisterGrounds = words(deregistrations, 0);
export const deregisterGroundsInEnglish = words(deregistrations, 1);
export const endGrounds = words(terminations, 0);
export const endGroundsInEnglish = words(terminations, 1);
