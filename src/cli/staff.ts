// `keymove staff --file FILE [--preview]`: gives a city that is set up its people and posts, or more of them.

import type { OrgRef } from "../define/fields.ts";
import { citizenRole } from "../http/caller.ts";
import { loadMechanisms } from "../mechanisms/load.ts";
import { ownRoles } from "../people/changes.ts";
import { type Database, openClient } from "../store/connection.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";
import { readSheetFile } from "./sheet.ts";
import { changeNames, runChange } from "./staff-change.ts";
import { type StaffRow, readStaff, staffSheet } from "./staff-file.ts";
import { type AddedStaff, addStaff } from "./staff-rows.ts";

/** The roles that posts may carry: those that mechanisms declare, but nobody is made a citizen by a file. */
async function postRoles(): Promise<ReadonlySet<string>> {
  const { mechanisms } = await loadMechanisms();
  const all = mechanisms.flatMap(({ definition }) => Object.keys(definition.roles));
  return new Set([...all, ...ownRoles].filter(role => role !== citizenRole && role !== "system"));
}

/** The rows of a file, judged by the orgs' keys. Throws a CommandProblem or a StartProblem. */
export async function staffOf(path: string, orgs: Iterable<string>): Promise<readonly StaffRow[]> {
  const [text, kind] = await readSheetFile(path, staffSheet);
  return readStaff(text, kind, { orgs: new Set(orgs), roles: await postRoles() });
}

/**
 * Adds the staff of a file in one transaction; `client` is a single connection, `now` in ms. A preview does
 * the same and takes it back. Throws a StartProblem `bad_staff_file`, or a CommandProblem.
 */
export async function addStaffFile(
  client: Database,
  path: string,
  password: string | undefined,
  now: number,
  preview = false,
): Promise<AddedStaff> {
  const { rows } = await client.query<{ key: string; id: number }>("select key, id from org");
  const orgs = new Map(rows.map(({ key, id }): [string, OrgRef] => [key, `org:${id}`]));
  const staff = await staffOf(path, orgs.keys());
  await client.query("begin");
  try {
    const added = await addStaff(client, staff, orgs, password, now);
    await client.query(preview ? "rollback" : "commit");
    return added;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Says what was added; passwords that were made here stand on lines of their own, this one time. */
export function tellStaff({ people, posts, holdings }: AddedStaff): void {
  say(`新增人员 ${people.length} 人、岗位 ${posts} 个、任职 ${holdings} 项`);
  say(`${people.length} people, ${posts} posts and ${holdings} holdings were added`);
  const made = people.filter(({ password }) => password !== undefined);
  if (made.length === 0) return;
  say("下面是新人员的账号和密码，只显示这一次 / accounts and passwords, shown once:");
  process.stdout.write(made.map(({ account, password }) => `${account} ${password}\n`).join(""));
}

function sayPreview({ people, posts, holdings }: AddedStaff): void {
  say(`可新增人员 ${people.length} 人、岗位 ${posts} 个、任职 ${holdings} 项；没有写入`);
  say(`${people.length} people, ${posts} posts and ${holdings} holdings would be added; nothing was written`);
}

export async function run(words: readonly string[]): Promise<void> {
  const [first, ...others] = words;
  const change = changeNames.find(name => name === first);
  if (change !== undefined) return runChange(change, others, await postRoles());
  const { values, rest } = readWords(words, { file: "text", preview: "flag" });
  const { file, preview = false } = values;
  if (!file || rest.length > 0) {
    throw new CommandProblem(
      "请写明人员文件：keymove staff --file 人员文件.xlsx [--preview]，列为 account,name,org,title,english,roles。" +
        "初始密码每人一个，显示一次；或用环境变量 KEYMOVE_STAFF_PASSWORD 统一给出。",
      "Name the file: keymove staff --file FILE.xlsx [--preview], with the columns " +
        "account,name,org,title,english,roles. Each new person's password is " +
        "shown once, or all get KEYMOVE_STAFF_PASSWORD.",
    );
  }
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    await knownInstance(database.appUrl);
    const client = await openClient(database.appUrl);
    try {
      const password = process.env["KEYMOVE_STAFF_PASSWORD"] || undefined;
      const added = await addStaffFile(client, file, password, Date.now(), preview);
      if (preview) sayPreview(added);
      else tellStaff(added);
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
