// `keymove erase NUMBER --account ADMINISTRATOR --ground TEXT`: takes a person's values and files out of a
// matter that is over, on their request. What was done stays on record, without them.

import { fromNumber } from "../engine/number.ts";
import { accessLog } from "../people/access-log.ts";
import { type Database, openClient } from "../store/connection.ts";
import { type Erased, eraseMatter } from "../store/erase.ts";
import type { Instance } from "../store/instance.ts";
import { administrator } from "./administrator.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

export interface EraseAsked {
  readonly number: string;
  readonly account: string;
  readonly ground: string;
}

function checkedGround(ground: string): string {
  const text = ground.trim();
  const length = [...text].length;
  if (length >= 4 && length <= 200) return text;
  throw new CommandProblem(
    "请用 --ground 写明删除的理由（4 至 200 个字），例如“本人申请，事项已办结”；理由会记入查阅日志。",
    "Say with --ground why it is erased, in 4 to 200 characters. It goes into the access log.",
  );
}

async function settledMatter(client: Database, { numberKey }: Instance, number: string): Promise<number> {
  const id = fromNumber(numberKey, number);
  const text = "select settled from matter where id = $1";
  const [row] = id === null ? [] : (await client.query<{ settled: boolean }>(text, [id])).rows;
  if (id === null || row === undefined) {
    throw new CommandProblem(
      `没有编号为 ${number} 的事项，请核对编号。`,
      `There is no matter ${number}. Check the number.`,
    );
  }
  if (row.settled) return id;
  throw new CommandProblem(
    `${number} 还没有办结，办理还要用到这些信息。请先办结或撤回，再删除（个人信息保护法第四十七条）。`,
    `${number} is not over, and is handled with these values. Close or withdraw it first.`,
  );
}

/** Erases, and says so in the access log. Throws a CommandProblem on what cannot be. */
export async function erase(
  client: Database,
  instance: Instance,
  asked: EraseAsked,
  now: number,
): Promise<Erased> {
  const ground = checkedGround(asked.ground);
  const by = await administrator(client, asked.account);
  const matter = await settledMatter(client, instance, asked.number);
  const erased = await eraseMatter(client, { matter, by, ground, at: now });
  const row = { at: now, person: by, post: null, matter, purpose: ground, address: null };
  await accessLog(client, instance.id).add({ ...row, act: "erased" });
  return erased;
}

export async function run(words: readonly string[]): Promise<void> {
  const { values, rest } = readWords(words, { account: "text", ground: "text" });
  const [number, more] = rest;
  const { account, ground = "" } = values;
  if (number === undefined || more !== undefined || !account) {
    throw new CommandProblem(
      "请写明编号、管理员账号和理由：keymove erase 编号 --account 账号 --ground 理由。删除后不能恢复。",
      "Give number, account and ground: keymove erase NUMBER --account ACCOUNT --ground TEXT. It is final.",
    );
  }
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    const instance = await knownInstance(database.appUrl);
    const client = await openClient(database.appUrl);
    try {
      const { values: texts, files } = await erase(client, instance, { number, account, ground }, Date.now());
      say(`已删除 ${number} 的个人信息 ${texts} 处、附件 ${files} 个；办理记录仍可核验`);
      say(`erased from ${number}: values of ${texts} step(s), ${files} file(s); the record still verifies`);
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
