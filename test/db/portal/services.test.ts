// Services on the portal of the sample city: found by words, domain and mark; a guide; an application filed
// step by step without scripts, in which only what concerns the applicant is asked.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portal } from "../../../src/http/portal/portal.ts";
import { PortalReader } from "../../http/reader.ts";
import { type SampleServed, serveSample } from "../../http/sample-served.ts";

let served: SampleServed;
beforeAll(async () => {
  served = await serveSample({ portal });
  await served.city.follower.fresh();
}, 90_000);
afterAll(() => served?.close());

const get = async (path: string) => (await new PortalReader(served.app).get(path)).text;
const titlesIn = (text: string): string[] =>
  [...text.matchAll(/<a href="\/services\/[^"?]+">([^<]+)</g)].map(([, title = ""]) => title);
const numberOf = async (title: string): Promise<string> =>
  new RegExp(`/services/([^"]+)">${title}<`).exec(
    await get(`/services?q=${encodeURIComponent(title)}`),
  )?.[1] ?? "";

describe("finding", () => {
  test("by words, by domain, by mark, by who one is", async () => {
    const all = await get("/services");
    expect(all).toContain("共 60 个事项");
    expect(all).toContain("社会保险");
    expect(titlesIn(await get(`/services?q=${encodeURIComponent("生育津贴")}`))[0]).toBe("生育津贴核发");
    expect(titlesIn(await get("/services?domain=fund")).toSorted()).toEqual(
      ["单位住房公积金缴存登记", "租房提取住房公积金", "购房提取住房公积金"].toSorted(),
    );
    expect(titlesIn(await get("/services?domain=fund&who=firm"))).toEqual(["单位住房公积金缴存登记"]);
    expect(titlesIn(await get("/services?domain=fund&mark=instant"))).toHaveLength(2);
  });

  test("pages follow one another without a gap, and what no page knows changes nothing", async () => {
    const first = await get("/services");
    const next = /href="(\/services\?after=[^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const both = [...titlesIn(first), ...titlesIn(await get(next))];
    expect(new Set(both).size).toBe(60);
    expect(await get("/services?domain=nowhere&mark=gold&who=anyone")).toContain("共 60 个事项");
    expect((await new PortalReader(served.app).get("/services?after=x")).status).toBe(400);
  });

  test("nothing found says how to go on, and the search of everything leads here", async () => {
    expect(await get(`/services?q=${encodeURIComponent("登月许可")}`)).toContain("没有找到");
    expect(titlesIn(await get(`/search?q=${encodeURIComponent("居住证")}`))).toContain("居住证签发");
  });
});

describe("a guide", () => {
  test("says what it asks, how long it takes, and what it took before", async () => {
    const text = await get(`/services/${await numberOf("投靠入户登记")}`);
    for (const said of ["7 个工作日", "法定期限 20 个工作日", "入户申请书", "可以后补", "在线办理"]) {
      expect(text).toContain(said);
    }
    expect(text).toContain("现行第 2 版");
    // Papers: eight before, two since the change; proofs three and none.
    expect(text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ")).toMatch(/材料数 8 2 6 其中证明 3 0 3/);
    expect(text).not.toContain("调整后");
  });

  test("cites the law on permits for a permit alone", async () => {
    const law = "行政许可法";
    expect(await get(`/services/${await numberOf("居住证签发")}`)).not.toContain(law);
    const permit = await get("/services?q=" + encodeURIComponent("食品经营许可"));
    const number = /href="\/services\/([^"?]+)"/.exec(permit)?.[1] ?? "";
    expect(await get(`/services/${number}`)).toContain(law);
  });

  test("of what a table settles at once leads there first, and to a person beside it", async () => {
    const number = await numberOf("租房提取住房公积金");
    const text = await get(`/services/${number}`);
    const way = `/file/instantApproval?opening=apply&amp;service=${number}&amp;item=fundRent`;
    expect(text).toContain(`href="${way}"`);
    expect(text).toContain("不用秒批，由人工办理");
  });

  test("of what no table settles offers no instant approval, its record neither", async () => {
    const number = await numberOf("居住证签发");
    expect(await get(`/services/${number}`)).not.toContain("/file/instantApproval");
    expect(await get(`/matter/${number}`)).not.toContain("/file/instantApproval");
  });

  test("leads to a form that is for this item by its name", async () => {
    const number = await numberOf("租房提取住房公积金");
    const text = await get(`/file/instantApproval?opening=apply&service=${number}&item=fundRent`);
    expect(text).toContain("<p>租房提取住房公积金</p>");
    expect(text).toContain(`<input type="hidden" name="service" value="${number}"/>`);
  });

  test("of a number that is no item is not found", async () => {
    expect((await new PortalReader(served.app).get("/services/ABCD-1234")).status).toBe(404);
  });
});

describe("applying", () => {
  const step = async (reader: PortalReader, at: number, values: Record<string, string>) =>
    (await reader.post("/file/application", { opening: "apply", at: String(at), ...values })).text;

  test("asks a person for an identity number, a firm for its code, an address for the post", async () => {
    const item = await numberOf("居住证签发");
    const reader = new PortalReader(served.app);
    const first = (await reader.get(`/file/application?opening=apply&item=${item}`)).text;
    expect(first).toContain("以什么身份申请");
    // What it is for stands there by its name, and goes along by its number.
    expect(first).toContain("<p>居住证签发</p>");
    expect(first).toContain(`<input type="hidden" name="item" value="${item}"/>`);
    expect(first).not.toContain("身份证号");
    const person = await step(reader, 0, { item, applicantKind: "person" });
    expect(person).toContain('name="identity"');
    expect(person).not.toContain('name="creditCode"');
    const filled = {
      item,
      applicantKind: "person",
      name: "周静",
      phone: "19900001234",
      identity: "11010519491231002X",
    };
    const third = await step(reader, 1, filled);
    expect(third).toContain('name="delivery"');
    expect(third).not.toContain('name="address"');
    expect(await step(reader, 2, { ...filled, delivery: "post" })).toContain('name="address"');
    // Electronic delivery asks for no address: the next page proves the telephone.
    expect(await step(reader, 2, { ...filled, delivery: "electronic" })).toContain("验证码");
  });

  test("an answer given before going back and choosing otherwise is dropped", async () => {
    const item = await numberOf("存量房转移登记");
    const reader = new PortalReader(served.app);
    await reader.get(`/file/application?opening=apply&item=${item}`);
    const text = await step(reader, 0, { item, applicantKind: "firm", identity: "11010519491231002X" });
    expect(text).toContain('name="creditCode"');
    expect(text).not.toContain("identity");
  });

  test("for an item that is not for such applicants is refused at once, with the way out", async () => {
    const item = await numberOf("结婚登记");
    const reader = new PortalReader(served.app);
    await reader.get(`/file/application?opening=apply&item=${item}`);
    const text = await step(reader, 0, { item, applicantKind: "firm" });
    expect(text).toContain("只由个人申请，请以个人身份申请");
  });
});
