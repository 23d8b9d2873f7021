// `keymove verify` as it is typed: files that fit and that do not, keys and checkpoints kept elsewhere, and
// what stands beside the log in the database.

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { keyAtHand, keyFile, makeKey } from "../../src/cli/checkpoint-key.ts";
import { writeFileOf } from "../../src/cli/log-file.ts";
import { run } from "../../src/cli/verify.ts";
import { newKeyText, readKey } from "../../src/proof/key.ts";
import { type SignedNote, noteLine } from "../../src/proof/note.ts";
import { LogVerifier } from "../../src/proof/verify-log.ts";
import { rowFlaw } from "../../src/proof/verify-rows.ts";
import { openClient } from "../../src/store/connection.ts";
import { withLogSource } from "../../src/store/log-source.ts";
import { exported, key, smallLedger } from "../proof/small-log.ts";
import type { Ledger } from "../store/ledger.ts";

const folder = mkdtempSync(join(tmpdir(), "keymove-verify-"));
const at = (name: string) => join(folder, name);
let ledger: Ledger;
let notes: SignedNote[];
let said = "";

beforeAll(async () => {
  ({ ledger, notes } = await smallLedger(3));
  const file = await exported(ledger.url);
  writeFileSync(at("log.ndjson"), file);
  writeFileSync(at("log.ndjson.gz"), gzipSync(file));
  writeFileSync(at("kept.ndjson"), notes.map(note => `${noteLine(note)}\n`).join(""));
  const line = file.toString().split("\n").at(-2)!;
  writeFileSync(at("changed.ndjson"), file.toString().replace('"amount":0', '"amount":9'));
  writeFileSync(at("cut.ndjson"), file.subarray(0, file.length - line.length - 1));
  writeFileSync(at("damaged.gz"), gzipSync(file).subarray(0, 2000));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await ledger?.[Symbol.asyncDispose]();
});
const verify = async (...words: string[]) => {
  said = "";
  vi.spyOn(process.stdout, "write").mockImplementation(text => (said += String(text)).length > 0);
  await run(words);
  return said;
};
afterEach(() => vi.restoreAllMocks());

it.each(["log.ndjson", "log.ndjson.gz"])("%s fits, with the counts and the key's fingerprint", async name => {
  const text = await verify(at(name), "--checkpoints", at("kept.ndjson"), "--key", key.public);
  expect(text).toMatch(/核验通过：\d+ 件，\d+ 个事件/);
  expect(text).toMatch(/fingerprint: ([0-9a-f]{4} ){7}[0-9a-f]{4}/);
  expect(text).not.toContain("the file's own");
});

it("says that the key is the file's own when none is given", async () => {
  expect(await verify(at("log.ndjson"))).toContain("the file's own");
});

describe("is refused with a sentence", () => {
  it.each([
    ["a changed event", ["changed.ndjson"], /件 \d+ 的第 \d+ 步：.*被改动/],
    ["a file cut off", ["cut.ndjson"], /文件被截断/],
    ["a damaged archive", ["damaged.gz"], /损坏/],
    ["a file that is not there", ["none.ndjson"], /读不到/],
    ["what is no log", ["kept.ndjson"], /首行/],
    ["another key", ["log.ndjson", "--key", readKey(newKeyText())!.public], /不是由所给公钥签发/],
    ["a key that is none", ["log.ndjson", "--key", "12"], /64 位/],
    ["checkpoints that are none", ["log.ndjson", "--checkpoints", "/dev/null"], /没有存证点/],
    ["two files", ["log.ndjson", "cut.ndjson"], /用法/],
  ])("%s", async (_, [name, ...words], sentence) => {
    await expect(verify(at(name!), ...words)).rejects.toThrow(sentence);
  });
});

it("a row that is not where its events left it is named", async () => {
  const look = () =>
    withLogSource(ledger.url, async log => {
      const verifier = new LogVerifier();
      verifier.feed(readFileSync(at("log.ndjson")));
      return rowFlaw(verifier.heads!, log.rows());
    });
  expect(await look()).toBeUndefined();
  const admin = await openClient(ledger.adminUrl);
  const { rows } = await admin.query<{ id: number }>("select id from matter order by id limit 1");
  const { id } = rows[0]!;
  await admin.query("update matter set seq = seq + 1 where id = $1", [id]);
  expect(await look()).toMatchObject({ code: "projection", matter: id, field: "seq" });
  await admin.query("update matter set seq = seq - 1, head = '\\x00' where id = $1", [id]);
  expect(await look()).toMatchObject({ code: "projection", matter: id, field: "head" });
  await admin.query("delete from matter where id = $1", [id]);
  expect(await look()).toMatchObject({ code: "projection", matter: id, field: "id" });
  await admin.end();
});

it("a log is packed where its name says so", async () => {
  async function* bytes() {
    yield Buffer.from("one\n");
  }
  await writeFileOf(at("a.ndjson.gz"), bytes());
  expect(gunzipSync(readFileSync(at("a.ndjson.gz"))).toString()).toBe("one\n");
  await expect(writeFileOf(at("no/such/a.ndjson"), bytes())).rejects.toThrow(/写不进/);
});

it("the private key lies in the home, for its owner alone, or where the settings say", () => {
  const home = { home: folder };
  expect(keyAtHand(home)).toBeUndefined();
  const made = makeKey(home);
  expect(statSync(keyFile(home)).mode & 0o777).toBe(0o600);
  expect(keyAtHand(home)?.public).toBe(made.public);
  expect(keyAtHand({ home: "/nowhere", checkpointKey: keyFile(home) })?.public).toBe(made.public);
  expect(keyAtHand({ home: "/nowhere", checkpointKey: "ab".repeat(32) })?.public).toMatch(/^[0-9a-f]{64}$/);
  expect(() => keyAtHand({ home: "/nowhere", checkpointKey: "/nowhere/key" })).toThrow(
    /KEYMOVE_CHECKPOINT_KEY/,
  );
});
