// A dispatch with the help of what the form suggests, a call whose topic is suggested, an empty answer that
// is questioned, a copied one that is shown to whoever passes it, and how well it all does.

import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildApp } from "../../src/http/app.ts";
import { ensureOfficeBuild } from "../../src/http/office-build.ts";
import { portal } from "../../src/http/portal/portal.ts";
import { closeAppeals, contentOf } from "../http/closed-appeals.ts";
import {
  type Served,
  type Visitor,
  citizen,
  lodging,
  noon,
  official,
  password,
  serve,
} from "../http/served.ts";
import { launch } from "../harness/chromium.ts";
import { violations } from "./office/stub.ts";

let served: Served;
let base: string;
let browser: Browser;
let asker: Visitor;
let close: () => Promise<void>;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  served = await serve();
  await closeAppeals(served);
  const { accounts, posts } = served.city.people;
  const person = await accounts.createOfficial({ account: "head", name: "钱分管", password }, noon);
  const org = served.orgs.get("power") as `org:${string}`;
  const made = { key: "head", org, title: "分管领导", english: "Principal", roles: ["principal"] };
  await posts.give(person, await posts.create(made), noon);
  asker = await citizen(served, "13912345678");
  const app = await buildApp(served.context, { office: await ensureOfficeBuild(), portal });
  base = await app.listen({ host: "127.0.0.1", port: 0 });
  close = () => app.close();
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser?.close();
  await close?.();
  await served?.close();
});

/** Signs in at a page of the office; at a matter, `act` opens the form of an act. */
async function entered(account: string, path: string, act = "", width = 1366): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "zh-CN" });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${base}/office/${path}`);
  await page.getByLabel("账号").fill(account);
  await page.getByLabel("密码").fill(password);
  await page.keyboard.press("Enter");
  await page.getByRole("navigation").first().waitFor();
  if (act) await page.locator(".acts").getByRole("button", { name: act }).click();
  return page;
}
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env["KEYMOVE_SHOTS"];
  if (folder) await page.screenshot({ path: `${folder}/suggest-${name}.png`, fullPage: true });
}
async function filed(n: number, topic = "power"): Promise<string> {
  const input = { ...lodging(served), topic, content: contentOf("power", n) };
  return (await asker.post<{ number: string }>("/api/appeal", { action: "lodge", input })).body.number;
}

test("a dispatch by the suggested unit, and another against it", async () => {
  const number = await filed(1);
  const page = await entered("desk", `appeal/${number}`, "派单");
  const suggested = page.getByRole("region", { name: "推荐主办单位" });
  await suggested.getByRole("button").first().waitFor();
  expect(await suggested.getByRole("button").allInnerTexts()).toEqual(["澜城供电公司", "市城管局"]);
  await suggested.getByText("其中 36 件由它承办").waitFor();
  expect(await suggested.locator("mark").count()).toBeGreaterThan(0);
  await shot(page, "dispatch-1366");
  expect(await violations(page)).toEqual([]);
  await suggested.getByRole("button", { name: "选“澜城供电公司”" }).click();
  await suggested.getByText("已选").waitFor();
  await page.locator(".panel button[type=submit]").click();
  await page.getByText("已办：派单").waitFor();
  await page.getByText("所选单位推荐位次").first().waitFor();
  const { fields } = await served.city.readers.matter(await idOf(number)).then(matter => matter!);
  expect(fields).toMatchObject({ handler: served.orgs.get("power"), handlerRank: 1 });
  await shot(page, "dispatched-1366");

  const narrow = await entered("desk", `appeal/${await filed(2)}`, "派单", 390);
  await narrow.getByRole("region", { name: "推荐主办单位" }).getByRole("button").first().waitFor();
  await shot(narrow, "dispatch-390");
});

/** The id behind a number, as the desk's API gives it. */
async function idOf(number: string): Promise<number> {
  const desk = await official(served, "desk");
  return Number((await desk.get<{ id: string }>(`/api/appeal/${number}`)).body.id);
}

test("a topic is suggested while a call is taken", async () => {
  const page = await entered("desk", "intake");
  await page.getByLabel("诉求内容").fill(contentOf("power", 3));
  const suggested = page.getByRole("region", { name: "推荐诉求类别" });
  await suggested.getByRole("button").first().waitFor();
  await suggested.getByRole("button").first().click();
  await suggested.getByText("已选").waitFor();
  await shot(page, "intake-1366");
  expect(await violations(page)).toEqual([]);
});

test("an empty answer is questioned, and leaves when it is confirmed", async () => {
  const number = await filed(4);
  const page = await entered("desk", `appeal/${number}`, "即时答复");
  expect(await page.getByText("答复内容无需补充").count()).toBe(0);
  await page.getByLabel("答复内容").fill("您好，您反映的问题已转交相关部门处理，感谢您的来电。");
  await page.locator(".panel button[type=submit]").click();
  await page.getByText("似乎没有实质内容").first().waitFor();
  await shot(page, "empty-1366");
  await page.getByRole("group", { name: "答复内容无需补充" }).getByRole("checkbox").check();
  await page.locator(".panel button[type=submit]").click();
  await page.getByText("已办：即时答复").waitFor();
});

test("whoever passes an answer sees the earlier one that says the same", async () => {
  const answer = "经现场查看，变压器接线松动，已由两名抢修人员紧固并测温，小区电压恢复正常，一周后再次复查。";
  const [desk, unit] = [await official(served, "desk"), await official(served, "power")];
  const drafted = async (n: number): Promise<string> => {
    const number = await filed(n);
    const act = (who: Visitor, action: string, input: object = {}) =>
      who.post(`/api/appeal/${number}/${action}`, { input });
    await act(desk, "dispatch", { handler: served.orgs.get("power") });
    await act(unit, "accept");
    await act(unit, "contact");
    await act(unit, "draft", { answer, proof: "两人核实。" });
    return number;
  };
  const first = await drafted(5);
  const second = await drafted(6);
  await served.city.follower.fresh();
  const page = await entered("head", `appeal/${second}`, "审核答复");
  await page.getByText(`与本单位 ${first} 号答复 100 % 相同`).waitFor();
  await shot(page, "copied-1366");
  expect(await violations(page)).toEqual([]);
});

test("the page that says how well it does", async () => {
  const page = await entered("desk", "suggestions");
  await page.getByText("样例文本只说明功能可用，不代表准确率。").waitFor();
  const units = page.getByRole("region", { name: "群众诉求 主办单位" });
  expect(await units.getByRole("row").filter({ hasText: "近30日" }).innerText()).toMatch(
    /1\s+1\s+1\s+100\.0 %/,
  );
  await shot(page, "standing-1366");
  expect(await violations(page)).toEqual([]);
  const narrow = await entered("desk", "suggestions", "", 390);
  await narrow.getByText("样例文本").waitFor();
  await shot(narrow, "standing-390");
});
