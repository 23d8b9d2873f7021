// A small log for proofs: two kinds of matters, some rounds of acts with a checkpoint behind each, and a few
// events behind the last.

import { type Query, behind, makeCheckpoint } from "../../src/proof/checkpoint.ts";
import { type LogSource, exportLog } from "../../src/proof/export-log.ts";
import { newKeyText, readKey } from "../../src/proof/key.ts";
import type { Note, SignedNote } from "../../src/proof/note.ts";
import { registerDefinitions } from "../../src/store/definitions.ts";
import { withLogSource } from "../../src/store/log-source.ts";
import { citizen, clerk, desk, lodging, plans } from "../store/city.ts";
import { type Ledger, noon, openLedger, request } from "../store/ledger.ts";

/** The instance that `ground` of test/store/city.ts chains from. */
export const instance = "5f0c1c6e-7f3b-4a52-9d6f-0e6c1c2b7a10";
export const key = readKey(newKeyText())!;

export const queryOn =
  ({ pool }: Pick<Ledger, "pool">): Query =>
  async (text, values) =>
    (await pool.query(text, [...values])).rows as Readonly<Record<string, unknown>>[];

/** Takes in all that is behind, `most` events at a time; the notes that were made. */
export async function checkpointAll(
  ledger: Pick<Ledger, "pool">,
  most: number,
  of = instance,
): Promise<SignedNote[]> {
  const query = queryOn(ledger);
  const notes: SignedNote[] = [];
  for (;;) {
    const one = await makeCheckpoint(
      { query, instance: of, key, most },
      await behind(query),
      noon + notes.length,
    );
    if (one === undefined) return notes;
    notes.push(one);
  }
}

/** Opens some matters and acts on all that are given. */
async function round({ writer }: Ledger, matters: number[], opened: number): Promise<void> {
  const acts = matters.map((matter, i) =>
    writer.act(request("toggle", matter, "count", { amount: i }, clerk)),
  );
  const lodged = Array.from({ length: 2 }, () =>
    writer.act(request("appeal", null, "lodge", lodging, citizen(1))),
  );
  const opens = Array.from({ length: opened }, (_, i) =>
    writer.act(request("toggle", null, "open", { note: `登记第 ${i} 号 "甲"` }, clerk)),
  );
  await Promise.all(acts);
  for (const { matter } of await Promise.all(lodged)) {
    await writer.act(request("appeal", matter, "reply", { answer: "已经转告值班人员，今晚处理。" }, desk));
  }
  matters.push(...(await Promise.all(opens)).map(({ matter }) => matter));
}

/** A ledger with `rounds` of acts; dispose of it. The last round stands behind the last checkpoint. */
export async function smallLedger(rounds = 5): Promise<{ ledger: Ledger; notes: SignedNote[] }> {
  const ledger = await openLedger();
  const definitions = plans.map(({ mechanism, english }) => ({ definition: mechanism, english, rules: "0" }));
  await registerDefinitions(ledger.pool, definitions, noon);
  const matters: number[] = [];
  const notes: SignedNote[] = [];
  for (let n = 1; n <= rounds; n += 1) {
    await round(ledger, matters, 4);
    if (n < rounds) notes.push(...(await checkpointAll(ledger, 40)));
  }
  return { ledger, notes };
}

/** The file of a log, whole. */
export async function exported(url: string, city = "澜城市", of = instance): Promise<Buffer> {
  const chunks: Buffer[] = [];
  await withLogSource<Note, void>(url, async (source: LogSource) => {
    for await (const chunk of exportLog(source, { instance: of, city, made: noon })) chunks.push(chunk);
  });
  return Buffer.concat(chunks);
}
