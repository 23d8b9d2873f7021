// Published figures over HTTP: frozen as they were, another edition only where something changed, and proved
// by a file that anybody checks.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EditionDraft, EditionView, FigureView, Problem } from "../../../src/http/types.ts";
import { system } from "../../../src/engine/matter.ts";
import { behind, makeCheckpoint } from "../../../src/proof/checkpoint.ts";
import { readFigureProof, verifyFigure } from "../../../src/proof/figure-proof.ts";
import { newKeyText, readKey } from "../../../src/proof/key.ts";
import { firstSigningKey } from "../../../src/proof/worker.ts";
import { type Served, Visitor, citizen, lodged, noon, official, serve } from "../../http/served.ts";

const day = 86_400_000;
const figure = "/api/figures/appeal.lodged";
const period = "2026-11";
let served: Served;
let reform: Visitor;
const key = readKey(newKeyText())!;

const query = async (text: string, values: readonly unknown[]) =>
  (await served.city.pool.query(text, [...values])).rows as Record<string, unknown>[];
const checkpoint = async () =>
  makeCheckpoint(
    { query, instance: served.city.instance.id, key, most: 10_000 },
    await behind(query),
    served.clock.now,
  );

/** An appeal of the past that nobody knew of: dated `at`. */
const late = (at: number) =>
  served.city.writer.history([
    {
      mechanism: "appeal",
      matter: null,
      action: "lodge",
      input: { kind: "help", topic: "roads" },
      actor: { ...system, roles: [] },
      at,
      origin: "import",
    },
  ]);
const publish = (more: object = {}) => reform.post<EditionView[]>(`${figure}/editions`, { period, ...more });
const draft = async (more = "") =>
  (await reform.get<EditionDraft>(`${figure}/editions/draft?period=${period}${more}`)).body;
const proofOf = async (n: number) =>
  readFigureProof((await reform.get(`${figure}/editions/${n}/proof.json?period=${period}`)).text)!;

beforeAll(async () => {
  served = await serve();
  const asker = await citizen(served, "13900001234");
  for (let n = 0; n < 3; n += 1) await lodged(served, asker);
  served.clock.now = noon + 2 * day;
  reform = await official(served, "reform");
  await firstSigningKey(query, key, served.clock.now);
}, 60_000);
afterAll(() => served.close());

describe("who publishes", () => {
  it("is a post that publishes; a desk and a stranger do not, and nobody types the number", async () => {
    const desk = await official(served, "desk");
    for (const visitor of [desk, new Visitor(served)]) {
      const asked = await visitor.post<Problem>(`${figure}/editions`, { period });
      expect(asked.status).toBe(visitor === desk ? 403 : 401);
    }
    const input = { title: "诉求", figure: "appeal.lodged", value: 99 };
    const typed = await reform.post<Problem>("/api/edition", { action: "publish", input });
    expect(typed.status).toBe(403);
    expect((await reform.get<EditionView[]>(`${figure}/editions?period=${period}`)).body).toEqual([]);
  });

  it("says what is wrong: a running day, a staff figure, a strange word", async () => {
    const codes = async (path: string, body: object) =>
      (await reform.post<Problem>(`/api/figures/${path}/editions`, body)).body.code;
    expect(await codes("appeal.lodged", { period, asOf: "2026-11-18" })).toBe("figure_running");
    expect(await codes("appeal.suggestedHandlers", { period })).toBe("figure_hidden");
    expect(await codes("appeal.nothing", { period })).toBe("unknown_figure");
    expect(await codes("appeal.lodged", { period: "2026-13" })).toBe("bad_period");
    expect(await codes("appeal.lodged", { period, value: "5" })).toBe("bad_body");
  });
});

describe("an edition", () => {
  it("freezes what was shown to whoever publishes it", async () => {
    const seen = await draft();
    expect(seen).toMatchObject({ n: 1, text: "3 件", asOfDay: "2026-11-17", events: 3, former: null });
    const { status, body } = await publish();
    expect(status).toBe(201);
    const [first] = body;
    expect(first).toMatchObject({ n: 1, value: 3, text: "3 件", root: seen.root, reason: null });
    const view = (await new Visitor(served).get<FigureView>(`${figure}?period=${period}`)).body;
    expect(view.editions).toEqual(body);
    expect(await checkpoint()).toBeDefined();
    const proof = await proofOf(1);
    expect(proof.parts[0]!.lines).toHaveLength(3);
    expect(proof.edition).toMatchObject({ n: 1, seq: 1 });
    expect(verifyFigure(proof, { keys: [key.public] })).toMatchObject({ lines: 3, waiting: 0 });
    expect(verifyFigure(proof, { keys: [key.public] }).flaw).toBeUndefined();
  });

  it("is not published again while nothing has changed, whatever was recorded elsewhere", async () => {
    const asker = await citizen(served, "13900001235");
    await lodged(served, asker); // today: not known as of yesterday
    expect(await draft()).toMatchObject({ unchanged: true, n: 2 });
    const { status, body } = await publish({ reason: "再发布一遍看看。" });
    expect([status, (body as unknown as Problem).code]).toEqual([422, "rule"]);
    expect((await reform.get<EditionView[]>(`${figure}/editions?period=${period}`)).body).toHaveLength(1);
  });

  it("gets another after late events, with its reason; the former stays as it was", async () => {
    await late(noon - day);
    expect(await draft()).toMatchObject({ unchanged: false, n: 2, text: "4 件" });
    expect((await publish()).status).toBe(422);
    const { body } = await publish({ reason: "补录一件十五日的电话记录。" });
    expect(body.map(({ n, text, reason }) => [n, text, reason])).toEqual([
      [2, "4 件", "补录一件十五日的电话记录。"],
      [1, "3 件", null],
    ]);
    await checkpoint();
    // What counted in the former one is no longer what counts: its own event proves its value.
    const [former, latest] = [await proofOf(1), await proofOf(2)];
    expect([former.value, former.parts.length, latest.value]).toEqual([3, 0, 4]);
    expect(verifyFigure(former).flaw).toBeUndefined();
    expect(verifyFigure(latest)).toMatchObject({ lines: 4 });
    expect(verifyFigure(latest).flaw).toBeUndefined();
  });

  it("is found out when its file says anything else", async () => {
    const proof = await proofOf(2);
    const edition = proof.edition!;
    const line = proof.parts[0]!.lines[0]!;
    const fewer = [{ ...proof.parts[0]!, lines: proof.parts[0]!.lines.slice(1), value: 3 }];
    const changed = {
      value: { ...proof, value: 5, parts: [] },
      period: { ...proof, period: "2026-10" },
      figure: { ...proof, parts: [], edition: { ...edition, n: 1 } },
      payload: {
        ...proof,
        edition: { ...edition, payload: edition.payload.replace('"value":4', '"value":5') },
      },
      previous: { ...proof, edition: { ...edition, previous: "0".repeat(64) } },
      dropped: { ...proof, value: 3, parts: fewer, checkpoint: null },
      doubled: { ...proof, parts: [{ ...proof.parts[0]!, lines: [...proof.parts[0]!.lines, line] }] },
    };
    for (const [name, file] of Object.entries(changed))
      expect([name, verifyFigure(file).flaw?.code]).toEqual([name, "figure"]);
  });

  it("is one, however many publish it at the same time", async () => {
    await late(noon - 2 * day);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => publish({ reason: "又补录一件电话记录。" })),
    );
    // The others are told that it is out, or find nothing changed since.
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.every(({ status }) => [201, 409, 422].includes(status))).toBe(true);
    expect((await draft()).former).toMatchObject({ n: 3, text: "5 件" });
  });

  it("hides small numbers as its figure does, and tells no events of them", async () => {
    const reports = "/api/figures/appeal.reports";
    const asked = await reform.post<EditionView[]>(`${reports}/editions`, { period: "2026-10" });
    expect(asked.body).toMatchObject([{ n: 1, events: null, root: null }]);
  });
});
