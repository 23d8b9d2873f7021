// Clocks: their limits can be read, they end, and what they do at the deadline is possible then.

import { finalStates, targets } from "../derive.ts";
import { type Duration, parseDuration } from "../duration.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Clock, listOf } from "../parts.ts";

type Check = (mechanism: AnyMechanism, name: string, clock: Clock) => string[];

/** Limits that cannot be read, clocks that never stop, expiries and extensions that cannot happen. */
export const clockProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.clocks ?? {}).flatMap(([name, clock]) =>
    [limits, runsOn, pauses, expiry, extension].flatMap(check => check(mechanism, name, clock)),
  );

function read(limit: string): string[] {
  try {
    parseDuration(limit as Duration);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

const limits: Check = (mechanism, name, { limit, warns, extends: more }) => {
  const written = [limit, warns, more?.amount].filter(one => typeof one === "string");
  const unreadable = written.flatMap(read);
  if (unreadable.length > 0) return unreadable.map(problem => `时限 "${name}"：${problem}`);
  if (typeof limit !== "string" && "until" in limit) {
    const fits = mechanism.fields[limit.until]?.kind === "date";
    return fits
      ? []
      : [
          `时限 "${name}" 的 "${limit.until}" 不是日期。 Clock "${name}" needs a date, "${limit.until}" is none.`,
        ];
  }
  if (warns === undefined || typeof limit !== "string") return [];
  const [whole, ahead] = [parseDuration(limit), parseDuration(warns)];
  return whole.unit === ahead.unit && ahead.amount >= whole.amount
    ? [`时限 "${name}" 一开始就临期。 Clock "${name}" warns before it starts: make warns shorter than limit.`]
    : [];
};

const unitOf = (limit: Duration) => parseDuration(limit).unit;

const runsOn: Check = (mechanism, name, { runs, pauses: rests }) => {
  const ends = finalStates(mechanism);
  const both = listOf(runs).filter(state => listOf(rests).includes(state));
  return [
    ...[...listOf(runs), ...listOf(rests)]
      .filter(state => ends.has(state))
      .map(state => `时限 "${name}" 在终点 "${state}" 不会停。 Clock "${name}" never stops in "${state}".`),
    ...both.map(
      state => `时限 "${name}" 在 "${state}" 既走又停。 Clock "${name}" both runs and rests in "${state}".`,
    ),
  ];
};

/** A date that was set does not move; what is left of a month cannot be said in months. */
const pauses: Check = (_, name, { limit, pauses: rests }) => {
  if (listOf(rests).length === 0) return [];
  if (typeof limit !== "string") {
    return [
      `时限 "${name}" 到固定日期为止，不能暂停。 Clock "${name}" runs until a date, so it cannot pause.`,
    ];
  }
  return / months?$/.test(limit)
    ? [
        `时限 "${name}" 按月计算，不能暂停，请改用日。 Clock "${name}" counts months, so it cannot pause: use days.`,
      ]
    : [];
};

const expiry: Check = ({ actions }, name, { onExpiry, runs }) => {
  if (onExpiry === undefined) return [];
  const action = actions[onExpiry];
  if (!action || !listOf(action.by).includes("system")) {
    return [
      `时限 "${name}" 到期的 "${onExpiry}" 须由 system 办理。 "${onExpiry}" must be by "system" for clock "${name}".`,
    ];
  }
  const refused = listOf(runs).filter(state => !listOf(action.from).includes(state));
  const required = (action.asks ?? []).filter(ask => !ask.endsWith("?"));
  return [
    ...refused.map(
      state =>
        `时限 "${name}" 在 "${state}" 到期，"${onExpiry}" 却不能办。` +
        ` Clock "${name}" runs in "${state}", where "${onExpiry}" is not allowed.`,
    ),
    ...required.map(
      ask =>
        `"${onExpiry}" 由时限办理，不能要求 "${ask}"。 "${onExpiry}" is taken by a clock, which cannot answer "${ask}".`,
    ),
    ...(action.times === undefined
      ? []
      : [
          `"${onExpiry}" 由时限办理，不能限次数。 "${onExpiry}" is taken by a clock, so it cannot be limited in times.`,
        ]),
  ];
};

const extension: Check = (mechanism, name, { limit, extends: more, runs, pauses: rests }) => {
  if (more === undefined || [limit, more.amount].some(one => typeof one === "string" && read(one).length > 0))
    return [];
  const action = mechanism.actions[more.by];
  if (!action)
    return [
      `时限 "${name}" 的延期动作 "${more.by}" 不存在。 There is no action "${more.by}" to extend "${name}".`,
    ];
  const from = listOf(action.from);
  const dated = typeof limit !== "string" && "until" in limit;
  const mixed =
    typeof limit === "string" && more.amount !== undefined && unitOf(more.amount) !== unitOf(limit);
  const away = from.filter(
    state => !targets(mechanism, more.by, state).every(to => listOf(runs).includes(to)),
  );
  const resting = from.filter(state => listOf(rests).includes(state) || !listOf(runs).includes(state));
  const asks = dated && !action.asks?.includes(limit.until);
  return [
    ...(asks
      ? [
          `延期 "${more.by}" 没有要求新的 "${limit.until}"。` +
            ` "${more.by}" extends "${name}" but does not ask for "${limit.until}".`,
        ]
      : []),
    ...(dated === (more.amount !== undefined)
      ? [
          `时限 "${name}" 的延期写法不对：固定日期不写 amount，其余必须写。` +
            ` Give an amount to "${name}" unless it runs until a date.`,
        ]
      : []),
    ...(mixed
      ? [`时限 "${name}" 与延期的单位不同。 Clock "${name}" is extended in another unit than its limit.`]
      : []),
    ...[...new Set([...away, ...resting])].map(
      state =>
        `在 "${state}" 办理 "${more.by}" 时，时限 "${name}" 没有在走。` +
        ` In "${state}" clock "${name}" does not run, so "${more.by}" cannot extend it.`,
    ),
  ];
};
