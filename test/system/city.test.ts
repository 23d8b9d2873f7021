// A city of one's own: set up by init, on the embedded server and on a PostgreSQL named by DATABASE_URL.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, startCluster } from "../../src/store/embedded/cluster.ts";
import { ApiCaller } from "./caller.ts";
import { type Settings, cleanUp, keymove, leftIn, newHome, postmasterOf, start } from "./processes.ts";

afterAll(cleanUp);

const orgFile = `key,parent,name,english,level,party,code
city,,临湖市,Linhu,city,,
east,city,东湖区,Donghu District,district,,
bureau,city,市城管局,Urban Management Bureau,department,,
`;

/** Sets a city up, serves it, and shows what its administrator and the public find. */
async function setUpAndServe(settings: Settings): Promise<void> {
  const orgs = join(settings["KEYMOVE_HOME"]!, "orgs.csv");
  writeFileSync(orgs, orgFile);
  const city = ["--city", "临湖市", "--english", "Linhu", "--orgs", orgs];
  const init = await keymove(settings, "init", ...city);
  expect([init.code, init.err]).toEqual([0, expect.stringContaining("单位 3 个")]);
  const [, password = ""] = /shown once: (\S{17})/.exec(init.out) ?? [];
  const again = await keymove(settings, "init", ...city);
  expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("已经初始化过") });
  const running = start(settings);
  const address = await running.address();
  expect(running.out).not.toContain("样例");
  const caller = new ApiCaller(address);
  expect((await caller.get("/")).body).toContain("临湖市");
  expect((await caller.get("/outbox")).status).toBe(404);
  expect(await caller.enter("admin", "wrong password")).toBe(401);
  expect(await caller.enter("admin", password)).toBe(200);
  expect((await caller.get<unknown[]>("/api/orgs")).body).toHaveLength(3);
  expect((await caller.get("/api/figures/appeal.onTimeShare")).body).toMatchObject({
    value: null,
    sample: false,
  });
  expect((await running.stop()).code).toBe(0);
}

describe("on the embedded server", { timeout: 60_000 }, () => {
  it("init and start, without the sample city", async () => {
    const home = newHome();
    await setUpAndServe({ KEYMOVE_HOME: home, KEYMOVE_SAMPLE: "off" });
    expect(leftIn(home)).toEqual([]);
  });

  it("once set up, a plain start serves it and never the sample, also for other machines", async () => {
    const home = newHome();
    const settings = { KEYMOVE_HOME: home, KEYMOVE_ADMIN_PASSWORD: "管理员密码一二三" };
    expect((await keymove(settings, "init", "--city", "临湖市")).out).toBe("");
    for (const more of [{}, { HOST: "0.0.0.0", KEYMOVE_ORIGIN: "https://linhu.example" }]) {
      const running = start({ ...settings, ...more });
      await running.said(/http\S+/);
      expect(running.out).not.toContain("样例");
      expect(running.out).toMatch("HOST" in more ? /linhu\.example　.*　监听 http:\S+:\d+\n$/ : /office\n$/);
      expect((await running.stop()).code).toBe(0);
    }
  });
});

describe("on a PostgreSQL of the city's own", { timeout: 60_000 }, () => {
  let cluster: Cluster;
  const home = newHome();
  const [owner, web] = ["owner", "web"].map(login => ({ login, password: `${login}-secret-1` })) as [
    { login: string; password: string },
    { login: string; password: string },
  ];
  const addressFor = ({ login, password }: typeof owner, database: string): string =>
    Object.assign(new URL(cluster.url), { username: login, password, pathname: `/${database}` }).href;

  async function administer(...statements: readonly string[]): Promise<void> {
    const client = new pg.Client({ connectionString: cluster.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  }

  beforeAll(async () => {
    cluster = await startCluster({ home: newHome(), durable: false });
    await administer(
      "create role keymove_app nologin",
      `create role owner login createrole password '${owner.password}'`,
      `create role web login password '${web.password}' in role keymove_app`,
      "create database one owner owner",
      "create database two owner owner",
      "grant keymove_app to owner with admin option",
    );
  });
  afterAll(() => cluster.stop());

  it("init and start; the system runs under a login without rights over the log", async () => {
    await setUpAndServe({ KEYMOVE_HOME: home, DATABASE_URL: addressFor(owner, "one") });
    expect([leftIn(home), postmasterOf(home)]).toEqual([[], undefined]);
  });

  it("with a login that the administrator made", async () => {
    const settings = { DATABASE_URL: addressFor(owner, "two"), KEYMOVE_APP_URL: addressFor(web, "two") };
    await setUpAndServe({ KEYMOVE_HOME: newHome(), ...settings });
    const login = new pg.Client({ connectionString: settings.KEYMOVE_APP_URL });
    await login.connect();
    for (const statement of [
      "update event set action = 'x'",
      "delete from event",
      "truncate event",
      "create table mine (id integer)",
      "drop table event",
      "alter table event add column x text",
    ])
      await expect(login.query(statement)).rejects.toMatchObject({ code: "42501" });
    await login.end();
  });

  it("refuses to run as a login that could rewrite the log", async () => {
    const strong = { DATABASE_URL: addressFor(owner, "two"), KEYMOVE_APP_URL: addressFor(owner, "two") };
    const { code, err } = await start({ KEYMOVE_HOME: newHome(), ...strong }).ended;
    expect([code, err]).toEqual([1, expect.stringContaining("KEYMOVE_APP_URL")]);
    expect(err).not.toContain("secret");
  });

  it("refuses a database that does not know Chinese, or is not UTF-8", async () => {
    const poor = "template template0 encoding 'SQL_ASCII' locale 'C' owner owner";
    await administer(
      `create database poor ${poor}`,
      "create database posix template template0 locale 'C' owner owner",
    );
    for (const [name, word] of [
      ["poor", "UTF8"],
      ["posix", "LC_CTYPE"],
    ] as const) {
      const { code, err } = await start({ KEYMOVE_HOME: newHome(), DATABASE_URL: addressFor(owner, name) })
        .ended;
      expect([code, err]).toEqual([1, expect.stringContaining(word)]);
    }
  });
});
