// Eighteen months of the law: 1,058 reconsiderations accepted, 1,955 hearings with a head in court, 170 of
// them the chief (the seed's own numbers, as figures must reproduce them; two systems that no ratio joins).

import type { Day } from "../../../define/civil.ts";
import { askerOf } from "../full/askers.ts";
import { chance } from "../random.ts";
import { whenWritten, whenWorked, workdayAfter } from "../rhythm.ts";
import type { Step } from "../step.ts";
import { type ReviewCourse, reviewSteps } from "./review-steps.ts";
import { lasting, type Seat, suitSteps } from "./suit-steps.ts";
import { matters } from "./words.ts";

export const lawTotals = { accepted: 1058, hearings: 1955, chiefs: 170 } as const;

/** So many besides are not accepted or given up. */
const turnedAway = 96;
/** So many suits go on to a second instance. */
const appealed = 455;

const courses: Readonly<Record<Exclude<ReviewCourse, "declined" | "abandoned">, number>> = {
  upheld: 44,
  corrected: 12,
  silent: 2,
  heard: 5,
  extended: 4,
  suspended: 2,
  mediated: 17,
  withdrawn: 14,
};

/** What begins on a day: reconsiderations and suits by their numbers. */
interface Beginning {
  readonly reviews: number[];
  readonly suits: number[];
}

export class LawCases {
  readonly #seed: string;
  readonly #days = new Map<Day, Beginning>();

  constructor(seed: string, first: Day, last: Day) {
    this.#seed = seed;
    const draw = chance(`law ${seed}`);
    // Whatever is accepted is accepted within five working days, so the last begin before that.
    const reviewed = last - 12;
    for (let at = 0; at < lawTotals.accepted + turnedAway; at += 1) {
      this.#on(workdayAfter(draw.whole(first, reviewed - 6), 0)).reviews.push(at);
    }
    for (let at = 0; at < lawTotals.hearings - appealed; at += 1) {
      const latest = last - Math.ceil(lasting(at < appealed ? 2 : 1) * 1.6) - 12;
      this.#on(workdayAfter(draw.whole(first, latest), 0)).suits.push(at);
    }
  }

  #on(day: Day): Beginning {
    const found = this.#days.get(day) ?? { reviews: [], suits: [] };
    this.#days.set(day, found);
    return found;
  }

  /** Every act of what begins on a day. */
  on(day: Day): readonly Step[] {
    const { reviews, suits } = this.#days.get(day) ?? { reviews: [], suits: [] };
    return [...reviews.flatMap(at => this.#review(at, day)), ...suits.flatMap(at => this.#suit(at, day))];
  }

  #review(at: number, day: Day): readonly Step[] {
    const draw = chance(`review ${this.#seed} ${at}`);
    const { phone, called } = askerOf(this.#seed, draw.whole(300, 9000));
    const accepted = at < lawTotals.accepted;
    return reviewSteps(this.#seed, {
      key: `review-${at}`,
      applicant: { phone, called },
      matter: draw.pick(matters),
      course: accepted ? draw.weighted(courses) : draw.pick(["declined", "abandoned"] as const),
      applied: whenWritten(draw, day),
    });
  }

  #suit(at: number, day: Day): readonly Step[] {
    const draw = chance(`suit ${this.#seed} ${at}`);
    return suitSteps(this.#seed, {
      key: `suit-${at}`,
      called: askerOf(this.#seed, draw.whole(300, 9000)).called,
      matter: draw.pick(matters),
      served: whenWorked(draw, (day * 24 - 8) * 3_600_000, 0),
      seats: at < appealed ? [seatOf(at), seatOf(lawTotals.hearings - 1 - at)] : [seatOf(at)],
      lost: draw.happens(0.11),
    });
  }
}

/** Of the hearings, numbered through, the chiefs' are spread evenly: 170 of 1,955 are two of twenty-three. */
const seatOf = (hearing: number): Seat =>
  hearing % 23 === 5 || hearing % 23 === 16 ? "chief" : hearing % 3 === 0 ? "leader" : "deputy";
