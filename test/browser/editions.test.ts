// A figure is published in real browsers: what is frozen is shown before, the public reads it first and the
// live number apart, and nothing is published twice.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { system } from "../../src/engine/matter.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

const address = "/figures/appeal.lodged?period=2026-10";
let served: SampleServed;
const { opened, signedIn, checked } = cityInBrowser({
  name: "editions",
  password,
  serve: async surfaces => {
    served = await serveSample(surfaces);
    return served;
  },
});

async function october(page: Page): Promise<void> {
  await page.goto("/office/figures/appeal.lodged");
  await page.getByLabel("时段").selectOption("2026-10");
  await page.getByText("2026年10月").first().waitFor();
}

test("published once, then again with its reason after a late record", { timeout: 180_000 }, async () => {
  const page = await signedIn("fabu");
  await october(page);
  await page.getByRole("button", { name: "发布本期数据" }).click();
  const confirm = page.getByRole("button", { name: "确认发布第 1 版" });
  await confirm.waitFor();
  await checked(page, "confirm-1366");
  await confirm.click();
  await page.getByText("第 1 版已经发布。").waitFor();
  const first = await page.locator(".editions li b").textContent();
  expect(first).toMatch(/^第 1 版 \d+ 件$/);

  await page.getByRole("button", { name: "发布本期数据" }).click();
  await page.getByText("不用再发布").waitFor();
  await page.getByRole("button", { name: "取消" }).click();

  await served.city.writer.history([
    {
      mechanism: "appeal",
      matter: null,
      action: "lodge",
      input: { kind: "help", topic: "roads" },
      actor: { ...system, roles: [] },
      at: Date.parse("2026-10-15T10:00:00+08:00"),
      origin: "import",
    },
  ]);
  await october(page);
  await page.getByRole("button", { name: "发布本期数据" }).click();
  const again = page.getByRole("button", { name: "确认发布第 2 版" });
  await again.click();
  await page.getByRole("alert").getByText("改版原因").waitFor();
  await page.getByLabel("改版原因（必填）").fill("补录十月十五日的一件电话诉求。");
  await again.click();
  await page.getByText("第 2 版已经发布。").waitFor();
  await checked(page, "published-1366");

  const citizen = await opened({ width: 390 });
  await citizen.goto(address);
  const shown = Number(/第 1 版 (\d+)/.exec(first ?? "")?.[1]);
  expect(await citizen.locator(".mega").textContent()).toBe(`${shown + 1}件`);
  await citizen.getByRole("heading", { name: "实时数据" }).waitFor();
  await citizen.getByText("历次发布（2 版）").click();
  await citizen.getByText("补录十月十五日的一件电话诉求。").waitFor();
  await checked(citizen, "portal-390");
  const wide = await opened();
  await wide.goto(address);
  await checked(wide, "portal-1366");
  const proof = await citizen.request.get("/api/figures/appeal.lodged/editions/2/proof.json?period=2026-10");
  expect(proof.status()).toBe(200);
});

test("who may not publish sees what was published and no button", { timeout: 60_000 }, async () => {
  const page = await signedIn("paidan");
  await october(page);
  await page.getByRole("heading", { name: "已发布的数据" }).waitFor();
  expect(await page.getByRole("button", { name: "发布本期数据" }).count()).toBe(0);
});
