// Who read what in clear, who signed in, who was refused: rows in a chain of their own, which a changed or
// missing row breaks. Rows that come together are written together, one statement at a time, so that the
// chain never forks.

import { createHash } from "node:crypto";
import { jcs } from "../define/jcs.ts";
import { genesis } from "../engine/event.ts";
import type { Query } from "./query.ts";

/** What is worth a row. */
export type Access =
  | "sign-in"
  | "sign-in-refused"
  | "sign-out"
  | "post-chosen"
  | "read"
  | "search"
  | "export"
  | "paper"
  | "reveal"
  | "reveal-refused"
  | "intake"
  | "log-read"
  | "checks-read"
  | "trial"
  | "erased"
  | "post-handed"
  | "stand-in-named"
  | "stand-in-ended"
  | "holding-ended"
  | "post-roles"
  | "roster";

export interface AccessEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `person:ID` or `token:ID`; null when nobody is known yet. */
  readonly person: string | null;
  readonly post: string | null;
  readonly act: Access;
  readonly matter?: number;
  readonly fields?: readonly string[];
  readonly purpose?: string;
  readonly address: string | null;
}

/** A row as it stands in the log. */
export interface LoggedAccess extends Omit<AccessEntry, "act" | "matter" | "fields" | "purpose"> {
  readonly id: number;
  readonly act: string;
  readonly matter: number | null;
  readonly fields: readonly string[];
  readonly purpose: string | null;
}
export interface AccessAsked {
  /** Only rows before this one. */
  readonly before: number | null;
  readonly limit: number;
  readonly act?: string;
  readonly matter?: number;
  /** `person:ID` */
  readonly person?: string;
}

export interface AccessLog {
  /** Resolves once the row stands: who reveals waits for it. */
  add(entry: AccessEntry): Promise<void>;
  /** Recomputes the whole chain; `broken` is the first row that does not fit or is not there. */
  verify(): Promise<{ readonly valid: boolean; readonly rows: number; readonly broken?: number }>;
  /** Rows, the latest first. */
  list(asked: AccessAsked): Promise<readonly LoggedAccess[]>;
}

interface Row {
  readonly id: unknown;
  readonly at: unknown;
  readonly person: string | null;
  readonly post: string | null;
  readonly act: string;
  readonly matter: unknown;
  readonly fields: string[];
  readonly purpose: string | null;
  readonly address: string | null;
  readonly hash: Buffer;
}

type Said = Omit<Row, "id" | "hash" | "at" | "matter"> & {
  readonly at: number;
  readonly matter: string | null;
};

/** 64-bit ids are strings in the text, as in the events'. */
function said({ at, person, post, act, matter, fields, purpose, address }: AccessEntry): Said {
  return {
    at,
    person,
    post,
    act,
    matter: matter === undefined ? null : String(matter),
    fields: [...(fields ?? [])],
    purpose: purpose ?? null,
    address,
  };
}

const next = (previous: Uint8Array, row: Said): Buffer =>
  createHash("sha256").update(previous).update(jcs(row)).digest();

const insert = `
  insert into access_log (id, at, person, post, act, matter, fields, purpose, address, hash)
  select id, at, person, post, act, matter, fields, purpose, address, decode(hash, 'hex')
  from json_to_recordset($1) as row (id bigint, at timestamptz, person text, post text, act text,
    matter bigint, fields text[], purpose text, address text, hash text)`;

const taken = "23505"; // PostgreSQL's unique_violation: another process has written that number

async function append(db: Query, start: Uint8Array, entries: readonly AccessEntry[]): Promise<void> {
  for (;;) {
    const text = "select id, hash from access_log order by id desc limit 1";
    const last = (await db.query<Pick<Row, "id" | "hash">>(text)).rows[0];
    let [id, hash] = last ? [Number(last.id), last.hash as Uint8Array] : [0, start];
    const rows = entries.map(entry => {
      const row = said(entry);
      id += 1;
      hash = next(hash, row);
      return { ...row, id, at: new Date(row.at).toISOString(), hash: Buffer.from(hash).toString("hex") };
    });
    try {
      await db.query(insert, [JSON.stringify(rows)]);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== taken) throw error;
    }
  }
}

async function verify(db: Query, start: Uint8Array) {
  let previous: Uint8Array = start;
  let count = 0;
  for (;;) {
    const text = "select * from access_log where id > $1 order by id limit 1000";
    const { rows } = await db.query<Row>(text, [count]);
    for (const { id, at, hash, ...rest } of rows) {
      const { person, post, act, matter, fields, purpose, address } = rest;
      const row = {
        at: Number(at),
        person,
        post,
        act,
        matter: matter === null ? null : String(matter),
        fields,
        purpose,
        address,
      };
      if (Number(id) !== count + 1 || !hash.equals(next(previous, row))) {
        return { valid: false, rows: count, broken: count + 1 };
      }
      previous = hash;
      count += 1;
    }
    if (rows.length < 1000) return { valid: true, rows: count };
  }
}

const listed = `
  select id, at, person, post, act, matter, fields, purpose, address from access_log
   where ($1::bigint is null or id < $1) and ($3::text is null or act = $3)
     and ($4::bigint is null or matter = $4) and ($5::text is null or person = $5)
   order by id desc limit $2`;

async function list(db: Query, { before, limit, act, matter, person }: AccessAsked) {
  const values = [before, limit, act ?? null, matter ?? null, person ?? null];
  const { rows } = await db.query<Omit<Row, "hash">>(listed, values);
  return rows.map(({ id, at, matter: of, ...row }): LoggedAccess => ({
    ...row,
    id: Number(id),
    at: Number(at),
    matter: of === null ? null : Number(of),
  }));
}

interface Waiting {
  readonly entry: AccessEntry;
  done(): void;
  failed(error: unknown): void;
}

/** The access log of this database; its chain starts from the instance's id. */
export function accessLog(db: Query, instance: string): AccessLog {
  const start = genesis(instance);
  let waiting: Waiting[] = [];
  let running = false;
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        await append(
          db,
          start,
          batch.map(({ entry }) => entry),
        );
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    running = false;
  }
  return {
    add: entry =>
      new Promise((done, failed) => {
        waiting.push({ entry, done, failed });
        void run();
      }),
    verify: () => verify(db, start),
    list: asked => list(db, asked),
  };
}
