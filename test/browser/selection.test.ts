// A selection of model cases in a real browser: its board, and the online vote of citizens on their phones.
// Once a day in a category, not twice, and not after the closing.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPlace, place, take } from "../http/selection-hall.ts";
import { noon } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

const day = 86_400_000;
const phone = { width: 390, height: 844 };

const { opened, checked } = cityInBrowser({
  name: "selection",
  password: "",
  serve: async surfaces => {
    await openPlace();
    place.served.clock.now = noon + 4 * day;
    await take("reform", "selection", place.selection, "openVoting");
    await place.served.city.relay.drain();
    const { context, close } = place.served;
    return withPages({ context, close }, surfaces);
  },
});

const main = (page: Page): Promise<string> => page.locator("main").innerText();

/** From the paper to the same paper, signed in by the code that came to the telephone. */
async function signsIn(page: Page, number: string): Promise<void> {
  await page.goto(place.page);
  await page.getByRole("link", { name: "用手机号登录后投票" }).click();
  await page.getByLabel("手机").fill(number);
  await page.locator("form.form > button.button").click();
  const sent = (await place.served.city.people.outbox(20)).find(one => one.phone === number);
  await page.getByLabel("验证码").fill(/验证码 (\d{6})/.exec(sent?.body ?? "")![1]!);
  await page.locator("form.form > button.button").click();
  await page.getByRole("button", { name: "投票" }).waitFor();
}

test(
  "the board names its cases by category and leads to the vote; while there are no scores no column is empty",
  { timeout: 60_000 },
  async () => {
    for (const width of [390, 1366]) {
      const page = await opened({ width });
      await page.goto("/selections");
      await page.getByRole("link", { name: "2026 年度改革典型案例评选" }).click();
      await checked(page, `board-${width}`);
      expect(await page.locator("table.scores thead th").allInnerTexts()).toEqual(["案例"]);
      expect(await page.locator("table.scores tbody td").count()).toBe(0);
      expect(await main(page)).toContain("网络投票 20%、专家评审 50%、领导评议 30%");
      await page.getByRole("link", { name: "去投票" }).click();
      await page.getByRole("link", { name: "去投这一类" }).click();
      // The cases stand below each other, whatever the width.
      const tops = await page
        .locator(".pick")
        .evaluateAll(all => all.map(one => one.getBoundingClientRect()));
      expect(new Set(tops.map(({ left }) => left)).size).toBe(1);
      expect(tops.map(({ top }) => top)).toEqual(tops.map(({ top }) => top).toSorted((a, b) => a - b));
      await checked(page, `paper-${width}`);
    }
  },
);

test(
  "a citizen signs in on a phone, votes and gets a receipt; a second vote is refused with a sentence",
  { timeout: 60_000 },
  async () => {
    const page = await opened(phone);
    await signsIn(page, "13800139001");
    const stale = await page.context().newPage();
    await stale.goto(place.page);
    // Nothing ticked is no vote, and is said beside the paper.
    await page.getByRole("button", { name: "投票" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByRole("checkbox", { name: "路灯案例第1号" }).check();
    await page.getByRole("checkbox", { name: "路灯案例第2号" }).check();
    await checked(page, "picked-390");
    await page.getByRole("button", { name: "投票" }).click();
    await page.getByText("您的票已投出，感谢参与。").waitFor();
    expect(await main(page)).toMatch(/回执 [0-9a-f]{16}，/);
    await checked(page, "receipt-390");
    // The paper is gone, and says why.
    await page.goto(place.page);
    await page.getByText("今天已投").waitFor();
    expect(await page.getByRole("button", { name: "投票" }).count()).toBe(0);
    await page.goto(`/polls/${place.number}/online`);
    await page.getByText("我投的票").waitFor();
    expect(await main(page)).toContain("已收到 1 张票");
    await checked(page, "mine-390");
    // From a page that was open before.
    await stale.getByRole("checkbox", { name: "路灯案例第3号" }).check();
    await stale.getByRole("button", { name: "投票" }).click();
    await stale.getByText("您今天在这一类已经投过了").waitFor();
    await checked(stale, "twice-390");
  },
);

test(
  "after the closing no vote is taken: the page says so, and so does a paper that was open before",
  { timeout: 60_000 },
  async () => {
    const { city, clock } = place.served;
    // Who comes back to a paper hours later is signed out by then, and is led to it again.
    clock.now = Date.parse("2026-11-26T12:00:00+08:00");
    const page = await opened(phone);
    await signsIn(page, "13800139002");
    clock.now = Date.parse("2026-11-26T23:50:00+08:00");
    await page.getByRole("button", { name: "投票" }).click();
    await page.getByText("页面已过期").waitFor();
    await checked(page, "expired-390");
    await page.getByRole("link", { name: "回到刚才的页面" }).click();
    await signsIn(page, "13800139002");
    await page.getByRole("checkbox", { name: "路灯案例第1号" }).check();
    clock.now = Date.parse("2026-11-27T00:10:00+08:00");
    await city.sweeper.sweep();
    await city.relay.drain();
    await page.getByRole("button", { name: "投票" }).click();
    await page.getByRole("alert").getByText("截止").waitFor();
    await checked(page, "closed-390");
    await page.goto(`/selections/${place.number}`);
    await page.getByRole("link", { name: "投票结果" }).click();
    await page.getByText("已截止，正在核票").waitFor();
    expect(await page.getByRole("link", { name: "去投这一类" }).count()).toBe(0);
    await checked(page, "screening-390");
    // The votes are counted by the city, and everybody can count them again.
    await take("reform", "selection", place.selection, "settle");
    await city.relay.drain();
    await page.reload();
    await page.getByText("共收到 1 张票，有效 1 张").first().waitFor();
    await page.getByRole("link", { name: "下载全部选票" }).waitFor();
    await checked(page, "counted-390");
  },
);
