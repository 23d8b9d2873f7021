// Values of a median as numbers of bins. Each bin is 2 % wider than the one before, so that a middle read
// from them is within 1 %; whole numbers up to fifty, such as working days, have bins of their own.

const ratio = Math.log(1.02);
const mostExact = 50;
/** Where the wide bins begin, far from the exact ones on either side. */
const offset = 5000;
const smallest = 1e-9;

/** The bin of a value. */
export function binOf(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) <= mostExact) return value;
  if (Math.abs(value) < smallest) return 0;
  return Math.sign(value) * (offset + Math.round(Math.log(Math.abs(value)) / ratio));
}

/** The value that a bin stands for. */
export const valueOf = (bin: number): number =>
  isExact(bin) ? bin : Math.sign(bin) * Math.exp((Math.abs(bin) - offset) * ratio);

/** Whether all values of the bin are the same. */
export const isExact = (bin: number): boolean => Math.abs(bin) <= mostExact;

/**
 * The bin of the smallest value up to which this part of all values lies, as `percentile_disc` has it.
 * Undefined of nothing.
 */
export function percentile(bins: ReadonlyMap<number, number>, part: number): number | undefined {
  const sorted = [...bins].filter(([, count]) => count > 0).map(([bin, count]) => ({ bin, count }));
  sorted.sort((one, other) => valueOf(one.bin) - valueOf(other.bin));
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { bin, count } of sorted) {
    before += count;
    if (before >= part * total - 1e-9) return bin;
  }
  return undefined;
}
