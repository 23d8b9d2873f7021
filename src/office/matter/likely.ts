import type { MechanismView } from "../../http/types.ts";
import { mainLine } from "./flow-layout.ts";

type Ground = Pick<MechanismView, "states" | "moves">;

/**
 * Whether a state leads straight to an end in none of the meanings of done, by an act that is not open
 * here.
 */
function leadsOut({ states, moves }: Ground, here: string, target: string): boolean {
  const lost = new Set(states.filter(({ done, final }) => final && done === null).map(({ name }) => name));
  const open = new Set(moves.filter(({ from }) => from === here).map(({ action }) => action));
  return moves.some(({ from, to, action }) => from === target && lost.has(to) && !open.has(action));
}

/**
 * 0: on along the main line. 1: to another state. 2: staying where it is. 3: towards an end that is no
 * result. 4: no move at all.
 */
function rankOf(ground: Ground, line: readonly string[], state: string, action: string) {
  const at = line.indexOf(state);
  const targets = ground.moves
    .filter(move => move.action === action && move.from === state)
    .map(({ to }) => to);
  if (targets.length === 0) return 4;
  if (at >= 0 && targets.some(to => line.indexOf(to) > at)) return 0;
  const others = targets.filter(to => to !== state);
  if (others.length === 0) return 2;
  return others.every(to => leadsOut(ground, state, to)) ? 3 : 1;
}

/** The actions of a state by what a clerk most likely came for: what brings the matter on stands first. */
export function likelyFirst<T>(
  mechanism: Ground | undefined,
  state: string,
  actions: readonly T[],
  nameOf: (action: T) => string,
): T[] {
  if (!mechanism) return [...actions];
  const line = mainLine(mechanism.states, mechanism.moves);
  const rank = (action: T) => rankOf(mechanism, line, state, nameOf(action));
  return actions.toSorted((one, other) => rank(one) - rank(other));
}
