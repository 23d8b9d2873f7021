// What one batch will write, row by row, and its parameters for the statement.

import type { Message } from "../../engine/effects.ts";
import type { LinkRow } from "../../engine/effects.ts";
import type { ChainedEvent } from "../../engine/event.ts";
import { type Matter, bucketOf } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import { derived } from "../matter-row.ts";
import type { Claim } from "./files.ts";
import { type PartName, encodedColumns, partNames, parts, statementFor } from "./statement.ts";
import type { Key } from "./keys.ts";
import type { EpochOf } from "./terms.ts";

export type Row = readonly (string | number)[];

const json = JSON.stringify;
const hex = (bytes: Uint8Array): string => (bytes as Buffer).toString("hex");
/** "matter:640" → 640. */
const idOf = (reference: string): number => Number(reference.slice(reference.indexOf(":") + 1));

/** The cells of the projection's columns, in their order in `statement.ts`. */
function cells(plan: Plan, matter: Matter): (string | number)[] {
  const { handler, due, settled } = derived(plan, matter);
  return [
    matter.id,
    matter.seq,
    matter.state,
    json(matter.fields),
    json(matter.clocks),
    json(matter.passed),
    json(matter.takers),
    hex(matter.head),
    handler ?? "",
    matter.happened,
    due ?? "NULL",
    settled ? 1 : 0,
  ];
}

export class Rows {
  readonly recorded: number;
  readonly #rows: Record<PartName, Row[]> = {
    moved: [],
    opened: [],
    events: [],
    apart: [],
    links: [],
    files: [],
    unique: [],
    freed: [],
    keys: [],
    outbox: [],
  };
  /** By bucket of the batch: how many messages it sends. */
  readonly #messages = new Map<number, number>();
  readonly #buckets = new Set<number>();

  constructor(recorded: number) {
    this.recorded = recorded;
  }

  get events(): number {
    return this.#rows.events.length;
  }

  get messages(): number {
    return this.#rows.outbox.length;
  }

  move(plan: Plan, before: number, after: Matter): void {
    this.#rows.moved.push([...cells(plan, after), before]);
  }

  open(plan: Plan, asker: string | null, matter: Matter): void {
    const { mechanism, version, origin, opened } = matter;
    this.#rows.opened.push([...cells(plan, matter), mechanism, version, origin, asker ?? "", opened]);
  }

  event({ matter, seq, happened, body, payload, hash }: ChainedEvent): void {
    this.#buckets.add(bucketOf(matter));
    this.#rows.events.push([matter, seq, happened, body.mechanism, body.action, payload, hex(hash)]);
  }

  apart(matter: number, seq: number, data: Readonly<Record<string, unknown>>): void {
    this.#rows.apart.push([matter, seq, json(data)]);
  }

  link(matter: number, seq: number, { name, far, outward, edge }: LinkRow): void {
    this.#rows.links.push([matter, name, idOf(far), outward ? 1 : 0, edge, seq]);
  }

  file(matter: number, seq: number, { field, upload, address }: Claim, uploader: string): void {
    this.#rows.files.push([matter, seq, field, upload, address, uploader]);
  }

  /** What is unique in a matter that opens. */
  unique(matter: number, digest: string): void {
    this.#rows.unique.push([matter, digest]);
  }

  /** The matter has let go of what was unique in it. */
  freed(matter: number): void {
    this.#rows.freed.push([matter]);
  }

  key(matter: number, seq: number, { digest, body }: Key): void {
    this.#rows.keys.push([matter, seq, digest, body]);
  }

  message(matter: number, seq: number, { kind, ...body }: Message): void {
    const bucket = bucketOf(matter);
    const n = this.#messages.get(bucket) ?? 0;
    this.#messages.set(bucket, n + 1);
    this.#rows.outbox.push([matter, seq, n, kind, json(body)]);
  }

  /** The buckets that the batch writes to, in the order in which they are locked. */
  get buckets(): readonly number[] {
    return [...this.#buckets].toSorted((one, other) => one - other);
  }

  /** The rows of one table, as they are sent. */
  of(name: PartName): readonly Row[] {
    return this.#rows[name];
  }

  /** The tables that it has rows for. */
  get present(): readonly PartName[] {
    return partNames.filter(name => this.#rows[name].length > 0);
  }

  /** The prepared statement with its parameters; `term` tells the term of a bucket that was decided in. */
  query(term: EpochOf): {
    readonly name: string;
    readonly text: string;
    readonly values: readonly unknown[];
  } {
    const { present } = this;
    const columns = present.flatMap(name => encodedColumns(this.#rows[name], parts[name].columns));
    const { buckets } = this;
    const terms = `{${buckets.map(term).join(",")}}`;
    const values = [this.recorded, `{${buckets.join(",")}}`, this.#rows.moved.length, terms, ...columns];
    return { ...statementFor(present), values };
  }
}
