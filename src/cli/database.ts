// The database of a command: the embedded one of this home or the city's own, checked and migrated.

import pg from "pg";
import { createAppLogin } from "../store/app-login.ts";
import { startCluster } from "../store/embedded/cluster.ts";
import { migrate } from "../store/migrate.ts";
import { checkServer } from "../store/server-check.ts";
import { StartProblem } from "../store/start-problem.ts";
import type { Settings } from "./settings.ts";

export interface OpenDatabase {
  /** As the login that the running system uses: it adds to the log and can't change it. */
  readonly appUrl: string;
  readonly adminUrl: string;
  /** Whether it is the server of this home. */
  readonly embedded: boolean;
  readonly migrated: readonly string[];
  /** Starts the embedded server again where it has died; a city's own is its administrator's to start. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

async function check(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {}); // the query that fails reports it
  try {
    await client.connect();
  } catch (error) {
    throw new StartProblem(
      "database_unreachable",
      "连接不上数据库。请核对 DATABASE_URL 的主机、端口、数据库名、用户和密码，并确认数据库已启动。",
      "The database cannot be reached. Check host, port, database name, user and password " +
        "in DATABASE_URL, and that it runs.",
      error,
    );
  }
  try {
    await checkServer(client);
  } finally {
    await client.end();
  }
}

/**
 * Starts or reaches the database and brings its tables up to date, or up to one migration. Throws a
 * StartProblem; stops what it started.
 */
export async function openDatabase(
  settings: Settings,
  log: (text: string) => void,
  upTo?: string,
): Promise<OpenDatabase> {
  const { home, databaseUrl, databasePort, appUrl } = settings;
  const port = databasePort === undefined ? {} : { port: databasePort };
  const cluster = databaseUrl === undefined ? await startCluster({ home, log, ...port }) : undefined;
  const stop = cluster ? () => cluster.stop() : nothing;
  const revive = cluster ? () => cluster.revive() : nothing;
  try {
    const adminUrl = databaseUrl ?? cluster!.url;
    await check(adminUrl);
    const given = appUrl === undefined ? {} : { appUrl };
    const login = await createAppLogin({ adminUrl, home, ...given });
    return {
      adminUrl,
      appUrl: login,
      embedded: cluster !== undefined,
      migrated: await migrate(adminUrl, undefined, upTo),
      revive,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
