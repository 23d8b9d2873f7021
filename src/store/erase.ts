// Erasing what a person asked to have erased (个人信息保护法第四十七条): their values and files go, salts and
// all, so that nothing can be guessed back; the chain keeps its hashes and stays whole.

import { bucketOf } from "../engine/matter.ts";
import type { Database } from "./connection.ts";

export interface Erasure {
  readonly matter: number;
  /** `person:ID` of who erases. */
  readonly by: string;
  readonly ground: string;
  /** ms */
  readonly at: number;
}
export interface Erased {
  /** How many events had values apart from the log. */
  readonly values: number;
  readonly files: number;
}

const asker = "select asker from matter where id = $1 and bucket = $2 for update";
const forget = "update matter set asker = null where id = $1 and bucket = $2";
const forgetCode = "update person set code = null where id = $1 and anonymous";
const values = "delete from person_data where matter = $1 and bucket = $2";
const files = "delete from attachment where matter = $1 and bucket = $2";
// A hash of what was unique in it says something of the person to whoever has the key.
const uniqueness = "delete from unique_value where matter = $1 and bucket = $2";
const traces = "delete from trace where matter = $1 and bucket = $2";
// Listed anew at once, without whose it was.
const listAgain = "update listed set turns = to_timestamp(0) where matter = $1 and bucket = $2";
const note = `
  insert into erasure (matter, at, erased_by, ground) values ($1, to_timestamp($2::float8 / 1000), $3, $4)`;

async function run(client: Database, { matter, by, ground, at }: Erasure): Promise<Erased> {
  const here = [matter, bucketOf(matter)];
  const found = (await client.query<{ asker: string | null }>(asker, here)).rows[0];
  const person = /^person:(\d+)$/.exec(found?.asker ?? "")?.[1];
  await client.query(forget, here);
  if (person !== undefined) await client.query(forgetCode, [person]);
  const gone = await client.query(values, here);
  const bytes = await client.query(files, here);
  await client.query(traces, here);
  await client.query(uniqueness, here);
  await client.query(listAgain, here);
  await client.query(note, [matter, at, by, ground]);
  return { values: gone.rowCount ?? 0, files: bytes.rowCount ?? 0 };
}

/** Erases what stands apart of a matter in one transaction; `client` is a single connection. */
export async function eraseMatter(client: Database, erasure: Erasure): Promise<Erased> {
  await client.query("begin");
  try {
    const erased = await run(client, erasure);
    await client.query("commit");
    return erased;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
