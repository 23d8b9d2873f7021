// What people have asked for by instant approval in the weeks before the script's end: most get it within the
// minute, some go to a person and why, one was doubted, one turned out wrong and was put right.

import { type Day, dateOf, yearOf } from "../../../define/civil.ts";
import { type SampleCitizen, holdersOf } from "../people.ts";
import { itemOfTable } from "../items/catalogue.ts";
import { chance } from "../random.ts";
import { whenFree, whenWorked, whenWritten, workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { firms, type Person, persons } from "./people.ts";
import { checkerPost, examinerOf, headOf } from "./posts.ts";
import { boughtOn, diplomaOf, permitUntil } from "./registers.ts";

type Input = Step["input"];

/** What becomes of it: the machine approves; a person grants, denies, or has not come to it yet; … */
type Course = "automatic" | "granted" | "denied" | "waiting" | "completed" | "doubted" | "corrected";

export interface Tale {
  readonly item: string;
  readonly who: Person;
  readonly facts: Input;
  readonly course: Course;
  /** Left to a person by the one concerned. */
  readonly byHand?: true;
  readonly name?: string;
  /** Left out: where they live, and for what needs a hand one district, where there is an account to try. */
  readonly unit?: string;
}

const of = (item: string, at: number, course: Course = "automatic", facts: Input = {}): Tale => ({
  item,
  who: persons[at]!,
  course,
  facts: { identity: persons[at]!.identity, ...facts },
});

const ofFirm = (item: string, at: number, course: Course = "automatic", facts: Input = {}): Tale => {
  const { name, creditCode, leader } = firms[at]!;
  return { item, who: leader, name, course, facts: { creditCode, ...facts } };
};

/** By the data of the day up to which the registers speak. */
function tales(today: Day): readonly Tale[] {
  const home = (at: number) => ({ address: persons[at]!.address });
  const buying = (at: number, withdrawal: number) => ({
    ...home(at),
    boughtOn: boughtOn(today),
    price: 98_000_000,
    withdrawal,
  });
  return [
    ofFirm("stablePosts", 1, "automatic", { year: `y${yearOf(today) - 1}` }),
    of("elderAllowance", 2),
    of("elderCard", 3),
    of("elderAllowance", 4, "denied"),
    of("elderAllowance", 3, "corrected"),
    of("elderCard", 6),
    of("elderCard", 7, "doubted"),
    of("elderCard", 8),
    of("flexInsurance", 27),
    of("jobless", 30),
    of("jobless", 15, "granted"),
    of("birth", 16, "automatic", { day: dateOf(today + 90) }),
    of("birth", 17, "automatic", { day: dateOf(today - 20) }),
    of("fundPurchase", 18, "automatic", buying(18, 5_000_000)),
    of("fundPurchase", 19, "completed", buying(19, 30_000_000)),
    of("fundRent", 13, "automatic", { withdrawal: 1_200_000 }),
    of("fundRent", 12, "automatic", { withdrawal: 900_000 }),
    of("fundRent", 20, "denied", { withdrawal: 900_000 }),
    of("severeCare", 9),
    of("graduateSettle", 35, "automatic", { diploma: diplomaOf(persons[35]!) }),
    of("graduateSettle", 34, "granted", { diploma: "1042512026099999" }),
    ofFirm("foodFiling", 0, "automatic", { prepackaged: true, identity: firms[0]!.leader.identity }),
    { ...of("elderCard", 10, "granted"), byHand: true },
    of("permitEndorse", 25, "automatic", { ...home(25), until: permitUntil(today) }),
    of("flexInsurance", 14, "waiting"),
    of("permitEndorse", 26, "waiting", { ...home(26), until: dateOf(today + 60) }),
    ofFirm("foodFiling", 2, "waiting", { prepackaged: false, identity: firms[2]!.leader.identity }),
  ];
}

const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });

const reasons = {
  granted: "经核对申请人提交的材料，符合条件，准予。",
  denied: "经审查不符合申领条件；情况变化后可以重新申请。",
  note: "经核对数据、判断和文书，结果正确。",
} as const;

/** All acts of one application that is made on a day. */
export function told(
  seed: string,
  tale: Tale,
  key: string,
  day: Day,
  citizen: SampleCitizen,
): readonly Step[] {
  const { item, who, facts, course, byHand, name = who.name } = tale;
  const draw = chance(`instant ${seed} ${key}`);
  const telling = new Telling(key, "instantApproval");
  const asker: Doer = { person: citizen.phone, post: null };
  const district = tale.unit ?? (course === "automatic" ? who.district : "shiqiao");
  const examiner = first(examinerOf(district));
  const head = first(headOf(district));
  const service = { matter: itemOfTable(item) };
  const shown = {
    service,
    item,
    unit: { org: district },
    name,
    phone: citizen.phone,
    ...facts,
    agrees: true,
  };
  let at = telling.does(asker, byHand ? "applyToPerson" : "apply", whenWritten(draw, day), shown);
  const works = (by: Doer, action: string, days: number, input: Input = {}) =>
    (at = telling.does(by, action, whenWorked(draw, at, days), input));
  const checked = () => {
    const by = { field: "checker", post: checkerPost.key, ifAny: true } as const;
    telling.does(by, "inspect", whenWorked(draw, at, 3), { finding: "right", note: reasons.note });
  };
  const monthly = item === "elderAllowance" ? { allowance: 10_000 } : {};
  if (course === "granted") works(examiner, "grant", 1, { ...monthly, reason: reasons.granted });
  if (course === "completed") {
    works(examiner, "askSupplement", 1, { missing: "提取金额超过账户余额，请核对后写明改提多少。" });
    at = telling.does(asker, "supply", whenFree(draw, at, 1), { addition: "改为提取五万元。" });
    works(examiner, "grant", 1, { reason: "经核对，按五万元准予提取。" });
  }
  if (course === "denied") {
    works(examiner, "proposeDenial", 1, { reason: reasons.denied });
    works(head, "deny", 1, { reason: reasons.denied });
  }
  if (course === "doubted") {
    at = telling.does(asker, "askPerson", whenFree(draw, at, 1), { doubt: "证上的姓名有一个字不清楚。" });
    works(examiner, "review", 1, { finding: "right", note: "姓名与户籍登记一致，已重新打印。" });
  }
  if (course === "corrected") {
    works(examiner, "reportFault", 2, { fault: "data", note: "待遇起始月份取自旧数据，少算一个月。" });
    works(examiner, "correct", 1, { correction: "高龄津贴起始月份提前一个月，差额随下月发放。" });
  }
  if (course === "automatic") checked();
  return telling.steps;
}

/**
 * One every other day up to the last; the demo citizen's own applications are left to whoever looks around.
 */
export function instantStory(seed: string, last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const all = tales(last);
  return all.flatMap((tale, at) => {
    const day = workdayAfter(last - (all.length - at) * 2, 0);
    return told(seed, tale, `instant-${at}`, day, citizens[(at * 5) % citizens.length]!);
  });
}
