// `keymove restore FOLDER [--to-checkpoint N] [--erasures FILE]`: a backup into an empty database, verified
// before and behind.

import { resolve } from "node:path";
import type pg from "pg";
import { openClient } from "../store/connection.ts";
import { knownMigrations, migrate } from "../store/migrate.ts";
import type { Verified } from "../proof/verify-log.ts";
import { checkBackup } from "./backup/damage.ts";
import { readErasures } from "./backup/erasures-file.ts";
import { type Manifest, readManifest } from "./backup/manifest.ts";
import { type Restored, restore } from "./backup/restore.ts";
import { keyAtHand } from "./checkpoint-key.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";
import { verifyDatabase } from "./verify.ts";

const usage = () =>
  new CommandProblem(
    "用法：npx keymove restore 备份目录 [--to-checkpoint 存证点号] [--erasures 删除清单.ndjson]",
    "Usage: npx keymove restore FOLDER [--to-checkpoint NUMBER] [--erasures FILE]",
  );

function assertKnown({ migration }: Manifest): void {
  if (knownMigrations().includes(migration)) return;
  throw new CommandProblem(
    `备份来自更新的程序（${migration}），本程序没有这一步升级。请用做备份的那个版本或更新的程序恢复。`,
    `The backup was made by a newer program (${migration}). Restore it with that program or a newer one.`,
  );
}

/** The checkpoint that was asked for, if the log has it. */
function checkpointIn({ last }: Verified, given: string): number {
  const number = Number(given);
  const most = last?.number ?? 0;
  if (/^\d{1,15}$/.test(given) && number >= 1 && number <= most) return number;
  throw new CommandProblem(
    `--to-checkpoint 须是 1 至 ${most} 的存证点号，这份备份里没有“${given}”。`,
    `--to-checkpoint takes the number of a checkpoint, 1 to ${most} in this backup, not “${given}”.`,
  );
}

function tell(manifest: Manifest, { events, cut, healed }: Restored, upTo: number | undefined): void {
  say(`已恢复“${manifest.city}”：${events} 个事件 / restored ${events} events`);
  for (const { matter, columns } of healed.slice(0, 10)) {
    say(
      `件 ${matter} 备份里的 ${columns.join("、")} 与日志不符，已按日志重建 / matter ${matter} was made anew of the log`,
    );
  }
  if (healed.length > 10) say(`另有 ${healed.length - 10} 件同样重建 / and ${healed.length - 10} more`);
  if (upTo === undefined) return;
  say(
    `第 ${upTo} 号存证点以后的 ${cut.events} 个事件没有恢复。已经发出的短信不再重发；人员、岗位、查阅日志以备份时为准。` +
      "另存的存证点文件请改名保留 / later events were left out; messages that were sent are not sent again",
  );
}

/** The restored database as `verify` sees it: what it finds stands beside the log, which was verified. */
async function verifyRestored(appUrl: string): Promise<void> {
  try {
    await verifyDatabase(appUrl, {});
  } catch (error) {
    say("数据已经装入，但下面这一项核验不通过，查明之前不要启用 / restored, but this does not verify:");
    throw error;
  }
}

async function load(client: pg.Client, options: Parameters<typeof restore>[1]): Promise<Restored> {
  try {
    return await restore(client, options);
  } finally {
    await client.end();
  }
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { "to-checkpoint": "text", erasures: "text" });
  const [given, more] = rest;
  if (given === undefined || more !== undefined) throw usage();
  const folder = resolve(given);
  const manifest = readManifest(folder);
  assertKnown(manifest);
  const list = values.erasures;
  const erasures = list === undefined ? [] : readErasures(list, manifest.instance);
  const verified = await checkBackup(folder, manifest);
  const asked = values["to-checkpoint"];
  const upTo = asked === undefined ? undefined : checkpointIn(verified, asked);
  const settings = readSettings(process.env, projectRoot);
  const database = await openDatabase(settings, say, manifest.migration);
  try {
    const { adminUrl, appUrl } = database;
    const options = { folder, manifest, erasures, ...(upTo === undefined ? {} : { upTo }) };
    const restored = await load(await openClient(adminUrl), options);
    await migrate(adminUrl);
    tell(manifest, restored, upTo);
    await verifyRestored(appUrl);
    if (keyAtHand(settings) === undefined && manifest.checkpoint !== null) {
      say(
        "本机没有存证私钥：放回 checkpoint-key.pem（或设 KEYMOVE_CHECKPOINT_KEY）后再启动；" +
          "已经丢失的，运行 npx keymove key --replace / " +
          "the checkpoint key is not in a backup: put it back, or make another by that command",
      );
    }
  } finally {
    await database.stop();
  }
}
