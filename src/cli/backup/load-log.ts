// The log's file into the tables of the log: events by COPY, some thousands at a time; each checkpoint with
// the leaves that it took in and the tree grown anew; the definitions.

import type pg from "pg";
import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { from as copyFrom } from "pg-copy-streams";
import { type Leaf, type Query, batchesOf, growing, keepCheckpoint } from "../../proof/checkpoint.ts";
import { EventLine, kindOf, readCheckpoint } from "../../proof/log-line.ts";
import { plainLines } from "../../store/log-source.ts";
import type { Progress } from "../../proof/export-log.ts";
import { linesOf } from "./lines.ts";

/** Events that are copied together. */
const together = 5000;
const separator = "\u0001";

const into = `
  copy event (matter, seq, happened, recorded, mechanism, action, batch, payload, hash, bucket)
  from stdin ${plainLines}`;
const define = `
  insert into definition (mechanism, version, revision, data, english, rules, registered)
  select mechanism, version, revision, data, english, rules, to_timestamp(registered / 1000)
    from json_to_recordset(($1::json)->'definitions')
      as d (mechanism text, version text, revision integer, data json, english json, rules text,
            registered float8)`;

export interface LoadedLog {
  readonly events: number;
  /** Events behind the checkpoint that was asked for, and when the first of them was recorded, ms. */
  readonly cut: { readonly events: number; readonly since: number };
}

/** Reads one log into an empty database, in the transaction of `client`. */
export class LogLoading {
  readonly #client: pg.ClientBase;
  readonly #query: Query;
  readonly #upTo: number | undefined;
  readonly #line = new EventLine();
  #grown = growing();
  #leaves: Leaf[] = [];
  #rows: string[] = [];
  #events = 0;
  #isCut = false;
  #last: number;
  #cut = { events: 0, since: Number.POSITIVE_INFINITY };

  /**
   * `last` is the log's last checkpoint, 0 without one. `upTo`: the checkpoint whose last event is the last
   * one that is read; left out, all are.
   */
  constructor(client: pg.ClientBase, last: number, upTo?: number) {
    this.#client = client;
    this.#last = last;
    this.#upTo = upTo;
    this.#query = async (text, values) =>
      (await client.query(text, [...values])).rows as Readonly<Record<string, unknown>>[];
  }

  /** Takes in a file that was verified. */
  async load(chunks: AsyncIterable<Buffer>, said: Progress): Promise<LoadedLog> {
    for await (const lines of linesOf(chunks)) {
      for (const line of lines) {
        const kind = kindOf(line);
        if (kind === "event") this.#event(line);
        else if (kind === "checkpoint") await this.#checkpoint(line.toString());
        else if (kind === "definitions") await this.#query(define, [line.toString()]);
        if (this.#rows.length >= together) await this.#copy();
      }
      said(this.#events);
    }
    await this.#copy();
    return { events: this.#events, cut: this.#cut };
  }

  #event(bytes: Buffer): void {
    const line = this.#line;
    // The header and the end are no events.
    if (!line.read(bytes, 0, bytes.length)) return;
    const { matter, seq, happened, recorded, bucket, batch, hash } = line;
    if (this.#isCut) {
      this.#cut = { events: this.#cut.events + 1, since: Math.min(this.#cut.since, recorded) };
      return;
    }
    const payload = bytes.toString("utf8", line.payloadFrom, line.payloadTo);
    const { mechanism, action } = JSON.parse(payload) as { mechanism: string; action: string };
    const [at, written] = [new Date(happened).toISOString(), new Date(recorded).toISOString()];
    const row = [
      matter,
      seq,
      at,
      written,
      mechanism,
      action,
      batch,
      payload,
      `\\x${hash.toString("hex")}`,
      bucket,
    ];
    this.#rows.push(`${row.join(separator)}\n`);
    this.#events += 1;
    // Behind the last checkpoint nothing takes them in.
    if (this.#last === 0) return;
    const leaf = Buffer.from(hash);
    this.#grown.tree.append(leaf);
    this.#leaves.push({ bucket, batch, matter, seq, hash: leaf });
  }

  async #checkpoint(text: string): Promise<void> {
    if (this.#isCut) return;
    const signed = readCheckpoint(text)!;
    await this.#copy();
    const { tree, nodes } = this.#grown;
    const batches = batchesOf(this.#leaves, tree.size - this.#leaves.length);
    await keepCheckpoint(this.#query, { signed, tree, batches, nodes });
    this.#grown = growing(tree.size, tree.peaks());
    this.#leaves = [];
    this.#isCut = signed.note.number === this.#upTo;
    if (signed.note.number === this.#last) this.#last = 0;
  }

  async #copy(): Promise<void> {
    if (this.#rows.length === 0) return;
    await pipeline(Readable.from([this.#rows.join("")]), this.#client.query(copyFrom(into)));
    this.#rows = [];
  }
}
