import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../test/harness/database.ts";
import { accounts } from "../people/accounts.ts";
import { posts } from "../people/posts.ts";
import { openClient } from "../store/connection.ts";
import { type Instance, createInstance } from "../store/instance.ts";
import { type ChangeWords, changePost } from "./staff-change.ts";

const now = Date.parse("2026-11-20T09:00:00+08:00");
const known = new Set(["desk", "caller"]);
let client: Client;
let instance: Instance;
let post: string;
let people: Readonly<Record<"wang" | "li", string>>;

beforeAll(async () => {
  const { adminUrl, appUrl } = await testDatabase();
  const admin = await openClient(adminUrl);
  await admin.query(
    "insert into org (id, key, name, english, level) values (1, 'city', '云州市', 'Yunzhou', 'city')",
  );
  instance = await createInstance(admin, { city: { name: "云州市" }, sample: false }, now);
  await admin.end();
  client = await openClient(appUrl);
  const add = (account: string) =>
    accounts(client).createOfficial({ account, name: account, password: "a long password" }, now);
  people = { wang: await add("wang"), li: await add("li") };
  const title = { title: "回访岗", english: "Caller" };
  post = await posts(client).create({ key: "one", org: "org:1", ...title, roles: ["caller"] });
  await posts(client).give(people.wang, post, now);
});
afterAll(() => client?.end());

const change = (name: Parameters<typeof changePost>[2], words: ChangeWords) =>
  changePost(client, instance, name, { post, ...words }, known, now);
const held = async (person: string, at: number) =>
  (await posts(client).heldBy(person, at)).map(({ id }) => id);

describe("a post from the command line", () => {
  test("is handed over from a day on, and the access log says so", async () => {
    await change("hand-over", { from: "wang", to: "li", at: "2026-12-01" });
    const first = Date.parse("2026-12-01T00:00:00+08:00");
    expect(await held(people.wang, first - 1)).toEqual([post]);
    expect(await held(people.li, first)).toEqual([post]);
    const { rows } = await client.query("select purpose from access_log where act = 'post-handed'");
    expect(rows).toHaveLength(1);
  });

  test("gets other roles, and is left", async () => {
    await change("roles", { roles: "desk caller" });
    expect((await posts(client).find(post))?.roles).toEqual(["caller", "desk"]);
    await change("leave", { account: "wang" });
    expect(await held(people.wang, now + 1)).toEqual([]);
  });

  test.each([
    ["no such account", "hand-over", { from: "wang", to: "nobody" }, "unknown_person"],
    ["a day that is none", "leave", { account: "li", at: "tomorrow" }, "bad_moment"],
    ["a day that is past", "leave", { account: "li", at: "2026-11-01" }, "bad_moment"],
    ["an auditor who does more", "roles", { roles: "auditor desk" }, "bad_roles"],
  ] as const)("is refused for %s", async (_, name, words, code) => {
    await expect(change(name, words)).rejects.toMatchObject({ code });
  });

  test("without the words that it needs says how it is used", async () => {
    await expect(change("hand-over", { to: "li" })).rejects.toThrow("用法");
    await expect(changePost(client, instance, "leave", {}, known, now)).rejects.toThrow("用法");
  });
});
