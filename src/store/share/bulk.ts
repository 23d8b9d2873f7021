// The checks of many matters at once, as a school enrolment asks them of a whole city: a statement for all
// who are asked about by one field, instead of three questions for each child. Permission, consent, log and
// answers are those of single checks.

import { setImmediate } from "node:timers/promises";
import type pg from "pg";
import { type AskedDataset, type Check, type Checked, checked } from "../../define/checked.ts";
import { listOf } from "../../define/parts.ts";
import type { Actor } from "../../engine/matter.ts";
import { together } from "../../share/answering.ts";
import { type Dataset, forbidden, needsConsent, unable } from "../../share/asking.ts";
import { type Seal, codeOf, subjectOf } from "../../share/coding.ts";
import { AskedPeople, beginTogether, fillLanes } from "./bulk-lanes.ts";
import { type BulkQuestion, bulkStatement, reasonNumber, reasonOfNumber } from "./bulk-sql.ts";
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

/** A question with the check that it belongs to, whom it is about, and how the data set stood. */
export interface Put extends BulkQuestion {
  readonly check: string;
  readonly people: AskedPeople;
  readonly state: AskedDataset;
  readonly name: string;
}

function questionOf(seal: Seal, people: AskedPeople, check: Check, { id, entry, version }: Dataset) {
  const conditions = entry.questions[check.asks]?.when ?? [];
  const codes = conditions.map(({ fact, to }) => {
    const { kind } = entry.facts[fact]!;
    const field = "given" in to ? check.given?.[to.given] : undefined;
    const key = "given" in to ? `field ${field} ${fact} ${kind}` : `value ${to.value} ${fact} ${kind}`;
    return people.code(key, values => {
      const value = "given" in to ? (field === undefined ? undefined : values[field]) : to.value;
      return value === undefined ? undefined : codeOf(seal, fact, kind, value);
    });
  });
  return { dataset: id, version, entry, conditions, codes };
}

async function putAll(
  { datasets, seal }: BulkNeeds,
  call: BulkCall,
  people: ReadonlyMap<string, AskedPeople>,
): Promise<readonly Put[]> {
  const wanted = Object.entries(call.checks).flatMap(([name, check]) =>
    listOf(check.of).map(of => ({ name, check, of })),
  );
  return Promise.all(
    wanted.map(async ({ name, check, of }): Promise<Put> => {
      const dataset = (await datasets.named(of)) ?? nothing(of);
      const { asOf, version } = dataset;
      const about = people.get(check.about)!;
      return {
        ...questionOf(seal, about, check, dataset),
        check: name,
        people: about,
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

/** A run whose people stand in the tables of its connections, each in a transaction. */
export interface Filled {
  readonly clients: readonly pg.ClientBase[];
  readonly people: readonly AskedPeople[];
  readonly put: readonly Put[];
  readonly matters: readonly BulkMatter[];
}

/** Begins in each connection and shares out the people of a run among them. */
export async function fillAsked(
  clients: readonly pg.ClientBase[],
  needs: BulkNeeds,
  call: BulkCall,
  given: AsyncIterable<BulkMatter>,
): Promise<Filled> {
  const fields = [...new Set(Object.values(call.checks).map(({ about }) => about))];
  const people = new Map(fields.map((field, place) => [field, new AskedPeople(field, place)]));
  const catalogue = await putAll(needs, call, people);
  await beginTogether(clients);
  const matters = await fillLanes(clients, needs.seal, [...people.values()], given);
  return { clients, people: [...people.values()], put: await standing(clients[0]!, catalogue), matters };
}

/** Answers them all: in each connection a table with a reason's number for each question. */
export async function answerAll({ clients, people, put }: Filled): Promise<void> {
  const statements = people.map(one => {
    const questions = put.flatMap((question, n) => (question.people === one ? [{ question, n }] : []));
    return `create temporary table ${one.answers} on commit drop as ${bulkStatement(one.table, questions)}`;
  });
  await Promise.all(
    clients.map(async client => {
      for (const statement of statements) await client.query(statement);
    }),
  );
}

/**
 * Answers all checks of all matters; each of `clients` is a connection of its own, and they share the work.
 * Nothing is answered before the log has it. Rejects when the database does.
 */
export async function checkAll(
  clients: readonly pg.ClientBase[],
  needs: BulkNeeds,
  call: BulkCall,
  given: AsyncIterable<BulkMatter>,
): Promise<ReadonlyMap<number, Readonly<Record<string, Checked>>>> {
  try {
    const filled = await fillAsked(clients, needs, call, given);
    await answerAll(filled);
    await logBulk(clients, needs.log, call, filled.put);
    const answers = await answersOf(filled, call, twiceIn(needs.seal, filled.matters, call.once));
    for (const client of clients) await client.query("commit");
    return answers;
  } catch (error) {
    for (const client of clients) await client.query("rollback").catch(() => {});
    throw error;
  }
}

const page = 20_000;

/** The reasons of a page of matters, question by question; whom a field does not name nobody asked about. */
async function reasonsOf(
  { clients, people, put, matters }: Filled,
  from: number,
): Promise<readonly Uint8Array[]> {
  const size = Math.min(page, matters.length - from);
  const reasons = put.map(() => new Uint8Array(size).fill(reasonNumber("notGiven")));
  const read = async (client: pg.ClientBase, one: AskedPeople): Promise<void> => {
    const mine = put.flatMap((question, n) => (question.people === one ? [n] : []));
    const columns = mine.map(n => `q${n}`).join(", ");
    const text = `select n, ${columns} from ${one.answers} where n >= $1 and n < $2`;
    const { rows } = await client.query<Record<string, number>>(text, [from, from + page]);
    for (const row of rows) for (const n of mine) reasons[n]![row["n"]! - from] = row[`q${n}`]!;
  };
  await Promise.all(
    clients.map(async client => {
      for (const one of people) await read(client, one);
    }),
  );
  return reasons;
}

async function answersOf(
  filled: Filled,
  { checks }: BulkCall,
  twice: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Readonly<Record<string, Checked>>>> {
  const { put, matters } = filled;
  const answers = new Map<number, Readonly<Record<string, Checked>>>();
  const mine = Object.keys(checks).map(name => {
    const some = put.flatMap((one, n) => (one.check === name ? [n] : []));
    return { name, some, states: some.map(n => put[n]!.state) };
  });
  for (let from = 0; from < matters.length; from += page) {
    const reasons = await reasonsOf(filled, from);
    for (const [at, { matter }] of matters.slice(from, from + page).entries()) {
      const said = mine.map(({ name, some, states }) => {
        const found = some.map(n => reasonOfNumber(reasons[n]![at]!));
        return [name, twice.has(matter) ? checked("twice", states) : together(found, states)] as const;
      });
      answers.set(matter, Object.fromEntries(said));
    }
    await setImmediate(); // others are served between the pages
  }
  return answers;
}
