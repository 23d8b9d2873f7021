// Learning what forms suggest, behind the pages: soon after the start, and then as more is closed.

import { setTimeout as rest } from "node:timers/promises";
import type { Suggester } from "../text/suggester.ts";

/** How often it is looked whether enough was closed to learn anew, ms. */
const every = 10 * 60_000;
/** The first time after the start, ms: pages come first. */
const soon = 5000;

/** Learns while the server runs; the answer stops it, in the middle of a lesson if need be. */
export function keepLearning(
  suggester: Pick<Suggester, "keepUp">,
  log: (text: string) => void,
  wait: { readonly soon: number; readonly every: number } = { soon, every },
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let failed = "";
  const round = async (): Promise<void> => {
    try {
      await suggester.keepUp(signal);
      failed = "";
    } catch (error) {
      // What lasts, such as a lost database, is said once; a lesson that a stop cut short is no fault.
      if (!signal.aborted && String(error) !== failed) log(String(error));
      failed = String(error);
    }
  };
  const rounds = async (): Promise<void> => {
    for (let next = wait.soon; !signal.aborted; next = wait.every) {
      await rest(next, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await round();
    }
  };
  const running = rounds();
  return async () => {
    stopping.abort();
    await running;
  };
}
