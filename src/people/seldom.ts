// Sweeping out what is over belongs to no one request: when a town signs in within the hour, each of them
// would look through the rows of all who came before.

/** Says whether it is time again: the first time, and then once in so many ms by the callers' clock. */
export function seldom(every: number): (now: number) => boolean {
  let last: number | undefined;
  return now => {
    if (last !== undefined && Math.abs(now - last) < every) return false;
    last = now;
    return true;
  };
}
