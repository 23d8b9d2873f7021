// How likely something is to come by chance: Poisson, since what is looked for is rare among many.

/** P(X ≥ count) where `usual` are expected; 1 for none, 0 where nothing is expected. */
export function atLeastByChance(count: number, usual: number): number {
  if (count <= 0) return 1;
  if (usual <= 0) return 0;
  let term = Math.exp(-usual);
  let below = 0;
  for (let k = 0; k < count; k += 1) {
    below += term;
    term *= usual / (k + 1);
  }
  return Math.max(0, 1 - below);
}

/** Whether so many come by chance less often than once in `rarerThan` looks. */
export const isRare = (count: number, usual: number, rarerThan: number, looks = 1): boolean =>
  atLeastByChance(count, usual) * looks < 1 / rarerThan;
