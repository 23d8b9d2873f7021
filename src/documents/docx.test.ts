import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { docxOf } from "./docx.ts";
import { type Paper, chineseDate, evenLines, paperNumber } from "./paper.ts";

const slip: Paper = {
  kind: "通知",
  issuer: "中共澜城市委全面深化改革委员会办公室",
  number: "澜改办督〔2026〕5号",
  heading: "关于督办“老旧小区加装电梯”任务的通知",
  to: ["市住房和城乡建设局"],
  paragraphs: ["一、督办事项", "（一）要求", "请于12月10日前完成整改 <b>&\u0001 并书面报告。"],
  facts: [{ label: "牵头单位", text: "市住房和城乡建设局" }],
  date: "2026-03-05",
  copies: ["市政府督查室"],
  sample: false,
};

async function parts(paper: Paper): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await docxOf(paper)));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("GB/T 9704 §5: A4, 37 and 28 mm margins, a line 22 of which fill 225 mm, 3号仿宋", async () => {
  const text = (await parts(slip))["word/document.xml"]!;
  expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(text).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(text).toContain('w:linePitch="579"');
  expect(22 * 579).toBeLessThanOrEqual(Math.round((225 / 25.4) * 1440));
  expect(text).toContain('w:eastAsia="仿宋_GB2312"');
  expect(text).toContain('<w:sz w:val="32"/>');
});

test("a red head, the number between corner brackets, headings by level, typed text escaped", async () => {
  const text = (await parts(slip))["word/document.xml"]!;
  expect(text).toMatch(/FF0000.*委员会办公室文件/);
  expect(text).toContain("澜改办督〔2026〕5号");
  expect(text).toMatch(/w:eastAsia="黑体"[^]*一、督办事项/);
  expect(text).toMatch(/w:eastAsia="楷体_GB2312"[^]*（一）要求/);
  expect(text).toContain("&lt;b&gt;&amp;");
  expect(text).not.toContain("\u0001");
  expect(text).toContain("抄送：市政府督查室。");
  expect(text.indexOf("2026年3月5日")).toBeGreaterThan(text.indexOf("书面报告"));
});

test("a form has no red head and a number to come; sample data are marked on every page", async () => {
  const form = await parts({ ...slip, kind: "单", number: null, sample: true });
  expect(form["word/document.xml"]).not.toContain("FF0000");
  expect(form["word/document.xml"]).toContain("文号待编");
  const headers = Object.keys(form).filter(name => /header\d+\.xml$/.test(name));
  expect(headers.length).toBe(2);
  for (const name of headers) expect(form[name]).toContain("样例数据");
  expect(Object.keys(await parts(slip)).some(name => name.includes("header"))).toBe(false);
});

test("numbers and dates are written without zeros (§7.2.5, §7.3.5.2)", () => {
  expect(paperNumber("澜改办", "督", "2026", 5)).toBe("澜改办督〔2026〕5号");
  expect(chineseDate("2026-03-05")).toBe("2026年3月5日");
});

test("a long title is broken evenly, and rather by sense", () => {
  expect(evenLines("关于督办任务的通知", 20)).toEqual(["关于督办任务的通知"]);
  const lines = evenLines("关于对“城镇老旧小区加装电梯一件事一次办”改革任务进展缓慢问题的督办通知", 20);
  expect(lines.join("")).toBe("关于对“城镇老旧小区加装电梯一件事一次办”改革任务进展缓慢问题的督办通知");
  expect(lines.length).toBe(2);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
});
