// The whole lives of a city's appeals, one after the other as they come in; and which of them are joined to
// one that was first: duplicates of a hot issue at one place.

import { dayOf } from "../../../../define/calendar.ts";
import { china } from "../../../calendar.ts";
import type { Step } from "../../step.ts";
import { whenDispatched } from "../../rhythm.ts";
import type { FullAppeal } from "../writers.ts";
import { closed, judged } from "./closing.ts";
import { another, comesToUnit } from "./dispatching.ts";
import { handled } from "./handling.ts";
import { comesIn, declined, merged, replied, transferred, withdrawn } from "./intake.ts";
import { Life } from "./life.ts";
import type { Oddities } from "./odd.ts";

const day = 86_400_000;

/** One that others may join until it is answered. */
interface Parent {
  readonly key: string;
  readonly until: number;
}

/** Tells lives; remembers which appeals of hot issues are open. */
export class Lives {
  readonly #seed: string;
  readonly #parents = new Map<string, Parent>();
  readonly #told = new Set<string>();

  readonly #odd: Oddities | undefined;

  /** `odd`: what is planted for those who look for what seems too good. */
  constructor(seed: string, odd?: Oddities) {
    this.#odd = odd;
    this.#seed = seed;
  }

  /** Every act of an appeal, in order. Call it for one appeal after the other, oldest first. */
  of(written: FullAppeal): readonly Step[] {
    // In a smaller cut of the city what it repeats may not be there.
    const { repeats } = written.plan;
    const known = repeats === null || this.#told.has(repeats);
    const appeal = known ? written : { ...written, plan: { ...written.plan, repeats: null } };
    this.#told.add(appeal.key);
    const life = new Life(this.#seed, appeal, {}, this.#odd?.of(appeal));
    comesIn(life);
    if (!this.#joined(life)) this.#alone(life);
    return life.steps;
  }

  #joined(life: Life): boolean {
    const { appeal, draw } = life;
    const { hot } = appeal.plan;
    const parent = hot === null ? undefined : this.#parents.get(`${hot} ${appeal.place.name}`);
    const at = whenDispatched(draw, life.now);
    // Told at the end of the day, it must find the first one open then.
    const open = parent !== undefined && dayOf(china, parent.until) > dayOf(china, at);
    if (!open || !draw.happens(0.6)) return false;
    merged(life, parent.key, at);
    // Answered with the first, and told a day later; what is not right yet, the first one's asker says.
    const word = draw.weighted<"satisfied" | "fair" | "silent">({ satisfied: 50, fair: 30, silent: 20 });
    if (appeal.asker !== null) judged(life.waits(parent.until + day), word);
    return true;
  }

  #alone(life: Life): void {
    const { course, draw, appeal } = life;
    if (course.intake === "replied") {
      replied(life);
      return closed(life);
    }
    if (course.intake === "transferred") return transferred(life);
    if (course.intake === "declined" && declined(life)) return;
    if (course.withdrawn) return withdrawn(life);
    const wantsHelp = course.turn === "joint";
    const helpers = wantsHelp ? [another(life)] : [];
    const early = wantsHelp && course.intake === "dispatched" && draw.happens(0.7);
    comesToUnit(life, early ? helpers : []);
    if (!handled(life, helpers, early)) return;
    const { hot } = appeal.plan;
    if (hot !== null && course.turn === "plain") {
      this.#parents.set(`${hot} ${appeal.place.name}`, { key: appeal.key, until: life.now });
    }
    closed(life, this.#odd?.evening);
  }
}
