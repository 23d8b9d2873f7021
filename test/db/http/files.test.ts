// Files over HTTP: sent before their act, seen by whoever may see their field, and every refusal a sentence.

import { createHmac, hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type {
  ActView,
  ChainView,
  FileView,
  MatterView,
  Problem,
  UploadView,
} from "../../../src/http/types.ts";
import {
  type Served,
  Visitor,
  citizen,
  lodging,
  noon,
  official,
  password,
  serve,
} from "../../http/served.ts";
import { jpeg, multipart, pdf, place } from "../../http/specimens.ts";

let served: Served;
let asker: Visitor;
let stranger: Visitor;
let desk: Visitor;
beforeAll(async () => {
  served = await serve();
  asker = await citizen(served, "13912345678");
  stranger = await citizen(served, "13912345679");
  desk = await official(served, "desk");
});
afterAll(() => served.close());

const form = (content: Buffer | string, filename = "路灯.jpg", type = "image/jpeg", name = "file") =>
  multipart([{ name, filename, type, content }]);

async function upload(visitor: Visitor, ...file: Parameters<typeof form>) {
  const { payload, headers } = form(...file);
  return visitor.send<UploadView & Problem>("POST", "/api/uploads", payload, headers);
}
async function filed(visitor: Visitor, photos: readonly string[]): Promise<ActView> {
  const said = await visitor.post<ActView>("/api/appeal", { input: { ...lodging(served), photos } });
  if (said.status !== 201) throw new Error(said.text);
  return said.body;
}
const photosOf = ({ fields }: Pick<MatterView, "fields">): readonly FileView[] =>
  fields.find(({ name }) => name === "photos")?.files ?? [];

/** Somebody with a post of these roles, in the city's own org. */
async function posted(account: string, roles: readonly string[]): Promise<Visitor> {
  const { accounts, posts } = served.city.people;
  const id = await accounts.createOfficial({ account, name: `${account}某`, password }, noon);
  const org = served.orgs.get("city") as `org:${string}`;
  const post = await posts.create({ key: account, org, title: "审计岗", english: "Auditor", roles });
  await posts.give(id, post, noon);
  const visitor = new Visitor(served);
  await visitor.enter({ account, password });
  return visitor;
}

describe("an upload", () => {
  test("is answered with what stands for it, its clean name, its type and its size", async () => {
    const { status, body } = await upload(asker, jpeg(), "C:\\照片\\路灯 1.jpg");
    expect(status).toBe(201);
    expect(body).toEqual({
      file: expect.stringMatching(/^file:[0-9a-f]{32}$/),
      name: "路灯 1.jpg",
      type: "image/jpeg",
      size: expect.any(Number),
    });
  });

  test("of a lying type is refused in the reader's language, and nothing is kept", async () => {
    const before = (await served.city.pool.query("select count(*) as n from upload")).rows;
    const { status, body } = await upload(asker, pdf());
    expect([status, body.code]).toEqual([422, "file_type_lies"]);
    expect(body.detail).toContain("JPEG 图片，内容却是 PDF 文档");
    const { payload, headers } = form(pdf());
    const english = await asker.send<Problem>("POST", "/api/uploads?lang=en", payload, headers);
    expect(english.body.detail).toContain("says that it is a JPEG picture, but it is a PDF document");
    expect((await served.city.pool.query("select count(*) as n from upload")).rows).toEqual(before);
  });

  test("beyond 10 MB is refused by name, not cut", async () => {
    const { status, body } = await upload(
      asker,
      Buffer.alloc(10 * 1024 ** 2 + 1, "字"),
      "大.txt",
      "text/plain",
    );
    expect([status, body.code]).toEqual([413, "file_too_large"]);
    expect(body.detail).toContain("大.txt");
  });

  test("needs a caller, a token of the form, a file, and a body with parts", async () => {
    const { payload, headers } = form(jpeg());
    const nobody = await new Visitor(served).send<Problem>("POST", "/api/uploads", payload, headers);
    expect([nobody.status, nobody.body.code]).toEqual([401, "sign_in_needed"]);
    const stolen = { ...headers, "x-csrf-token": "stolen" };
    const forged = await asker.send<Problem>("POST", "/api/uploads", payload, stolen);
    expect([forged.status, forged.body.code]).toEqual([403, "bad_csrf"]);
    const json = await asker.post<Problem>("/api/uploads", { file: "x" });
    expect([json.status, json.body.code]).toEqual([415, "wrong_media_type"]);
    const text = multipart([{ name: "file", content: "no file" }]);
    const none = await asker.send<Problem>("POST", "/api/uploads", text.payload, text.headers);
    expect([none.status, none.body.code]).toEqual([422, "file_missing"]);
    const other = await upload(asker, jpeg(), "a.jpg", "image/jpeg", "photo");
    expect(other.body.code).toBe("file_missing");
    const empty = await upload(asker, "", "空.txt", "text/plain");
    expect([empty.status, empty.body.code]).toEqual([422, "file_empty"]);
  });

  test("that breaks off or is no multipart body at all is refused, never our own fault", async () => {
    const { payload, headers } = form(jpeg());
    const cut = await asker.send<Problem>("POST", "/api/uploads", payload.subarray(0, 150), headers);
    expect([cut.status, cut.body.code]).toEqual([400, "bad_body"]);
    const noBoundary = { "content-type": "multipart/form-data" };
    const lost = await asker.send<Problem>("POST", "/api/uploads", payload, noBoundary);
    expect([400, 415]).toContain(lost.status);
    const act = await asker.send<Problem>("POST", "/api/appeal", payload, headers);
    expect([act.status, act.body.code]).toEqual([415, "wrong_media_type"]);
  });
});

test("whoever lets too many uploads wait is told when to come back", async () => {
  const hoarder = await citizen(served, "13912345670");
  const { body: me } = await hoarder.get<{ person: { id: string } }>("/api/session");
  await served.city.pool.query(
    `insert into upload (id, owner, name, type, size, digest, bytes, uploaded)
     select decode(lpad(to_hex(n), 32, '0'), 'hex'), $1, 'a.txt', 'text/plain', 1, '', 'a', now()
       from generate_series(1, 60) n`,
    [`person:${me.person.id}`],
  );
  const { status, body, headers } = await upload(hoarder, jpeg({ shade: 30 }));
  expect([status, body.code, headers["retry-after"]]).toEqual([429, "uploads_waiting", "3600"]);
});

describe("a photo of an appeal", () => {
  test("is seen by its asker and by officials, whose look is logged, and by nobody else", async () => {
    const { body } = await upload(asker, jpeg({ shade: 2 }));
    const appeal = await filed(asker, [body.file]);
    const [photo] = photosOf(appeal);
    expect(photo).toMatchObject({ name: "路灯.jpg", type: "image/jpeg" });
    const own = await asker.get(photo!.href);
    expect(own.status).toBe(200);
    expect(own.headers).toMatchObject({
      "content-type": "image/jpeg",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(own.headers["content-disposition"]).toContain("filename*=UTF-8''%E8%B7%AF%E7%81%AF.jpg");
    expect(own.text).not.toContain(place);
    const rows = () =>
      served.city.pool.query("select act, fields from access_log where 'photos' = any (fields)");
    const looked = (await rows()).rows.length;
    expect((await desk.get(photo!.href)).status).toBe(200);
    expect((await rows()).rows.slice(looked)).toEqual([{ act: "read", fields: ["photos"] }]);
    for (const other of [stranger, new Visitor(served), await official(served, "gardener")]) {
      const refused = await other.get<Problem>(photo!.href);
      expect([refused.status, refused.body.code]).toEqual([404, "not_found"]);
      expect((await other.get<MatterView>(`/api/appeal/${appeal.number}`)).text).not.toContain("路灯.jpg");
    }
  });

  test("once erased is gone, and the matter and its chain still read", async () => {
    const { body } = await upload(asker, jpeg({ shade: 3 }));
    const appeal = await filed(asker, [body.file]);
    const href = photosOf(appeal)[0]!.href;
    await served.city.pool.query("delete from attachment where address = $1", [href.slice(-64)]);
    expect((await asker.get(href)).status).toBe(404);
    const { body: read } = await asker.get<MatterView>(`/api/appeal/${appeal.number}`);
    expect(read.fields.find(({ name }) => name === "photos")).toMatchObject({
      files: [],
      text: "1 个文件已删除",
    });
    const chain = await asker.get<ChainView>(`/api/appeal/${appeal.number}/chain`);
    expect(chain.body.valid).toBe(true);
  });

  test("has the address that its own bytes give, with what the chain tells", async () => {
    const { body } = await upload(asker, jpeg({ shade: 4 }));
    const appeal = await filed(asker, [body.file]);
    const { href, file } = photosOf(appeal)[0]!;
    const { rows } = await served.city.pool.query<{ matter: number; bytes: Buffer }>(
      "select matter, bytes from attachment where address = $1",
      [href.slice(-64)],
    );
    const chain = (await asker.get<ChainView>(`/api/appeal/${appeal.number}/chain`)).body;
    const id = Buffer.alloc(8);
    id.writeBigInt64BE(BigInt(chain.matter));
    const digest = hash("sha256", rows[0]!.bytes, "buffer");
    const address = createHmac("sha256", Buffer.from(chain.genesis, "hex")).update(id).update(digest);
    expect(`file:${address.digest("hex")}`).toBe(file);
  });

  test("of somebody else, a seventh, or one that was never sent is refused at its field", async () => {
    const foreign = (await upload(stranger, jpeg({ shade: 5 }))).body.file;
    const seven = [];
    for (let shade = 10; shade < 17; shade++) seven.push((await upload(asker, jpeg({ shade }))).body.file);
    for (const photos of [[foreign], seven, ["路灯.jpg"], ["file:../../etc/passwd"]]) {
      const input = { ...lodging(served), photos };
      const { status, body } = await asker.post<Problem>("/api/appeal", { input });
      expect([status, body.code, body.fields?.[0]?.field]).toEqual([422, "invalid_input", "photos"]);
    }
    expect((await filed(asker, seven.slice(0, 6))).fields.length).toBeGreaterThan(0);
  });

  test("sent again under the same key is filed once", async () => {
    const { body } = await upload(asker, jpeg({ shade: 20 }));
    const input = { ...lodging(served), photos: [body.file] };
    const send = () => asker.post<ActView>("/api/appeal", { input }, { "idempotency-key": "photo-once" });
    const [first, again] = [await send(), await send()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.receipt).toEqual({ ...first.body.receipt, repeated: true });
    expect(photosOf(again.body)).toHaveLength(1);
  });

  test("added later stands beside the first ones", async () => {
    const appeal = await filed(asker, [(await upload(asker, jpeg({ shade: 21 }))).body.file]);
    expect((await asker.get(`/api/appeal/${appeal.number}/files/${"0".repeat(64)}`)).status).toBe(404);
    expect((await asker.get(`/api/appeal/${appeal.number}/files/x`)).status).toBe(404);
    expect((await asker.get(`/api/task/${appeal.number}/files/${"0".repeat(64)}`)).status).toBe(404);
  });
});

test("an auditor, who reads everything masked, is told of pictures and opens none", async () => {
  const sent = (await upload(asker, jpeg())).body.file;
  const matter = await filed(asker, [sent]);
  const [photo] = photosOf((await desk.get<MatterView>(`/api/appeal/${matter.number}`)).body);
  expect((await desk.get(photo!.href)).status).toBe(200);
  const auditor = await posted("auditor", ["auditor"]);
  const { body } = await auditor.get<MatterView>(`/api/appeal/${matter.number}`);
  const field = body.fields.find(({ name }) => name === "photos");
  expect(field).toMatchObject({ text: "1 个文件", masked: true, reveal: false, files: [] });
  expect(JSON.stringify(body)).not.toContain(photo!.file);
  expect((await auditor.get(photo!.href)).status).toBe(404);
});
