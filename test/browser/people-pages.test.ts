// Posts handed over and calls taken, walked through in a real browser against a whole server: the desk's page
// at 1366 × 768, a hand-over, a stand-in.

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { ActView } from "../../src/http/types.ts";
import { type Served, noon, official, password, serve } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

async function newcomer(served: Served, account: string, roles: readonly string[]): Promise<void> {
  const { accounts, posts } = served.city.people;
  const id = await accounts.createOfficial({ account, name: `${account}某`, password }, noon);
  if (roles.length === 0) return;
  const org = served.orgs.get("city") as `org:${string}`;
  const post = await posts.create({ key: account, org, title: `${account}岗`, english: account, roles });
  await posts.give(id, post, noon);
}

/** An entry of the knowledge base, and two calls of one person. */
async function filled(served: Served): Promise<void> {
  const desk = await official(served, "desk");
  const publisher = await official(served, "publisher" as never);
  const entry = {
    title: "路灯不亮怎么报修",
    question: "路灯坏了找谁修，晚上看不见路",
    answer: "路灯由市城管局路灯科维护，受理后 24 小时内到现场。",
    topic: "roads",
    owner: served.orgs.get("urban"),
    reviewOn: "2027-06-30",
  };
  const { body } = await desk.post<ActView>("/api/knowledge", { input: entry });
  await publisher.post(`/api/knowledge/${body.number}/publish`, { input: {} });
  const input = {
    channel: "hotline",
    kind: "help",
    topic: "roads",
    content: "东巷的路灯坏了好几天，没人来修。",
    area: served.orgs.get("shiqiao"),
    phone: "13922220001",
    name: "赵大姐",
  };
  for (const _ of [1, 2]) await desk.post("/api/appeal", { action: "register", input });
}

const { signedIn, shot, checked } = cityInBrowser({
  name: "posts",
  password,
  serve: async surfaces => {
    const served = await serve();
    await newcomer(served, "publisher", ["publisher"]);
    await newcomer(served, "newclerk", []);
    await newcomer(served, "auditor", ["auditor"]);
    await filled(served);
    return withPages(served, surfaces);
  },
});

const entered = (account: string, path: string): Promise<Page> =>
  signedIn(account, path, { height: 768, at: noon });

describe("a call", () => {
  test("is taken from the keyboard alone: number, history, words, an entry, answered at once", async () => {
    const page = await entered("desk", "intake");
    const number = page.getByLabel("来电号码");
    await number.waitFor();
    const first = page.getByRole("button", { name: "登记 Enter", exact: true });
    const box = (await first.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(768);
    expect(await number.evaluate(element => element === document.activeElement)).toBe(true);
    await page.keyboard.type("13922220001");
    await page.keyboard.press("Enter");
    await page.getByText("以前反映 2 件，在办 2 件").waitFor();
    await page.getByText("赵*姐").waitFor();
    await page.getByLabel("诉求内容").fill("路灯坏了三天，晚上看不见路，老人不敢出门。");
    await page.getByText("路灯不亮怎么报修").waitFor();
    expect(await page.locator(".intake__form").evaluate(form => form.scrollHeight <= form.clientHeight)).toBe(
      true,
    );
    await checked(page, "intake");
    await page.getByRole("button", { name: "用这条答复" }).click();
    await page.getByRole("button", { name: "登记并即时答复" }).waitFor();
    await page.getByLabel("诉求内容").press("Control+Enter");
    await page.getByText(/有 \d 处要改/).waitFor();
    await page.getByText("求助", { exact: true }).click();
    await page.getByText("石桥区", { exact: true }).click();
    await page.getByLabel("诉求类别", { exact: true }).click();
    await page.keyboard.type("道路");
    await page.keyboard.press("Enter");
    await shot(page, "intake-filled");
    await page.getByLabel("诉求内容").press("Control+Enter");
    await page.getByText(/您的诉求已登记，编号/).waitFor();
    await shot(page, "intake-receipt");
    expect(await page.getByRole("status", { name: "请念给来电人听" }).textContent()).toContain("已答复");
  });

  test("half taken keeps its words while another page is looked at", async () => {
    const page = await entered("desk", "intake");
    await page.getByLabel("诉求内容").fill("楼道里堆满了杂物，没人清理。");
    await page.getByRole("link", { name: "我的待办" }).click();
    await page.getByRole("link", { name: "接听登记" }).click();
    expect(await page.getByLabel("诉求内容").inputValue()).toBe("楼道里堆满了杂物，没人清理。");
    await page.getByRole("button", { name: "不予受理…" }).click();
    await page.getByRole("button", { name: "登记并不予受理" }).waitFor();
    await shot(page, "intake-decline");
  });
});

describe("a post", () => {
  test("is stood in for, then handed over by its holder, who is asked for another post", async () => {
    const page = await entered("reform", "posts");
    await page.getByRole("button", { name: "指定代办" }).click();
    await page.getByLabel("由谁代办").fill("newclerk");
    await page.getByRole("option", { name: /newclerk/ }).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.getByLabel("到哪天止（含当天）").fill("2026-11-20");
    await shot(page, "posts-stand-in");
    await page.keyboard.press("Enter");
    await page.getByText("newclerk某，代reform某办理").waitFor();
    await checked(page, "posts");
    await page.getByRole("button", { name: "移交岗位" }).click();
    await page.getByLabel("交给谁").fill("newclerk");
    await page.getByRole("option", { name: /newclerk/ }).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "确定" }).click();
    await page.getByText("这个账号没有岗位").waitFor();
  });

  test("of an auditor opens the access log and checks its chain", async () => {
    const page = await entered("auditor", "access-log");
    await page.getByRole("button", { name: "核验日志是否完整" }).click();
    await page.getByText(/行首尾相接，全部对得上/).waitFor();
    await checked(page, "audit");
    await page.setViewportSize({ width: 390, height: 844 });
    await checked(page, "audit-390");
  });
});
