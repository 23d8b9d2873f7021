// Who may take what only an administrator may: the account is named in the command, and stands in the
// access log.

import { checkedAccount } from "../people/accounts.ts";
import type { Database } from "../store/connection.ts";
import { CommandProblem } from "./command.ts";

/** `person:ID` of an administrator's account. Throws a CommandProblem for any other. */
export async function administrator(client: Database, account: string): Promise<string> {
  const text = "select id from person where account = $1 and administrator";
  const { rows } = await client.query<{ id: unknown }>(text, [checkedAccount(account)]);
  if (rows[0] !== undefined) return `person:${String(rows[0].id)}`;
  throw new CommandProblem(
    `“${account}”不是系统管理员的账号；这件事由系统管理员办理，请核对。`,
    `“${account}” is no administrator's account. An administrator does this.`,
  );
}
