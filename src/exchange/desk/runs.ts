// Runs in the background: progress and problems go to the store once a second, so that a page can follow them
// and a restart knows where it stands.

import { type ImportJob, ImportStopped, type Line, runImport } from "../import.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { DeskGround } from "./desk.ts";

const tellEvery = 1000;

interface Run {
  stopped: boolean;
  /** Cut off by the end of the process: to be taken up, not stopped by anybody. */
  closing: boolean;
  readonly finished: Promise<void>;
}

export class Runs {
  readonly #ground: Pick<DeskGround, "jobs" | "writer" | "now" | "log">;
  readonly #running = new Map<number, Run>();

  constructor(ground: Pick<DeskGround, "jobs" | "writer" | "now" | "log">) {
    this.#ground = ground;
  }

  has(id: number): boolean {
    return this.#running.has(id);
  }

  begin(id: number, job: ImportJob): void {
    const run: Run = { stopped: false, closing: false, finished: Promise.resolve() };
    this.#running.set(id, run);
    const work = this.#run(id, job, run).finally(() => this.#running.delete(id));
    Object.assign(run, { finished: work });
    work.catch((error: unknown) => this.#ground.log(`import ${id}: ${String(error)}`));
  }

  stop(id: number): void {
    const run = this.#running.get(id);
    if (run !== undefined) run.stopped = true;
  }

  async close(): Promise<void> {
    const runs = [...this.#running.values()];
    for (const run of runs) run.closing = run.stopped = true;
    await Promise.allSettled(runs.map(({ finished }) => finished));
  }

  async #run(id: number, job: ImportJob, run: Run): Promise<void> {
    const { jobs, writer, now } = this.#ground;
    const teller = new Teller(id, this.#ground);
    await jobs.clearProblems(id);
    const timer = setInterval(() => void teller.tell().catch(() => {}), tellEvery);
    try {
      const totals = await runImport(
        job,
        writer,
        line => teller.add(line),
        done => teller.at(done),
        () => run.stopped,
      );
      await teller.tell();
      const { rows, entered, already, acts } = totals;
      await jobs.change(id, now(), { state: "done", rows, done: rows, entered, already, acts });
    } catch (error) {
      await teller.tell().catch(() => {});
      if (run.closing) return;
      if (error instanceof ImportStopped) return await jobs.change(id, now(), { state: "stopped" });
      if (!(error instanceof UnreadableFile))
        this.#ground.log(`import ${id}: ${String((error as Error).stack)}`);
      await jobs.change(id, now(), { state: "failed", fault: faultOf(error) });
    } finally {
      clearInterval(timer);
    }
  }
}

const faultOf = (error: unknown) =>
  error instanceof UnreadableFile
    ? { zh: error.zh, en: error.en }
    : {
        zh: "导入中断，已导入的都在；请稍后点“继续导入”，不会重复。",
        en: "The import broke off. What is in stays in; go on with it later, nothing enters twice.",
      };

/** Collects what a run says and hands it on, one hand-over at a time. */
class Teller {
  readonly #id: number;
  readonly #ground: Pick<DeskGround, "jobs" | "now">;
  #lines: Line[] = [];
  #told = 0;
  #done = 0;
  #telling: Promise<void> = Promise.resolve();

  constructor(id: number, ground: Pick<DeskGround, "jobs" | "now">) {
    this.#id = id;
    this.#ground = ground;
  }

  add(line: Line): void {
    this.#lines.push(line);
  }

  at(done: number): void {
    this.#done = done;
  }

  tell(): Promise<void> {
    this.#telling = this.#telling.catch(() => {}).then(() => this.#hand());
    return this.#telling;
  }

  async #hand(): Promise<void> {
    const { jobs, now } = this.#ground;
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length > 0) await jobs.addProblems(this.#id, this.#told, lines);
    this.#told += lines.length;
    await jobs.change(this.#id, now(), { state: "running", done: this.#done });
  }
}
