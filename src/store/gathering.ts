// Asks of many callers as one statement: what is asked while a statement runs goes into the next one. Every
// ask is answered by a statement that began after it, so nobody reads what was true before they asked.

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

/** Most matters whose rows are read at once: the story of one can be long. */
const mostMatters = 50;

/** Gathers asks for the rows of one matter each; `read` reads those of several, in the order wanted. */
export const ofMatters = <Row extends { readonly matter: number }>(
  read: (matters: readonly number[]) => Promise<readonly Row[]>,
): Gathering<number, readonly Omit<Row, "matter">[]> =>
  new Gathering(async ids => {
    const found = Map.groupBy(await read([...new Set(ids)]), ({ matter }) => matter);
    return ids.map(id => (found.get(id) ?? []).map(({ matter: _, ...row }) => row));
  }, mostMatters);
