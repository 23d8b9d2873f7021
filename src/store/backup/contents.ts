// The contents of attachments, read some megabytes at a time, so that a backup of any size needs the same
// memory.

import type { Database } from "../connection.ts";

export interface Content {
  /** Of the content, hex. */
  readonly sha256: string;
  readonly bytes: Buffer;
}

interface Row {
  readonly matter: number;
  readonly field: string;
  readonly address: string;
  readonly size: number;
}

/** Bytes that are read together; a file that is longer is read alone. */
const together = 8 * 1024 * 1024;

const page = `
  select matter, field, address, size from attachment
   where (matter, field, address) > ($1, $2, $3) order by matter, field, address limit 1000`;
const bytesOf = `
  select encode(sha256(a.bytes), 'hex') as sha256, a.bytes
    from unnest($1::bigint[], $2::text[], $3::text[]) as asked (matter, field, address)
    join attachment a using (matter, field, address)`;

function* portions(rows: readonly Row[]): Generator<readonly Row[]> {
  let [some, size]: [Row[], number] = [[], 0];
  for (const row of rows) {
    if (some.length > 0 && size + row.size > together) {
      yield some;
      [some, size] = [[], 0];
    }
    some.push(row);
    size += row.size;
  }
  if (some.length > 0) yield some;
}

/** The contents of all attachments; the same content may come several times. */
export async function* contents(database: Database): AsyncGenerator<Content> {
  let after: Row = { matter: -1, field: "", address: "", size: 0 };
  for (;;) {
    const { rows } = await database.query<Row>(page, [after.matter, after.field, after.address]);
    for (const some of portions(rows)) {
      const asked = [some.map(one => one.matter), some.map(one => one.field), some.map(one => one.address)];
      yield* (await database.query<Content>(bytesOf, asked)).rows;
    }
    if (rows.length === 0) return;
    after = rows.at(-1)!;
  }
}
