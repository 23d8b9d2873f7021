// What anybody can ask of checkpoints over HTTP, and a figure's proof checked with nothing but its file.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  CheckpointView,
  ConsistencyView,
  EventProofView,
  FigureView,
  MatterView,
  Page,
} from "../../src/http/types.ts";
import { behind, makeCheckpoint } from "../../src/proof/checkpoint.ts";
import { type FigureProof, readFigureProof, verifyFigure } from "../../src/proof/figure-proof.ts";
import { newKeyText, readKey } from "../../src/proof/key.ts";
import { isSigned, readNoteLine } from "../../src/proof/note.ts";
import { provesConsistency, provesInclusion } from "../../src/proof/tree.ts";
import { firstSigningKey } from "../../src/proof/worker.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";

const key = readKey(newKeyText())!;
const hex = (text: string) => Buffer.from(text, "hex");
let served: SampleServed;
let text: (url: string) => Promise<{ status: number; body: string }>;
const json = async <T>(url: string): Promise<T> => JSON.parse((await text(url)).body) as T;

beforeAll(async () => {
  served = await serveSample();
  const { pool, instance } = served.city;
  const query = async (statement: string, values: readonly unknown[]) =>
    (await pool.query(statement, [...values])).rows as Record<string, unknown>[];
  await firstSigningKey(query, key, served.clock.now);
  for (let made = 0; made < 3; made += 1) {
    const needs = { query, instance: instance.id, key, most: 700 };
    await makeCheckpoint(needs, await behind(query), served.clock.now + made);
  }
  text = async url => {
    const { statusCode: status, body } = await served.app.inject({ url });
    return { status, body };
  };
}, 120_000);
afterAll(() => served?.close());

it("checkpoints are listed, the latest first, told one by one, and given as a file", async () => {
  const { items, next } = await json<Page<CheckpointView>>("/api/checkpoints?limit=2");
  expect(items.map(({ note }) => note.number)).toEqual([3, 2]);
  expect((await json<Page<CheckpointView>>(`/api/checkpoints?after=${next}`)).items).toHaveLength(1);
  expect(await json("/api/checkpoints/latest")).toEqual(items[0]);
  expect(await json("/api/checkpoints/2")).toEqual(items[1]);
  const { body } = await text("/api/checkpoints.ndjson");
  const notes = body.trim().split("\n").map(readNoteLine);
  expect(notes.map(note => note && isSigned(note))).toEqual([true, true, true]);
  expect(await json("/api/checkpoints/key")).toMatchObject({ algorithm: "Ed25519", key: key.public });
});

it("a later checkpoint is proved to go on from a former", async () => {
  const { from, to, path } = await json<ConsistencyView>("/api/checkpoints/consistency?from=1&to=3");
  const rooted = ({ note }: CheckpointView) => ({ size: note.size, root: hex(note.root) });
  expect(provesConsistency(rooted(from), rooted(to), path.map(hex))).toBe(true);
});

it("an event is proved to stand in the log, for whoever may open its matter", async () => {
  const { items } = await json<Page<{ matter: MatterView | null; seq: number | null; hash: string }>>(
    "/api/figures/appeal.lodged/rows",
  );
  const proofs: EventProofView[] = [];
  for (const { matter, seq, hash } of items) {
    if (matter === null) continue;
    const found = await json<EventProofView>(`/api/proofs/event?matter=${matter.number}&seq=${seq}`);
    expect(found.hash).toBe(hash);
    proofs.push(found);
  }
  const inside = proofs.filter(({ index }) => index !== null);
  expect(inside.length).toBeGreaterThan(0);
  for (const { hash, index, path, checkpoint } of inside) {
    const { size, root } = checkpoint!.note;
    expect(provesInclusion(hex(hash), index!, size, path.map(hex), hex(root))).toBe(true);
  }
});

it.each([
  ["/api/checkpoints/0", 404],
  ["/api/checkpoints/99", 404],
  ["/api/checkpoints/nonsense", 404],
  ["/api/checkpoints?after=x", 400],
  ["/api/checkpoints?colour=red", 400],
  ["/api/checkpoints/consistency?from=3&to=1", 400],
  ["/api/checkpoints/consistency?from=1&to=99", 404],
  ["/api/checkpoints/consistency", 400],
  ["/api/proofs/event?matter=7K3F9-QWXR2&seq=1", 404],
  ["/api/proofs/event", 404],
  ["/api/figures/appeal.nothing/proof.json", 404],
  ["/api/figures/appeal.onTimeShare/proof.json?colour=red", 400],
])("%s is refused with %i", async (url, status) => expect((await text(url)).status).toBe(status));

describe("a figure's proof", () => {
  const proofOf = async (name: string) =>
    readFigureProof((await text(`/api/figures/${name}/proof.json`)).body)!;

  it("checks for every public figure that has one, and says the figure's own value", async () => {
    const refused: string[] = [];
    for (const { name, value } of await json<FigureView[]>("/api/figures")) {
      const { status, body } = await text(`/api/figures/${name}/proof.json`);
      if (status !== 200) {
        refused.push(`${status} ${(JSON.parse(body) as { code: string }).code}`);
        continue;
      }
      const proof = readFigureProof(body)!;
      const { flaw, lines } = verifyFigure(proof, { keys: [key.public] });
      expect([name, flaw]).toEqual([name, undefined]);
      expect([name, proof.value]).toEqual([name, value]);
      expect(lines).toBe(proof.parts.reduce((sum, part) => sum + part.lines.length, 0));
    }
    expect(new Set(refused)).toEqual(new Set(refused.filter(one => /figure_(hidden|unproved)$/.test(one))));
  });

  it("names no matter that is not published", async () => {
    const proof = await proofOf("appeal.lodged");
    const { items } = await json<Page<{ matter: unknown; hash: string }>>(
      "/api/figures/appeal.lodged/rows?limit=200",
    );
    const hidden = new Set(items.filter(({ matter }) => matter === null).map(({ hash }) => hash));
    const lines = proof.parts.flatMap(part => part.lines).filter(({ hash }) => hidden.has(hash));
    expect(lines.map(({ matter, seq }) => [matter, seq])).toEqual(lines.map(() => [null, null]));
  });

  const changes: readonly (readonly [string, (proof: FigureProof) => unknown])[] = [
    ["its value", proof => ({ ...proof, value: proof.value! + 1 })],
    ["a part's value", proof => withPart(proof, { value: 1 })],
    ["a line too few", proof => withPart(proof, { lines: proof.parts[0]!.lines.slice(1) })],
    [
      "a line twice",
      proof => withPart(proof, { lines: [...proof.parts[0]!.lines, proof.parts[0]!.lines[0]!] }),
    ],
    ["a forged line", proof => withLine(proof, { hash: "0".repeat(64) })],
    ["a line elsewhere in the tree", proof => withLine(proof, { index: 1_000_000 })],
    ["its definition", proof => ({ ...proof, version: "0123456789abcdef" })],
    ["another instance", proof => ({ ...proof, instance: "another" })],
    ["a root that nobody signed", proof => withNote(proof, { root: "0".repeat(64) })],
    ["a hash of the tree left out", proof => ({ ...proof, others: proof.others.slice(1) })],
  ];
  const withPart = (proof: FigureProof, part: object) => ({
    ...proof,
    parts: proof.parts.with(0, { ...proof.parts[0]!, ...part }),
  });
  const withLine = (proof: FigureProof, line: object) => {
    const { lines } = proof.parts[0]!;
    const at = lines.findIndex(({ index }) => index !== null);
    return withPart(proof, { lines: lines.with(at, { ...lines[at]!, ...line }) });
  };
  const withNote = (proof: FigureProof, note: object) => ({
    ...proof,
    checkpoint: { ...proof.checkpoint!, note: { ...proof.checkpoint!.note, ...note } },
  });
  it.each(changes)("is refused with %s changed", async (_, change) => {
    const proof = await proofOf("appeal.lodged");
    expect(verifyFigure(change(proof) as FigureProof).flaw?.zh).toMatch(/。$/);
  });

  it("is refused under another key, and against another checkpoint kept elsewhere", async () => {
    const proof = await proofOf("appeal.lodged");
    expect(verifyFigure(proof, { keys: ["0".repeat(64)] }).flaw?.code).toBe("key");
    const { note } = proof.checkpoint!;
    const kept = [{ note: { ...note, root: "0".repeat(64) }, signature: "" }];
    expect(verifyFigure(proof, { kept }).flaw?.code).toBe("kept");
  });
});
