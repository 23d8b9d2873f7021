// Migrations, the login of the running system, and what any PostgreSQL is asked before it is used.

import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createAppLogin } from "../../src/store/app-login.ts";
import { migrate } from "../../src/store/migrate.ts";
import { checkServer } from "../../src/store/server-check.ts";

let folder: string;
const made: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "keymove-migrations-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of made) await admin(`drop database if exists ${name} with (force)`);
});

function addressOf(name: string): string {
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function asked<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const admin = (text: string): Promise<unknown> => asked(addressOf("postgres"), text);

/** An empty database, made as the options say. */
async function empty(options = ""): Promise<string> {
  const name = `empty_${randomBytes(4).toString("hex")}`;
  await admin(`create database ${name} template template0 ${options}`);
  made.push(name);
  return addressOf(name);
}

function write(files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  folder = mkdtempSync(join(tmpdir(), "keymove-migrations-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

describe("migrate", () => {
  test("applies what is new, in order and once", async () => {
    const url = await empty();
    write({ "0002_more.sql": "alter table one add more int;", "0001_one.sql": "create table one ();" });
    expect(await migrate(url, folder)).toEqual(["0001_one", "0002_more"]);
    writeFileSync(join(folder, "0003_last.sql"), "create table last (); create index on one (more);");
    expect(await migrate(url, folder)).toEqual(["0003_last"]);
    expect(await migrate(url, folder)).toEqual([]);
  });

  test("several processes at once apply each one time", async () => {
    const url = await empty();
    write({ "0001_one.sql": "create table one ();", "0002_two.sql": "create table two ();" });
    const results = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));
    expect(results.flat().toSorted()).toEqual(["0001_one", "0002_two"]);
  });

  test("one that fails leaves nothing of itself, and those before it stand", async () => {
    const url = await empty();
    write({ "0001_one.sql": "create table one ();", "0002_bad.sql": "create table two (); select 1/0;" });
    await expect(migrate(url, folder)).rejects.toThrow("migration 0002_bad failed: division by zero");
    expect(await asked(url, "select id from migration")).toEqual([{ id: "0001_one" }]);
    expect(await asked(url, "select to_regclass('two') as found")).toEqual([{ found: null }]);
  });

  test("a text changed after it was applied is refused; other line ends are no change", async () => {
    const url = await empty();
    write({ "0001_one.sql": "create table one\n();\n" });
    await migrate(url, folder);
    writeFileSync(join(folder, "0001_one.sql"), "create table one\r\n();\r\n");
    expect(await migrate(url, folder)).toEqual([]);
    writeFileSync(join(folder, "0001_one.sql"), "create table one (id int);");
    await expect(migrate(url, folder)).rejects.toMatchObject({ code: "migration_changed" });
  });

  test("a database made by a newer program is refused", async () => {
    const url = await empty();
    write({ "0001_one.sql": "create table one ();", "0002_two.sql": "create table two ();" });
    await migrate(url, folder);
    rmSync(join(folder, "0002_two.sql"));
    await expect(migrate(url, folder)).rejects.toMatchObject({
      code: "database_newer",
      message: expect.stringContaining("0002_two"),
    });
  });

  test("a gap in the numbers is an error", async () => {
    write({ "0001_one.sql": "select 1;", "0003_three.sql": "select 1;" });
    await expect(migrate(inject("templateUrl"), folder)).rejects.toThrow(/without a gap/);
  });
});

describe("the login of the running system", () => {
  const home = (): string => inject("home");

  test("several processes at once get the same one", async () => {
    const options = { adminUrl: inject("templateUrl"), home: home() };
    const urls = await Promise.all([1, 2, 3, 4].map(() => createAppLogin(options)));
    expect(new Set(urls).size).toBe(1);
    const [row] = await asked<{ member: boolean }>(
      urls[0]!,
      "select pg_has_role(current_user, 'keymove_app', 'member') as member",
    );
    expect(row).toEqual({ member: true });
  });

  test("two homes on one server do not share a password", async () => {
    const other = mkdtempSync(join(tmpdir(), "keymove-other-"));
    const url = await createAppLogin({ adminUrl: inject("templateUrl"), home: other });
    expect(url).not.toBe(inject("templateAppUrl"));
    expect(await asked(url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await asked(inject("templateAppUrl"), "select 1 as one")).toEqual([{ one: 1 }]);
    rmSync(other, { recursive: true });
  });

  test("a login of KEYMOVE_APP_URL that could change tables is refused", async () => {
    const adminUrl = inject("templateUrl");
    await expect(createAppLogin({ adminUrl, home: home(), appUrl: adminUrl })).rejects.toMatchObject({
      code: "app_login_rights",
    });
    const appUrl = inject("templateAppUrl");
    expect(await createAppLogin({ adminUrl, home: home(), appUrl })).toBe(appUrl);
  });

  test("an owner who may not make logins is told what to ask for", async () => {
    await admin("drop role if exists modest");
    await admin("create role modest login password 'modest'");
    const url = new URL(await empty("owner modest"));
    url.username = "modest";
    url.password = "modest";
    const other = mkdtempSync(join(tmpdir(), "keymove-other-"));
    await expect(createAppLogin({ adminUrl: url.href, home: other })).rejects.toMatchObject({
      code: "app_login_needed",
      message: expect.stringContaining("KEYMOVE_APP_URL"),
    });
    rmSync(other, { recursive: true });
  });
});

describe("what a server must be", () => {
  async function check(url: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await checkServer(client);
    } finally {
      await client.end();
    }
  }

  test("the embedded kind passes", async () => {
    await expect(check(await empty())).resolves.toBeUndefined();
  });

  test.each(["SQL_ASCII", "LATIN1"])("another encoding is refused: %s", async encoding => {
    const url = await empty(`encoding '${encoding}' locale_provider libc locale 'C'`);
    await expect(check(url)).rejects.toMatchObject({ code: "server_encoding" });
  });

  test("a character type without Chinese is refused", async () => {
    const url = await empty("encoding 'UTF8' locale_provider libc locale 'C'");
    await expect(check(url)).rejects.toMatchObject({ code: "server_ctype" });
  });
});
