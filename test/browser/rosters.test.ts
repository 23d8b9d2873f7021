// Units and staff by sheets, walked through in a real browser against a whole server: an administrator, who
// has no post, and a keeper of posts.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Served, Visitor, noon, password, serve } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

let served: Served;
const { signedIn, shot, checked } = cityInBrowser({
  name: "people",
  password,
  serve: async surfaces => {
    served = await serve();
    const { accounts, posts } = served.city.people;
    await accounts.createOfficial({ account: "guanli", name: "管理员", password, administrator: true }, noon);
    const keeper = await accounts.createOfficial({ account: "keeper", name: "赵管岗", password }, noon);
    const org = served.orgs.get("urban") as `org:${string}`;
    const made = { key: "k", org, title: "岗位管理", english: "Keeper", roles: ["keeper"] };
    await posts.give(keeper, await posts.create(made), noon);
    return withPages(served, surfaces);
  },
});

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel("选择文件（.xlsx、.csv）")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

const head = "账号,姓名,单位代号,岗位,角色\n";

test("an administrator adds a unit and its staff, and is shown their first passwords once", async () => {
  const page = await signedIn("guanli", "people");
  await page.getByText("单位表", { exact: true }).click();
  await choose(page, "单位.csv", "单位代号,上级代号,名称,层级\nparks,city,市园林局,部门\n");
  await page.getByText("新增 1 行，变动 0 行，不变 0 行").waitFor();
  await page.getByText("澜城市下的部门").waitFor();
  await page.getByRole("button", { name: "导入" }).click();
  await page.getByText("已导入，并记入查阅日志。").waitFor();
  await page.getByText("人员表", { exact: true }).click();
  const rows = "sun.li,孙丽,parks,经办岗,handler\nqian.jin,钱进,parks,经办岗,handler\n";
  await choose(page, "人员.csv", `${head}${rows}lamps,lamps某,parks,签收岗,receiver\n`);
  await page.getByText("新增 2 行，变动 1 行，不变 0 行").waitFor();
  await page.getByText("还没有写入").waitFor();
  await checked(page, "preview");
  await page.getByRole("button", { name: "导入" }).click();
  await page.getByText("2 名新人员的初始密码").waitFor();
  await checked(page, "passwords");
  const first = (await page.locator(".slips__password").first().textContent())!;
  expect((await new Visitor(served).enter({ account: "sun.li", password: first })).status).toBe(200);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("新增 2 行").isVisible()).toBe(false);
  expect(await page.locator(".slips li").count()).toBe(2);
  await shot(page, "slips");
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "岗位", exact: true }).click();
  await page.getByText("市园林局").first().waitFor();
  await page.getByRole("link", { name: "单位和人员" }).click();
  await page.getByRole("heading", { name: "单位和人员" }).waitFor();
  expect(await page.getByText(first).count()).toBe(0);
});

test("a keeper is told by row what is not theirs, and nothing is written", async () => {
  const page = await signedIn("keeper", "people");
  await page.getByText("您可以增加本单位和下级单位").waitFor();
  const wrong = `${head}zhou.a,周某,power,经办岗,handler\nwu.b,吴某,urban,审定岗,organ\n`;
  await choose(page, "人员.csv", wrong);
  await page.getByText("有 2 处要改").waitFor();
  await page.getByText(/单位“power”不在您管理的范围内/).waitFor();
  await page.getByText(/须由系统管理员设置/).waitFor();
  expect(await page.getByRole("button", { name: "导入" }).count()).toBe(0);
  await checked(page, "problems");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: ".csv" }).click();
  expect((await download).suggestedFilename()).toMatch(/^人员 .*\.csv$/);
});
