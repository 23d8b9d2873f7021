// `keymove staff hand-over | leave | roles`: posts change hands from the command line, as on the office's
// page. `keymove token --list` shows the posts and their ids.

import { dayFromDate, isDate } from "../define/civil.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { type Access, accessLog } from "../people/access-log.ts";
import { checkedAccount } from "../people/accounts.ts";
import { postChanges } from "../people/changes.ts";
import { PostProblem } from "../people/post-problem.ts";
import { type Database, openClient } from "../store/connection.ts";
import type { Instance } from "../store/instance.ts";
import { calendarOf } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { openDatabase } from "./database.ts";
import { knownInstance } from "./known-instance.ts";
import { readSettings } from "./settings.ts";

export const changeNames = ["hand-over", "leave", "roles"] as const;
type ChangeName = (typeof changeNames)[number];

const usage = (): CommandProblem =>
  new CommandProblem(
    "用法：keymove staff hand-over --post 岗位编号 --from 账号 --to 账号 [--at 2026-12-01]；" +
      "keymove staff leave --post 岗位编号 --account 账号 [--at 日期]；" +
      'keymove staff roles --post 岗位编号 --roles "角色 角色"。岗位编号用 keymove token --list 查看。',
    "Usage: keymove staff hand-over --post ID --from ACCOUNT --to ACCOUNT [--at 2026-12-01]; " +
      "keymove staff leave --post ID --account ACCOUNT [--at DAY]; " +
      'keymove staff roles --post ID --roles "ROLE ROLE". keymove token --list shows the ids.',
  );

export type ChangeWords = Readonly<
  Partial<Record<"post" | "from" | "to" | "account" | "at" | "roles", string>>
>;

async function personOf(client: Database, account: string | undefined): Promise<string> {
  if (!account) throw usage();
  const text = "select id from person where account = $1";
  const { rows } = await client.query<{ id: unknown }>(text, [checkedAccount(account)]);
  if (rows[0] === undefined) throw new PostProblem("unknown_person");
  return String(rows[0].id);
}

function momentOf({ city }: Instance, at: string | undefined, now: number): number {
  if (at === undefined) return now;
  if (!isDate(at)) throw new PostProblem("bad_moment");
  const calendar = calendarOf(city);
  const day = dayFromDate(at);
  return day === dayOf(calendar, now) ? now : startOfDay(calendar, day);
}

/** Takes the change and logs it. Throws a PostProblem or a CommandProblem. */
export async function changePost(
  client: Database,
  instance: Instance,
  name: ChangeName,
  words: ChangeWords,
  known: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const { post, roles = "" } = words;
  if (!post) throw usage();
  const changes = postChanges(client);
  const at = momentOf(instance, words.at, now);
  const log = (act: Access, purpose: string) =>
    accessLog(client, instance.id).add({
      at: now,
      person: null,
      post: null,
      act,
      purpose: `post:${post} ${purpose} (keymove staff)`,
      address: null,
    });
  if (name === "roles") {
    const wanted = roles.split(/\s+/).filter(Boolean);
    const before = await changes.setRoles(post, wanted, known);
    return log("post-roles", `${before.join(" ")} → ${wanted.toSorted().join(" ")}`);
  }
  if (name === "leave") {
    const person = await personOf(client, words.account);
    await changes.endHolding(person, post, at, now);
    return log("holding-ended", `person:${person} ${new Date(at).toISOString()}`);
  }
  const [from, to] = [await personOf(client, words.from), await personOf(client, words.to)];
  await changes.handOver({ post, from, to, at }, now);
  return log("post-handed", `person:${from} → person:${to} ${new Date(at).toISOString()}`);
}

/** Runs one of the changes on this home's database. */
export async function runChange(
  name: ChangeName,
  words: readonly string[],
  known: ReadonlySet<string>,
): Promise<void> {
  const options = {
    post: "text",
    from: "text",
    to: "text",
    account: "text",
    at: "text",
    roles: "text",
  } as const;
  const { values, rest } = readWords(words, options);
  if (rest.length > 0) throw usage();
  const database = await openDatabase(readSettings(process.env, projectRoot), say);
  try {
    const instance = await knownInstance(database.appUrl);
    const client = await openClient(database.appUrl);
    try {
      await changePost(client, instance, name, values, known, Date.now());
      say("已办好，并记入查阅日志 / done, and noted in the access log");
    } catch (error) {
      if (error instanceof PostProblem) throw new CommandProblem(error.zh, error.en);
      throw error;
    } finally {
      await client.end();
    }
  } finally {
    await database.stop();
  }
}
