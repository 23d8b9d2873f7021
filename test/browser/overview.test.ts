// A year overview in real browsers: written with numbers that are figures, remarked on, reviewed, approved
// and published by four people, and read by everybody, each number a door to its proof.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { editorPost, overviewPublisherPost } from "../../src/cities/sample/overview/posts.ts";
import { holdersOf } from "../../src/cities/sample/people.ts";
import { password, serveSample } from "../http/sample-served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

const { opened, signedIn, checked } = cityInBrowser({ name: "overview", password, serve: serveSample });

const field = (page: Page, nth: number) => page.locator(".write__field").nth(nth);
const said = (page: Page, nth: number) =>
  field(page, nth).evaluate(node => node.textContent!.replaceAll("\u200b", ""));
const remark = (page: Page, words: string) => page.locator(".remark").filter({ hasText: words });

/** The draft of the sample, open in the editor. */
async function brief(page: Page): Promise<void> {
  await page.goto("/office/overviews");
  await page.getByRole("link", { name: /快报/ }).click();
  await remark(page, "全省首创").waitFor();
}

/** From the overview's page to the act that comes next, and back. */
async function takes(page: Page, action: string): Promise<void> {
  await page.getByRole("link", { name: action }).click();
  await page.locator(".panel button[type=submit], .panel .ant-btn-primary").first().click();
  await page.locator(".told").getByText(action).waitFor();
}

test("written, undone, remarked on and saved from the keyboard", { timeout: 120_000 }, async () => {
  const page = await signedIn("gaige");
  await brief(page);
  await checked(page, "editor-1366");
  // A number that was typed is one of nobody; the words that claim need their paper.
  await remark(page, "全省首创").getByRole("button", { name: "补依据" }).click();
  await page.getByLabel("谁认定的").fill("省委改革办");
  await page.getByLabel("文件名称和文号").fill("鲁改办函〔2026〕3号");
  await page.getByLabel("日期").fill("2026-05-06");
  await page.getByRole("button", { name: "放进正文" }).click();
  await remark(page, "全省首创").waitFor({ state: "detached" });
  expect(await said(page, 3)).toMatch(/^盘活土地[\d.]+亩，做法为全省首创。$/);

  await field(page, 4).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("按期办结率");
  await page.keyboard.press("Control+j");
  await page.getByRole("combobox", { name: "指标" }).fill("按期办结率");
  await page.getByTitle(/^按期办结率　群众诉求/).click();
  await page.getByText("正文里写成").waitFor();
  await checked(page, "number-1366");
  await page.getByRole("button", { name: "放进正文" }).click();
  await page.keyboard.type("。");
  await expect.poll(() => said(page, 4)).toMatch(/^按期办结率\d+\.\d\d%。$/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("多余的一段");
  expect(await page.locator(".write__field").count()).toBe(6);
  for (let n = 0; n < 2; n += 1) await page.keyboard.press("Control+z");
  expect(await page.locator(".write__field").count()).toBe(5);
  // The number goes as one, and comes back.
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  expect(await said(page, 4)).toBe("按期办结率");
  for (let n = 0; n < 2; n += 1) await page.keyboard.press("Control+z");
  await expect.poll(() => said(page, 4)).toMatch(/%。$/);

  // What is put goes where the caret was moved to, not where the last one went.
  await page.keyboard.press("Home");
  await page.getByRole("button", { name: "插入数" }).click();
  await page.getByRole("combobox", { name: "指标" }).fill("按期办结率");
  await page.getByTitle(/^按期办结率　群众诉求/).click();
  await page.getByRole("button", { name: "放进正文" }).click();
  await expect.poll(() => said(page, 4)).toMatch(/^[\d.]+%按期办结率[\d.]+%。$/);
  await page.keyboard.press("Control+z");

  // What adds 件次 and 件 goes out of the text.
  // At its beginning: a click on a number would open it.
  await field(page, 1).click({ position: { x: 12, y: 12 } });
  await page.keyboard.press("Control+a");
  await page.keyboard.type("件件有回音。");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存").waitFor();
  await page.locator(".remarks").getByText("没有提醒。").waitFor();
  await takes(page, "送审");
});

test(
  "reviewed, approved and published by others; every number leads to its proof",
  { timeout: 120_000 },
  async () => {
    const link = /快报/;
    for (const [account, action] of [
      [holdersOf(editorPost.key)[0]!, "审核通过"],
      ["shending", "批准"],
    ] as const) {
      const page = await signedIn(account);
      await page.goto("/office/overviews");
      await page.getByRole("link", { name: link }).click();
      await page.getByText("正文不能改").waitFor();
      await takes(page, action);
      await page.context().close();
    }
    const page = await signedIn(holdersOf(overviewPublisherPost.key)[0]!);
    await page.goto("/office/overviews");
    await page.getByRole("link", { name: link }).click();
    await page.getByRole("button", { name: "发布", exact: true }).click();
    await page.getByText("已发布，冻结 2 个数。").waitFor();
    await page.getByRole("link", { name: "公众看到的页面" }).waitFor();
    await checked(page, "published-1366");

    for (const width of [390, 1366]) {
      const reader = await opened({ width });
      await reader.goto("/overviews");
      await checked(reader, `list-${width}`);
      await reader.getByRole("link", { name: /年全面深化改革综述/ }).click();
      await reader.getByRole("heading", { name: "文中的 24 个数" }).waitFor();
      await checked(reader, `portal-${width}`);
      if (width === 1366) {
        await reader.emulateMedia({ media: "print" });
        await checked(reader, "print-1366");
        await reader.emulateMedia({ media: "screen" });
      }
      await reader
        .locator(".report")
        .getByRole("link", { name: /^\d+\.\d\d%$/ })
        .first()
        .click();
      await reader.getByText("历次发布（1 版）").waitFor();
      await reader.context().close();
    }
  },
);
