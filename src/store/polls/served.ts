import { setImmediate } from "node:timers/promises";
import type { Pieces } from "../../engine/polls/pieces.ts";

/** Does long work of the server's own process; whoever waits for an answer is served after each piece. */
export async function served<T>(work: Pieces<T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    await setImmediate();
  }
}
