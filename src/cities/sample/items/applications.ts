// The acts of one application, by the course that it takes, within the days of the law and mostly of the
// promise.

import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { firms, persons } from "../instant/people.ts";
import { holdersOf, type SampleCitizen } from "../people.ts";
import { chance } from "../random.ts";
import { whenFree, whenWorked, workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import type { ListedItem } from "./listed.ts";
import { clerkOf, deciderOf, windowPost } from "./posts.ts";

export type Course =
  | "approved"
  | "late"
  | "corrected"
  | "gap"
  | "surveyed"
  | "reviewed"
  | "silent"
  | "denied"
  | "rejected"
  | "withdrawn"
  | "examining"
  | "received";

export interface ApplicationTale {
  readonly key: string;
  readonly item: ListedItem;
  readonly applicant: SampleCitizen;
  /** Whose numbers stand in the form. */
  readonly number: number;
  readonly course: Course;
  /** ms; when it is applied for. */
  readonly applied: number;
}

const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const date = (at: number): string => dateOf(dayOf(china, at));
const window = first(windowPost.key);

const denial = "经审查，经营场所和申请材料不一致，不符合规定的条件。";
const approval = "经审查，申请符合法定条件、标准，材料齐全、真实。";

/** An application as it is told: its acts, and how far the story has come. */
class Application {
  readonly telling: Telling;
  readonly tale: ApplicationTale;
  readonly draw: ReturnType<typeof chance>;
  readonly applicant: Doer;
  readonly clerk: Doer;
  readonly decider: Doer;
  at: number;

  constructor(seed: string, tale: ApplicationTale) {
    this.telling = new Telling(tale.key, "application");
    this.tale = tale;
    this.draw = chance(`application ${seed} ${tale.key}`);
    this.applicant = { person: tale.applicant.phone, post: null };
    this.clerk = first(clerkOf(tale.item.department));
    this.decider = first(deciderOf(tale.item.department));
    this.at = tale.applied;
  }

  /** By an official, some working days later. */
  does(by: Doer, action: string, workdays: number, input: Step["input"] = {}): void {
    const at = Math.max(whenWorked(this.draw, this.at, workdays), this.at + 60_000);
    this.at = this.telling.does(by, action, at, input);
  }

  /** By the applicant, whenever they come to it. */
  comes(action: string, days: number, input: Step["input"] = {}): void {
    this.at = this.telling.does(this.applicant, action, whenFree(this.draw, this.at, days), input);
  }
}

function apply(one: Application): void {
  const { item, number, applicant } = one.tale;
  const isFirm = item.forWhom === "firm" || (item.forWhom === "both" && number % 2 === 1);
  const firm = firms[number % firms.length]!;
  const { identity } = persons[number % persons.length]!;
  const who = isFirm
    ? { applicantKind: "firm", name: firm.name, creditCode: firm.creditCode }
    : { applicantKind: "person", name: applicant.called, identity };
  one.at = one.telling.does(one.applicant, "apply", one.tale.applied, {
    item: { matter: item.key },
    ...who,
    phone: applicant.phone,
    request: `申请${item.title}。`,
    delivery: "electronic",
  });
}

/** Taken in and accepted, by the way that the course has. */
function accept(one: Application): void {
  const { course, item } = one.tale;
  if (course === "silent") {
    // Nobody answers for five working days; then it counts as accepted, and is examined.
    one.at = whenWorked(one.draw, one.at, 6);
    return;
  }
  if (course === "gap") {
    const rest = item.mayLack[0]!;
    const by = dateOf(
      workdayAfter(dayOf(china, whenWorked(one.draw, one.at, 1)), Math.min(3, item.promisedDays)),
    );
    one.does(window, "acceptGap", 1, { gap: [rest], gapBy: by, gapAgreed: true, creditClear: true });
    one.comes("supplyGap", 1, { addition: `${rest}已补交到窗口。` });
    return;
  }
  if (course === "corrected") {
    const asked = item.materials.slice(0, 1);
    one.does(window, "askCorrection", 1, {
      missing: asked,
      missingNote: `${asked[0]}缺少签字，请签字后重新提交。`,
    });
    one.comes("correct", 2, { addition: "已经签字。" });
  }
  one.does(window, "accept", 1);
}

function examine(one: Application): void {
  const { course } = one.tale;
  one.does(one.clerk, "take", 0);
  if (course === "surveyed") {
    one.does(one.clerk, "survey", 0, {
      surveyDays: 3,
      surveyPlan: "三个工作日内到场核查布局和设施，请负责人在场。",
    });
    one.does(one.clerk, "surveyed", 2, { surveyResult: "布局、设施与申请材料一致。" });
  }
  if (course === "reviewed") {
    one.does(one.clerk, "suspend", 0, {
      pauseGround: "review",
      pauseDays: 10,
      pauseNote: "请专家评审工艺和安全措施。",
    });
    one.does(one.clerk, "resume", 6, { pauseResult: "专家评审通过，出具了书面意见。" });
  }
}

function decide(one: Application): void {
  const { course, item } = one.tale;
  const denied = course === "denied";
  one.does(one.clerk, "review", 0, {
    advice: denied ? "deny" : "approve",
    opinion: denied ? denial : approval,
  });
  const wait = course === "late" ? item.promisedDays + 2 : Math.min(1, item.promisedDays - 1);
  one.does(one.decider, denied ? "deny" : "approve", wait, { decisionBasis: denied ? denial : approval });
  if (!denied) one.does(one.clerk, "certify", 1, { certificate: `澜证${one.tale.number + 20_260_000}` });
  const at = whenWorked(one.draw, one.at, 1);
  one.does(window, "deliver", 1, {
    handedOver: "electronic",
    deliveredOn: date(Math.max(at, one.at + 60_000)),
  });
  if (!one.draw.happens(0.6)) return;
  const happy = { best: 70, good: 22, fair: 6, poor: 2, bad: 0 };
  const rating = one.draw.weighted(denied ? { best: 0, good: 0, fair: 2, poor: 3, bad: 1 } : happy);
  one.comes("rate", one.draw.whole(0, 4), { rating });
}

/** Every act of an application, beyond the script's end as well. */
export function applicationSteps(seed: string, tale: ApplicationTale): readonly Step[] {
  const one = new Application(seed, tale);
  const { course, item } = tale;
  apply(one);
  if (course === "received") return one.telling.steps;
  if (course === "rejected") {
    one.does(window, "reject", 1, {
      rejectGround: "notOurs",
      explanation: `${item.title}按属地办理，经营地点不在本市。`,
      competent: "经营地点所在地的审批机关",
    });
    return one.telling.steps;
  }
  accept(one);
  if (course === "withdrawn") {
    one.comes("withdraw", 1);
    return one.telling.steps;
  }
  examine(one);
  if (course !== "examining") decide(one);
  return one.telling.steps;
}
