// Checkpoints over a log in PostgreSQL, its file, and what an outsider checks with it.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { behind, makeCheckpoint } from "../../src/proof/checkpoint.ts";
import { newKeyText, readKey } from "../../src/proof/key.ts";
import { type SignedNote, isSigned } from "../../src/proof/note.ts";
import {
  checkpoint,
  checkpoints,
  consistencyPath,
  inclusionPath,
  manyPath,
  placesOf,
} from "../../src/proof/read.ts";
import { provesConsistency, provesInclusion, rootOfMany } from "../../src/proof/tree.ts";
import { LogVerifier } from "../../src/proof/verify-log.ts";
import { openCheckpointer } from "../../src/proof/worker.ts";
import type { Ledger } from "../store/ledger.ts";
import { checkpointAll, exported, instance, key, queryOn, smallLedger } from "../proof/small-log.ts";

let ledger: Ledger;
let notes: SignedNote[];
const rootOf = ({ note }: SignedNote) => Buffer.from(note.root, "hex");

beforeAll(async () => void ({ ledger, notes } = await smallLedger()));
afterAll(() => ledger?.[Symbol.asyncDispose]());

it("follow one another, each signed, and number every event of their batches", async () => {
  expect(notes.length).toBeGreaterThan(3);
  expect(notes.every(isSigned)).toBe(true);
  expect(notes.map(({ note }) => note.number)).toEqual(notes.map((_, i) => i + 1));
  for (const [i, { note }] of notes.entries()) {
    const before = notes[i - 1]?.note;
    expect(note.before).toEqual(before ? { size: before.size, root: before.root } : null);
  }
  const read = await checkpoints(queryOn(ledger), null, 100);
  expect(read.toReversed()).toEqual(notes);
  expect(await checkpoint(queryOn(ledger), 2)).toEqual(notes[1]);
  expect(await checkpoint(queryOn(ledger), 99)).toBeUndefined();
});

it("prove every event that they took in, alone and together, and each later tree from a former", async () => {
  const query = queryOn(ledger);
  const { rows } = await ledger.pool.query<{ matter: number; seq: number }>("select matter, seq from event");
  const places = await placesOf(query, rows);
  expect(places).toHaveLength(rows.length);
  const last = notes.at(-1)!;
  const { size } = last.note;
  const inside = places.filter(({ index }) => index !== null).toSorted((a, b) => a.index! - b.index!);
  expect(inside.map(({ index }) => index)).toEqual(Array.from({ length: size }, (_, i) => i));
  for (const { index, hash } of inside) {
    const path = await inclusionPath(query, index!, size);
    expect(provesInclusion(hash, index!, size, path, rootOf(last))).toBe(true);
  }
  const some = inside.filter((_, i) => i % 7 === 3);
  const others = await manyPath(
    query,
    some.map(({ index }) => index!),
    size,
  );
  const leaves = some.map(({ index, hash }) => ({ index: index!, data: hash }));
  expect(rootOfMany(leaves, size, others)).toEqual(rootOf(last));
  for (const former of notes) {
    const path = await consistencyPath(query, former.note.size, size);
    expect(
      provesConsistency({ size: former.note.size, root: rootOf(former) }, { size, root: rootOf(last) }, path),
    ).toBe(true);
  }
});

describe("the file of the log", () => {
  it("verifies with nothing but itself, the key and the checkpoints kept elsewhere", async () => {
    const file = await exported(ledger.url);
    const verifier = new LogVerifier({ keys: [key.public], kept: notes });
    // In pieces that end anywhere.
    for (let at = 0; at < file.length; at += 997) verifier.feed(file.subarray(at, at + 997));
    const { rows } = await ledger.pool.query<{ events: number; matters: number }>(
      "select count(*) as events, count(distinct matter) as matters from event",
    );
    const result = verifier.finish();
    expect(result.flaw).toBeUndefined();
    expect(result).toMatchObject({ ...rows[0]!, checkpoints: notes.length, keys: [key.public] });
    expect(result.last).toEqual(notes.at(-1)!.note);
    expect(result.behind).toBeGreaterThan(0);
  });

  it("is refused under another key, and where it stops short of what was kept", async () => {
    const file = await exported(ledger.url);
    const found = (options: ConstructorParameters<typeof LogVerifier>[0]) => {
      const verifier = new LogVerifier(options);
      verifier.feed(file);
      return verifier.finish().flaw;
    };
    expect(found({ keys: [readKey(newKeyText())!.public] })).toMatchObject({ code: "key", checkpoint: 1 });
    const { note } = notes.at(-1)!;
    const later = { note: { ...note, number: note.number + 1, size: note.size + 500 }, signature: "" };
    expect(found({ kept: [later] })).toMatchObject({ code: "kept_later", checkpoint: note.number + 1 });
    const other = { note: { ...notes[1]!.note, root: "0".repeat(64) }, signature: "" };
    expect(found({ kept: [other] })).toMatchObject({ code: "kept", checkpoint: 2, field: "root" });
  });
});

describe("the worker", () => {
  const worker = (more: Partial<Parameters<typeof openCheckpointer>[0]> = {}) => {
    const said: string[] = [];
    const needs = { query: queryOn(ledger), instance, key, hold: async () => true, now: () => 5, ...more };
    return { said, ...openCheckpointer({ ...needs, log: text => void said.push(text) }) };
  };

  it("says once that it has no key, or another, and makes nothing", async () => {
    for (const strange of [undefined, readKey(newKeyText())!]) {
      await worker().round(AbortSignal.abort()); // the first key is told
      const { round, said } = worker({ key: strange });
      expect([await round(), await round()]).toEqual([0, 0]);
      expect(said).toHaveLength(1);
    }
  });

  it("makes nothing while another has the lease, then all that is behind, then nothing more", async () => {
    expect(await worker({ hold: async () => false }).round()).toBe(0);
    expect(await worker().round()).toBe(1);
    expect(await behind(queryOn(ledger))).toEqual([]);
    expect(await worker().round()).toBe(0);
    const verifier = new LogVerifier();
    verifier.feed(await exported(ledger.url));
    expect(verifier.finish()).toMatchObject({ behind: 0 });
  });

  it("of two at once one makes the checkpoint and the other is refused with nothing written", async () => {
    await using other = (await smallLedger(1)).ledger;
    const query = queryOn(other);
    const spans = await behind(query);
    const needs = { query, instance, key, most: 1000 };
    const made = await Promise.allSettled([makeCheckpoint(needs, spans, 1), makeCheckpoint(needs, spans, 2)]);
    expect(made.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    expect(await checkpointAll(other, 1000)).toEqual([]);
    const verifier = new LogVerifier();
    verifier.feed(await exported(other.url));
    expect(verifier.finish()).toMatchObject({ checkpoints: 1, behind: 0 });
  });
});
