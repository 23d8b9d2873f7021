// Checkpoints as anybody may read them, and proofs by them: hashes are public, what they cover is not.

import { fingerprintOf } from "../../proof/key.ts";
import { noteLine } from "../../proof/note.ts";
import {
  checkpoint,
  checkpoints,
  checkpointsAfter,
  consistencyPath,
  inclusionPath,
  placesOf,
} from "../../proof/read.ts";
import { signingKeyOf } from "../../proof/worker.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { CheckpointKeyView, CheckpointView, ConsistencyView, EventProofView, Page } from "../types.ts";
import { findAny } from "./find.ts";
import { type QueryWords, limitOf } from "./matters.ts";

const most = 2 ** 31 - 1;

function wholeOf(words: QueryWords, name: string): number {
  const text = words[name] ?? "";
  if (/^[1-9]\d{0,9}$/.test(text) && Number(text) <= most) return Number(text);
  throw new Fault("bad_query", { field: name });
}

function only(words: QueryWords, known: readonly string[]): void {
  const strange = Object.keys(words).find(word => word !== "lang" && !known.includes(word));
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
}

/** Checkpoints, the latest first, page by page. Throws `bad_query`. */
export async function checkpointPage(context: Context, words: QueryWords): Promise<Page<CheckpointView>> {
  only(words, ["after", "limit"]);
  const limit = limitOf(words);
  const before = words["after"] === undefined ? null : wholeOf(words, "after");
  const found = await checkpoints(context.query, before, limit + 1);
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? String(items.at(-1)!.note.number) : null };
}

const unknown = () => new Fault("not_found");

/** The checkpoint of a number, or the latest. Throws `not_found`. */
export async function oneCheckpoint(context: Context, name: string): Promise<CheckpointView> {
  const isNumber = /^[1-9]\d{0,9}$/.test(name);
  const found = isNumber
    ? await checkpoint(context.query, Number(name))
    : name === "latest"
      ? (await checkpoints(context.query, null, 1))[0]
      : undefined;
  if (found === undefined) throw unknown();
  return found;
}

/** The key that signs. Throws `not_found` before the first start. */
export async function checkpointKey(context: Context): Promise<CheckpointKeyView> {
  const key = await signingKeyOf(context.query);
  if (key === undefined) throw unknown();
  return { algorithm: "Ed25519", key, fingerprint: fingerprintOf(key) };
}

/** That the log only grew between two checkpoints. Throws `bad_query`, `not_found`. */
export async function consistency(context: Context, words: QueryWords): Promise<ConsistencyView> {
  only(words, ["from", "to"]);
  const [first, second] = [wholeOf(words, "from"), wholeOf(words, "to")];
  if (first > second) throw new Fault("bad_query", { field: "from" });
  const [from, to] = [await oneCheckpoint(context, `${first}`), await oneCheckpoint(context, `${second}`)];
  const path = await consistencyPath(context.query, from.note.size, to.note.size);
  return { from, to, path: path.map(one => one.toString("hex")) };
}

/** Where an event of a matter that the caller may open stands in the tree. Throws `unknown_matter`. */
export async function eventProof(
  context: Context,
  words: QueryWords,
  caller: Caller,
): Promise<EventProofView> {
  only(words, ["matter", "seq"]);
  const { matter } = await findAny(context, words["matter"] ?? "", caller);
  const seq = wholeOf(words, "seq");
  const [place] = await placesOf(context.query, [{ matter: matter.id, seq }]);
  if (place === undefined) throw new Fault("bad_query", { field: "seq" });
  const [latest = null] = await checkpoints(context.query, null, 1);
  const { index, hash } = place;
  const isIn = latest !== null && index !== null && index < latest.note.size;
  const path = isIn ? await inclusionPath(context.query, index, latest.note.size) : [];
  return {
    matter: String(matter.id),
    seq,
    hash: hash.toString("hex"),
    index: isIn ? index : null,
    path: path.map(one => one.toString("hex")),
    checkpoint: latest,
  };
}

/** Every checkpoint on a line, the earliest first: the file to keep elsewhere. */
export async function* checkpointLines({ query }: Context): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const notes = await checkpointsAfter(query, after, 500);
    if (notes.length === 0) return;
    yield notes.map(note => `${noteLine(note)}\n`).join("");
    after = notes.at(-1)!.note.number;
  }
}
