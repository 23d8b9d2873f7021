// The checks of many matters at once, as a school enrolment asks them of a whole city: one statement instead
// of three questions for each child. Permission, consent, log and answers are those of single checks.

import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type AskedDataset, type Check, type Checked, checked } from "../../define/checked.ts";
import { listOf } from "../../define/parts.ts";
import type { Actor } from "../../engine/matter.ts";
import { together } from "../../share/answering.ts";
import { type Dataset, forbidden, needsConsent, unable } from "../../share/asking.ts";
import { type Seal, codeOf, subjectOf } from "../../share/coding.ts";
import { type BulkQuestion, bulkStatement, reasonOfNumber } from "./bulk-sql.ts";
import { logBulk } from "./bulk-log.ts";
import type { CheckLog } from "./check-log.ts";
import type { Datasets } from "./datasets.ts";

/** One matter of the run: what its checks are about and compare with, by the matter's fields. */
export interface BulkMatter {
  readonly matter: number;
  /** The account whose matter it is. */
  readonly owner: string | null;
  readonly values: Readonly<Record<string, string | number | undefined>>;
}

export interface BulkCall {
  readonly mechanism: string;
  readonly action: string;
  readonly actor: Actor;
  readonly at: number;
  readonly checks: Readonly<Record<string, Check>>;
  /** The field whose person may be in the run once: a child filed twice goes to a person. */
  readonly once?: string;
}

export interface BulkNeeds {
  readonly datasets: Datasets;
  readonly log: CheckLog;
  readonly seal: Seal;
}

/** A question with the check that it belongs to, and how the data set stood. */
export interface Put extends BulkQuestion {
  readonly check: string;
  readonly state: AskedDataset;
  readonly name: string;
}

/** The columns of `asked`, each with how it is filled from a matter's values. */
class Columns {
  readonly subjects: string[] = [];
  readonly codes: {
    readonly column: string;
    readonly of: (values: BulkMatter["values"]) => string | undefined;
  }[] = [];
  readonly #known = new Map<string, string>();

  subject(field: string): string {
    if (!this.subjects.includes(field)) this.subjects.push(field);
    return `s${this.subjects.indexOf(field)}`;
  }

  code(key: string, of: (values: BulkMatter["values"]) => string | undefined): string {
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const column = `g${this.codes.length}`;
    this.codes.push({ column, of });
    this.#known.set(key, column);
    return column;
  }

  definition(): string {
    const subjects = this.subjects.map((_, n) => `, s${n} uuid`).join("");
    const codes = this.codes.map(({ column }) => `, ${column} bigint`).join("");
    return `n integer not null, owner text${subjects}${codes}`;
  }
}

function questionOf(
  seal: Seal,
  columns: Columns,
  call: BulkCall,
  check: Check,
  { id, entry, version }: Dataset,
) {
  const conditions = entry.questions[check.asks]?.when ?? [];
  const codes = conditions.map(({ fact, to }) => {
    const { kind } = entry.facts[fact]!;
    const field = "given" in to ? check.given?.[to.given] : undefined;
    const key = "given" in to ? `field ${field} ${fact} ${kind}` : `value ${to.value} ${fact} ${kind}`;
    return columns.code(key, values => {
      const value = "given" in to ? (field === undefined ? undefined : values[field]) : to.value;
      return value === undefined ? undefined : codeOf(seal, fact, kind, value);
    });
  });
  return { dataset: id, version, entry, conditions, codes, subject: columns.subject(check.about) };
}

async function putAll(
  { datasets, seal }: BulkNeeds,
  call: BulkCall,
  columns: Columns,
): Promise<readonly Put[]> {
  const wanted = Object.entries(call.checks).flatMap(([name, check]) =>
    listOf(check.of).map(of => ({ name, check, of })),
  );
  return Promise.all(
    wanted.map(async ({ name, check, of }): Promise<Put> => {
      const dataset = (await datasets.named(of)) ?? nothing(of);
      const { asOf, version } = dataset;
      return {
        ...questionOf(seal, columns, call, check, dataset),
        check: name,
        name: of,
        consent: needsConsent(dataset, check) ? { dataset: of, purpose: check.purpose } : null,
        // What is not there is down, as for a single check, whatever it might have permitted.
        forbidden: dataset.id < 0 ? "down" : forbidden(dataset, check, call.mechanism),
        unable: unable(dataset, call.at),
        state: { dataset: of, version, asOf: asOf === null ? null : new Date(asOf).toISOString() },
      };
    }),
  );
}

/** What stands for a data set that the catalogue does not have. */
const nothing = (name: string): Dataset => ({
  id: -1,
  version: 0,
  asOf: null,
  stopped: null,
  entry: {
    name,
    title: name,
    english: name,
    owner: "",
    basis: "",
    about: "identity",
    column: "",
    facts: {},
    questions: {},
    purposes: {},
    refreshDays: 1,
    retentionDays: 1,
  },
});

async function* lines(seal: Seal, columns: Columns, matters: AsyncIterable<BulkMatter>, seen: BulkMatter[]) {
  let text = "";
  for await (const one of matters) {
    const subjects = columns.subjects.map(field => {
      const value = one.values[field];
      return value === undefined ? "\\N" : subjectOf(seal, String(value));
    });
    const codes = columns.codes.map(({ of }) => of(one.values) ?? "\\N");
    text += `${[seen.length, one.owner ?? "", ...subjects, ...codes].join("\t")}\n`;
    seen.push(one);
    if (text.length < 65_536) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

const page = 20_000;

/** Matters whose person is in the run more than once. */
function twiceIn(seal: Seal, matters: readonly BulkMatter[], once: string | undefined): ReadonlySet<number> {
  if (once === undefined) return new Set();
  const by = Map.groupBy(matters, ({ values }) => {
    const value = values[once];
    return value === undefined ? "" : subjectOf(seal, String(value));
  });
  return new Set(
    [...by].flatMap(([key, some]) => (key !== "" && some.length > 1 ? some.map(one => one.matter) : [])),
  );
}

/** A load that came since the catalogue was read has taken the rows away: then nothing is known. */
async function standing(client: pg.ClientBase, put: readonly Put[]): Promise<readonly Put[]> {
  const ids = put.map(({ dataset }) => dataset);
  const text = "select id, version from dataset where id = any ($1::integer[])";
  const { rows } = await client.query<{ id: number; version: number }>(text, [ids]);
  const now = new Map(rows.map(({ id, version }) => [id, version]));
  return put.map(one =>
    now.get(one.dataset) === one.version ? one : { ...one, unable: one.unable ?? "down" },
  );
}

/** A run whose people stand in the table `asked` of its transaction. */
export interface Filled {
  readonly put: readonly Put[];
  readonly matters: readonly BulkMatter[];
}

/**
 * Copies the people of a run into `asked`; `client` is inside a transaction that reads one state of the
 * database.
 */
export async function fillAsked(
  client: pg.ClientBase,
  needs: BulkNeeds,
  call: BulkCall,
  given: AsyncIterable<BulkMatter>,
): Promise<Filled> {
  const columns = new Columns();
  const catalogue = await putAll(needs, call, columns);
  const matters: BulkMatter[] = [];
  // Everything is kept in the order of its people: merged, it takes half the time of hashing. Read in that
  // order, not sorted once more: nearly every row of an index is wanted, so its pages come one after the
  // other. No compiler for one statement; and the people of a city fit into memory.
  await client.query(
    "set local enable_hashjoin = off; set local random_page_cost = 1; set local jit = off; " +
      "set local work_mem = '256MB'",
  );
  await client.query(`create temporary table asked (${columns.definition()}) on commit drop`);
  const text = Readable.from(lines(needs.seal, columns, given, matters));
  await pipeline(text, client.query(copyFrom("copy asked from stdin")));
  await client.query("analyze asked");
  return { put: await standing(client, catalogue), matters };
}

/** What answers them all: a table of its transaction with a reason's number for each question. */
export const answerAll = (put: readonly Put[]): string =>
  `create temporary table answered on commit drop as ${bulkStatement(put)}`;

/**
 * Answers all checks of all matters; `client` is a connection of its own. Nothing is answered before the log
 * has it. Rejects when the database does.
 */
export async function checkAll(
  client: pg.ClientBase,
  needs: BulkNeeds,
  call: BulkCall,
  given: AsyncIterable<BulkMatter>,
): Promise<ReadonlyMap<number, Readonly<Record<string, Checked>>>> {
  await client.query("begin isolation level repeatable read");
  try {
    const { put, matters } = await fillAsked(client, needs, call, given);
    await client.query(answerAll(put));
    await logBulk(client, needs.log, call, put);
    const answers = await answersOf(client, call, put, matters, twiceIn(needs.seal, matters, call.once));
    await client.query("commit");
    return answers;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

async function answersOf(
  client: pg.ClientBase,
  { checks }: BulkCall,
  put: readonly Put[],
  seen: readonly BulkMatter[],
  twice: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Readonly<Record<string, Checked>>>> {
  const answers = new Map<number, Readonly<Record<string, Checked>>>();
  const mine = Object.keys(checks).map(
    name => [name, put.flatMap((one, n) => (one.check === name ? [n] : []))] as const,
  );
  const columns = put.map((_, n) => `q${n}`).join(", ");
  for (let from = 0; from < seen.length; from += page) {
    const text = `select n, ${columns} from answered where n >= $1 and n < $2`;
    const { rows } = await client.query<Record<string, number>>(text, [from, from + page]);
    for (const row of rows) {
      const { matter } = seen[row["n"]!]!;
      const said = mine.map(([name, some]) => {
        const states = some.map(n => put[n]!.state);
        const reasons = some.map(n => reasonOfNumber(row[`q${n}`]!));
        return [name, twice.has(matter) ? checked("twice", states) : together(reasons, states)] as const;
      });
      answers.set(matter, Object.fromEntries(said));
    }
  }
  return answers;
}
