import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/harness/database.ts";
import { openPool } from "../store/connection.ts";
import { type People, openPeople } from "./people.ts";
import { type SentMessage, latestMessages, tableSender } from "./table-sender.ts";

const start = Date.UTC(2026, 10, 20, 4);
const minute = 60_000;
const phone = "13800138000";
const instance = { id: randomUUID(), numberKey: randomBytes(32) };

let database: TestDatabase;
let pool: pg.Pool;
let people: People;
let now = start;

const refused = (code: string) => expect.objectContaining({ code });
const codeIn = ([message]: readonly SentMessage[]) => /\d{6}/.exec(message!.body)![0];
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appUrl, 6);
  people = openPeople({ query: pool, sender: tableSender(pool, () => now), instance });
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(
    `insert into org (id, key, name, english, level) values (1, 'city', '澜城市', 'Lancheng', 'city')`,
  );
  await admin.end();
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const official = (account: string) =>
  people.accounts.createOfficial({ account, name: "秦照", password: "right password" }, start);
const post = (key: string) =>
  people.posts.create({ key, org: "org:1", title: "派单岗", english: "Dispatch desk", roles: ["desk"] });

describe("accounts", () => {
  it("let in who knows the password, however the account is typed", async () => {
    const id = await official("qinzhao");
    expect(await people.accounts.signIn(" QinZhao", "right password", start)).toBe(id);
    expect(Number(id)).toBeLessThan(2 ** 53);
  });

  it("say the same of an unknown account and of a wrong password, in about the same time", async () => {
    await official("known");
    await people.accounts.signIn("nobody", "x", start).catch(() => {}); // makes the decoy
    const timed = async (account: string) => {
      const began = performance.now();
      await expect(people.accounts.signIn(account, "wrong", start)).rejects.toEqual(
        refused("sign_in_refused"),
      );
      return performance.now() - began;
    };
    const [known, unknown] = [await timed("known"), await timed("unknown\0")];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it("slow down guessing and let in again after a while", async () => {
    await official("guessed");
    const wrong = () => people.accounts.signIn("guessed", "wrong", start);
    for (let tried = 0; tried < 10; tried += 1)
      await expect(wrong()).rejects.toEqual(refused("sign_in_refused"));
    await expect(wrong()).rejects.toMatchObject({ code: "too_many_tries", retryAfter: 900 });
    await expect(
      people.accounts.signIn("guessed", "right password", start + 16 * minute),
    ).resolves.toBeDefined();
  });

  it("refuse short passwords and odd names", async () => {
    const make = (account: string, password: string) =>
      people.accounts.createOfficial({ account, name: "某", password }, start);
    await expect(make("somebody", "short")).rejects.toMatchObject({
      code: "invalid_account",
      field: "password",
    });
    await expect(make("a b", "long enough")).rejects.toMatchObject({
      code: "invalid_account",
      field: "account",
    });
  });
});

describe("codes", () => {
  it("prove a number once, and make its citizen", async () => {
    await people.codes.send("+86 138-0013-8000", now);
    const code = codeIn(await latestMessages(pool, 1));
    expect(await people.codes.prove(phone, code, now)).toBe(phone);
    await expect(people.codes.prove(phone, code, now)).rejects.toEqual(refused("code_refused"));
    const citizen = await people.accounts.citizen(phone, now);
    expect(await people.accounts.citizen(phone, now)).toBe(citizen);
    expect(await people.accounts.phoneOf(citizen)).toBe(phone);
    expect(JSON.stringify((await pool.query("select * from phone_code")).rows)).not.toContain(phone);
  });

  it("are good for five tries and five minutes, and wait a minute between two", async () => {
    now += 2 * minute;
    await people.codes.send(phone, now);
    await expect(people.codes.send(phone, now + 1000)).rejects.toMatchObject({ code: "too_many_tries" });
    const code = codeIn(await latestMessages(pool, 1));
    await expect(people.codes.prove(phone, code, now + 5 * minute)).rejects.toEqual(refused("code_refused"));
    const tries = Array.from({ length: 8 }, () => people.codes.prove(phone, another(code), now));
    expect((await Promise.allSettled(tries)).every(({ status }) => status === "rejected")).toBe(true);
    await expect(people.codes.prove(phone, code, now)).rejects.toEqual(refused("code_refused"));
  });

  it("go to mobile numbers only, and five times an hour at most", async () => {
    await expect(people.codes.send("0532-85911234", now)).rejects.toEqual(refused("invalid_phone"));
    await expect(people.codes.send("1380013", now)).rejects.toEqual(refused("invalid_phone"));
    for (let sent = 0; sent < 5; sent += 1) await people.codes.send("13900139000", (now += 2 * minute));
    await expect(people.codes.send("13900139000", now + 2 * minute)).rejects.toMatchObject({
      code: "too_many_tries",
    });
    // The refused request took nothing away: the fifth code is still good.
    const fifth = codeIn(await latestMessages(pool, 1));
    expect(await people.codes.prove("13900139000", fifth, now + 2 * minute)).toBe("13900139000");
  });
});

describe("sessions", () => {
  it("act for a held post only, under a new cookie for each choice", async () => {
    const person = await official("twoposts");
    const [mine, other] = [await post("mine"), await post("other")];
    await people.posts.give(person, mine, start);
    await people.posts.give(person, mine, start);
    expect((await people.posts.heldBy(person, start)).map(({ id }) => id)).toEqual([mine]);
    expect((await people.posts.rolesByOrg()).get("org:1")).toEqual(["desk"]);
    const { cookie } = await people.sessions.open(person, null, start);
    const found = async (id: string) => (await people.posts.find(id))!;
    await expect(people.sessions.choosePost(cookie, await found(other), start)).rejects.toEqual(
      refused("not_your_post"),
    );
    const chosen = await people.sessions.choosePost(cookie, await found(mine), start);
    expect(await people.sessions.find(cookie, start)).toBeUndefined();
    expect(await people.sessions.find(chosen.cookie, start)).toMatchObject({
      post: { id: mine, roles: ["desk"] },
      citizen: false,
    });
    await people.posts.end(person, mine, start + 1);
    expect(await people.sessions.find(chosen.cookie, start + 2)).toMatchObject({ post: null });
  });

  it("end when unused, after a day's work, and when closed; the database holds no cookie", async () => {
    const citizen = await people.accounts.citizen("13700137000", start);
    const { cookie } = await people.sessions.open(citizen, null, start);
    const lives = async (after: number) =>
      (await people.sessions.find(cookie, start + after * minute)) !== undefined;
    expect(await lives(119)).toBe(true);
    expect(await lives(119 + 119)).toBe(true);
    expect(await lives(119 + 119 + 121)).toBe(false);
    expect(JSON.stringify((await pool.query("select * from session")).rows)).not.toContain(cookie);
    const used = await people.sessions.open(citizen, null, start);
    const hourly = Array.from({ length: 12 }, (_, hour) => start + hour * 60 * minute);
    for (const at of hourly) expect(await people.sessions.find(used.cookie, at)).toBeDefined();
    expect(await people.sessions.find(used.cookie, start + 720 * minute)).toBeUndefined();
    await people.sessions.close(used.cookie);
    expect(await people.sessions.find(used.cookie, start)).toBeUndefined();
    expect(await people.sessions.find("x".repeat(43), start)).toBeUndefined();
    expect(await people.sessions.find("' or 1=1", start)).toBeUndefined();
  });
});

describe("tokens", () => {
  it("act for their post until revoked", async () => {
    const made = (await people.tokens.create(await post("machine"), "热线系统", start))!;
    expect(await people.tokens.find(made.text)).toMatchObject({
      id: made.id,
      label: "热线系统",
      post: { org: "org:1" },
    });
    expect(await people.tokens.revoke(made.id, start)).toBe(true);
    expect(await people.tokens.revoke(made.id, start)).toBe(false);
    expect(await people.tokens.find(made.text)).toBeUndefined();
    expect(await people.tokens.create("99999999999", "x", start)).toBeUndefined();
  });
});

describe("the access log", () => {
  const swapped = `
    update access_log l set (at, purpose, matter, hash) = (o.at, o.purpose, o.matter, o.hash)
      from access_log o where (l.id, o.id) in ((17, 18), (18, 17))`;

  it("stays one chain under parallel writers, and names a row altered, dropped or swapped", async () => {
    const other = openPeople({ query: pool, sender: tableSender(pool, () => now), instance });
    const entry = { at: start + 7, person: "person:1", post: null, address: "10.0.0.1" } as const;
    const writes = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? people : other).accessLog.add({
        ...entry,
        act: "reveal",
        matter: index,
        fields: ["phone", "𠮷"],
        purpose: "回访",
      }),
    );
    await Promise.all(writes);
    expect(await people.accessLog.verify()).toEqual({ valid: true, rows: 40 });
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    for (const tampering of [
      "update access_log set purpose = '' where id = 17",
      "update access_log set hash = decode(repeat('00', 32), 'hex') where id = 17",
      "delete from access_log where id = 17",
      "delete from access_log where id between 17 and 30",
      swapped,
    ]) {
      await admin.query("create temporary table kept as select * from access_log");
      await admin.query(tampering);
      expect(await people.accessLog.verify(), tampering).toMatchObject({ valid: false, broken: 17 });
      await admin.query("delete from access_log");
      await admin.query("insert into access_log select * from kept");
      await admin.query("drop table kept");
      expect(await people.accessLog.verify()).toEqual({ valid: true, rows: 40 });
    }
    await admin.end();
    await expect(pool.query("update access_log set purpose = ''")).rejects.toThrow(/permission denied/);
  });
});
