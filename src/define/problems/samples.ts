// Samples: what is drawn exists, the draw has a hash to follow from, and its result is the engine's alone.

import { openings, targets } from "../derive.ts";
import { isApart } from "../fields.ts";
import type { Sample } from "../joint.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";

type Check = (mechanism: AnyMechanism, name: string, sample: Sample) => string[];

/** Draws of nobody, from nothing, or that somebody could write over. */
export const sampleProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.samples ?? {}).flatMap(([name, sample]) =>
    [share, place, people, results].flatMap(check => check(mechanism, name, sample)),
  );

const share: Check = (_, name, { perMille }) =>
  Number.isInteger(perMille) && perMille >= 1 && perMille <= 1000
    ? []
    : [`抽查 "${name}" 的千分比应为 1 至 1000。 Sample "${name}" draws from 1 to 1000 of a thousand.`];

/** Before its first event a matter has no hash: all that are opened alike would be drawn alike. */
const place: Check = (mechanism, name, { on }) => {
  if (!Object.hasOwn(mechanism.states, on)) {
    return [
      `抽查 "${name}" 的状态 "${on}" 不存在。 Sample "${name}" is drawn on "${on}", which is no state.`,
    ];
  }
  return openings(mechanism).some(action => targets(mechanism, action, "new").includes(on))
    ? [
        `抽查 "${name}" 不能在提交时抽取。` +
          ` Sample "${name}" cannot be drawn when a matter is opened: it has no hash yet.`,
      ]
    : [];
};

const people: Check = ({ roles, actions, fields }, name, { from, otherThan, notOf }) => [
  ...(Object.hasOwn(roles, from)
    ? []
    : [`抽查 "${name}" 的角色 "${from}" 不存在。 Sample "${name}" draws among "${from}", which is no role.`]),
  ...listOf(otherThan)
    .filter(action => !Object.hasOwn(actions, action))
    .map(
      action =>
        `抽查 "${name}" 的动作 "${action}" 不存在。` +
        ` Sample "${name}" keeps out takers of "${action}", which is no action.`,
    ),
  ...(notOf === undefined || fields[notOf]?.kind === "org"
    ? []
    : [`抽查 "${name}" 的 "${notOf}" 不是单位。 Sample "${name}" needs an org in "${notOf}".`]),
];

const results: Check = ({ fields, actions }, name, { drawn, into }) => [
  ...(fields[drawn]?.kind === "flag" && !isApart(fields[drawn])
    ? []
    : [`抽查 "${name}" 的 "${drawn}" 不是是否。 Sample "${name}" needs a flag of the log in "${drawn}".`]),
  ...(fields[into]?.kind === "person" && !isApart(fields[into])
    ? []
    : [`抽查 "${name}" 的 "${into}" 不是人员。 Sample "${name}" needs a person of the log in "${into}".`]),
  ...Object.entries(actions).flatMap(([action, { asks = [], fills = [] }]) =>
    [drawn, into]
      .filter(field => [...asks.map(asked), ...fills].includes(field))
      .map(
        field =>
          `"${field}" 由系统抽取，"${action}" 不能填写。 "${action}" cannot fill "${field}", which is drawn.`,
      ),
  ),
];
