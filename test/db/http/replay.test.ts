// What-ifs through the API: who may ask, what is refused, a run from the question to the matters behind it,
// stopping, deleting, and what is left after a day.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  Page,
  Problem,
  ReplayForm,
  ReplayMatter,
  ReplayUnit,
  ReplayView,
} from "../../../src/http/types.ts";
import { type Served, Visitor, citizen, lodged, noon, official, secrets, serve } from "../../http/served.ts";

const day = 86_400_000;
let served: Served;
let reform: Visitor;
let chief: Visitor;

beforeAll(async () => {
  served = await serve();
  const asker = await citizen(served, "13900001234");
  const numbers: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    numbers.push((await lodged(served, asker)).number);
  }
  // Two are answered on Friday, the fourth working day; one is not answered at all.
  served.clock.now = noon + 4 * day;
  const desk = await official(served, "desk");
  for (const number of numbers.slice(0, 2)) {
    const answer = { answer: "路灯已经修好，今晚恢复照明，感谢您的反映。" };
    const said = await desk.post(`/api/appeal/${number}/reply`, { input: answer });
    if (said.status !== 200) throw new Error(said.text);
  }
  served.clock.now += 60_000;
  [reform, chief] = await Promise.all([official(served, "reform"), official(served, "chief")]);
}, 60_000);
afterAll(() => served.close());

const three = { mechanism: "appeal", clocks: { answer: { limit: { ordinary: "3 workdays" } } } };

async function done(visitor: Visitor, change: unknown = three, period = "all"): Promise<ReplayView> {
  const asked = await visitor.post<ReplayView>("/api/replays", { change, period });
  expect([asked.status, asked.text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  await served.city.replays.idle();
  return (await visitor.get<ReplayView>(`/api/replays/${asked.body.id}`)).body;
}

describe("who asks", () => {
  it("is the reform office, a leader or the commission's organ; nobody else reads or asks", async () => {
    const desk = await official(served, "desk");
    for (const [method, url] of [
      ["GET", "/api/replays"],
      ["POST", "/api/replays"],
      ["GET", "/api/replays/form/appeal"],
      ["GET", "/api/replays/1"],
      ["POST", "/api/replays/1/stop"],
      ["DELETE", "/api/replays/1"],
      ["GET", "/api/replays/1/matters?figure=onTime"],
      ["GET", "/api/replays/1/result.csv"],
    ] as const) {
      const { status, body } = await desk.send<Problem>(
        method,
        url,
        method === "POST" ? { change: three } : undefined,
      );
      expect([url, status, body.code]).toEqual([url, 403, "replays_not_yours"]);
    }
    const stranger = new Visitor(served);
    expect((await stranger.get<Problem>("/api/replays")).status).toBe(401);
  });
});

describe("what is refused", () => {
  it.each([
    [{ change: { ...three, rules: {} } }, 422, "bad_change", "规则（rules）是程序"],
    [{ change: { mechanism: "appeal" } }, 422, "bad_change", "没有写改什么"],
    [{}, 422, "bad_change", "要写成一个 JSON 对象"],
    [{ change: three, period: "yesterday" }, 422, "bad_period", "无法识别"],
    [{ change: three, period: 7 }, 400, "bad_body", "period"],
  ])("%j", async (body, status, code, part) => {
    const said = await reform.post<Problem>("/api/replays", body);
    expect([said.status, said.body.code]).toEqual([status, code]);
    expect(said.body.detail).toContain(part);
  });

  it("a run, a mechanism or a figure that is not there", async () => {
    for (const url of ["/api/replays/999", "/api/replays/x", "/api/replays/999/matters?figure=onTime"]) {
      expect((await reform.get<Problem>(url)).status).toBe(404);
    }
    expect((await reform.get<Problem>("/api/replays/form/nothing")).status).toBe(404);
    const { id } = await done(reform);
    expect((await reform.get<Problem>(`/api/replays/${id}/matters?figure=luck`)).status).toBe(400);
    expect((await reform.get<Problem>(`/api/replays/${id}/matters?figure=onTime&after=x`)).status).toBe(400);
  });
});

describe("a run", () => {
  it("offers what may be changed with what holds now", async () => {
    const { body } = await reform.get<ReplayForm>("/api/replays/form/appeal");
    const answer = body.clocks.find(({ name }) => name === "answer")!;
    expect(answer.limits[0]).toMatchObject({
      option: "ordinary",
      limit: "5 working days",
      text: "5 个工作日",
    });
    expect(answer).toMatchObject({ basis: "热线条例第二十条", extension: { limit: "5 working days" } });
    expect(body.clocks.map(({ name }) => name)).not.toContain("plan");
    expect(body.perMille).toEqual([{ name: "callBack", title: "双随机回访", now: 1000 }]);
    expect(body.routing.map(({ name }) => name)).not.toContain("phone");
  });

  it("says in one sentence what would be, and shows both sides", async () => {
    const view = await done(chief);
    expect(view).toMatchObject({ state: "done", mine: true, done: 3, total: 3, fault: null });
    const { found } = view;
    expect(found!.sentence).toBe(
      "如果“办理答复”（一般诉求）时限由5个工作日改为3个工作日，按期办结率由 100.00% 变为 0.00%，涉及 3 件。",
    );
    const onTime = found!.moved.find(({ name }) => name === "onTime")!;
    expect(onTime).toMatchObject({
      was: "2 件",
      becomes: "0 件",
      difference: "−2 件",
      direction: -1,
      matters: 2,
    });
    expect(found!.moved.find(({ name }) => name === "overdue")).toMatchObject({
      was: "0 件",
      becomes: "1 件",
    });
    expect(found).toMatchObject({ matters: 3, differing: 3, open: true, refused: [] });
    const english = (await chief.get<ReplayView>(`/api/replays/${view.id}?lang=en`)).body;
    expect(english.found!.sentence).toMatch(
      /^If the limit of .* were 3 working days instead of 5 working days/,
    );
  });

  it("opens the matters behind a number, by unit, as their reader may see them", async () => {
    const { id } = await done(reform);
    const matters = (
      await reform.get<Page<ReplayMatter>>(`/api/replays/${id}/matters?figure=onTimeShare&limit=2`)
    ).body;
    expect(matters.items).toHaveLength(2);
    expect(matters.items[0]!.dues[0]).toMatchObject({ clock: "办理答复" });
    const rest = (
      await reform.get<Page<ReplayMatter>>(
        `/api/replays/${id}/matters?figure=onTimeShare&limit=2&after=${matters.next}`,
      )
    ).body;
    expect(rest.next).toBeNull();
    // Ids are no order of opening, so neither are pages.
    const sides = [...matters.items, ...rest.items].map(
      ({ was, becomes }) => `${was.join()} → ${becomes.join()}`,
    );
    expect(sides.toSorted()).toEqual([" → 逾期未办结", "按期办结 → 逾期办结", "按期办结 → 逾期办结"]);
    const units = (await reform.get<readonly ReplayUnit[]>(`/api/replays/${id}/units?figure=onTimeShare`))
      .body;
    expect(units.reduce((sum, unit) => sum + unit.matters, 0)).toBe(3);
    for (const secret of Object.values(secrets)) {
      expect(JSON.stringify([matters, units])).not.toContain(secret);
    }
  });

  it("is downloaded as a sheet and as data, in the log's own numbers", async () => {
    const { id, found } = await done(reform);
    const csv = await reform.get(`/api/replays/${id}/result.csv`);
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.text).toContain("按期办结率,onTimeShare,100.00%,0.00%");
    const json = await reform.get<ReplayView>(`/api/replays/${id}/result.json`);
    expect(json.body.found!.moved).toEqual(found!.moved);
  });

  it("reads figures otherwise without living anything again", async () => {
    const change = { mechanism: "appeal", figures: { lodged: { where: { kind: "report" } } } };
    const { found } = await done(reform, change);
    expect(found).toMatchObject({ differing: 0, matters: 3 });
    expect(found!.moved).toMatchObject([{ name: "lodged", was: "3 件", becomes: "0 件", matters: 3 }]);
    expect(found!.sentence).toContain("“收到诉求”换一种算法");
  });

  it("counts the chosen days alone", async () => {
    const { found } = await done(reform, three, "2026-11-16..2026-11-17");
    expect(found!.moved.map(({ name }) => name)).not.toContain("onTime");
  });

  it("leaves the log as it was", async () => {
    const state =
      "select count(*)::int as n, md5(string_agg(payload::text, '' order by matter, seq)) as sum from event";
    const before = (await served.city.pool.query(state)).rows;
    await done(reform);
    expect((await served.city.pool.query(state)).rows).toEqual(before);
  });
});

describe("its end", () => {
  it("comes when whoever asked stops it; nothing is left, and others can't", async () => {
    const first = await reform.post<ReplayView>("/api/replays", { change: three });
    const { id } = (await reform.post<ReplayView>("/api/replays", { change: three })).body;
    const other = await chief.post<Problem>(`/api/replays/${id}/stop`, {});
    expect([other.status, other.body.code]).toEqual([403, "replay_of_another"]);
    expect((await reform.post(`/api/replays/${id}/stop`, {})).status).toBe(200);
    await served.city.replays.idle();
    expect((await reform.get<ReplayView>(`/api/replays/${first.body.id}`)).body.state).toBe("done");
    expect((await reform.get<ReplayView>(`/api/replays/${id}`)).body).toMatchObject({
      state: "cancelled",
      found: null,
    });
    const gone = await reform.get<Problem>(`/api/replays/${id}/matters?figure=onTime`);
    expect([gone.status, gone.body.code]).toEqual([410, "replay_gone"]);
  });

  it("is its deletion, or a day later the end of what stood behind the numbers", async () => {
    const [kept, deleted] = [await done(reform), await done(reform)];
    expect((await reform.send("DELETE", `/api/replays/${deleted.id}`)).status).toBe(204);
    expect((await reform.get(`/api/replays/${deleted.id}`)).status).toBe(404);
    served.clock.now += 25 * 3_600_000;
    await served.city.replays.tidy();
    const again = await official(served, "reform");
    const view = (await again.get<ReplayView>(`/api/replays/${kept.id}`)).body;
    expect(view.found).toMatchObject({ open: false, sentence: kept.found!.sentence });
    const { rows } = await served.city.pool.query(
      "select nspname from pg_namespace where nspname like 'replay_%'",
    );
    expect(rows).toEqual([]);
    expect((await again.get<readonly ReplayView[]>("/api/replays")).body.map(({ id }) => id)).toContain(
      kept.id,
    );
  });

  it("is told of a run whose server died", async () => {
    const { runs } = served.city.replays;
    const at = served.clock.now - 3_600_000;
    const lost = await runs.add({
      mechanism: "appeal",
      change: three,
      period: "all",
      by: "person:1",
      post: null,
      at,
    });
    await served.city.replays.tidy();
    const visitor = await official(served, "reform");
    const view = (await visitor.get<ReplayView>(`/api/replays/${lost}`)).body;
    expect(view).toMatchObject({ state: "failed", fault: "服务器停机，推演没有做完。请重新开始。" });
  });
});
