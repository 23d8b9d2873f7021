// A supervisor checks findings in a real browser: sees the evidence side by side and on a ruler, puts one to
// the unit and dismisses another, two clicks each.

import { expect, test } from "vitest";
import { type OddCity, day, minute, monday, serveOdd } from "../http/odd-city.ts";
import { password } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

const limit = Date.parse("2026-10-19T16:00:00Z");
const same = "您好，您反映的问题经核实已列入计划，责任单位正在按规定整改，预计近期完成，感谢您的支持。";
const honest = [
  "解放路路灯不亮是电缆被施工挖断，今天上午已经接好。",
  "东巷三号院的灯杆歪斜，已扶正并更换底座，夜里亮着。",
  "控制箱进水跳闸，已换密封条，连续观察两夜正常。",
  "这一段是开发商自建路灯，已约谈物业，三日内修好。",
  "灯头老化，整条路二十四盏全部换成新的，昨晚验收。",
  "树枝挡光，园林部门已修剪，照度测得十二勒克斯。",
];

/** Six honest answers shortly before their limits, and twelve that say the same. */
async function answered(city: OddCity): Promise<void> {
  for (let n = 0; n < 6; n += 1) {
    const late = limit - (n + 2) * minute;
    const text = honest[n]!;
    const opened = monday + n * minute;
    await city.answers({
      unit: "urban",
      opened,
      drafted: late - 30 * minute,
      answered: late,
      text,
      origin: "sample",
    });
  }
  for (let n = 0; n < 12; n += 1) {
    const opened = monday + n * 20 * minute;
    const text = n % 2 === 0 ? same : same.replace("感谢您的支持", "谢谢您的支持");
    const drafted = opened + day / 12;
    await city.answers({
      unit: "power",
      opened,
      drafted,
      answered: drafted + minute,
      text,
      origin: "sample",
    });
  }
}

const { signedIn, checked } = cityInBrowser({
  name: "findings",
  password,
  serve: async surfaces => {
    const city = await serveOdd();
    await answered(city);
    return withPages({ context: city.served.context, close: city.close }, surfaces);
  },
});

test("from a look at the log to a question and a dismissal", { timeout: 120_000 }, async () => {
  const page = await signedIn("urger");
  await page.getByRole("link", { name: "疑点核查" }).click();
  await page.getByText("还没有侦测过").waitFor();
  await page.getByRole("button", { name: "立即侦测" }).click();
  const minutes = page.getByRole("row", { name: /临近到期突击办结 .*市城管局/ });
  await minutes.waitFor();
  await checked(page, "list-1366");

  await minutes.getByRole("link", { name: "看证据" }).click();
  await page.getByRole("img", { name: "到期前 10 分钟内各件办结的时刻" }).waitFor();
  expect(await page.locator(".findings__strip circle").count()).toBe(6);
  await page.getByText("到期前 2.0 分钟").waitFor();
  await checked(page, "ruler-1366");

  const copies = page.getByRole("row", { name: /答复雷同 .*澜城供电公司/ });
  await copies.getByRole("link", { name: "看证据" }).click();
  await page.getByText("两段文字中相同的部分已标出").waitFor();
  expect(await page.locator(".findings__texts figure").count()).toBe(12);
  expect(await page.locator(".findings__texts mark").first().textContent()).toContain("经核实已列入计划");
  await checked(page, "texts-1366");

  await minutes.getByRole("button", { name: "请单位说明" }).click();
  await minutes.getByRole("button", { name: "发给单位" }).click();
  await minutes.getByText("待单位说明").waitFor();
  await copies.getByRole("button", { name: "不属实" }).click();
  await copies.getByRole("button", { name: "同类问题按统一口径答复" }).click();
  await copies.waitFor({ state: "detached" });
  await checked(page, "checked-1366");
  await page.setViewportSize({ width: 390, height: 844 });
  await checked(page, "list-390");
});

test("who does not check has no way to it", { timeout: 60_000 }, async () => {
  const page = await signedIn("desk");
  expect(
    await page.getByRole("navigation", { name: "功能" }).getByRole("link", { name: "疑点核查" }).count(),
  ).toBe(0);
});
