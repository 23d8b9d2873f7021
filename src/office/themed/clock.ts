// The time of a board: it runs on between two readings, by the server's clock.

import { useEffect, useState } from "react";

/** The moment now, ms, set by the last reading and moved every second. */
export function useClock(at: number): number {
  const [started, setStarted] = useState(() => ({ at, here: Date.now() }));
  const [, tick] = useState(0);
  if (started.at !== at) setStarted({ at, here: Date.now() });
  useEffect(() => {
    const timer = setInterval(() => tick(count => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return started.at + Math.max(0, Date.now() - started.here);
}

/** A span in days, hours and whole minutes. */
export function spanOf(ms: number): readonly [days: number, hours: number, minutes: number] {
  const minutes = Math.max(0, Math.ceil(ms / 60_000));
  return [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
}
