// The office by itself in a real browser: each page looked over by axe in both languages, and worked by keys.

import type { Request } from "playwright-core";
import { describe, expect, test } from "vitest";
import { row } from "./office/city.ts";
import { type Answers, violations } from "./office/stub.ts";
import { officeInBrowser } from "./office/in-browser.ts";

const open = officeInBrowser();

const places = {
  todo: "",
  matter: "appeal/4",
  form: "appeal/4?act=answer",
  dispatch: "appeal/4?act=dispatch",
  ledger: "appeal",
  opening: "task/open/draft?numbers=7K3F9-QWXR1&into=appeals",
  figures: "figures",
  figure: "figures/appeal.onTimeShare",
  unknown: "nothing-of-ours",
};

describe.each(Object.entries(places))("the %s page", (_, path) => {
  test.each([
    { lang: "zh", width: 1366 },
    { lang: "en", width: 1366 },
    { lang: "zh", width: 1920 },
    { lang: "en", width: 800 },
  ])("in $lang at $width px has no violation, no complaint, nothing beyond its edge", async look => {
    const { page, complaints } = await open(path, look);
    await page.waitForSelector("main :is(h1, h2)");
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });
});

test("the first action is in sight at 1366 by 768", async () => {
  const { page } = await open("appeal/4");
  const first = page.locator(".act__button").first();
  await first.waitFor();
  const box = await first.boundingBox();
  expect(box!.y + box!.height).toBeLessThan(768);
  await page.context().close();
});

describe("the to-do list by keys", () => {
  test("stands worst first; j and k move, Enter opens, Escape and / do their part", async () => {
    const { page } = await open("");
    const at = page.locator("tr.is-at a").first();
    await at.waitFor();
    expect(await at.textContent()).toBe("充电设施 · 石桥区 2");
    await page.keyboard.press("j");
    expect(await at.textContent()).toBe("充电设施 · 石桥区 3");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/office/appeal/3");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.context().close();
  });

  test("a letter opens the form of its action with the cursor in it", async () => {
    const { page } = await open("");
    await page.locator("tr.is-at").waitFor();
    await page.keyboard.press("a");
    const answer = page.getByLabel("答复内容");
    await answer.waitFor();
    await page.keyboard.type("jk");
    expect(await answer.inputValue()).toBe("jk");
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("Escape");
    await answer.waitFor({ state: "detached" });
    await page.context().close();
  });

  test("an empty list says what was done today", async () => {
    const answers: Answers = { "GET todo": () => ({ body: { rows: [], counts: {}, doneToday: 14 } }) };
    const { page } = await open("", { answers });
    await page.getByRole("heading", { name: "今天的都办完了" }).waitFor();
    expect(await page.locator(".empty").textContent()).toContain("今天已办 14 件");
    await page.context().close();
  });
});

test("a page that cannot be read says so and reads again on demand", async () => {
  let up = false;
  const answers: Answers = { "GET figures": () => (up ? { body: [] } : { status: 500, body: {} }) };
  const { page } = await open("figures", { answers });
  await page.getByRole("button", { name: "重试" }).waitFor();
  up = true;
  await page.getByRole("button", { name: "重试" }).click();
  await expect.poll(() => page.locator("main").textContent()).toContain("还没有指标");
  await page.context().close();
});

test("a number opens its matter; words list what holds them; nothing found says what to try", async () => {
  const of = (id: string) => ({
    body: {
      note: null,
      groups: [{ mechanism: "appeal", title: "群众诉求", rows: [row("zh", id, "over", -1)], more: true }],
      person: true,
    },
  });
  const sought = (request: Request) => new URL(request.url()).searchParams.get("q") ?? "";
  const find = (request: Request) => {
    const q = sought(request);
    if (q === "") return { body: { note: "请输入编号。", groups: [], person: true } };
    return q === "没有的词" ? { body: { note: null, groups: [], person: true } } : of("4");
  };
  const { page } = await open("", { answers: { "GET find": find } });
  const box = page.getByRole("searchbox");
  await box.fill("7k3f9 qwxr4");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/office/appeal/4");
  await box.fill("没有的词");
  await page.keyboard.press("Enter");
  await page.getByText("没有找到“没有的词”").waitFor();
  await box.fill("");
  await page.keyboard.press("Enter");
  await page.getByText("请输入编号。").waitFor();
  await box.fill("充电");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "充电设施 · 石桥区 4" }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/office/appeal?q=*");
  await page.context().close();
});
