// `keymove start`, `npm start`: from nothing to a running city, and down again without losing an act.

import { dayOf } from "../define/calendar.ts";
import { foldFaces } from "../figures/sql/faces.ts";
import { buildApp } from "../http/app.ts";
import { ensureOfficeBuild } from "../http/office-build.ts";
import { portal } from "../http/portal/portal.ts";
import { type HomeLock, lockHome } from "../store/embedded/lock.ts";
import { keepSortIndexes } from "../store/listing/follow.ts";
import { keepCheckpoints } from "./checkpoints.ts";
import { type OpenCity, openCity } from "./city.ts";
import { CommandProblem, projectRoot, readWords, say } from "./command.ts";
import { contextOf } from "./context.ts";
import { type OpenDatabase, openDatabase } from "./database.ts";
import { findInstance, knownInstance } from "./known-instance.ts";
import { addressOn, choosePort, listenOn } from "./listen.ts";
import { type PreparedSample, prepareSample, type SampleLoad } from "./load-sample.ts";
import { repeat } from "./repeat.ts";
import { loadSampleDatasets } from "./sample-datasets.ts";
import { LoadProgress } from "./sample-progress.ts";
import { type Settings, isPort, readSettings } from "./settings.ts";

/** What was started, to be stopped in the reverse order. */
type Stop = () => Promise<void> | void;

/** The sample city comes by itself only on the embedded server of somebody's own machine. */
function wantsSample({ sample, databaseUrl, host }: Settings): boolean {
  if (sample !== undefined) return sample !== "off";
  return databaseUrl === undefined && (host === "127.0.0.1" || host === "localhost" || host === "::1");
}

const httpSettings = ({ origin }: Settings) => (origin === undefined ? {} : { origin });

/** The sample city where it belongs, as far as it stands before its script is played. */
async function sampleOf(
  settings: Settings,
  { appUrl, adminUrl }: OpenDatabase,
): Promise<PreparedSample | undefined> {
  const found = await findInstance(appUrl);
  if (!wantsSample(settings) || found?.sample === false) return undefined;
  const { samplePassword, sample } = settings;
  const chosen = samplePassword === undefined ? {} : { password: samplePassword };
  const size = sample === "full" || sample === "small" ? { size: sample } : {};
  return prepareSample({ appUrl, adminUrl, log: say, ...size, ...chosen });
}

/** An embedded database that has died is noticed within a second; pools and writer find it again. */
const reviveEvery = 1000;
/** Orgs that an import adds beside a running server are known to it this much later. */
const orgsEvery = 10_000;
/** How often imports that nobody runs any more are looked for. */
const importsEvery = 5000;
/**
 * Faces are for reading on and for recounts; whoever asks for one folds what is new, and need not fold much.
 */
const facesEvery = 60_000;
/** How often it is looked whether a list has grown long, and the first time: what was loaded counts too. */
const indexesEvery = 3_600_000;
const indexesSoon = 30_000;
/** How often what what-ifs of yesterday have left is dropped. */
const replaysEvery = 600_000;
/** How often data sets that were kept as long as was promised are erased, and the first time, ms. */
const expiryEvery = 3_600_000;
const expirySoon = 60_000;
/** How often it is looked whether enough was closed to learn anew, and the first time: pages come first. */
const learnEvery = 600_000;
const learnSoon = 5000;
/** How often lists and figures catch up while the sample is being loaded, ms. */
const whileLoading = 20_000;

/** What takes minutes is loaded while people look around; a small sample stands before the first page. */
const before = { small: 20, full: 90 } as const;

/** Plays what is missing of the sample; an abort leaves the rest to the next start. */
async function playSample(
  load: SampleLoad,
  city: OpenCity,
  progress: LoadProgress,
  signal: AbortSignal,
): Promise<void> {
  try {
    await load.play(city, { watch: progress.watch, signal });
  } finally {
    progress.end();
  }
}

/** The workers of a city, by today's clock; they begin once nobody plays days of the past any more. */
function work(city: OpenCity, stops: Stop[], settings: Settings): void {
  city.leads.start();
  city.relay.start();
  city.sweeper.start();
  // Imports that the last stop has cut off go on.
  stops.push(repeat(importsEvery, () => city.desk.resume(), say));
  stops.push(repeat(expiryEvery, () => city.shared.datasets.expire(Date.now()), say, expirySoon));
  stops.push(repeat(replaysEvery, () => city.replays.tidy(), say));
  city.follower.start();
  stops.push(repeat(indexesEvery, () => keepSortIndexes(city.pool, city.registry), say, indexesSoon));
  city.figures.start();
  stops.push(repeat(learnEvery, signal => city.suggester.keepUp(signal), say, learnSoon));
  stops.push(city.readTexts());
  stops.push(city.hot.start(say));
  stops.push(city.detection.start());
  stops.push(keepCheckpoints(city, settings));
  stops.push(repeat(facesEvery, () => city.pool.query(foldFaces), say));
}

/** Loads the sample behind the pages, then lets the workers begin. */
function workLater(
  load: SampleLoad,
  city: OpenCity,
  progress: LoadProgress,
  signal: AbortSignal,
  stops: Stop[],
  settings: Settings,
): void {
  const keepUp = repeat(
    whileLoading,
    () => Promise.all([city.figures.fresh(whileLoading), city.follower.fresh()]),
    say,
  );
  const loaded = playSample(load, city, progress, signal)
    .then(() => say("样例城市已全部载入 / the sample city is loaded"))
    .then(keepUp)
    .then(() => work(city, stops, settings))
    .catch(async (error: unknown) => {
      await keepUp();
      if (!signal.aborted)
        say(`样例数据没有载完，下次启动接着载入 / the sample is not whole: ${String(error)}`);
    });
  stops.push(() => loaded);
}

async function serve(settings: Settings, stops: Stop[], lock: HomeLock, signal: AbortSignal): Promise<void> {
  const { host, port: wanted } = settings;
  await choosePort(wanted, host); // what cannot be listened on is said before a database starts
  const database = await openDatabase(settings, say);
  stops.push(() => database.stop());
  stops.push(repeat(reviveEvery, () => database.revive(), say));
  const sample = await sampleOf(settings, database);
  const load = sample?.load;
  const instance = sample?.instance ?? (await knownInstance(database.appUrl));
  const city = await openCity({ appUrl: database.appUrl, instance, log: say });
  stops.push(() => city.close());
  stops.push(repeat(orgsEvery, () => city.orgs.refresh(), say));
  // A sample that has stood for weeks would answer nothing any more: its owners hand over newer sheets.
  if (sample !== undefined && load === undefined) {
    await loadSampleDatasets(city, database.appUrl, dayOf(city.calendar, Date.now()) - 1);
  }
  const progress = new LoadProgress(before[load?.size ?? "small"]);
  const isLater = load?.size === "full";
  if (load !== undefined && !isLater) await playSample(load, city, progress, signal);
  const app = await buildApp(contextOf(city, httpSettings(settings), isLater ? progress.now : undefined), {
    office: await ensureOfficeBuild(),
    portal,
  });
  stops.push(() => app.close());
  const port = await listenOn(free => app.listen({ host, port: free }), wanted, host);
  const address = settings.origin ?? addressOn(host, port);
  lock.announce(address);
  // Whoever points a proxy here needs the port, which may have been chosen at this start.
  const local = settings.origin === undefined ? "" : `　监听 ${addressOn(host, port)}`;
  const accounts = sample === undefined ? "" : `　${sample.accounts}`;
  process.stdout.write(`关键一招 Keymove　${address}　办公端 ${address}/office${local}${accounts}\n`);
  if (load !== undefined && isLater) workLater(load, city, progress, signal, stops, settings);
  else work(city, stops, settings);
}

/** Stops all, latest first; whatever fails to stop does not keep the rest. */
async function stopAll(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops.toReversed()) {
    await Promise.resolve(stop()).catch((error: unknown) => say(String(error)));
  }
}

/** `--port 9000`: before what the environment says. */
function readPort(words: readonly string[]): Pick<Settings, "port"> {
  const { values, rest } = readWords(words, { port: "text" });
  if (rest.length > 0) {
    throw new CommandProblem(
      `启动服务不认识“${rest.join(" ")}”。用法：keymove start [--port 端口]，其他设置用环境变量。`,
      `Starting takes no “${rest.join(" ")}”. Usage: keymove start [--port PORT].`,
    );
  }
  const { port } = values;
  if (port === undefined) return {};
  if (isPort(port)) return { port: Number(port) };
  throw new CommandProblem(
    `--port 须是 1 至 65535 的整数，现为“${port}”。请改正，或不写，由系统自选空闲端口。`,
    `--port is a whole number from 1 to 65535, not “${port}”. Correct it, or leave it out.`,
  );
}

export async function run(words: readonly string[]): Promise<void> {
  const asked = readPort(words);
  const settings = { ...readSettings(process.env, projectRoot), ...asked };
  const lock = lockHome(settings.home);
  const stops: Stop[] = [() => lock.release()];
  const loading = new AbortController();
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    loading.abort();
    setTimeout(() => process.exit(1), 20_000).unref();
    void started.then(() => stopAll(stops)).then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
  const started = serve(settings, stops, lock, loading.signal).catch(async (error: unknown) => {
    if (stopping) return;
    await stopAll(stops);
    throw error;
  });
  await started;
}
