// `keymove key`: the public key of checkpoints, to be noted down; `keymove key --replace`: another in place
// of a lost one. What was signed before stays signed with the former.

import { renameSync, existsSync } from "node:fs";
import { nextSigningKey, signingKeyOf } from "../proof/worker.ts";
import { openPool } from "../store/connection.ts";
import { keyFile, makeKey, sayKey } from "./checkpoint-key.ts";
import { queryOf } from "./checkpoints.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";

export async function run(words: readonly string[]): Promise<void> {
  const { values } = readWords(words, { replace: "flag" });
  const settings = readSettings(process.env, projectRoot);
  const database = await openDatabase(settings, say);
  const pool = openPool(database.appUrl, 1);
  try {
    const query = queryOf({ pool });
    if (values.replace) {
      const path = keyFile(settings);
      if (existsSync(path)) renameSync(path, `${path}.${Date.now()}`);
      await nextSigningKey(query, makeKey(settings), Date.now());
      say(
        "已换新的存证私钥，重新启动后生效；旧公钥请保留，核验以前的存证点要用 / a new key signs from the next start",
      );
    }
    const signs = await signingKeyOf(query);
    if (signs === undefined) {
      throw new CommandProblem(
        "还没有存证公钥：第一次启动服务时生成。",
        "There is no key yet: the first start makes it.",
      );
    }
    sayKey(signs);
  } finally {
    await pool.end();
    await database.stop();
  }
}
