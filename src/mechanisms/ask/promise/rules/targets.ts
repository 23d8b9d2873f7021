// Sub-targets by their numbers: which are done, and how far that is of all (完成＝全部子目标完成, rules 2.8).

import type { Reason } from "../../../../define/rules.ts";

/** The numbers in “1、3” or “1,3 5”; null where something else stands there. */
export function numbersIn(text: string): readonly number[] | null {
  const parts = text.split(/[\s、，,;；和]+/).filter(Boolean);
  if (!parts.every(part => /^[0-9]{1,2}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].toSorted((one, other) => one - other);
}

/** Why these are no sub-targets; false when they are. `field` is where they were typed. */
export function strange(text: string | undefined, count: number, field: string): Reason | false {
  if (text === undefined) return false;
  const numbers = numbersIn(text);
  return (
    (numbers === null || numbers.some(one => one < 1 || one > count)) && {
      zh: `请填子目标的序号，1 到 ${count}，例如 1、${count}。`,
      en: `Write the numbers of sub-targets, 1 to ${count}, for example 1, ${count}.`,
      field,
    }
  );
}

/** What is recorded: the list, how many, and the share in percent, rounded half up. */
export const reached = (numbers: readonly number[], count: number) => ({
  reachedTargets: numbers,
  reachedCount: numbers.length,
  progress: count === 0 ? 0 : Math.round((numbers.length * 100) / count),
});
