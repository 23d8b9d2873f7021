// The grid member's page on a phone: a photo and three taps; what could not be sent waits in the browser,
// over a closed page too, and is taken once.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { jpeg } from "../http/specimens.ts";
import { officeInBrowser } from "./office/in-browser.ts";
import { member, patrol } from "./office/patrol.ts";
import { type Answers, problem, violations } from "./office/stub.ts";

const open = officeInBrowser();

/** An API whose answer to the report is as told, one after the other; the last one stays. */
function api(...told: readonly ReturnType<Answers[string]>[]): Answers {
  let asked = 0;
  return {
    "GET session": () => ({ body: member() }),
    "GET mechanisms": () => ({ body: [patrol] }),
    "POST uploads": () => ({
      status: 201,
      body: { file: `file:${"1".repeat(32)}`, name: "1.jpg", type: "image/jpeg", size: 400 },
    }),
    "POST gridEvent": () => told[Math.min(asked++, told.length - 1)]!,
  };
}
const taken = { status: 201, body: {} };
const phone = { width: 390, height: 844 };

async function note(page: Page, kind: string, handled: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name: "1.jpg",
    mimeType: "image/jpeg",
    buffer: jpeg(),
  });
  await page.getByText("重拍").waitFor();
  await page.getByText(kind).click();
  await page.getByText(handled).click();
  await page.locator("#patrol-place").fill("东巷 3 号楼");
  await page.getByRole("button", { name: "报送", exact: true }).click();
}
const reports = (asked: readonly { url(): string; method(): string }[]) =>
  asked.filter(one => one.method() === "POST" && one.url().endsWith("/gridEvent"));

test("what was not answered waits, over a closed page, and is sent again as the same act", async () => {
  const lost = problem(503, "busy", "");
  const { page, asked, complaints } = await open("patrol", { ...phone, answers: api(lost, taken) });
  await note(page, "暴露垃圾", "当场办好了");
  await page.getByText("已存好，联网后自动报送。").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByText("已报送 1 件。").waitFor();
  await expect.poll(() => page.getByText("待报送").count()).toBe(0);
  const sent = reports(asked);
  expect(sent).toHaveLength(2);
  const [first, second] = asked.filter(one => reports([one]).length > 0);
  expect(second!.headers()["idempotency-key"]).toBe(first!.headers()["idempotency-key"]);
  expect(second!.postData()).toBe(first!.postData());
  expect(first!.postDataJSON()).toMatchObject({
    action: "patrol",
    input: { kind: "litter", handled: "spot", place: "东巷 3 号楼", photos: [`file:${"1".repeat(32)}`] },
  });
  expect(asked.filter(one => one.url().endsWith("/uploads"))).toHaveLength(1);
  await page.reload();
  await page.getByText("什么事").waitFor();
  expect(reports(asked)).toHaveLength(2);
  expect(complaints.filter(one => !one.startsWith("Failed to load resource"))).toEqual([]);
  await page.context().close();
});

test("a refusal stands there with its way out, one tap away", async () => {
  const refused = problem(422, "rule", "“占道经营”需要行政执法，请报社区。");
  const { page, asked } = await open("patrol", { ...phone, answers: api(refused, taken) });
  await note(page, "占道经营", "本网格来办");
  await page.getByText("“占道经营”需要行政执法，请报社区。").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "改为报社区" }).click();
  await page.getByText("已报送 1 件。").waitFor();
  const last = asked.findLast(one => reports([one]).length > 0)!;
  expect(last.postDataJSON()).toMatchObject({ input: { kind: "stall", handled: "lift" } });
  await page.context().close();
});

test("what is missing is named, and nothing is sent", async () => {
  const { page, asked } = await open("patrol", { ...phone, answers: api(taken) });
  await page.getByRole("button", { name: "报送", exact: true }).click();
  await page.getByText("还差：拍照、选什么事、选怎么处理、写明地方。").waitFor();
  await page.getByRole("button", { name: "不能拍照" }).click();
  await page.getByText("涉及个人隐私").click();
  await page.getByText("还差：选什么事、选怎么处理、写明地方。").waitFor();
  expect(reports(asked)).toEqual([]);
  await page.context().close();
});
