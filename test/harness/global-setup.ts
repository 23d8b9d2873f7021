// One PostgreSQL for a whole test run, with a migrated template that each test file copies. Two runs at
// once do not meet: each has a folder of its own under the system's temporary one.

import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { createAppLogin } from "../../src/store/app-login.ts";
import { type Cluster, startCluster, stopAbandoned } from "../../src/store/embedded/cluster.ts";
import { migrate } from "../../src/store/migrate.ts";
import { checkServer } from "../../src/store/server-check.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The run's own folder; databases of failed tests are noted and kept in it. */
    home: string;
    /** The migrated template as the cluster's owner, and as the login that the running system uses. */
    templateUrl: string;
    templateAppUrl: string;
  }
}

interface Run {
  readonly home: string;
  readonly cluster: Cluster;
  readonly appUrl: string;
}

const prefix = "keymove-test-";
const ageOfAbandoned = 60_000;

// Vitest sets up each project by itself, but in one process: the second finds the first one's cluster here.
const shared = globalThis as { keymoveRun?: Promise<Run>; keymoveProjects?: number };

/** Stops what runs killed before their end have left behind, so that no PostgreSQL stays for ever. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter(entry => entry.startsWith(prefix))) {
    const home = join(tmpdir(), name);
    try {
      if (Date.now() - statSync(home).mtimeMs < ageOfAbandoned || existsSync(join(home, "kept"))) continue;
      if (await stopAbandoned(home)) rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's, or another run sweeps it at this moment: leave it.
    }
  }
}

async function startRun(): Promise<Run> {
  await sweep();
  const home = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(home, 0o711); // run by root, PostgreSQL has an account of its own and must be able to pass
  const cluster = await startCluster({ home, durable: false });
  const admin = new pg.Client({ connectionString: cluster.url });
  await admin.connect();
  await checkServer(admin);
  await admin.end();
  const appUrl = await createAppLogin({ adminUrl: cluster.url, home });
  await migrate(cluster.url);
  return { home, cluster, appUrl };
}

async function stopRun({ home, cluster }: Run): Promise<void> {
  await cluster.stop();
  const kept = join(home, "kept");
  if (existsSync(kept))
    console.error(`kept for a look: databases ${readdirSync(kept).join(", ")} in ${home}`);
  else rmSync(home, { recursive: true, force: true });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.keymoveProjects = (shared.keymoveProjects ?? 0) + 1;
  const run = await (shared.keymoveRun ??= startRun());
  project.provide("home", run.home);
  project.provide("templateUrl", run.cluster.url);
  project.provide("templateAppUrl", run.appUrl);
  return async () => {
    shared.keymoveProjects = (shared.keymoveProjects ?? 1) - 1;
    if (shared.keymoveProjects > 0) return;
    delete shared.keymoveRun;
    await stopRun(run);
  };
}
