import type { MechanismView } from "../../http/types.ts";
import { planFlow } from "./flow-layout.ts";

/** 0: on along the way to the best end. 1: to another state. 2: staying where it is. 3: no move at all. */
function rankOf(mechanism: MechanismView, spine: ReadonlyMap<string, number>, state: string, action: string) {
  const at = spine.get(state);
  const targets = mechanism.moves.filter(move => move.action === action && move.from === state);
  if (targets.length === 0) return 3;
  if (at !== undefined && targets.some(({ to }) => (spine.get(to) ?? -1) > at)) return 0;
  return targets.some(({ to }) => to !== state) ? 1 : 2;
}

/** The actions of a state by what a clerk most likely came for: what brings the matter on stands first. */
export function likelyFirst<T>(
  mechanism: MechanismView | undefined,
  state: string,
  actions: readonly T[],
  nameOf: (action: T) => string,
): T[] {
  if (!mechanism) return [...actions];
  const { boxes } = planFlow(mechanism.states, mechanism.moves);
  const spine = new Map(boxes.filter(({ row }) => row === 0).map(({ name, column }) => [name, column]));
  const rank = (action: T) => rankOf(mechanism, spine, state, nameOf(action));
  return actions.toSorted((one, other) => rank(one) - rank(other));
}
