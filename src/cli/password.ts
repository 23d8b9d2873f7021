// `keymove password --account ACCOUNT`: a new password for somebody who forgot theirs.

import { accounts, checkedAccount } from "../people/accounts.ts";
import { newPassword } from "../people/new-password.ts";
import { SignInProblem } from "../people/sign-in-problem.ts";
import { openClient } from "../store/connection.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

/** An account as it is kept. Throws a CommandProblem on one that nobody can have. */
function tidied(account: string): string {
  try {
    return checkedAccount(account);
  } catch (error) {
    if (error instanceof SignInProblem) throw new CommandProblem(error.zh, error.en);
    throw error;
  }
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { account: "text" });
  if (!values.account || rest.length > 0) {
    throw new CommandProblem(
      "请写明账号：keymove password --account 账号。新密码由系统生成，显示一次；已登录的须重新登录。",
      "Name the account: keymove password --account ACCOUNT. The new password is shown once.",
    );
  }
  const account = tidied(values.account);
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    await knownInstance(database.appUrl);
    const client = await openClient(database.appUrl);
    try {
      const password = newPassword();
      if (!(await accounts(client).setPassword(account, password)))
        throw new CommandProblem(`没有“${account}”这个账号，请核对。`, `There is no account “${account}”.`);
      say("新密码只显示这一次，原来的登录已退出 / the new password, shown once; sessions were ended:");
      process.stdout.write(`${account} ${password}\n`);
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
