// The limit of a clock can be read, and pauses and renewals fit it.

import { type Duration, parseDuration } from "../duration.ts";
import { isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import {
  type Clock,
  type Limit,
  type LimitBranch,
  isBranch,
  isMonthly,
  isNumbered,
  listOf,
} from "../parts.ts";

export type Check = (mechanism: AnyMechanism, name: string, clock: Clock) => string[];

/** What is wrong with a limit as it is written. */
export function read(limit: string): string[] {
  try {
    parseDuration(limit as Duration);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Every limit in days, hours or months that a run of the clock may have. */
function durations(limit: Limit): readonly string[] {
  if (typeof limit === "string") return [limit];
  if (!isBranch(limit)) return [];
  const { on: _, ...ways } = limit;
  return Object.values(ways);
}

/** Limits that cannot be read, name what is not there, or leave a choice without one. */
export const limits: Check = (mechanism, name, clock) => {
  const { limit, warns, extends: more } = clock;
  const written = [...durations(limit), warns, more?.amount].filter(one => typeof one === "string");
  const unreadable = written.flatMap(read);
  if (unreadable.length > 0) return unreadable.map(problem => `时限 "${name}"：${problem}`);
  if (isBranch(limit)) return [...branch(mechanism, name, limit), ...early(name, clock)];
  if (typeof limit === "string") return early(name, clock);
  if (isMonthly(limit)) return monthly(name, clock, limit.monthly);
  if (isNumbered(limit)) return numbered(mechanism, name, limit.workingDays);
  const fits = mechanism.fields[limit.until as string]?.kind === "date";
  return fits
    ? []
    : [
        `时限 "${name}" 的 "${limit.until}" 不是日期。 Clock "${name}" needs a date, "${limit.until}" is none.`,
      ];
};

function numbered({ fields }: AnyMechanism, name: string, days: string): string[] {
  const field = fields[days];
  return field?.kind === "number" && !isApart(field) && (field.min ?? 0) >= 1
    ? []
    : [
        `时限 "${name}" 的天数 "${days}" 须是台账里的数字，最小为 1。` +
          ` Clock "${name}" needs a number of the log that is at least 1; "${days}" is none.`,
      ];
}

function early(name: string, { limit, warns }: Clock): string[] {
  if (warns === undefined) return [];
  const ahead = parseDuration(warns);
  const short = durations(limit).some(one => {
    const whole = parseDuration(one as Duration);
    return whole.unit === ahead.unit && ahead.amount >= whole.amount;
  });
  return short
    ? [`时限 "${name}" 一开始就临期。 Clock "${name}" warns before it starts: make warns shorter than limit.`]
    : [];
}

function branch({ fields }: AnyMechanism, name: string, { on, ...ways }: LimitBranch): string[] {
  const field = fields[on];
  if (field?.kind !== "choice" || isApart(field)) {
    return [
      `时限 "${name}" 的 "${on}" 不是台账里的选项。 Clock "${name}" needs a choice of the log, "${on}" is none.`,
    ];
  }
  const options = Object.keys(field.options);
  return [
    ...options
      .filter(option => !Object.hasOwn(ways, option))
      .map(
        option =>
          `时限 "${name}" 没有写选项 "${option}" 的期限。 Clock "${name}" has no limit for "${option}".`,
      ),
    ...Object.keys(ways)
      .filter(option => !options.includes(option))
      .map(
        option => `时限 "${name}" 的 "${option}" 不是 "${on}" 的选项。 "${option}" is no option of "${on}".`,
      ),
  ];
}

/** Not every month has a 29th. */
function monthly(name: string, { extends: more }: Clock, on: number): string[] {
  return [
    ...(Number.isInteger(on) && on >= 1 && on <= 28
      ? []
      : [
          `时限 "${name}" 的每月 ${on} 日应为 1 至 28。 Clock "${name}" needs a day of the month from 1 to 28.`,
        ]),
    ...(more === undefined
      ? []
      : [`时限 "${name}" 按月到期，不能延期。 Clock "${name}" ends each month, so it cannot be extended.`]),
  ];
}

/** A date that was set does not move; what is left of a month cannot be said in months. */
export const pauses: Check = (_, name, { limit, pauses: rests }) => {
  if (listOf(rests).length === 0) return [];
  if (typeof limit !== "string" && !isBranch(limit) && !isNumbered(limit)) {
    return [
      `时限 "${name}" 到固定日期为止，不能暂停。 Clock "${name}" runs until a date, so it cannot pause.`,
    ];
  }
  return durations(limit).some(one => / months?$/.test(one))
    ? [
        `时限 "${name}" 按月计算，不能暂停，请改用日。 Clock "${name}" counts months, so it cannot pause: use days.`,
      ]
    : [];
};

/** A run that is renewed needs an act that is taken while it runs, and another deadline than the last one. */
export const renewal: Check = ({ actions }, name, { limit, renews, runs, pauses: rests }) => {
  if (renews === undefined) return [];
  const action = actions[renews];
  const taken = action && listOf(action.from).some(state => listOf(runs).includes(state));
  return [
    ...(taken
      ? []
      : [
          `"${renews}" 不能在时限 "${name}" 走的时候办。 "${renews}" is not taken while clock "${name}" runs.`,
        ]),
    ...(typeof limit === "string" || isBranch(limit) || isMonthly(limit) || isNumbered(limit)
      ? []
      : [`时限 "${name}" 到固定日期为止，不能续期。 Clock "${name}" runs until a date, so it cannot renew.`]),
    ...(listOf(rests).length === 0
      ? []
      : [`时限 "${name}" 到期即续，不能暂停。 Clock "${name}" renews, so it cannot pause.`]),
  ];
};
