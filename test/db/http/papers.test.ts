// Papers: filled from the matter as it stood, numbered from the register of who issues them, read by whom
// they concern.

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActView, ListPage, MatterRow, MatterView, Problem } from "../../../src/http/types.ts";
import { type Served, type Visitor, citizen, lodged, official, secrets, serve } from "../../http/served.ts";

let served: Served;
let asker: Visitor;
let desk: Visitor;

beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  desk = await official(served, "desk");
});
afterAll(() => served.close());

async function declined(): Promise<string> {
  const { number } = await lodged(served, asker);
  const input = {
    refusalGround: "arbitration",
    explanation: "劳动合同争议，请向劳动人事争议仲裁委员会申请。",
  };
  const { status, text } = await desk.post<ActView>(`/api/appeal/${number}/decline`, { input });
  if (status !== 200) throw new Error(text);
  await served.city.relay.drain();
  return number;
}
const papers = async (reader: Visitor, number: string) =>
  (await reader.get<MatterView>(`/api/appeal/${number}`)).body.papers;

/** The text of a paper, its tags left out. */
async function read(reader: Visitor, href: string) {
  const { statusCode, rawPayload, headers } = await served.app.inject({
    url: href,
    headers: { cookie: reader.cookie },
  });
  const files = statusCode === 200 ? unzipSync(new Uint8Array(rawPayload)) : {};
  const text = strFromU8(files["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]*>/g, "");
  return { status: statusCode, text, headers, header: files["word/header1.xml"] };
}

describe("a notice that an appeal is not accepted", () => {
  it("says ground and way out, under the next number of the year, to who asked", async () => {
    const first = await declined();
    const [paper, ...others] = await papers(asker, first);
    expect(others).toEqual([]);
    expect(paper).toMatchObject({ name: "notAccepted", title: "不予受理告知书" });
    expect(paper!.number).toBe("澜城市不受理〔2026〕1号");
    const { status, text, headers } = await read(asker, paper!.href);
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toContain(encodeURIComponent("不予受理告知书"));
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(text).toContain("澜城市不受理〔2026〕1号");
    expect(text).toContain(first);
    expect(text).toContain("劳动人事争议仲裁委员会");
    expect(text).toContain("2026年11月16日");
    const second = await declined();
    expect((await papers(asker, second))[0]!.number).toBe("澜城市不受理〔2026〕2号");
  });

  it("keeps its number and words when delivered again, and the register says who got which", async () => {
    const number = await declined();
    const [before] = await papers(asker, number);
    await served.city.pool.query("update outbox set done = null where kind = 'number'");
    await served.city.relay.drain();
    expect((await papers(asker, number))[0]).toEqual(before);
    const reform = await official(served, "reform");
    const { body } = await reform.get<ListPage<MatterRow>>("/api/register");
    expect(body.items.length).toBe(1);
    const { body: register } = await reform.get<MatterView>(`/api/register/${body.items[0]!.number}`);
    const last = register.fields.find(({ name }) => name === "last");
    expect(before!.number).toBe(`澜城市不受理〔2026〕${last!.text}号`);
    expect(register.story.filter(({ action }) => action === "take").length).toBe(Number(last!.text));
  });

  it("is nobody else's", async () => {
    const number = await declined();
    const href = (await papers(asker, number))[0]!.href;
    const neighbour = await citizen(served, "13912345679");
    for (const reader of [neighbour, new (Object.getPrototypeOf(asker).constructor)(served) as Visitor]) {
      expect((await read(reader, href)).status).toBe(404);
    }
    const { text } = await read(desk, href);
    expect(text).toContain("劳动人事争议仲裁委员会");
    for (const secret of [secrets.name, secrets.phone]) expect(text).not.toContain(secret);
  });

  it.each(["nothing.docx", "order.docx", "__proto__.docx", "..%2fx.docx"])(
    "there is no %s, and the sentence says so",
    async file => {
      const number = await declined();
      const { status, body } = await asker.get<Problem>(`/api/appeal/${number}/documents/${file}`);
      expect([status, body.code]).toEqual([404, "unknown_paper"]);
    },
  );
});
