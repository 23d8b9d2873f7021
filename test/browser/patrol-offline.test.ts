// The patrol page opened where there is no network at all: its server is gone, a report is noted, and
// when the server is back it is taken once.

import Fastify, { type FastifyInstance } from "fastify";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureOfficeBuild } from "../../src/http/office-build.ts";
import { officeStatic } from "../../src/http/office-static.ts";
import { launch } from "../harness/chromium.ts";
import { jpeg } from "../http/specimens.ts";
import { member, patrol } from "./office/patrol.ts";

let browser: Browser;
const apps: FastifyInstance[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(apps.map(app => app.close()));
});

const file = { file: `file:${"1".repeat(32)}`, name: "1.jpg", type: "image/jpeg", size: 400 };

/** The office and the little of the API that the page asks; `taken` collects the reports. */
async function serve(port: number, taken: unknown[]): Promise<{ app: FastifyInstance; port: number }> {
  const app = Fastify({ forceCloseConnections: true });
  apps.push(app);
  app.addContentTypeParser(/^multipart/, (_request, payload, done) => {
    payload.resume().on("end", () => done(null));
  });
  await app.register(officeStatic, { folder: await ensureOfficeBuild() });
  app.get("/api/session", () => member());
  app.get("/api/mechanisms", () => [patrol]);
  app.post("/api/uploads", (_request, reply) => reply.code(201).send(file));
  app.post("/api/gridEvent", (request, reply) => {
    taken.push({ key: request.headers["idempotency-key"], body: request.body });
    return reply.code(201).send({});
  });
  await app.listen({ host: "127.0.0.1", port });
  const address = app.server.address();
  return { app, port: typeof address === "object" && address ? address.port : port };
}

test("opens without a network, keeps what is noted, and sends it once when the network is back", async () => {
  const taken: { key: string; body: unknown }[] = [];
  const first = await serve(0, taken);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "zh-CN" });
  const page = await context.newPage();
  const address = `http://127.0.0.1:${first.port}/office/patrol`;
  await page.goto(address);
  await page.getByText("什么事").waitFor();
  const whole = () =>
    page.evaluate(async () => (await (await caches.open("keymove-patrol")).keys()).map(({ url }) => url));
  await expect.poll(async () => (await whole()).filter(url => url.includes("/api/")).length).toBe(2);

  await first.app.close();
  await page.goto(address);
  await page.getByText("什么事").waitFor();
  await page.locator("input[type=file]").setInputFiles({
    name: "1.jpg",
    mimeType: "image/jpeg",
    buffer: jpeg(),
  });
  await page.getByText("重拍").waitFor();
  await page.getByText("暴露垃圾").click();
  await page.getByText("当场办好了").click();
  await page.locator("#patrol-place").fill("东巷 3 号楼");
  await page.getByRole("button", { name: "报送", exact: true }).click();
  await page.getByText("已存好，联网后自动报送。").waitFor();
  expect(taken).toEqual([]);

  await serve(first.port, taken);
  await page.reload();
  await page.getByText("已报送 1 件。").waitFor();
  await page.reload();
  await page.getByText("什么事").waitFor();
  expect(taken).toHaveLength(1);
  expect(taken[0]!.body).toMatchObject({ action: "patrol", input: { kind: "litter", photos: [file.file] } });
  await context.close();
});
