// Posts over the API: handing over, standing in (代办), leaving, other roles; and what the story says of it.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActView,
  KeptPostView,
  MatterView,
  OfficialView,
  PostsView,
  Problem,
} from "../../../src/http/types.ts";
import { type Reports, report, serveReports, take } from "../../http/reports.ts";
import { Visitor, noon, password } from "../../http/served.ts";
import { faultsOfShape } from "../../http/shape.ts";

const day = 86_400_000;
let reports: Reports;

beforeAll(async () => {
  reports = await serveReports();
});
afterAll(() => reports.served.close());

/** Somebody with an account, signed in; with a post only when roles are given. */
async function person(account: string, roles: readonly string[] = [], administrator = false, org = "city") {
  const { served } = reports;
  const { accounts, posts } = served.city.people;
  const id = await accounts.createOfficial({ account, name: `${account}某`, password, administrator }, noon);
  let post = "";
  if (roles.length > 0) {
    const at = served.orgs.get(org) as `org:${string}`;
    post = await posts.create({ key: account, org: at, title: `${account}岗`, english: account, roles });
    await posts.give(id, post, noon - day);
  }
  const visitor = new Visitor(served);
  const { status } = await visitor.enter({ account, password });
  expect(status).toBe(200);
  return { id, post, visitor };
}

const change = <T = PostsView>(by: Visitor, post: string, what: string, body: object) =>
  by.post<T>(`/api/posts/${post}/${what}`, body);

describe("a hand-over", () => {
  it("is made by the holder, found by name, and shows in both histories", async () => {
    const old = await person("handold", ["clerk"]);
    const young = await person("handyoung");
    const found = await old.visitor.get<OfficialView[]>("/api/officials?q=handyoung");
    expect(found.body).toEqual([{ id: young.id, name: "handyoung某", account: "handyoung", posts: "" }]);
    const { status, body } = await change(old.visitor, old.post, "hand-over", { person: young.id });
    expect(status).toBe(200);
    expect(body.mine).toEqual([]);
    const { body: history } = await old.visitor.get<KeptPostView>(`/api/posts/${old.post}`);
    expect(history.holders.map(({ name, until }) => [name, until])).toEqual([
      ["handyoung某", null],
      ["handold某", noon],
    ]);
    expect((await old.visitor.session()).body.post).toBeNull();
    const { body: mine } = await young.visitor.get<PostsView>("/api/posts");
    expect(mine.mine.map(({ id }) => id)).toEqual([old.post]);
  });

  it("ends the sessions at that post: what was begun there is not even found", async () => {
    const old = await person("cutold", ["clerk"]);
    const young = await person("cutyoung");
    const { number } = await report(reports.asker, "open");
    await change(old.visitor, old.post, "hand-over", { person: young.id });
    const { status, body } = await take<Problem>(old.visitor, { number }, "describe", { topic: "夜间施工" });
    expect([status, body.code]).toEqual([404, "unknown_matter"]);
  });

  it("is nobody else's to make: neither a colleague's, nor a citizen's, nor a stand-in's", async () => {
    const old = await person("ownold", ["clerk"]);
    const other = await person("ownother", ["clerk"]);
    const body = { person: other.id, holder: old.id };
    for (const by of [other.visitor, reports.asker]) {
      const { status, body: said } = await change<Problem>(by, old.post, "hand-over", body);
      expect([status, said.code]).toEqual([403, "posts_not_yours"]);
    }
    expect((await change<Problem>(reports.nobody, old.post, "hand-over", body)).status).toBe(401);
    await change(old.visitor, old.post, "stand-in", { person: other.id, until: "2026-11-20" });
    const { body: said } = await change<Problem>(other.visitor, old.post, "hand-over", {
      person: (await person("ownthird")).id,
    });
    expect(said.code).toBe("not_held");
  });

  it("is refused with a sentence for what makes no sense", async () => {
    const old = await person("oddold", ["clerk"]);
    const admin = await person("oddadmin", [], true);
    const cases: readonly (readonly [string, object, string])[] = [
      [old.post, { person: "99" }, "unknown_person"],
      [old.post, { person: admin.id }, "administrator_holds_no_post"],
      [old.post, { person: old.id }, "same_person"],
      [old.post, { person: admin.id, at: "2026-11-01" }, "bad_moment"],
      [old.post, { person: admin.id, at: "yesterday" }, "bad_moment"],
      [old.post, { person: admin.id, at: "2026-11-20T25:00" }, "bad_moment"],
      [old.post, { person: 7 }, "bad_body"],
      [old.post, { who: "x" }, "bad_body"],
      ["99999", { person: old.id }, "unknown_post"],
      ["x", { person: old.id }, "unknown_post"],
    ];
    for (const [post, body, code] of cases) {
      const { status, body: said } = await change<Problem>(old.visitor, post, "hand-over", body);
      expect([JSON.stringify(body), said.code]).toEqual([JSON.stringify(body), code]);
      expect(status).toBeLessThan(500);
      expect(said.detail).toMatch(/。$/);
    }
  });
});

describe("a stand-in (代办)", () => {
  it("acts for the post; the actor is the stand-in, and the story says for whom", async () => {
    const holder = await person("standholder", ["clerk"]);
    const other = await person("standother", ["gardener"]);
    const until = "2026-11-20";
    expect((await change(holder.visitor, holder.post, "stand-in", { person: other.id, until })).status).toBe(
      200,
    );
    const { body: session } = await other.visitor.session();
    const post = session.posts.find(({ id }) => id === holder.post);
    expect(post?.standsFor).toBe("standholder某");
    await other.visitor.remember(await other.visitor.post("/api/session", { post: holder.post }));
    const { number } = await report(reports.asker, "open");
    const { status, body } = await take(other.visitor, { number }, "describe", { topic: "夜间施工扰民" });
    expect(status).toBe(200);
    expect(body.story.at(-1)?.who).toBe("澜城市　standother某（代standholder某办理）");
    const { rows } = await reports.served.city.pool.query<{ payload: { actor: string; post: string } }>(
      "select payload from event where matter = $1 and action = 'describe'",
      [body.id],
    );
    expect(rows[0]?.payload).toMatchObject({ actor: `person:${other.id}`, post: `post:${holder.post}` });
    const { body: seen } = await reports.asker.get<MatterView>(`/api/report/${number}`);
    expect(JSON.stringify(seen)).not.toContain("standholder");
  });

  it("ends with its day, and when holder or stand-in end it", async () => {
    const holder = await person("dayholder", ["clerk"]);
    const other = await person("dayother");
    const { clock } = reports.served;
    const named = await change(holder.visitor, holder.post, "stand-in", {
      person: other.id,
      until: "2026-11-17",
    });
    const [one] = named.body.mine[0]!.standIns;
    expect(one?.until).toBe(Date.parse("2026-11-18T00:00:00+08:00"));
    expect((await other.visitor.session()).body.posts).toHaveLength(1);
    const ended = await change(other.visitor, holder.post, "end-stand-in", { standIn: one!.id });
    expect(ended.status).toBe(200);
    expect((await other.visitor.session()).body.posts).toHaveLength(0);
    const again = await change<Problem>(holder.visitor, holder.post, "end-stand-in", { standIn: one!.id });
    expect([again.status, again.body.code]).toEqual([404, "unknown_stand_in"]);
    await change(holder.visitor, holder.post, "stand-in", { person: other.id, until: "2026-11-16T13:00" });
    expect((await other.visitor.session()).body.posts).toHaveLength(1);
    clock.now = noon + day / 24;
    expect((await other.visitor.session()).body.posts).toHaveLength(0);
    clock.now = noon;
  });
});

describe("who keeps posts", () => {
  it("is the unit's keeper for its own unit and below, and the administrator for all", async () => {
    const keeper = await person("keeper", ["keeper"], false, "urban");
    const inside = await person("inside", ["clerk"], false, "urban-lamps");
    const outside = await person("outside", ["clerk"], false, "power");
    const heir = await person("heir");
    const admin = await person("admin", [], true);
    const { body } = await keeper.visitor.get<PostsView>("/api/posts");
    expect(body.unit.map(({ id }) => id)).toContain(inside.post);
    expect(body.unit.map(({ id }) => id)).not.toContain(outside.post);
    const given = (holder: string) => ({ person: heir.id, holder });
    expect((await change(keeper.visitor, inside.post, "hand-over", given(inside.id))).status).toBe(200);
    expect((await change(keeper.visitor, outside.post, "hand-over", given(outside.id))).status).toBe(403);
    const found = await admin.visitor.get<PostsView>("/api/posts?q=outside");
    expect(found.body.unit.map(({ id }) => id)).toEqual([outside.post]);
    expect((await change(admin.visitor, outside.post, "leave", { holder: outside.id })).status).toBe(200);
    expect((await outside.visitor.session()).body.post).toBeNull();
  });

  it("change roles only as administrator, and every change is a row of the access log", async () => {
    const clerk = await person("roleclerk", ["clerk"]);
    const keeper = await person("rolekeeper", ["keeper"]);
    const admin = await person("roleadmin", [], true);
    const roles = { roles: ["handler", "caller"] };
    expect((await change(keeper.visitor, clerk.post, "roles", roles)).status).toBe(403);
    const { status, body } = await change(admin.visitor, clerk.post, "roles", roles);
    expect(status).toBe(200);
    expect(body.roles.map(({ name }) => name)).toContain("auditor");
    expect((await clerk.visitor.session()).body.post?.roles).toEqual(["caller", "handler"]);
    const odd = await change<Problem>(admin.visitor, clerk.post, "roles", { roles: ["auditor", "clerk"] });
    expect(odd.body.code).toBe("bad_roles");
    const { rows } = await reports.served.city.pool.query(
      "select * from access_log where act = 'post-roles'",
    );
    expect(rows).toMatchObject([
      { person: `person:${admin.id}`, purpose: `post:${clerk.post} clerk → caller handler` },
    ]);
  });

  it("answer in the shapes that are described", async () => {
    const { body: document } = await reports.nobody.get<{ components: { schemas: Record<string, object> } }>(
      "/api/openapi.json",
    );
    const clerk = await person("shapeclerk", ["clerk"]);
    await change(clerk.visitor, clerk.post, "stand-in", {
      person: (await person("shapeother")).id,
      until: "2026-11-20",
    });
    const { body } = await clerk.visitor.get<PostsView>("/api/posts");
    expect(faultsOfShape(document.components.schemas, "PostsView", body)).toEqual([]);
    const acted: ActView = await report(reports.asker, "open");
    expect(acted.seq).toBe(1);
  });
});
