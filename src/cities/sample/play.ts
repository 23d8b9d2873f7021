// Plays the script through the engine, a day at a time. Steps on different matters run side by side; after an
// act that other matters hear of, and at the end of each day, what is due is delivered and what has run out
// is settled.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import type { Day } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { chance } from "./random.ts";
import type { Script } from "./script.ts";
import type { Doer, Drawn, Named, OpenedFor, Picture, Slot, Step } from "./step.ts";

/** An act as the stage takes it: ids stand where the script had names. */
export interface PlayedAct {
  readonly mechanism: string;
  /** null opens a matter. */
  readonly matter: number | null;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly by: Doer | Drawn;
  readonly behalf?: string;
  readonly at: number;
  /** The same for the same act of the same script: a second playing of it changes nothing. */
  readonly key: string;
}
/** The opening of a matter that was played before. */
export type Opening = Pick<PlayedAct, "by" | "key">;

/** Where the script is played. */
export interface Stage {
  /**
   * Answers null where somebody who is not of the script has acted on the matter: its story is theirs now.
   */
  act(act: PlayedAct): Promise<{ readonly matter: number } | null>;
  /** The reference of an org by its key, "org:12". Throws on a key that is not in the tree. */
  org(key: string): string;
  /** Casts votes or papers on a matter; `known` tells the matter of a name. A stage without them does not. */
  cast?(
    matter: number,
    casts: NonNullable<Step["casts"]>,
    known: (name: string) => Promise<string>,
    at: number,
  ): Promise<void>;
  /** Uploads a picture for whoever acts; answers its reference. */
  picture(picture: Picture, by: Doer | Drawn): Promise<string>;
  /** Delivers what has been caused so far, as if it were this moment. */
  deliver(at: number): Promise<void>;
  /** Records what has run out up to this moment. */
  settle(until: number): Promise<void>;
  /** A matter that the engine opened for another: the one at this place of the list that holds them. */
  openedFor(matter: number, field: string, place: number): Promise<number>;
  /** The matters that were opened by these acts in a playing before this one. */
  opened?(openings: readonly Opening[]): Promise<readonly number[]>;
}

export interface Playing {
  /** All of its days before this one were played before; its stage can find their matters. */
  readonly from?: Day;
  /** Told after each day how much of the script is played, from 0 to 1. */
  readonly watch?: (share: number) => void;
  /** Aborted: what is under way is finished, and the rest is left to another playing. */
  readonly signal?: AbortSignal;
}

const minute = 60_000;
const ofOneDay = 4000;

/** The steps of each day, in order; a day without any is left out. */
function* byDay(steps: Iterable<Step>): Generator<readonly [Day, readonly Step[]]> {
  let today: Step[] = [];
  let day: Day | undefined;
  for (const step of steps) {
    const its = dayOf(china, step.at);
    if (day !== undefined && its !== day) {
      yield [day, today];
      today = [];
    }
    day = its;
    today.push(step);
  }
  if (day !== undefined) yield [day, today];
}

/** Parts of a day: each ends with an act that others hear of, or with the day. */
function legsOf(steps: readonly Step[], heard: Script["heard"]): readonly (readonly Step[])[] {
  const legs: Step[][] = [[]];
  for (const step of steps) {
    legs.at(-1)!.push(step);
    if (heard.has(`${step.mechanism} ${step.action}`)) legs.push([]);
  }
  return legs;
}

class Player {
  readonly #stage: Stage;
  readonly #seed: string;
  readonly #matters = new Map<string, Promise<number>>();
  /** Matters whose story somebody else goes on with. */
  readonly #left = new Set<string>();

  constructor(stage: Stage, seed: string) {
    this.#stage = stage;
    this.#seed = seed;
  }

  #keyOf = ({ matter, action, at }: Step): string => `sample/${this.#seed}/${matter}/${action}/${at}`;

  /** The same for all matters that these steps open, which were played before. */
  async recall(steps: readonly Step[]): Promise<void> {
    const fresh = new Map<string, Opening>();
    for (const step of steps) {
      if (this.#matters.has(step.matter) || fresh.has(step.matter) || step.opened !== undefined) continue;
      fresh.set(step.matter, { by: step.by, key: this.#keyOf(step) });
    }
    const found = (await this.#stage.opened?.([...fresh.values()])) ?? [];
    [...fresh.keys()].forEach((name, at) => this.#matters.set(name, Promise.resolve(found[at]!)));
  }

  /** Acts on one matter one after the other, different matters side by side. */
  async playLeg(steps: readonly Step[]): Promise<void> {
    for (const step of steps) if (step.opened !== undefined) this.#find(step, step.opened);
    const chains = Map.groupBy(steps, ({ matter }) => matter);
    const ended = await Promise.allSettled(
      [...chains.values()].map(chain => {
        const [first, ...more] = chain;
        const opens = !this.#matters.has(first!.matter);
        const begun = opens ? this.#open(first!) : this.#take(first!);
        return more.reduce((before, step) => before.then(() => this.#take(step)), begun);
      }),
    );
    const failed = ended.find(one => one.status === "rejected");
    if (failed) throw failed.reason;
  }

  /** What the engine opened has no act of the script; it is found where it was told. */
  #find({ matter }: Step, { of, field, place }: OpenedFor): void {
    if (this.#matters.has(matter)) return;
    const parent = this.#matters.get(of);
    if (parent === undefined) throw new RangeError(`no matter ${of} has been opened`);
    const found = parent.then(id => this.#stage.openedFor(id, field, place));
    this.#matters.set(matter, found);
    found.catch(() => {}); // said by its own chain
  }

  #open(step: Step): Promise<unknown> {
    const opened = this.#act(step, null).then(id => id!);
    this.#matters.set(step.matter, opened);
    // Whoever refers to it waits for it; that it failed is said by its own chain.
    opened.catch(() => {});
    return opened;
  }

  async #take(step: Step): Promise<unknown> {
    if (this.#left.has(step.matter)) return;
    if (step.casts !== undefined) return this.#cast(step, step.casts);
    if ((await this.#act(step, await this.#matters.get(step.matter)!)) === null) this.#left.add(step.matter);
  }

  async #cast({ matter, at }: Step, casts: NonNullable<Step["casts"]>): Promise<void> {
    const known = async (name: string) => `matter:${await this.#matters.get(name)}`;
    await this.#stage.cast?.(await this.#matters.get(matter)!, casts, known, at);
  }

  async #act(step: Step, matter: number | null): Promise<number | null> {
    const { mechanism, action, at, by, behalf } = step;
    const input: Record<string, unknown> = {};
    try {
      for (const field in step.input) {
        const slot = step.input[field]!;
        input[field] = typeof slot === "object" ? await this.#valueOf(slot, by) : slot;
      }
      const asked = { mechanism, matter, action, input, by, at, key: this.#keyOf(step) };
      const taken = await this.#stage.act(behalf === undefined ? asked : { ...asked, behalf });
      return taken === null ? null : taken.matter;
    } catch (error) {
      throw new Error(`${step.matter} ${action} ${new Date(at).toISOString()}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }

  async #valueOf(slot: Exclude<Slot, string | number | boolean>, by: Doer | Drawn): Promise<unknown> {
    const one = async (named: Named | string): Promise<string> => {
      if (typeof named === "string") return named;
      if ("org" in named) return this.#stage.org(named.org);
      if ("picture" in named) return this.#stage.picture(named, by);
      const found = this.#matters.get(named.matter);
      if (found === undefined) throw new RangeError(`no matter ${named.matter} has been opened`);
      return `matter:${await found}`;
    };
    return "length" in slot ? Promise.all(slot.map(one)) : one(slot);
  }
}

/**
 * Plays a script; answers how many acts it took. Rejects with the stage's refusal, naming the step, or with
 * the signal's reason.
 */
export async function play(
  script: Script,
  stage: Stage,
  seed: string,
  playing: Playing = {},
): Promise<number> {
  const { from, watch = () => {}, signal } = playing;
  const player = new Player(stage, seed);
  const draw = chance(`legs ${seed}`);
  const [first, end] = [startOfDay(china, script.first), script.end];
  let acts = 0;
  let before: Step[] = [];
  let last: Day | undefined;
  for (const [day, steps] of byDay(script.steps)) {
    signal?.throwIfAborted();
    acts += steps.length;
    const midnight = Math.min(startOfDay(china, day + 1), end);
    if (from !== undefined && day < from) {
      before = before.concat(steps);
      if (before.length < ofOneDay) continue;
    }
    if (before.length > 0) await player.recall(before.splice(0));
    if (from !== undefined && day < from) continue;
    // Days without an act pass as well: what ran out in them is heard before the next one begins.
    if (last !== undefined && last < day - 1) {
      await stage.settle(startOfDay(china, day));
      await stage.deliver(startOfDay(china, day));
    }
    last = day;
    for (const leg of legsOf(steps, script.heard)) {
      if (leg.length === 0) continue;
      await player.playLeg(leg);
      await stage.deliver(Math.min(leg.at(-1)!.at + draw.whole(1, 6) * minute, midnight));
    }
    // What ran out at midnight is heard before anybody acts in the morning.
    await stage.settle(midnight);
    await stage.deliver(midnight);
    // What was there before the script begins (the catalogue of items, a summer's enrolment) is played first.
    watch(Math.min(1, Math.max(0, (midnight - first) / (end - first))));
  }
  await stage.settle(end);
  await stage.deliver(end);
  return acts;
}
