// The peers' libraries and tables. They have a lockfile of their own and are installed when the bench runs,
// never by a command of the README.

import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Database } from "../../../src/store/connection.ts";
import type { Cast } from "../life.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));

/** Installs the peers' libraries unless they are there. Throws when that fails. */
export function installPeers(): void {
  if (existsSync(`${folder}/node_modules/@dbos-inc/dbos-sdk`)) return;
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
  if (status !== 0) throw new Error(`the peers' libraries could not be installed in ${folder}`);
}

const insert = `
  insert into caller (secret, person, org, roles, csrf, expires)
  values ($1, $2, $3, $4, $5, now() + interval '1 day')`;

/** The hand-written service's tables with the same callers, by the same secrets. */
export async function fillPeer(database: Database, cast: Cast): Promise<void> {
  await database.query(readFileSync(new URL("tables.sql", import.meta.url), "utf8"));
  const add = (secret: string, person: string, org: string | null, roles: string[], csrf: string | null) =>
    database.query(insert, [hash("sha256", secret, "buffer"), person, org, roles, csrf]);
  for (const [n, { cookie, csrf }] of cast.citizens.entries()) {
    await add(cookie, `person:${n}`, null, ["citizen"], csrf);
  }
  for (const [n, team] of cast.teams.entries()) {
    await add(team.desk, `token:d${n}`, "org:0", ["desk"], null);
    await add(team.handler, `token:h${n}`, cast.unit, ["receiver", "handler"], null);
    await add(team.principal, `token:p${n}`, cast.unit, ["principal"], null);
  }
}
