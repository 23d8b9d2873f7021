// The people of the loop, each with a browser of their own, and a picture of every step they take.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { password } from "../../http/sample-served.ts";
import { violations } from "../office/stub.ts";

export const shots = join(import.meta.dirname, "../../../.keymove/shots/loop");
rmSync(shots, { recursive: true, force: true });
mkdirSync(shots, { recursive: true });
let step = 0;

/** Takes the whole page, and says what a machine finds unreadable or too wide on it. */
export async function shot(page: Page, name: string): Promise<void> {
  step += 1;
  const path = join(shots, `${String(step).padStart(2, "0")}-${name}.png`);
  await page.screenshot({ path, fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect([name, "is wider than its window", wide]).toEqual([name, "is wider than its window", false]);
}

/** As `shot`, with the checks of axe, which need scripts on the page. */
export async function checked(page: Page, name: string): Promise<void> {
  await shot(page, name);
  expect([name, await violations(page)]).toEqual([name, []]);
}

/** Complaints of every browser of this run: scripts that failed, addresses that were not there. */
export const complaints: string[] = [];

async function watched(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  page.on("console", message => {
    // An address that was refused is told with its path below; the console's own words name none.
    const own = message.type() === "error" && !message.text().startsWith("Failed to load resource");
    if (own) complaints.push(message.text());
  });
  page.on("response", response => {
    const { pathname } = new URL(response.url());
    // The box for numbers asks one mechanism after the other.
    const asked = response.status() === 404 && /^\/api\/[a-z]+\/[\w-]+$/.test(pathname);
    if (response.status() >= 400 && !asked) complaints.push(`${response.status()} ${pathname}`);
  });
  page.on("pageerror", error => complaints.push(String(error)));
  return page;
}

/** A citizen's browser: a phone without scripts, or a computer with them. */
export async function citizen(browser: Browser, which: "phone" | "computer"): Promise<Page> {
  const phone = {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
    hasTouch: true,
    isMobile: true,
  };
  const computer = { viewport: { width: 1280, height: 800 } };
  const context = await browser.newContext({ locale: "zh-CN", ...(which === "phone" ? phone : computer) });
  return watched(context);
}

/** An official at the office, signed in by account and password, for one of their posts. */
export async function official(
  browser: Browser,
  base: string,
  account: string,
  post?: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const page = await watched(context);
  await page.goto(`${base}/office`);
  await page.getByLabel("账号").fill(account);
  await page.getByRole("textbox", { name: "密码" }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  if (post) await page.getByRole("button", { name: post }).click();
  await page.getByRole("navigation", { name: "功能" }).waitFor();
  return page;
}

/** The code that was sent to a telephone, as the sample city's outbox shows it; newest first. */
export async function codeFor(page: Page, base: string, phone: string): Promise<string> {
  const outbox = await page.context().newPage();
  await outbox.goto(`${base}/outbox`);
  const line = outbox.getByRole("listitem").filter({ hasText: phone }).first();
  const [code = ""] = /\d{6}/.exec(await line.innerText()) ?? [];
  await outbox.close();
  return code;
}

/** Opens a matter from the to-do list or, where it does not stand there, by its number. */
export async function find(page: Page, number: string): Promise<void> {
  await page.getByRole("searchbox").fill(number);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "我能做" }).waitFor();
}

/** Takes an action of the matter on screen: opens its form, fills it, sends it, and sees that it was done. */
export async function act(page: Page, title: string, fill?: () => Promise<void>): Promise<void> {
  await page.locator(".act__button", { hasText: title }).first().click();
  await fill?.();
  await page.locator(".panel button[type=submit]").click();
  await page.getByText(`已办：${title}`).waitFor();
}

/** Chooses a unit as the lead on the tree, opening what stands above it. */
export async function chooseLead(page: Page, label: string, unit: string, above?: string): Promise<void> {
  if (above) await page.getByRole("button", { name: `${above}的下级单位` }).click();
  await page.getByRole("radio", { name: `${label} ${unit}`, exact: true }).check();
}

/** Takes the only way on from a page of the portal: the button of its form. */
export const onward = (page: Page): Promise<void> => page.locator("form.form > button.button").click();
