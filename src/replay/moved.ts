// What differs between the record and the life again: the acts, values and clocks that a figure could feel.

import { jcs } from "../define/jcs.ts";
import type { ClockFace } from "../engine/event.ts";
import type { Asked } from "./faces.ts";
import type { LivedEvent } from "./recorded.ts";

/** Collected over all matters of a run. */
export class Touched {
  readonly fields = new Set<string>();
  readonly clocks = new Set<string>();
  readonly actions = new Set<string>();
  states = false;

  /** Adds what differs between two lives of one matter; whether anything does. */
  compare(was: readonly LivedEvent[], becomes: readonly LivedEvent[]): boolean {
    const aligned =
      was.length === becomes.length &&
      was.every(({ action, happened, state }, i) => {
        const other = becomes[i]!;
        return action === other.action && happened === other.happened && state === other.state;
      });
    return aligned ? this.#inside(was, becomes) : this.#across(was, becomes);
  }

  #inside(was: readonly LivedEvent[], becomes: readonly LivedEvent[]): boolean {
    let differs = false;
    was.forEach((event, i) => {
      const other = becomes[i]!;
      for (const name of keysOf(event.holds, other.holds)) {
        if (sameValue(event.holds[name], other.holds[name])) continue;
        this.fields.add(name);
        differs = true;
      }
      for (const name of keysOf(event.due, other.due)) {
        if (sameFace(event.due[name], other.due[name])) continue;
        this.clocks.add(name);
        differs = true;
      }
    });
    return differs;
  }

  /** Where events came, went or moved, all that they wrote has moved with them. */
  #across(was: readonly LivedEvent[], becomes: readonly LivedEvent[]): boolean {
    const key = ({ action, happened, state, holds }: LivedEvent) =>
      `${happened} ${action} ${state} ${jcs(holds)}`;
    const [before, after] = [new Set(was.map(key)), new Set(becomes.map(key))];
    const lost = was.filter(event => !after.has(key(event)));
    const fresh = becomes.filter(event => !before.has(key(event)));
    for (const { action, holds } of [...lost, ...fresh]) {
      this.actions.add(action);
      for (const name of Object.keys(holds)) this.fields.add(name);
    }
    for (const event of [...was, ...becomes])
      for (const name of Object.keys(event.due)) this.clocks.add(name);
    if (timeline(was) !== timeline(becomes)) this.states = true;
    return true;
  }

  /** Whether a tally that asks this could count otherwise. */
  feels({ fields, clocks, actions, states }: Asked): boolean {
    const any = (asked: ReadonlySet<string>, touched: ReadonlySet<string>) =>
      [...asked].some(name => touched.has(name));
    return (
      any(fields, this.fields) ||
      any(clocks, this.clocks) ||
      any(actions, this.actions) ||
      (states && this.states)
    );
  }
}

const keysOf = (one: object, other: object): readonly string[] => {
  const names = Object.keys(one);
  return [...names, ...Object.keys(other).filter(name => !Object.hasOwn(one, name))];
};

const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (one !== undefined && other !== undefined && jcs(one) === jcs(other));

const sameFace = (one: ClockFace | undefined, other: ClockFace | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  one.due === other.due &&
  one.end === other.end &&
  one.used === other.used;

/** The states that it went through, with the times. */
const timeline = (events: readonly LivedEvent[]): string =>
  events
    .filter(({ state }, i) => i === 0 || events[i - 1]!.state !== state)
    .map(({ state, happened }) => `${happened} ${state}`)
    .join("|");
