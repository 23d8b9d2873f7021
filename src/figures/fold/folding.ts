// The heart of the fold: an event moves a matter from what it was to what it is, and each tally that this
// touches is taken back and posted again. What no tally watches costs nothing.

import type { AnyMechanism } from "../../define/mechanism.ts";
import type { Tally } from "../../define/figure.ts";
import type { Postings } from "./postings.ts";
import { type FoldEvent, type Projection, Slots, advance } from "./projection.ts";
import { type CompiledTally, type Contribution, compileTally, isSame, stands } from "./tally.ts";

/** Tallies of one mechanism, compiled together. */
export class MechanismFold {
  readonly slots: Slots;
  readonly tallies: readonly CompiledTally[];
  readonly #standing: readonly Standing[];
  readonly #byAct = new Map<string, readonly CompiledTally[]>();
  readonly #byState: readonly Standing[];
  readonly #byValue: (readonly Standing[])[] = [];
  readonly #byClock: (readonly Standing[])[] = [];
  readonly #byPassed: (readonly Standing[])[] = [];
  /** The tallies that the event at hand may move. */
  readonly #touched: Standing[] = [];
  readonly #before: (Contribution | undefined)[] = [];
  #event = 0;

  constructor(mechanism: AnyMechanism, tallies: readonly Tally[], timeZone: string) {
    this.slots = new Slots(mechanism);
    this.tallies = tallies.map(tally => compileTally(this.slots, tally, timeZone));
    this.#standing = this.tallies.filter(stands).map(compiled => ({ compiled, seen: 0 }));
    const flows = this.tallies.filter(compiled => !stands(compiled));
    for (const act of new Set(flows.flatMap(({ acts }) => acts)))
      this.#byAct.set(
        act,
        flows.filter(({ acts }) => acts.includes(act)),
      );
    const watching = (test: (compiled: CompiledTally) => boolean) =>
      this.#standing.filter(({ compiled }) => test(compiled));
    this.#byState = watching(({ watched }) => watched.state);
    for (const place of this.slots.values.values())
      this.#byValue[place] = watching(({ watched }) => watched.values.has(place));
    for (const place of this.slots.clocks.values())
      this.#byClock[place] = watching(({ watched }) => watched.clocks.has(place));
    for (const place of this.slots.passed.values())
      this.#byPassed[place] = watching(({ watched }) => watched.passed.has(place));
  }

  /** Moves the matter on and posts what that changes. */
  take(matter: Projection, event: FoldEvent, postings: Postings): void {
    const touched = this.#touches(matter, event);
    const isNew = matter.seq === 0;
    const before = this.#before;
    for (let i = 0; i < touched.length; i += 1)
      before[i] = isNew ? undefined : touched[i]!.compiled.contribution(matter);
    const flows = this.#byAct.get(event.action)?.filter(({ before: acts }) => isFirst(matter, acts));
    advance(this.slots, matter, event);
    const { at } = matter;
    for (let i = 0; i < touched.length; i += 1) {
      const { compiled } = touched[i]!;
      const [was, is] = [before[i], compiled.contribution(matter)];
      if (isSame(was, is)) continue;
      if (was !== undefined) postings.post(compiled, was, at, -1);
      if (is !== undefined) postings.post(compiled, is, at, 1);
    }
    if (flows === undefined) return;
    for (const compiled of flows) {
      const adds = compiled.contribution(matter);
      if (adds !== undefined) postings.post(compiled, adds, at, 1);
    }
  }

  /** The tallies that watch anything that the event moves; all for a new matter. */
  #touches(matter: Projection, event: FoldEvent): readonly Standing[] {
    if (matter.seq === 0) return this.#standing;
    this.#event += 1;
    this.#touched.length = 0;
    const { to, input, set, due } = event.payload;
    if (to !== matter.state) this.#touch(this.#byState);
    for (const values of [input, set]) {
      for (const name in values) this.#touch(this.#byValue[this.slots.values.get(name) ?? -1]);
    }
    for (const name in due) this.#touch(this.#byClock[this.slots.clocks.get(name) ?? -1]);
    const place = this.slots.passed.get(event.action);
    if (place !== undefined && matter.passed[place] === undefined) this.#touch(this.#byPassed[place]);
    return this.#touched;
  }

  #touch(tallies: readonly Standing[] | undefined): void {
    if (tallies === undefined) return;
    for (const one of tallies) {
      if (one.seen === this.#event) continue;
      one.seen = this.#event;
      this.#touched.push(one);
    }
  }
}

interface Standing {
  readonly compiled: CompiledTally;
  /** The last event that touched it. */
  seen: number;
}

/** Whether none of the acts was taken before. */
function isFirst({ passed }: Projection, acts: readonly number[]): boolean {
  for (const act of acts) if (passed[act] !== undefined) return false;
  return true;
}
