// Asks of many callers as one statement: what is asked while a statement runs goes into the next one.

interface Asked<T, R> {
  readonly item: T;
  resolve(answer: R): void;
  reject(error: unknown): void;
}

export class Gathering<T, R> {
  readonly #work: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #most: number;
  #waiting: Asked<T, R>[] = [];
  #running = false;

  /**
   * `work` answers for each item in the order of the items, at most so many at once; it may reject for all.
   */
  constructor(work: (items: readonly T[]) => Promise<readonly R[]>, most = 1000) {
    this.#work = work;
    this.#most = most;
  }

  ask(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // Callers of the same turn of the event loop share the first statement.
    await new Promise(resolve => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const some = this.#waiting.splice(0, this.#most);
      try {
        const answers = await this.#work(some.map(({ item }) => item));
        some.forEach(({ resolve }, at) => resolve(answers[at]!));
      } catch (error) {
        for (const { reject } of some) reject(error);
      }
    }
    this.#running = false;
  }
}
