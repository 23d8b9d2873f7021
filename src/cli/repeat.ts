// Work that comes round while a server runs.

/**
 * Does the work every so many milliseconds, one at a time. What fails is tried again in the next round;
 * `log` hears of it once, until something else fails or the work is done. The answer stops it, once what is
 * under way has ended.
 */
export function repeat(
  every: number,
  work: () => Promise<unknown>,
  log: (text: string) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let told: string | undefined;
  const round = async (): Promise<void> => {
    const failed = await work().then(
      () => undefined,
      (error: unknown) => ({ kind: String((error as { code?: string }).code ?? error), text: String(error) }),
    );
    // A fault with a code is the same fault whatever else it tells.
    if (failed !== undefined && failed.kind !== told) log(failed.text);
    told = failed?.kind;
    running = undefined;
  };
  const timer = setInterval(() => void (running ??= round()), every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
