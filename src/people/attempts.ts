// How often something was tried within a span, in this process's memory. Nobody is locked out for good: who
// waits may try again, so that an attacker cannot shut an official out for longer than the attack lasts.

export interface Limit {
  readonly most: number;
  /** Milliseconds. */
  readonly within: number;
}

const keysMost = 50_000;

export class Attempts {
  readonly #limits: readonly Limit[];
  readonly #longest: number;
  readonly #times = new Map<string, number[]>();

  constructor(...limits: readonly Limit[]) {
    this.#limits = limits;
    this.#longest = Math.max(...limits.map(limit => limit.within));
  }

  #lately(key: string, now: number): readonly number[] {
    return (this.#times.get(key) ?? []).filter(time => time > now - this.#longest);
  }

  /** The milliseconds until a try would be allowed; nothing is counted. */
  wait(key: string, now: number): number {
    const times = this.#lately(key, now);
    const waits = this.#limits.map(({ most, within }) => {
      const oldest = times.at(-most);
      return oldest === undefined ? 0 : Math.max(0, oldest + within - now);
    });
    return Math.max(...waits);
  }

  /** Counts a try. Answers 0, or the milliseconds to wait; a try that has to wait is not counted. */
  take(key: string, now: number): number {
    const wait = this.wait(key, now);
    if (wait > 0) return wait;
    const times = this.#lately(key, now);
    this.#forget(now);
    this.#times.delete(key); // set anew at the end, so that the first key is the one longest unused
    this.#times.set(key, [...times, now]);
    return 0;
  }

  /** A success clears what was counted. */
  clear(key: string): void {
    this.#times.delete(key);
  }

  // Memory is bounded whatever is typed: beyond the most keys, the longest unused ones go.
  #forget(now: number): void {
    for (const [key, times] of this.#times) {
      const stale = times.at(-1)! <= now - this.#longest;
      if (!stale && this.#times.size < keysMost) return;
      this.#times.delete(key);
    }
  }
}
