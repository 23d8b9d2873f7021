// Loads the sample city into an empty database and plays its script. A load that was cut off goes on where
// it stopped: every row has its own name and every act its own key. The administrator is added last, and
// says that it is whole.

import { script, type ScriptChoice } from "../cities/sample/script.ts";
import { china } from "../cities/calendar.ts";
import { city as sampleCity } from "../cities/sample/areas.ts";
import { orgs } from "../cities/sample/orgs.ts";
import { demoCitizen, demos, officials } from "../cities/sample/people.ts";
import { play } from "../cities/sample/play.ts";
import { posts } from "../cities/sample/posts.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { hashPassword, passwordFits } from "../people/passwords.ts";
import { openClient, openPool, type Database } from "../store/connection.ts";
import { type City, createInstance, type Instance, readInstance } from "../store/instance.ts";
import { StartProblem } from "../store/start-problem.ts";
import { openCity } from "./city.ts";
import { newPassword } from "./new-password.ts";
import { insertOrgs } from "./org-rows.ts";
import { givePosts, insertPeople, insertPosts } from "./sample-rows.ts";
import { openStage } from "./sample-stage.ts";

export interface SampleOptions {
  /** The database as the running system's login, migrated. */
  readonly appUrl: string;
  /** As its owner, who counts the new rows for the planner; left out, the server comes to it by itself. */
  readonly adminUrl?: string;
  /** The password of every sample account; left out, one is made when the city is loaded. */
  readonly password?: string;
  /** ms since 1970. */
  readonly now?: number;
  /** The last moment of the script; left out, the end of yesterday. */
  readonly end?: number;
  readonly log?: (text: string) => void;
}
export interface LoadedSample {
  readonly instance: Instance;
  /** False when the city stood already. */
  readonly loaded: boolean;
  /** The accounts to try, in a line; a password that was made here is in it for this one time. */
  readonly accounts: string;
}

/** The instance keeps the choice, so that a load which goes on tomorrow plays the same script. */
type SampleInstance = Instance & { readonly city: City & { readonly sample?: ScriptChoice } };

// Any name will do; the figures of this one look like a usual quarter of a hotline.
const seed = "澜城";

const choiceOf = (end: number): ScriptChoice => ({ size: "small", seed, end });
const yesterday = (now: number): number => startOfDay(china, dayOf(china, now)) - 1;

async function sampleInstance(database: Database, { now = Date.now(), end = yesterday(now) }: SampleOptions) {
  const choice = choiceOf(end);
  const city = { name: sampleCity.name, english: sampleCity.english, sample: choice };
  const found =
    (await readInstance(database)) ?? (await createInstance(database, { city, sample: true }, now));
  if (found.sample) return found as SampleInstance;
  throw new StartProblem(
    "not_sample",
    "这个数据库里已有一个真实的城市，样例城市不会写进去。请设 KEYMOVE_SAMPLE=off，或换一个空的数据库。",
    "This database holds a real city, which the sample is never written into. " +
      "Set KEYMOVE_SAMPLE=off, or use an empty one.",
  );
}

const chosen = "即 KEYMOVE_SAMPLE_PASSWORD 所设 (as set)";
const forgotten =
  "首次启动时已显示，忘记了可设 KEYMOVE_SAMPLE_PASSWORD 后重新启动 (shown at the first start)";

/** Who can be tried: officials by what they do, and one citizen. */
function accountsLine(password: string): string {
  const listed = demos.map(({ account, shows }) => `${account}（${shows.zh}）`).join("、");
  return `样例账号 ${listed}，密码 ${password}；诉求人手机 ${demoCitizen.phone}，验证码见 /outbox`;
}

const administrator = "select password from person where administrator limit 1";

/** Sets the password of all sample accounts to the one that is asked for, where it is another. */
async function keepPassword(database: Database, stored: string, password: string): Promise<void> {
  if (await passwordFits(stored, password)) return;
  const accounts = officials.map(({ account }) => account);
  const hashed = await hashPassword(password);
  await database.query("update person set password = $1 where account = any ($2)", [hashed, accounts]);
}

/**
 * Loads the sample city unless it stands. Call it before the city is opened for work: its relay and sweeper
 * would give the script's consequences today's date. Throws a StartProblem `not_sample`.
 */
export async function loadSample(options: SampleOptions): Promise<LoadedSample> {
  const { appUrl, log = () => {} } = options;
  const pool = openPool(appUrl, 2, log);
  try {
    const instance = await sampleInstance(pool, options);
    const { rows } = await pool.query<{ password: string }>(administrator);
    if (rows[0] !== undefined) {
      if (options.password !== undefined) await keepPassword(pool, rows[0].password, options.password);
      const password = options.password === undefined ? forgotten : chosen;
      return { instance, loaded: false, accounts: accountsLine(password) };
    }
    const password = options.password ?? newPassword();
    await playIn(pool, instance, await hashPassword(password), options);
    const shown = options.password === undefined ? `${password}（只显示这一次 shown once）` : chosen;
    return { instance, loaded: true, accounts: accountsLine(shown) };
  } finally {
    await pool.end();
  }
}

async function playIn(
  database: Database,
  instance: SampleInstance,
  password: string,
  { appUrl, adminUrl, now = Date.now(), log = () => {} }: SampleOptions,
): Promise<void> {
  const choice = instance.city.sample ?? choiceOf(yesterday(now));
  const told = script(choice);
  const since = startOfDay(china, told.first);
  const working = officials.filter(one => !one.administrator);
  const orgsByKey = await insertOrgs(database, orgs);
  const postsByKey = await insertPosts(database, posts, orgsByKey);
  const people = { officials: working, citizens: told.citizens };
  const peopleByName = await insertPeople(database, people, password, since);
  await givePosts(database, working, peopleByName, postsByKey, since);
  // A load that was killed holds what it was delivering for a while; nobody else delivers here yet.
  await database.query("update outbox set due = now() where done is null and due > now()");
  const city = await openCity({ appUrl, instance, log });
  try {
    const stage = openStage(city, { orgs: orgsByKey, posts: postsByKey, people: peopleByName });
    log(`正在装入样例城市，共 ${told.steps.length} 步 / loading the sample city`);
    await play(told, stage, choice.seed);
    await stage.close();
  } finally {
    await city.close();
  }
  const last = { officials: officials.filter(one => one.administrator), citizens: [] };
  await insertPeople(database, last, password, since);
  if (adminUrl !== undefined) await analyse(adminUrl);
}

async function analyse(adminUrl: string): Promise<void> {
  const owner = await openClient(adminUrl);
  try {
    await owner.query("analyze");
  } finally {
    await owner.end();
  }
}
