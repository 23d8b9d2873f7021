// Work that comes round while a server runs.

/**
 * Does the work every so many milliseconds, one at a time, the first after `soon`. What fails is tried again
 * in the next round; `log` hears of it once, until something else fails or the work is done. The answer stops
 * it, once what is under way has ended; work that heeds its signal ends in the middle.
 */
export function repeat(
  every: number,
  work: (signal: AbortSignal) => Promise<unknown>,
  log: (text: string) => void,
  soon = every,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let running: Promise<void> | undefined;
  let told: string | undefined;
  const round = async (): Promise<void> => {
    const failed = await work(signal).then(
      () => undefined,
      (error: unknown) => ({ kind: String((error as { code?: string }).code ?? error), text: String(error) }),
    );
    // A fault with a code is the same fault whatever else it tells; what a stop has cut short is none.
    if (failed !== undefined && failed.kind !== told && !signal.aborted) log(failed.text);
    told = failed?.kind;
    running = undefined;
  };
  const begin = (): void => void (running ??= round());
  let timer = setTimeout(() => {
    timer = setInterval(begin, every);
    begin();
  }, soon);
  return async () => {
    clearTimeout(timer);
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
