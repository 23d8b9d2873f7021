// `keymove orgs --file FILE [--preview]`: adds orgs to a city that is set up. Orgs that are there stay as
// they are: what is theirs in the log does not change with a sheet.

import { openClient } from "../store/connection.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { orgSheet, readOrgs } from "./org-file.ts";
import { insertOrgs } from "./org-rows.ts";
import { readSettings } from "./settings.ts";
import { readSheetFile } from "./sheet.ts";

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { file: "text", preview: "flag" });
  const { file, preview = false } = values;
  if (!file || rest.length > 0) {
    throw new CommandProblem(
      "请写明单位文件：keymove orgs --file 单位文件.xlsx [--preview]，须含全部单位，已有的不改，没有的增加。",
      "Name the file: keymove orgs --file FILE.xlsx [--preview]. It holds the whole tree; what is " +
        "missing is added.",
    );
  }
  const orgs = readOrgs(...(await readSheetFile(file, orgSheet)));
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    await knownInstance(database.appUrl);
    const client = await openClient(database.appUrl);
    try {
      const { rows } = await client.query<{ key: string }>("select key from org");
      const known = new Set(rows.map(({ key }) => key));
      const added = orgs.filter(({ key }) => !known.has(key));
      if (!preview) await insertOrgs(client, added);
      const names = added.map(({ name }) => name).slice(0, 20);
      say(
        `${preview ? "将" : "已"}增加单位 ${added.length} 个：${names.join("、")}；已有 ${orgs.length - added.length} 个`,
      );
      say(`${added.length} orgs ${preview ? "would be" : "were"} added; ${known.size} are there`);
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
