// Work that comes round while a server runs.

/**
 * Does the work every so many milliseconds, one at a time; `log` hears of what fails, and the next round
 * tries again. The answer stops it, once what is under way has ended.
 */
export function repeat(
  every: number,
  work: () => Promise<unknown>,
  log: (text: string) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const round = async (): Promise<void> => {
    await work().catch((error: unknown) => log(String(error)));
    running = undefined;
  };
  const timer = setInterval(() => void (running ??= round()), every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
