// A supervisor checks findings in a real browser: sees the evidence side by side and on a ruler, puts one to
// the unit and dismisses another, two clicks each.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../src/http/app.ts";
import { ensureOfficeBuild } from "../../src/http/office-build.ts";
import { launch } from "../harness/chromium.ts";
import { type OddCity, day, minute, monday, serveOdd } from "../http/odd-city.ts";
import { password } from "../http/served.ts";
import { violations } from "./office/stub.ts";

const shots = join(import.meta.dirname, "../../.keymove/shots/findings");
const limit = Date.parse("2026-10-19T16:00:00Z");
const same = "您好，您反映的问题经核实已列入计划，责任单位正在按规定整改，预计近期完成，感谢您的支持。";
const honest = [
  "解放路路灯不亮是电缆被施工挖断，今天上午已经接好。",
  "东巷三号院的灯杆歪斜，已扶正并更换底座，夜里亮着。",
  "控制箱进水跳闸，已换密封条，连续观察两夜正常。",
  "这一段是开发商自建路灯，已约谈物业，三日内修好。",
  "灯头老化，整条路二十四盏全部换成新的，昨晚验收。",
  "树枝挡光，园林部门已修剪，照度测得十二勒克斯。",
];
let browser: Browser;
let city: OddCity;
let app: FastifyInstance;
let base = "";

beforeAll(async () => {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  city = await serveOdd();
  for (let n = 0; n < 6; n += 1) {
    const answered = limit - (n + 2) * minute;
    const text = honest[n]!;
    const opened = monday + n * minute;
    await city.answers({
      unit: "urban",
      opened,
      drafted: answered - 30 * minute,
      answered,
      text,
      origin: "sample",
    });
  }
  for (let n = 0; n < 12; n += 1) {
    const opened = monday + n * 20 * minute;
    const text = n % 2 === 0 ? same : same.replace("感谢您的支持", "谢谢您的支持");
    const drafted = opened + day / 12;
    await city.answers({
      unit: "power",
      opened,
      drafted,
      answered: drafted + minute,
      text,
      origin: "sample",
    });
  }
  app = await buildApp(city.served.context, { office: await ensureOfficeBuild() });
  base = await app.listen({ host: "127.0.0.1", port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  await city?.close();
});

async function signedIn(account: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: "zh-CN" });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${base}/office`);
  await page.getByLabel("账号").fill(account);
  await page.getByRole("textbox", { name: "密码" }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.getByRole("navigation", { name: "功能" }).waitFor();
  return page;
}

/** Takes the page, and says what a machine finds unreadable or too wide on it. */
async function checked(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect([name, wide, await violations(page)]).toEqual([name, false, []]);
}

test("from a look at the log to a question and a dismissal", { timeout: 120_000 }, async () => {
  const page = await signedIn("urger");
  await page.getByRole("link", { name: "疑点核查" }).click();
  await page.getByText("还没有侦测过").waitFor();
  await page.getByRole("button", { name: "立即侦测" }).click();
  const minutes = page.getByRole("row", { name: /临近到期突击办结 .*市城管局/ });
  await minutes.waitFor();
  await checked(page, "list-1366");

  await minutes.getByRole("link", { name: "看证据" }).click();
  await page.getByRole("img", { name: "到期前 10 分钟内各件办结的时刻" }).waitFor();
  expect(await page.locator(".findings__strip circle").count()).toBe(6);
  await page.getByText("到期前 2.0 分钟").waitFor();
  await checked(page, "ruler-1366");

  const copies = page.getByRole("row", { name: /答复雷同 .*澜城供电公司/ });
  await copies.getByRole("link", { name: "看证据" }).click();
  await page.getByText("两段文字中相同的部分已标出").waitFor();
  expect(await page.locator(".findings__texts figure").count()).toBe(12);
  expect(await page.locator(".findings__texts mark").first().textContent()).toContain("经核实已列入计划");
  await checked(page, "texts-1366");

  await minutes.getByRole("button", { name: "请单位说明" }).click();
  await minutes.getByRole("button", { name: "发给单位" }).click();
  await minutes.getByText("待单位说明").waitFor();
  await copies.getByRole("button", { name: "不属实" }).click();
  await copies.getByRole("button", { name: "同类问题按统一口径答复" }).click();
  await copies.waitFor({ state: "detached" });
  await checked(page, "checked-1366");
  await page.setViewportSize({ width: 390, height: 844 });
  await checked(page, "list-390");
});

test("who does not check has no way to it", { timeout: 60_000 }, async () => {
  const page = await signedIn("desk");
  expect(
    await page.getByRole("navigation", { name: "功能" }).getByRole("link", { name: "疑点核查" }).count(),
  ).toBe(0);
});
