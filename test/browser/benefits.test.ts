// Benefits for firms in real browsers on the real system: what a firm may have, reckoned on a phone
// and claimed there; the claim reviewed at a desk, exactly as much as the table says.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { claimFirm } from "../../src/cities/sample/claims/firms.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

let served: SampleServed;
const { opened, signedIn, checked } = cityInBrowser({
  name: "benefits",
  password,
  serve: async surfaces => {
    served = await serveSample(surfaces);
    return served;
  },
});

const onward = (page: Page): Promise<void> => page.locator("form.form > button.button").click();

async function codeOf(phone: string): Promise<string> {
  const found = (await served.city.people.outbox(20)).find(one => one.phone === phone);
  return /验证码 (\d{6})/.exec(found?.body ?? "")![1]!;
}

test("a firm reckons on a phone, sees why, and claims what it fits", { timeout: 90_000 }, async () => {
  const page = await opened({ width: 390, height: 844 });
  await page.goto("/benefits");
  await checked(page, "benefits-390");
  await page.getByLabel("上年营业收入").fill("一百万");
  await onward(page);
  await page.getByRole("alert").getByText("上年营业收入").waitFor();
  await page.getByLabel("上年营业收入").fill("35,000,000");
  await page.getByLabel("上年研发费用").fill("1500000.50");
  await onward(page);
  await page.getByRole("status").getByText("符合 1 项，共约 150,000.05 元").waitFor();
  await page.getByText("研发强度不低于 3%").waitFor();
  await checked(page, "measured-390");
  await page.getByRole("link", { name: "申报", exact: true }).first().click();
  await page.getByLabel("统一社会信用代码").fill(claimFirm(11).creditCode);
  await checked(page, "claim-390");
  await onward(page);
  expect(await page.getByLabel("展位费").count()).toBe(0);
  await page.getByLabel("上年营业收入").fill("35000000");
  await page.getByLabel("上年研发费用").fill("1500000.50");
  await onward(page);
  const phone = "19900007654";
  await page.getByLabel("联系电话").fill(phone);
  await onward(page);
  await page.getByLabel("验证码").fill(await codeOf(phone));
  await onward(page);
  await page.locator(".receipt-number").first().waitFor();
  await checked(page, "receipt-390");
});

test(
  "the claim is reviewed at a desk: more than the table says is refused, with the way out",
  { timeout: 90_000 },
  async () => {
    const page = await signedIn("duixian");
    await checked(page, "todo-1366");
    await page.getByRole("link", { name: "惠企政策兑现" }).click();
    await page.getByText(claimFirm(1).name).first().waitFor();
    await checked(page, "ledger-1366");
    await page.goto("/office");
    await page.getByText("研发投入补助").first().click();
    await page.locator(".act__button", { hasText: "核定" }).first().click();
    await page.getByLabel("企业名称").fill("澜城同泽精工有限公司");
    await page.getByLabel("核定金额").fill("999999");
    await checked(page, "review-1366");
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("核定金额超过了按标准测算的金额").first().waitFor();
  },
);
