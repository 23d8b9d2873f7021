import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testDatabase } from "../../test/harness/database.ts";
import { accounts } from "../people/accounts.ts";
import { openClient } from "../store/connection.ts";
import { readInstance } from "../store/instance.ts";
import { openOrgTree } from "../store/org-tree.ts";
import { initialise, readInitOptions } from "./init.ts";
import { newPassword } from "../people/new-password.ts";

const now = Date.parse("2026-11-20T09:00:00+08:00");
const options = {
  account: "admin",
  name: "管理员",
  city: "云州市",
  english: "Yunzhou",
  password: "一个够长的密码123",
};
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: Error & { code?: string }) => error.code ?? error.name,
  );

describe("the options", () => {
  test("name the city at least; a password never stands on the command line", () => {
    expect(readInitOptions(["--city", "云州市"], {})).toEqual({
      account: "admin",
      name: "系统管理员",
      city: "云州市",
      english: "云州市",
    });
    const given = readInitOptions(["--city", "云州市", "--orgs", "orgs.csv"], {
      KEYMOVE_ADMIN_PASSWORD: "abc",
    });
    expect(given).toMatchObject({ orgs: "orgs.csv", password: "abc" });
    expect(() => readInitOptions([], {})).toThrow(/请写明城市名/);
    expect(() => readInitOptions(["--city", "云州市", "--password", "x"], {})).toThrow(
      /没有“--password”这个参数/,
    );
  });

  test("a made password is long and different each time", () => {
    const made = new Set(Array.from({ length: 100 }, newPassword));
    expect(made.size).toBe(100);
    for (const one of made) expect(one).toMatch(/^([a-z2-9]{5}-){2}[a-z2-9]{5}$/);
  });
});

describe("init", () => {
  test("makes the instance, a city alone and an administrator; then never again", async () => {
    const { appUrl } = await testDatabase();
    const client = await openClient(appUrl);
    try {
      const { password: _, ...without } = options;
      const made = await initialise(client, without, now);
      expect(made).toMatchObject({ account: "admin", orgs: 1 });
      expect(await readInstance(client)).toMatchObject({ sample: false, city: { name: "云州市" } });
      const people = accounts(client);
      expect(await people.hasAdministrator()).toBe(true);
      await people.signIn("admin", made.password!, now);
      expect(await codeOf(initialise(client, options, now))).toBe("already_initialised");
      expect((await openOrgTree(client)).all()).toHaveLength(1);
    } finally {
      await client.end();
    }
  });

  test("takes the tree of a file; a fault in it or in the account leaves the database empty", async () => {
    const { appUrl } = await testDatabase();
    const client = await openClient(appUrl);
    const folder = await mkdtemp(join(tmpdir(), "keymove-init-"));
    const orgs = join(folder, "orgs.csv");
    try {
      await writeFile(orgs, "key,parent,name,level\ncity,,云州市,city\nd1,nowhere,东区,district\n");
      expect(await codeOf(initialise(client, { ...options, orgs }, now))).toBe("bad_org_file");
      await writeFile(
        orgs,
        "key,parent,name,level,party\nd1,city,东区,district,\ncity,,云州市,city,\nr,city,市委改革办,department,是\n",
      );
      expect(await codeOf(initialise(client, { ...options, orgs, password: "short" }, now))).toBe(
        "CommandProblem",
      );
      expect(await readInstance(client)).toBeUndefined();
      expect(await initialise(client, { ...options, orgs }, now)).toEqual({ account: "admin", orgs: 3 });
      const tree = await openOrgTree(client);
      expect(tree.all().map(({ key, party, level }) => [key, party, level])).toEqual([
        ["city", false, "city"],
        ["d1", false, "district"],
        ["r", true, "department"],
      ]);
      expect(await codeOf(initialise(client, { ...options, orgs: join(folder, "no.csv") }, now))).toBe(
        "CommandProblem",
      );
      expect(await codeOf(initialise(client, { ...options, orgs: join(folder, "orgs.xlsx") }, now))).toBe(
        "CommandProblem",
      );
    } finally {
      await client.end();
    }
  });

  test("two at once make one city", async () => {
    const { appUrl } = await testDatabase();
    const clients = await Promise.all([openClient(appUrl), openClient(appUrl)]);
    try {
      const ended = await Promise.all(clients.map(client => codeOf(initialise(client, options, now))));
      expect(ended.toSorted()).toEqual(["already_initialised", "done"]);
    } finally {
      await Promise.all(clients.map(client => client.end()));
    }
  });
});
