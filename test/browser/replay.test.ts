// A leader asks a what-if in a real browser: changes a limit, watches it, reads one sentence, opens the
// matters behind a number by unit. And who may not ask, sees no way to it.

import { expect, test } from "vitest";
import { password, serveSample } from "../http/sample-served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

const { signedIn, checked } = cityInBrowser({ name: "replay", password, serve: serveSample });

test("from the question to the matters behind the answer", { timeout: 120_000 }, async () => {
  const page = await signedIn("gaige");
  await page.getByRole("link", { name: "推演" }).click();
  await page.getByRole("spinbutton", { name: "办理答复 · 一般诉求" }).fill("3");
  await page.getByText("已改 1 处").waitFor();
  await checked(page, "form-1366");
  await page.getByRole("button", { name: "开始推演" }).click();
  const sentence = page.locator(".replay__sentence");
  await sentence.waitFor();
  expect(await sentence.textContent()).toMatch(
    /^如果“办理答复”（一般诉求）时限由5个工作日改为3个工作日，按期办结率由 [\d.]+% 变为 [\d.]+%，涉及 \d+ 件。$/,
  );
  await page.getByText("人的办理时间不变").waitFor();
  await page
    .getByRole("row", { name: /按期办结率/ })
    .getByRole("link")
    .click();
  await page.locator(".replay__behind tbody tr").first().waitFor();
  await checked(page, "result-1366");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await checked(page, "result-1920");
  await page.setViewportSize({ width: 390, height: 844 });
  await checked(page, "result-390");
  await page.setViewportSize({ width: 1366, height: 900 });
  const all = await page.locator(".replay__behind tbody tr").count();
  await page.locator(".replay__units a").nth(1).click();
  await page.waitForURL(/unit=org/);
  await expect.poll(() => page.locator(".replay__behind tbody tr").count()).toBeLessThan(all);
  const opened = page.locator(".replay__behind tbody a").first();
  expect(await opened.getAttribute("href")).toMatch(/^\/office\/appeal\/[\w-]+$/);
  await page.getByRole("link", { name: "再做一次推演" }).click();
  await page.getByRole("link", { name: /按期办结率由/ }).waitFor();
  await checked(page, "list-1366");
});

test("a figure that is written badly is refused in a sentence, and nothing runs", async () => {
  const page = await signedIn("lingdao");
  await page.goto("/office/replays");
  await page.getByRole("button", { name: "开始推演" }).click();
  expect(await page.getByText("还没有改任何一处。").textContent()).not.toBe("");
  await page.getByText("指标口径").click();
  await page.getByRole("combobox", { name: "改哪个指标" }).fill("按期办结（");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "改为" }).fill("{");
  await page.getByRole("button", { name: "开始推演" }).click();
  await page.getByText("不是 JSON").waitFor();
  await page.getByRole("textbox", { name: "改为" }).fill('{"clock": {"answer": "perhaps"}}');
  await page.getByRole("button", { name: "开始推演" }).click();
  await page.getByText(/appeal\.onTime/).waitFor();
  await checked(page, "refused-1366");
});

test("a unit's own posts have no way to it", async () => {
  const page = await signedIn("chengban");
  expect(await page.getByRole("link", { name: "推演" }).count()).toBe(0);
  await page.goto("/office/replays");
  await expect.poll(() => page.getByRole("alert").textContent()).toContain("推演由市领导");
});
