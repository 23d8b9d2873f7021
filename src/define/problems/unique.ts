// What is to be unique is known when a matter opens and stays what it is.

import { openings, targets } from "../derive.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";
import { type Unique, uniqueKinds } from "../unique.ts";
import { whenProblems } from "./when.ts";

type Check = (mechanism: AnyMechanism, unique: Unique) => string[];

/** Fields that cannot be compared, openings that leave them out, acts that change them, ways back. */
export const uniqueProblems = (mechanism: AnyMechanism): string[] => {
  const { unique } = mechanism;
  return unique === undefined
    ? []
    : [named, opened, kept, left, lasting].flatMap(check => check(mechanism, unique));
};

const kinds: ReadonlySet<string> = new Set(uniqueKinds);

const named: Check = ({ fields }, { of }) => [
  ...(listOf(of).length === 0 ? ["唯一没有写字段。 Unique names no field."] : []),
  ...listOf(of)
    .filter(field => !kinds.has(fields[field]?.kind ?? ""))
    .map(
      field => `"${field}" 不能用来认定唯一。 "${field}" cannot be unique: a single plain value is wanted.`,
    ),
];

const opened: Check = (mechanism, { of }) =>
  openings(mechanism).flatMap(action =>
    listOf(of)
      .filter(field => !mechanism.actions[action]!.asks?.includes(field))
      .map(
        field =>
          `"${action}" 须要求 "${field}"，它是唯一的。 "${action}" must ask for "${field}", which is unique.`,
      ),
  );

const kept: Check = (mechanism, { of }) => {
  const opening = new Set(openings(mechanism));
  return Object.entries(mechanism.actions).flatMap(([action, { from, asks = [], fills = [] }]) => {
    const later = !opening.has(action) || listOf(from).some(state => state !== "new");
    const changes = [...(later ? asks.map(asked) : []), ...fills].filter(field => listOf(of).includes(field));
    return changes.map(
      field =>
        `"${field}" 是唯一的，"${action}" 不能改。 "${action}" cannot change "${field}", which is unique.`,
    );
  });
};

const left: Check = (mechanism, { except }) => back(mechanism, listOf(except));

/** What some matters keep is let go by others, and what those have let go is not taken again either. */
const lasting: Check = (mechanism, { except, keeps }) => {
  if (keeps === undefined) return [];
  const held = listOf(keeps.in);
  return [
    ...whenProblems(mechanism, "唯一的 keeps", "What unique keeps", keeps.when),
    ...held
      .filter(state => !listOf(except).includes(state))
      .map(
        state =>
          `唯一的 keeps 里 "${state}" 不在 except 里。 Unique keeps "${state}", which nothing lets go.`,
      ),
    ...back(
      mechanism,
      listOf(except).filter(state => !held.includes(state)),
    ),
  ];
};

/** No act leads back from where a matter has let go. */
const back = (mechanism: AnyMechanism, gone: readonly string[]): string[] =>
  gone.flatMap(state => {
    if (mechanism.states[state] === undefined)
      return [`唯一的 except 没有状态 "${state}"。 Unique excepts "${state}", no state.`];
    const ways = Object.keys(mechanism.actions).filter(
      action =>
        listOf(mechanism.actions[action]!.from).includes(state) &&
        targets(mechanism, action, state).some(to => !gone.includes(to)),
    );
    return ways.map(
      action =>
        `"${action}" 从 "${state}" 又回到唯一的范围。 "${action}" leads back from "${state}", which has let go.`,
    );
  });
