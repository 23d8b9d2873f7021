// A mechanism of twenty states is no drawing: what is far from this matter is folded away until somebody
// asks.

import { type FlowMove, type FlowState, mainLine } from "./flow-layout.ts";

/** What is drawn of a mechanism. */
export interface Folded {
  readonly states: readonly FlowState[];
  readonly moves: readonly FlowMove[];
  /** So many states are not drawn. */
  readonly hidden: number;
}

/** Up to so many states are drawn whole. */
const whole = 9;

/** Which steps the matter took: from state to state. */
export type Took = (from: string, to: string) => boolean;

/**
 * The main line, the states that the matter was in, where it stands and what may come next; and of the
 * moves those of the main line, those that were taken, those that lead on from here.
 */
export function foldFlow(
  states: readonly FlowState[],
  moves: readonly FlowMove[],
  here: string,
  took: Took,
  been: ReadonlySet<string>,
): Folded {
  if (states.length <= whole) return { states, moves, hidden: 0 };
  const line = mainLine(states, moves);
  const next = moves.filter(({ from, engine }) => from === here && engine !== true).map(({ to }) => to);
  const kept = new Set([...line, ...been, here, ...next]);
  const onLine = (from: string, to: string) => {
    const at = line.indexOf(from);
    return at >= 0 && line[at + 1] === to;
  };
  const drawn = states.filter(({ name }) => kept.has(name));
  const led = moves.filter(
    ({ from, to, engine }) =>
      kept.has(from) &&
      kept.has(to) &&
      (onLine(from, to) || took(from, to) || (from === here && engine !== true)),
  );
  return { states: drawn, moves: led, hidden: states.length - drawn.length };
}

/**
 * Moves between the same two states as one: what people do gives it its name, the engine's own steps only
 * where nobody else goes that way.
 */
export function collapse(moves: readonly FlowMove[]): readonly FlowMove[] {
  const pairs = Map.groupBy(moves, ({ from, to }) => JSON.stringify([from, to]));
  return [...pairs.values()].flatMap(group => {
    const people = group.filter(({ engine }) => engine !== true);
    return people.length > 0 ? people : group;
  });
}
