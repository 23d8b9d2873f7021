// Hot issues in real browsers on the real system: two are compared side by side, one is split and another
// merged by a clerk's hand; one assesses, another decides; the portal shows it on a phone, and so does the
// appeal of one who asked.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Asker, type HotCity, serveHot } from "../http/hot-city.ts";
import { password } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

let city: HotCity;
const askers: Asker[] = [];
const { opened, signedIn, shot, checked } = cityInBrowser({
  name: "hot",
  password,
  serve: async surfaces => {
    city = await serveHot();
    await city.filesOthers();
    for (let n = 1; n <= 7; n += 1) askers.push(await city.asker(n));
    await city.look();
    return withPages({ context: city.served.context, close: city.close }, surfaces);
  },
});

/** Opens the form of an act on the page of a hot issue, fills it, and sends it. */
async function act(page: Page, title: string, fill: (panel: ReturnType<Page["locator"]>) => Promise<void>) {
  await page.locator(".acts").getByRole("button", { name: title }).first().click();
  const panel = page.locator(".panel");
  await fill(panel);
  await panel.locator("button[type=submit]").click();
  await page.getByText(`已办：${title}`).waitFor();
}
const rowsOf = (page: Page) => page.getByRole("region", { name: "热点监测" }).locator("tbody tr");
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).fill(option);
  await page.keyboard.press("Enter");
}

test("split and merged by hand, assessed by one, decided by another", { timeout: 240_000 }, async () => {
  const page = await signedIn("urger", "hot");
  await rowsOf(page).first().waitFor();
  expect(await rowsOf(page).count()).toBe(1);
  expect(await rowsOf(page).first().locator(".is-number").allInnerTexts()).toEqual(["7", "7", "7.0"]);
  await page.getByRole("heading", { name: "各区县的热点" }).waitFor();
  await checked(page, "first");

  // Split: two of its appeals under a name of their own, from the page that compares.
  const [title] = await rowsOf(page).first().locator("th a").allInnerTexts();
  await rowsOf(page).first().locator("th a").click();
  await page.getByRole("heading", { name: "近12周的件数和热度" }).waitFor();
  await checked(page, "issue");
  await page.goto("/office/hot");
  await page.getByLabel(`选“${title}”比对`).check();
  await page.getByRole("button", { name: "移出、拆分" }).click();
  const side = page.locator(".hot__side").first();
  for (const { appeal } of askers.slice(0, 2)) await side.getByLabel(appeal.number).check();
  await side.getByLabel("新热点名称").fill("云台家园三期供暖不热");
  await side.getByRole("button", { name: "拆成新热点" }).click();
  await page.getByText("已拆成新热点").waitFor();
  await city.look();

  // Merge: the split-off one is the same after all.
  await page.goto("/office/hot");
  await expect.poll(() => rowsOf(page).count()).toBe(2);
  await checked(page, "watch");
  await page.setViewportSize({ width: 390, height: 844 });
  await checked(page, "watch-390");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "并排比对" }).click();
  await page.locator(".hot__side").nth(1).waitFor();
  await checked(page, "side-390");
  await page.setViewportSize({ width: 1366, height: 900 });
  await checked(page, "side");
  await page.getByRole("button", { name: `并入“${title}”` }).click();
  await page.getByRole("alert").getByRole("button", { name: "确认并入" }).click();
  await page.getByText("已并入，诉求几秒内转过去").waitFor();
  await city.look();
  await page.goto("/office/hot");
  await expect.poll(() => rowsOf(page).count()).toBe(1);
  expect(await rowsOf(page).first().locator(".is-number").first().innerText()).toBe("7");

  await rowsOf(page).first().locator("th a").click();
  await act(page, "研判", async panel => {
    await panel.getByLabel("热点名称").fill("云台家园供暖不热");
    await panel.getByLabel("研判意见").fill("同一换热站供三个小区，压力不足，逐户测温解决不了。");
    await panel.getByLabel("区办实事").check();
    await choose(page, "决定机关", "澜城市");
  });
  const address = new URL(page.url()).pathname;

  const chief = await signedIn("chief", address.replace("/office/", ""));
  await act(chief, "决定是否列入", async panel => {
    await panel.getByLabel("列入区办实事").check();
    await panel.getByLabel("理由").fill("群众反映集中，年内改造换热站。");
  });
  await city.look();
  await shot(chief, "decided");
});

test(
  "the portal shows it on a phone, and so does the appeal of one who asked",
  { timeout: 120_000 },
  async () => {
    const phone = await opened({ width: 390, height: 844 });
    await phone.goto("/hot");
    const told = await phone.evaluate(() => document.body.innerText);
    for (const said of ["云台家园供暖不热", "7 人反映", "同类诉求 7 件", "列入区办实事"])
      expect(told).toContain(said);
    expect(told).not.toMatch(/13900|换热站说/);
    await checked(phone, "portal");

    const { appeal, visitor } = askers[2]!;
    const [name = "", value = ""] = visitor.cookie.split("; ")[0]!.split("=");
    await phone.context().addCookies([{ name, value, url: phone.url() }]);
    await phone.goto(`/follow/${appeal.number}`);
    await phone.getByText("同类诉求 7 件，已列入区办实事").waitFor();
    await checked(phone, "follow");
    await phone.getByRole("link", { name: "云台家园供暖不热" }).click();
    await phone.getByRole("heading", { name: "云台家园供暖不热" }).first().waitFor();

    const desk = await signedIn("desk", `appeal/${appeal.number}`);
    await desk.getByText("同类诉求 7 件，已列入区办实事").waitFor();
    await checked(desk, "appeal");
  },
);
