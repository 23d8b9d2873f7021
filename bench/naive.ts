// The usual way: a transaction per act. A pool of 32 connections; begin, the matter for update, decide,
// write its rows, commit. It decides and writes the same as the writer, one act at a time.

import type { PoolClient } from "pg";
import type { Matter } from "../src/engine/matter.ts";
import type { ActRequest } from "../src/engine/ports.ts";
import { openPool } from "../src/store/connection.ts";
import { matterColumns, matterOf } from "../src/store/matter-row.ts";
import { Draft } from "../src/store/writer/draft.ts";
import { actJob } from "../src/store/writer/job.ts";
import { ground } from "./city.ts";
import { rawQuery } from "./raw.ts";

const find = `select ${matterColumns} from matter where id = $1 for update`;

export class Naive {
  readonly #pool;
  #nextId = 2_000_000;
  #acts = 0;

  constructor(url: string) {
    this.#pool = openPool(url, 32);
  }

  async act(request: ActRequest): Promise<{ readonly matter: number }> {
    const client = await this.#pool.connect();
    try {
      return await this.#write(client, request);
    } finally {
      client.release();
    }
  }

  async #write(client: PoolClient, request: ActRequest): Promise<{ readonly matter: number }> {
    const job = actJob([request], { resolve() {}, reject() {} });
    if (job.opens) job.id = (this.#nextId += 1) * 64 + job.slot;
    await client.query("begin");
    let before: Matter | undefined;
    if (!job.opens) {
      const { rows } = await client.query({ name: "find", text: find, values: [job.id] });
      before = matterOf(rows[0]);
    }
    const draft = new Draft(ground, Date.now(), () => before);
    draft.add(job);
    if (draft.refused.length > 0) throw draft.refused[0]!.error;
    draft.close();
    await client.query(rawQuery(draft, (this.#acts += 1)));
    await client.query("commit");
    return { matter: job.id };
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
