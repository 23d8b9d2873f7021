// The office by itself in a real browser: looked over by axe on each page, and worked by keys and clicks through
// the answers that an API seldom gives. The whole loop over the real API is walked elsewhere.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FastifyInstance } from "fastify";
import type { Browser, Page, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch } from "../harness/chromium.ts";
import { matter, session } from "./office/city.ts";
import { type Answers, openOffice, problem, serveOffice } from "./office/stub.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let app: FastifyInstance;
let base: string;
beforeAll(async () => {
  [browser, { app, base }] = await Promise.all([launch(), serveOffice()]);
});
afterAll(async () => {
  await browser?.close();
  await app?.close();
});

const open = (path: string, more: Partial<Parameters<typeof openOffice>[2]> = {}) =>
  openOffice(browser, base, { path, ...more });

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Result {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<Result> } };
    const result = await checker.run();
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

const places = {
  todo: "",
  matter: "appeal/4",
  form: "appeal/4?act=answer",
  dispatch: "appeal/4?act=dispatch",
  ledger: "appeal",
  opening: "task/open/draft?numbers=7K3F9-QWXR1",
  figures: "figures",
  figure: "figures/appeal.onTimeShare",
  unknown: "nothing-of-ours",
};

describe.each(Object.entries(places))("the %s page", (_, path) => {
  test.each([
    { lang: "zh", width: 1366 },
    { lang: "en", width: 1366 },
    { lang: "zh", width: 1920 },
    { lang: "en", width: 800 },
  ])("in $lang at $width px has no violation, no complaint, nothing beyond its edge", async look => {
    const { page, complaints } = await open(path, look);
    await page.waitForSelector("main :is(h1, h2)");
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.context().close();
  });
});

test("the first action is in sight at 1366 by 768", async () => {
  const { page } = await open("appeal/4");
  const first = page.locator(".act__button").first();
  await first.waitFor();
  const box = await first.boundingBox();
  expect(box!.y + box!.height).toBeLessThan(768);
  await page.context().close();
});

describe("the to-do list by keys", () => {
  test("stands worst first; j and k move, Enter opens, Escape and / do their part", async () => {
    const { page } = await open("");
    const at = page.locator("tr.is-at a").first();
    await at.waitFor();
    expect(await at.textContent()).toBe("充电设施 · 石桥区 2");
    await page.keyboard.press("j");
    expect(await at.textContent()).toBe("充电设施 · 石桥区 3");
    await page.keyboard.press("k");
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/office/appeal/3");
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
    await page.context().close();
  });

  test("a letter opens the form of its action with the cursor in it", async () => {
    const { page } = await open("");
    await page.locator("tr.is-at").waitFor();
    await page.keyboard.press("a");
    const answer = page.getByLabel("答复内容");
    await answer.waitFor();
    await page.keyboard.type("jk");
    expect(await answer.inputValue()).toBe("jk");
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("Escape");
    await answer.waitFor({ state: "detached" });
    await page.context().close();
  });

  test("an empty list says what was done today", async () => {
    const answers: Answers = { "GET todo": () => ({ body: { rows: [], counts: {}, doneToday: 14 } }) };
    const { page } = await open("", { answers });
    await page.getByRole("heading", { name: "今天的都办完了" }).waitFor();
    expect(await page.locator(".empty").textContent()).toContain("今天已办 14 件");
    await page.context().close();
  });
});

/** Answers an act with each of these in turn, the last for good. */
function inTurn(...answers: ReturnType<Answers[string]>[]): Answers[string] {
  let at = 0;
  return () => answers[Math.min(at++, answers.length - 1)]!;
}

const keysOf = (asked: readonly Request[], path: string) =>
  asked.filter(one => one.url().endsWith(path)).map(one => one.headers()["idempotency-key"]);

describe("acting", () => {
  const post = "POST appeal/4/answer";

  test("a fault stands beside its field, and the next try goes under the same key", async () => {
    const short = "“答复内容”至少 10 个字。";
    const fields = [{ field: "answer", code: "malformed", detail: short }];
    const answers = {
      [post]: inTurn(problem(422, "invalid_input", short, fields), { body: matter("zh", "4") }),
    };
    const { page, asked } = await open("appeal/4?act=answer", { answers });
    const field = page.getByLabel("答复内容");
    await field.fill("太短");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(short).waitFor();
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.evaluate(one => one === document.activeElement)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await field.fill("现场已经看过，十二月十日前装好。");
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("已办：答复。现在是“办理中”。").waitFor();
    const keys = keysOf(asked, "/api/appeal/4/answer");
    expect(keys).toHaveLength(2);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    await page.context().close();
  });

  test("a lost race is explained, the matter read again, the text kept", async () => {
    const lost = "这件事项刚刚被别人办理过。";
    const { page, asked } = await open("appeal/4?act=answer", {
      answers: { [post]: () => problem(409, "conflict", lost) },
    });
    await page.getByLabel("答复内容").fill("已经写好的答复，不该丢掉。");
    const before = asked.filter(one => one.url().endsWith("/api/appeal/4")).length;
    await page.locator(".panel button[type=submit]").click();
    await page.getByText(lost).waitFor();
    await page.getByText("已为您读取最新情况").waitFor();
    await expect
      .poll(() => asked.filter(one => one.url().endsWith("/api/appeal/4")).length)
      .toBeGreaterThan(before);
    expect(await page.getByLabel("答复内容").inputValue()).toBe("已经写好的答复，不该丢掉。");
    await page.context().close();
  });

  test("a busy server and a broken line offer to try again, under the same key", async () => {
    const { page, asked } = await open("appeal/4?act=answer", {
      answers: { [post]: inTurn({ status: 503, body: {} }, { body: matter("zh", "4") }) },
    });
    await page.getByLabel("答复内容").fill("现场已经看过，十二月十日前装好。");
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("重试不会重复办理").waitFor();
    await page.getByRole("button", { name: "重试" }).click();
    await page.getByText("已办：答复").waitFor();
    expect(new Set(keysOf(asked, "/api/appeal/4/answer")).size).toBe(1);
    await page.context().close();
  });

  test("what cannot be undone asks twice", async () => {
    const { page, asked } = await open("appeal/4?act=end", {
      answers: { "POST appeal/4/end": () => ({ body: matter("zh", "4") }) },
    });
    await page.getByLabel("终止理由").fill("诉求人来电撤回。");
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("以后不能撤回").waitFor();
    expect(keysOf(asked, "/api/appeal/4/end")).toHaveLength(0);
    await page.getByRole("button", { name: "确定终止办理" }).click();
    await page.getByText("已办：终止办理").waitFor();
    await page.context().close();
  });

  test("an action that asks for nothing is a letter and Enter; a refused one is neither", async () => {
    const { page, asked } = await open("appeal/4", {
      answers: { "POST appeal/4/accept": () => ({ body: matter("zh", "4") }) },
    });
    await page.locator(".act__button").first().waitFor();
    await page.keyboard.press("s");
    expect(await page.locator(".panel").count()).toBe(0);
    await page.keyboard.press("c");
    await page.locator(".panel").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("已办：签收").waitFor();
    expect(keysOf(asked, "/api/appeal/4/accept")).toHaveLength(1);
    await page.context().close();
  });

  test("dispatch takes one lead and several others, never one unit as both", async () => {
    const { page, asked } = await open("appeal/4?act=dispatch", {
      answers: { "POST appeal/4/dispatch": () => ({ body: matter("zh", "4") }) },
    });
    await page.getByLabel("主办单位 市住建局").check();
    await page.getByLabel("协办单位 市城管局").check();
    await page.getByLabel("协办单位 市交通局").check();
    await page.getByLabel("主办单位 市城管局").check();
    await page.getByPlaceholder("按名称找单位").fill("文昌");
    expect(await page.locator(".tree__name", { hasText: "文昌街道" }).count()).toBe(4);
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("已办：派单").waitFor();
    const sent = asked.find(one => one.url().endsWith("/dispatch"))!.postDataJSON() as unknown;
    expect(sent).toEqual({ input: { handler: "org:51", helpers: ["org:52"] } });
    await page.context().close();
  });

  test("clear values need a purpose", async () => {
    const shown = [
      {
        name: "phone",
        label: "联系电话",
        kind: "phone",
        value: "",
        text: "13800002207",
        masked: false,
        reveal: false,
      },
    ];
    const { page, asked } = await open("appeal/4", {
      answers: { "POST appeal/4/reveal": () => ({ body: shown }) },
    });
    await page.getByRole("button", { name: "看明文（记日志）" }).click();
    await page.getByRole("button", { name: "看明文", exact: true }).click();
    await page.getByText("请写明用途。").waitFor();
    expect(asked.some(one => one.url().endsWith("/reveal"))).toBe(false);
    await page.getByLabel("为什么要看").fill("上门核实");
    await page.keyboard.press("Enter");
    await page.getByText("13800002207").waitFor();
    await page.context().close();
  });
});

test("rows chosen in a ledger become a task with their numbers filled in", async () => {
  const { page } = await open("appeal");
  await page.getByLabel("选中 7K3F9-QWXR1").check();
  await page.getByLabel("选中 7K3F9-QWXR3").check();
  await page.getByRole("link", { name: "用这些拟定任务" }).click();
  const numbers = page.getByLabel("来自哪些诉求");
  await numbers.waitFor();
  expect(await numbers.inputValue()).toBe("7K3F9-QWXR1\n7K3F9-QWXR3");
  await page.context().close();
});

describe("the session", () => {
  const nobody = { ...session("zh"), person: null, post: null, posts: [] };

  test("what is wrong with signing in is said at the field", async () => {
    const wrong = "账号或密码不对，请重新输入。";
    const answers: Answers = {
      "GET session": () => ({ body: nobody }),
      "POST session": () => problem(401, "wrong_password", wrong),
    };
    const { page } = await open("", { answers });
    await page.getByRole("button", { name: "登录" }).click();
    await page.getByText("请填写账号。").waitFor();
    await page.getByLabel("账号").fill("hejingyi");
    await page.getByLabel("密码").fill("wrong");
    await page.keyboard.press("Enter");
    await page.locator(".field--bad", { hasText: wrong }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("lost in the midst of work, it comes back to the same form with its text", async () => {
    let inside = true;
    const answers: Answers = {
      "GET session": () => ({ body: inside ? session("zh") : nobody }),
      "POST session": () => {
        inside = true;
        return { body: session("zh") };
      },
      "POST appeal/4/answer": () => {
        inside = false;
        return problem(401, "sign_in_needed", "请先登录。");
      },
    };
    const { page } = await open("appeal/4?act=answer", { answers });
    await page.getByLabel("答复内容").fill("写到一半的答复，登录以后还在。");
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("登录已过期").waitFor();
    await page.getByLabel("账号").fill("hejingyi");
    await page.getByLabel("密码").fill("right");
    await page.keyboard.press("Enter");
    await page.getByLabel("答复内容").waitFor();
    expect(await page.getByLabel("答复内容").inputValue()).toBe("写到一半的答复，登录以后还在。");
    expect(page.url()).toContain("/office/appeal/4");
    await page.context().close();
  });

  test("who holds several posts chooses one, and can change it at the top", async () => {
    let post: unknown = null;
    const answers: Answers = {
      "GET session": () => ({ body: { ...session("zh"), post } }),
      "POST session": request => {
        const id = (request.postDataJSON() as { post: string }).post;
        post = session("zh").posts.find(one => one.id === id);
        return { body: { ...session("zh"), post } };
      },
    };
    const { page } = await open("", { answers });
    await page.getByRole("button", { name: "石桥区" }).click();
    await page.getByText("石桥区 · 督查岗").waitFor();
    await page.getByText("石桥区 · 督查岗").click();
    await page.getByText("换到：石桥街道 · 诉求承办岗").click();
    await page.getByText("石桥街道 · 诉求承办岗").first().waitFor();
    await page.context().close();
  });
});

test("a page that cannot be read says so and reads again on demand", async () => {
  let up = false;
  const answers: Answers = { "GET figures": () => (up ? { body: [] } : { status: 500, body: {} }) };
  const { page } = await open("figures", { answers });
  await page.getByRole("button", { name: "重试" }).waitFor();
  up = true;
  await page.getByRole("button", { name: "重试" }).click();
  await page.getByText("还没有指标").waitFor();
  await page.context().close();
});

test("a number opens its matter, and an unknown one says what a number looks like", async () => {
  const { page } = await open("");
  await page.getByRole("searchbox").fill("7K3F9-QWXR4");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/office/appeal/**");
  const none = () => problem(404, "unknown_matter", "没有这件。");
  const other = await open("", { answers: { "GET appeal/X": none, "GET task/X": none } });
  await other.page.getByRole("searchbox").fill("X");
  await other.page.keyboard.press("Enter");
  await other.page.getByText("没有找到编号 X").waitFor();
  await page.context().close();
  await other.page.context().close();
});
