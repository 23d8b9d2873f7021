// Small numbers. A cell of 1 … k−1 is hidden; when only one in its row of siblings is hidden, or they add up
// to less than k, the next smallest goes too, or it could be subtracted from the total. A zero stays: nobody
// is in it.

/** group → how it is written instead of its number: "<5", or "…" for the one that hides with it. */
export function suppress(siblings: ReadonlyMap<string, number>, k: number): ReadonlyMap<string, string> {
  const small = [...siblings].filter(([, n]) => n > 0 && n < k);
  const hidden = new Map(small.map(([group]) => [group, `<${k}`]));
  const sum = small.reduce((total, [, n]) => total + n, 0);
  if (small.length === 1 || (small.length > 0 && sum < k)) {
    const [next] = [...siblings].filter(([, n]) => n >= k).toSorted(([, a], [, b]) => a - b);
    if (next) hidden.set(next[0], "…");
  }
  return hidden;
}
