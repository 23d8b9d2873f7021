// The time of a board: it runs on between two readings, by the server's clock.

import { useEffect, useState } from "react";

const second = 1000;

/** The moment now, ms: the last reading's, moved on every second until the next. */
export function useClock(at: number): number {
  const [passed, setPassed] = useState({ at, ms: 0 });
  useEffect(() => {
    const timer = setInterval(
      () => setPassed(before => (before.at === at ? { at, ms: before.ms + second } : { at, ms: second })),
      second,
    );
    return () => clearInterval(timer);
  }, [at]);
  return at + (passed.at === at ? passed.ms : 0);
}

/** A span in days, hours and whole minutes. */
export function spanOf(ms: number): readonly [days: number, hours: number, minutes: number] {
  const minutes = Math.max(0, Math.ceil(ms / 60_000));
  return [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
}
