// `keymove staff --file FILE [--preview]`: gives a city that is set up its people and posts, or more of them.

import { citizenRole } from "../http/caller.ts";
import { loadMechanisms } from "../mechanisms/load.ts";
import { ownRoles } from "../people/changes.ts";
import { type StaffRow, readStaff, staffSheet } from "../people/roster/staff-file.ts";
import { type StaffPlan, planStaff } from "../people/roster/staff-plan.ts";
import { type AddedStaff, addStaff } from "../people/roster/staff-rows.ts";
import { SignInProblem } from "../people/sign-in-problem.ts";
import { type Database, openClient } from "../store/connection.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";
import { readSheetFile } from "./sheet.ts";
import { changeNames, runChange } from "./staff-change.ts";

/** The roles that posts may carry: those that mechanisms declare, but nobody is made a citizen by a file. */
async function postRoles(): Promise<ReadonlySet<string>> {
  const { mechanisms } = await loadMechanisms();
  const all = mechanisms.flatMap(({ definition }) => Object.keys(definition.roles));
  return new Set([...all, ...ownRoles].filter(role => role !== citizenRole && role !== "system"));
}

/** The rows of a file, judged by the orgs' keys. Throws a CommandProblem or a SheetRefused. */
export async function staffOf(path: string, orgs: Iterable<string>): Promise<readonly StaffRow[]> {
  return readStaff(await readSheetFile(path, staffSheet), { orgs: new Set(orgs), roles: await postRoles() });
}

/** Adds rows within the caller's transaction. Throws a SheetRefused, or a CommandProblem on the password. */
export async function addStaffRows(
  client: Database,
  rows: readonly StaffRow[],
  password: string | undefined,
  now: number,
): Promise<AddedStaff> {
  try {
    return await addStaff(client, rows, { now, ...(password === undefined ? {} : { password }) });
  } catch (error) {
    if (!(error instanceof SignInProblem)) throw error;
    const name = "KEYMOVE_STAFF_PASSWORD";
    throw new CommandProblem(`环境变量 ${name}：${error.zh}`, `${name}: ${error.en}`);
  }
}

async function rowsFor(client: Database, path: string): Promise<readonly StaffRow[]> {
  const { rows } = await client.query<{ key: string }>("select key from org");
  return staffOf(
    path,
    rows.map(({ key }) => key),
  );
}

/**
 * Adds the staff of a file in one transaction; `client` is a single connection, `now` in ms. Throws a
 * SheetRefused `bad_staff_file`, or a CommandProblem.
 */
export async function addStaffFile(
  client: Database,
  path: string,
  password: string | undefined,
  now: number,
): Promise<AddedStaff> {
  const staff = await rowsFor(client, path);
  await client.query("begin");
  try {
    const added = await addStaffRows(client, staff, password, now);
    await client.query("commit");
    return added;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** What `addStaffFile` would do; nothing is written. */
export async function previewStaffFile(client: Database, path: string, now: number): Promise<StaffPlan> {
  return planStaff(client, await rowsFor(client, path), null, now);
}

const holdingsOf = ({ lines }: StaffPlan): number => lines.filter(({ is }) => is !== "unchanged").length;

/** Says what was added; passwords that were made here stand on lines of their own, this one time. */
export function tellStaff(added: AddedStaff): void {
  const { people, posts, newcomers } = added;
  const holdings = holdingsOf(added);
  say(`新增人员 ${people.length} 人、岗位 ${posts.length} 个、任职 ${holdings} 项`);
  say(`${people.length} people, ${posts.length} posts and ${holdings} holdings were added`);
  const made = newcomers.filter(({ password }) => password !== undefined);
  if (made.length === 0) return;
  say("下面是新人员的账号和密码，只显示这一次 / accounts and passwords, shown once:");
  process.stdout.write(made.map(({ account, password }) => `${account} ${password}\n`).join(""));
}

function sayPreview(plan: StaffPlan): void {
  const { people, posts } = plan;
  const counts = [people.length, posts.length, holdingsOf(plan)] as const;
  say(`可新增人员 ${counts[0]} 人、岗位 ${counts[1]} 个、任职 ${counts[2]} 项；没有写入`);
  say(
    `${counts[0]} people, ${counts[1]} posts and ${counts[2]} holdings would be added; nothing was written`,
  );
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
      if (preview) sayPreview(await previewStaffFile(client, file, Date.now()));
      else tellStaff(await addStaffFile(client, file, password, Date.now()));
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
