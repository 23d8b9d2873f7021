// What is unique, as the database compares it: a keyed hash of the values, so that no value stands there. An
// opening falls into the bucket of its hash, where the primary key keeps a second one out (decision 13).

import { createHmac } from "node:crypto";
import { buckets } from "../../engine/matter.ts";
import type { ActRequest } from "../../engine/ports.ts";
import { uniqueValues } from "../../engine/unique.ts";
import type { Database } from "../connection.ts";
import type { Ground } from "./draft.ts";
import type { Job } from "./job.ts";

/** The hash of what is unique in the matter that an act opens, 32 hex digits. */
export function uniqueHash({ registry, key, genesis }: Ground, act: ActRequest): string | undefined {
  const plan = registry.current.get(act.mechanism);
  if (act.matter !== null || plan?.unique === undefined) return undefined;
  const values = uniqueValues(plan, act.input);
  if (values === undefined) return undefined;
  const text = JSON.stringify(["unique", act.mechanism, ...values]);
  return createHmac("sha256", key ?? genesis)
    .update(text)
    .digest("hex")
    .slice(0, 32);
}

const held = `
  select encode(digest, 'hex') as digest from unique_value
   where digest = any (select decode(k, 'hex') from unnest($1::text[]) k) and bucket = any ($2::smallint[])`;

/** Those of the jobs' hashes that other matters have. Asks the database nothing when nothing is unique. */
export async function heldBy(database: Database, jobs: readonly Job[]): Promise<ReadonlySet<string>> {
  const asked = jobs.filter(({ unique }) => unique !== undefined);
  if (asked.length === 0) return new Set();
  const where = [...new Set(asked.map(({ slot }) => slot % buckets))];
  const values = [asked.map(({ unique }) => unique!), where];
  const query = { name: "unique", text: held, values };
  const { rows } = await database.query<{ digest: string }>(query);
  return new Set(rows.map(({ digest }) => digest));
}
