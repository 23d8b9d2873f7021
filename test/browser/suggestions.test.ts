// A dispatch with the help of what the form suggests, a call whose topic is suggested, an empty answer that
// is questioned, a copied one that is shown to whoever passes it, and how well it all does.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
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
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

let served: Served;
let asker: Visitor;
const { signedIn, shot, checked } = cityInBrowser({
  name: "suggestions",
  password,
  serve: async surfaces => {
    served = await serve();
    await closeAppeals(served);
    const { accounts, posts } = served.city.people;
    const person = await accounts.createOfficial({ account: "head", name: "钱分管", password }, noon);
    const org = served.orgs.get("power") as `org:${string}`;
    const made = { key: "head", org, title: "分管领导", english: "Principal", roles: ["principal"] };
    await posts.give(person, await posts.create(made), noon);
    asker = await citizen(served, "13912345678");
    return withPages(served, surfaces);
  },
});

/** The form of an act, on the page of its matter. */
async function forming(account: string, number: string, act: string, width = 1366): Promise<Page> {
  const page = await signedIn(account, `appeal/${number}`, { width });
  await page.locator(".acts").getByRole("button", { name: act }).click();
  return page;
}
async function filed(n: number, topic = "power"): Promise<string> {
  const input = { ...lodging(served), topic, content: contentOf("power", n) };
  return (await asker.post<{ number: string }>("/api/appeal", { action: "lodge", input })).body.number;
}

test("a dispatch by the suggested unit, and another against it", async () => {
  const number = await filed(1);
  const page = await forming("desk", number, "派单");
  const suggested = page.getByRole("region", { name: "推荐主办单位" });
  await suggested.getByRole("button").first().waitFor();
  expect(await suggested.getByRole("button").allInnerTexts()).toEqual(["澜城供电公司", "市城管局"]);
  await suggested.getByText("其中 36 件由它承办").waitFor();
  expect(await suggested.locator("mark").count()).toBeGreaterThan(0);
  await checked(page, "dispatch-1366");
  await suggested.getByRole("button", { name: "选“澜城供电公司”" }).click();
  await suggested.getByText("已选").waitFor();
  await page.locator(".panel button[type=submit]").click();
  await page.getByText("已办：派单").waitFor();
  await page.getByText("所选单位推荐位次").first().waitFor();
  const { fields } = await served.city.readers.matter(await idOf(number)).then(matter => matter!);
  expect(fields).toMatchObject({ handler: served.orgs.get("power"), handlerRank: 1 });
  await shot(page, "dispatched-1366");

  const narrow = await forming("desk", await filed(2), "派单", 390);
  await narrow.getByRole("region", { name: "推荐主办单位" }).getByRole("button").first().waitFor();
  await checked(narrow, "dispatch-390");
});

/** The id behind a number, as the desk's API gives it. */
async function idOf(number: string): Promise<number> {
  const desk = await official(served, "desk");
  return Number((await desk.get<{ id: string }>(`/api/appeal/${number}`)).body.id);
}

test("a topic is suggested while a call is taken", async () => {
  const page = await signedIn("desk", "intake");
  await page.getByLabel("诉求内容").fill(contentOf("power", 3));
  const suggested = page.getByRole("region", { name: "推荐诉求类别" });
  await suggested.getByRole("button").first().waitFor();
  await suggested.getByRole("button").first().click();
  await suggested.getByText("已选").waitFor();
  await checked(page, "intake-1366");
});

test("an empty answer is questioned, and leaves when it is confirmed", async () => {
  const number = await filed(4);
  const page = await forming("desk", number, "即时答复");
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
  const page = await forming("head", second, "审核答复");
  await page.getByText(`与本单位 ${first} 号答复 100 % 相同`).waitFor();
  await checked(page, "copied-1366");
});

test("the page that says how well it does", async () => {
  const page = await signedIn("desk", "suggestions");
  await page.getByText("样例文本只说明功能可用，不代表准确率。").waitFor();
  const units = page.getByRole("region", { name: "群众诉求 主办单位" });
  expect(await units.getByRole("row").filter({ hasText: "近30日" }).innerText()).toMatch(
    /1\s+1\s+1\s+100\.0 %/,
  );
  await checked(page, "standing-1366");
  const narrow = await signedIn("desk", "suggestions", { width: 390 });
  await narrow.getByText("样例文本").waitFor();
  await checked(narrow, "standing-390");
});
