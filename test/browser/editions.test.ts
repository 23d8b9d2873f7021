// A figure is published in real browsers: what is frozen is shown before, the public reads it first and the
// live number apart, and nothing is published twice.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "../../src/engine/matter.ts";
import { ensureOfficeBuild } from "../../src/http/office-build.ts";
import { portal } from "../../src/http/portal/portal.ts";
import { launch } from "../harness/chromium.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { violations } from "./office/stub.ts";

const shots = join(import.meta.dirname, "../../.keymove/shots/editions");
const address = "/figures/appeal.lodged?period=2026-10";
let browser: Browser;
let served: SampleServed;
let base = "";

beforeAll(async () => {
  rmSync(shots, { recursive: true, force: true });
  mkdirSync(shots, { recursive: true });
  served = await serveSample({ office: await ensureOfficeBuild(), portal });
  base = await served.app.listen({ host: "127.0.0.1", port: 0 });
  browser = await launch();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function opened(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

async function signedIn(account: string): Promise<Page> {
  const page = await opened(1366);
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

async function october(page: Page): Promise<void> {
  await page.goto(`${base}/office/figures/appeal.lodged`);
  await page.getByLabel("时段").selectOption("2026-10");
  await page.getByText("2026年10月").first().waitFor();
}

test("published once, then again with its reason after a late record", { timeout: 180_000 }, async () => {
  const page = await signedIn("fabu");
  await october(page);
  await page.getByRole("button", { name: "发布本期数据" }).click();
  const confirm = page.getByRole("button", { name: "确认发布第 1 版" });
  await confirm.waitFor();
  await checked(page, "confirm-1366");
  await confirm.click();
  await page.getByText("第 1 版已经发布。").waitFor();
  const first = await page.locator(".editions li b").textContent();
  expect(first).toMatch(/^第 1 版 \d+ 件$/);

  await page.getByRole("button", { name: "发布本期数据" }).click();
  await page.getByText("不用再发布").waitFor();
  await page.getByRole("button", { name: "取消" }).click();

  await served.city.writer.history([
    {
      mechanism: "appeal",
      matter: null,
      action: "lodge",
      input: { kind: "help", topic: "roads" },
      actor: { ...system, roles: [] },
      at: Date.parse("2026-10-15T10:00:00+08:00"),
      origin: "import",
    },
  ]);
  await october(page);
  await page.getByRole("button", { name: "发布本期数据" }).click();
  const again = page.getByRole("button", { name: "确认发布第 2 版" });
  await again.click();
  await page.getByRole("alert").getByText("改版原因").waitFor();
  await page.getByLabel("改版原因（必填）").fill("补录十月十五日的一件电话诉求。");
  await again.click();
  await page.getByText("第 2 版已经发布。").waitFor();
  await checked(page, "published-1366");

  const citizen = await opened(390);
  await citizen.goto(base + address);
  const shown = Number(/第 1 版 (\d+)/.exec(first ?? "")?.[1]);
  expect(await citizen.locator(".mega").textContent()).toBe(`${shown + 1}件`);
  await citizen.getByRole("heading", { name: "实时数据" }).waitFor();
  await citizen.getByText("历次发布（2 版）").click();
  await citizen.getByText("补录十月十五日的一件电话诉求。").waitFor();
  await checked(citizen, "portal-390");
  const wide = await opened(1366);
  await wide.goto(base + address);
  await checked(wide, "portal-1366");
  const proof = await citizen.request.get(
    `${base}/api/figures/appeal.lodged/editions/2/proof.json?period=2026-10`,
  );
  expect(proof.status()).toBe(200);
});

test("who may not publish sees what was published and no button", { timeout: 60_000 }, async () => {
  const page = await signedIn("paidan");
  await october(page);
  await page.getByRole("heading", { name: "已发布的数据" }).waitFor();
  expect(await page.getByRole("button", { name: "发布本期数据" }).count()).toBe(0);
});
