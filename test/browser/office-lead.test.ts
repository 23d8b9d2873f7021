// One leader's screen in a real browser: on a desk, on a phone and on a wall, and read again while one looks.

import { describe, expect, test } from "vitest";
import { session } from "./office/city.ts";
import { lead } from "./office/lead.ts";
import { type Answers, problem, violations } from "./office/stub.ts";
import { officeInBrowser } from "./office/in-browser.ts";

const open = officeInBrowser();

const asLeader: Answers = {
  "GET session": () => {
    const usual = session("zh");
    return { body: { ...usual, post: { ...usual.post!, roles: ["leader"] } } };
  },
};

describe.each([
  { path: "lead", width: 1366, height: 768 },
  { path: "lead", width: 390, height: 844 },
  { path: "lead", width: 1920, height: 1080 },
  { path: "lead?wall=1", width: 1920, height: 1080 },
  { path: "lead?wall=1", width: 1366, height: 768 },
])("$path at $width × $height", ({ path, width, height }) => {
  test.each(["zh", "en"])("has no violation and nothing beyond its edge, in %s", async lang => {
    const { page, complaints } = await open(path, { width, height, lang });
    await page.waitForSelector(".lead__worst li");
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });
});

test("the wall never scrolls at 1920 × 1080, no part lies over another, letters are large", async () => {
  const { page } = await open("lead?wall=1", { width: 1920, height: 1080 });
  await page.waitForSelector(".bars");
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => {
    const bottom = (selector: string) =>
      Math.max(...[...document.querySelectorAll(selector)].map(one => one.getBoundingClientRect().bottom));
    const sizes = [...document.querySelectorAll(".lead *")]
      .filter(one => one.textContent && one.children.length === 0 && one.getClientRects().length > 0)
      .map(one => Number.parseFloat(getComputedStyle(one).fontSize));
    return {
      page: [document.documentElement.scrollHeight, innerHeight],
      main: bottom(".lead__left section, .lead__right section"),
      week: document.querySelector(".lead__week")!.getBoundingClientRect(),
      least: Math.min(...sizes),
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });
  expect(seen.page).toEqual([1080, 1080]);
  expect(seen.main).toBeLessThanOrEqual(seen.week.top);
  expect(seen.week.bottom).toBeLessThanOrEqual(1080);
  expect(seen.least).toBeGreaterThanOrEqual(28);
  expect(seen.paper).toBe("rgb(13, 21, 32)");
  await page.keyboard.press("Escape");
  await page.waitForURL("**/office/lead");
  await page.getByRole("link", { name: "投到大屏" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset["surface"])).toBeUndefined();
  await page.context().close();
});

test("it is in the navigation of those posts alone, and each line leads on", async () => {
  const others = await open("");
  await others.page.getByRole("link", { name: "指标" }).waitFor();
  expect(await others.page.getByRole("link", { name: "一屏总览" }).count()).toBe(0);
  await others.page.context().close();
  const { page } = await open("", { answers: asLeader });
  await page.getByRole("link", { name: "一屏总览" }).click();
  const worst = page.locator(".lead__worst li");
  await expect.poll(() => worst.count()).toBe(5);
  expect(await worst.first().textContent()).toMatch(/国有闲置厂房盘活.*逾期 10 天.*市国资委.*方既白/);
  expect(await worst.last().textContent()).toContain("岗位空缺");
  await page.getByRole("link", { name: "石桥区" }).first().click();
  await page.waitForURL("**/office/appeal?light=over&handler=org%3A10");
  await page.goBack();
  await page.getByRole("link", { name: "国有闲置厂房盘活" }).click();
  await page.waitForURL("**/office/appeal/1");
  await page.context().close();
});

test("a reading that fails leaves what stood there and says since when; the next one mends it", async () => {
  let mode: "up" | "down" | "better" = "up";
  const answers: Answers = {
    "GET lead": () => {
      if (mode === "down") return { status: 500, body: {} };
      const view = lead("zh");
      return { body: mode === "up" ? view : { ...view, reds: { count: 26, exact: true } } };
    },
  };
  const { page } = await open("lead", { answers });
  await page.getByText("共 27 件逾期").waitFor();
  await page.evaluate(() => document.querySelector(".lead__worst")!.setAttribute("data-kept", "yes"));
  mode = "down";
  await page.clock.runFor(31_000);
  await page.getByText("以后没有读到新数据").waitFor();
  expect(await page.locator(".lead__worst li").count()).toBe(5);
  mode = "better";
  await page.clock.runFor(31_000);
  await page.getByText("共 26 件逾期").waitFor();
  // The same list stands there: nothing was taken away and drawn anew.
  expect(await page.locator(".lead__worst").getAttribute("data-kept")).toBe("yes");
  await page.context().close();
});

test("another post that types the address is told whose screen it is", async () => {
  const answers: Answers = {
    "GET lead": () => problem(403, "not_for_your_post", "这一屏供市领导、改革办和审计岗位查看。"),
  };
  const { page } = await open("lead", { answers });
  await page.getByText("这一屏供市领导").waitFor();
  expect(await page.locator(".lead__worst").count()).toBe(0);
  await page.context().close();
});
