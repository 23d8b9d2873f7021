// `keymove token --post ID [--label TEXT]`, `keymove token --revoke ID`: machines act for a post with a
// token of their own.

import { CommandProblem, projectRoot, readWords } from "./command.ts";
import { openCity } from "./city.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

export async function run(words: readonly string[]): Promise<void> {
  const { values } = readWords(words, { post: "text", label: "text", revoke: "text" });
  const { post, revoke, label = "cli" } = values;
  if ((post === undefined) === (revoke === undefined)) {
    throw new CommandProblem(
      "请给出 --post 岗位编号，或 --revoke 令牌编号。",
      "Give --post ID, or --revoke ID.",
    );
  }
  const database = await openDatabase(readSettings(process.env, projectRoot), () => {});
  try {
    const instance = await knownInstance(database.appUrl);
    const city = await openCity({ appUrl: database.appUrl, instance, log: () => {} });
    try {
      const { tokens } = city.people;
      if (revoke !== undefined) {
        if (await tokens.revoke(revoke, Date.now()))
          return void process.stdout.write(`已作废 / revoked: ${revoke}\n`);
        throw new CommandProblem(`没有编号为 ${revoke} 的有效令牌。`, `There is no valid token ${revoke}.`);
      }
      const token = await tokens.create(post!, label, Date.now());
      if (token === undefined) {
        throw new CommandProblem(
          `没有编号为 ${post} 的岗位，岗位编号见办公端。`,
          `There is no post ${post}.`,
        );
      }
      process.stdout.write(`${token.text}\n`);
      process.stderr.write(`[keymove] 令牌只显示这一次，编号 ${token.id} / shown once, id ${token.id}\n`);
    } finally {
      await city.close();
    }
  } finally {
    await database.stop();
  }
}
