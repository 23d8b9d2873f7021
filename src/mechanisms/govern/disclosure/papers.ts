// What the applicant is told, and the papers: correction, more time, the answer with the remedy.

const paper = { from: "actor", to: "name", audience: "parties" } as const;
// 不予公开的，先申请行政复议（行政复议法第二十三条）；其他的可以直接起诉。
const first =
  "对不予公开的决定不服的，可以在六十日内申请行政复议，对复议决定不服的再提起行政诉讼；也可以向上一级机关投诉、举报。";
const either =
  "对答复不服的，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼；也可以向上一级机关投诉、举报。";
const refused = { result: ["refused", "partial"] } as const;
const others = { result: ["already", "disclosed", "absent", "elsewhere", "repeated"] } as const;

// prettier-ignore
export const notices = {
  applied:    { title: "提交告知", after: "apply", to: "applicant", says: "您的政府信息公开申请已提交，编号 {number}，{organ}确认收到后登记。" },
  registered: { title: "登记告知", after: ["confirm", "enter"], to: "applicant",
                says: "您的政府信息公开申请 {number} 已于 {received} 收到，最迟 {due.answer} 答复。" },
  unclear:    { title: "补正告知", after: "askCorrection", to: "applicant",
                says: "您的政府信息公开申请 {number} 需要补正，请在 {due.correct} 前提交，补正事项请凭编号查看。无正当理由逾期不补正的，视为放弃申请。" },
  corrected:  { title: "补正收到告知", after: "correct", to: "applicant", says: "您的补正已收到，申请 {number} 的答复期限重新计算，最迟 {due.answer} 答复。" },
  forgone:    { title: "视为放弃告知", after: "forgo", to: "applicant", says: "您的政府信息公开申请 {number} 逾期没有补正，视为放弃，不再处理。需要的，可以重新申请。" },
  consulting: { title: "征求意见告知", after: "consult", to: "applicant",
                says: "您的政府信息公开申请 {number} 涉及第三方，正在书面征求意见，所需时间不计算在答复期限内。" },
  extended:   { title: "延期告知", after: "extend", to: "applicant", says: "您的政府信息公开申请 {number} 经批准延长 {moreDays} 个工作日，最迟 {due.answer} 答复。" },
  refused:    { title: "答复告知（不予公开）", after: "approve", when: refused, to: "applicant",
                says: `您的政府信息公开申请 {number} 已答复：{result}，依据：{ground}。答复书请凭编号查看。${first}` },
  answered:   { title: "答复告知", after: "approve", when: others, to: "applicant",
                says: `您的政府信息公开申请 {number} 已答复：{result}。答复书请凭编号查看。${either}` },
} as const;

const told = {
  ...paper,
  kind: "答复书",
  after: "approve",
  number: { series: "公开答", into: "answerNumber", act: "numbered" },
  heading: "政府信息公开申请答复书",
} as const;
const opening = "你（单位）提出的政府信息公开申请（编号{number}），本机关于{received}收到。";
const rest = ["{whereFound}", "{searched}", "{competent}", "{former}", "{answer}", "{overriding}"] as const;

export const documents = {
  correction: {
    ...paper,
    title: "补正告知书",
    kind: "告知书",
    after: "askCorrection",
    heading: "政府信息公开申请补正告知书",
    says: [
      opening,
      "经审查，申请内容不明确，请补正下列事项：",
      "{unclear}",
      "请于{due.correct}前提交。答复期限自收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理。",
    ],
  },
  delay: {
    ...paper,
    title: "延长答复期限告知书",
    kind: "告知书",
    after: "extend",
    heading: "延长政府信息公开申请答复期限告知书",
    says: [
      opening,
      "{extensionGround}",
      "根据《中华人民共和国政府信息公开条例》第三十三条的规定，经本机关政府信息公开工作机构负责人同意，答复期限延长{moreDays}个工作日，至{due.answer}。",
    ],
  },
  refusal: {
    ...told,
    title: "不予公开答复书",
    when: refused,
    says: [opening, "经审查，答复如下：{result}。", "依据：{ground}。", "{reason}", ...rest, first],
  },
  reply: {
    ...told,
    title: "答复书",
    when: others,
    says: [opening, "经审查，答复如下：{result}。", ...rest, either],
  },
} as const;
