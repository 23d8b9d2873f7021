// What the parts' own tests leave: every kind of field, every text of both mechanisms as markup and as SQL on
// every page, a thousand at once, numbers guessed. Always a sentence, never a 500.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../../src/http/app.ts";
import { portal } from "../../src/http/portal/portal.ts";
import type { ActView, ChainView, FieldView, MatterView, Problem } from "../../src/http/types.ts";
import type { BatchWriter } from "../../src/store/writer/writer.ts";
import {
  type Account,
  type Served,
  Visitor,
  citizen,
  contact,
  lodged,
  lodging,
  official,
  serve,
  taskLine,
} from "../http/served.ts";
import { withSpecimen } from "./bad-input/specimen.ts";

type Filled = Omit<ActView, "fields"> & Omit<Problem, "fields"> & { fields: FieldView[] };

let served: Served;
let asker: Visitor;
let desk: Visitor;
let nobody: Visitor;

beforeAll(async () => {
  served = await serve({ requestsPerMinute: 1_000_000 });
  asker = await citizen(served, "13912345678");
  desk = await official(served, "desk");
  nobody = new Visitor(served);
});
afterAll(() => served.close());

const eventCount = async (): Promise<number> =>
  Number((await served.city.pool.query("select count(*) as n from event")).rows[0].n);

describe("a field of every kind", () => {
  let writer: BatchWriter;
  let filler: Visitor;
  beforeAll(async () => {
    const specimen = await withSpecimen(served);
    writer = specimen.writer;
    filler = await citizen(specimen.served, "13700001111");
  });
  afterAll(() => writer?.close());
  const fill = (input: object) => filler.post<Filled>("/api/specimen", { input });

  // 11010119900307002 with its check character, and the well-known example of GB 32100.
  const card = "11010119900307002X";
  const firm = "91350100M000100Y43";
  const wrong: readonly (readonly [string, readonly unknown[]])[] = [
    ["line", ["两\n行", "\u0000", "\u0085", "x".repeat(21), "𠮷".repeat(21), 7, true, {}, ["x"]]],
    ["lines", ["铃\u0007", "纵\u000b向", "长".repeat(51), 1e3]],
    ["kind", ["three", "ONE", 0, ["one"], {}, "__proto__", "constructor"]],
    ["amount", [101, -1, "5", true, "1e2", {}, [1]]],
    ["money", [0.5, "1", -1, 2 ** 53, 1e300, "１"]],
    ["land", [0.1, 2 ** 53, "2"]],
    ["agreed", ["true", 1, 0, "是", "on"]],
    ["day", ["2026-02-30", "2026-13-01", "2026-00-10", "2027-02-29", "2026-2-3", "20260203", 20260203]],
    ["day", ["2026-02-03T00:00:00Z", "今天", "1900-02-29", "0000-00-00", {}]],
    ["call", ["1391234567", "12345678901", "110", 13912345678, "١٣٩١٢٣٤٥٦٧٨"]],
    ["card", [`${card.slice(0, -1)}1`, card.slice(1), card.replace("0307", "0230"), `99${card.slice(2)}`]],
    ["card", [card.replace("1990", "2990"), "I".repeat(18), 110101199003070000]],
    ["firm", [`${firm.slice(0, -1)}4`, firm.replace("Y", "I"), firm.slice(1), firm.replace("M", "N")]],
    ["unit", ["org:0", "org:01", "org:-1", "org:1.0", "org:999", "person:1", 1, {}, "澜城市"]],
    ["district", ["org:1", "org:999", ["org:2"]]],
    ["units", ["org:1", ["org:1", "org:2", "org:3"], [["org:1"]], [{}], ["org:999"], { 0: "org:1" }]],
    ["notes", ["x", ["x", 1], Array.from({ length: 201 }, () => "x"), ["换\n行"], [null, {}]]],
  ];
  const cases = wrong.flatMap(([name, values]) => values.map(value => [name, value] as const));

  it.each(cases)("%s = %j", async (name, value) => {
    const { status, body, text } = await fill({ kind: "one", [name]: value });
    expect([status, body.code]).toEqual([422, "invalid_input"]);
    expect(body.fields).toMatchObject([{ field: name, code: "malformed" }]);
    expect(body.detail).toMatch(/^“.+[。]$/);
    expect(text).not.toMatch(/\.ts:\d|node_modules|Error:/);
  });

  it("limits are said as people write them", async () => {
    const said = async (input: object) => (await fill({ kind: "one", ...input })).body.detail;
    expect(await said({ money: -100 })).toBe("“金额”不能小于 0 元，请改正。");
    expect(await said({ money: 1e300 })).toBe("“金额”不能大于 90071992547409.9 元，请改正。");
    expect(await said({ money: 0.5 })).toBe("“金额”最细到分，请改正。");
    expect(await said({ amount: 101 })).toBe("“数量”应在 0 到 100 之间，请改正。");
  });

  it("takes what is right however it was typed, rare characters and all, as it stands", async () => {
    const input = {
      kind: "one",
      line: "  𠮷㛃 <b>'; --</b> ",
      lines: `${"𠮷".repeat(49)}\r\n`,
      amount: -0,
      day: "2028-02-29",
      card: " 110101 19900307 002ｘ ",
      firm: firm.toLowerCase(),
      call: "＋86 139-1234-5678",
      units: ["org:2", "org:2", ""],
      notes: ["甲", "", "甲"],
    };
    const { status, body, text } = await fill(input);
    expect([status, text.slice(0, status === 201 ? 0 : 300)]).toEqual([201, ""]);
    const held = Object.fromEntries(body.fields.map(({ name, value }) => [name, value]));
    expect(held).toMatchObject({
      line: "𠮷㛃 <b>'; --</b>",
      lines: "𠮷".repeat(49),
      amount: 0,
      day: "2028-02-29",
      card,
      firm,
      call: "13912345678",
      units: ["org:2"],
      notes: ["甲"],
    });
  });

  it("characters that nobody sees are no answer", async () => {
    for (const blank of ["", "   ", "\u200b", "\u2060\ufeff", null]) {
      expect((await fill({ kind: blank })).body.fields).toMatchObject([{ field: "kind", code: "missing" }]);
    }
  });
});

describe("markup and SQL in every text", () => {
  let pages: FastifyInstance;
  const tail = `<img src=x onerror=alert(1)>"'; drop table event; -- {{7*7}} \${7}`;
  const long = `路灯三天不亮<script>alert(1)</script>${tail}`;
  const short = `<b onclick=a()>'"--`;
  let appeal: ActView;
  let ended: ActView;
  let task: ActView;

  async function act(who: Visitor, at: ActView, action: string, input: object): Promise<void> {
    served.clock.now += 60_000;
    const said = await who.post(`/api/${at.mechanism}/${at.number}/${action}`, { input });
    expect([action, said.status, said.status === 200 ? "" : said.text]).toEqual([action, 200, ""]);
    await served.city.relay.drain();
  }
  const post = (account: Account) => official(served, account);

  beforeAll(async () => {
    pages = await buildApp(served.context, { portal });
    const input = { ...lodging(served), content: long, place: long, name: short };
    appeal = (await asker.post<ActView>("/api/appeal", { input })).body;
    ended = (await asker.post<ActView>("/api/appeal", { input })).body;
    const [lamps, power, urban] = [await post("lamps"), await post("power"), await post("urban")];
    const [reform, chief, inspector] = [await post("reform"), await post("chief"), await post("inspector")];
    const handler = served.orgs.get("urban");
    await act(desk, ended, "dispatch", { handler });
    await act(lamps, ended, "accept", {});
    await act(lamps, ended, "requestEnd", { ground: long });
    await act(desk, ended, "end", {});
    await act(desk, appeal, "dispatch", { handler, helpers: [served.orgs.get("power")], note: long });
    await act(lamps, appeal, "accept", {});
    await act(lamps, appeal, "contact", { contactNote: long });
    await act(lamps, appeal, "involve", { request: long });
    await act(power, appeal, "contribute", { opinion: long });
    await act(lamps, appeal, "ask", { question: long });
    await act(asker, appeal, "supplement", { addition: long });
    await act(lamps, appeal, "draft", { answer: long, proof: long });
    await act(await post("urban-leader"), appeal, "answer", {});
    await act(asker, appeal, "rate", { settled: "yes", rating: "satisfied", reason: long });
    const draft = { title: `补亮${short}`, source: "citizens", appeals: [appeal.number] };
    task = (
      await reform.post<ActView>("/api/task", {
        input: {
          ...taskLine(served),
          ...draft,
          deliverable: long,
          standard: long,
          roadmap: long,
          leader: short,
        },
      })
    ).body;
    await act(reform, task, "consult", {});
    await act(urban, task, "countersign", { consent: "agree", opinion: long });
    await act(chief, task, "approve", { opinion: long });
    await act(reform, task, "dispatch", { ...contact, contact: short });
    const said = { progress: 50, done: long, milestone: "underway" };
    await act(urban, task, "report", { ...said, problem: long, help: long, evidence: long });
    await act(urban, task, "finish", { result: long, evidence: long });
    await act(inspector, task, "verify", { conclusion: "passed", opinion: long });
    await act(reform, task, "clear", {});
    await act(asker, appeal, "judge", { verdict: "partly", remark: long });
  }, 60_000);
  afterAll(() => pages?.close());

  it("stands in the log and in the answers as it was written", async () => {
    const { body } = await asker.get<MatterView>(`/api/appeal/${appeal.number}`);
    const held = Object.fromEntries(body.fields.map(({ name, value }) => [name, value]));
    for (const name of ["content", "place", "question", "addition", "answer", "reason", "remark", "result"])
      expect([name, held[name]]).toEqual([name, long]);
    for (const { mechanism, number } of [appeal, ended, task]) {
      const chain = (await nobody.get<ChainView>(`/api/${mechanism}/${number}/chain`)).body;
      expect(chain.valid).toBe(true);
    }
  });

  it("is text on every page, for the asker and for strangers, in both languages", async () => {
    const addresses = [appeal, ended, task].flatMap(({ number }) => [
      `/follow/${number}`,
      `/matter/${number}`,
    ]);
    const more = ["/", "/loop", `/loop/${task.number}`, "/mine", "/outbox", "/figures/appeal.judged"];
    let shown = 0;
    for (const cookie of [asker.cookie, ""]) {
      for (const language of ["zh-CN", "en"]) {
        for (const url of [...addresses, ...more]) {
          const headers = { "accept-language": language, cookie };
          const { statusCode, body } = await pages.inject({ url, headers });
          expect([url, statusCode < 400]).toEqual([url, true]);
          expect([url, /<script|<img|<b onclick|<style/i.test(body)]).toEqual([url, false]);
          shown += body.split("&lt;script&gt;").length - 1;
        }
      }
    }
    expect(shown).toBeGreaterThan(20);
  });
});

describe("a thousand at once on one matter", () => {
  const thousand = Array.from({ length: 1000 }, (_, n) => n);
  const tally = (statuses: readonly number[]) =>
    Object.fromEntries([...Map.groupBy(statuses, one => one)].map(([status, all]) => [status, all.length]));

  it("one dispatch is taken, 999 are told that it was", async () => {
    const made = await lodged(served, asker);
    const before = await eventCount();
    const units = ["urban", "power"].map(key => served.orgs.get(key));
    const said = await Promise.all(
      thousand.map(n =>
        desk.post<Problem>(
          `/api/appeal/${made.id}/dispatch`,
          { input: { handler: units[n % 2] } },
          { "idempotency-key": `dispatch-${made.id}-${n}` },
        ),
      ),
    );
    expect(tally(said.map(({ status }) => status))).toEqual({ 200: 1, 409: 999 });
    expect(new Set(said.map(({ body }) => body.code ?? "accepted"))).toEqual(
      new Set(["accepted", "wrong_state"]),
    );
    expect(await eventCount()).toBe(before + 1);
  });

  it("under one key it is one act, and all are answered alike", async () => {
    const before = await eventCount();
    const body = { input: lodging(served) };
    const key = { "idempotency-key": "thousandfold" };
    const said = await Promise.all(thousand.map(() => asker.post<ActView>("/api/appeal", body, key)));
    expect(tally(said.map(({ status }) => status))).toEqual({ 201: 1000 });
    expect(new Set(said.map(({ body: { number, receipt } }) => `${number} ${receipt.hash}`)).size).toBe(1);
    expect(said.filter(({ body: { receipt } }) => !receipt.repeated)).toHaveLength(1);
    expect(await eventCount()).toBe(before + 1);
  });
});

describe("guessing", () => {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  it("a number with one character changed, or any other, is nobody's: always the same answer", async () => {
    const { number } = await lodged(served, asker);
    const neighbour = await citizen(served, "13800002222");
    const plain = number.replace("-", "");
    const changed = [...plain].flatMap((own, at) =>
      [...alphabet]
        .filter(other => other !== own)
        .map(other => `${plain.slice(0, at)}${other}${plain.slice(at + 1)}`),
    );
    const answers = new Set<string>();
    for (const who of [nobody, neighbour, desk]) {
      for (const guess of who === nobody ? changed : changed.slice(0, 60)) {
        const { status, text } = await who.get(`/api/appeal/${guess}`);
        answers.add(`${status} ${text}`);
      }
      answers.add(`404 ${(await who.get("/api/appeal/00000-00000")).text}`);
    }
    expect([...answers]).toEqual([expect.stringMatching(/^404 .*unknown_matter/)]);
  });
});

describe("the session of a post that was given up", () => {
  it("acts no more, although its cookie still stands", async () => {
    const lead = await official(served, "gardener");
    expect((await lead.get<{ post: unknown }>("/api/session")).body.post).not.toBeNull();
    const { rows } = await served.city.pool.query("select id from person where account = 'gardener'");
    await served.city.people.posts.end(String(rows[0].id), served.posts.get("gardener")!, served.clock.now);
    const made = await lodged(served, asker);
    const said = await lead.post<Problem>(`/api/appeal/${made.number}/dispatch`, { input: {} });
    expect([401, 403]).toContain(said.status);
    expect((await lead.get<{ post: unknown }>("/api/session")).body.post).toBeNull();
  });
});
