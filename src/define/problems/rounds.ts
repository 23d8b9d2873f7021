// Rounds: who signs and who has stands in lists of orgs, and each round can begin, be signed and come to an
// end.

import { targets } from "../derive.ts";
import { isApart } from "../fields.ts";
import type { Round } from "../joint.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";

type Check = (mechanism: AnyMechanism, name: string, round: Round) => string[];

/** Seats that are no orgs, signatures that cannot be given, rounds that never end or begin for ever. */
export const roundProblems = (mechanism: AnyMechanism): string[] => [
  ...Object.entries(mechanism.rounds ?? {}).flatMap(([name, round]) =>
    [seats, written, signature, conclusion, alone].flatMap(check => check(mechanism, name, round)),
  ),
  ...endless(mechanism),
];

const seats: Check = ({ fields, states }, name, { in: state, seats: who, signed }) => [
  ...(Object.hasOwn(states, state)
    ? []
    : [`会签 "${name}" 的状态 "${state}" 不存在。 Round "${name}" waits in "${state}", which is no state.`]),
  ...[who, signed]
    .filter(list => {
      const field = fields[list];
      return !(field?.kind === "list" && field.of === "org" && !isApart(field));
    })
    .map(
      list => `会签 "${name}" 的 "${list}" 不是单位清单。 Round "${name}" needs a list of orgs in "${list}".`,
    ),
];

/** Who has signed is what the engine saw, not what somebody says. */
const written: Check = ({ actions }, name, { seats: who, signed }) => [
  ...(who === signed
    ? [`会签 "${name}" 的应签和已签是同一个字段。 Round "${name}" keeps seats and signatures in one field.`]
    : []),
  ...Object.entries(actions)
    .filter(([, { asks = [], fills = [] }]) => [...asks.map(asked), ...fills].includes(signed))
    .map(
      ([action]) =>
        `"${signed}" 由系统记录，"${action}" 不能填写。 "${action}" cannot fill "${signed}", which the engine keeps.`,
    ),
];

const signature: Check = (mechanism, name, { in: state, sign }) => {
  const action = mechanism.actions[sign];
  if (!action || !listOf(action.from).includes(state) || !targets(mechanism, sign, state).includes(state)) {
    return [
      `会签 "${name}" 的 "${sign}" 在 "${state}" 办不成会签。` +
        ` "${sign}" must be taken in "${state}" and may stay there: round "${name}".`,
    ];
  }
  return action.times === undefined
    ? []
    : [
        `"${sign}" 由每个单位各办一次，不能限次数。 "${sign}" is taken once by each unit, so times cannot limit it.`,
      ];
};

const conclusion: Check = (mechanism, name, { in: state, done }) => {
  const action = mechanism.actions[done];
  if (!action || !listOf(action.by).includes("system") || !listOf(action.from).includes(state)) {
    return [
      `会签 "${name}" 完成时的 "${done}" 须由 system 在 "${state}" 办理。` +
        ` "${done}" must be by "system" in "${state}": round "${name}".`,
    ];
  }
  const required = (action.asks ?? []).filter(ask => !ask.endsWith("?"));
  return [
    ...(targets(mechanism, done, state).includes(state)
      ? [
          `会签 "${name}" 完成后仍在 "${state}"。 "${done}" must leave "${state}", or round "${name}" never ends.`,
        ]
      : []),
    ...required.map(
      ask =>
        `"${done}" 由系统办理，不能要求 "${ask}"。 "${done}" is taken by the engine, which cannot answer "${ask}".`,
    ),
    ...(action.times === undefined && mechanism.rules?.[done]?.refuse === undefined
      ? []
      : [
          `"${done}" 在会签完成时必须办成，不能限次数或拒绝。` +
            ` "${done}" ends round "${name}": neither times nor a rule may refuse it.`,
        ]),
  ];
};

const alone: Check = ({ rounds = {} }, name, { in: state }) => {
  const first = Object.keys(rounds).find(other => rounds[other]!.in === state);
  return first === name
    ? []
    : [
        `会签 "${first}" 和 "${name}" 都在 "${state}"。 Rounds "${first}" and "${name}" both wait in "${state}".`,
      ];
};

/** Rounds without seats end at once: a ring of them would never come to rest. */
function endless(mechanism: AnyMechanism): string[] {
  const rounds = Object.values(mechanism.rounds ?? {});
  const next = (state: string) =>
    rounds.filter(round => round.in === state).flatMap(round => targets(mechanism, round.done, state));
  const returns = (start: string): boolean => {
    const seen = new Set(next(start));
    for (const state of seen) for (const further of next(state)) seen.add(further);
    return seen.has(start);
  };
  return rounds
    .filter(round => next(round.in).some(state => state !== round.in) && returns(round.in))
    .map(
      ({ in: state }) =>
        `没有单位会签时，"${state}" 的会签会循环不止。 With no unit to sign, the round in "${state}" begins again for ever.`,
    );
}
