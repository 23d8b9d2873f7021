// A table is changed in a real browser: a cell is typed wrongly, the sentence stands under it, it is
// mended, a gap opens as a row, a block comes from Excel; tried, kept, approved and published by three
// people.

import { expect, test } from "vitest";
import { password } from "../http/served.ts";
import { serveTables } from "../http/tables.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

const { signedIn, checked } = cityInBrowser({
  name: "decision-tables",
  password,
  serve: async surfaces => {
    const { served, apply } = await serveTables();
    await apply();
    await apply({ income: "中" });
    return withPages({ context: served.context, close: () => served.close() }, surfaces);
  },
});

test("from a wrong cell to a published version", { timeout: 120_000 }, async () => {
  const page = await signedIn("drafter");
  await page.getByRole("link", { name: "决策表", exact: true }).click();
  await page.getByRole("row", { name: /补贴 补贴申请 是否符合 随系统上线 现行/ }).waitFor();
  await checked(page, "list-1366");
  await page.getByRole("link", { name: "随系统上线" }).click();
  await page.getByRole("cell", { name: "人数 * 1000" }).waitFor();
  await checked(page, "version-1366");
  await page.getByRole("button", { name: "以此拟订新版本" }).click();

  // Wrong, and told in place; nothing is kept while it is.
  const income = page.getByLabel("第 1 行 收入档");
  await income.fill("“低”，“穷”");
  await page.getByText("没有写生效日").waitFor();
  await page.getByLabel("生效日").fill("2026-12-01");
  await page.keyboard.press("Enter");
  await page.getByText("1 处错误，改好才能保存").waitFor();
  await page.getByRole("cell", { name: /"穷" 不在本列可取的值里/ }).waitFor();
  await expect.poll(() => income.inputValue()).toBe('"低", "穷"');
  expect(await income.getAttribute("aria-invalid")).toBe("true");
  expect(await page.getByRole("button", { name: "存为草案" }).isDisabled()).toBe(true);
  await checked(page, "wrong-1366");

  // Mended without a quote typed; undone and done again from the keyboard.
  await income.fill("低，中");
  await income.press("Enter");
  await expect.poll(() => income.inputValue()).toBe('"低", "中"');
  await page.getByText("没有错误。").waitFor();
  const second = page.getByLabel("第 2 行 收入档");
  await second.press("Control+z");
  await expect.poll(() => income.inputValue()).toBe('"低", "穷"');
  await second.press("Control+y");
  await expect.poll(() => income.inputValue()).toBe('"低", "中"');

  // The last row goes, and what it covered comes back as a row that closes the gap.
  await second.focus();
  await page.getByRole("button", { name: "删除本行" }).click();
  await page
    .getByText(/时没有一行管到/)
    .first()
    .waitFor();
  await page.getByRole("button", { name: "补这一行" }).first().click();
  await expect.poll(() => page.getByLabel("第 2 行 收入档").inputValue()).toBe('"低", "中"');
  await expect.poll(() => page.getByLabel("第 2 行 已参保").inputValue()).toMatch(/true|false/);
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  const block = '-\t是\t-\t"""person"""\tnull\t从 Excel 来\n';
  await page.getByLabel("第 2 行 收入档").evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, block.repeat(2));
  await expect.poll(() => page.getByLabel("第 3 行 依据").inputValue()).toBe("从 Excel 来");
  await page.getByRole("button", { name: "撤销" }).click();

  await page.getByText("没有错误。").waitFor();
  await page.getByRole("button", { name: "试算", exact: true }).click();
  await page.getByText("试算 2 件，不足 5 件结果有变化").waitFor();
  await page.getByLabel("修改理由").fill("收入中等的也可以当场批准。");
  await checked(page, "trial-1366");
  await page.getByRole("button", { name: "存为草案" }).click();
  await page.getByRole("button", { name: "试算并送审核" }).click();
  await page.getByText("已记录：试算 2 件，不足 5 件结果有变化。").waitFor();
  await checked(page, "draft-1366");
  const draft = new URL(page.url()).pathname.replace("/office/", "");

  const jurist = await signedIn("jurist", draft);
  await jurist.getByRole("row", { name: /1\* ?与现行不同/ }).waitFor();
  await checked(jurist, "review-1366");
  await jurist.getByRole("link", { name: "办理页：审核、发布、退回" }).click();
  await jurist.getByRole("button", { name: /审核通过/ }).click();
  // Personal values are read: whoever approves says when their effect was assessed (个人信息保护法第五十五条).
  await jurist.getByLabel("影响评估日期").fill("2026-11-16");
  await jurist
    .getByLabel("个人信息保护影响评估")
    .fill("只读申请当场填写的收入档和人数，目的、方式合法，风险可控。");
  await jurist.getByRole("button", { name: "审核通过", exact: true }).last().click();
  await jurist.getByText("已审核，待发布").first().waitFor();

  const publisher = await signedIn("publisher", draft);
  await publisher.getByRole("link", { name: "办理页：审核、发布、退回" }).click();
  await publisher.getByRole("button", { name: /^发布/ }).click();
  await publisher.getByRole("button", { name: "发布", exact: true }).last().click();
  await publisher.getByText("已发布").first().waitFor();
  await publisher.mouse.move(0, 0);
  await checked(publisher, "matter-1366");
  await publisher.goto("/office/decision-tables");
  await publisher.getByRole("row", { name: /自 2026-12-01 起 .*待生效/ }).waitFor();
  await publisher.setViewportSize({ width: 390, height: 844 });
  await checked(publisher, "list-390");
  await publisher.goto(`/office/${draft}`);
  await publisher.getByText("已记录").waitFor();
  await checked(publisher, "draft-390");
});
