// Loads the sample city: first the city itself, its orgs, posts and people, then its script, which may be
// played while the city is already served. A load that was cut off goes on where it stopped: every row has
// its own name and every act its own key. The administrator is added last, and says that it is whole.

import { script, type Script, type ScriptChoice } from "../cities/sample/script.ts";
import { china } from "../cities/calendar.ts";
import { city as sampleCity } from "../cities/sample/areas.ts";
import { orgs } from "../cities/sample/orgs.ts";
import { demoCitizen, demos, officials } from "../cities/sample/people.ts";
import { play, type Playing } from "../cities/sample/play.ts";
import { posts } from "../cities/sample/posts.ts";
import { dayOf, startOfDay } from "../define/calendar.ts";
import { hashPassword, passwordFits } from "../people/passwords.ts";
import { openClient, openPool, type Database } from "../store/connection.ts";
import { type City, createInstance, type Instance, readInstance } from "../store/instance.ts";
import { StartProblem } from "../store/start-problem.ts";
import { type OpenCity, openCity } from "./city.ts";
import { newPassword } from "../people/new-password.ts";
import { insertOrgs } from "../people/roster/org-rows.ts";
import { givePosts, insertPeople, insertPosts } from "./sample-rows.ts";
import { loadSampleDatasets } from "./sample-datasets.ts";
import { publishSampleOverview } from "./sample-overview.ts";
import { SampleFinder, sampleWords } from "./sample-finder.ts";
import type { Names } from "./sample-actors.ts";
import { openStage } from "./sample-stage.ts";

export interface SampleOptions {
  /** The database as the running system's login, migrated. */
  readonly appUrl: string;
  /** As its owner, who counts the new rows for the planner; left out, the server comes to it by itself. */
  readonly adminUrl?: string;
  /** The small one unless told otherwise; what a database holds already stays. */
  readonly size?: ScriptChoice["size"];
  /** Of the full city's appeals only every so manieth, for tests. */
  readonly every?: number;
  /** With `every`: how many of its themed sessions; none when left out. */
  readonly sessions?: number;
  /** The password of every sample account; left out, one is made when the city is loaded. */
  readonly password?: string;
  /** ms since 1970. */
  readonly now?: number;
  /** The last moment of the script; left out, the end of yesterday. */
  readonly end?: number;
  readonly log?: (text: string) => void;
}
export interface PreparedSample {
  readonly instance: Instance;
  /** What is still to be played; undefined when the city stands whole. */
  readonly load: SampleLoad | undefined;
  /** The accounts to try, in a line; a password that was made here is in it for this one time. */
  readonly accounts: string;
}
export interface SampleLoad {
  readonly size: ScriptChoice["size"];
  /**
   * Plays what is missing in the open city, whose workers have not been started. Rejects when it is aborted.
   */
  play(city: OpenCity, playing?: Pick<Playing, "watch" | "signal">): Promise<void>;
}
export interface LoadedSample extends Omit<PreparedSample, "load"> {
  /** False when the city stood already. */
  readonly loaded: boolean;
}

/** The instance keeps the choice, so that a load which goes on tomorrow plays the same script. */
type SampleInstance = Instance & { readonly city: City & { readonly sample?: ScriptChoice } };

// Any name will do; the figures of this one look like a usual quarter of a hotline.
const seed = "澜城";

const yesterday = (now: number): number => startOfDay(china, dayOf(china, now)) - 1;

function choiceOf({
  now = Date.now(),
  end = yesterday(now),
  size = "small",
  every,
  sessions,
}: SampleOptions): ScriptChoice {
  if (every === undefined) return { size, seed, end };
  return { size, seed, end, every, ...(sessions === undefined ? {} : { sessions }) };
}

/** A city that stands keeps its size; who asked for another is told how to get it. */
const otherSize = (stands: string, asked: string): string =>
  `这里已装有样例城市（${stands}），不会改成 ${asked}。要看 ${asked}，请换一个空的 KEYMOVE_HOME 再启动。` +
  ` This home holds the ${stands} sample already; start with an empty KEYMOVE_HOME to see the ${asked} one.`;

async function sampleInstance(database: Database, options: SampleOptions) {
  const choice = choiceOf(options);
  const { now = Date.now() } = options;
  const city = { name: sampleCity.name, english: sampleCity.english, sample: choice };
  const found =
    (await readInstance(database)) ?? (await createInstance(database, { city, sample: true }, now));
  if (found.sample) {
    const stands = (found as SampleInstance).city.sample?.size ?? choice.size;
    if (options.size !== undefined && stands !== choice.size) options.log?.(otherSize(stands, choice.size));
    return found as SampleInstance;
  }
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
 * Makes the sample city's orgs, posts and people, unless it stands whole; its script is still to be played.
 * Throws a StartProblem `not_sample`.
 */
export async function prepareSample(options: SampleOptions): Promise<PreparedSample> {
  const { appUrl, log = () => {} } = options;
  const pool = openPool(appUrl, 2, log);
  try {
    const instance = await sampleInstance(pool, options);
    const { rows } = await pool.query<{ password: string }>(administrator);
    if (rows[0] !== undefined) {
      if (options.password !== undefined) await keepPassword(pool, rows[0].password, options.password);
      const password = options.password === undefined ? forgotten : chosen;
      return { instance, load: undefined, accounts: accountsLine(password) };
    }
    const password = options.password ?? newPassword();
    const load = await begin(pool, instance, await hashPassword(password), options);
    const shown = options.password === undefined ? `${password}（只显示这一次 shown once）` : chosen;
    return { instance, load, accounts: accountsLine(shown) };
  } finally {
    await pool.end();
  }
}

/**
 * Loads the sample city unless it stands. Call it before the city is opened for work: its relay and sweeper
 * would give the script's consequences today's date. Throws a StartProblem `not_sample`.
 */
export async function loadSample(
  options: SampleOptions,
  playing: Pick<Playing, "watch" | "signal"> = {},
): Promise<LoadedSample> {
  const { instance, load, accounts } = await prepareSample(options);
  if (load === undefined) return { instance, loaded: false, accounts };
  const { appUrl, log = () => {} } = options;
  const city = await openCity({ appUrl, instance, log });
  try {
    await load.play(city, playing);
  } finally {
    await city.close();
  }
  return { instance, loaded: true, accounts };
}

/** Of a small city all notices are sent, of the full one those of its last days: nobody reads older ones. */
const noticed = { small: 400, full: 30 } as const;
const day = 86_400_000;

async function begin(
  database: Database,
  instance: SampleInstance,
  password: string,
  options: SampleOptions,
): Promise<SampleLoad> {
  const choice = instance.city.sample ?? choiceOf(options);
  // A cut of the city is too thin for anything to be hot.
  const words = choice.size === "full" && choice.every === undefined ? await sampleWords() : undefined;
  const told = script(choice, words && (() => new SampleFinder(words)));
  const since = startOfDay(china, told.first - 1);
  const working = officials.filter(one => !one.administrator);
  const orgsByKey = await insertOrgs(database, orgs);
  const postsByKey = await insertPosts(database, posts, orgsByKey);
  const people = await insertPeople(
    database,
    { officials: working, citizens: told.citizens },
    password,
    since,
  );
  await givePosts(database, working, people, postsByKey, since);
  // A load that was killed holds what it was delivering for a while; nobody else delivers here yet.
  await database.query(
    `update outbox set due = to_timestamp($1::float8 / 1000)
      where done is null and due > to_timestamp($1::float8 / 1000)`,
    [Date.now()],
  );
  const names = { orgs: orgsByKey, posts: postsByKey, people };
  return {
    size: choice.size,
    async play(city, playing = {}) {
      await loadSampleDatasets(city, options.appUrl, dayOf(china, choice.end));
      await playIn(city, told, choice, names, options, playing);
      await publishSampleOverview(city, names, choice.end);
      const last = { officials: officials.filter(one => one.administrator), citizens: [] };
      await insertPeople(city.pool, last, password, since);
      if (options.adminUrl !== undefined) await analyse(options.adminUrl);
    },
  };
}

// Every day's acts come before the next day's, so on the last day that anything was opened the playing
// stopped.
const playedBefore = `
  select max(opened) as opened, max(happened) as happened from matter
   where opened <= to_timestamp($1::float8 / 1000)`;

async function playIn(
  city: OpenCity,
  told: Script,
  { size, seed: ofScript, end }: ScriptChoice,
  names: Names,
  { appUrl, adminUrl }: SampleOptions,
  { watch = () => {}, ...playing }: Pick<Playing, "watch" | "signal">,
): Promise<void> {
  const { rows } = await city.pool.query<{ opened: number | null; happened: number | null }>(playedBefore, [
    end,
  ]);
  const { opened = null, happened = null } = rows[0] ?? {};
  const quietBefore = end - noticed[size] * day;
  const stage = await openStage(city, names, { appUrl, end, played: happened ?? 0, quietBefore });
  // The planner has to know early that tables are no longer empty.
  const counted = adminUrl === undefined ? [] : [0.02, 0.2];
  try {
    await play(told, stage, ofScript, {
      ...playing,
      ...(opened === null ? {} : { from: dayOf(china, opened) }),
      watch(share) {
        if (counted[0] !== undefined && share > counted[0] && counted.shift())
          void analyse(adminUrl!).catch(() => {});
        watch(share);
      },
    });
  } finally {
    await stage.close();
  }
}

async function analyse(adminUrl: string): Promise<void> {
  const owner = await openClient(adminUrl);
  try {
    await owner.query("analyze");
  } finally {
    await owner.end();
  }
}
