// A served city in a real browser for the tests of a file: its pages, officials who sign in, a picture of
// every page that is looked at, and what a machine finds wrong with it.

import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Surfaces, buildApp } from "../../../src/http/app.ts";
import type { Context } from "../../../src/http/context.ts";
import { ensureOfficeBuild } from "../../../src/http/office-build.ts";
import { portal } from "../../../src/http/portal/portal.ts";
import { launch } from "../../harness/chromium.ts";
import { violations } from "./stub.ts";

interface Serving {
  readonly app: FastifyInstance;
  close(): Promise<void>;
}

interface Screen {
  readonly width?: number;
  readonly height?: number;
  /** Without, it is a browser that runs none. */
  readonly scripts?: boolean;
  /** At which the browser's own clock stands still, ms since 1970. */
  readonly at?: number;
}

/** A city that serves no pages of its own, with them. */
export async function withPages(
  { context, close }: { readonly context: Context; close(): Promise<void> },
  surfaces: Surfaces,
): Promise<Serving> {
  const app = await buildApp(context, surfaces);
  return { app, close: () => app.close().then(close) };
}

/** Whether the page is wider than its window, or what scrolls in place of it in the office than its room. */
const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, main > *")].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
    ),
  );

/** From the page of the office that was asked for to the same page signed in. */
async function signIn(page: Page, account: string, password: string): Promise<void> {
  await page.getByLabel("账号").fill(account);
  await page.getByRole("textbox", { name: "密码" }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  // Walls and the pages of phones have no navigation, an administrator's page is no desk's.
  await page.locator("nav, #main").first().waitFor({ state: "attached" });
}

async function pageOn(
  browser: Browser,
  baseURL: string,
  { width = 1366, height = 900, scripts = true, at }: Screen,
): Promise<Page> {
  const viewport = { width, height };
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: "zh-CN",
    javaScriptEnabled: scripts,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  if (at !== undefined) await page.clock.setFixedTime(at);
  return page;
}

/** Keeps what the browser complains of: scripts that failed, and what it refused to do for the page. */
function watched(page: Page, complaints: string[]): Page {
  const complain = (what: string): void => void complaints.push(`${page.url()}: ${what}`);
  page.on("pageerror", error => complain(String(error)));
  page.on("console", message => {
    // A refusal is what many a test asks for, and its page tells it.
    const own = message.type() === "error" && !message.text().startsWith("Failed to load resource");
    if (own) complain(message.text());
  });
  return page;
}

interface City {
  /** Names the folder of its pictures, .keymove/shots/…. */
  readonly name: string;
  /** Of every account. */
  readonly password: string;
  serve(surfaces: Surfaces): Promise<Serving>;
}

/**
 * Serves before the tests of a file and stops after; every address is of this city. What a browser complains
 * of fails the test.
 */
export function cityInBrowser({ name, password, serve }: City) {
  const shots = join(import.meta.dirname, "../../../.keymove/shots", name);
  const complaints: string[] = [];
  let browser: Browser;
  let served: Serving;
  let base: string;
  beforeAll(async () => {
    rmSync(shots, { recursive: true, force: true });
    mkdirSync(shots, { recursive: true });
    served = await serve({ office: await ensureOfficeBuild(), portal });
    base = await served.app.listen({ host: "127.0.0.1", port: 0 });
    browser = await launch();
  }, 180_000);
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const opened = async (screen: Screen = {}): Promise<Page> =>
    watched(await pageOn(browser, base, screen), complaints);

  /** A page of the office, as an official sees it. */
  async function signedIn(account: string, path = "", screen: Screen = {}): Promise<Page> {
    const page = await opened(screen);
    await page.goto(`/office/${path}`);
    await signIn(page, account, password);
    return page;
  }

  const shot = (page: Page, of: string): Promise<unknown> =>
    page.screenshot({ path: join(shots, `${of}.png`), fullPage: true });

  /**
   * Takes the page, and says what a machine finds unreadable or too wide on it. A page that asks all the time
   * is never `still`.
   */
  async function checked(page: Page, of: string, still = true): Promise<void> {
    if (still) await page.waitForLoadState("networkidle");
    await shot(page, of);
    expect([of, await isWide(page), await violations(page)]).toEqual([of, false, []]);
  }

  return { opened, signedIn, shot, checked };
}
