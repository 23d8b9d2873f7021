// A year overview over HTTP: looked over while it is written, published by a fourth hand with every figure
// frozen, proved number by number, and not published while it cites what was withdrawn.

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  ActView,
  EditionView,
  MatterView,
  OverviewLine,
  OverviewLook,
  OverviewView,
  Problem,
} from "../../../src/http/types.ts";
import { behind, makeCheckpoint } from "../../../src/proof/checkpoint.ts";
import { readFigureProof, verifyFigure } from "../../../src/proof/figure-proof.ts";
import { newKeyText, readKey } from "../../../src/proof/key.ts";
import { firstSigningKey } from "../../../src/proof/worker.ts";
import { type Served, Visitor, citizen, lodged, noon, official, serve } from "../../http/served.ts";

const day = 86_400_000;
const key = readKey(newKeyText())!;
const received = "{{figure:appeal.lodged|2026|2026-11-17||}}";
const rate = "{{figure:appeal.onTimeShare|2026|2026-11-17||}}";
const tax = "{{outside:2026-001|多/1}}";
const claim = "{{claim:全省首创|省委改革办|鲁改办函〔2026〕3号|2026-05-06}}";
const body = [
  `# 群众出题\n收到诉求${received}，按期办结率${rate}。`,
  `- 税务部门公布减税降费${tax}，做法为${claim}。`,
].join("\n");

let served: Served;
let hands: Record<"reform" | "editor" | "organ" | "publisher", Visitor>;
const query = async (text: string, values: readonly unknown[]) =>
  (await served.city.pool.query(text, [...values])).rows as Record<string, unknown>[];

const taxes = {
  code: "2026-001",
  title: "1至9月减税降费",
  value: 58.62,
  unit: "亿元",
  bound: "exact",
  from: "2026-01-01",
  to: "2026-09-30",
  source: "市税务局",
  document: "税函〔2026〕12号",
  published: "2026-10-15",
};

const act = async (who: keyof typeof hands, number: string, action: string, input: object = {}) => {
  const { status, body: answer } = await hands[who].post<ActView>(`/api/overview/${number}/${action}`, {
    input,
  });
  expect(status, JSON.stringify(answer)).toBe(200);
};

/** Drafted, reviewed and approved; its number. */
async function approved(text: string, more: object = {}): Promise<string> {
  const input = { title: "澜城市2026年改革综述", year: "2026", body: text, ...more };
  const opened = await hands.reform.post<ActView>("/api/overview", { action: "draft", input });
  expect(opened.status, opened.text).toBe(201);
  const { number } = opened.body;
  await act("reform", number, "submit");
  await act("editor", number, "review");
  await act("organ", number, "approve");
  return number;
}

const publish = <T>(number: string, who: keyof typeof hands = "publisher") =>
  hands[who].post<T>(`/api/overviews/${number}/publish`, {});
const look = async (text: string) =>
  (await hands.reform.post<OverviewLook>("/api/overviews/look", { body: text })).body;

beforeAll(async () => {
  served = await serve();
  const asker = await citizen(served, "13900001234");
  for (let n = 0; n < 12; n += 1) await lodged(served, asker);
  served.clock.now = noon + 2 * day;
  const [reform, editor, organ, publisher] = await Promise.all(
    (["reform", "editor", "chief", "issuer"] as const).map(role => official(served, role)),
  );
  hands = { reform: reform!, editor: editor!, organ: organ!, publisher: publisher! };
  await firstSigningKey(query, key, served.clock.now);
}, 60_000);
afterAll(() => served.close());

describe("a text that is written", () => {
  it("is read number by number, and what is wrong with it is said with its place", async () => {
    const { tokens, remarks } = await look(`${body}\n召开会议3次，还有 66 件。`);
    expect(tokens.map(({ text, citable }) => [text, citable])).toEqual([
      ["12件", true],
      ["—", true],
      ["？", false],
      ["全省首创", true],
    ]);
    expect(remarks.map(({ code, block }) => [code, block])).toEqual([
      ["no_value", 1],
      ["outside_unknown", 2],
      ["bare_number", 3],
      ["bare_number", 3],
    ]);
  });

  it("proposes the figure that a typed number is", async () => {
    const [remark] = (await look("收到诉求12件。")).remarks;
    expect(remark).toMatchObject({ code: "bare_number", stop: false, at: { from: 4, to: 7 } });
    expect(remark!.propose?.text).toBe("12件");
  });

  it("is looked over for officials alone", async () => {
    expect((await new Visitor(served).post<Problem>("/api/overviews/look", { body })).status).toBe(401);
    expect((await hands.reform.post<Problem>("/api/overviews/look", { text: "甲" })).body.code).toBe(
      "bad_body",
    );
  });
});

describe("an outside figure", () => {
  it("has a number of its own, and is cited once a second person has checked it", async () => {
    const recorded = await hands.reform.post<MatterView>("/api/outsideFigure", {
      action: "record",
      input: taxes,
    });
    expect(recorded.status, recorded.text).toBe(201);
    const again = await hands.reform.post<Problem>("/api/outsideFigure", { action: "record", input: taxes });
    expect([again.status, again.body.code]).toEqual([409, "not_unique"]);
    expect((await look(tax)).remarks.map(({ code, stop }) => [code, stop])).toEqual([
      ["outside_unconfirmed", true],
    ]);
    const { number } = recorded.body;
    expect((await hands.editor.post(`/api/outsideFigure/${number}/confirm`, {})).status).toBe(200);
    const [token] = (await look(tax)).tokens;
    expect(token).toMatchObject({ text: "58多亿元", outside: true, citable: true });
  });
});

describe("publishing", () => {
  let number: string;
  beforeAll(async () => {
    number = await approved(body);
  });

  it("is nobody's act by hand, nor of whoever drafted it, nor before it is approved", async () => {
    const typed = await hands.publisher.post<Problem>(`/api/overview/${number}/publish`, {
      input: { live: 9 },
    });
    expect(typed.status).toBe(403);
    expect((await publish<Problem>(number, "reform")).body.code).toBe("not_for_your_post");
    const early = await hands.reform.post<ActView>("/api/overview", {
      action: "draft",
      input: { title: "另一份改革综述", year: "2026", body },
    });
    expect((await publish<Problem>(early.body.number)).body.code).toBe("wrong_state");
    const unknown = await new Visitor(served).get<Problem>(`/api/overviews/${number}`);
    expect(unknown.status).toBe(404);
  });

  it("freezes every figure, each with a proof that is checked offline", async () => {
    const { status, body: view, text } = await publish<OverviewView>(number);
    expect(status, text).toBe(201);
    expect(view).toMatchObject({ state: "published", edition: 1, live: 2, outside: 1, remarks: 1 });
    expect(view.numbers.map(({ shown, outside, edition }) => [shown, outside, edition])).toEqual([
      ["12件", false, 1],
      ["—", false, 1],
      ["58多亿元", true, null],
    ]);
    expect(view.numbers[2]!.source).toBe("外部数据：市税务局，税函〔2026〕12号");
    await makeCheckpoint(
      { query, instance: served.city.instance.id, key, most: 10_000 },
      await behind(query),
      served.clock.now,
    );
    const stranger = new Visitor(served);
    const proof = readFigureProof((await stranger.get(view.numbers[0]!.proof!)).text)!;
    expect(proof.edition?.hash).toBe(view.numbers[0]!.hash);
    const verified = verifyFigure(proof, { keys: [key.public] });
    expect([verified.flaw, verified.lines, verified.waiting]).toEqual([undefined, 12, 0]);
    const seen = (await stranger.get<OverviewView>(`/api/overviews/${number}`)).body;
    expect(seen.numbers).toEqual(view.numbers);
    expect((await publish<Problem>(number)).body.code).toBe("wrong_state");
  });

  it("comes as a report, as a sheet and as data, with every number's source", async () => {
    const stranger = new Visitor(served);
    const data = (
      await stranger.get<{ numbers: readonly { value: number | null; page: string }[] }>(
        `/api/overviews/${number}/numbers.json`,
      )
    ).body;
    expect(data.numbers.map(({ value }) => value)).toEqual([12, null, 58.62]);
    expect(data.numbers[0]!.page).toContain("/figures/appeal.lodged?period=2026&asOf=2026-11-17");
    const { text: csv } = await stranger.get(`/api/overviews/${number}/numbers.csv`);
    expect(csv.split("\r\n")).toHaveLength(5);
    expect(csv).toContain("外部数据");
    const paper = await served.app.inject(`/api/overviews/${number}/document.docx`);
    const { "word/document.xml": xml } = unzipSync(new Uint8Array(paper.rawPayload));
    const said = strFromU8(xml!).replace(/<[^>]+>/g, "");
    expect(said).toContain("一、群众出题");
    expect(said).toContain("收到诉求12件，按期办结率—。");
    expect(said).toContain("58多亿元〔外部数据3〕");
    expect(said).toContain("全省首创（省委改革办，鲁改办函〔2026〕3号，2026-05-06）");
  });

  it("is refused with its place where a figure was withdrawn; what is published says so", async () => {
    const [edition] = (
      await hands.reform.get<EditionView[]>("/api/figures/appeal.lodged/editions?period=2026")
    ).body;
    const withdrawal = "统计范围漏了两个区，核对后重发。";
    await hands.publisher.post(`/api/edition/${edition!.matter}/withdraw`, { input: { withdrawal } });
    const later = await approved(body, { corrects: number, reason: "按期办结率补录以后有变化。" });
    const refused = await publish<Problem>(later);
    expect([refused.status, refused.body.code]).toEqual([422, "figure_withdrawn"]);
    expect(refused.body.detail).toContain("第 2 段（“收到诉求…，按期办结率…。”）");
    expect(refused.body.detail).toContain(withdrawal);
    const view = (await new Visitor(served).get<OverviewView>(`/api/overviews/${number}`)).body;
    expect(view.numbers.map(one => one.withdrawn)).toEqual([withdrawal, null, null]);
    expect(view.numbers[0]!.shown).toBe("12件");
    await act("publisher", later, "holdBack", { opinion: "引用的诉求数已经撤回。" });
  });

  it("is corrected by a later edition, which says why; the former leads to it", async () => {
    const later = await approved(`# 群众出题\n按期办结率${rate}。`, {
      corrects: number,
      reason: "撤下已撤回的诉求数。",
    });
    const view = (await publish<OverviewView>(later)).body;
    expect(view).toMatchObject({ edition: 2, corrects: number, reason: "撤下已撤回的诉求数。" });
    await served.city.relay.drain();
    const former = (await new Visitor(served).get<OverviewView>(`/api/overviews/${number}`)).body;
    expect(former).toMatchObject({ state: "corrected", later, edition: 1 });
    expect(former.numbers[0]!.shown).toBe("12件");
    const another = await approved(body.replace(received, "多件"), {
      corrects: number,
      reason: "再更正一次旧的。",
    });
    expect((await publish<Problem>(another)).body.code).toBe("conflict");
    await act("organ", later, "revoke", { revocation: "口径与统计制度不符。" });
    const all = (await new Visitor(served).get<OverviewLine[]>("/api/overviews")).body;
    expect(all.map(({ state }) => state).toSorted()).toEqual(["corrected", "revoked"]);
  });
});
