// The reform office imports its ledger in a real browser: hands it in, looks, says what the sheet does not
// say, previews, runs, fetches the marked copy. And who may not, sees no way to it.

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBook } from "../../src/exchange/book.ts";
import { bytesSource } from "../../src/exchange/bytes.ts";
import { plainBook } from "../../src/exchange/test/workbooks.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

let served: SampleServed;
const { signedIn, checked } = cityInBrowser({
  name: "import",
  password,
  serve: async surfaces => {
    served = await serveSample(surfaces);
    return served;
  },
});

const head = ["序号", "任务", "任务来源", "成果形式", "验收标准", "牵头部门", "完成时限", "审定日期"];
const sheet = () =>
  plainBook(
    [
      ["2026 年改革任务台账", ...Array<null>(7).fill(null)],
      head,
      [
        1,
        "夜间错时共享停车",
        "群众",
        "开放单位清单",
        "共享车位三千个",
        "城管局",
        "12/8/2026",
        "2026年11月2日",
      ],
      [
        2,
        "路灯十日内修复机制",
        "市级部署",
        "限时修复办法",
        "按期修复率九成五",
        "城管局",
        "2026-12-20",
        "2026-11-02",
      ],
      [3, "停车收费公示", "市级部署", "点位清单", "公示率百分之百", "城管局", "年底", "2026-11-02"],
    ],
    ["A1:H1"],
  );

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page.keyboard.type(option);
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option", { hasText: option })
    .first()
    .click();
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: "导入表格" }).click();
  await page.getByRole("heading", { name: "导入表格" }).waitFor();
  await checked(page, "1-start");
  await page.getByRole("button", { name: "选择文件" }).click();
  await page.getByText("请先选择导入到哪本台账。").waitFor();
  await page.getByLabel("导入到").click();
  await page.keyboard.type("改革任务");
  await page.locator(".ant-select-item-option", { hasText: "改革任务" }).first().click();
  const file = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件" }).click();
  await (await file).setFiles({ name: "2026台账.xlsx", mimeType: "", buffer: await sheet() });
  await page.getByRole("heading", { name: "2026台账.xlsx" }).waitFor();
}

test("a ledger goes from a file to the log", { timeout: 90_000 }, async () => {
  const page = await signedIn("gaige");
  await handIn(page);
  await page.getByText("牵头部门", { exact: true }).waitFor();
  await checked(page, "2-look");
  // The sheet says neither when the tasks were drafted nor in which order its dates are written.
  await page.getByLabel("“拟定任务”没有日期列，统一按这一天（必填）").fill("2026-11-02");
  await page.getByLabel("像 3/5/2026 这样的日期").click();
  await page.locator(".ant-select-item-option", { hasText: "月/日/年" }).click();
  await page.getByRole("button", { name: "预检，不写入" }).click();
  await page.getByText("共 3 行，可以导入 0 行").waitFor();
  await checked(page, "3-unknown");
  await choose(page, "群众 就是", "群众诉求");
  await choose(page, "城管局 就是", "城市管理");
  await page.getByText("对应关系改过了，请重新预检。").waitFor();
  await page.getByRole("button", { name: "预检，不写入" }).click();
  await page.getByText("共 3 行，可以导入").waitFor();
  await checked(page, "4-preview");
  await page.getByLabel("名称").fill("年度台账");
  await page.getByRole("button", { name: "存下对应关系，以后再用" }).click();
  await page.getByText("已存为“年度台账”。").waitFor();
  await page.getByRole("button", { name: /^开始导入/ }).click();
  await page.getByText(/本次导入 \d 行/).waitFor();
  await checked(page, "5-done");
  const copy = page.waitForEvent("download");
  await page.getByRole("link", { name: "下载标注了问题的表格" }).click();
  const path = await (await copy).path();
  const book = await openBook(bytesSource(readFileSync(path)), { name: "copy.xlsx" });
  const problems: string[] = [];
  for await (const { row } of book.sheet().rows()) problems.push(row["导入问题"] ?? "");
  expect(problems[2]).toContain("【完成时限】");
  const { rows } = await served.city.pool.query<{ title: string; lead: string; due: string }>(
    `select fields->>'title' as title, fields->>'due' as due from matter
      where mechanism = 'task' and origin = 'import' order by 1`,
  );
  expect(rows).toContainEqual({ title: "路灯十日内修复机制", due: "2026-12-20" });
  await page.setViewportSize({ width: 390, height: 844 });
  await checked(page, "6-narrow");
});

test("other posts see no way to it, and are told why when they type the address", async () => {
  const page = await signedIn("chengban");
  expect(await page.getByRole("link", { name: "导入表格" }).count()).toBe(0);
  await page.goto("/office/imports");
  await page.getByText("导入由改革办办理").waitFor();
  expect(await page.getByRole("button", { name: "选择文件" }).count()).toBe(0);
});
