// The connections of a bulk check. They read one state of the database, and each answers for a range of the
// people who are asked about: rows and consents stand in the order of people, so every connection merges its
// own stretch of them. One session uses one processor, since tables of a transaction forbid parallel plans.

import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type Seal, subjectOf } from "../../share/coding.ts";
import type { BulkMatter } from "./bulk.ts";

type Values = BulkMatter["values"];

/**
 * Those who are asked about by one field of the matters, with what they are compared with: a table `asked0` …
 * in each connection, and what is answered of them, `answered0` ….
 */
export class AskedPeople {
  readonly field: string;
  readonly place: number;
  readonly #codes: ((values: Values) => string | undefined)[] = [];
  readonly #known = new Map<string, string>();

  constructor(field: string, place: number) {
    this.field = field;
    this.place = place;
  }

  get table(): string {
    return `asked${this.place}`;
  }

  get answers(): string {
    return `answered${this.place}`;
  }

  /** The column of a value that conditions compare with, the same for those that compare alike. */
  code(key: string, of: (values: Values) => string | undefined): string {
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const column = `g${this.#codes.length}`;
    this.#codes.push(of);
    this.#known.set(key, column);
    return column;
  }

  definition(): string {
    return `n integer, owner text, subject uuid${this.#codes.map((_, at) => `, g${at} bigint`).join("")}`;
  }

  /** The line of the n-th matter. */
  line(n: number, subject: string, { owner, values }: BulkMatter): string {
    const codes = this.#codes.map(of => of(values) ?? "\\N");
    return `${[n, owner ?? "", subject, ...codes].join("\t")}\n`;
  }
}

/** Which of so many connections answers for a person. A subject is a hash: the ranges are about even. */
const laneOf = (subject: string, lanes: number): number =>
  Math.floor((Number.parseInt(subject.slice(0, 4), 16) * lanes) / 65_536);

// Everything is kept in the order of its people: merged, it takes half the time of hashing. Read in that
// order, not sorted once more: nearly every row of an index is wanted, so its pages come one after the
// other. No compiler for one statement; and the people of a city fit into memory.
const plans =
  "set local enable_hashjoin = off; set local random_page_cost = 1; set local jit = off; " +
  "set local work_mem = '256MB'";

/** Begins a transaction in each connection; all of them see what the first one sees. */
export async function beginTogether(clients: readonly pg.ClientBase[]): Promise<void> {
  const [first, ...others] = clients;
  await first!.query("begin isolation level repeatable read");
  if (others.length > 0) {
    const { rows } = await first!.query<{ name: string }>("select pg_export_snapshot() as name");
    const name = pg.escapeLiteral(rows[0]!.name);
    for (const client of others) {
      await client.query("begin isolation level repeatable read");
      await client.query(`set transaction snapshot ${name}`);
    }
  }
  for (const client of clients) await client.query(plans);
}

type Lines = readonly (readonly string[])[];

async function fill(client: pg.ClientBase, people: readonly AskedPeople[], lines: Lines): Promise<void> {
  for (const [at, one] of people.entries()) {
    await client.query(`create temporary table ${one.table} (${one.definition()}) on commit drop`);
    const text = Readable.from(lines[at]!);
    await pipeline(text, client.query(copyFrom(`copy ${one.table} from stdin`)));
    await client.query(`analyze ${one.table}`);
  }
}

/**
 * Shares out the people of the matters among the connections; answers the matters in their order. Where a
 * matter names nobody in a field, no table has a line.
 */
export async function fillLanes(
  clients: readonly pg.ClientBase[],
  seal: Seal,
  people: readonly AskedPeople[],
  given: AsyncIterable<BulkMatter>,
): Promise<readonly BulkMatter[]> {
  const matters: BulkMatter[] = [];
  const lines = clients.map(() => people.map((): string[] => []));
  for await (const matter of given) {
    for (const [at, one] of people.entries()) {
      const value = matter.values[one.field];
      if (value === undefined) continue;
      const subject = subjectOf(seal, String(value));
      lines[laneOf(subject, clients.length)]![at]!.push(one.line(matters.length, subject, matter));
    }
    matters.push(matter);
  }
  await Promise.all(clients.map((client, lane) => fill(client, people, lines[lane]!)));
  return matters;
}
