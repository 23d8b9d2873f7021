// The ledger as a sheet in a real browser: filtered in its head, sorted, walked by keys to the end of what is
// there, kept as a view, acted on as a whole.

import type { Page, Request } from "playwright-core";
import { expect, test } from "vitest";
import type { SavedView } from "../../src/http/types.ts";
import { row, todoRows } from "./office/city.ts";
import { officeInBrowser } from "./office/in-browser.ts";
import { type Answers, problem, violations } from "./office/stub.ts";

const open = officeInBrowser();
const first = "tr[data-row='0']";

const wordsOf = (request: Request) => new URL(request.url()).searchParams;
const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** A ledger of so many rows, a hundred a page, as the API pages it. */
function ledgerOf(length: number): Answers {
  return {
    "GET appeal": request => {
      const from = Number(wordsOf(request).get("after") ?? 0);
      const to = Math.min(length, from + 100);
      const items = Array.from({ length: to - from }, (_, at) =>
        row("zh", String(from + at + 1), "normal", 4),
      );
      const total = from === 0 ? { count: Math.min(length, 250), exact: length <= 250 } : null;
      return { body: { items, next: to < length ? String(to) : null, total } };
    },
  };
}

test("a column is filtered in its head; filters stand in the address and go one by one", async () => {
  const { page, asked } = await open("appeal", {});
  await page.locator(first).waitFor();
  await page.getByRole("button", { name: "按诉求类别筛选" }).click();
  const box = page.getByRole("dialog", { name: "按诉求类别筛选" });
  await box.getByText("路灯").click();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page)).toEqual({ "f.topic": "路灯" });
  await page.getByRole("button", { name: "按编号筛选" }).click();
  await page.getByRole("dialog").getByRole("textbox").fill("7K3F9-QWXR1\n7K3F9-QWXR2");
  await page.getByRole("dialog").getByRole("button", { name: "筛选", exact: true }).click();
  await expect.poll(() => query(page)).toEqual({ "f.topic": "路灯", number: "7K3F9-QWXR1,7K3F9-QWXR2" });
  await page.getByRole("button", { name: "未办结" }).click();
  await page.getByRole("button", { name: "诉求类别：路灯" }).click();
  await expect.poll(() => query(page)).toEqual({ number: "7K3F9-QWXR1,7K3F9-QWXR2", open: "1" });
  await page.getByRole("button", { name: "清除筛选" }).click();
  await expect.poll(() => query(page)).toEqual({});
  const words = asked
    .filter(one => new URL(one.url()).pathname === "/api/appeal")
    .map(one => wordsOf(one).get("number"));
  expect(words).toContain("7K3F9-QWXR1,7K3F9-QWXR2");
  await page.context().close();
});

test("a pasted column chooses the units that it names, and says how many it did not know", async () => {
  const { page } = await open("appeal", {});
  await page.locator(first).waitFor();
  await page.getByRole("button", { name: "按承办单位筛选" }).click();
  const paste = page.getByRole("dialog").getByLabel("输入查找，或粘贴一列");
  await paste.evaluate(field => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", "市住建局\n市城管局\n没有的局\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByText("认出 2 项，1 项没有认出").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "筛选", exact: true }).click();
  await expect.poll(() => query(page)).toEqual({ handler: "org:50,org:51" });
  await page.getByRole("button", { name: "承办单位：市住建局、市城管局" }).waitFor();
  await page.context().close();
});

test("a head sorts, and says so; columns are chosen and made wider", async () => {
  const { page, asked } = await open("appeal", {});
  await page.locator(first).waitFor();
  await page.getByRole("button", { name: "最迟" }).first().click();
  await expect.poll(() => query(page)).toEqual({ sort: "-due" });
  await page.locator("th[aria-sort=descending]").waitFor();
  await page.getByRole("button", { name: "最迟" }).first().click();
  await page.locator("th[aria-sort=ascending]").waitFor();
  expect(asked.some(one => wordsOf(one).get("sort") === "due")).toBe(true);
  await page.getByRole("button", { name: "显示的列" }).click();
  await page.getByLabel("内部意见").check();
  await page.locator("thead th", { hasText: "内部意见" }).waitFor();
  const edge = page.getByRole("separator", { name: "事项列宽" });
  const before = Number(await edge.getAttribute("aria-valuenow"));
  await edge.focus();
  await page.keyboard.press("ArrowRight");
  expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(before + 16);
  const link = await page.getByRole("link", { name: ".xlsx" }).getAttribute("href");
  expect(link).toMatch(/^\/api\/appeal\/export\.xlsx\?.*sort=due.*columns=.*opinion/);
  await page.context().close();
});

test("a thousand rows are walked by keys to the last, with the head and the number in sight", async () => {
  const { page, complaints } = await open("appeal", { answers: ledgerOf(1000) });
  await page.locator(first).waitFor();
  await page.getByText("不少于 250 件").waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowDown");
  const at = () => page.evaluate(() => document.activeElement?.closest("tr")?.getAttribute("data-row"));
  expect(await at()).toBe("1");
  await page.keyboard.press("PageDown");
  expect(Number(await at())).toBeGreaterThan(10);
  // Each End comes to the end of what has been read, and reads on.
  await expect
    .poll(
      async () => {
        await page.keyboard.press("End");
        return at();
      },
      { timeout: 20_000 },
    )
    .toBe("999");
  await page.getByText("共 1,000 件").waitFor();
  expect(await page.locator("tbody tr[data-row]").count()).toBeLessThan(80);
  expect(await page.locator("thead th").nth(1).isVisible()).toBe(true);
  await page.keyboard.press("Home");
  await expect.poll(at).toBe("0");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "台账快捷键" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("one act on the selected rows: a result for each, the refused ones stay selected", async () => {
  const sentence = "目前是“办理中”；“派单”在“已受理”时办理。";
  const answers: Answers = {
    "POST appeal/bulk": () => ({
      body: {
        action: "answer",
        title: "答复",
        done: 1,
        refused: 1,
        rows: [
          { matter: "1", done: true, stateTitle: "已答复", code: null, detail: null },
          { matter: "2", done: false, stateTitle: null, code: "wrong_state", detail: sentence },
        ],
      },
    }),
  };
  const { page, asked, complaints } = await open("appeal", { answers });
  await page.getByLabel("选中 7K3F9-QWXR1").check();
  await page.getByLabel("选中 7K3F9-QWXR2").check();
  await page.getByRole("button", { name: "批量办理" }).click();
  await page.getByText("对选中的 2 件一次办理").waitFor();
  await page.getByRole("button", { name: "答复", exact: true }).click();
  await page.getByLabel("答复内容").fill("已经统一安排，十二月十日前完成。");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.getByText("办成 1 件，1 件没有办成，仍为选中。").waitFor();
  await page.getByText(sentence).waitFor();
  const sent = asked.find(one => one.url().endsWith("/bulk"))!;
  expect(sent.postDataJSON()).toEqual({
    action: "answer",
    matters: ["1", "2"],
    input: { answer: "已经统一安排，十二月十日前完成。" },
  });
  expect(sent.headers()["idempotency-key"]).toMatch(/^[0-9a-f]{32}$/);
  await page.locator(".bulk__end").getByRole("button", { name: "关闭" }).click();
  await page.getByText("选中 1 件").waitFor();
  expect(await page.getByLabel("选中 7K3F9-QWXR1").isChecked()).toBe(false);
  expect(await page.getByLabel("选中 7K3F9-QWXR2").isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test("views are tabs; the first opens with the ledger, a new one is kept, a taken name is said", async () => {
  const view = (id: string, name: string, more: Partial<SavedView> = {}): SavedView => ({
    id,
    mechanism: "appeal",
    name,
    shared: false,
    mine: true,
    first: false,
    filter: { light: "over" },
    sort: "due",
    columns: ["@title", "@due"],
    widths: { "@title": 400 },
    ...more,
  });
  const views = [
    view("1", "红灯", { first: true }),
    view("2", "本单位台账", { mine: false, shared: true, filter: {} }),
  ];
  const taken = "请给视图起一个名称，不要重名。";
  const answers: Answers = {
    "GET views": () => ({ body: views }),
    "POST views": request => {
      const said = request.postDataJSON() as SavedView;
      if (said.name === "红灯") return problem(422, "view_name", taken);
      views.push({ ...view("3", said.name), ...said, id: "3", mine: true });
      return { status: 201, body: views[2] };
    },
  };
  const { page } = await open("appeal", { answers });
  await expect.poll(() => query(page)).toEqual({ light: "over", sort: "due", view: "1" });
  await page.getByRole("button", { name: "灯：逾期" }).waitFor();
  expect(await page.locator("thead th").count()).toBe(4);
  await page.getByRole("link", { name: "本单位台账" }).click();
  await expect.poll(() => query(page)).toEqual({ sort: "due", view: "2" });
  expect(await page.getByRole("button", { name: "更新视图" }).count()).toBe(0);
  await page.getByRole("link", { name: "全部" }).click();
  await expect.poll(() => query(page)).toEqual({ view: "usual" });
  await page.getByRole("button", { name: "未办结" }).click();
  await page.getByRole("button", { name: "存为视图" }).click();
  const name = page.getByLabel("视图名称");
  await name.fill("红灯");
  await page.keyboard.press("Enter");
  await page.getByText(taken).waitFor();
  expect(await violations(page)).toEqual([]);
  await name.fill("没办完的");
  await page.keyboard.press("Enter");
  await page.getByText("已保存视图“没办完的”。").waitFor();
  await expect.poll(() => query(page)).toEqual({ open: "1", sort: "-opened", view: "3" });
  await page.getByRole("link", { name: "没办完的" }).waitFor();
  await page.context().close();
});

test("the to-do list is narrowed to a state, and shows what was urged", async () => {
  const rows = todoRows("zh").map((one, at) =>
    at < 2 ? { ...one, state: "received", stateTitle: "已受理" } : one,
  );
  const answers: Answers = { "GET todo": () => ({ body: { rows, counts: {}, doneToday: 0 } }) };
  const { page } = await open("", { answers });
  const shown = page.locator("tr[id^=todo-]");
  await expect.poll(() => shown.count()).toBe(6);
  expect(await page.locator("#todo-2").textContent()).toContain("已催办 2 次");
  await page.getByRole("button", { name: "已受理 2" }).click();
  await expect.poll(() => shown.count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "全部 6" }).click();
  await expect.poll(() => shown.count()).toBe(6);
  await page.context().close();
});
