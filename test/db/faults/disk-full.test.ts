// A disk that is full, on a small file system of its own: acts are refused with a sentence, what was
// acknowledged stays, and once there is room again the city goes on by itself.

import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAppLogin } from "../../../src/store/app-login.ts";
import { openPool } from "../../../src/store/connection.ts";
import { type Cluster, startCluster } from "../../../src/store/embedded/cluster.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { type BatchWriter, openWriter } from "../../../src/store/writer/writer.ts";
import { faultsOfLog } from "../../store/check-log.ts";
import { clerk, ground } from "../../store/city.ts";
import { request } from "../../store/ledger-request.ts";

const home = mkdtempSync(join(tmpdir(), "keymove-small-disk-"));
chmodSync(home, 0o711);
/** Data and the first pieces of the write-ahead log take some 80 MB. */
const size = "160m";
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=711`, "tmpfs", home]);
const small = mounted.status === 0;
if (!small) {
  const why = String(mounted.stderr ?? mounted.error).trim();
  process.stderr.write(`skipped: no small file system can be mounted here (${why})\n`);
}
const stuffing = join(home, "stuffing");

let cluster: Cluster;
let writer: BatchWriter;
let url: string;
const told: string[] = [];

beforeAll(async () => {
  if (!small) return;
  cluster = await startCluster({ home });
  url = await createAppLogin({ adminUrl: cluster.url, home });
  await migrate(cluster.url);
  writer = await openWriter({ ...ground, url });
});
afterAll(async () => {
  if (small) {
    await writer.close();
    await cluster.stop();
    spawnSync("umount", [home]);
  }
  rmSync(home, { recursive: true, force: true });
});

/** Takes all the room that is left. */
function fill(): void {
  const { bavail, bsize } = statfsSync(home);
  writeFileSync(stuffing, Buffer.alloc(Number(bavail) * Number(bsize)));
}

const note = "登记".repeat(240);
const open = (key: string) => request("toggle", null, "open", { note }, clerk, { key });

/** Opens matters, fifty at once, until one is refused; what the refusals said. */
async function untilRefused(): Promise<readonly { code: string; status: number; zh: string }[]> {
  for (let turn = 0; turn < 400; turn += 1) {
    const acts = Array.from({ length: 50 }, (_, n) => writer.act(open(`${turn}/${n}`)));
    const ended = await Promise.allSettled(acts);
    for (const one of ended) if (one.status === "fulfilled") told.push(one.value.hash);
    const refused = ended.flatMap(one => (one.status === "rejected" ? [one.reason] : []));
    if (refused.length > 0) return refused;
  }
  throw new Error("the disk never filled");
}

test.runIf(small)(
  "acts are refused, none is lost, and with room again all goes on",
  async () => {
    await writer.act(open("first")).then(({ hash }) => told.push(hash));
    fill();
    const refused = await untilRefused();
    for (const error of refused) expect(error).toMatchObject({ code: "busy", status: 503 });
    expect(refused[0]!.zh).toContain("磁盘已满，本次没有提交");
    // Still full, still refused, whether the server stands or has had to give up.
    await expect(writer.act(open("meanwhile"))).rejects.toMatchObject({ code: "busy", status: 503 });

    rmSync(stuffing);
    await expect
      .poll(
        async () => {
          await cluster.revive().catch(() => {});
          return writer.act(open("meanwhile")).then(
            ({ hash }) => told.push(hash) > 0,
            () => false,
          );
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    const pool = openPool(url, 1);
    const { rows } = await pool.query<{ hash: string }>("select encode(hash, 'hex') as hash from event");
    const stored = new Set(rows.map(({ hash }) => hash));
    expect(told.filter(hash => !stored.has(hash))).toEqual([]);
    expect(await faultsOfLog(pool, ground.genesis)).toEqual([]);
    await pool.end();
  },
  120_000,
);
