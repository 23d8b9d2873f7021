// The same thing done once, however often it is asked for within a span: in this process's memory, for
// double clicks.

interface Done<T> {
  readonly at: number;
  readonly result: Promise<T>;
}

const keptMost = 10_000;

/**
 * Answers every asking under one mark with the result of the first; a failure may be tried again. Times are
 * ms.
 */
export function onceEach<T>(within: number) {
  const done = new Map<string, Done<T>>();
  return (mark: string, now: number, work: () => Promise<T>): Promise<T> => {
    for (const [old, { at }] of done) {
      if (at > now - within && done.size < keptMost) break;
      done.delete(old);
    }
    const known = done.get(mark);
    if (known) return known.result;
    const result = work();
    done.set(mark, { at: now, result });
    result.catch(() => done.delete(mark));
    return result;
  };
}
