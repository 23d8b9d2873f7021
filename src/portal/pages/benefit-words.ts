// What the page of benefits for firms says.

const chinese = {
  title: "我能享受什么（惠企政策）",

  lead: "填上企业的情况，马上知道符合哪些政策、能拿多少、为什么。知道多少填多少，只用来测算，不保存。",
  none: "现在没有正在受理的惠企政策。",
  form: "企业的情况",
  measure: "算一算",
  again: "改一改再算",
  found: (count: number, sum: string) =>
    count === 0 ? "按所填的情况，还没有直接符合的政策" : `符合 ${count} 项，共约 ${sum} 元`,
  asked: "已按这个信用代码核对登记、信用和企业梯度；参保、研发等数字以申报时核对为准。",
  assumed: "没有登录或者没有填信用代码，先按登记正常、信用正常测算；申报时会核对。",
  fits: "符合",
  person: "要人工审核",
  lacking: "还差几项就能算",
  open: "正在受理和即将受理的政策",
  wants: (names: string) => `还要填：${names}`,
  about: (amount: string) => `约 ${amount}`,
  subjects: "给谁",
  conditions: "条件",
  standard: "标准",
  money: "预算",
  left: (budget: string, left: string) => `${budget}，还剩 ${left}`,
  waiting: (count: number) => `，${count} 户排队`,
  ending: "用完怎么办",
  window: "受理期",
  days: (from: string, to: string) => `${from} 至 ${to}`,
  enquiries: "问谁",
  claim: "申报",
  direct: "免申即享：部门从数据里筛选，公示后请您确认账户就拨付。没有筛到的，也可以自己申报。",
  claimDirect: "没有筛到，自己申报",
  unpaid: "核定了一直没拿到钱？",
  unpaidNote: "司法局购买了法律服务：律师核查、联席会议定期限、钱到账才算完，逾期问责。",
  tell: "反映应兑未兑",
} as const;

const english: {
  readonly [K in keyof typeof chinese]: (typeof chinese)[K] extends (...all: infer A) => string
    ? (...all: A) => string
    : string;
} = {
  title: "What may our firm have?",

  lead: "State what you know of the firm and see which benefits it fits, how much, and why. Nothing is kept.",
  none: "No benefit is open now.",
  form: "About the firm",
  measure: "Reckon",
  again: "Change and reckon again",
  found: (count, sum) =>
    count === 0 ? "As stated, no benefit fits yet" : `${count} fit, about ${sum} yuan in all`,
  asked: "Registration, standing and tier were checked by this code; the rest is checked when you claim.",
  assumed: "Not signed in, or no code given: reckoned as in good standing, which is checked when you claim.",
  fits: "Fits",
  person: "For a person to look at",
  lacking: "A few facts short",
  open: "Benefits that are open or will be",
  wants: names => `Still wanted: ${names}`,
  about: amount => `about ${amount}`,
  subjects: "For whom",
  conditions: "Conditions",
  standard: "How much",
  money: "Budget",
  left: (budget, left) => `${budget}, ${left} left`,
  waiting: count => `, ${count} in the queue`,
  ending: "When it ends",
  window: "Claims",
  days: (from, to) => `${from} to ${to}`,
  enquiries: "Whom to ask",
  claim: "Claim",
  direct:
    "Paid without a claim: found in data, shown, paid once you confirm the account. You may claim as well.",
  claimDirect: "Not found? Claim",
  unpaid: "Approved, and the money never came?",
  unpaidNote:
    "A lawyer looks into it, a joint meeting sets a day, and it is over when the money has arrived.",
  tell: "Tell of an unpaid benefit",
};

export const benefitWords = { zh: chinese, en: english } as const;
