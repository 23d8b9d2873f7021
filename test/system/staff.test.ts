// A city with its own staff: set up by init, more people added while it runs, everybody acting by the API.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { startCluster } from "../../src/store/embedded/cluster.ts";
import { taskLine } from "./load.ts";
import { ApiCaller } from "./caller.ts";
import { cleanUp, keymove, leftIn, newHome, start } from "./processes.ts";

afterAll(cleanUp);

const orgFile = `key,parent,name,english,level,party,code
city,,临湖市,Linhu,city,,
reform,city,市委改革办,Reform Office,department,是,
bureau,city,市城管局,Urban Management Bureau,department,,
`;
const head = "account,name,org,title,english,roles\n";
const firstStaff = `${head}wang.min,王敏,reform,改革协调岗,Reform coordinator,reform
wang.min,王敏,city,热线受理岗,Hotline desk,desk
li.na,李娜,city,热线受理岗,,desk
`;
// The orgs by their numbers: those of the file, in its order.
const task = {
  ...taskLine,
  title: "夜间施工许可联合审批",
  deliverable: "联合审批办法",
  standard: "一次申请，两日内答复。",
};

interface Session {
  readonly csrf: string;
  readonly post: unknown;
  readonly posts: readonly { readonly id: string; readonly title: string }[];
}

/** Adds an org beside the running server, as an import does; answers what is read once that has changed. */
async function withOrgAdded<T>(home: string, read: () => Promise<T>): Promise<T> {
  const before = await read();
  const cluster = await startCluster({ home });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(
    `insert into org (key, parent, name, english, level)
     select 'water', id, '市水务局', 'Water Bureau', 'department' from org where key = 'city'`,
  );
  await client.end();
  await cluster.stop();
  for (let waited = 0; waited < 30_000; waited += 250) {
    const after = await read();
    if (after !== before) return after;
    await pause(250);
  }
  throw new Error("the running server never heard of the org");
}

const passwordsIn = (out: string): ReadonlyMap<string, string> =>
  new Map([...out.matchAll(/^(\S+) (\S{17})$/gm)].map(([, account, password]) => [account!, password!]));

it("is staffed by init: sign in, choose a post, act; whoever is added later acts at once", async () => {
  const home = newHome();
  const settings = { KEYMOVE_HOME: home, KEYMOVE_SAMPLE: "off", KEYMOVE_ADMIN_PASSWORD: "管理员密码一二三" };
  const [orgs, staff] = [join(home, "orgs.csv"), join(home, "staff.csv")];
  writeFileSync(orgs, orgFile);
  writeFileSync(staff, firstStaff.replace("desk\n", "boss\n"));
  const city = ["init", "--city", "临湖市", "--orgs", orgs, "--staff", staff];
  const refused = await keymove(settings, ...city);
  expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringContaining("第 3 行") });
  writeFileSync(staff, firstStaff);
  const init = await keymove(settings, ...city);
  expect([init.code, init.err]).toEqual([0, expect.stringContaining("人员 2 人、岗位 2 个、任职 3 项")]);
  const passwords = passwordsIn(init.out);
  expect([...passwords.keys()]).toEqual(["wang.min", "li.na"]);

  const running = start(settings);
  const address = await running.address();
  const wang = new ApiCaller(address);
  expect(await wang.enter("wang.min", passwords.get("wang.min")!)).toBe(200);
  const { body } = await wang.get<Session>("/api/session");
  expect([body.post, body.posts.map(({ title }) => title)]).toEqual([null, ["改革协调岗", "热线受理岗"]]);
  const chosen = await wang.post<Session>("/api/session", { post: body.posts[0]!.id });
  const token = { "x-csrf-token": chosen.body.csrf };
  expect((await wang.post("/api/task", { input: task }, token)).status).toBe(201);
  const li = new ApiCaller(address);
  expect(await li.enter("li.na", passwords.get("li.na")!)).toBe(200);
  expect((await li.get("/api/todo")).status).toBe(200);
  expect((await li.post("/api/task", { input: task })).status).toBe(403);

  const unknown = await keymove(settings, "password", "--account", "li.nan");
  expect(unknown).toMatchObject({ code: 1, out: "", err: expect.stringContaining("没有“li.nan”这个账号") });
  const reset = await keymove(settings, "password", "--account", "Li.Na");
  const [, renewed = ""] = /^li\.na (\S{17})\n$/.exec(reset.out) ?? [];
  expect((await li.get("/api/todo")).status).toBe(401);
  expect(await li.enter("li.na", passwords.get("li.na")!)).toBe(401);
  expect(await li.enter("li.na", renewed)).toBe(200);

  writeFileSync(staff, `${firstStaff}zhao.gang,赵刚,reform,改革协调岗,,reform\n`);
  const given = { ...settings, KEYMOVE_STAFF_PASSWORD: "统一的初始密码 2026" };
  const added = await keymove(given, "staff", "--file", staff);
  expect(added).toMatchObject({
    code: 0,
    out: "",
    err: expect.stringContaining("人员 1 人、岗位 0 个、任职 1 项"),
  });
  const zhao = new ApiCaller(address);
  expect(await zhao.enter("zhao.gang", "统一的初始密码 2026")).toBe(200);
  expect((await zhao.post("/api/task", { input: task })).status).toBe(201);
  expect(await withOrgAdded(home, async () => (await zhao.get<unknown[]>("/api/orgs")).body.length)).toBe(4);
  expect((await running.stop()).code).toBe(0);
  expect(leftIn(home)).toEqual([]);
}, 90_000);
