// Clocks: their limits can be read, they end, and what they do at the deadline is possible then.

import { finalStates, targets } from "../derive.ts";
import { type Duration, parseDuration } from "../duration.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { isApart } from "../fields.ts";
import { type Action, type Clock, isBranch, isMonthly, isNumbered, listOf } from "../parts.ts";
import { type Check, limits, pauses, read, renewal } from "./limits.ts";

/** Limits that cannot be read, clocks that never stop, expiries and extensions that cannot happen. */
export const clockProblems = (mechanism: AnyMechanism): string[] =>
  Object.entries(mechanism.clocks ?? {}).flatMap(([name, clock]) =>
    [limits, pauses, renewal, bound, runsOn, expiry, extension, sinceDay].flatMap(check =>
      check(mechanism, name, clock),
    ),
  );

const unitOf = (limit: Duration) => parseDuration(limit).unit;

const bound: Check = ({ clocks = {} }, name, { notAfter, pauses: rests, extends: more, renews }) => {
  if (notAfter === undefined) return [];
  const names = Object.keys(clocks);
  const above = names.slice(0, names.indexOf(name)).includes(notAfter);
  return [
    ...(above
      ? []
      : [
          `时限 "${name}" 之前没有时限 "${notAfter}"。 Clock "${name}" needs "${notAfter}" declared above it.`,
        ]),
    ...(rests === undefined && more === undefined && renews === undefined
      ? []
      : [
          `时限 "${name}" 随 "${notAfter}" 到期，不能停、延、续。` +
            ` Clock "${name}" ends with "${notAfter}", so it cannot pause, be extended or renew.`,
        ]),
  ];
};

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

const extension: Check = (mechanism, name, clock) => {
  const more = clock.extends;
  if (more === undefined || isMonthly(clock.limit)) return [];
  if ([clock.limit, more.amount].some(one => typeof one === "string" && read(one).length > 0)) return [];
  return listOf(more.by).flatMap(by => extendedBy(mechanism, name, clock, by));
};

function extendedBy(
  mechanism: AnyMechanism,
  name: string,
  { limit, extends: more = { by: "" }, runs, pauses: rests }: Clock,
  by: string,
): string[] {
  const action = mechanism.actions[by];
  if (!action)
    return [`时限 "${name}" 的延期动作 "${by}" 不存在。 There is no action "${by}" to extend "${name}".`];
  const from = listOf(action.from);
  const dated = typeof limit !== "string" && !isBranch(limit) && "until" in limit;
  const mixed =
    typeof limit === "string" && more.amount !== undefined && unitOf(more.amount) !== unitOf(limit);
  const away = from.filter(state => !targets(mechanism, by, state).every(to => listOf(runs).includes(to)));
  const resting = from.filter(state => listOf(rests).includes(state) || !listOf(runs).includes(state));
  const asks = dated && !action.asks?.includes(limit.until);
  const amounts = [more.amount, more.days].filter(one => one !== undefined).length;
  return [
    ...(asks
      ? [
          `延期 "${by}" 没有要求新的 "${limit.until}"。` +
            ` "${by}" extends "${name}" but does not ask for "${limit.until}".`,
        ]
      : []),
    ...(amounts === (dated ? 0 : 1)
      ? []
      : [
          `时限 "${name}" 的延期写法不对：固定日期不写 amount，其余必须写 amount 或者 days。` +
            ` Give either an amount or days to "${name}" unless it runs until a date.`,
        ]),
    ...(more.days === undefined || tells(mechanism, action, more.days)
      ? []
      : [
          `延期 "${by}" 没有给出 "${more.days}" 的天数。` +
            ` "${by}" extends "${name}" but neither asks for the number "${more.days}" nor fills it.`,
        ]),
    ...(mixed
      ? [`时限 "${name}" 与延期的单位不同。 Clock "${name}" is extended in another unit than its limit.`]
      : []),
    ...[...new Set([...away, ...resting])].map(
      state =>
        `在 "${state}" 办理 "${by}" 时，时限 "${name}" 没有在走。` +
        ` In "${state}" clock "${name}" does not run, so "${by}" cannot extend it.`,
    ),
  ];
}

/** Whether an act gives a number of the log, asked or computed. */
const tells = ({ fields }: AnyMechanism, { asks = [], fills = [] }: Action, days: string): boolean =>
  fields[days]?.kind === "number" && !isApart(fields[days]) && [...asks, ...fills].includes(days);

/** The day that a clock counts from is a date of the log; what ends on a date or each month has its own. */
const sinceDay: Check = ({ fields }, name, { since, limit }) => {
  if (since === undefined) return [];
  const fits = fields[since]?.kind === "date" && !isApart(fields[since]);
  const counted = typeof limit === "string" || isBranch(limit) || isNumbered(limit);
  return fits && counted
    ? []
    : [
        `时限 "${name}" 的起算日 "${since}" 须是台账里的日期，期限须按日计。` +
          ` Clock "${name}" counts from "${since}": it must be a date of the log,` +
          ` and the limit must be counted.`,
      ];
};
