// Filing without a telephone, on a telephone: walked at 390 px without scripts, from the form to the code and
// back in by it; and the notice on personal information beside it.

import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../src/http/app.ts";
import { portal } from "../../src/http/portal/portal.ts";
import { launch } from "../harness/chromium.ts";
import { type Served, noon, serve } from "../http/served.ts";
import { violations } from "./office/stub.ts";

let served: Served;
let app: FastifyInstance;
let base: string;
let browser: Browser;

beforeAll(async () => {
  served = await serve();
  app = await buildApp(served.context, { portal });
  base = await app.listen({ host: "127.0.0.1", port: 0 });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await served?.close();
});

async function phone(scripts: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "zh-CN",
    javaScriptEnabled: scripts,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(noon).catch(() => {});
  return page;
}
const shot = (page: Page, name: string) => {
  const folder = process.env["KEYMOVE_SHOTS"];
  return folder ? page.screenshot({ path: `${folder}/${name}.png`, fullPage: true }) : undefined;
};

test("an appeal is filed without a number, and followed by number and code elsewhere", async () => {
  const page = await phone(false);
  await page.goto(`${base}/file/appeal`);
  await page.getByLabel("诉求内容").fill("楼下烧烤店夜里排烟扰民，窗户都不敢开。");
  await page.getByLabel("投诉").check();
  await page.getByLabel("诉求类别").selectOption({ label: "噪声扰民" });
  await page.getByRole("button", { name: /下一步/ }).click();
  await page.getByLabel("石桥区").check();
  await page.getByRole("button", { name: /下一步/ }).click();
  await page.getByLabel("匿名").check();
  await shot(page, "anonymous-form");
  await page.locator("form.form button.button").first().click();
  const [number = "", code = ""] = await page.locator(".receipt-number").allTextContents();
  expect([number, code]).toEqual([
    expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
    expect.stringMatching(/^[2-9A-Z]{10}$/),
  ]);
  await shot(page, "anonymous-receipt");
  await page.context().close();

  const other = await phone(true);
  await other.goto(`${base}/follow`);
  expect(await violations(other)).toEqual([]);
  await shot(other, "anonymous-follow-ask");
  const byCode = other.locator("form[method=post]");
  await byCode.getByLabel("编号").fill(number);
  await byCode.getByLabel("查询码").fill("2222222222");
  await byCode.getByRole("button").click();
  await other.getByText("编号或查询码不对").first().waitFor();
  await shot(other, "anonymous-wrong");
  await byCode.getByLabel("查询码").fill(code.toLowerCase());
  await byCode.getByRole("button").click();
  await other.getByText("楼下烧烤店夜里排烟扰民").first().waitFor();
  await shot(other, "anonymous-followed");
  expect(await violations(other)).toEqual([]);
  expect(await other.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await other.context().close();
});

test("the notice on personal information fits a telephone and reads without a fault", async () => {
  const page = await phone(true);
  await page.goto(`${base}/privacy`);
  await shot(page, "privacy");
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.context().close();
});
