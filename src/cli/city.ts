// A city at work: definitions, orgs, people, the writer with its workers. Every command that acts opens one.

import type { Pool } from "pg";
import { china, nationalYears } from "../cities/calendar.ts";
import { type Calendar, plainWeekends } from "../define/calendar.ts";
import type { Sender } from "../engine/ports.ts";
import type { Registry } from "../engine/registry.ts";
import { ImportDesk } from "../exchange/desk/desk.ts";
import { figureProblems } from "../figures/check.ts";
import { standingOf } from "../http/views/row.ts";
import { type LoadedMechanism, loadMechanisms, unknownRunning } from "../mechanisms/load.ts";
import { type People, openPeople } from "../people/people.ts";
import { type Rosters, openRosters } from "../people/roster/rosters.ts";
import { noSender, tableSender } from "../people/table-sender.ts";
import { sealed } from "../people/secret.ts";
import { type Ballots, openBallots } from "../store/ballots/ballots.ts";
import { type Polls, openPolls } from "../store/polls/polls.ts";
import { openPool } from "../store/connection.ts";
import { registerCalendar, registerDefinitions, revisions } from "../store/definitions.ts";
import { openImportJobs } from "../store/import-jobs.ts";
import type { City, Instance } from "../store/instance.ts";
import { type OrgTree, openOrgTree } from "../store/org-tree.ts";
import { openClosed } from "../store/readers/closed.ts";
import { openMatterFinder } from "../store/readers/held.ts";
import { type FigureFold, openFold } from "../store/fold/worker.ts";
import { type Follower, keepSortIndexes, openFollower } from "../store/listing/follow.ts";
import { type Lists, openLists } from "../store/readers/pages.ts";
import { KnownMatters } from "../store/readers/known.ts";
import { type Readers, openReaders } from "../store/readers/readers.ts";
import type { Relay } from "../store/relay/relay.ts";
import { StartProblem } from "../store/start-problem.ts";
import type { Leads } from "../store/leads.ts";
import { type Sweeper, openSweeper } from "../store/sweeper.ts";
import { type SavedViews, savedViews } from "../store/saved-views.ts";
import { type Shared, consultingWriter, openShared } from "../store/share/shared.ts";
import { type Uploads, openUploads } from "../store/uploads.ts";
import { type CityTables, deciderOf, openTables, tableWriter } from "./decisions.ts";
import { openNotices } from "./notices.ts";
import { openWriting } from "./writing.ts";
import type { BatchWriter } from "../store/writer/writer.ts";
import { type Replays, openReplays } from "./replays.ts";
import { Suggester } from "../text/suggester.ts";
import { type Detection, openDetection } from "./detection.ts";
import { type CityHot, openCityHot } from "./hot.ts";
import { type CityTexts, openCityTexts } from "./texts.ts";

export interface OpenCity extends Pick<CityTexts, "texts" | "officeWords"> {
  readonly instance: Instance;
  readonly pool: Pool;
  readonly registry: Registry;
  readonly calendar: Calendar;
  readonly orgs: OrgTree;
  readonly readers: Readers;
  readonly uploads: Uploads;
  /** Rolls and urns. */
  readonly ballots: Ballots;
  readonly polls: Polls;
  /** Decision tables: those of the folders, and the versions that officials published. */
  readonly tables: CityTables;
  readonly lists: Lists;
  readonly views: SavedViews;
  /** Keeps the lists behind the log. */
  readonly follower: Follower;
  /** Folds figures behind the log. */
  readonly figures: FigureFold;
  readonly writer: BatchWriter;
  /** Shares the buckets with other servers, once it is started. */
  readonly leads: Leads;
  readonly people: People;
  /** What checks ask, and who asked. */
  readonly shared: Shared;
  readonly rosters: Rosters;
  /** Where sheets are handed in. */
  readonly desk: ImportDesk;
  /** Where what-ifs are asked. */
  readonly replays: Replays;
  /** Learns from closed matters what forms suggest; `keepUp` begins. */
  readonly suggester: Suggester;
  readonly relay: Relay;
  readonly sweeper: Sweeper;
  /** Begins to read the texts for hints and search; the answer stops watching the city's words. */
  readTexts(): () => Promise<void>;
  /** Looks for hot issues in what comes in, once it is started. */
  readonly hot: CityHot;
  /** Looks the log over for what seems better than the work was. */
  readonly detection: Detection;
  /** Finishes what waits, then lets the database go. */
  close(): Promise<void>;
}

export interface CityOptions {
  readonly appUrl: string;
  readonly instance: Instance;
  /** ms since 1970; the sample city's player sets its own. */
  readonly now?: () => number;
  /** The city's message gateway; left out, the sample city writes messages to a table, others send none. */
  readonly sender?: Sender;
  /** Most matters that the writer holds in memory; its own choice when left out. */
  readonly cache?: number;
  /** The folder of its mechanisms; ours when left out. */
  readonly mechanisms?: string;
  readonly log: (text: string) => void;
}

/** The calendar that an instance counts its days by. */
export const calendarOf = ({ calendar = "cn", timeZone = "Asia/Shanghai" }: City): Calendar =>
  calendar === "cn" ? china : plainWeekends("weekends", timeZone);

async function definitions(
  root: string | undefined,
): Promise<{ registry: Registry; mechanisms: readonly LoadedMechanism[] }> {
  const loaded = await loadMechanisms(root);
  const wrong = loaded.mechanisms.flatMap(({ definition }) => figureProblems(definition));
  if (wrong.length === 0) return loaded;
  const list = wrong.map(problem => `  · ${problem}`).join("\n");
  throw new StartProblem(
    "bad_figures",
    `指标定义有问题：\n${list}`,
    `${wrong.length} problem(s) in the figures above.`,
  );
}

async function refuseUnknownVersions(pool: Pool, readers: Readers, registry: Registry): Promise<void> {
  const unknown = unknownRunning(registry, await readers.running(), await revisions(pool));
  if (unknown) throw new StartProblem("unknown_version", unknown.zh, unknown.en);
}

/** What keeps the lists, and the indexes that they are sorted by. */
async function openListing(
  city: Pick<OpenCity, "pool" | "readers" | "registry" | "calendar" | "instance" | "people">,
  now: () => number,
  log: (text: string) => void,
): Promise<Follower> {
  const { pool, readers, registry, calendar, instance, people } = city;
  await keepSortIndexes(pool, registry);
  return openFollower({
    database: pool,
    readers,
    registry,
    calendar,
    numberKey: instance.numberKey,
    secret: people.key,
    standing: (plan, matter, at) => standingOf(city, plan, matter, at),
    now,
    log,
  });
}

/** Where sheets are handed in: what it reads them against, and the log that it writes to. */
function openDesk(
  city: Pick<OpenCity, "pool" | "registry" | "calendar" | "orgs" | "people" | "writer">,
  now: () => number,
  log: (text: string) => void,
): ImportDesk {
  const { pool, registry, calendar, orgs, people, writer } = city;
  return new ImportDesk({
    jobs: openImportJobs(pool),
    registry,
    world: { calendar, orgs },
    writer,
    finder: openMatterFinder(pool),
    orgs: () => orgs.all(),
    seal: text => sealed(people.key, "import", text),
    timeZone: calendar.timeZone,
    calendar: calendar === china ? "cn" : "weekends",
    now,
    log,
  });
}

/** What learns from closed matters; it reads none before it is told to keep up. */
const openSuggester = (
  { pool, registry, orgs, texts }: Pick<OpenCity, "pool" | "registry" | "orgs" | "texts">,
  now: () => number,
): Suggester =>
  new Suggester({
    source: openClosed(pool),
    registry,
    above: org => orgs.above(org as `org:${string}`),
    segmenter: () => texts.words.segmenter(),
    now,
  });

/** What folds the figures behind the log. */
const openFigures = (
  { pool, registry, calendar, orgs }: Pick<OpenCity, "pool" | "registry" | "calendar" | "orgs">,
  log: (text: string) => void,
) =>
  openFold({
    pool,
    mechanisms: [...registry.current.values()].map(({ mechanism }) => mechanism),
    timeZone: calendar.timeZone,
    orgs: () => orgs.all(),
    log,
  });

/** The definitions and the calendar, written down with what they decide by. */
async function registered(pool: Pool, { instance, mechanisms: root, log }: CityOptions, at: number) {
  const { registry, mechanisms } = await definitions(root);
  const defined = mechanisms.map(({ definition }) => definition);
  await registerDefinitions(pool, mechanisms, at);
  const calendar = calendarOf(instance.city);
  const { name, version, timeZone } = calendar;
  // With its tables, so that a deadline can be computed again when the program knows later notices.
  const years = calendar === china ? nationalYears : {};
  await registerCalendar(pool, { name, version, data: { timeZone, years } }, at);
  return { registry, calendar, tables: await openTables(pool, defined, { calendar, log }, root) };
}

const keyedBy =
  ({ key }: People) =>
  (...parts: readonly string[]) =>
    sealed(key, ...parts);

interface Acting extends Pick<OpenCity, "registry" | "orgs" | "calendar" | "instance"> {
  readonly pool: Pool;
  readonly people: People;
  readonly readers: Readers;
  readonly tables: OpenCity["tables"];
}

/** What acts, with all that is asked before: shared data, and the files of decision tables. */
async function openActing(
  { registry, orgs, calendar, instance, pool, people, readers, tables }: Acting,
  { appUrl, cache, log }: CityOptions,
  now: () => number,
) {
  const world = { calendar, orgs, decisions: deciderOf(tables.shelf) };
  const keys = { genesis: instance.genesis, key: people.key };
  const cached = cache === undefined ? {} : { cache };
  const written = { url: appUrl, registry, world, ...keys, now, ...cached };
  const { writer: plain, leads } = await openWriting(pool, written, log);
  const shared = openShared(pool, instance.id, keyedBy(people));
  const consulted = { matters: readers, registry, world, checker: shared.checker };
  return { leads, shared, writer: tableWriter(consultingWriter(plain, consulted), tables, readers) };
}

/** Opens the city of an instance. Workers (relay, sweeper) stand ready and are not started. */
export async function openCity(options: CityOptions): Promise<OpenCity> {
  const { appUrl, instance, now = Date.now, log } = options;
  const pool = openPool(appUrl, 10, log);
  try {
    const { registry, calendar, tables } = await registered(pool, options, now());
    const known = new KnownMatters(registry);
    const readers = openReaders(pool, known);
    const uploads = openUploads(pool);
    await refuseUnknownVersions(pool, readers, registry);
    const orgs = await openOrgTree(pool);
    const sender = options.sender ?? (instance.sample ? tableSender(pool, now) : noSender);
    const people = openPeople({ query: pool, sender, instance });
    const ground = { registry, orgs, calendar, instance };
    const opened = { ...ground, pool, people, readers, tables };
    const { leads, shared, writer } = await openActing(opened, options, now);
    const sweeper = openSweeper({ database: pool, writer, calendar, led: () => leads.led, now, log });
    const follower = await openListing({ ...ground, pool, readers, people }, now, log);
    const figures = openFigures({ ...ground, pool }, log);
    const ballots = openBallots({ ...ground, database: pool, reader: readers });
    const polls = openPolls({ ...ground, database: pool, reader: readers, keyed: keyedBy(people) });
    const told = { ...ground, pool, readers, people, writer, ballots, polls, shared };
    const relay = openNotices(told, sender, now, log);
    const { texts, officeWords, start: readTexts } = openCityTexts({ ...ground, pool, now, log });
    const suggester = openSuggester({ ...ground, pool, texts }, now);
    const detection = openDetection({ pool, registry, calendar, writer, now, log });
    const hot = openCityHot({ ...ground, pool, writer, words: texts.words, now });
    writer.onCommit(({ messages, matters }) => {
      known.noticed(matters);
      if (messages > 0) relay.wake();
      sweeper.noticed(matters);
      follower.wake();
      figures.wake();
      texts.wake();
    });
    const close = async (): Promise<void> => {
      await Promise.all([relay.close(), sweeper.close(), desk.close(), replays.close(), leads.close()]);
      await writer.close();
      await Promise.all([follower.close(), figures.close(), texts.close()]);
      await pool.end();
    };
    const lists = openLists(pool, follower);
    const desk = openDesk({ ...ground, pool, people, writer }, now, log);
    const replays = openReplays({ ...ground, pool }, now, log);
    const views = savedViews(pool);
    const rosters = openRosters(pool, orgs);
    const open = { ...ground, pool, readers, uploads, lists, views, writer, people, rosters, desk, replays };
    const urns = { ballots, polls, tables, shared };
    const workers = { suggester, hot, detection, follower, figures, relay, sweeper, leads };
    return { ...open, ...urns, ...workers, texts, officeWords, readTexts, close };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
