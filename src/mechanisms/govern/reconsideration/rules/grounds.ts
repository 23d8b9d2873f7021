// The grounds that the law lists: for not accepting (Art 30), suspending (39), terminating (41), and the ways in
// which it ends (Art 63 to 74).

type Row = readonly [zh: string, en: string, more?: string];
const words = <K extends string>(rows: Readonly<Record<K, Row>>, language: 0 | 1) =>
  Object.fromEntries(Object.entries<Row>(rows).map(([name, row]) => [name, row[language]])) as Readonly<
    Record<K, string>
  >;

// prettier-ignore
const declines = {
  parties:      ["没有明确的申请人或者符合规定的被申请人", "No clear applicant, or no proper respondent"],
  interest:     ["与被申请的行政行为没有利害关系", "No interest in the act"],
  claim:        ["没有具体的复议请求和理由", "No specific claim and reasons"],
  late:         ["超过法定申请期限", "After the time for applying"],
  scope:        ["不属于行政复议范围", "Outside the scope of reconsideration"],
  jurisdiction: ["不属于本机关管辖", "Another organ is competent"],
  repeated:     ["已经受理过，或者人民法院已经受理", "Accepted before, or by a court"],
} as const;

/** `sixty`: not gone after sixty days, it ends the reconsideration (Art 41, item 5); the others never do. */
// prettier-ignore
const suspensions = {
  death:       ["申请人死亡，近亲属尚未确定是否参加", "The applicant died; it is open whether the family goes on", "sixty"],
  incapacity:  ["申请人丧失行为能力，尚未确定法定代理人", "The applicant lost capacity; no guardian yet", "sixty"],
  missing:     ["申请人下落不明", "The applicant is missing"],
  dissolved:   ["申请人终止，尚未确定权利义务承受人", "The applicant was dissolved; no successor yet", "sixty"],
  force:       ["不可抗力等正当理由，当事人不能参加", "A party cannot take part for a good reason"],
  mediation:   ["调解、和解，双方同意中止", "Mediation or settlement, by consent"],
  application: ["法律适用问题需要有权机关解释或者确认", "A question of law awaits the competent organ"],
  otherCase:   ["以其他案件的审理结果为依据，而其尚未审结", "It depends on another case"],
  norm:        ["规范性文件、依据需要处理或者转送", "A rule that it rests on is being examined"],
  other:       ["需要中止的其他情形", "Another reason to suspend"],
} as const;

// prettier-ignore
const ends = {
  withdrawn: ["申请人撤回，准予撤回", "Withdrawn by leave"],
  noHeir:    ["申请人死亡，没有近亲属或者近亲属放弃", "The applicant died; nobody goes on"],
  noSuccessor: ["申请人终止，没有承受人或者承受人放弃", "The applicant was dissolved; nobody goes on"],
  criminal:  ["同一违法行为涉嫌犯罪，被采取刑事强制措施", "The same act became a criminal case"],
  sixty:     ["中止满六十日，原因仍未消除", "Suspended for sixty days, the reason not gone"],
} as const;

// prettier-ignore
const results = {
  uphold:            ["维持", "Upheld"],
  change:            ["变更", "Changed"],
  revoke:            ["撤销、部分撤销", "Revoked, wholly or in part"],
  illegal:           ["确认违法", "Found unlawful"],
  invalid:           ["确认无效", "Found void"],
  perform:           ["责令履行", "Ordered to perform"],
  rejectClaim:       ["驳回复议请求", "Claim dismissed"],
  rejectApplication: ["驳回复议申请", "Application dismissed"],
  mediated:          ["调解结案", "Settled by mediation"],
  terminated:        ["终止", "Terminated"],
} as const;

export const declineGrounds = words(declines, 0);
export const declineGroundsInEnglish = words(declines, 1);
export const suspensionGrounds = words(suspensions, 0);
export const suspensionGroundsInEnglish = words(suspensions, 1);
export const endGrounds = words(ends, 0);
export const endGroundsInEnglish = words(ends, 1);
export const outcomes = words(results, 0);
export const outcomesInEnglish = words(results, 1);

/** Whether sixty days of this suspension end the reconsideration. */
export const lapses = (ground: keyof typeof suspensions): boolean =>
  (suspensions[ground] as Row)[2] === "sixty";
