// Posts change hands: hand-over, stand-in, the end of a holding, and what the history says of them.

import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../test/harness/database.ts";
import { openPool } from "../store/connection.ts";
import { openOrgTree } from "../store/org-tree.ts";
import { type People, openPeople } from "./people.ts";
import { tableSender } from "./table-sender.ts";

const start = Date.UTC(2026, 10, 16, 4);
const day = 86_400_000;
const instance = { id: randomUUID(), numberKey: randomBytes(32) };
const refused = (code: string) => expect.objectContaining({ code });

let database: TestDatabase;
let pool: pg.Pool;
let people: People;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appUrl, 6);
  people = openPeople({ query: pool, sender: tableSender(pool, () => start), instance });
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

const official = (account: string, administrator = false) =>
  people.accounts.createOfficial(
    { account, name: account, password: "right password", administrator },
    start,
  );

interface Scene {
  readonly post: string;
  readonly old: string;
  readonly young: string;
  readonly third: string;
}

/** A post that `old` holds, and two colleagues. */
async function scene(name: string): Promise<Scene> {
  const [old, young, third] = [
    await official(`${name}-old`),
    await official(`${name}-young`),
    await official(`${name}-third`),
  ];
  const post = await people.posts.create({
    key: name,
    org: "org:1",
    title: "回访岗",
    english: "Caller",
    roles: [name],
  });
  await people.posts.give(old, post, start - 10 * day);
  return { post, old, young, third };
}
const heldAt = async (person: string, at: number) =>
  (await people.posts.heldBy(person, at)).map(({ id }) => id);

describe("a hand-over", () => {
  it("ends the old holding and begins the new one at one moment, and both are history", async () => {
    const { post, old, young } = await scene("hand");
    const at = start + day;
    await people.changes.handOver({ post, from: old, to: young, at }, start);
    expect(await heldAt(old, at - 1)).toEqual([post]);
    expect(await heldAt(young, at - 1)).toEqual([]);
    expect(await heldAt(old, at)).toEqual([]);
    expect(await heldAt(young, at)).toEqual([post]);
    const { holdings } = (await people.register.history(post))!;
    expect(holdings).toMatchObject([
      { person: young, since: at, until: null, follows: old },
      { person: old, until: at, follows: null },
    ]);
  });

  it("takes the post from the sessions of the one who left at that moment", async () => {
    const { post, old, young } = await scene("session");
    const { cookie } = await people.sessions.open(old, post, start);
    await people.changes.handOver({ post, from: old, to: young, at: start + 60_000 }, start);
    expect((await people.sessions.find(cookie, start + 59_000))?.post?.id).toBe(post);
    expect((await people.sessions.find(cookie, start + 60_000))?.post).toBeNull();
  });

  it("planned anew replaces the plan that had not begun", async () => {
    const { post, old, young, third } = await scene("anew");
    await people.changes.handOver({ post, from: old, to: young, at: start + day }, start);
    await people.changes.handOver({ post, from: old, to: third, at: start + 2 * day }, start);
    expect(await heldAt(young, start + 3 * day)).toEqual([]);
    expect(await heldAt(third, start + 3 * day)).toEqual([post]);
    expect(await heldAt(old, start + 1.5 * day)).toEqual([post]);
    await people.changes.handOver({ post, from: old, to: young, at: start + day }, start);
    expect(await heldAt(young, start + 3 * day)).toEqual([post]);
    expect(await heldAt(third, start + 3 * day)).toEqual([]);
  });

  it("by two at once leaves one successor", async () => {
    const { post, old, young, third } = await scene("race");
    const done = await Promise.allSettled(
      [young, third].map(to => people.changes.handOver({ post, from: old, to, at: start + day }, start)),
    );
    const now = [...(await heldAt(young, start + 2 * day)), ...(await heldAt(third, start + 2 * day))];
    expect(done.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(now).toEqual([post]);
  });

  it("gives the one who follows the place of all who went before, at this post alone", async () => {
    const { post, old, young, third } = await scene("line");
    await people.changes.handOver({ post, from: old, to: young, at: start }, start);
    await people.changes.handOver({ post, from: young, to: third, at: start + day }, start + day);
    const [held] = await people.posts.heldBy(third, start + 2 * day);
    expect(held?.place.toSorted()).toEqual([old, young].toSorted());
    expect(held?.standsFor).toBeNull();
  });

  it("is refused where it makes no sense, with a reason", async () => {
    const { post, old, young, third } = await scene("refused");
    const administrator = await official("refused-admin", true);
    const handOver = (more: object) =>
      people.changes.handOver({ post, from: old, to: young, at: start, ...more }, start);
    await expect(handOver({ to: old })).rejects.toEqual(refused("same_person"));
    await expect(handOver({ to: "12345" })).rejects.toEqual(refused("unknown_person"));
    await expect(handOver({ to: "x'; drop" })).rejects.toEqual(refused("unknown_person"));
    await expect(handOver({ to: administrator })).rejects.toEqual(refused("administrator_holds_no_post"));
    await expect(handOver({ from: third })).rejects.toEqual(refused("not_held"));
    await expect(handOver({ post: "99999999999" })).rejects.toEqual(refused("unknown_post"));
    await expect(handOver({ at: start - day })).rejects.toEqual(refused("bad_moment"));
    await expect(handOver({ at: Number.NaN })).rejects.toEqual(refused("bad_moment"));
    await people.posts.give(young, post, start);
    await expect(handOver({})).rejects.toEqual(refused("already_held"));
    expect(await heldAt(old, start + day)).toEqual([post]);
  });
});

describe("a stand-in", () => {
  const span = { since: start, until: start + 5 * day };

  it("acts for the post from then until then, in the holder's place", async () => {
    const { post, old, young } = await scene("stand");
    const by = `person:${old}`;
    await people.changes.nameStandIn({ post, holder: old, person: young, ...span, by }, start);
    expect(await people.posts.heldBy(young, start + day)).toMatchObject([
      { id: post, standsFor: old, place: [old] },
    ]);
    expect(await heldAt(old, start + day)).toEqual([post]);
    expect(await heldAt(young, start + 5 * day)).toEqual([]);
    const { cookie } = await people.sessions.open(young, null, start);
    const opened = await people.sessions.choosePost(cookie, (await people.posts.find(post))!, start);
    expect((await people.sessions.find(opened.cookie, start + 1000))?.post?.standsFor).toBe(old);
    const asked = [
      { person: young, post, at: start + day },
      { person: old, post, at: start + day },
    ];
    expect(await people.register.stoodFor(asked)).toEqual(["stand-old", undefined]);
  });

  it("is not drawn by a sample: that takes holders", async () => {
    const { post, old, young } = await scene("drawn");
    const by = `person:${old}`;
    await people.changes.nameStandIn({ post, holder: old, person: young, ...span, by }, start);
    const tree = await openOrgTree(pool);
    expect(tree.holders("drawn", start + day).map(({ person }) => person)).toEqual([`person:${old}`]);
  });

  it("ends when it is ended, and when the holder hands the post over", async () => {
    const { post, old, young, third } = await scene("ends");
    const by = `person:${old}`;
    const named = { post, holder: old, person: young, ...span, by };
    const id = await people.changes.nameStandIn(named, start);
    await people.changes.endStandIn(id, start + day);
    expect(await heldAt(young, start + day)).toEqual([]);
    await expect(people.changes.endStandIn(id, start + day)).rejects.toEqual(refused("unknown_stand_in"));
    await people.changes.nameStandIn({ ...named, since: start + 2 * day }, start + day);
    await people.changes.handOver({ post, from: old, to: third, at: start + 3 * day }, start + day);
    expect(await heldAt(young, start + 2 * day)).toEqual([post]);
    expect(await heldAt(young, start + 3 * day)).toEqual([]);
  });

  it("is refused where it makes no sense", async () => {
    const { post, old, young, third } = await scene("no-stand");
    const by = `person:${old}`;
    const name = (more: object) =>
      people.changes.nameStandIn({ post, holder: old, person: young, ...span, by, ...more }, start);
    await expect(name({ person: old })).rejects.toEqual(refused("same_person"));
    await expect(name({ holder: third })).rejects.toEqual(refused("not_held"));
    await expect(name({ until: start })).rejects.toEqual(refused("bad_span"));
    await expect(name({ until: start + 400 * day })).rejects.toEqual(refused("bad_span"));
    await name({});
    await expect(name({ person: third })).rejects.toEqual(refused("stood_in"));
    await expect(people.changes.endStandIn("x", start)).rejects.toEqual(refused("unknown_stand_in"));
  });
});

describe("holdings and roles", () => {
  it("end from a moment on, and not twice", async () => {
    const { post, old } = await scene("leave");
    await people.changes.endHolding(old, post, start + day, start);
    expect(await heldAt(old, start)).toEqual([post]);
    expect(await heldAt(old, start + day)).toEqual([]);
    await expect(people.changes.endHolding(old, post, start + 3 * day, start + 2 * day)).rejects.toEqual(
      refused("not_held"),
    );
  });

  it("change by known codes, and an auditor's post has no other role", async () => {
    const { post, old } = await scene("roles");
    const known = new Set(["desk", "caller"]);
    expect(await people.changes.setRoles(post, ["caller", "desk"], known)).toEqual(["roles"]);
    expect((await people.posts.heldBy(old, start))[0]?.roles).toEqual(["caller", "desk"]);
    for (const roles of [[], ["nobody"], ["auditor", "desk"], ["citizen"]]) {
      await expect(people.changes.setRoles(post, roles, known)).rejects.toEqual(refused("bad_roles"));
    }
    expect(await people.changes.setRoles(post, ["auditor"], known)).toEqual(["caller", "desk"]);
    expect(await people.register.seek(null, "roles-old", 10)).toEqual([post]);
  });
});
