// Acting in the office, through the answers that an API seldom gives: faults, lost races, a busy server.

import type { Request } from "playwright-core";
import { describe, expect, test } from "vitest";
import { matter } from "./office/matter.ts";
import { type Answers, problem, violations } from "./office/stub.ts";
import { officeInBrowser } from "./office/in-browser.ts";

const open = officeInBrowser();

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

  test("Enter in a field does not act on the way; Ctrl and Enter send from anywhere", async () => {
    const { page, asked } = await open("task/open/draft", {
      answers: { "POST task": () => ({ body: { ...matter("zh", "9"), mechanism: "task" } }) },
    });
    await page.getByLabel("完成时限").fill("2026-12-25");
    await page.keyboard.press("Enter");
    await page.getByLabel("任务名称").fill("小区夜间共享停车");
    await page.keyboard.press("Enter");
    expect(asked.some(one => one.method() === "POST")).toBe(false);
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/office/task/9");
    const sent = asked.find(one => one.method() === "POST")!.postDataJSON() as unknown;
    expect(sent).toEqual({ action: "draft", input: { title: "小区夜间共享停车", due: "2026-12-25" } });
    await page.context().close();
  });

  test("a number out of bounds reaches the API, whose sentence names the bounds", async () => {
    const detail = "“进度（%）”应在 0 至 100 之间。";
    const { page, asked } = await open("task/open/draft", {
      answers: {
        "POST task": () =>
          problem(422, "invalid_input", detail, [{ field: "progress", code: "range", detail }]),
      },
    });
    await page.getByLabel("进度").fill("160");
    await page.locator("button[type=submit]").click();
    await page.getByText(detail).waitFor();
    const sent = asked.find(one => one.method() === "POST")!.postDataJSON() as unknown;
    expect(sent).toEqual({ action: "draft", input: { progress: 160 } });
    expect(await page.getByLabel("进度").inputValue()).toBe("160");
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
    // The tree came after the form, and the cursor stands in its search all the same.
    const search = page.getByPlaceholder("按名称找单位");
    await expect.poll(() => search.evaluate(box => box === document.activeElement)).toBe(true);
    expect(await page.getByLabel("主办单位 澜城市").count()).toBe(0);
    await page.getByLabel("主办单位 市住建局").check();
    await page.getByLabel("协办单位 市城管局").check();
    await page.getByLabel("协办单位 市交通局").check();
    await page.getByLabel("主办单位 市城管局").check();
    await search.fill("文昌");
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

test("in a ledger j and k walk, x chooses, Enter opens", async () => {
  const { page } = await open("appeal");
  await page.getByLabel("选中 7K3F9-QWXR1").waitFor();
  for (const key of ["j", "x", "j", "j", "k", "x"]) await page.keyboard.press(key);
  const chosen = [1, 2, 3].map(at => page.getByLabel(`选中 7K3F9-QWXR${at}`).isChecked());
  expect(await Promise.all(chosen)).toEqual([true, true, false]);
  await page.keyboard.press("Enter");
  await page.locator(".where", { hasText: "7K3F9-QWXR2" }).waitFor();
  await page.context().close();
});
