// Photos in the portal's forms, without scripts: they come with a step, go along with the rest, and are
// filed by whoever proves the telephone in the end.

import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../../src/http/app.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { PortalReader } from "../../http/reader.ts";
import { type Served, serve } from "../../http/served.ts";
import { type SentFile, jpeg, pdf } from "../../http/specimens.ts";

let served: Served;
let app: FastifyInstance;
beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
});
afterAll(async () => {
  await app?.close();
  await served?.close();
});

let phones = 0;
const newPhone = () => `1391235${String((phones += 1)).padStart(4, "0")}`;
const photo = (shade: number, filename = `照片${shade}.jpg`): SentFile => ({
  name: "photos",
  filename,
  type: "image/jpeg",
  content: jpeg({ shade }),
});
const none: SentFile = { name: "photos", filename: "", type: "application/octet-stream", content: "" };
const place = () => ({ area: served.orgs.get("shiqiao") ?? "", place: "石桥路 3 号" });
const waiting = async () =>
  (await served.city.pool.query<{ n: number }>("select count(*) as n from upload")).rows[0]!.n;

/** Up to the step with the place and the photos. */
async function atPlace(): Promise<PortalReader> {
  const reader = new PortalReader(app);
  await reader.get("/file/appeal");
  await reader.post("/file/appeal", { content: "路灯三天不亮了", kind: "help", topic: "roads" });
  return reader;
}
async function codeOf(phone: string): Promise<string> {
  const sent = (await served.city.people.outbox(30)).find(message => message.phone === phone);
  return /\d{6}/.exec(sent?.body ?? "")?.[0] ?? "";
}
async function upToCode(reader: PortalReader) {
  const phone = newPhone();
  await reader.post("/file/appeal", { name: "李女士", phone });
  return { ...reader.hidden, "proof-code": await codeOf(phone) };
}

test("a photo goes along with the steps and is filed by who proves the telephone", async () => {
  const reader = await atPlace();
  const next = await reader.postParts("/file/appeal", place(), [photo(1, "C:\\相册\\路灯.jpg"), photo(2)]);
  expect([next.status, next.text.includes("怎么称呼您")]).toEqual([200, true]);
  expect(reader.hidden["photos"]).toMatch(/^file:[0-9a-f]{32}\nfile:[0-9a-f]{32}$/);
  const { to } = await reader.postAlone("/file/appeal", await upToCode(reader));
  const { text: page } = await reader.get(to.replace("/receipt/", "/follow/"));
  const shown = [...page.matchAll(/<img src="(\/api\/appeal\/[^"]+)" alt="([^"]+)"/g)];
  expect(shown.map(([, , name]) => name).toSorted()).toEqual(["照片2.jpg", "路灯.jpg"].toSorted());
  const { status, headers } = await reader.get(shown[0]![1]!);
  expect([status, headers["content-type"]]).toEqual([200, "image/jpeg"]);
  const { text: open } = await new PortalReader(app).get(to.replace("/receipt/", "/matter/"));
  expect(open).not.toContain("/files/");
});

test("no photo is no answer, and the form goes on", async () => {
  const reader = await atPlace();
  const { status, text } = await reader.postParts("/file/appeal", place(), [none]);
  expect([status, text.includes("怎么称呼您")]).toEqual([200, true]);
  expect(reader.hidden["photos"] ?? "").toBe("");
});

test("a lying file is refused at its field; the good one and every answer stay", async () => {
  const reader = await atPlace();
  const lying = { ...photo(3, "发票.jpg"), content: pdf() };
  const { status, text } = await reader.postParts("/file/appeal", place(), [photo(4), lying]);
  expect(status).toBe(422);
  expect(text).toContain('<a href="#f-photos">“发票.jpg”标的是 JPEG 图片，内容却是 PDF 文档');
  expect(text).toContain("石桥路 3 号");
  expect(text).toContain("已经收到 1 个");
  const kept = /name="photos" checked="" value="(file:[0-9a-f]{32})"/.exec(text)![1]!;
  await reader.postParts("/file/appeal", { ...place(), photos: kept }, [none]);
  expect(reader.hidden["photos"]).toBe(kept);
  // Going back and taking the mark away leaves it out.
  await reader.post("/file/appeal", { to: "1" });
  await reader.postParts("/file/appeal", place(), [none]);
  expect(reader.hidden["photos"] ?? "").toBe("");
});

test("more than ten at once, and more than the field takes, are refused with what to do", async () => {
  const reader = await atPlace();
  const many = Array.from({ length: 12 }, (_, n) => photo(20 + n));
  const eleven = await reader.postParts("/file/appeal", place(), many);
  expect([eleven.status, eleven.text.includes("一次最多上传 10 个文件")]).toEqual([422, true]);
  const other = await atPlace();
  const seven = await other.postParts("/file/appeal", place(), many.slice(0, 7));
  expect([seven.status, seven.text.includes("“现场照片”最多 6 项，现有 7 项")]).toEqual([422, true]);
  const flood = await other.postParts(
    "/file/appeal",
    place(),
    Array.from({ length: 50 }, (_, n) => photo(n)),
  );
  expect(flood.status).toBe(422);
});

test("a form of another site leaves no file, and another visitor's file is not taken", async () => {
  const before = await waiting();
  const reader = await atPlace();
  const stolen = await reader.postParts("/file/appeal", { ...place(), csrf: "stolen" }, [photo(40)]);
  expect(stolen.status).toBe(403);
  expect(await waiting()).toBe(before);
  await reader.get("/file/appeal");
  const one = await atPlace();
  await one.postParts("/file/appeal", place(), [photo(41)]);
  const thief = await atPlace();
  await thief.postParts("/file/appeal", { ...place(), photos: one.hidden["photos"]! }, [none]);
  const { status, text } = await thief.postAlone("/file/appeal", await upToCode(thief));
  expect([status, text.includes("里有文件没有收到")]).toEqual([422, true]);
});

test("the second click of a double click is answered with the first one's receipt", async () => {
  const reader = await atPlace();
  await reader.postParts("/file/appeal", place(), [photo(50)]);
  const form = await upToCode(reader);
  const first = await reader.postAlone("/file/appeal", form);
  expect(first.to).toMatch(/^\/receipt\//);
  // Signed in by now, whoever comes back to a form of before is told that it is out of date.
  const both = await Promise.all([
    reader.postAlone("/file/appeal", form),
    reader.postAlone("/file/appeal", form),
  ]);
  expect(both.map(({ status }) => status)).toEqual([403, 403]);
  const again = await atSignedIn(reader);
  const twice = await Promise.all([1, 2].map(() => reader.postAlone("/file/appeal", again)));
  expect(twice[0]!.to).toMatch(/^\/receipt\//);
  expect(twice[1]!.to).toBe(twice[0]!.to);
  expect((await reader.postAlone("/file/appeal", again)).to).toBe(twice[0]!.to);
});

/** The last step of somebody signed in, with a photo. */
async function atSignedIn(reader: PortalReader) {
  await reader.get("/file/appeal");
  await reader.post("/file/appeal", { content: "井盖松了很危险", kind: "help", topic: "roads" });
  await reader.postParts("/file/appeal", place(), [photo(51)]);
  return { ...reader.hidden, name: "李女士", phone: "13912350001" };
}
