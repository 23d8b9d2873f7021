// The acts of one reconsideration, by the course that it takes, within the days of the law.

import { dayOf } from "../../../define/calendar.ts";
import { dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf, type SampleCitizen } from "../people.ts";
import { chance } from "../random.ts";
import { whenFree, whenWorked, workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { reviewChiefPost, reviewerPost, reviewHeadPost } from "./posts.ts";
import type { Matter } from "./words.ts";

export type ReviewCourse =
  | "upheld"
  | "corrected"
  | "silent"
  | "heard"
  | "extended"
  | "suspended"
  | "mediated"
  | "withdrawn"
  | "declined"
  | "abandoned";

export interface ReviewTale {
  readonly key: string;
  readonly applicant: SampleCitizen;
  readonly matter: Matter;
  readonly course: ReviewCourse;
  /** ms; when it is applied for. */
  readonly applied: number;
}

const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const reviewer = first(reviewerPost.key);
const chief = first(reviewChiefPost.key);
const head = first(reviewHeadPost.key);

const date = (at: number): string => dateOf(dayOf(china, at));

/** A reconsideration as it is told: its acts, and how far the story has come. */
class Review {
  readonly telling: Telling;
  readonly tale: ReviewTale;
  readonly draw: ReturnType<typeof chance>;
  readonly applicant: Doer;
  readonly respondent: Doer;
  at: number;

  constructor(seed: string, tale: ReviewTale) {
    this.telling = new Telling(tale.key, "reconsideration");
    this.tale = tale;
    this.draw = chance(`review ${seed} ${tale.key}`);
    this.applicant = { person: tale.applicant.phone, post: null };
    this.respondent = first(`${tale.matter.org}.litigation`);
    this.at = tale.applied;
  }

  /** By an official, some working days later. */
  does(by: Doer, action: string, workdays: number, input: (at: number) => Step["input"] = () => ({})): void {
    const at = Math.max(whenWorked(this.draw, this.at, workdays), this.at + 60_000);
    this.at = this.telling.does(by, action, at, input(at));
  }

  /** By the applicant, whenever they come to it. */
  comes(action: string, days: number, input: Step["input"]): void {
    this.at = this.telling.does(this.applicant, action, whenFree(this.draw, this.at, days), input);
  }
}

function applies(review: Review): void {
  const { applicant, matter, applied } = review.tale;
  const { kind, org, act, claim, facts, amount, spot } = matter;
  const known = dateOf(dayOf(china, applied) - review.draw.whole(6, 50));
  review.telling.does(review.applicant, "apply", applied, {
    respondent: { org },
    kind,
    known,
    act,
    claim,
    facts,
    name: applicant.called,
    phone: applicant.phone,
    address: "澜城市（送达地址已登记）",
    ...(amount === undefined ? {} : { amount: amount * 100 }),
    ...(spot === undefined ? {} : { spot }),
  });
}

/** Which ground the simple procedure has, if any. */
const simple = ({ kind, amount, spot }: Matter): string | undefined =>
  spot
    ? "spot"
    : kind === "warning"
      ? "warning"
      : kind === "undisclosed" || kind === "disclosure"
        ? "disclosure"
        : amount !== undefined && amount <= 3000
          ? "small"
          : undefined;

function accepts(review: Review): void {
  const { matter, course } = review.tale;
  // What needs a hearing, more days or a pause is heard by the ordinary procedure.
  const ground = ["heard", "extended", "suspended"].includes(course) ? undefined : simple(matter);
  const { draw } = review;
  review.does(reviewer, "accept", draw.whole(1, 4), () =>
    ground === undefined
      ? { procedure: "ordinary", ...(course === "heard" ? { major: true } : {}) }
      : { procedure: "simple", simpleGround: ground },
  );
  review.does(reviewer, "send", draw.whole(0, ground === undefined ? 5 : 2), at => ({
    copyServed: date(at),
  }));
  const days = ground === undefined ? draw.whole(4, 8) : draw.whole(1, 3);
  if (course !== "silent") {
    review.does(review.respondent, "reply", days, () => ({ answer: matter.answer, proofList: matter.proof }));
    return;
  }
  // The ten or five days pass; the engine notes it on the next one.
  const passed = workdayAfter(dayOf(china, review.at), ground === undefined ? 11 : 6);
  review.at = Math.max(review.at, passed * 86_400_000 + 60_000);
}

function isHeard(review: Review): void {
  const { draw } = review;
  review.does(reviewer, "listen", draw.whole(1, 4), () => ({
    heardHow: draw.pick(["call", "face", "online"]),
    views: "申请人坚持复议请求，被申请人坚持原行政行为，双方对事实没有新的补充。",
  }));
}

function hearing(review: Review): void {
  let on = 0;
  review.does(reviewer, "callHearing", 2, at => {
    on = workdayAfter(dayOf(china, at), 8);
    return {
      hearingDate: dateOf(on),
      hearingPlace: "上午 9 时，市行政复议听证室",
      hearingSubject: "行政行为的事实、程序和依据",
    };
  });
  review.at = on * 86_400_000 + 3 * 3_600_000;
  const minutes = "申请人、被申请人到场陈述、质证，笔录经双方核对签字。";
  review.at = review.telling.does(reviewer, "hear", review.at, {
    headship: "head",
    applicantHere: true,
    minutes,
  });
  review.does(reviewer, "consult", 4, () => ({
    committeeView: "委员多数认为应当以程序是否合法为审查重点。",
  }));
}

type Outcome = "uphold" | "revoke" | "change" | "illegal" | "perform" | "rejectApplication";

function outcomeOf({ tale: { course, matter }, draw }: Review): Outcome {
  if (course === "upheld" || course === "extended" || course === "suspended") return "uphold";
  if (matter.kind === "inaction") return "perform";
  if (course === "silent") return draw.pick(["revoke", "illegal"] as const);
  return draw.pick(["revoke", "illegal", "change"] as const);
}

const reasons: Readonly<Record<Outcome, string>> = {
  uphold: "经审理查明，被申请人作出的行政行为认定事实清楚，证据确凿，适用依据正确，程序合法，内容适当。",
  revoke: "经审理查明，被申请人作出的行政行为主要事实不清、证据不足，程序违法，依法应予撤销。",
  change: "经审理查明，被申请人作出的行政行为事实清楚、程序合法，但内容不适当，依法予以变更。",
  illegal: "经审理查明，被申请人作出的行政行为程序违法，但已没有可以撤销的内容，依法确认违法。",
  perform: "经审理查明，被申请人负有相应法定职责，在法定期限内没有履行，依法责令限期履行。",
  rejectApplication: "经审理查明，该申请不符合行政复议法第三十条规定的受理条件，依法驳回。",
};

function decides(review: Review): void {
  const { draw } = review;
  const outcome = outcomeOf(review);
  review.does(reviewer, "propose", draw.whole(2, 5), () => ({
    opinion: "拟办意见及主要理由见决定书正文。",
    reasoning: reasons[outcome],
  }));
  const performs = outcome === "perform";
  review.does(head, "decide", draw.whole(1, 2), at => ({
    outcome,
    ...(performs ? { performBy: dateOf(workdayAfter(dayOf(china, at), 20)) } : {}),
  }));
  review.does(reviewer, "serve", draw.whole(0, 2), at => ({ decisionServed: date(at) }));
  if (performs) {
    review.does(review.respondent, "perform", draw.whole(5, 12), () => ({
      performance: "已履行职责并书面告知申请人。",
    }));
  }
  review.does(reviewer, "close", draw.whole(3, 6));
}

function settles(review: Review): void {
  review.does(reviewer, "mediate", review.draw.whole(2, 6), at => ({
    agreement: "双方自愿达成协议：被申请人自行改正，申请人放弃其他请求。",
    signedOn: date(at),
  }));
  review.does(reviewer, "serve", 1, at => ({ decisionServed: date(at) }));
  review.does(reviewer, "close", 4);
}

function ends(review: Review): void {
  const { course } = review.tale;
  if (course === "withdrawn") {
    review.comes("askWithdrawal", review.draw.whole(1, 4), {
      withdrawalReason: "被申请人已经改正，不再申请。",
    });
    review.does(reviewer, "letGo", 1);
    return;
  }
  if (course === "mediated") return settles(review);
  if (course === "heard") hearing(review);
  else isHeard(review);
  if (course === "extended") {
    review.does(chief, "extend", 2, () => ({
      moreDays: 30,
      extensionGround: "案情复杂，需要向有关单位调查核实。",
    }));
    review.does(reviewer, "listen", 22, () => ({
      heardHow: "face",
      views: "双方对补充调查的材料没有异议。",
    }));
  }
  if (course === "suspended") {
    const ground = { suspensionGround: "otherCase", suspensionNote: "等待另一民事案件的审理结果。" };
    review.does(reviewer, "suspend", 2, () => ground);
    review.does(reviewer, "resume", 25);
  }
  decides(review);
}

/** Every act of it. */
export function reviewSteps(seed: string, tale: ReviewTale): readonly Step[] {
  const review = new Review(seed, tale);
  applies(review);
  if (tale.course === "declined") {
    review.does(chief, "decline", 2, () => ({
      declineGround: "scope",
      explanation: "申请的事项不属于行政复议法第十一条规定的范围。",
    }));
  } else if (tale.course === "abandoned") {
    review.does(reviewer, "askSupplement", 2, () => ({ missing: "请补充身份证明和不服的行政行为的文书。" }));
  } else {
    accepts(review);
    ends(review);
  }
  return review.telling.steps;
}
