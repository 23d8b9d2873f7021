// Identity numbers that are valid and nobody's: made by counting.

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const last = "10X98765432";

/** The n-th number of somebody born on a day ("20190501"), n up to 99,999,999 over the counties and days. */
export function identityOf(n: number, born = "20190501"): string {
  const county = 370200 + (Math.floor(n / 1000) % 100);
  const head = `${county}${born}${String(n % 1000).padStart(3, "0")}`;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(head[at]), 0);
  return `${head}${last[sum % 11]}`;
}
