// Fractions of whole numbers: a score is rounded once, at its end (rules 0.5), and never by a binary point.

export interface Exact {
  readonly over: bigint;
  /** Above nought. */
  readonly under: bigint;
}

/** A number with at most two decimals as it was written: 92.5 is 9250 hundredths. */
export const exact = (value: number): Exact => ({ over: BigInt(Math.round(value * 100)), under: 100n });

export const plus = (one: Exact, other: Exact): Exact => ({
  over: one.over * other.under + other.over * one.under,
  under: one.under * other.under,
});
export const times = (one: Exact, other: Exact): Exact => ({
  over: one.over * other.over,
  under: one.under * other.under,
});
/** `other` must not be nought. */
export const dividedBy = (one: Exact, other: Exact): Exact => ({
  over: one.over * other.under,
  under: one.under * other.over,
});
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, exact(0));

/** Negative, nought or positive, as sorting wants it. */
export const compare = (one: Exact, other: Exact): number => {
  const difference = one.over * other.under - other.over * one.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** A value that is not negative, half-up to two decimals: "92.35". */
export function halfUp({ over, under }: Exact): string {
  const hundredths = (2n * over * 100n + under) / (2n * under);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}
