// What has been raised already, beside the form: with scripts while somebody writes, without on the next
// step; and the office's page of words.

import { expect, test } from "vitest";
import { type Served, citizen, password, serve } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

const narrow = { width: 390, height: 844 };
const lamp = "东巷菜市场门口的路灯坏了三天，晚上漆黑一片，老人出门容易摔倒。";
const others = "和平广场 幼儿园 自来水 公交站 养老院 垃圾桶 加油站 停车场 体育馆".split(" ");

async function files(served: Served): Promise<void> {
  for (const [index, content] of [
    lamp,
    lamp,
    lamp,
    ...others.map(one => `${one}边上夜里施工太吵`),
  ].entries()) {
    const asker = await citizen(served, `139333300${10 + index}`);
    const input = { kind: "help", topic: "roads", area: served.orgs.get("shiqiao"), content, name: "王五" };
    const phone = `139333300${10 + index}`;
    const { status, text } = await asker.post("/api/appeal", { action: "lodge", input: { ...input, phone } });
    if (status !== 201) throw new Error(text);
  }
  await served.city.texts.fresh(60_000);
}

const { opened, signedIn, shot, checked } = cityInBrowser({
  name: "hints",
  password,
  serve: async surfaces => {
    const served = await serve();
    await files(served);
    return withPages(served, surfaces);
  },
});

test("typing shows what is like it, by what is published of it, and takes it away again", async () => {
  const page = await opened(narrow);
  await page.goto("/file/appeal");
  const place = page.locator("section.same");
  expect(await place.isVisible()).toBe(false);
  const box = page.getByLabel("诉求内容");
  await box.pressSequentially("东巷菜市场门口的路灯坏了，晚上漆黑一片");
  await place.getByText("可能是同一件事").first().waitFor();
  const told = await place.innerText();
  expect(told).toContain("石桥区");
  expect(told).not.toMatch(/菜市场|漆黑|王五|1393333/u);
  await checked(page, "form");
  const [other] = await Promise.all([
    page.context().waitForEvent("page"),
    place.getByRole("link").first().click(),
  ]);
  await other.waitForLoadState();
  expect(other.url()).toMatch(/\/matter\/[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  await other.close();
  await box.fill("路灯");
  await place.waitFor({ state: "hidden" });
});

test("without scripts the next step shows it once, and the filing goes on", async () => {
  const page = await opened({ ...narrow, scripts: false });
  await page.goto("/file/appeal");
  await page.getByLabel("诉求内容").fill(lamp);
  await page.getByLabel("求助").check();
  await page.getByLabel("诉求类别").selectOption({ index: 1 });
  await page.getByRole("button", { name: /下一步/ }).click();
  await shot(page, "next-step");
  const place = page.locator("section.same", { hasText: "已有人反映" });
  expect(await place.innerText()).toContain("可能是同一件事");
  await page.getByLabel("石桥区").check();
  await page.getByRole("button", { name: /下一步/ }).click();
  expect(await place.count()).toBe(0);
});

test("the desk sees it beside its form, chooses to join it, and keeps the words", async () => {
  const page = await signedIn("desk");
  await page.getByRole("link", { name: "接听登记" }).click();
  await page.locator(".intake__asked textarea").first().fill("东巷菜市场门口的路灯坏了，晚上漆黑一片");
  const help = page.locator(".intake__help");
  await help.getByText("可能是同一件事").first().waitFor();
  await help.getByRole("button", { name: "登记后并入" }).first().click();
  await page.getByRole("button", { name: /登记并并单/ }).waitFor();
  await checked(page, "desk");
  await page.getByRole("link", { name: "词库" }).click();
  await page.locator("#words-new").fill("落户、入户");
  await page.getByRole("button", { name: /添\s*加/ }).click();
  await page.getByText("同义词（1）").waitFor();
  await checked(page, "words");
});
