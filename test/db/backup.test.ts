// A backup and what comes back from it: the same to the byte, at any checkpoint, without what was erased
// since, and a city that goes on.

import { hash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { checkBackup } from "../../src/cli/backup/damage.ts";
import { exportErasuresTo, readErasures } from "../../src/cli/backup/erasures-file.ts";
import { makeBackup } from "../../src/cli/backup/make.ts";
import { type Manifest, readManifest } from "../../src/cli/backup/manifest.ts";
import { type RestoreOptions, type Restored, restore } from "../../src/cli/backup/restore.ts";
import { openCity } from "../../src/cli/city.ts";
import { erase } from "../../src/cli/erase.ts";
import { verifyDatabase } from "../../src/cli/verify.ts";
import type { MatterView } from "../../src/http/types.ts";
import { openClient, openPool } from "../../src/store/connection.ts";
import { type Instance, readInstance } from "../../src/store/instance.ts";
import { rowTables } from "../../src/store/tables.ts";
import { testDatabase } from "../harness/database.ts";
import {
  type Served,
  type Visitor,
  citizen,
  lodging,
  noon,
  official,
  password,
  serve,
} from "../http/served.ts";
import { checkpointAll } from "../proof/small-log.ts";
import { faultsOfLog } from "../store/check-log.ts";

const root = mkdtempSync(join(tmpdir(), "keymove-backup-"));
const at = (name: string) => join(root, name);
const asked = { account: "eraser", ground: "本人申请，事项已办结" };
let served: Served;
let instance: Instance;
let manifest: Manifest;
let asker: Visitor;
let first: MatterView;
let last: MatterView;

async function lodge(content: string, photo?: string): Promise<MatterView> {
  const { rows } = await served.city.pool.query<{ id: number }>(
    "select id from person where phone = '13912345678'",
  );
  const bytes = Buffer.from(photo ?? "");
  const digest = hash("sha256", bytes, "buffer");
  const upload = { owner: `person:${rows[0]!.id}`, name: "路灯.jpg", type: "image/jpeg", digest, bytes };
  const kept = photo === undefined ? undefined : await served.city.uploads.keep(upload, noon);
  const input = { ...lodging(served), content, ...(kept ? { photos: [kept.file] } : {}) };
  const said = await asker.post<MatterView>("/api/appeal", { action: "lodge", input });
  expect([said.status, said.text]).toEqual([201, said.text]);
  return said.body;
}

const seal = () => checkpointAll({ pool: served.city.pool }, 1000, instance.id);
const backup = (name: string, adminUrl = served.adminUrl, gzip = false) =>
  makeBackup({ adminUrl, instance, folder: at(name), gzip, now: noon });
const linesOf = (folder: string, table: string): Record<string, unknown>[] =>
  readFileSync(join(at(folder), `tables/${table}.ndjson`), "utf8")
    .split("\n")
    .filter(Boolean)
    .map(line => JSON.parse(line) as Record<string, unknown>);

/** Restores into a database of its own. */
async function restored(options: Partial<RestoreOptions> = {}, folder = "whole") {
  const database = await testDatabase();
  const client = await openClient(database.adminUrl);
  const given = { folder: at(folder), manifest: readManifest(at(folder)), ...options };
  const result: Restored = await restore(client, given).finally(() => client.end());
  return { ...database, result };
}

async function rowsIn(url: string, text: string): Promise<Record<string, unknown>[]> {
  const pool = openPool(url, 1);
  return (await pool.query<Record<string, unknown>>(text).finally(() => pool.end())).rows;
}

async function faultsIn(url: string): Promise<readonly string[]> {
  const pool: pg.Pool = openPool(url, 1);
  return faultsOfLog(pool, instance.genesis).finally(() => pool.end());
}

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  served = await serve();
  ({ instance } = served.context);
  const { accounts } = served.city.people;
  await accounts.createOfficial({ account: "eraser", name: "管理员", password, administrator: true }, noon);
  asker = await citizen(served, "13912345678");
  first = await lodge("东巷三号院的路灯坏了三天，晚上看不见路。", "照片一");
  const desk = await official(served, "desk");
  await served.city.relay.drain();
  await seal();
  await lodge("西巷的井盖不见了，骑车很危险，请尽快处理。");
  await desk.post(`/api/appeal/${first.number}/accept`, { input: {} });
  await asker.post(`/api/appeal/${first.number}/withdraw`, { input: {} });
  await served.city.relay.drain();
  await seal();
  last = await lodge("南街的红绿灯不亮，早晚高峰都堵在路口。", "照片二");
  await served.city.relay.drain();
  manifest = await backup("whole");
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
  await served?.close();
});

describe("a backup", () => {
  it("holds the log, a file of every table that is kept, each attachment, for its owner alone", async () => {
    expect(readdirSync(at("whole")).toSorted()).toEqual([
      "attachments",
      "log.ndjson",
      "manifest.json",
      "tables",
    ]);
    expect(readdirSync(join(at("whole"), "tables")).toSorted()).toEqual(
      rowTables.map(name => `${name}.ndjson`),
    );
    expect(manifest).toMatchObject({
      events: expect.any(Number),
      checkpoint: { number: 2 },
      contents: { files: 2 },
    });
    for (const name of ["manifest.json", "log.ndjson", "tables/person.ndjson"]) {
      expect(statSync(join(at("whole"), name)).mode & 0o777).toBe(0o600);
    }
    const [attachment] = linesOf("whole", "attachment");
    const sha256 = String(attachment!["sha256"]);
    const content = readFileSync(join(at("whole"), "attachments", sha256.slice(0, 2), sha256));
    expect(hash("sha256", content)).toBe(sha256);
  });

  it("holds who is known with their password's hash, and nobody's session, code or waiting file", () => {
    expect(linesOf("whole", "person").filter(({ password: kept }) => kept !== null).length).toBeGreaterThan(
      5,
    );
    for (const table of ["session", "phone_code", "upload"]) {
      expect(existsSync(join(at("whole"), `tables/${table}.ndjson`))).toBe(false);
    }
  });

  it("is refused where something lies already, and leaves nothing where it fails", async () => {
    await expect(backup("whole")).rejects.toThrow(/已经有文件/);
    expect(readManifest(at("whole"))).toMatchObject({ instance: instance.id });
    const wrong = new URL(served.adminUrl);
    wrong.pathname = "/nowhere";
    await expect(backup("failed", wrong.href)).rejects.toThrow(/nowhere/);
    expect(readdirSync(at("failed"))).toEqual([]);
    await expect(backup("whole/log.ndjson/inside")).rejects.toThrow(/写不进去/);
  });
});

describe("a restored city", () => {
  it("is the same to the byte, verifies, and has the same people, numbers and keys", async () => {
    const { adminUrl, appUrl, result } = await restored();
    expect(result).toMatchObject({ events: manifest.events, healed: [], cut: { events: 0 } });
    const again = await backup("again", adminUrl);
    expect(again.files).toEqual(manifest.files);
    expect({ ...again, files: [] }).toEqual({ ...manifest, files: [] });
    expect(await faultsIn(adminUrl)).toEqual([]);
    await verifyDatabase(appUrl, {});
    const nodes = "select level, n, encode(hash, 'hex') as hash from checkpoint_node order by level, n";
    expect(await rowsIn(adminUrl, nodes)).toEqual(await rowsIn(served.adminUrl, nodes));
  });

  it("comes back from packed files all the same", async () => {
    await backup("packed", served.adminUrl, true);
    const packed = readManifest(at("packed"));
    await checkBackup(at("packed"), packed);
    const { adminUrl } = await restored({}, "packed");
    expect((await backup("unpacked", adminUrl)).files).toEqual(manifest.files);
  });

  it("goes on: chains, batches, new ids, sign-in, what waits in the outbox, the lists", async () => {
    const { adminUrl, appUrl } = await restored();
    const pool = openPool(appUrl, 2);
    const found = (await readInstance(pool))!;
    await pool.end();
    const city = await openCity({ appUrl, instance: found, now: () => noon, log: () => {} });
    try {
      const actor = { person: "system", post: null, org: null, roles: ["citizen", "system"] };
      const input = { ...lodging(served), content: "恢复以后新提交的一件，北街的公交站牌倒了。" };
      const act = { mechanism: "appeal", action: "lodge", actor, origin: "act", at: noon, input } as const;
      const made = await city.writer.act({ ...act, matter: null });
      expect(made.seq).toBe(1);
      expect((await rowsIn(adminUrl, `select id from matter where id = ${made.matter}`)).length).toBe(1);
      expect(linesOf("whole", "matter").map(({ id }) => id)).not.toContain(made.matter);
      await city.relay.drain();
      await city.follower.fresh();
      const listed = await rowsIn(adminUrl, "select count(*) as n from listed");
      expect(listed).toEqual(await rowsIn(adminUrl, "select count(*) as n from matter"));
      const view =
        "insert into saved_view (mechanism, owner, org, shared, name, shown, created, changed) " +
        "values ('appeal', 'person:1', 'org:1', false, '一', '{}', now(), now()) returning id";
      expect(await rowsIn(adminUrl, view)).toEqual([{ id: 1 }]);
      expect(await faultsIn(adminUrl)).toEqual([]);
    } finally {
      await city.close();
    }
  });

  it("is refused where a city stands, which stays as it was", async () => {
    const client = await openClient(served.adminUrl);
    const before = await rowsIn(served.adminUrl, "select count(*) as n from event");
    await expect(restore(client, { folder: at("whole"), manifest })).rejects.toThrow(/已有城市/);
    await client.end();
    expect(await rowsIn(served.adminUrl, "select count(*) as n from event")).toEqual(before);
  });

  it("gets a matter's row of its events where the backed-up one was another, and says so", async () => {
    const { adminUrl, appUrl } = await restored();
    await rowsIn(
      adminUrl,
      `update matter set state = 'closed', fields = '{}' where id = ${last.id} returning id`,
    );
    await backup("tampered", adminUrl);
    const { result, ...healed } = await restored({}, "tampered");
    expect(result.healed).toEqual([{ matter: Number(last.id), columns: ["state", "fields"] }]);
    await verifyDatabase(healed.appUrl, {});
    expect((await backup("healed", healed.adminUrl)).files).toEqual(manifest.files);
    expect(appUrl).not.toBe(healed.appUrl);
  });
});

describe("a restore to a checkpoint", () => {
  it("ends with its last event, and what belongs to later ones is left out", async () => {
    const { adminUrl, appUrl, result } = await restored({ upTo: 1 });
    expect(result.cut.events).toBe(manifest.events - result.events);
    await verifyDatabase(appUrl, {});
    expect(await faultsIn(adminUrl)).toEqual([]);
    const matters = await rowsIn(adminUrl, "select id, state from matter");
    expect(matters.map(({ id }) => id)).toEqual([Number(first.id)]);
    expect(matters[0]!["state"]).not.toBe("withdrawn");
    const counts = await rowsIn(
      adminUrl,
      `select (select count(*) from attachment) as files, (select max(number) from checkpoint) as checkpoint,
              (select count(*) from person_data where matter <> ${first.id}) as others`,
    );
    expect(counts).toEqual([{ files: 1, checkpoint: 1, others: 0 }]);
  });

  it("goes on from there with batches that follow and ids that nobody has been given", async () => {
    const { appUrl, adminUrl } = await restored({ upTo: 1 });
    const city = await openCity({ appUrl, instance, now: () => noon, log: () => {} });
    try {
      const actor = { person: "system", post: null, org: null, roles: ["citizen", "system"] };
      const input = { ...lodging(served), content: "切断以后新提交的一件，公园的长椅坏了。" };
      const act = { mechanism: "appeal", action: "lodge", actor, origin: "act", at: noon, input } as const;
      const made = await city.writer.act({ ...act, matter: null });
      await city.relay.drain();
      expect(linesOf("whole", "matter").map(({ id }) => id)).not.toContain(made.matter);
    } finally {
      await city.close();
    }
    expect(await faultsIn(adminUrl)).toEqual([]);
    await verifyDatabase(appUrl, {});
  });

  it("sends nothing again that was sent, and delivers again what it caused elsewhere", async () => {
    const { adminUrl } = await restored({ upTo: 1 });
    const notices = "select count(*) as n from outbox where kind = 'notice' and done is null";
    expect(await rowsIn(adminUrl, notices)).toEqual([{ n: 0 }]);
  });
});

it(
  "what was erased after the backup is not restored, and is on record as erased",
  { timeout: 90_000 },
  async () => {
    const client = await openClient(served.adminUrl);
    await erase(client, instance, { ...asked, number: first.number }, Date.now()).finally(() => client.end());
    const file = at("erasures.ndjson");
    await exportErasuresTo(served.adminUrl, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { adminUrl, appUrl } = await restored({ erasures: readErasures(file, instance.id) });
    const left = await rowsIn(
      adminUrl,
      `select (select count(*) from person_data where matter = ${first.id}) as values,
            (select count(*) from attachment where matter = ${first.id}) as files,
            (select asker from matter where id = ${first.id}) as asker,
            (select ground from erasure) as ground,
            (select count(*) from person_data where matter <> ${first.id}) as others`,
    );
    expect(left).toEqual([{ values: 0, files: 0, asker: null, ground: asked.ground, others: 2 }]);
    await verifyDatabase(appUrl, {});
    const plain = await restored();
    expect(await rowsIn(plain.adminUrl, "select count(*) as n from erasure")).toEqual([{ n: 0 }]);
    expect(() => readErasures(file, "another")).toThrow(/另一个城市/);
  },
);
