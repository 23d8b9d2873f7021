// Work that comes round while a server runs.

/**
 * Does the work every so many milliseconds, one at a time. What fails is tried again in the next round; `log`
 * hears of it once, until something else fails or the work is done. The answer stops it, once what is under way has ended.
 */
export function repeat(
  every: number,
  work: () => Promise<unknown>,
  log: (text: string) => void,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let told = "";
  const round = async (): Promise<void> => {
    const failure = await work().then(
      () => "",
      (error: unknown) => String(error),
    );
    if (failure !== "" && failure !== told) log(failure);
    told = failure;
    running = undefined;
  };
  const timer = setInterval(() => void (running ??= round()), every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
