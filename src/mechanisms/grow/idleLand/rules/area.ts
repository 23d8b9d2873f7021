// Areas as exact decimals (rules 8): the figure and its unit stay as they stand in the title, the mu in hundredths
// follow from them. 1 亩 = 10000/15 m², 1 公顷 = 15 亩; no floating point comes near a sum of land.

import type { Reason } from "../../../../define/rules.ts";

export const units = { mu: "亩", sqm: "平方米", hectare: "公顷" } as const;
export type Unit = keyof typeof units;

/** Hundredths of a mu in 1/10000 of the unit, as a fraction. */
const hundredths: Readonly<Record<Unit, readonly [above: bigint, below: bigint]>> = {
  mu: [1n, 100n],
  sqm: [15n, 1_000_000n],
  hectare: [15n, 100n],
};

const decimal = /^(\d{1,9})(?:\.(\d{1,4}))?$/;

/** What is wrong with an area as it is written; the sentence names the field. */
export function wrongArea(written: string, unit: Unit, field: string): Reason | false {
  if (/^[-−]/.test(written)) {
    return {
      zh: "面积不能是负数，请按不动产权证书或者勘测定界图填写。",
      en: "An area cannot be negative. Write it as it stands in the title or the survey.",
      field,
    };
  }
  if (!decimal.test(written)) {
    return {
      zh: "面积请写成数字，整数最多九位，小数最多四位，例如 33351.80；不写单位和千分位。",
      en: "Write the area as a number, at most nine digits and four decimals, 33351.80 for example.",
      field,
    };
  }
  return (
    muOf(written, unit) === 0 && {
      zh: "面积折算后不足 0.01 亩，请核对数值和单位。",
      en: "The area is less than 0.01 mu. Check the number and its unit.",
      field,
    }
  );
}

/** Hundredths of a mu, rounded half up once. Throws a RangeError for what `wrongArea` refuses. */
export function muOf(written: string, unit: Unit): number {
  const [, whole, part = ""] = decimal.exec(written) ?? [];
  if (whole === undefined) throw new RangeError(`${written} is no area.`);
  const scaled = BigInt(whole) * 10_000n + BigInt(part.padEnd(4, "0"));
  const [above, below] = hundredths[unit];
  return Number((2n * scaled * above + below) / (2n * below));
}
