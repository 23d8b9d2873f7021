// Texts over a real log: hints, search, the office's words; what leaves when it is erased; and that nobody
// finds by words what they may not read.

import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { erase } from "../../src/cli/erase.ts";
import { openCityTexts } from "../../src/cli/texts.ts";
import type { ActView, FoundView, HintsView, ListPage, MatterRow, MatterView } from "../../src/http/types.ts";
import type { OfficeWordsView } from "../../src/http/types.ts";
import { openClient } from "../../src/store/connection.ts";
import { type Served, Visitor, citizen, noon, official, password, serve } from "../http/served.ts";

let served: Served;
let client: pg.Client;
let desk: Visitor;
let stranger: Visitor;
let nobody: Visitor;
const minute = 60_000;

const lamp = "东巷菜市场门口的路灯坏了三天，晚上漆黑一片，老人出门容易摔倒。";
const noise = "和平广场的广场舞音响太大，夜里十点还在跳，孩子没法写作业。";
const rare = "欧阳文清家的鱼塘被挖沙船压垮了堤坝。";

/** Everything that was committed is read. */
const read = () => served.city.texts.fresh(minute);

async function file(phone: string, content: string, more = {}): Promise<ActView & { asker: Visitor }> {
  const asker = await citizen(served, phone);
  const input = {
    kind: "help",
    topic: "roads",
    area: served.orgs.get("shiqiao"),
    content,
    phone,
    name: "王五",
    ...more,
  };
  const { status, body, text } = await asker.post<ActView>("/api/appeal", { action: "lodge", input });
  if (status !== 201) throw new Error(text);
  return { ...body, asker };
}

const hints = async (visitor: Visitor, text: string, more = {}) =>
  (await visitor.post<HintsView>("/api/mechanisms/appeal/hints", { text, ...more })).body;
const found = async (visitor: Visitor, words: string) =>
  (await visitor.get<FoundView>(`/api/find?q=${encodeURIComponent(words)}`)).body;
const foundNumbers = async (visitor: Visitor, words: string) =>
  (await found(visitor, words)).groups.flatMap(({ rows }) => rows.map(({ number }) => number));

beforeAll(async () => {
  served = await serve();
  client = await openClient(served.adminUrl);
  [desk, stranger] = [await official(served, "desk"), await citizen(served, "13933330000")];
  nobody = new Visitor(served);
  await nobody.session();
});
afterAll(async () => {
  await client?.end();
  await served?.close();
});

it("says that nothing has been read yet, and lists as before", async () => {
  expect(await hints(desk, lamp)).toEqual({ ready: false, hints: [] });
  expect((await found(desk, "路灯")).note).toBeNull();
});

describe("hints", () => {
  const lamps: ActView[] = [];
  beforeAll(async () => {
    for (let count = 0; count < 4; count += 1) lamps.push(await file(`1393333001${count}`, lamp));
    for (let count = 0; count < 9; count += 1)
      await file(`1393333002${count}`, `${noise}第${count}号楼，见号牌。`);
    await read();
  });

  it("lead the desk to what says the same, and to nothing where nothing does", async () => {
    const { ready, hints: shown } = await hints(desk, "东巷菜市场门口路灯坏了，晚上漆黑一片");
    expect(ready).toBe(true);
    expect(lamps.map(({ number }) => number)).toContain(shown[0]?.row.number);
    expect(shown[0]?.like).toBe("same");
    expect((await hints(desk, "幼儿园入学材料要交哪些证明")).hints).toEqual([]);
  });

  it("wait for eight characters", async () => {
    expect((await hints(desk, "菜市场路灯坏")).hints).toEqual([]);
    expect((await hints(desk, "菜市场路灯坏三天")).hints.length).toBeGreaterThan(0);
  });

  it("show strangers what is published and not one word that somebody wrote", async () => {
    for (const visitor of [stranger, nobody]) {
      const { hints: shown } = await hints(visitor, lamp);
      expect(shown.length).toBeGreaterThan(0);
      const told = JSON.stringify(shown);
      for (const secret of ["菜市场", "漆黑", "王五", "1393333"]) expect(told).not.toContain(secret);
      expect(shown[0]!.row.columns).not.toHaveProperty("content");
    }
  });

  it("lead no stranger to anybody by a word that hardly anybody wrote", async () => {
    await file("13933330031", rare);
    await read();
    expect((await hints(desk, rare)).hints).toHaveLength(1);
    expect((await hints(stranger, rare)).hints).toEqual([]);
    expect((await hints(await official(served, "power"), rare)).hints).toEqual([]);
  });

  it("point at nobody who asked for secrecy, and at nothing that is not published", async () => {
    const secret = "桥头化工厂夜里偷偷往清水河排放红色废水，气味刺鼻难闻。";
    for (let count = 0; count < 4; count += 1) {
      await file(`1393333004${count}`, secret, { identityMode: "secret" });
    }
    const hidden = "北山公墓的停车场收费没有公示标准，见车就要二十元。";
    for (let count = 0; count < 4; count += 1) {
      const { number, asker } = await file(`1393333005${count}`, hidden);
      const { status, text } = await asker.post(`/api/appeal/${number}/withdraw`, { input: {} });
      if (status !== 200) throw new Error(text);
    }
    await read();
    const { rows } = await served.city.pool.query("select state from matter where state = 'withdrawn'");
    expect(rows).toHaveLength(4);
    expect((await hints(desk, secret)).hints.length).toBeGreaterThan(0);
    expect((await hints(desk, hidden)).hints.length).toBeGreaterThan(0);
    for (const visitor of [stranger, nobody]) {
      expect((await hints(visitor, secret)).hints).toEqual([]);
      expect((await hints(visitor, hidden)).hints).toEqual([]);
    }
  });

  it("refuse what is no question, in words", async () => {
    for (const body of [{}, { text: 7 }, { text: lamp, more: 1 }, { text: "字".repeat(3001) }]) {
      const { status } = await desk.post("/api/mechanisms/appeal/hints", body);
      expect([body, status]).toEqual([body, 400]);
    }
    expect((await desk.post("/api/mechanisms/none/hints", { text: lamp })).status).toBe(404);
  });
});

describe("search", () => {
  it("finds by what was written for those who may read it, and for nobody else", async () => {
    const { number } = await file("13933330061", "西关小学门口的减速带把公交车底盘刮坏了。");
    await read();
    const lamps = await official(served, "lamps");
    expect((await foundNumbers(desk, "小学门口减速带"))[0]).toBe(number);
    for (const visitor of [stranger, nobody, lamps]) {
      expect(await foundNumbers(visitor, "减速带")).not.toContain(number);
    }
    const dispatched = await desk.post(`/api/appeal/${number}/dispatch`, {
      input: { handler: served.orgs.get("urban") },
    });
    expect([dispatched.status, dispatched.text]).toEqual([200, expect.anything()]);
    await read();
    expect(await foundNumbers(lamps, "减速带")).toContain(number);
    expect(await foundNumbers(await official(served, "power"), "减速带")).not.toContain(number);
  });

  it("pages a ledger by likeness within its filter", async () => {
    const all = (await desk.get<ListPage<MatterRow>>("/api/appeal?q=路灯 漆黑&limit=200")).body;
    expect(all.total).toEqual({ count: all.items.length, exact: true });
    const first = (await desk.get<ListPage<MatterRow>>("/api/appeal?q=路灯 漆黑&limit=2")).body;
    const second = (
      await desk.get<ListPage<MatterRow>>(`/api/appeal?q=路灯 漆黑&limit=2&after=${first.next}`)
    ).body;
    const numbers = (page: ListPage<MatterRow>) => page.items.map(({ number }) => number);
    expect([...numbers(first), ...numbers(second)]).toEqual(numbers(all).slice(0, 4));
    const none = (await desk.get<ListPage<MatterRow>>("/api/appeal?q=路灯&state=answered")).body;
    expect(none.items).toEqual([]);
    expect((await desk.get("/api/appeal?q=路灯&after=r9x")).status).toBe(400);
  });
});

it("rests on no trigrams of PostgreSQL, which makes none of Chinese where LC_CTYPE is C", async () => {
  // Refused where an index, a view or a function needs it.
  await client.query("drop extension if exists pg_trgm restrict");
  expect((await hints(desk, lamp)).hints.length).toBeGreaterThan(0);
  expect((await found(desk, "路灯")).groups.length).toBeGreaterThan(0);
});

it("keeps up as if it had been built anew", async () => {
  const { pool, registry, orgs } = served.city;
  const { texts: anew } = openCityTexts({ pool, registry, orgs, now: () => noon, log: () => {} });
  await anew.fresh(minute);
  await read();
  const kept = served.city.texts;
  expect(kept.asked.size).toBe(anew.asked.size);
  const cut = await kept.words.segmenter();
  for (const text of [lamp, noise, rare, "减速带"]) {
    const sought = { words: cut.searchWords(text), most: 50 };
    const answers = (index: typeof kept.asked) =>
      index.search(sought).map(({ key, ratio }) => [key, Math.round(ratio * 1e4)]);
    expect(answers(kept.asked)).toEqual(answers(anew.asked));
    expect(answers(kept.open)).toEqual(answers(anew.open));
  }
  await anew.close();
});

it("forgets what was erased, for the desk as well", async () => {
  const { accounts } = served.city.people;
  await accounts.createOfficial({ account: "eraser", name: "管理员", password, administrator: true }, noon);
  const text = "慕容雪在南湖公园丢失了传家玉佩，请调取湖心亭监控。";
  const { number, asker } = await file("13933330071", text);
  await read();
  const { size } = served.city.texts.asked;
  expect((await hints(desk, text)).hints).toHaveLength(1);
  await asker.post<MatterView>(`/api/appeal/${number}/withdraw`, { input: {} });
  const asked = { number, account: "eraser", ground: "本人申请，事项已办结" };
  await erase(client, served.context.instance, asked, noon);
  await read();
  expect(served.city.texts.asked.size).toBe(size - 1);
  expect((await hints(desk, text)).hints).toEqual([]);
  expect(await foundNumbers(desk, "传家玉佩")).toEqual([]);
});

describe("the office's words", () => {
  const words = (visitor: Visitor) => visitor.get<OfficeWordsView>("/api/texts/words");
  const add = (visitor: Visitor, kind: string, ...said: string[]) =>
    visitor.post<OfficeWordsView>("/api/texts/words", { kind, words: said });

  it("are kept by the desk and the reform office alone", async () => {
    for (const visitor of [stranger, nobody, await official(served, "lamps")]) {
      expect([401, 403]).toContain((await words(visitor)).status);
      expect([401, 403]).toContain((await add(visitor, "word", "东巷")).status);
    }
    expect((await words(await official(served, "reform"))).status).toBe(200);
  });

  it("say what is wrong with an entry, and keep who changed what and when", async () => {
    const first = await add(desk, "synonyms", "玉佩", "玉坠");
    expect(first.status).toBe(201);
    const { status, body } = await add(desk, "synonyms", "玉坠", "挂件");
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining("玉佩、玉坠")]);
    const [entry] = first.body.standing;
    const changed = await desk.post<OfficeWordsView>(`/api/texts/words/${entry!.id}`, {
      kind: "synonyms",
      words: ["玉佩", "玉坠", "挂件"],
    });
    expect(changed.body.standing.map(one => one.words)).toEqual([["玉佩", "玉坠", "挂件"]]);
    expect(changed.body.history).toMatchObject([
      { words: ["玉佩", "玉坠", "挂件"], addedBy: "desk某", removed: null },
      { words: ["玉佩", "玉坠"], addedBy: "desk某", removedBy: "desk某", removed: noon },
    ]);
    const again = await desk.send("DELETE", `/api/texts/words/${entry!.id}`);
    expect(again.status).toBe(404);
    await desk.send("DELETE", `/api/texts/words/${changed.body.standing[0]!.id}`);
    expect((await words(desk)).body.standing).toEqual([]);
  });

  it("find one another once the texts were read again", async () => {
    const { number } = await file("13933330081", "单元楼的加装电梯何时能批下来，住户等了很久。");
    await read();
    expect(await foundNumbers(desk, "升降机")).not.toContain(number);
    expect((await add(desk, "synonyms", "电梯", "升降机")).status).toBe(201);
    await served.city.texts.words.reload();
    await read();
    expect(await foundNumbers(desk, "升降机")).toContain(number);
  });

  it("count what was sought in vain, without names and numbers, until somebody deals with it", async () => {
    await found(stranger, "王小明 13800138000 疫苗接种");
    await found(nobody, "疫苗接种");
    const { vain } = (await words(desk)).body;
    expect(JSON.stringify(vain)).not.toMatch(/王小明|138/u);
    expect(vain).toContainEqual({ words: "疫苗 接种", times: 2, last: noon });
    const left = await desk.post<OfficeWordsView>("/api/texts/sought", { words: "疫苗 接种" });
    expect(left.body.vain.map(one => one.words)).not.toContain("疫苗 接种");
  });
});
