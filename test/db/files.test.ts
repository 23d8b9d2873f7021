// Files from upload to matter: claimed in the act's own statement, never half, and erased without breaking
// the chain.

import { createHmac, hash } from "node:crypto";
import { expect, test } from "vitest";
import { openSweeper } from "../../src/store/sweeper.ts";
import { openUploads } from "../../src/store/uploads.ts";
import { faultsOfLog } from "../store/check-log.ts";
import { citizen, clerk, ground } from "../store/city.ts";
import { type Ledger, noon, openLedger, refusalOf, request } from "../store/ledger.ts";

const asker = citizen(1);
const hour = 3_600_000;

/** Keeps an upload as a person; answers how an act names it. */
async function uploaded({ pool }: Ledger, content: string, owner = asker.person, at = Date.now()) {
  const bytes = Buffer.from(content);
  const digest = hash("sha256", bytes, "buffer");
  const kept = await openUploads(pool).keep(
    { owner, name: "路灯.jpg", type: "image/jpeg", digest, bytes },
    at,
  );
  return kept!.file;
}
const counts = async ({ pool }: Ledger) =>
  (
    await pool.query(
      "select (select count(*) from upload) as waiting, (select count(*) from attachment) as attached",
    )
  ).rows[0] as { waiting: number; attached: number };
const open = (ledger: Ledger, photos: readonly unknown[], more: { key?: string } = {}, actor = asker) =>
  ledger.writer.act(request("dossier", null, "open", { photos }, actor, more));
const add = (ledger: Ledger, matter: number, input: object, actor = asker) =>
  ledger.writer.act(request("dossier", matter, "add", { ...input }, actor));

test("an accepted act has its files, and the event holds a commitment to their addresses alone", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger, [await uploaded(ledger, "一"), await uploaded(ledger, "二")]);
  expect(await counts(ledger)).toEqual({ waiting: 0, attached: 2 });
  const values = (await ledger.readers.apart(matter))[0]!.values;
  const uploads = openUploads(ledger.pool);
  const attached = await uploads.attached(matter);
  expect(values["photos"]).toHaveLength(2);
  expect(new Set(values["photos"] as string[])).toEqual(new Set(attached.map(({ file }) => file)));
  expect(attached[0]).toMatchObject({ field: "photos", seq: 1, name: "路灯.jpg", size: 3 });
  expect(Buffer.from((await uploads.content(matter, "photos", attached[0]!.file))!).toString()).toMatch(
    /一|二/,
  );
  const [event] = await ledger.readers.events(matter);
  expect(event!.payload).not.toContain("file:");
  expect(JSON.parse(event!.payload).commitments).toHaveProperty("photos");
});

test("a public file stands in the event by an address that whoever has the file can compute", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger, []);
  const file = await uploaded(ledger, "证明", clerk.person);
  await ledger.writer.act(request("dossier", matter, "close", { evidence: [file] }, clerk));
  const [, event] = await ledger.readers.events(matter);
  const id = Buffer.alloc(8);
  id.writeBigInt64BE(BigInt(matter));
  const content = hash("sha256", Buffer.from("证明"), "buffer");
  const address = createHmac("sha256", ground.genesis).update(id).update(content).digest("hex");
  expect(JSON.parse(event!.payload).input).toEqual({ evidence: [`file:${address}`] });
  expect((await ledger.readers.matter(matter))!.fields["evidence"]).toEqual([`file:${address}`]);
});

test("a refused act leaves its uploads waiting, and the next try takes them", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger, []);
  const evidence = await Promise.all(["甲", "乙", "丙"].map(text => uploaded(ledger, text, clerk.person)));
  expect(await refusalOf(add(ledger, matter, { evidence }, clerk))).toBe("rule");
  expect(await refusalOf(add(ledger, matter, { evidence, what: 1 }, clerk))).toBe("invalid_input");
  expect(await counts(ledger)).toEqual({ waiting: 3, attached: 0 });
  await add(ledger, matter, { evidence: evidence.slice(0, 2) }, clerk);
  expect(await counts(ledger)).toEqual({ waiting: 1, attached: 2 });
});

test("only the one who uploaded a file may name it, within a day, and once", async () => {
  await using ledger = await openLedger();
  const own = await uploaded(ledger, "自己的");
  expect(await refusalOf(open(ledger, [own], {}, citizen(2)))).toBe("invalid_input");
  expect(await refusalOf(open(ledger, ["file:00", 5, "photo.jpg"]))).toBe("invalid_input");
  expect(await refusalOf(open(ledger, [`file:${"0".repeat(32)}`]))).toBe("invalid_input");
  const old = await uploaded(ledger, "昨天的", asker.person, Date.now() - 25 * hour);
  expect(await refusalOf(open(ledger, [old]))).toBe("invalid_input");
  await open(ledger, [own]);
  expect(await refusalOf(open(ledger, [own]))).toBe("invalid_input");
  expect(await counts(ledger)).toEqual({ waiting: 1, attached: 1 });
});

test("the sweep takes what waited for a day, and leaves what still may be named", async () => {
  await using ledger = await openLedger();
  await uploaded(ledger, "昨天的", asker.person, Date.now() - 25 * hour);
  await uploaded(ledger, "今天的", asker.person, Date.now() - 23 * hour);
  const sweeper = openSweeper({ database: ledger.pool, writer: ledger.writer });
  sweeper.start();
  await expect.poll(() => counts(ledger)).toEqual({ waiting: 1, attached: 0 });
  await sweeper.close();
});

test("two acts at once cannot have one upload, whether in one batch or from two processes", async () => {
  await using ledger = await openLedger();
  const second = await ledger.second();
  for (let round = 0; round < 10; round++) {
    const file = await uploaded(ledger, `第 ${round} 张`);
    const both = [ledger.writer, ledger.writer, second].map(writer =>
      refusalOf(writer.act(request("dossier", null, "open", { photos: [file] }, asker))),
    );
    expect((await Promise.all(both)).toSorted()).toEqual(["accepted", "invalid_input", "invalid_input"]);
  }
  expect(await counts(ledger)).toEqual({ waiting: 0, attached: 10 });
});

test("the same key repeats its answer, although its uploads are long taken", async () => {
  await using ledger = await openLedger();
  const photos = [await uploaded(ledger, "一")];
  const first = await open(ledger, photos, { key: "once" });
  const again = await open(ledger, photos, { key: "once" });
  expect(again).toMatchObject({ matter: first.matter, hash: first.hash, repeated: true });
  const other = await ledger.second();
  const elsewhere = await other.act(request("dossier", null, "open", { photos }, asker, { key: "once" }));
  expect(elsewhere).toMatchObject({ matter: first.matter, repeated: true });
  expect(await counts(ledger)).toEqual({ waiting: 0, attached: 1 });
});

test("what a field holds may be named again, but not under another field or in another matter", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger, [await uploaded(ledger, "院子")]);
  const [{ file } = { file: "" }] = await openUploads(ledger.pool).attached(matter);
  expect((await add(ledger, matter, { photos: [file] })).seq).toBe(2);
  expect(await refusalOf(add(ledger, matter, { evidence: [file] }))).toBe("invalid_input");
  const elsewhere = await open(ledger, []);
  expect(await refusalOf(add(ledger, elsewhere.matter, { photos: [file] }))).toBe("invalid_input");
});

test("the same picture twice is one file, and in two matters has two addresses", async () => {
  await using ledger = await openLedger();
  const twice = [await uploaded(ledger, "同"), await uploaded(ledger, "同")];
  const one = await open(ledger, [...twice, twice[0]]);
  const two = await open(ledger, [await uploaded(ledger, "同")]);
  const uploads = openUploads(ledger.pool);
  const [first, ...more] = await uploads.attached(one.matter);
  expect(more).toEqual([]);
  expect((await uploads.attached(two.matter))[0]!.file).not.toBe(first!.file);
  expect(await counts(ledger)).toEqual({ waiting: 0, attached: 2 });
});

test("more files than the field takes are refused", async () => {
  await using ledger = await openLedger();
  const photos = await Promise.all(["1", "2", "3", "4"].map(text => uploaded(ledger, text)));
  expect(await refusalOf(open(ledger, photos))).toBe("invalid_input");
});

test("erasing a photo with its entry leaves the chain valid and the bytes nowhere", async () => {
  await using ledger = await openLedger();
  const { matter } = await open(ledger, [await uploaded(ledger, "一张脸")]);
  await ledger.pool.query("delete from attachment where matter = $1 and field = 'photos'", [matter]);
  await ledger.pool.query("update person_data set data = '{}' where matter = $1", [matter]);
  // Every hash and the projection hold; all that an outsider misses is the value that was erased.
  expect(await faultsOfLog(ledger.pool, ground.genesis)).toEqual([`${matter}/1: photos`]);
  const { rows } = await ledger.pool.query("select from attachment union all select from upload");
  expect(rows).toEqual([]);
});

test("nobody's waiting files fill the disk: one owner keeps sixty", async () => {
  await using ledger = await openLedger();
  const uploads = openUploads(ledger.pool);
  const upload = (n: number) => {
    const bytes = Buffer.from(String(n));
    return {
      owner: "person:1",
      name: "a.txt",
      type: "text/plain",
      digest: hash("sha256", bytes, "buffer"),
      bytes,
    };
  };
  for (let n = 0; n < 60; n++) expect(await uploads.keep(upload(n), noon)).toBeDefined();
  expect(await uploads.keep(upload(60), noon)).toBeUndefined();
  expect(await uploads.keep({ ...upload(61), owner: "person:2" }, noon)).toBeDefined();
});

test("what nobody known has uploaded leaves room for those who are", async () => {
  await using ledger = await openLedger();
  const { pool } = ledger;
  const uploads = openUploads(pool);
  const bytes = Buffer.from("一");
  const sent = { name: "a.txt", type: "text/plain", digest: hash("sha256", bytes, "buffer"), bytes };
  const keep = (owner: string) => uploads.keep({ owner, ...sent }, noon);
  expect(await keep("form:one")).toBeDefined();
  // As many bytes as all forms together may have waiting, said and not sent.
  await pool.query(
    `insert into upload (id, owner, name, type, size, digest, bytes, uploaded)
     select sha256(n::text::bytea), 'form:' || n, 'a', 'text/plain', 1024 * 1024 * 256, '', '', now()
       from generate_series(1, 4) n`,
  );
  expect(await keep("form:two")).toBeUndefined();
  expect(await keep(asker.person)).toBeDefined();
});
