// The whole loop in a real browser on the real system, from a phone to the figure that opens the event.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { holdersOf } from "../../src/cities/sample/people.ts";
import { ensureOfficeBuild } from "../../src/http/office-build.ts";
import { portal } from "../../src/http/portal/portal.ts";
import type { ChainView, FigureView } from "../../src/http/types.ts";
import { launch } from "../harness/chromium.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";
import {
  act,
  checked,
  chooseLead,
  citizen,
  codeFor,
  complaints,
  find,
  official,
  onward,
  shot,
} from "./loop/people.ts";
import { housing, reform } from "./loop/reform.ts";

let browser: Browser;
let served: SampleServed;
let base = "";

beforeAll(async () => {
  served = await serveSample({ office: await ensureOfficeBuild(), portal });
  base = await served.app.listen({ host: "127.0.0.1", port: 0 });
  browser = await launch();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const hour = 3_600_000;
const later = (hours: number): void => void (served.clock.now += hours * hour);
const phone = "13812345678";
const content = "石桥路口东侧的路灯坏了三天，晚上看不清路，老人出门不方便，希望尽快修好。";

/** Files an appeal on the portal's pages, with the code from the outbox; answers its number. */
async function fileAppeal(page: Page, name: string, from: string): Promise<string> {
  await page.goto(base);
  await shot(page, `${name}-home`);
  await page.getByRole("link", { name: "我要反映" }).first().click();
  await page.getByLabel("诉求内容").fill(content);
  await page.getByLabel("求助").check();
  await page.getByLabel("诉求类别").selectOption("roads");
  await shot(page, `${name}-file-1`);
  await onward(page);
  await page.getByLabel("所在区县").selectOption({ label: "石桥区" });
  await page.getByLabel("具体地点").fill("石桥路与东巷路口东北角");
  await shot(page, `${name}-file-2`);
  await onward(page);
  await page.getByLabel("怎么称呼您").fill("李女士");
  await page.getByLabel("联系电话").fill(from);
  await shot(page, `${name}-file-3`);
  await onward(page);
  await page.getByLabel("验证码").fill(await codeFor(page, base, from));
  await shot(page, `${name}-code`);
  await page.getByRole("button", { name: "验证并提交" }).click();
  await page.waitForURL("**/receipt/*");
  await shot(page, `${name}-receipt`);
  return decodeURIComponent(new URL(page.url()).pathname.split("/")[2]!);
}

/** Takes an act on one's own matter by its form on the portal. */
async function actOnPortal(
  page: Page,
  number: string,
  title: string,
  fill: () => Promise<void>,
  name: string,
) {
  await page.goto(`${base}/follow/${number}`);
  await shot(page, `${name}-follow`);
  await page.getByRole("link", { name: title }).click();
  await fill();
  await shot(page, name);
  await onward(page);
  // The page says what has just been taken, so that nobody sends it twice.
  await page.waitForURL(at => at.pathname === `/follow/${number}` && at.searchParams.has("done"));
}

/** Waits until the outbox page shows that a message with these words went to the asker. */
async function told(page: Page, ...words: readonly string[]): Promise<void> {
  await expect
    .poll(async () => {
      await page.goto(`${base}/outbox`);
      const lines = await page.getByRole("listitem").filter({ hasText: phone }).allInnerTexts();
      return lines.some(line => words.every(word => line.includes(word)));
    })
    .toBe(true);
}

const figure = async (name: string): Promise<FigureView> =>
  (await (await fetch(`${base}/api/figures/${name}`)).json()) as FigureView;

/** The appeal from desk to rating: dispatched, signed, its asker called, answered under four eyes, rated. */
async function handle(asker: Page, number: string): Promise<void> {
  later(0.2);
  const desk = await official(browser, base, "paidan");
  await checked(desk, "desk-todo");
  await find(desk, number);
  await checked(desk, "desk-matter");
  await act(desk, "派单", async () => {
    await chooseLead(desk, "主办单位", "石桥街道", "石桥区");
    await desk.getByLabel("派单意见").fill("请石桥街道先到现场看一看。");
    await checked(desk, "desk-dispatch");
  });
  await checked(desk, "desk-done");
  later(0.3);
  const handler = await official(browser, base, "chengban");
  await checked(handler, "handler-todo");
  await handler.getByRole("link", { name: "道路" }).first().waitFor();
  await find(handler, number);
  await act(handler, "签收");
  await act(handler, "联系诉求人");
  await act(handler, "请诉求人补充", async () => {
    await handler.getByLabel("请诉求人补充").last().fill("请补充：一共几盏灯不亮，灯杆上有没有编号？");
    await checked(handler, "handler-ask");
  });
  await checked(handler, "handler-waiting");
  await told(asker, number, "石桥街道", "补充");
  later(0.3);
  await actOnPortal(
    asker,
    number,
    "补充情况",
    () => asker.getByLabel("补充内容").fill("三盏都不亮，灯杆编号 SQ-118 到 SQ-120。"),
    "phone-supplement",
  );
  later(0.3);
  await handler.reload();
  await act(handler, "拟写答复", async () => {
    await handler.getByLabel("答复内容").fill("三盏路灯的控制箱已经更换，昨晚已全部亮灯，欢迎您查看。");
    await handler.getByLabel("佐证说明").fill("昨晚八点社区网格员现场核实，三盏全部亮灯。");
    await checked(handler, "handler-draft");
  });
  // Whoever drafted the answer is not offered to approve it.
  const offered = await handler.locator(".act__button").allInnerTexts();
  expect(offered.some(text => text.includes("审核答复"))).toBe(false);
  const leader = await official(browser, base, "fenguan");
  await checked(leader, "leader-todo");
  await find(leader, number);
  await act(leader, "审核答复");
  await checked(leader, "leader-answered");
  later(0.3);
  await actOnPortal(
    asker,
    number,
    "评价",
    async () => {
      await asker.getByLabel("解决了", { exact: true }).check();
      await asker.getByLabel("满意", { exact: true }).check();
    },
    "phone-rate",
  );
  await asker.getByText("已解决").first().waitFor();
}

/** A figure on the portal, opened down to this appeal and the hash of the event that made it count. */
async function openDown(page: Page, name: string, number: string, label: string): Promise<void> {
  await page.goto(`${base}/figures`);
  await checked(page, `${label}-figures`);
  await page.goto(`${base}/figures/${name}`);
  await checked(page, `${label}-figure`);
  const { text } = await figure(name);
  expect(await page.locator("main").innerText()).toContain(text.replace(" 件", ""));
  const own = page.locator("#behind").getByRole("link").filter({ hasText: number });
  const more = page.getByRole("link", { name: "下一页" });
  while (!(await page.locator("#behind").innerText()).includes(number)) await more.click();
  await own
    .or(page.locator(`#behind a[href*="${number}"]`))
    .first()
    .click();
  await page.waitForURL(`**/matter/${number}`);
  const { body } = await served.app.inject(`/api/appeal/${number}/chain`).then(answer => ({
    body: answer.json<ChainView>(),
  }));
  const shown = await page.locator("main").innerText();
  for (const { hash } of body.events) expect(shown).toContain(hash.slice(0, 8));
  expect(shown).toContain(`共 ${body.events.length} 条记录`);
  for (const secret of ["李女士", phone, "SQ-118", content]) expect(shown).not.toContain(secret);
  await checked(page, `${label}-record`);
}

/** The loop's page, with a real node in each of its four stages. */
async function wholeLoop(page: Page, task: string, name: string): Promise<void> {
  await page.goto(`${base}/loop/${task}`);
  const text = await page.locator("main").innerText();
  for (const stage of ["出题", "破题", "解题", "批题"]) expect(text).toContain(stage);
  for (const word of ["石桥区路口夜间照明补亮", housing, "补亮路灯 42 盏"]) expect(text).toContain(word);
  await shot(page, `${name}-loop`);
}

const before: FigureView[] = [];

test("the whole loop, from a phone without scripts to the figure", { timeout: 240_000 }, async () => {
  before.push(await figure("appeal.told"), await figure("appeal.judged"));
  const asker = await citizen(browser, "phone");
  const number = await fileAppeal(asker, "phone", phone);
  await asker.getByRole("link", { name: "跟进这一件" }).click();
  await asker.waitForURL(`**/follow/${number}`);
  await told(asker, number, "已受理");
  await handle(asker, number);
  const task = await reform({ browser, base, later }, number);
  await told(asker, number, "补亮路灯 42 盏");
  await shot(asker, "phone-outbox");
  const judge = () => asker.getByLabel("问题解决了").check();
  await actOnPortal(asker, number, "评判改革成效", judge, "phone-judge");
  await shot(asker, "phone-judged");
  await wholeLoop(asker, task, "phone");
  await wholeLoop(asker, number, "phone-by-appeal");

  const after = [await figure("appeal.told"), await figure("appeal.judged")];
  expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value! + 1));
  const reader = await citizen(browser, "computer");
  await openDown(reader, "appeal.told", number, "computer-told");
  await openDown(reader, "appeal.judged", number, "computer-judged");
  await wholeLoop(reader, task, "computer");
  await reader.goto(base);
  await checked(reader, "computer-home");
  expect(complaints).toEqual([]);
});

test("the citizen's part again, at a desk with scripts", { timeout: 90_000 }, async () => {
  later(1);
  const other = "13987654321";
  const asker = await citizen(browser, "computer");
  const number = await fileAppeal(asker, "desk", other);
  await checked(asker, "desk-receipt");
  await asker.goto(`${base}/follow/${number}`);
  await checked(asker, "desk-follow");
  await asker.goto(`${base}/mine`);
  await checked(asker, "desk-mine");
  await asker.goto(`${base}/loop`);
  await checked(asker, "desk-loops");
  expect(complaints).toEqual([]);
});

test(
  "a department gives it to its section, whose leader passes the answer",
  { timeout: 120_000 },
  async () => {
    later(1);
    const number = await fileAppeal(await citizen(browser, "computer"), "section", "13987654322");
    const desk = await official(browser, base, "paidan");
    await find(desk, number);
    await act(desk, "派单", () => chooseLead(desk, "主办单位", "澜城市城市管理局"));
    const [receiver = "", clerk = "", leader = ""] = [
      "handler",
      "lighting.handler",
      "lighting.principal",
    ].map(post => holdersOf(`dept.streetworks.${post}`)[0]);
    const department = await official(browser, base, receiver);
    await find(department, number);
    await act(department, "签收");
    await act(department, "分办到科室", async () => {
      await department.getByLabel("承办科室").fill("照明管理科");
      await department.locator(".ant-select-tree-title", { hasText: "照明管理科" }).click();
      await checked(department, "section-assign");
    });
    const section = await official(browser, base, clerk);
    await checked(section, "section-todo");
    await find(section, number);
    await act(section, "联系诉求人");
    await act(section, "拟写答复", async () => {
      await section.getByLabel("答复内容").fill("控制箱已经更换，三盏路灯昨晚全部亮灯，欢迎您查看。");
      await section.getByLabel("佐证说明").fill("照明管理科昨晚八点现场核实。");
    });
    const chief = await official(browser, base, leader);
    await find(chief, number);
    await act(chief, "审核答复");
    await checked(chief, "section-answered");
    // The tree's library says so of itself when what is searched leaves fewer rows than its window.
    expect(complaints.filter(one => !one.includes("rc-virtual-list"))).toEqual([]);
  },
);
