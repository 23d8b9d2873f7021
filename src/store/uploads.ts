// Files before an act names them, and how they are read once it has.

import { randomBytes } from "node:crypto";
import { bucketOf } from "../engine/matter.ts";
import type { Database } from "./connection.ts";
import { ofMatters } from "./gathering.ts";

/** How long an upload waits for its act, ms. */
export const uploadLife = 24 * 3_600_000;

/** Most uploads of one owner that wait: several forms filled in at once. */
const waitingMost = 60;
/** Most bytes of all uploads that wait, so that nobody fills the disk with files that belong to nothing. */
const waitingBytes = 4 * 1024 ** 3;
/**
 * Of these, what came with forms of people who are not signed in: a new form costs them nothing, and must not
 * take the place of those whom the city knows.
 */
const waitingFormBytes = 1024 ** 3;

/** A file as it was accepted. */
export interface NewUpload {
  readonly owner: string;
  readonly name: string;
  readonly type: string;
  /** SHA-256 of `bytes`. */
  readonly digest: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What is told of a file besides its content. `file` is how an act or the log names it. */
export interface FileFacts {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface Attached extends FileFacts {
  readonly field: string;
  /** The event that it came with. */
  readonly seq: number;
}

export interface Uploads {
  /** Keeps a file for its owner's next act; undefined when too much waits already. `now` in ms. */
  keep(upload: NewUpload, now: number): Promise<FileFacts | undefined>;
  /** Those of these references that wait for this owner. */
  waiting(owner: string, references: readonly string[], now: number): Promise<readonly FileFacts[]>;
  /** Gives what waits for a form to the person who has just signed in from it. */
  hand(form: string, person: string): Promise<void>;
  /** The files of a matter, in the order of their events; of fields that stand apart as well. */
  attached(matter: number): Promise<readonly Attached[]>;
  /** The content of one; undefined when it was erased or is none. */
  content(matter: number, field: string, file: string): Promise<Uint8Array | undefined>;
}

const insert = `
  insert into upload (id, owner, name, type, size, digest, bytes, uploaded)
  select $1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000)
   where (select count(*) from upload where owner = $2) < ${waitingMost}
     and (select coalesce(sum(size), 0) from upload) < ${waitingBytes}
     and ($2 not like 'form:%'
          or (select coalesce(sum(size), 0) from upload where owner like 'form:%') < ${waitingFormBytes})`;
const find = `
  select 'file:' || encode(id, 'hex') as file, name, type, size from upload
   where owner = $1 and 'file:' || encode(id, 'hex') = any ($2)
     and uploaded > to_timestamp($3::float8 / 1000)`;
const attachedTo = `
  select matter, 'file:' || address as file, field, seq, name, type, size from attachment
   where matter = any ($1::bigint[]) order by seq, field, uploaded, name`;
const bytesOf =
  "select bytes from attachment where matter = $1 and field = $2 and address = $3 and bucket = $4";

/** Removes the uploads whose day is over; for the sweep. */
export const sweepUploads = (database: Database, now: number): Promise<unknown> =>
  database.query("delete from upload where uploaded <= to_timestamp($1::float8 / 1000)", [now - uploadLife]);

/** Uploads and attachments over a pool. */
export function openUploads(database: Database): Uploads {
  type Row = Attached & { readonly matter: number };
  const attached = ofMatters(async ids => (await database.query<Row>(attachedTo, [ids])).rows);
  return {
    async keep({ owner, name, type, digest, bytes }, now) {
      const id = randomBytes(16);
      const values = [id, owner, name, type, bytes.length, digest, bytes, now];
      const { rowCount } = await database.query(insert, values);
      return rowCount === 1
        ? { file: `file:${id.toString("hex")}`, name, type, size: bytes.length }
        : undefined;
    },
    async waiting(owner, references, now) {
      if (references.length === 0) return [];
      const values = [owner, [...references], now - uploadLife];
      return (await database.query<FileFacts>(find, values)).rows;
    },
    async hand(form, person) {
      await database.query("update upload set owner = $2 where owner = $1", [form, person]);
    },
    attached: matter => attached.ask(matter),
    async content(matter, field, file) {
      const values = [matter, field, file.slice("file:".length), bucketOf(matter)];
      return (await database.query<{ bytes: Uint8Array }>(bytesOf, values)).rows[0]?.bytes;
    },
  };
}
