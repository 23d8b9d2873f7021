// States: each is reached, and from each the matter can come to an end.

import { finalStates, openings, statesAhead, targets } from "../derive.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { listOf } from "../parts.ts";

/** States that no act leads to, or from which no act leads to an end. */
export const stateProblems = (mechanism: AnyMechanism): string[] =>
  [unopened, unreachable, trapped, unused, lit].flatMap(check => check(mechanism));

const unopened = (mechanism: AnyMechanism): string[] =>
  openings(mechanism).length > 0
    ? []
    : ['没有一个动作从 "new" 开始，这类件无法提交。 No action opens a matter: one must come from "new".'];

function unreachable(mechanism: AnyMechanism): string[] {
  const first = openings(mechanism).flatMap(action => targets(mechanism, action, "new"));
  const ahead = statesAhead(mechanism);
  const reached = new Set(first.flatMap(state => [state, ...(ahead.get(state) ?? [])]));
  return Object.keys(mechanism.states)
    .filter(state => !reached.has(state))
    .map(state => `状态 "${state}" 无法到达。 No action leads to state "${state}".`);
}

/** A state with ways out from which an end is never reached: the matter goes round for ever. */
function trapped(mechanism: AnyMechanism): string[] {
  const ends = finalStates(mechanism);
  const ahead = statesAhead(mechanism);
  return Object.keys(mechanism.states)
    .filter(state => !ends.has(state) && ![...(ahead.get(state) ?? [])].some(next => ends.has(next)))
    .map(state => `从状态 "${state}" 永远到不了终点。 From state "${state}" no end is ever reached.`);
}

/** A role that may do nothing, and votes on nothing, is a mistake in `by`. */
function unused({ roles, actions, ballots = {} }: AnyMechanism): string[] {
  const voters = Object.values(ballots).flatMap(one => Object.values(one?.groups ?? {}));
  const used = new Set([
    ...Object.values(actions).flatMap(({ by }) => listOf(by)),
    ...voters.map(({ roll }) => roll),
  ]);
  return Object.keys(roles)
    .filter(role => !used.has(role))
    .map(role => `角色 "${role}" 没有可办的动作。 Role "${role}" may take no action.`);
}

/** Where nothing is left to do, no card calls anybody to account. */
function lit(mechanism: AnyMechanism): string[] {
  const ends = finalStates(mechanism);
  return Object.entries(mechanism.states)
    .filter(([name, state]) => typeof state === "object" && state.light !== undefined && ends.has(name))
    .map(
      ([name]) => `终点 "${name}" 不能亮灯。 "${name}" is an end, where no card is shown: leave out light.`,
    );
}
