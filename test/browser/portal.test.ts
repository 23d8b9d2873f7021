// The portal on the sample city: every page at a phone's and a desk's width in both languages, and what a
// citizen does.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../harness/chromium.ts";
import { type PortalCity, servePortal } from "./portal/city.ts";
import { look, onwards, visitor } from "./portal/look.ts";

const demo = "19900001234";

let browser: Browser;
let city: PortalCity;
beforeAll(async () => {
  [browser, city] = await Promise.all([launch(), servePortal()]);
});
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

/** The first link of a list, as the page names it. */
const firstLink = async (page: Page, from: string, selector: string): Promise<string> => {
  await page.goto(from);
  return (await page.locator(selector).first().getAttribute("href")) ?? "";
};

const open = [
  "/",
  "/figures",
  "/figures/appeal.onTimeShare",
  "/figures/appeal.onTimeShare?period=2026-11&by=handler&orgs=tree",
  "/figures/appeal.lodged",
  "/figures/appeal.lodged?period=2026&by=area&across=topic&asOf=2026-10-31",
  "/loop",
  "/follow",
];
const more = [
  "/answers",
  "/file",
  "/file/appeal",
  "/search?q=appeal",
  "/outbox",
  "/sign-in",
  "/nothing-here",
];

describe.each(["zh", "en"] as const)("pages that are open to all, in %s", lang => {
  test.each([390, 1280])("at %i px they hold", async width => {
    const page = await visitor(browser, city.address, { width, lang });
    const loop = await firstLink(page, "/", ".tale h3 a");
    const matter = await firstLink(page, loop, ".node a");
    const entry = await firstLink(page, "/answers", ".mine a");
    for (const path of [...open, ...more, entry, loop, matter, matter.replace("/matter/", "/follow/")]) {
      await page.goto(path);
      const name = path.replaceAll(/[^\w.-]+/g, "-").replace(/^-$/, "home");
      await look(page, `${name}-${width}-${lang}`);
    }
    expect(city.faults).toEqual([]);
    await page.context().close();
  });
});

test("in big type nothing slides sideways on a phone", async () => {
  const page = await visitor(browser, city.address, { width: 390, big: true });
  for (const path of open) {
    await page.goto(path);
    expect(await page.locator("html").getAttribute("data-type")).toBe("big");
    await look(page, `big-${path.replaceAll(/[^\w.-]+/g, "-")}`);
  }
  await page.context().close();
});

test("buttons and fields are at least 44 px high, in big type 60; no picture is read (rules 8)", async () => {
  for (const big of [false, true]) {
    const page = await visitor(browser, city.address, { width: 390, big });
    const small: string[] = [];
    for (const path of ["/", "/file/appeal", "/follow", "/sign-in"]) {
      await page.goto(path);
      const heights = await page
        .locator(".button:visible, .input:visible, .choices label:visible")
        .evaluateAll(found => found.map(one => [one.getBoundingClientRect().height, one.outerHTML] as const));
      expect([path, heights.length > 0]).toEqual([path, true]);
      small.push(...heights.filter(([height]) => height < (big ? 60 : 44)).map(([, html]) => path + html));
      expect(await page.locator("form img, form canvas").count()).toBe(0);
    }
    expect(small).toEqual([]);
    await page.context().close();
  }
});

/** Fills in the steps of an appeal up to the code. */
async function fill(page: Page, phone: string): Promise<void> {
  await page.goto("/file/appeal");
  await page.locator("[name=content]").fill("东巷 3 号院没有地方给电动车充电，好几家从楼上拉电线下来。");
  await page.locator("[name=kind][value=help]").check();
  await page.locator("[name=topic]").selectOption({ index: 2 });
  await onwards(page).click();
  await page.locator("[name=area]").selectOption({ index: 1 });
  await page.locator("[name=place]").fill("东巷 3 号院");
  await onwards(page).click();
  await page.locator("[name=name]").fill("周女士");
  await page.locator("[name=phone]").fill(phone);
  await onwards(page).click();
}

describe.each([
  { width: 390, scripts: true, phone: "19900008101" },
  { width: 1280, scripts: true, phone: "19900008102" },
  { width: 390, scripts: false, phone: "19900008103" },
])("an appeal at $width px, scripts $scripts", ({ width, scripts, phone }) => {
  test("goes from the first step to its number, its date, and its page", async () => {
    const page = await visitor(browser, city.address, { width, scripts });
    await fill(page, phone);
    expect(await page.locator("h1").innerText()).toBe("请填短信验证码");
    await page.locator("[name=proof-code]").fill("000000");
    await onwards(page).click();
    expect(await page.locator("[role=alert]").innerText()).toContain("验证码不对");
    await page.locator("[name=proof-code]").fill(await city.code(phone));
    await onwards(page).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/receipt\/[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(await page.locator("main").innerText()).toContain("11月27日");
    if (scripts) await look(page, `receipt-${width}`);
    await page.getByRole("link", { name: "跟进这一件" }).click();
    expect(await page.locator("main").innerText()).toContain("东巷 3 号院没有地方给电动车充电");
    if (scripts) await look(page, `follow-new-${width}`);
    expect(city.faults).toEqual([]);
    await page.context().close();
  });
});

test("a step with mistakes says them all, keeps what was written, and leads to the field", async () => {
  const page = await visitor(browser, city.address, { width: 390 });
  await page.goto("/file/appeal");
  await page.locator("[name=content]").fill("充电");
  const answered = page.waitForResponse(response => response.request().method() === "POST");
  await onwards(page).click();
  expect((await answered).status()).toBe(422);
  expect(await page.locator(".errors li").count()).toBe(3);
  expect(await page.title()).toMatch(/^有错误：/);
  expect(await page.locator("[name=content]").inputValue()).toBe("充电");
  await look(page, "file-error-390");
  await page.locator(".errors a").first().click();
  expect(await page.evaluate(() => document.querySelector(location.hash)?.getAttribute("name"))).toBe(
    "content",
  );
  await page.context().close();
});

async function signIn(page: Page, phone: string): Promise<void> {
  await page.goto("/mine");
  await page.locator("[name=proof-phone]").fill(phone);
  await onwards(page).click();
  await page.locator("[name=proof-code]").fill(await city.code(phone));
  await onwards(page).click();
}

test("whoever asked sees their matters, adds what was asked, and the story goes on", async () => {
  const page = await visitor(browser, city.address, { width: 390 });
  await signIn(page, demo);
  expect(new URL(page.url()).pathname).toBe("/mine");
  await look(page, "mine-390");
  await page.locator(".mine li", { hasText: "待诉求人补充" }).locator("a").first().click();
  await look(page, "follow-mine-390");
  await page.getByRole("link", { name: "补充情况" }).click();
  await onwards(page).click();
  expect(await page.locator(".errors").innerText()).toContain("补充内容");
  await page.locator("[name=addition]").fill("<b>3 单元 502</b>，11月10日反映过'; drop table event;--");
  await look(page, "act-390");
  await onwards(page).click();
  expect(await page.locator(".story").innerText()).toContain(
    "<b>3 单元 502</b>，11月10日反映过'; drop table event;--",
  );
  await page.goto("/");
  await look(page, "home-mine-390");
  await page.goto("/mine");
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.goto("/mine");
  expect(new URL(page.url()).pathname).toBe("/sign-in");
  await page.context().close();
});

test("the words of the site follow the reader's choice, on the page where they are", async () => {
  const page = await visitor(browser, city.address, { width: 1280 });
  await page.goto("/figures/appeal.lodged?period=2026");
  await page.getByRole("link", { name: "English" }).click();
  expect(page.url()).toBe(`${city.address}/figures/appeal.lodged?period=2026`);
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.goto("/loop");
  expect(await page.locator("h1").innerText()).toBe("The loop");
  await page.context().close();
});
