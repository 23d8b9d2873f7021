// Photos from a telephone without scripts to the page of the matter.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../harness/chromium.ts";
import { jpeg, pdf } from "../http/specimens.ts";
import { type PortalCity, servePortal } from "./portal/city.ts";
import { look, onwards, visitor } from "./portal/look.ts";

let browser: Browser;
let city: PortalCity;
beforeAll(async () => {
  [browser, city] = await Promise.all([launch(), servePortal()]);
});
afterAll(async () => {
  await browser?.close();
  await city?.close();
});

const photo = (shade: number, name = `IMG_${shade}.jpg`, buffer = jpeg({ shade })) => ({
  name,
  mimeType: "image/jpeg",
  buffer,
});
const chosen = (page: Page) => page.locator("input[type=file][name=photos]");

/** Up to the step where photos are asked for. */
async function toPlace(page: Page): Promise<void> {
  await page.goto("/file/appeal");
  await page.locator("[name=content]").fill("东巷 3 号院门口的路灯三天不亮，晚上老人看不清台阶。");
  await page.locator("[name=kind][value=help]").check();
  await page.locator("[name=topic]").selectOption({ index: 2 });
  await onwards(page).click();
  await page.locator("[name=area]").selectOption({ index: 1 });
  await page.locator("[name=place]").fill("东巷 3 号院");
}

async function prove(page: Page, phone: string): Promise<void> {
  await page.locator("[name=name]").fill("周女士");
  await page.locator("[name=phone]").fill(phone);
  await onwards(page).click();
  await page.locator("[name=proof-code]").fill(await city.code(phone));
  await onwards(page).click();
}

/** The pictures that the browser could draw, with what they are called. */
const drawn = (page: Page) =>
  page
    .locator(".files img")
    .evaluateAll(all => all.map(one => [(one as HTMLImageElement).naturalWidth, one.getAttribute("alt")]));

test("on a telephone without scripts photos are filed with an appeal", async () => {
  const page = await visitor(browser, city.address, { width: 390, scripts: false });
  await toPlace(page);
  await chosen(page).setInputFiles([photo(1), photo(2), photo(3, "发票.jpg", pdf())]);
  await onwards(page).click();
  expect(await page.locator(".errors").innerText()).toContain(
    "“发票.jpg”标的是 JPEG 图片，内容却是 PDF 文档",
  );
  expect(await page.locator("[name=place]").inputValue()).toBe("东巷 3 号院");
  expect(await page.locator(".kept label").allInnerTexts()).toEqual([
    expect.stringContaining("IMG_1.jpg"),
    expect.stringContaining("IMG_2.jpg"),
  ]);
  await page.locator(".kept input").nth(1).uncheck();
  await chosen(page).setInputFiles([photo(4)]);
  await onwards(page).click();
  await prove(page, "19900008201");
  expect(new URL(page.url()).pathname).toMatch(/^\/receipt\//);
  await page.getByRole("link", { name: "跟进这一件" }).click();
  await page.waitForLoadState("networkidle");
  expect((await drawn(page)).toSorted()).toEqual([
    [16, "IMG_1.jpg"],
    [16, "IMG_4.jpg"],
  ]);
  const href = await page.locator(".files a").first().getAttribute("href");
  const stranger = await visitor(browser, city.address, { width: 390, scripts: false });
  expect((await stranger.goto(href!))!.status()).toBe(404);
  expect(city.faults).toEqual([]);
  await stranger.context().close();
  await page.context().close();
});

test("the steps with photos hold what every page must, on a telephone and a desk", async () => {
  for (const [width, phone] of [
    [390, "19900008202"],
    [1280, "19900008203"],
  ] as const) {
    const page = await visitor(browser, city.address, { width });
    await toPlace(page);
    await look(page, `file-photos-${width}`);
    await chosen(page).setInputFiles([photo(5), photo(6, "x.png")]);
    await onwards(page).click();
    await look(page, `file-photos-refused-${width}`);
    await onwards(page).click();
    await prove(page, phone);
    await page.getByRole("link", { name: "跟进这一件" }).click();
    await page.waitForLoadState("networkidle");
    await look(page, `follow-photos-${width}`);
    expect(await drawn(page)).toEqual([[16, "IMG_5.jpg"]]);
    await page.context().close();
  }
});
