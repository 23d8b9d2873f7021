// The desk where sheets are handed in: looked through with a proposed map, previewed, run in the background.
// A run that was cut off by a restart is taken up again; what is in already is found by its key.

import type { Writable } from "node:stream";
import type { Said } from "../../define/value.ts";
import type { World } from "../../engine/act.ts";
import type { Writer } from "../../engine/ports.ts";
import type { Plan, Registry } from "../../engine/registry.ts";
import { type Book, type Sheet, collectionOf, openBook } from "../book.ts";
import { bytesSource } from "../bytes.ts";
import { writeErrorCopy } from "../error-copy.ts";
import { type ImportJob, type Preview, previewImport } from "../import.ts";
import { mapProblems } from "../map-problems.ts";
import { shapeProblems } from "../map-shape.ts";
import type { MatterFinder } from "../named-matters.ts";
import type { ImportMap } from "../plan.ts";
import { type Proposal, propose } from "../propose.ts";
import { type RowProblem, orgNames } from "../row.ts";
import { type Sample, sampleOf } from "../sample.ts";
import { UnreadableFile } from "../unreadable.ts";
import type { JobRecord, JobStore, NewJob } from "./job.ts";
import { Runs } from "./runs.ts";

export interface DeskGround {
  readonly jobs: JobStore;
  readonly registry: Registry;
  readonly world: World;
  readonly writer: Writer;
  readonly finder: MatterFinder;
  readonly orgs: () => Parameters<typeof orgNames>[0];
  readonly seal: (text: string) => Uint8Array;
  /** Zone and calendar of the instance: what is proposed where a sheet says nothing. */
  readonly timeZone: string;
  readonly calendar: "weekends" | "cn";
  now(): number;
  log(text: string): void;
}

/** What a sheet looks like, and what is proposed to be done with it. */
export interface Look extends Proposal {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly sample: Sample;
}

/** Thrown where a map cannot be used: every fault in a sentence. */
export class MapRefused extends Error {
  readonly code = "bad_map";
  readonly status = 422;
  readonly field = undefined;
  readonly zh: string;
  readonly en: string;

  constructor(problems: readonly Said[]) {
    const zh = problems.map(one => one.zh).join("");
    super(zh);
    this.zh = zh;
    this.en = problems.map(one => one.en).join(" ");
  }
}

/** Workbooks that were read last: looking, previewing and running follow one another. */
const booksKept = 2;

export class ImportDesk {
  readonly #ground: DeskGround;
  readonly #books = new Map<number, Promise<Book>>();
  readonly #runs: Runs;

  constructor(ground: DeskGround) {
    this.#ground = ground;
    this.#runs = new Runs(ground);
  }

  get jobs(): JobStore {
    return this.#ground.jobs;
  }

  /** Takes a file in; answers its job. Throws UnreadableFile. */
  async take(job: NewJob): Promise<number> {
    const book = openBook(bytesSource(job.file), { name: job.name });
    const { name } = await book;
    const id = await this.#ground.jobs.add({ ...job, name });
    this.#keep(id, book);
    return id;
  }

  #keep(id: number, book: Promise<Book>): Promise<Book> {
    this.#books.delete(id);
    this.#books.set(id, book);
    for (const old of this.#books.keys()) if (this.#books.size > booksKept) this.#books.delete(old);
    return book;
  }

  async #book({ id, name }: JobRecord): Promise<Book> {
    const known = this.#books.get(id);
    if (known !== undefined) return known;
    const file = await this.#ground.jobs.file(id);
    if (file === undefined)
      throw new UnreadableFile("文件已不在，请重新上传。", "The file is gone. Send it again.");
    const book = openBook(bytesSource(file), { name });
    book.catch(() => this.#books.delete(id));
    return this.#keep(id, book);
  }

  /** A sheet of the file with the map that is proposed for it. */
  async look(job: JobRecord, plan: Plan, chosen: Pick<ImportMap, "sheet" | "head"> = {}): Promise<Look> {
    const { registry, timeZone, calendar, orgs } = this.#ground;
    const book = await this.#book(job);
    const sheet = book.sheet(chosen.sheet, chosen.head);
    const sample = await sampleOf(sheet);
    const proposal = propose(plan, sample, {
      name: collectionOf(book.name),
      timeZone,
      calendar,
      orgs: orgNames(orgs()),
      plans: name => registry.current.get(name),
    });
    const { first, last } = sheet.head;
    const map = { ...proposal.map, sheet: sheet.name, head: { first, last } };
    return { book, sheet, sample, ...proposal, map };
  }

  /** The job of a map. Throws MapRefused. */
  async #job(record: JobRecord, plan: Plan, map: ImportMap): Promise<ImportJob & { readonly file: Sheet }> {
    const { registry, world, seal, finder, orgs, now } = this.#ground;
    const plans = (name: string) => registry.current.get(name);
    const shape = shapeProblems(map);
    if (shape.length > 0) throw new MapRefused(shape);
    const book = await this.#book(record);
    const sheet = book.sheet(map.sheet, map.head);
    const wrong = mapProblems(plan.mechanism, map, sheet.columns, name => plans(name)?.mechanism);
    if (wrong.length > 0) throw new MapRefused(wrong);
    const reading = { map, plan, plans, orgs: orgNames(orgs()), now: now() };
    return { file: sheet, plan, world, reading, seal, finder };
  }

  /** Reads the whole sheet by a map and writes nothing. Throws MapRefused, UnreadableFile. */
  async preview(record: JobRecord, plan: Plan, map: ImportMap): Promise<Preview> {
    // The server answers others between the rows.
    const turn = () => new Promise<void>(done => setImmediate(done));
    return previewImport(await this.#job(record, plan, map), turn);
  }

  /** Starts the run, or goes on with it. Throws MapRefused; false when it runs already. */
  async start(record: JobRecord, plan: Plan, map: ImportMap, rows: number): Promise<boolean> {
    const { jobs, now } = this.#ground;
    const job = await this.#job(record, plan, map);
    if (!(await jobs.claim(record.id, now()))) return false;
    await jobs.change(record.id, now(), { map, rows, done: 0, entered: 0, already: 0, acts: 0 });
    this.#runs.begin(record.id, job);
    return true;
  }

  /** Ends a run of this process after the rows under way. */
  stop(id: number): void {
    this.#runs.stop(id);
  }

  /** Takes up the runs that a restart has cut off. */
  async resume(): Promise<void> {
    const { jobs, registry, now, log } = this.#ground;
    for (const id of await jobs.abandoned(now())) {
      const record = await jobs.get(id);
      const plan = record && registry.current.get(record.target);
      if (record === undefined || record.map === null || plan === undefined || this.#runs.has(id)) continue;
      log(`继续导入 ${record.name} / going on with import ${id}`);
      await this.start(record, plan, record.map, record.rows).catch(async (error: Error) => {
        await jobs.change(id, now(), { state: "failed", fault: { zh: error.message, en: error.message } });
      });
    }
  }

  /** Writes the sheet with what is wrong beside each row. */
  async copy(record: JobRecord, out: Writable, lang: "zh" | "en"): Promise<void> {
    const bad = new Map<number, RowProblem[]>();
    for (let after = -1; ;) {
      const lines = await this.#ground.jobs.problems(record.id, after, 1000);
      for (const { line, problem } of lines) bad.set(line, [...(bad.get(line) ?? []), problem]);
      const last = lines.at(-1);
      if (last === undefined) break;
      after = last.n;
    }
    const book = await this.#book(record);
    const sheet = book.sheet(record.map?.sheet, record.map?.head);
    await writeErrorCopy(out, sheet, line => bad.get(line) ?? [], lang);
  }

  /** Lets runs end after the rows under way; marked as running, they are taken up at the next start. */
  close(): Promise<void> {
    return this.#runs.close();
  }
}
