// How a measurement is said: for people as a table's line, for programs as a line of JSON.

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it is held against, measured in the same run. */
  readonly peer?: string;
  /** Its value divided by the peer's. */
  readonly ratio?: number;
  /** The least ratio wanted. */
  readonly goal?: number;
}

const rounded = (value: number) => (value >= 100 ? Math.round(value) : Number(value.toFixed(2)));

export function report(measured: Measurement, json: boolean): void {
  const { name, value, unit, peer, ratio, goal } = measured;
  if (json) {
    const said = {
      ...measured,
      value: rounded(value),
      ...(ratio === undefined ? {} : { ratio: rounded(ratio) }),
    };
    console.log(JSON.stringify(said));
    return;
  }
  const held = ratio === undefined ? "" : `  ${ratio.toFixed(2)} × ${peer}`;
  const wanted =
    goal === undefined || ratio === undefined ? "" : ` (goal ${goal}${ratio >= goal ? "" : ": MISSED"})`;
  console.log(`${name.padEnd(44)}${String(rounded(value)).padStart(9)} ${unit}${held}${wanted}`);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
