// The loop of a worker that sleeps until it is woken or its time has come, and never runs twice at once.

export interface Rest {
  /** How long nothing is to do, ms. */
  readonly pause: number;
}

export class Wakeful {
  readonly #work: () => Promise<Rest>;
  #timer: NodeJS.Timeout | undefined;
  #at = Number.POSITIVE_INFINITY;
  #running: Promise<void> | undefined;
  #again = false;
  #started = false;
  #closed = false;

  /** `work` must not reject. */
  constructor(work: () => Promise<Rest>) {
    this.#work = work;
  }

  /** Works now, or once more when it is just working. */
  wake(): void {
    if (this.#closed) return;
    this.#started = true;
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Once it has been woken for the first time: works in so many ms at the latest. */
  wakeIn(pause: number): void {
    if (this.#closed || !this.#started) return;
    const at = performance.now() + pause;
    // The work under way may have looked already, and would not see what is due then.
    if (this.#running) this.#again = true;
    else if (at < this.#at) this.#sleep(at);
  }

  #sleep(at: number): void {
    clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(() => this.wake(), Math.max(0, at - performance.now()));
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    let pause = 0;
    while (this.#again && !this.#closed) {
      this.#again = false;
      ({ pause } = await this.#work());
    }
    this.#running = undefined;
    if (!this.#closed) this.#sleep(performance.now() + pause);
  }

  /** Lets the work under way finish; nothing starts any more. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
