// Keymove as it is shipped: the real server process on a migrated database, with the sample city's orgs and
// all its workers; and the callers of the measurement, whose posts, tokens and sessions are made by its own
// people.

import type { ChildProcess } from "node:child_process";
import { openPeople, type People } from "../../src/people/people.ts";
import { noSender } from "../../src/people/table-sender.ts";
import { openPool } from "../../src/store/connection.ts";
import { readInstance } from "../../src/store/instance.ts";
import type { Cast, Citizen, Team } from "./life.ts";
import { started } from "./processes.ts";

export interface Urls {
  readonly owner: string;
  readonly app: string;
}

/** Starts the server on a port of its own choice; resolves with it once it serves. */
export async function serveKeymove(
  { owner, app }: Urls,
  home: string,
  options: readonly string[] = [],
): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  const env = { KEYMOVE_HOME: home, DATABASE_URL: owner, KEYMOVE_APP_URL: app, PORT: "" };
  const sample = { KEYMOVE_SAMPLE: "small", KEYMOVE_SAMPLE_PASSWORD: "bench-sample-1" };
  const server = started("../../src/cli/main.ts", ["start"], { ...env, ...sample }, options);
  const port = await new Promise<number>((resolve, reject) => {
    server.once("exit", code => reject(new Error(`the server ended with ${String(code)}`)));
    server.stdout?.on("data", (text: string) => {
      const found = /http:\/\/[\d.]+:(\d+)/.exec(text)?.[1];
      if (found !== undefined) resolve(Number(found));
    });
  });
  return { server, port };
}

async function teamOf(people: People, n: number, hotline: string, unit: string): Promise<Team> {
  const now = Date.now();
  const token = async (name: string, org: string, roles: readonly string[]): Promise<string> => {
    const title = `${name} ${n}`;
    const key = `bench.${name}.${n}`;
    const post = await people.posts.create({
      key,
      org: org as `org:${string}`,
      title,
      english: title,
      roles,
    });
    return (await people.tokens.create(post, title, now))!.text;
  };
  return {
    desk: await token("desk", hotline, ["desk"]),
    handler: await token("handler", unit, ["receiver", "handler"]),
    principal: await token("principal", unit, ["principal"]),
  };
}

async function citizenOf(people: People, n: number): Promise<Citizen> {
  const now = Date.now();
  const person = await people.accounts.citizen(`139${String(n).padStart(8, "0")}`, now);
  return people.sessions.open(person, null, now);
}

const orgOf = `
  select (select org from post where 'desk' = any (roles) order by id limit 1) as hotline,
         (select post.org from post join org on org.id = post.org
           where 'receiver' = any (roles) and org.level = 'department' order by post.id limit 1) as unit,
         (select id from org where level = 'district' order by id limit 1) as area`;

/** The callers: so many that none of them asks more often than a caller may (1200 times a minute). */
export async function castOf(appUrl: string, citizens: number, teams: number): Promise<Cast> {
  const pool = openPool(appUrl, 4);
  try {
    const instance = (await readInstance(pool))!;
    const people = openPeople({ query: pool, sender: noSender, instance });
    const { hotline, unit, area } = (await pool.query<{ hotline: number; unit: number; area: number }>(orgOf))
      .rows[0]!;
    const made: Team[] = [];
    for (let n = 0; n < teams; n += 1) made.push(await teamOf(people, n, `org:${hotline}`, `org:${unit}`));
    const filing: Citizen[] = [];
    for (let n = 0; n < citizens; n += 1) filing.push(await citizenOf(people, n));
    return { citizens: filing, teams: made, area: `org:${area}`, unit: `org:${unit}` };
  } finally {
    await pool.end();
  }
}
