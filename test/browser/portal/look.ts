// What every page must stand: no violation, nothing sticking out, no complaint of the browser, no raw name
// of ours.

import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = ".keymove/shots/portal";

export interface Eyes {
  readonly width: number;
  readonly lang?: "zh" | "en";
  readonly scripts?: boolean;
  readonly big?: boolean;
}

/** A browser's own window; its pages are those of somebody new. */
export async function visitor(browser: Browser, address: string, eyes: Eyes): Promise<Page> {
  const { width, lang = "zh", scripts = true, big = false } = eyes;
  mkdirSync(shots, { recursive: true });
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: lang === "zh" ? "zh-CN" : "en-GB",
    javaScriptEnabled: scripts,
    baseURL: address,
  });
  const page = await context.newPage();
  if (big) await page.goto("/?type=big");
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Result {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const result = await checker.run();
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

/** What is wider than the window, the innermost elements only; scroll regions may be. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter(one => one.getBoundingClientRect().right > width + 1 && !one.closest(".scroll, .unseen"))
      .map(one => `${one.tagName}.${one.getAttribute("class")} ${one.textContent?.slice(0, 20)}`);
  });

/** Names of ours that no reader should meet: keys of fields, references, what JavaScript says of nothing. */
const raw =
  /\b(undefined|NaN|null|\[object|org:\d|person:\d|matter:\d|onTime|satisfiedShare|working days?\})/;

/** Looks at the page as it stands, and keeps a picture of it. */
export async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect(await violations(page), name).toEqual([]);
  expect(await overflowing(page), name).toEqual([]);
  // A command to be typed names its file, as it was downloaded.
  const commands = await page.locator("code.command").allInnerTexts();
  const text = await page.locator("body").innerText();
  const read = commands.reduce((rest, command) => rest.replace(command, ""), text);
  expect(raw.exec(read)?.[0], name).toBeUndefined();
}

/** The button that the form leads to. */
export const onwards = (page: Page) => page.locator("form.form button.button");
