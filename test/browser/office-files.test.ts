// Files in the office: sent as they are chosen, named by the act, seen among the facts.

import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { ActionView, FieldView, MatterView } from "../../src/http/types.ts";
import { jpeg } from "../http/specimens.ts";
import { officeInBrowser } from "./office/in-browser.ts";
import { matter } from "./office/matter.ts";
import { type Answers, problem, violations } from "./office/stub.ts";

const open = officeInBrowser();
const shots = ".keymove/shots/office";
mkdirSync(shots, { recursive: true });

const picture = `data:image/jpeg;base64,${jpeg().toString("base64")}`;
const fileOf = (n: number, name: string, type: string, href = picture) => ({
  file: `file:${String(n).repeat(64)}`,
  name,
  type,
  size: 812_345,
  href,
});
const photos: FieldView = {
  name: "photos",
  label: "现场照片",
  kind: "list",
  value: [],
  text: "路灯.jpg、台阶.jpg、说明.pdf",
  masked: false,
  reveal: false,
  files: [
    fileOf(1, "路灯.jpg", "image/jpeg"),
    fileOf(2, "台阶.jpg", "image/jpeg"),
    fileOf(3, "现场情况说明（第二次）.pdf", "application/pdf", "/api/appeal/7K3F9-QWXR4/files/3"),
  ],
};
const closing: ActionView = {
  name: "close",
  title: "办结",
  allowed: true,
  form: [
    {
      name: "evidence",
      label: "办结佐证",
      kind: "list",
      of: "file",
      required: true,
      max: 3,
      hint: "现场照片或验收单。",
    },
    { name: "note", label: "说明", kind: "longtext", required: false, max: 500 },
  ],
  pages: [["evidence", "note"]],
  grave: false,
};
function withFiles(): MatterView {
  const usual = matter("zh", "4");
  return { ...usual, fields: [...usual.fields, photos], actions: [closing] };
}
const chosen = (page: Page) => page.locator("input[type=file]");
const photo = (name: string) => ({ name, mimeType: "image/jpeg", buffer: jpeg() });

/** The API of a matter that is closed with evidence; refuses a file called 发票.jpg. */
function api(): Answers {
  let kept = 0;
  return {
    "GET appeal/4": () => ({ body: withFiles() }),
    "POST uploads": request => {
      if (request.postDataBuffer()?.includes("发票.jpg")) {
        return problem(422, "file_type_lies", "“发票.jpg”标的是 JPEG 图片，内容却是 PDF 文档。");
      }
      kept += 1;
      const file = `file:${String(kept).repeat(32)}`;
      return { status: 201, body: { file, name: "x.jpg", type: "image/jpeg", size: 400 } };
    },
    "POST appeal/4/close": () => ({ body: withFiles() }),
  };
}

test.each([1366, 1920])(
  "evidence is chosen, refused or kept, and named by the act, at %i px",
  async width => {
    const { page, asked, complaints } = await open("appeal/4?act=close", { answers: api(), width });
    await page.getByText("办结佐证", { exact: true }).waitFor();
    await chosen(page).setInputFiles([photo("修好的路灯.jpg")]);
    await page.getByText("修好的路灯.jpg").waitFor();
    await chosen(page).setInputFiles([photo("发票.jpg")]);
    await page.getByText("“发票.jpg”标的是 JPEG 图片，内容却是 PDF 文档。").waitFor();
    await chosen(page).setInputFiles([photo("验收现场.jpg")]);
    await page.locator(".ant-upload-list-item-done").nth(1).waitFor();
    await page.screenshot({ path: `${shots}/files-form-${width}.png`, fullPage: true });
    expect(await violations(page)).toEqual([]);
    await page.locator(".panel button[type=submit]").click();
    await page.getByText("已办：办结。").waitFor();
    const sent = asked.find(one => one.url().endsWith("/close"))!.postDataJSON() as unknown;
    expect(sent).toEqual({ input: { evidence: [`file:${"1".repeat(32)}`, `file:${"2".repeat(32)}`] } });
    const uploads = asked.filter(one => one.url().endsWith("/uploads"));
    expect(uploads.map(one => one.headers()["x-csrf-token"])).toEqual(
      uploads.map(() => expect.stringMatching(/./)),
    );
    expect(complaints.filter(one => !one.startsWith("Failed to load resource"))).toEqual([]);
    await page.context().close();
  },
);

test("the facts show pictures, whole at a click, and other files by name and size", async () => {
  const { page, complaints } = await open("appeal/4", { answers: api() });
  await page.locator(".files img").first().waitFor();
  expect(await page.locator(".files img").count()).toBe(2);
  const link = page.getByRole("link", { name: /现场情况说明（第二次）\.pdf 793 KB/ });
  expect(await link.getAttribute("href")).toBe("/api/appeal/7K3F9-QWXR4/files/3");
  await page.screenshot({ path: `${shots}/files-facts.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "看大图：路灯.jpg" }).click();
  const whole = page.getByRole("dialog", { name: "路灯.jpg" });
  await whole.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await whole.waitFor({ state: "hidden" });
  expect(complaints).toEqual([]);
  await page.context().close();
});
