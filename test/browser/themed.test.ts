// A themed session in real browsers on the real system: announced, asked beforehand on a phone without
// scripts, a call taken while it is live, seen on the wall, its review published.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ActView, OrgView, Problem } from "../../src/http/types.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { type Served, Visitor } from "../http/served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

let served: SampleServed;
const { opened, signedIn, checked } = cityInBrowser({
  name: "themed",
  password,
  serve: async surfaces => {
    served = await serveSample(surfaces);
    return served;
  },
});

async function act(page: Page, title: string, fill?: () => Promise<void>): Promise<void> {
  await page.locator(".act__button", { hasText: title }).first().click();
  await fill?.();
  await page.locator(".panel button[type=submit]").click();
  await page.getByText(`已办：${title}`).waitFor();
}

async function organiser(): Promise<Visitor> {
  const visitor = new Visitor(served as unknown as Served);
  await visitor.enter({ account: "duban", password });
  return visitor;
}

async function codeOf(phone: string): Promise<string> {
  const found = (await served.city.people.outbox(20)).find(one => one.phone === phone);
  return /验证码 (\d{6})/.exec(found?.body ?? "")![1]!;
}

const onward = (page: Page): Promise<void> => page.locator("form.form > button.button").click();

async function proposed(): Promise<string> {
  const visitor = await organiser();
  const { body: orgs } = await visitor.get<readonly OrgView[]>("/api/orgs");
  const [host] = orgs.filter(({ name }) => name.includes("城市管理局"));
  const input = {
    series: "urban",
    issue: 3,
    subject: "窨井盖安全",
    topic: "roads",
    date: "2026-11-24",
    opens: "09:00",
    closes: "11:00",
    host: host!.ref,
    units: [host!.ref],
    guests: "市城管局分管副局长",
    dial: "12345",
  };
  const { body, text, status } = await visitor.post<ActView & Problem>("/api/themedSession", { input });
  expect([status, text.slice(0, 200)]).toEqual([201, expect.any(String)]);
  return body.number;
}

/** Files a question from the session's page, on a phone; answers the appeal's number. */
async function asks(number: string): Promise<string> {
  const phone = await opened({ width: 390, height: 844, scripts: false });
  await phone.goto("/themed");
  await phone.getByRole("link", { name: /第3期/ }).click();
  await phone.waitForURL(`**/themed/${number}`);
  await phone.getByRole("link", { name: "提前提问" }).click();
  expect(await phone.getByLabel("星期三问城管第3期（窨井盖安全）").isChecked()).toBe(true);
  await phone.getByLabel("诉求内容").fill("幸福路公交站旁的井盖一压就响，夜里吵得睡不着。");
  await phone.getByLabel("投诉", { exact: true }).check();
  await phone.getByLabel("诉求类别").selectOption("roads");
  await onward(phone);
  await phone.getByLabel("所在区县").selectOption({ label: "石桥区" });
  await onward(phone);
  await phone.getByLabel("怎么称呼您").fill("李女士");
  await phone.getByLabel("联系电话").fill("13812340001");
  await onward(phone);
  await phone.getByLabel("验证码").fill(await codeOf("13812340001"));
  await phone.getByRole("button", { name: "验证并提交" }).click();
  await phone.waitForURL("**/receipt/*");
  return decodeURIComponent(new URL(phone.url()).pathname.split("/")[2]!);
}

test("from the announcement to the review", { timeout: 180_000 }, async () => {
  const number = await proposed();
  const publisher = await signedIn("fabu", `themedSession/${number}`);
  await act(publisher, "审核预告");
  const asked = await asks(number);

  served.clock.now = Date.parse("2026-11-24T09:00:00+08:00");
  const desk = await signedIn("paidan", `themedSession/${number}`);
  await act(desk, "开始接线");
  const wall = await signedIn("lingdao", `themed/${number}?wall=1`, { width: 1920, height: 1080 });
  const received = wall.locator(".themed__counts li").first().locator("b");
  await expect.poll(() => received.textContent()).toBe("1");
  await wall.getByText("正在接线").waitFor();
  await checked(wall, "wall-1920");

  await desk.goto("/office/intake");
  expect(await desk.getByLabel("星期三问城管第3期（窨井盖安全）").isChecked()).toBe(true);
  await desk.getByLabel("来电号码").fill("13812340002");
  await desk.locator(".intake__asked textarea").first().fill("和平街菜场门口井盖缺了一块，老人差点踩空。");
  await desk.getByLabel("求助", { exact: true }).check();
  const choose = async (label: string, option: string) => {
    await desk.getByLabel(label).fill(option);
    await desk.keyboard.press("Enter");
  };
  await choose("诉求类别", "道路");
  await choose("所在区县", "石桥区");
  await desk.locator(".intake__form button[type=submit]").click();
  await desk.locator(".intake__receipt").waitFor();
  await expect.poll(() => received.textContent(), { timeout: 20_000 }).toBe("2");
  const seen = await wall.evaluate(() => document.body.innerText);
  expect(seen).toContain("窨井盖安全");
  expect(seen).not.toMatch(/1381234|李女士|菜场|公交站/);
  const least = await wall.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll(".themed *")]
        .filter(one => one.textContent && one.children.length === 0 && one.getClientRects().length > 0)
        .map(one => Number.parseFloat(getComputedStyle(one).fontSize)),
    ),
  );
  expect(least).toBeGreaterThanOrEqual(28);
  expect(await wall.evaluate(() => [document.documentElement.scrollHeight, innerHeight])).toEqual([
    1080, 1080,
  ]);

  const board = await signedIn("duban", `themed/${number}`);
  await board.getByText("本期诉求，按灯").waitFor();
  await checked(board, "board-1366");
  const visitor = await organiser();
  const does = async (action: string, input: object) => {
    const { status, text } = await visitor.post(`/api/themedSession/${number}/${action}`, { input });
    expect([action, status, text.slice(0, 200)]).toEqual([action, 200, expect.any(String)]);
  };
  await does("finish", {});
  await does("draftReview", { reviewDraft: "本期反映井盖松动、缺失，已当日派单。" });
  const { body: list } = await visitor.get<{ lights: readonly { rows: readonly { number: string }[] }[] }>(
    `/api/themed/${number}`,
  );
  for (const { number: one } of list.lights.flatMap(({ rows }) => rows)) {
    await does("explain", { appeal: one, openReason: "已派单更换，两个工作日内办结。" });
  }
  const again = await signedIn("fabu", `themedSession/${number}`);
  await again.getByText("请先“核数”").first().waitFor();
  await act(again, "核数");
  await act(again, "审核公布回顾", () =>
    again.getByLabel("回顾", { exact: true }).fill("本期反映井盖松动、缺失，已当日派单更换。"),
  );
  const reader = await opened({ width: 390, height: 844 });
  await reader.goto(`/themed/${number}`);
  const told = await reader.evaluate(() => document.body.innerText);
  for (const said of ["收到 2 件，办结 0 件", "已当日派单更换", asked, "两个工作日内办结"])
    expect(told).toContain(said);
  await checked(reader, "portal-390");
});
