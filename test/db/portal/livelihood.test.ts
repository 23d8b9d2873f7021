// Livelihood promises on the portal of the sample city: what everybody reads, what a citizen may propose
// and rate.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { portal } from "../../../src/http/portal/portal.ts";
import { PortalReader } from "../../http/reader.ts";
import { type SampleServed, serveSample } from "../../http/sample-served.ts";

let served: SampleServed;
beforeAll(async () => {
  served = await serveSample({ portal });
}, 90_000);
afterAll(() => served?.close());

const numberOf = async (title: string): Promise<string> => {
  const { text } = await new PortalReader(served.app).get("/livelihood");
  return new RegExp(`/livelihood/([^"]+)">${title}`).exec(text)?.[1] ?? "";
};

async function signedIn(phone: string): Promise<PortalReader> {
  const reader = new PortalReader(served.app);
  await reader.get("/sign-in");
  await reader.post("/sign-in", { "proof-phone": phone });
  const sent = (await served.city.people.outbox(30)).find(
    message => message.phone === phone && message.body.includes("验证码"),
  );
  const code = /\d{6}/.exec(sent?.body ?? "")?.[0] ?? "";
  await reader.post("/sign-in/code", { "proof-code": code });
  return reader;
}

describe("what everybody reads", () => {
  test("the call for proposals, and each promise by how it stands", async () => {
    const { status, text } = await new PortalReader(served.app).get("/livelihood");
    expect(status).toBe(200);
    const order = ["正在征集", "群众验收和评价", "正在推进", "已经完成", "未入选"];
    const places = order.map(title => text.indexOf(`>${title}<`));
    expect(places.every(place => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toContain("人大代表票决，决定机关：澜城市人民代表大会");
    expect(text).toContain('href="/file/promise"');
  });

  test("a proposal is private until it is a candidate", async () => {
    const { text } = await new PortalReader(served.app).get("/livelihood");
    expect(text).not.toContain("社区文化活动中心");
  });

  test("one promise: its sub-targets, its months with pictures that open, its acceptance", async () => {
    const reader = new PortalReader(served.app);
    const { status, text } = await reader.get(`/livelihood/${await numberOf("背街小巷路灯补装")}`);
    expect(status).toBe(200);
    expect(text).toContain("子目标完成 3/3 项");
    expect(text).toContain("参加 15 人，认可 14 人");
    expect(text).toMatch(/参加评价 18 人，非常满意和满意 \d+ 人/);
    const pictures = [...text.matchAll(/<img src="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(pictures).toHaveLength(2);
    const picture = await reader.get(pictures[0]!);
    expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/png"]);
  });

  test("in English as well, and nothing that is no promise stands there", async () => {
    const reader = new PortalReader(served.app, "en");
    const number = await numberOf("既有住宅加装电梯");
    const { text } = await reader.get(`/livelihood/${number}`);
    expect(text).toContain("Behind");
    expect(text).toContain("2 of 3 sub-targets done");
    expect((await reader.get("/livelihood/KM-0000-0000")).status).toBe(404);
  });
});

describe("what a citizen may do", () => {
  test("rate once while ratings are open; who is not signed in is asked to", async () => {
    const number = await numberOf("社区卫生服务站慢病药房");
    const stranger = await new PortalReader(served.app).get(`/livelihood/${number}`);
    expect(stranger.text).toContain("/sign-in?next=");
    const reader = await signedIn("19900007788");
    const page = await reader.get(`/livelihood/${number}`);
    expect(page.text).toContain(`/follow/${number}/rate`);
    const form = await reader.get(`/follow/${number}/rate`);
    expect(form.text).toContain("非常满意");
    const rated = await reader.post(`/follow/${number}/rate`, { satisfaction: "fairly", remark: "药很全" });
    expect(rated.to).toContain("done=rate");
    const again = await reader.get(`/follow/${number}/rate`);
    expect(again.to).toBe(`/follow/${number}`);
  });

  test("a proposal is made on its own page; who comes with a need is not asked to choose it", async () => {
    const reader = await signedIn("19900007789");
    const ways = await reader.get("/file");
    expect([ways.text.includes('href="/file/appeal"'), ways.text.includes("/file/promise")]).toEqual([
      true,
      false,
    ]);
    await reader.get("/file/promise");
    const wish = "希望在柳巷街道增设一处社区食堂，方便老年人就餐。";
    const { to } = await reader.post("/file/promise", { topic: "social", wish });
    const number = to.replace("/receipt/", "");
    const mine = await reader.get(`/follow/${number}`);
    expect(mine.text).toContain("柳巷街道增设一处社区食堂");
    const other = await new PortalReader(served.app).get(`/matter/${number}`);
    expect(other.status).toBe(404);
  });
});
