// What the acts of one appeal share: who acts, what is told, when.

import { holdersOf } from "../../people.ts";
import { callerPost, deskPost, publisherPost, urgerPost } from "../../posts.ts";
import { type Chance, chance } from "../../random.ts";
import { type Doer, type Drawn, type Slot, type Step, Telling } from "../../step.ts";
import type { FullAppeal } from "../writers.ts";
import { type Course, courseOf } from "./course.ts";
import type { Oddity } from "./odd.ts";

type Input = Readonly<Record<string, Slot>>;

/** One appeal on its way; each act happens after the one before. */
export class Life {
  readonly seed: string;
  readonly appeal: FullAppeal;
  readonly draw: Chance;
  readonly course: Course;
  /** Who answers for it by now, by key. */
  unit: string;
  /** Whether it ever came to a unit: what the desk answered itself is not redone but dispatched. */
  dispatched = false;
  /** Whether the desk's own word is the last: then nobody of the centre calls back. */
  byDesk = false;
  redone = 0;
  /** What looks better than it was, where somebody is to find it. */
  readonly odd: Oddity | null;
  #now = 0;
  readonly #telling: Telling;

  /** `steered`: what of its course is planned and not drawn. */
  constructor(seed: string, appeal: FullAppeal, steered: Partial<Course> = {}, odd: Oddity | null = null) {
    this.seed = seed;
    this.appeal = appeal;
    this.draw = chance(`life ${seed} ${appeal.key}`);
    this.course = { ...courseOf(this.draw, seed, appeal), ...steered };
    this.unit = appeal.handler;
    this.odd = odd;
    this.#telling = new Telling(appeal.key, "appeal");
  }

  get steps(): readonly Step[] {
    return this.#telling.steps;
  }
  /** When the last act happened. */
  get now(): number {
    return this.#now;
  }

  /** Nothing happens before a moment. */
  waits(until: number): this {
    this.#now = Math.max(this.#now, until);
    return this;
  }

  #does(by: Doer | Drawn, action: string, at: number, input: Input = {}, behalf?: string): this {
    this.#now = this.#telling.does(by, action, at, input, behalf);
    return this;
  }

  #holder(post: string): Doer {
    return { person: this.draw.pick(holdersOf(post)), post };
  }

  register(at: number, input: Input): this {
    return this.#does(this.#holder(deskPost.key), "register", at, input, this.appeal.asker?.phone);
  }
  /** The asker, who is known. */
  asker(action: string, at: number, input: Input = {}): this {
    return this.#does({ person: this.appeal.asker!.phone, post: null }, action, at, input);
  }
  desk(action: string, at: number, input: Input = {}): this {
    return this.#does(this.#holder(deskPost.key), action, at, input);
  }
  urger(action: string, at: number, input: Input = {}): this {
    return this.#does(this.#holder(urgerPost.key), action, at, input);
  }
  publisher(action: string, at: number, input: Input = {}): this {
    return this.#does(this.#holder(publisherPost.key), action, at, input);
  }
  /** Whoever was drawn to call back. */
  drawn(at: number, input: Input): this {
    return this.#does({ field: "callee", post: callerPost.key }, "callBack", at, input);
  }
  /** Who signs for and handles matters at a unit: its own, unless another is named. */
  handler(action: string, at: number, input: Input = {}, unit = this.unit): this {
    const post = `${unit}.handler`;
    return this.#does(this.#swapped(post, `${unit}.principal`) ?? this.#holder(post), action, at, input);
  }
  /** Who answers for what the unit says. */
  principal(action: string, at: number, input: Input = {}): this {
    const post = `${this.unit}.principal`;
    return this.#does(this.#swapped(post, `${this.unit}.handler`) ?? this.#holder(post), action, at, input);
  }

  /** Every other time whoever sits at the one post acts at the other. */
  #swapped(post: string, other: string): Doer | undefined {
    if (this.odd !== "swapped" || this.unit !== this.appeal.handler) return undefined;
    const turned = chance(`swapped ${this.seed} ${this.appeal.key}`).happens(0.5);
    return { person: holdersOf(turned ? other : post)[0]!, post };
  }
}
