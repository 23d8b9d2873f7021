// A cluster of its own for measurements, as durable as the real one, and databases in it.

import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openClient } from "../src/store/connection.ts";
import { createAppLogin } from "../src/store/app-login.ts";
import { startCluster } from "../src/store/embedded/cluster.ts";
import { migrate } from "../src/store/migrate.ts";

export interface Place {
  /** A migrated database, or a copy of another one of this place; its address as the app's login. */
  database(name: string, copyOf?: string): Promise<string>;
  /** The address of a database as its owner. */
  owner(name: string): string;
  /** Runs work as the owner in a database. */
  asOwner<T>(name: string, work: (database: Database) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

const renamed = (address: string, name: string): string => {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
};

export async function openPlace(): Promise<Place> {
  const home = mkdtempSync(join(tmpdir(), "keymove-bench-"));
  chmodSync(home, 0o711); // run by root, PostgreSQL has an account of its own and must be able to pass
  const cluster = await startCluster({ home });
  const appUrl = await createAppLogin({ adminUrl: cluster.url, home });
  await migrate(cluster.url);
  const template = new URL(cluster.url).pathname.slice(1);
  const asOwner: Place["asOwner"] = async (name, work) => {
    const client = await openClient(renamed(cluster.url, name));
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return {
    owner: name => renamed(cluster.url, name),
    asOwner,
    async database(name, copyOf = template) {
      await asOwner("postgres", client => client.query(`create database ${name} template ${copyOf}`));
      return renamed(appUrl, name);
    },
    async end() {
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
