// `keymove backup FOLDER [--gzip]`: everything of this city that is not derived, in open formats.

import { resolve } from "node:path";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { makeBackup } from "./backup/make.ts";
import { openDatabase } from "./database.ts";
import { signRest } from "./export-log.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { gzip: "flag" });
  const [given, more] = rest;
  if (given === undefined || more !== undefined) {
    throw new CommandProblem(
      "用法：npx keymove backup 目录 [--gzip]；目录须是新的或空的，例如 备份/2026-11-20。",
      "Usage: npx keymove backup FOLDER [--gzip]; the folder must be new or empty.",
    );
  }
  const folder = resolve(given);
  const settings = readSettings(process.env, projectRoot);
  const database = await openDatabase(settings, say);
  try {
    const instance = await knownInstance(database.appUrl);
    await signRest(database.appUrl, instance, settings);
    const { adminUrl } = database;
    const started = performance.now();
    const made = await makeBackup({
      adminUrl,
      instance,
      folder,
      gzip: values.gzip ?? false,
      now: Date.now(),
    });
    const size = made.files.reduce((sum, { bytes }) => sum + bytes, made.contents.bytes);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(
      `备份完成：${made.matters} 件、${made.events} 个事件、${made.contents.files} 个附件，` +
        `${megabytes(size)} MB，${seconds} 秒，在 ${folder}`,
    );
    say(`backed up ${made.events} events, ${made.contents.files} files, ${megabytes(size)} MB to ${folder}`);
    say(
      "里面有个人信息和口令散列，请按涉密资料保管；存证私钥不在里面，要另存 / confidential; the key is not in it",
    );
  } finally {
    await database.stop();
  }
}
