import Fastify from "fastify";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { officeStatic } from "./office-static.ts";

const folder = mkdtempSync(join(tmpdir(), "keymove-office-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "index.html"), `<meta property="csp-nonce" nonce="__CSP_NONCE__">`);
writeFileSync(join(folder, "assets/index-abc.js"), "plain");
writeFileSync(join(folder, "assets/index-abc.js.br"), "shrunk");

const app = Fastify();
await app.register(officeStatic, { folder });
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test.each(["/office", "/office/", "/office/appeal/7K3F9-QWXR2?act=answer", "/office/figures/appeal.onTime"])(
  "%s is the one page, never kept by a browser",
  async url => {
    const { statusCode, headers, body } = await app.inject(url);
    expect(statusCode).toBe(200);
    expect(headers["cache-control"]).toBe("no-cache");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    const nonce = /nonce="([^"]+)"/.exec(body)?.[1];
    expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
  },
);

test("each answer has a nonce of its own", async () => {
  const [one, other] = await Promise.all([app.inject("/office"), app.inject("/office")]);
  expect(one.body).not.toBe(other.body);
});

test("a built file is sent compressed to who can read that, and kept for ever", async () => {
  const url = "/office/assets/index-abc.js";
  const plain = await app.inject(url);
  expect([plain.body, plain.headers["cache-control"]]).toEqual([
    "plain",
    "public, max-age=31536000, immutable",
  ]);
  const shrunk = await app.inject({ url, headers: { "accept-encoding": "br, gzip" } });
  expect([shrunk.body, shrunk.headers["content-encoding"]]).toEqual(["shrunk", "br"]);
});

test("a file of an older build is missing, and nothing outside is served", async () => {
  expect((await app.inject("/office/assets/index-old.js")).statusCode).toBe(404);
  const outside = await app.inject("/office/assets/..%2findex.html");
  expect(outside.statusCode).toBeGreaterThanOrEqual(400);
});
