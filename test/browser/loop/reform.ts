// The task's half of the loop, from the chosen appeal to its checking off, by five people.

import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { act, checked, chooseLead, find, official } from "./people.ts";

export const housing = "澜城市住房和城乡建设局";
const result = "全区 40 处路口补亮路灯 42 盏，夜间照度全部达标。";

interface Ground {
  readonly browser: Browser;
  readonly base: string;
  /** Moves the server's clock on by so many hours. */
  readonly later: (hours: number) => void;
}

/** Chooses the appeal in the ledger and drafts the task from it; answers its number. */
async function draft(office: Page, number: string): Promise<string> {
  await checked(office, "reform-todo");
  await office.getByRole("navigation", { name: "功能" }).getByRole("link", { name: "群众诉求" }).click();
  await office.getByRole("checkbox", { name: `选中 ${number}` }).check();
  await checked(office, "reform-ledger");
  await office.getByRole("link", { name: "用这些拟定任务" }).click();
  await office.getByLabel("任务名称").fill("石桥区路口夜间照明补亮");
  await office.getByRole("combobox", { name: "任务来源" }).click();
  await office.getByTitle("群众诉求", { exact: true }).click();
  await office.getByRole("combobox", { name: "审定机关" }).fill("深化改革委员会");
  await office.getByTitle("澜城市委全面深化改革委员会", { exact: true }).click();
  await chooseLead(office, "牵头单位", housing);
  await office.getByRole("group", { name: "由牵头单位独立完成" }).getByRole("checkbox").check();
  await office.getByLabel("分管领导").fill("何副市长");
  await office.getByLabel("完成时限").fill("2026-12-31");
  await office.keyboard.press("Tab");
  await office.getByLabel("成果形式").fill("补亮路灯 40 盏");
  await office.getByLabel("验收标准").fill("夜间路面照度达标，现场核验。");
  await office.getByLabel("路线图").fill("先摸底，再施工，年底验收。");
  await office.getByLabel("四季度节点").fill("全部补亮");
  await checked(office, "reform-draft");
  await office.locator("button[type=submit]").click();
  await office.waitForURL(/office\/task\/\d+$/);
  await office.getByRole("heading", { name: "我能做" }).waitFor();
  const [task = ""] = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await office.locator(".where").innerText()) ?? [];
  await checked(office, "reform-drafted");
  return task;
}

/** The task from the chosen appeal to the inspector's check; answers its number. */
export async function reform({ browser, base, later }: Ground, number: string): Promise<string> {
  const office = await official(browser, base, "gaige");
  const task = await draft(office, number);
  await act(office, "送会签");
  const lead = await official(browser, base, "qiantou", "改革任务联系人");
  await find(lead, task);
  await act(lead, "会签", async () => {
    await lead.getByRole("radio", { name: "同意", exact: true }).check();
    await checked(lead, "lead-countersign");
  });
  await office.reload();
  await office.getByText("意见已齐").first().waitFor();
  // Whoever drafts a task is not offered to approve it.
  const offered = await office.locator(".act__button").allInnerTexts();
  expect(offered.filter(text => text.includes("审定"))).toEqual([]);

  const organ = await official(browser, base, "shending");
  await checked(organ, "organ-todo");
  await find(organ, task);
  await act(organ, "审定", () => checked(organ, "organ-approve"));
  await office.reload();
  await act(office, "下达", async () => {
    await office.getByLabel("联系人", { exact: true }).fill("温以宁");
    await office.getByLabel("联系人电话").fill("19900005678");
  });
  later(0.2);
  await lead.reload();
  await lead.getByRole("heading", { name: "我能做" }).waitFor();
  await checked(lead, "lead-running");
  await act(lead, "报送进展", async () => {
    await lead.getByLabel("进度", { exact: false }).first().fill("60");
    await lead.getByLabel("本月进展").fill("四十处路口完成摸底，二十四处已补亮。");
    await lead.getByRole("radio", { name: "按计划推进" }).check();
    await checked(lead, "lead-report");
  });
  await act(lead, "报自评完成", async () => {
    await lead.getByLabel("任务成效").fill(result);
    await lead.getByLabel("佐证", { exact: true }).fill("验收单 42 份，照度检测报告 1 份。");
  });
  later(0.2);
  const inspector = await official(browser, base, "ducha");
  await find(inspector, task);
  await checked(inspector, "inspector-matter");
  await act(inspector, "核验", async () => {
    await inspector.getByRole("radio", { name: "达标", exact: true }).check();
    await checked(inspector, "inspector-verify");
  });
  await checked(inspector, "inspector-done");
  await office.reload();
  await act(office, "销号");
  await checked(office, "reform-cleared");
  return task;
}
