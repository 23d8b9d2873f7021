import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../test/harness/database.ts";
import { accounts } from "../people/accounts.ts";
import { posts } from "../people/posts.ts";
import type { StaffPlan } from "../people/roster/staff-plan.ts";
import { openClient } from "../store/connection.ts";
import { readInstance } from "../store/instance.ts";
import { initialise } from "./init.ts";
import { addStaffFile, previewStaffFile } from "./staff.ts";

const now = Date.parse("2026-11-20T09:00:00+08:00");
const head = "account,name,org,title,english,roles";
const first = [
  "wang.min,王敏,city,热线受理岗,Hotline desk,desk",
  "li.na,李娜,bureau,承办岗,,handler lead",
  "li.na,李娜,city,热线受理岗,,desk",
];
let appUrl: string;
let client: Client;
let folder: string;
let orgs: string;
beforeAll(async () => {
  ({ appUrl } = await testDatabase());
  client = await openClient(appUrl);
  folder = await mkdtemp(join(tmpdir(), "keymove-staff-"));
  orgs = join(folder, "orgs.csv");
  await writeFile(orgs, "key,parent,name,level\ncity,,云州市,city\nbureau,city,城管局,department\n");
});
afterAll(() => client?.end());

async function file(...rows: readonly string[]): Promise<string> {
  const path = join(folder, `staff-${rows.length}-${rows.at(-1)}.csv`);
  await writeFile(path, [head, ...rows].join("\n"));
  return path;
}
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: Error & { code?: string }) => `${error.code ?? error.name} ${error.message}`,
  );
const titlesOf = async (account: string) => {
  const { rows } = await client.query("select id from person where account = $1", [account]);
  return (await posts(client).heldBy(String(rows[0].id), now)).map(({ title, english }) => [title, english]);
};

/** People, posts and holdings. */
const counted = ({ people, posts: added, lines }: StaffPlan) => [
  people.length,
  added.length,
  lines.filter(({ is }) => is !== "unchanged").length,
];

describe("staff", () => {
  const options = {
    account: "admin",
    name: "管理员",
    city: "云州市",
    english: "Yunzhou",
    password: "一个够长的密码123",
  };

  test("at fault leaves the database empty, named by row", async () => {
    const staff = await file(...first, "zhao,赵,nowhere,岗,,desk");
    expect(await codeOf(initialise(client, { ...options, orgs, staff }, now))).toMatch(
      /^bad_staff_file .*第 5 行/,
    );
    const admin = await file(...first, "admin,李四,city,领导岗,,organ");
    expect(await codeOf(initialise(client, { ...options, orgs, staff: admin }, now))).toMatch(
      /^bad_staff_file .*第 5 行，账号“admin”已有，姓名是管理员/,
    );
    const short = { ...options, orgs, staff: await file(...first), staffPassword: "short" };
    expect(await codeOf(initialise(client, short, now))).toMatch(/^CommandProblem .*KEYMOVE_STAFF_PASSWORD/);
    expect(await readInstance(client)).toBeUndefined();
  });

  test("is set up with the city; each can sign in and holds their posts", async () => {
    const { staff } = await initialise(client, { ...options, orgs, staff: await file(...first) }, now);
    expect(counted(staff!)).toEqual([2, 2, 3]);
    expect(staff!.newcomers.map(({ account }) => account)).toEqual(["wang.min", "li.na"]);
    for (const { account, password } of staff!.newcomers)
      await accounts(client).signIn(account, password!, now);
    expect(await titlesOf("wang.min")).toEqual([["热线受理岗", "Hotline desk"]]);
    expect((await titlesOf("li.na")).toSorted()).toEqual([
      ["承办岗", "承办岗"],
      ["热线受理岗", "Hotline desk"],
    ]);
  });

  test("is added later, once; who is there keeps their password", async () => {
    const given = "统一的初始密码 2026";
    expect(counted(await addStaffFile(client, await file(...first), given, now))).toEqual([0, 0, 0]);
    const more = await file(
      ...first,
      "zhao.gang,赵刚,bureau,承办岗,,lead handler",
      "li.na,李娜,city,审定岗,,organ",
    );
    const previewed = await previewStaffFile(client, more, now);
    expect((await client.query("select from person where account = 'zhao.gang'")).rowCount).toBe(0);
    const { newcomers, ...done } = await addStaffFile(client, more, given, now);
    expect(done).toEqual(previewed);
    expect(newcomers).toEqual([{ account: "zhao.gang", name: "赵刚" }]);
    expect(counted(done)).toEqual([1, 1, 2]);
    expect(previewed.lines.map(({ is }) => is)).toEqual([
      "unchanged",
      "unchanged",
      "unchanged",
      "added",
      "changed",
    ]);
    await accounts(client).signIn("zhao.gang", given, now);
    await accounts(client).signIn("admin", options.password, now);
    const admin = await file("admin,管理员,city,审定岗,,organ");
    expect(await codeOf(addStaffFile(client, admin, given, now))).toMatch(/系统管理员，不办业务/);
    expect(await codeOf(accounts(client).signIn("wang.min", given, now))).toMatch(/^sign_in_refused/);
    expect(counted(await addStaffFile(client, more, undefined, now + 1))).toEqual([0, 0, 0]);
  });

  test("that says otherwise than what stands is refused by row, and nothing of it is kept", async () => {
    const other = await file("sun.li,孙丽,city,新岗,,desk", "wang.min,王民,city,热线受理岗,,lead");
    const said = await codeOf(addStaffFile(client, other, undefined, now));
    expect(said).toMatch(/第 3 行，账号“wang.min”已有，姓名是王敏/);
    expect(said).toMatch(/第 3 行，岗位“热线受理岗”已有，角色是 desk/);
    const { rowCount } = await client.query("select from person where account = 'sun.li'");
    expect(rowCount).toBe(0);
  });

  test("two at once make each person once", async () => {
    const again = await openClient(appUrl);
    const path = await file("qian.jin,钱进,city,热线受理岗,,desk");
    const added = await Promise.all([client, again].map(one => addStaffFile(one, path, undefined, now)));
    expect(added.map(({ people }) => people.length).toSorted()).toEqual([0, 1]);
    await again.end();
  });
});
