// `keymove start`, `npm start`: from nothing to a running city, and down again without losing an act.

import { foldFaces } from "../figures/sql/faces.ts";
import { buildApp } from "../http/app.ts";
import { ensureOfficeBuild } from "../http/office-build.ts";
import { portal } from "../http/portal/portal.ts";
import { type HomeLock, lockHome } from "../store/embedded/lock.ts";
import { StartProblem } from "../store/start-problem.ts";
import { openCity } from "./city.ts";
import { projectRoot, say } from "./command.ts";
import { contextOf } from "./context.ts";
import { type OpenDatabase, openDatabase } from "./database.ts";
import { findInstance, knownInstance } from "./known-instance.ts";
import { addressOn, choosePort, listenOn } from "./listen.ts";
import { loadSample } from "./load-sample.ts";
import { repeat } from "./repeat.ts";
import { type Settings, readSettings } from "./settings.ts";

/** What was started, to be stopped in the reverse order. */
type Stop = () => Promise<void> | void;

/** The sample city comes by itself only on the embedded server of somebody's own machine. */
function wantsSample({ sample, databaseUrl, host }: Settings): boolean {
  if (sample !== undefined) return sample !== "off";
  return databaseUrl === undefined && (host === "127.0.0.1" || host === "localhost" || host === "::1");
}

const httpSettings = ({ origin }: Settings) => (origin === undefined ? {} : { origin });

/** Said before anything is started. */
function refuseFullSample({ sample }: Settings): void {
  if (sample !== "full") return;
  throw new StartProblem(
    "no_full_sample",
    "KEYMOVE_SAMPLE=full（全量样例）还没有提供，请用 small，或不设该项。",
    "KEYMOVE_SAMPLE=full is not available yet. Use small, or leave it unset.",
  );
}

/** Loads the sample city where it belongs; answers the words that tell its accounts. */
async function sampleOf(settings: Settings, { appUrl, adminUrl }: OpenDatabase): Promise<string> {
  const found = await findInstance(appUrl);
  if (!wantsSample(settings) || found?.sample === false) return "";
  const { samplePassword } = settings;
  const chosen = samplePassword === undefined ? {} : { password: samplePassword };
  const { accounts } = await loadSample({ appUrl, adminUrl, log: say, ...chosen });
  return `　${accounts}`;
}

/** An embedded database that has died is noticed within a second; pools and writer find it again. */
const reviveEvery = 1000;
/** Orgs that an import adds beside a running server are known to it this much later. */
const orgsEvery = 10_000;
/** How often imports that nobody runs any more are looked for. */
const importsEvery = 5000;
const facesEvery = 5_000;

async function serve(settings: Settings, stops: Stop[], lock: HomeLock): Promise<void> {
  const { host, port: wanted } = settings;
  await choosePort(wanted, host); // what cannot be listened on is said before a database starts
  const database = await openDatabase(settings, say);
  stops.push(() => database.stop());
  stops.push(repeat(reviveEvery, () => database.revive(), say));
  const sample = await sampleOf(settings, database);
  const instance = await knownInstance(database.appUrl);
  const city = await openCity({ appUrl: database.appUrl, instance, log: say });
  stops.push(() => city.close());
  stops.push(repeat(orgsEvery, () => city.orgs.refresh(), say));
  const app = await buildApp(contextOf(city, httpSettings(settings)), {
    office: await ensureOfficeBuild(),
    portal,
  });
  stops.push(() => app.close());
  const port = await listenOn(free => app.listen({ host, port: free }), wanted, host);
  city.relay.start();
  city.sweeper.start();
  // Imports that the last stop has cut off go on.
  stops.push(repeat(importsEvery, () => city.desk.resume(), say));
  city.follower.start();
  // Whoever reads a figure folds what is new; done here, it is done before they come.
  stops.push(repeat(facesEvery, () => city.pool.query(foldFaces), say));
  const address = settings.origin ?? addressOn(host, port);
  lock.announce(address);
  // Whoever points a proxy here needs the port, which may have been chosen at this start.
  const local = settings.origin === undefined ? "" : `　监听 ${addressOn(host, port)}`;
  process.stdout.write(`关键一招 Keymove　${address}　办公端 ${address}/office${local}${sample}\n`);
}

/** Stops all, latest first; whatever fails to stop does not keep the rest. */
async function stopAll(stops: readonly Stop[]): Promise<void> {
  for (const stop of stops.toReversed()) {
    await Promise.resolve(stop()).catch((error: unknown) => say(String(error)));
  }
}

export async function run(): Promise<void> {
  const settings = readSettings(process.env, projectRoot);
  refuseFullSample(settings);
  const lock = lockHome(settings.home);
  const stops: Stop[] = [() => lock.release()];
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), 20_000).unref();
    void started.then(() => stopAll(stops)).then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
  const started = serve(settings, stops, lock).catch(async (error: unknown) => {
    if (stopping) return;
    await stopAll(stops);
    throw error;
  });
  await started;
}
