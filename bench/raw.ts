// The raw limit: the very rows that the writer would write, made beforehand, sent 500 acts at a time over
// as many connections as the writer has lanes. One statement a batch and nothing else: no reading, no
// deciding, no hashing, no version check, no bucket lock. What PostgreSQL takes for the rows alone is what
// the writer is held against.

import type { QueryConfig } from "pg";
import { type Matter, bucketOf } from "../src/engine/matter.ts";
import { openClient } from "../src/store/connection.ts";
import { Draft } from "../src/store/writer/draft.ts";
import { actJob } from "../src/store/writer/job.ts";
import { type PartName, parts } from "../src/store/writer/statement.ts";
import { ground } from "./city.ts";
import type { Caller } from "./workload.ts";

export const lanes = 3;
const batchSize = 500;

const settings = { plan_cache_mode: "force_generic_plan", jit: "off", enable_seqscan: "off" };

/** The writer's statement without its lock and its checks: plain UNNEST, the batch's number given. */
function rawText(present: readonly PartName[]): string {
  let parameter = 3;
  const written = present.map(name =>
    parts[name].text
      .replaceAll(/join lease on \(.*?\)::smallint|join lease on lease.bucket = \(.*?\)::smallint/g, "")
      .replaceAll("lease.bucket", "(given.matter % 64 % 16)::smallint")
      .replaceAll("lease.batch", "$3::bigint")
      .replaceAll(" and m.seq = given.before", "")
      .replaceAll("?", () => `$${(parameter += 1)}`),
  );
  return `with ${written.join(",\n")} select cardinality($2::smallint[])`;
}

const texts = new Map<string, QueryConfig>();

/** The plain statement with the rows of a draft; `number` stands for the batch. */
export function rawQuery(draft: Draft, number: number): QueryConfig {
  const present = draft.rows.present;
  const key = present.join(" ");
  const made = texts.get(key) ?? { name: `raw ${texts.size}`, text: rawText(present) };
  texts.set(key, made);
  const [recorded, buckets, , , ...columns] = draft.rows.query(() => 0).values;
  return { ...made, values: [recorded, buckets, number, ...columns] };
}

export class Raw {
  readonly #url: string;
  readonly #matters = new Map<number, Matter>();
  readonly #callers: readonly Caller[];
  #batches = 0;
  #nextId = 1_000_000;

  constructor(url: string, callers: readonly Caller[], matters: readonly Matter[]) {
    this.#url = url;
    this.#callers = callers;
    for (const matter of matters) this.#matters.set(matter.id, matter);
  }

  /** Decides the acts beforehand and encodes their rows: a list of statements for each connection. */
  #prepare(acts: number): QueryConfig[][] {
    const open = Array.from({ length: lanes }, () => this.#draft());
    const queries: QueryConfig[][] = open.map(() => []);
    for (let act = 0; act < acts; act += 1) {
      const caller = this.#callers[act % this.#callers.length]!;
      const job = actJob([caller.next()], { resolve() {}, reject() {} });
      if (job.opens) job.id = (this.#nextId += 1) * 64 + job.slot;
      caller.answered(job.id);
      const lane = bucketOf(job.id) % lanes;
      open[lane]!.add(job);
      if (open[lane]!.refused.length > 0) throw open[lane]!.refused[0]!.error;
      if (open[lane]!.accepted.length < batchSize) continue;
      queries[lane]!.push(this.#close(open[lane]!));
      open[lane] = this.#draft();
    }
    for (const [lane, draft] of open.entries())
      if (draft.rows.events > 0) queries[lane]!.push(this.#close(draft));
    return queries;
  }

  #draft(): Draft {
    return new Draft(ground, Date.now(), id => this.#matters.get(id));
  }

  #close(draft: Draft): QueryConfig {
    draft.close();
    for (const matter of draft.after()) this.#matters.set(matter.id, matter);
    return rawQuery(draft, (this.#batches += 1));
  }

  /** Writes so many acts; how many a second. */
  async round(acts: number): Promise<number> {
    const queries = this.#prepare(acts);
    const clients = await Promise.all(queries.map(() => openClient(this.#url, settings)));
    const started = performance.now();
    await Promise.all(
      queries.map(async (own, lane) => {
        for (const query of own) await clients[lane]!.query(query);
      }),
    );
    const rate = (acts / (performance.now() - started)) * 1000;
    await Promise.all(clients.map(client => client.end()));
    return rate;
  }
}
