// Every screenshot and every reading by eye rests on this: the browser really draws Chinese.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../harness/chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** The pixels of one character, drawn as the portal would draw it. */
async function drawn(characters: string[]): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent("<meta charset=utf-8><canvas id=sheet width=64 height=64></canvas>");
  const pictures = await page.evaluate(texts => {
    const canvas = document.getElementById("sheet") as HTMLCanvasElement;
    const pen = canvas.getContext("2d")!;
    pen.font = "48px sans-serif";
    return texts.map(text => {
      pen.clearRect(0, 0, 64, 64);
      pen.fillText(text, 4, 52);
      return canvas.toDataURL();
    });
  }, characters);
  await page.close();
  return pictures;
}

test("two Chinese characters look different, and neither is blank", async () => {
  const [first, second, blank] = await drawn(["办", "理", " "]);
  expect(first).not.toBe(second);
  expect(first).not.toBe(blank);
});
