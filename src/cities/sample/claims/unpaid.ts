// Benefits that were not paid, found by the law firm of each street. The full city's come to what a district
// has published: 110 firms helped, twenty million yuan recovered, to the fen; the small one has three, one of
// each course.

import { type Day, dateOf } from "../../../define/civil.ts";
import { inspectionOffice } from "../departments.ts";
import { type Step, Telling } from "../step.ts";
import { first, officeHour } from "./benefits.ts";
import { claimFirm, claimants } from "./firms.ts";
import { benefitUnits, lawyerPost, pushPost } from "./posts.ts";

/** 分. */
const published = 2_000_000_000;
const firms = 110;

type Course = "paid" | "parts" | "promised" | "blamed";

interface Owed {
  readonly at: number;
  readonly due: number;
  readonly course: Course;
  /** The day on which the lawyer found it. */
  readonly found: Day;
}

const amountAt = (at: number): number => 8_000_000 + ((at * 2_671_337) % 19_000_000);

/** What is owed to each; the last of those who are helped makes the sum whole. */
function amounts(): readonly number[] {
  const firsts = Array.from({ length: firms - 1 }, (_, at) => amountAt(at));
  return [...firsts, published - firsts.reduce((sum, one) => sum + one, 0)];
}

const policies = [
  "设备补助，澜政发〔2024〕12号",
  "稳增长奖励，澜政发〔2025〕4号",
  "引才补贴，澜人才发〔2024〕7号",
] as const;
const lawFirms = ["澜城清正律师事务所", "澜城守衡律师事务所", "澜城明达律师事务所"] as const;

/** One for all of them: a bank's receipt of the sample would be a picture of nothing. */
const receipt = { picture: "unpaid-receipt", share: 100 } as const;

function told({ at, due, course, found }: Owed): readonly Step[] {
  const { name, creditCode, street } = claimFirm(claimants + at);
  const unit = benefitUnits[at % benefitUnits.length]!;
  const telling = new Telling(`unpaid-${at}`, "unpaidBenefit");
  const [lawyer, office] = [first(lawyerPost.key), first(pushPost.key)];
  const debtor = first(`${unit}.benefits-leader`);
  const hour = (days: number) => officeHour(found + days, 10 + ((at * 13) % 400));
  telling.does(lawyer, "visit", hour(0), {
    street: { org: street },
    firm: creditCode,
    firmName: name,
    policy: policies[at % policies.length]!,
    stated: due,
    since: dateOf(found - 200),
    facts: "走访时企业反映，核定、公示以后一直没有拨付。",
  });
  telling.does(office, "engage", hour(2), {
    lawFirm: lawFirms[at % lawFirms.length]!,
    debtor: { org: unit },
  });
  telling.does(lawyer, "opine", hour(8), {
    finding: "due",
    due,
    ground: "补助已经核定并公示，兑付条件成就，责任单位应当按核定金额兑付，不得以预算紧张为由拖延。",
  });
  telling.does(office, "meet", hour(15), {
    metOn: dateOf(found + 15),
    attendees: "市司法局、市财政局、责任单位、所在镇街",
    conclusion: "由责任单位从本年专项资金兑付，财政局同步调度。",
    payBy: dateOf(found + (course === "blamed" ? 22 : 60)),
  });
  const pays = (days: number, money: number, part: number) =>
    telling.does(debtor, "pay", hour(days), { money, voucher: `ZF-${at + 1}-${part}`, proof: [receipt] });
  if (course === "paid") pays(24, due, 1);
  if (course === "parts") {
    pays(22, Math.floor(due / 3), 1);
    pays(34, due - Math.floor(due / 3), 2);
  }
  if (course === "paid" || course === "parts")
    telling.does(office, "verify", hour(38), { arrival: "核对银行回单，电话向企业核实，款项已到账。" });
  if (course === "blamed") {
    const blame = "会商确定的期限内没有兑付，也没有说明理由。";
    telling.does(office, "refer", hour(30), { referredTo: { org: inspectionOffice.key }, blame });
  }
  return telling.steps;
}

/** Every act on what was owed; in the full city 110 are paid by the last day, and a few are under way. */
export function unpaidStory(last: Day, size: "small" | "full"): readonly Step[] {
  const all = amounts();
  const underWay = (["promised", "blamed"] as const).map((course, one) => ({
    at: firms + one,
    due: amountAt(firms + one),
    course,
    found: last - 40 - one,
  }));
  const helped = all.map((due, at): Owed => {
    return { at, due, course: at % 5 === 2 ? "parts" : "paid", found: last - 60 - at * 3 };
  });
  const few = size === "full" ? helped : helped.slice(0, 1);
  return [...few, ...underWay].flatMap(told);
}
