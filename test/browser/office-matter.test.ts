// The page of a matter in the city's largest mechanism: the likely acts first, the others folded, a letter
// for each; who has signed and who is missing; what was changed since it was passed; a flow that stays
// readable; paper.

import { describe, expect, test } from "vitest";
import { bigMatter, bigMechanism } from "./office/big.ts";
import { row } from "./office/city.ts";
import { mechanisms } from "./office/mechanisms.ts";
import { type Answers, violations } from "./office/stub.ts";
import { officeInBrowser } from "./office/in-browser.ts";

const open = officeInBrowser();

const big = (lang: "zh" | "en"): Answers => ({
  "GET mechanisms": () => ({ body: [bigMechanism(lang), mechanisms(lang)[1]] }),
  "GET appeal/4": () => ({ body: bigMatter(lang, "4") }),
});

describe.each(["zh", "en"] as const)("in %s", lang => {
  test.each([390, 1366, 1920])(
    "at %i px it has no violation, no complaint, nothing beyond its edge",
    async width => {
      const { page, complaints } = await open("appeal/4", { width, lang, answers: big(lang) });
      await page.waitForSelector(".round__seats");
      await page.locator(".flow-tools button").first().click();
      for (const fold of await page.locator(".acts-fold summary, .flow-words summary").all())
        await fold.click();
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.context().close();
    },
  );
});

const acts = bigMatter("zh", "4").actions;

test("the likely acts stand first and in sight, others and refused ones are folded", async () => {
  const { page } = await open("appeal/4", { answers: big("zh") });
  const buttons = page.locator(".matter__right > .acts .act__button");
  await buttons.first().waitFor();
  expect((await buttons.allTextContents()).map(text => text.replace(/[A-Z]$/, ""))).toEqual([
    "拟写答复",
    "提请协办",
    "请诉求人补充",
    "中止办理",
    "列入计划",
  ]);
  const box = await buttons.last().boundingBox();
  expect(box!.y + box!.height).toBeLessThan(768);
  const asked = page.getByRole("button", { name: "申请终止" });
  expect(await asked.isVisible()).toBe(false);
  await page.getByText(`更多操作（${acts.filter(({ allowed }) => allowed).length - 5}）`).click();
  expect(await asked.isVisible()).toBe(true);
  await page.getByText(`现在不能做的 ${acts.filter(({ allowed }) => !allowed).length} 项`).click();
  const refused = page.getByRole("button", { name: "签收" });
  expect(await refused.getAttribute("aria-disabled")).toBe("true");
  expect(await page.locator(".act", { has: refused }).textContent()).toContain("不能办这一步");
  await page.context().close();
});

test("each act of the post has a letter of its own, which works though the act is folded", async () => {
  const { page } = await open("appeal/4", { answers: big("zh") });
  await page.locator(".act__button").first().waitFor();
  const letters = await page.locator(".act__button .key").allTextContents();
  expect(letters).toHaveLength(acts.length);
  expect(new Set(letters).size).toBe(letters.length);
  const folded = page.locator(".act__button", { hasText: "申请终止" });
  const letter = (await folded.locator(".key").textContent())!;
  await page.keyboard.press(letter.toLowerCase());
  await page.locator(".panel", { hasText: "申请终止" }).waitFor();
  await page.context().close();
});

test("a round shows who has signed and who is missing; what changed stands beside what was", async () => {
  const { page } = await open("appeal/4", { answers: big("zh") });
  const round = page.locator(".round");
  await round.waitFor();
  expect(await round.textContent()).toMatch(/协办都要签，已签 1 \/ 3，最迟 11月22日/);
  expect(await round.locator("li").allTextContents()).toEqual([
    "国网石桥供电所11-17 14:06",
    "区消防救援大队未签",
    "区城管局未签",
  ]);
  const left = page.locator(".matter__left");
  await left.getByText("原：文昌街道").waitFor();
  const said = (await left.textContent())!;
  expect(said).toContain("现：石桥街道");
  expect(said).toContain("已催办 2 次");
  expect(said).toContain("3 件，2 位诉求人");
  expect(said).toContain("按链上哈希随机抽中，可复核");
  await page.context().close();
});

test("the flow shows the main line, its own way, what comes next; the rest and words on demand", async () => {
  const { page } = await open("appeal/4", { answers: big("zh") });
  const boxes = page.locator(".flow rect");
  await boxes.first().waitFor();
  const all = bigMechanism("zh").states.length;
  const drawn = await boxes.count();
  expect(drawn).toBeLessThan(all);
  const fits = () =>
    page.locator(".flow-room").evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  expect(await fits()).toBe(true);
  await page.getByText(`展开全部（另有 ${all - drawn} 种状态）`).click();
  expect(await boxes.count()).toBe(all);
  const width = await page.locator(".flow").evaluate(one => one.clientWidth);
  await page.getByRole("button", { name: "缩小" }).click();
  expect(await page.locator(".flow").evaluate(one => one.clientWidth)).toBeLessThan(width);
  await page.getByText("用文字看").click();
  const words = (await page.locator(".flow-words").textContent())!;
  expect(words).toContain("现在：办理中");
  expect(words).toContain("拟写答复，到“待审核”");
  await page.context().close();
});

test("on a phone the drawing scrolls to where the matter stands", async () => {
  const { page } = await open("appeal/4", { width: 390, height: 844, answers: big("zh") });
  await page.locator(".flow .is-here").waitFor();
  const seen = await page.evaluate(() => {
    const here = document.querySelector(".flow .is-here rect")!.getBoundingClientRect();
    const room = document.querySelector(".flow-room")!.getBoundingClientRect();
    return here.left >= room.left && here.right <= room.right;
  });
  expect(seen).toBe(true);
  await page.context().close();
});

test("paper carries the whole story and who printed it, and nothing to press", async () => {
  const { page } = await open("appeal/4", { answers: big("zh") });
  await page.locator(".story__line").first().waitFor();
  expect(await page.locator(".story__line").count()).toBe(8);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".story__line").count()).toBe(9);
  expect(await page.locator(".printed").innerText()).toMatch(/7K3F9-QWXR4.*14:06 由 石桥街道 何静仪 打印/);
  for (const gone of [".top", ".nav", ".act__button", ".flow-tools", ".acts-fold"]) {
    expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
  }
  expect(await page.locator(".clock__when").isVisible()).toBe(true);
  await page.context().close();
});

test("who opens a matter for a unit sees what that unit has of the kind already", async () => {
  const asked: string[] = [];
  const answers: Answers = {
    "GET task": request => {
      const words = new URL(request.url()).searchParams;
      asked.push(words.toString());
      const running = words.has("open");
      const items = running
        ? [{ ...row("zh", "7", "over", -2), mechanism: "task", title: "闲置厂房盘活" }]
        : [];
      return { body: { items, next: null, total: { count: running ? 1 : 4, exact: true } } };
    },
  };
  const { page } = await open("task/open/draft", { answers });
  await page.getByLabel("牵头单位").click();
  await page.keyboard.type("市住建局");
  await page.locator(".ant-select-tree-title", { hasText: "市住建局" }).click();
  const told = page.locator(".alike");
  await told.getByText("本单位本季度已有 4 件").waitFor();
  expect(await told.textContent()).toContain("未办结 1 件");
  expect(await told.textContent()).toContain("闲置厂房盘活");
  expect(asked.toSorted()).toEqual([
    "f.lead=org%3A50&open=1&limit=3",
    "f.lead=org%3A50&opened=2026-10-01..&limit=3",
  ]);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
