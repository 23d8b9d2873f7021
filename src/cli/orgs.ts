// `keymove orgs --file FILE [--preview]`: adds orgs to a city that is set up, and changes what only describes
// those that are there, as the office does.

import { orgSheet } from "../people/roster/org-file.ts";
import { planOrgs, writeOrgs } from "../people/roster/org-plan.ts";
import { type Database, openClient } from "../store/connection.ts";
import { openOrgTree } from "../store/org-tree.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";
import { readSheetFile } from "./sheet.ts";

async function addOrgs(client: Database, file: string, preview: boolean): Promise<void> {
  const sheet = await readSheetFile(file, orgSheet);
  await client.query("begin");
  const plan = planOrgs(sheet, (await openOrgTree(client)).all(), null);
  if (!preview) await writeOrgs(client, plan);
  await client.query("commit");
  const { added, changed, unchanged } = plan;
  const names = added.map(({ name }) => name).slice(0, 20);
  const told = `增加单位 ${added.length} 个：${names.join("、")}；改动 ${changed.length} 个`;
  say(`${preview ? "将" : "已"}${told}，不变 ${unchanged} 个`);
  const done = preview ? "would be" : "were";
  say(`${added.length} orgs ${done} added, ${changed.length} changed; ${unchanged} stay`);
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { file: "text", preview: "flag" });
  const { file, preview = false } = values;
  if (!file || rest.length > 0) {
    throw new CommandProblem(
      "请写明单位文件：keymove orgs --file 单位文件.xlsx [--preview]，没有的单位增加；已有的只改英文名、区划代码、代字和督查标记。",
      "Name the file: keymove orgs --file FILE.xlsx [--preview]. What is missing is added; of what is " +
        "there only the English name, the codes and marks change.",
    );
  }
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    await knownInstance(database.appUrl);
    const client = await openClient(database.appUrl);
    try {
      await addOrgs(client, file, preview);
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
