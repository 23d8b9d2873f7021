// An online vote through the API: who may vote, how often, what is refused, what is sealed, what is voided by
// whom, the count, the open list, a recount, and votes that were changed behind the city's back.

import { hash } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PollReceipt, PollSuspicion, PollView, Problem } from "../../../src/http/types.ts";
import { Visitor, noon, official } from "../../http/served.ts";
import { openPlace, place, stuffed, take, voter } from "../../http/selection-hall.ts";

beforeAll(openPlace);
afterAll(() => place.served.close());

const day = 86_400_000;
const league = "departmentCases";
const seen = async (who: Visitor = new Visitor(place.served)) =>
  (await who.get<PollView>(place.address)).body;
const vote = (who: Visitor, picks: readonly unknown[] | string, of: string = league) =>
  who.post<PollReceipt & Problem>(`${place.address}/votes`, { league: of, picks });
const codeOf = async (said: ReturnType<typeof vote>) => {
  const { status, body } = await said;
  return [status, body.code];
};

describe("before it opens", () => {
  test("everybody reads what will be voted on and within which limits; no vote is taken", async () => {
    const view = await seen();
    expect(view).toMatchObject({ standing: "before", votes: 0, sealed: true, own: null, results: null });
    expect(view.limits).toEqual({ per: "day", picks: 5, perItem: 3, device: 5 });
    expect(view.leagues.map(({ title, items }) => [title, items.length])).toEqual([
      ["行业类案例", 0],
      ["部门类案例", 3],
      ["县市区类案例", 0],
    ]);
    expect(view.leagues[1]!.items[0]!.text).toBe("灯杆上扫一扫，班组九小时修好。");
    expect(await codeOf(vote(await voter(1), [place.cases[0]]))).toEqual([409, "ballot_not_open"]);
  });
});

let receipt = "";

describe("while it is open", () => {
  beforeAll(async () => {
    place.served.clock.now = noon + 4 * day;
    await take("reform", "selection", place.selection, "openVoting");
  });

  test("a citizen votes once a day in a category, for at most five of it, each once", async () => {
    const who = await voter(1);
    const wrong = [[], ["matter:1"], [place.cases[0], place.cases[0]], "matter:1", [7]];
    for (const picks of wrong) expect(await codeOf(vote(who, picks))).toEqual([422, "invalid_input"]);
    expect(await codeOf(vote(who, [place.cases[0]], "nothing"))).toEqual([422, "invalid_input"]);
    const { status, body } = await vote(who, [place.cases[1], place.cases[0]]);
    expect([status, body.period]).toEqual([201, "2026-11-20"]);
    expect(body.receipt).toMatch(/^[0-9a-f]{16}$/);
    ({ receipt } = body);
    const twice = await vote(who, [place.cases[2]]);
    expect([twice.status, twice.body.code, twice.body.detail]).toEqual([
      409,
      "voted_already",
      "您今天在这一类已经投过了，感谢参与。明天还可以再来投。",
    ]);
    const view = await seen(who);
    expect(view.own).toEqual([
      {
        league,
        period: "2026-11-20",
        picks: place.cases.slice(0, 2).toSorted(),
        receipt: body.receipt,
        voided: null,
      },
    ]);
  });

  test("twice at the same instant is one vote", async () => {
    const who = await voter(2);
    const both = await Promise.all([vote(who, [place.cases[0]]), vote(who, [place.cases[1]])]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test("nobody without a telephone of their own votes; an official signs in as a citizen first", async () => {
    expect(await codeOf(vote(new Visitor(place.served), [place.cases[0]]))).toEqual([401, "sign_in_needed"]);
    expect(await codeOf(vote(await official(place.served, "reform"), [place.cases[0]]))).toEqual([
      403,
      "wrong_role",
    ]);
  });

  test("the same case on three days, not on a fourth; other cases still", async () => {
    const { city, clock } = place.served;
    const here = (await city.polls.find(place.selection, "online"))!;
    const own = await city.pool.query<{ voter: string }>(
      "select voter from poll_vote where $1 = any (picks)",
      [place.cases[1]],
    );
    const sent = { voter: own.rows[0]!.voter, league, address: "10.0.0.2", device: null };
    const on = (days: number, picks: readonly unknown[]) =>
      city.polls.cast(here, { ...sent, picks, now: noon + days * day });
    await on(5, [place.cases[0]]);
    await on(6, [place.cases[0]]);
    clock.now = noon + 7 * day;
    await expect(on(7, [place.cases[0], place.cases[2]])).rejects.toMatchObject({
      code: "item_limit",
      status: 409,
      fields: [{ field: "picks" }],
    });
    expect((await on(7, [place.cases[2]])).period).toBe("2026-11-23");
  });

  test("five people on one browser, not six", async () => {
    const here = (await place.served.city.polls.find(place.selection, "online"))!;
    const cast = (n: number) =>
      place.served.city.polls.cast(here, {
        voter: `person:${900 + n}`,
        league,
        picks: [place.cases[1]],
        address: "10.0.0.1",
        device: "one telephone",
        now: place.served.clock.now,
      });
    const all = await Promise.allSettled([1, 2, 3, 4, 5].map(cast));
    expect(all.map(({ status }) => status)).toEqual(Array(5).fill("fulfilled"));
    await expect(cast(6)).rejects.toMatchObject({ code: "device_limit", status: 429 });
  });

  test("counts are told to nobody before the closing, the office included", async () => {
    for (const who of [undefined, await official(place.served, "reform")]) {
      const view = await seen(who);
      expect([view.running, view.results]).toEqual([null, null]);
    }
    const list = await new Visitor(place.served).get<Problem>(`${place.address}/votes`);
    expect([list.status, list.body.code]).toEqual([409, "ballot_sealed"]);
    const voided = await new Visitor(place.served).get<Problem>(`${place.address}/voided`);
    expect([voided.status, voided.body.code]).toEqual([409, "ballot_sealed"]);
    const stranger = await (await voter(3)).get<Problem>(`${place.address}/suspicions`);
    expect([stranger.status, stranger.body.code]).toEqual([403, "wrong_role"]);
  });

  test("neither the address nor the browser's mark stands in the table", async () => {
    const { rows } = await place.served.city.pool.query<{ row: string }>(
      "select poll_vote::text as row from poll_vote",
    );
    expect(rows.length).toBeGreaterThan(8);
    const text = rows.map(({ row }) => row).join("\n");
    for (const clear of ["10.0.0.1", "127.0.0.1", "one telephone", Buffer.from("10.0.0.1").toString("hex")]) {
      expect(text).not.toContain(clear);
    }
  });
});

describe("after the closing", () => {
  const gang = 40;
  const reform = () => official(place.served, "reform");
  const act = (action: string, input: object = {}) =>
    take("reform", "selection", place.selection, action, input);

  beforeAll(async () => {
    const { city, clock } = place.served;
    clock.now = noon + 8 * day;
    await stuffed(gang);
    clock.now = noon + 11 * day;
    await city.sweeper.sweep();
    await city.relay.drain();
  });

  test("no vote is taken, the votes are sealed, and the stuffing stands there with its reasons", async () => {
    expect(await codeOf(vote(await voter(9), [place.cases[0]]))).toEqual([409, "ballot_closed"]);
    const view = await seen();
    expect(view).toMatchObject({ standing: "screening", results: null });
    expect(view.seal).toMatch(/^[0-9a-f]{64}$/);
    const { body } = await (await reform()).get<readonly PollSuspicion[]>(`${place.address}/suspicions`);
    expect(body).toHaveLength(1);
    expect(body[0]).toMatchObject({ name: "S1", votes: gang, decided: null });
    expect(body[0]!.why).toContain("100% 的手机号首尾相连");
    expect(body[0]!.why).toContain("间隔像机器一样均匀（平均 2.0 秒，起伏 0%）");
  });

  test("nothing is counted before a human has decided; voiding takes a reason, on record", async () => {
    await expect(act("settle")).rejects.toMatchObject({ code: "rule" });
    await expect(act("voidVotes", { suspect: "S1" })).rejects.toMatchObject({ code: "invalid_input" });
    await expect(act("voidVotes", { suspect: "S2", reason: "没有这个疑点" })).rejects.toMatchObject({
      code: "rule",
    });
    await act("voidVotes", { suspect: "S1", reason: "运营商证实四十张卡为一人所办" });
    const matter = (await place.served.city.readers.matter(place.selection))!;
    const [line] = matter.fields["voided"] as readonly string[];
    expect(line).toMatch(/^S1 40 [0-9a-f]{64} 运营商证实四十张卡为一人所办$/);
    await expect(act("keepVotes", { suspect: "S1", reason: "又想保留了" })).rejects.toMatchObject({
      code: "rule",
    });
  });

  test("counted without them: votes over the most of the category, times a hundred", async () => {
    // Whoever voided votes has somebody else say that all is decided.
    await expect(act("settle")).rejects.toMatchObject({ code: "four_eyes" });
    await take("second", "selection", place.selection, "settle");
    await place.served.city.relay.drain();
    const view = await seen();
    expect(view.standing).toBe("counted");
    // Case 1: voter 1 on three days; case 2: voter 1, five on a telephone; case 3: voter 1. One of voter 2.
    const result = new Map(
      view.results!.map(({ item, votes, score, place: at }) => [item.item, [votes, score, at]]),
    );
    const second = result.get(place.cases[1]!)![0] as number;
    const first = result.get(place.cases[0]!)![0] as number;
    // Voter 2 sent two at once; which of them was taken is not told beforehand.
    expect([
      [4, 6],
      [3, 7],
    ]).toContainEqual([first, second]);
    expect(result.get(place.cases[2]!)).toEqual([1, (100 / second).toFixed(2), 3]);
    expect(result.get(place.cases[1]!)![1]).toBe("100.00");
    expect([view.valid, view.votes]).toEqual([view.votes - gang, view.valid! + gang]);
    expect(view.voided).toEqual([
      {
        suspect: "S1",
        votes: gang,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        reason: "运营商证实四十张卡为一人所办",
      },
    ]);
  });

  test("the open list names no voter, holds every receipt, and its hash is the seal", async () => {
    const { body: text } = await place.served.app.inject({ url: `${place.address}/votes` });
    const view = await seen();
    expect(hash("sha256", text)).toBe(view.seal);
    expect(text).toContain(receipt);
    expect(text).not.toContain("person:");
    expect(text.trim().split("\n")).toHaveLength(view.votes);
  });

  test("a recount is an act with its reason and comes to the same", async () => {
    const before = await seen();
    await take("inspector", "selection", place.selection, "recount", { reason: "申请复核票数" });
    await place.served.city.relay.drain();
    const after = await seen();
    expect(after.results).toEqual(before.results);
    expect(after.counts).toBe(2);
  });

  test("votes that were changed behind the city's back are not counted", async () => {
    const { city } = place.served;
    const here = (await city.polls.find(place.selection, "online"))!;
    const admin = new pg.Client({ connectionString: place.served.adminUrl });
    await admin.connect();
    await admin.query("update poll_vote set picks = array[$1] where voter = 'person:901'", [place.cases[2]]);
    await expect(city.polls.count(here)).rejects.toThrow(/not those that were sealed/);
    await admin.query("update poll_vote set picks = array[$1] where voter = 'person:901'", [place.cases[1]]);
    await admin.query("delete from poll_suspect where voter = 'person:5001'");
    await expect(city.polls.count(here)).rejects.toThrow(/is not the one that was voided/);
    await admin.end();
  });
});
