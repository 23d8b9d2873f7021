import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ReactNode } from "react";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageProps, renderPage } from "../../src/portal/frame.tsx";
import { portalCss, portalCssPath } from "../../src/portal/stylesheet.ts";
import { launch } from "../harness/chromium.ts";
import { drawings, english } from "./gallery/drawing-pages.tsx";
import { figure } from "./gallery/figure-page.tsx";
import { follow } from "./gallery/follow-page.tsx";
import { fields, file, fileError } from "./gallery/form-pages.tsx";
import { home } from "./gallery/home-page.tsx";
import { loop, loopBegun } from "./gallery/loop-page.tsx";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = ".keymove/shots/gallery";

type Shown = Omit<PageProps, "lang" | "site" | "path" | "children"> & { body: ReactNode; lang?: "en" };
const crumbs = [{ label: "首页", href: "/" }, { label: "我要反映" }];

const pages: Record<string, Shown> = {
  home: { title: "首页", body: home, signedIn: true, sample: true },
  file: { title: "第 1 步 什么事", body: file, crumbs },
  "file-error": { title: "第 1 步 什么事", body: fileError, hasError: true, crumbs },
  fields: { title: "第 3 步 怎么找您", body: fields, crumbs },
  follow: { title: "跟进", body: follow, signedIn: true, crumbs },
  figure: { title: "办结率", body: figure, crumbs },
  loop: { title: "改革闭环", body: loop, wide: true, crumbs },
  "loop-begun": { title: "改革闭环", body: loopBegun, wide: true, crumbs },
  drawings: { title: "流程与地图", body: drawings, crumbs },
  english: { title: "Following", body: english, lang: "en", signedIn: true },
};

const sites = {
  zh: { city: "澜城市", host: "澜城市委改革办、市政务服务热线中心主办", hotline: "12345" },
  en: { city: "Lancheng", host: "Lancheng Reform Office and Hotline Centre", hotline: "12345" },
};
const base = "http://portal.test";
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'";

function htmlOf(name: string, big: boolean): string {
  const { body, lang = "zh", ...rest } = pages[name]!;
  return renderPage({ ...rest, lang, big, site: sites[lang], path: `/${name}`, children: body });
}

let browser: Browser;
beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  browser = await launch();
});
afterAll(() => browser?.close());

interface Look {
  width: number;
  big?: boolean;
}

/**
 * Opens one page of the gallery under the policy that the server sends; complaints of the browser are
 * collected.
 */
async function open(
  name: string,
  { width, big = false }: Look,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, locale: "zh-CN" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", message => complaints.push(message.text()));
  page.on("pageerror", error => complaints.push(String(error)));
  await page.route(`${base}/**`, route => {
    const css = route.request().url().endsWith(portalCssPath);
    const headers = { "content-security-policy": policy };
    return css
      ? route.fulfill({ contentType: "text/css; charset=utf-8", body: portalCss() })
      : route.fulfill({ contentType: "text/html; charset=utf-8", body: htmlOf(name, big), headers });
  });
  await page.goto(`${base}/${name}`);
  return { page, complaints };
}

/** What sticks out to the right of the page, the innermost elements only; scroll regions may. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter(
        element => element.getBoundingClientRect().right > width + 1 && !element.closest(".scroll, .unseen"),
      )
      .map(
        element => `${element.tagName}.${element.getAttribute("class")} ${element.textContent?.slice(0, 20)}`,
      );
  });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Result {
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const result = await checker.run();
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

describe.each(Object.keys(pages))("the %s page of the kit", name => {
  test.each([390, 1280])("at %i px has no violation, no overflow, no complaint", async width => {
    const { page, complaints } = await open(name, { width });
    await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    { width: 320, big: false },
    { width: 320, big: true },
    { width: 1280, big: true },
  ])("at $width px with big type $big never scrolls sideways", async look => {
    const { page } = await open(name, look);
    await page.screenshot({
      path: `${shots}/${name}-${look.width}${look.big ? "-big" : ""}.png`,
      fullPage: true,
    });
    expect(await overflowing(page)).toEqual([]);
    await page.context().close();
  });

  test("weighs less than a photo on a slow line", () => {
    expect(Buffer.byteLength(htmlOf(name, false)) + Buffer.byteLength(portalCss())).toBeLessThan(80_000);
  });
});

test("a link of the error summary leads into its field", async () => {
  const { page } = await open("file-error", { width: 390 });
  await page.getByRole("link", { name: "请选一个类型，拿不准就选“求助”" }).click();
  expect(await page.evaluate(() => document.querySelector(location.hash)?.getAttribute("name"))).toBe("sort");
  await page.context().close();
});
