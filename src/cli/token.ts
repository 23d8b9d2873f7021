// `keymove token --post ID [--label TEXT]`, `keymove token --revoke ID`: machines act for a post with a
// token of their own. `keymove token --list` shows the posts and their ids.

import { CommandProblem, projectRoot, readWords } from "./command.ts";
import { openCity } from "./city.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

export async function run(words: readonly string[]): Promise<void> {
  const { values } = readWords(words, { post: "text", label: "text", revoke: "text", list: "flag" });
  const { post, revoke, list, label = "cli" } = values;
  if ([post, revoke, list].filter(given => given !== undefined).length !== 1) {
    throw new CommandProblem(
      "请给出 --post 岗位编号、--revoke 令牌编号和 --list（列出岗位和编号）中的一个。",
      "Give one of --post ID, --revoke ID, and --list for the posts and their ids.",
    );
  }
  const database = await openDatabase(readSettings(process.env, projectRoot), () => {});
  try {
    const instance = await knownInstance(database.appUrl);
    const city = await openCity({ appUrl: database.appUrl, instance, log: () => {} });
    try {
      const { tokens, posts } = city.people;
      if (list) {
        const lines = (await posts.all()).map(
          ({ id, orgName, title, roles }) => `${id}\t${orgName} · ${title}\t${roles.join(" ")}\n`,
        );
        return void process.stdout.write(lines.join(""));
      }
      if (revoke !== undefined) {
        if (await tokens.revoke(revoke, Date.now()))
          return void process.stdout.write(`已作废 / revoked: ${revoke}\n`);
        throw new CommandProblem(`没有编号为 ${revoke} 的有效令牌。`, `There is no valid token ${revoke}.`);
      }
      const token = await tokens.create(post!, label, Date.now());
      if (token === undefined) {
        throw new CommandProblem(
          `没有编号为 ${post} 的岗位；岗位和编号用 npx keymove token --list 查看。`,
          `There is no post ${post}: npx keymove token --list shows the posts and their ids.`,
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
