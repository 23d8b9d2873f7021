// Lanes side by side write small batches, and each batch costs the same locks, statement and fsync again. A
// lane with little to write lets the others' batch return first: meanwhile more queues, and it writes half as
// often. One with much goes at once, so that a machine with many callers is used whole.

/** Jobs that are a batch worth its cost. */
const enough = 48;
/** However long another batch takes, nobody waits longer for it, ms. */
const longest = 50;

export class Gate {
  #under = 0;
  readonly #waiting = new Set<() => void>();

  /** Resolves when so few jobs may be written: at once unless another batch is under way. */
  async pass(queued: () => number): Promise<void> {
    if (this.#under === 0 || queued() >= enough) return;
    await new Promise<void>(resolve => {
      const look = (): void => {
        if (this.#under > 0 && queued() < enough) return;
        end();
      };
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(end, longest);
      this.#waiting.add(look);
    });
  }

  /** A queue has grown: whoever has enough by now goes. */
  grown(queued: number): void {
    if (queued >= enough) this.#look();
  }

  /** Runs a batch; those who wait for it look again when it is through. */
  async hold(batch: () => Promise<void>): Promise<void> {
    this.#under += 1;
    try {
      await batch();
    } finally {
      this.#under -= 1;
      this.#look();
    }
  }

  #look(): void {
    for (const look of this.#waiting) look();
  }
}
