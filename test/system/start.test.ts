// The two commands of a new user and what may happen to them: real processes on homes of their own.

import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiCaller } from "./caller.ts";
import {
  type Running,
  boot,
  cleanUp,
  isAlive,
  keymove,
  leftIn,
  newHome,
  postmasterOf,
  serverOf,
  start,
} from "./processes.ts";

afterAll(cleanUp);

describe("the sample city", { timeout: 90_000 }, () => {
  const home = newHome();
  const settings = { KEYMOVE_HOME: home };
  let running: Running;
  let address = "";

  beforeAll(async () => {
    running = start(settings);
    address = await running.address();
  }, 90_000);

  it("is opened by a first start, which says its address and accounts in one line", async () => {
    await pause(200);
    const lines = running.out.trimEnd().split("\n");
    expect(lines).toHaveLength(1);
    for (const word of ["paidan", "chengban", "gaige", "shending", "qiantou", "ducha", "19900001234"])
      expect(lines[0]).toContain(word);
    const [, password = ""] = /密码 (\S{17})（只显示这一次/.exec(lines[0]!) ?? [];
    const caller = new ApiCaller(address);
    for (const path of ["/", "/office", "/healthz", "/api/openapi.json", "/figures", "/loop", "/outbox"])
      expect([path, (await caller.get(path)).status]).toEqual([path, 200]);
    expect(await caller.enter("paidan", password)).toBe(200);
    expect((await caller.get<{ rows: unknown[] }>("/api/todo")).body.rows.length).toBeGreaterThan(0);
  });

  it("is not opened twice: the second start says where it runs", async () => {
    const second = await start(settings).ended;
    expect(second.code).toBe(1);
    expect(second.out).toBe("");
    expect(second.err).toContain(address.replace("localhost", "127.0.0.1"));
    expect(second.err).not.toMatch(/\n\s+at /);
    await expect(new ApiCaller(address).get("/healthz")).resolves.toMatchObject({ status: 200 });
  });

  it("gives a post a token, which acts until it is revoked", async () => {
    const made = await keymove(settings, "token", "--post", "1", "--label", "对账");
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^kmt_[\w-]{43}\n$/);
    const machine = new ApiCaller(address, made.out.trim());
    const { status, body } = await machine.get("/api/session");
    expect([status, body]).toMatchObject([200, { person: { name: "对账" }, post: { id: "1" } }]);
    const [, id = ""] = /id (\d+)/.exec(made.err) ?? [];
    expect(await keymove(settings, "token", "--revoke", id)).toMatchObject({ code: 0 });
    expect(await machine.get("/api/session")).toMatchObject({ status: 401, body: { code: "bad_token" } });
    const listed = await keymove(settings, "token", "--list");
    expect(listed.out).toMatch(/^1\t\S+ · \S+\tdesk$/m);
    const none = await keymove(settings, "token", "--post", "999999");
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("没有编号为 999999 的岗位") });
    expect(isAlive(serverOf(home))).toBe(true);
  });

  it("goes on after kill -9 of the server: PostgreSQL is taken over, no act is lost", async () => {
    const database = postmasterOf(home)!;
    const before = await new ApiCaller(address).get("/api/figures/appeal.lodged");
    process.kill(serverOf(home), "SIGKILL");
    expect((await running.ended).code).not.toBe(0);
    const began = performance.now();
    running = start(settings);
    address = await running.address();
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(running.err).toContain("接管正在运行的数据库");
    expect(postmasterOf(home)).toBe(database);
    expect(running.out).toContain("首次启动时已显示");
    const after = await new ApiCaller(address).get("/api/figures/appeal.lodged");
    expect(after.body["value"]).toBe(before.body["value"]);
  });

  it("stops cleanly when the starter alone is killed -9", async () => {
    const [server, database] = [serverOf(home), postmasterOf(home)!];
    await running.stop("SIGKILL");
    const gone = () => leftIn(home).length === 0 && !isAlive(server);
    for (let waited = 0; waited < 15_000 && !gone(); waited += 50) await pause(50);
    expect([isAlive(server), isAlive(database), leftIn(home)]).toEqual([false, false, []]);
  });

  it("goes on by itself after kill -9 of PostgreSQL, and Ctrl-C then ends all", async () => {
    running = start(settings);
    address = await running.address();
    process.kill(postmasterOf(home)!, "SIGKILL");
    const caller = new ApiCaller(address);
    const health = async () => (await caller.get("/healthz")).status;
    await expect.poll(health, { interval: 20 }).toBe(503);
    await expect.poll(health, { timeout: 15_000 }).toBe(200);
    expect((await caller.get("/")).status).toBe(200);
    expect(running.err).toContain("正在重新启动");
    const [server, database] = [serverOf(home), postmasterOf(home)!];
    expect((await running.interrupt()).code).toBe(0);
    expect([isAlive(server), isAlive(database), leftIn(home)]).toEqual([false, false, []]);
  });

  it("stands at the second start at once, with the password now chosen; SIGTERM ends all", async () => {
    const began = performance.now();
    running = start({ ...settings, KEYMOVE_SAMPLE_PASSWORD: "另选的样例城市密码" });
    address = await running.address();
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(running.out).not.toContain("另选的样例城市密码");
    expect(await new ApiCaller(address).enter("gaige", "另选的样例城市密码")).toBe(200);
    const [server, database] = [serverOf(home), postmasterOf(home)!];
    expect((await running.stop()).code).toBe(0);
    expect([isAlive(server), isAlive(database), leftIn(home)]).toEqual([false, false, []]);
  });

  it("is not written over: init refuses, and an import of history too", async () => {
    const init = await keymove(settings, "init", "--city", "另一座城");
    expect(init).toMatchObject({ code: 1, err: expect.stringContaining("样例城市") });
    const [file, map] = ["rows.csv", "map.json"].map(name => join(home, name)) as [string, string];
    writeFileSync(file, "id,day\n1,2018-01-01\n");
    const plan = { name: "x", timeZone: "Asia/Shanghai", calendar: "cn", key: "id", dates: ["yyyy-MM-dd"] };
    writeFileSync(map, JSON.stringify({ ...plan, open: { action: "lodge", at: "day" } }));
    const history = await keymove(settings, "import", "appeal", file, "--map", map);
    expect(history).toMatchObject({ code: 1, err: expect.stringContaining("样例城市") });
    expect(leftIn(home)).toEqual([]);
  });
});

describe(
  "what cannot be done is said in two languages, and nothing is left running",
  { timeout: 30_000 },
  () => {
    const home = newHome();
    const chinese = /[\u4e00-\u9fff]{2}/;
    const english = /[A-Z][^\n]*[a-z]{3}[^\n]*\.(\s|$)/;

    const wrong: readonly (readonly [string, Record<string, string>, string])[] = [
      ["a port that is none", { PORT: "80a" }, "PORT"],
      ["another system's database", { DATABASE_URL: "mysql://a:geheim99@b/c" }, "DATABASE_URL"],
      ["a host that is none", { HOST: "not a host" }, "HOST"],
      ["a host of another machine", { HOST: "203.0.113.1" }, "HOST"],
      ["an origin with a path", { KEYMOVE_ORIGIN: "https://a.example/b" }, "KEYMOVE_ORIGIN"],
      ["an unknown size", { KEYMOVE_SAMPLE: "large" }, "KEYMOVE_SAMPLE"],
      ["a short password", { KEYMOVE_SAMPLE_PASSWORD: "geheim9" }, "KEYMOVE_SAMPLE_PASSWORD"],
      ["a database out of reach", { DATABASE_URL: "postgres://a:geheim99@127.0.0.1:9/b" }, "DATABASE_URL"],
      ["no city yet, for others too", { HOST: "0.0.0.0" }, "keymove init"],
      ["no city yet, without the sample", { KEYMOVE_SAMPLE: "off" }, "keymove init"],
    ];
    it.each(wrong)("%s", async (_, setting, names) => {
      const { code, out, err } = await start({ KEYMOVE_HOME: home, ...setting }).ended;
      expect(code).toBe(1);
      expect(out).toBe("");
      expect(err).toContain(names);
      expect(err).toMatch(chinese);
      expect(err).toMatch(english);
      expect(err).not.toMatch(/geheim|\n\s+at |node_modules/);
      expect(leftIn(home)).toEqual([]);
    });

    it.each(["PORT", "KEYMOVE_PG_PORT"])("%s is taken", async name => {
      const other = createServer().listen(0, "127.0.0.1");
      await new Promise(ready => other.once("listening", ready));
      const { port } = other.address() as { port: number };
      const { code, err } = await start({ KEYMOVE_HOME: home, [name]: String(port) }).ended;
      other.close();
      expect(code).toBe(1);
      expect(err).toContain(name);
      expect(err).toContain(String(port));
      expect(leftIn(home)).toEqual([]);
    });

    const misspelt: readonly (readonly string[])[] = [
      ["strat"],
      ["toString"],
      ["token"],
      ["token", "--post"],
      ["token", "--port", "1"],
      ["import", "appeal", "nothing.csv"],
      ["import", "appeal", "nothing.csv", "--map", "nothing.json"],
      ["init"],
      ["init", "--city", "城", "--orgs", "nothing.csv"],
    ];
    it.each(misspelt)("keymove %s %s %s", async (...words) => {
      const { code, err } = await keymove(
        { KEYMOVE_HOME: home },
        ...words.filter(word => word !== undefined),
      );
      expect(code).toBe(1);
      expect(err).toMatch(chinese);
      expect(err).not.toMatch(/\n\s+at |node_modules/);
    });

    it("npm run knows its commands, and help is no failure", async () => {
      expect(await boot({}, "nothing")).toMatchObject({ code: 2, err: expect.stringContaining("start") });
      const help = await keymove({});
      expect(help.code).toBe(0);
      for (const word of ["start", "init", "import", "token"]) expect(help.out).toContain(word);
    });
  },
);
