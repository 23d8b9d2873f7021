// `keymove init`: makes an empty database the instance of a city: its row, its org tree, its first
// administrator, and its staff where a file of them is given.

import { accounts } from "../people/accounts.ts";
import { newPassword } from "../people/new-password.ts";
import { newOrg, orgSheet, readOrgs } from "../people/roster/org-file.ts";
import { insertOrgs, type NewOrg } from "../people/roster/org-rows.ts";
import type { AddedStaff } from "../people/roster/staff-rows.ts";
import { SignInProblem } from "../people/sign-in-problem.ts";
import type { Database } from "../store/connection.ts";
import { createInstance, readInstance } from "../store/instance.ts";
import { StartProblem } from "../store/start-problem.ts";
import { CommandProblem, readWords } from "./command.ts";
import { readSheetFile } from "./sheet.ts";
import { addStaffRows, staffOf } from "./staff.ts";

export interface InitOptions {
  readonly account: string;
  readonly name: string;
  /** Left out: one is made and shown once. */
  readonly password?: string;
  readonly city: string;
  readonly english: string;
  /** A .csv or .json file of the org tree; without one the city stands alone. */
  readonly orgs?: string;
  /** A .csv or .json file of who holds which post; it can follow later with `keymove staff`. */
  readonly staff?: string;
  /** Everybody's first password but the administrator's; left out, each gets one of their own. */
  readonly staffPassword?: string;
}
export interface Initialised {
  readonly account: string;
  /** Set when it was made here: to be shown once, since it is kept nowhere. */
  readonly password?: string;
  readonly orgs: number;
  readonly staff?: AddedStaff;
}

/**
 * The options on the command line. A password is taken from the environment alone, since command lines are
 * seen by everybody on the machine. Throws a CommandProblem.
 */
export function readInitOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): InitOptions {
  const known = {
    city: "text",
    english: "text",
    account: "text",
    name: "text",
    orgs: "text",
    staff: "text",
  } as const;
  const { values, rest } = readWords(words, known);
  const { city, english = city, account = "admin", name = "系统管理员", orgs, staff } = values;
  const password = environment["KEYMOVE_ADMIN_PASSWORD"];
  const staffPassword = environment["KEYMOVE_STAFF_PASSWORD"];
  if (!city?.trim() || !english || rest.length > 0) {
    throw new CommandProblem(
      "请写明城市名：keymove init --city 城市名 [--english 英文名] [--account 账号] [--name 姓名] " +
        "[--orgs 单位文件.csv] [--staff 人员文件.csv]。密码用环境变量 KEYMOVE_ADMIN_PASSWORD（管理员）和 " +
        "KEYMOVE_STAFF_PASSWORD（其他人员）给出，不给则自动生成并显示一次。",
      "Name the city: keymove init --city NAME [--english NAME] [--account ACCOUNT] [--name NAME] " +
        "[--orgs FILE.csv] [--staff FILE.csv]. Passwords come from KEYMOVE_ADMIN_PASSWORD and " +
        "KEYMOVE_STAFF_PASSWORD, or are made and shown once.",
    );
  }
  const passwords = { ...(password ? { password } : {}), ...(staffPassword ? { staffPassword } : {}) };
  return {
    account,
    name,
    city,
    english,
    ...passwords,
    ...(orgs ? { orgs } : {}),
    ...(staff ? { staff } : {}),
  };
}

async function orgsOf({ orgs, city, english }: InitOptions): Promise<readonly NewOrg[]> {
  if (orgs === undefined) {
    return [{ key: "city", parent: null, name: city, english, level: "city", party: false, code: null }];
  }
  return readOrgs(await readSheetFile(orgs, orgSheet)).map(newOrg);
}

const already = (sample: boolean): StartProblem =>
  new StartProblem(
    "already_initialised",
    sample
      ? "这个数据库里是样例城市，不能再初始化。请用一个空的数据库（另设 DATABASE_URL 或 KEYMOVE_HOME）。"
      : "这个数据库已经初始化过，没有改动任何内容。要另建一个城市，请用空的数据库（另设 DATABASE_URL 或 KEYMOVE_HOME）。",
    sample
      ? "This database holds the sample city. Use an empty one: set DATABASE_URL or KEYMOVE_HOME."
      : "This database has been initialised before; nothing was changed. For another city use " +
          "an empty one: set DATABASE_URL or KEYMOVE_HOME.",
  );

// Any number will do, as long as every process uses the same.
export const initialising = 5_391_002;

/**
 * Initialises an empty, migrated database in one transaction; `client` is a single connection, `now` in ms.
 * Throws a StartProblem `already_initialised`, a SheetRefused or a CommandProblem.
 */
export async function initialise(client: Database, options: InitOptions, now: number): Promise<Initialised> {
  const orgs = await orgsOf(options);
  const keys = orgs.map(({ key }) => key);
  const rows = options.staff === undefined ? undefined : await staffOf(options.staff, keys);
  const password = options.password ?? newPassword();
  await client.query("begin");
  try {
    // Two at once wait for each other here, and the second finds the first one's row.
    await client.query("select pg_advisory_xact_lock($1)", [initialising]);
    const before = await readInstance(client);
    if (before) throw already(before.sample);
    const { city: name, english, account } = options;
    await createInstance(client, { city: { name, english }, sample: false }, now);
    await insertOrgs(client, orgs);
    await accounts(client).createOfficial(
      { account, name: options.name, password, administrator: true },
      now,
    );
    const staff = rows && (await addStaffRows(client, rows, options.staffPassword, now));
    await client.query("commit");
    const made = options.password === undefined ? { password } : {};
    return { account, orgs: orgs.length, ...made, ...(staff ? { staff } : {}) };
  } catch (error) {
    await client.query("rollback");
    if (error instanceof SignInProblem) throw new CommandProblem(error.zh, error.en);
    throw error;
  }
}
