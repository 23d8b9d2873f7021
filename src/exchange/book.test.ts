// Files as offices send them: workbooks with merged and hidden cells, text in four encodings, and files that
// are not what they say.

import { expect, test } from "vitest";
import { type Book, collectionOf, openBook } from "./book.ts";
import { bytesSource } from "./bytes.ts";
import { ledgerBook, plainBook, rawBook, zipOf } from "./test/workbooks.ts";
import { UnreadableFile } from "./unreadable.ts";

const open = (bytes: Uint8Array | string, name: string): Promise<Book> =>
  openBook(bytesSource(typeof bytes === "string" ? Buffer.from(bytes) : bytes), { name });
async function rowsOf(book: Book): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for await (const { row } of book.sheet().rows()) rows.push({ ...row });
  return rows;
}
/** What a file is refused for, on opening or while its rows are read. */
const rowsOfRefused = async (bytes: Uint8Array): Promise<UnreadableFile> => {
  const error = await open(bytes, "台账.csv")
    .then(rowsOf)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableFile);
  return error as UnreadableFile;
};
const refusal = async (bytes: Uint8Array | string, name: string): Promise<UnreadableFile> => {
  const error = await open(bytes, name).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UnreadableFile);
  return error as UnreadableFile;
};

test("a head of several rows is joined, merged cells are filled, totals left aside", async () => {
  const book = await open(await ledgerBook(), "台账.xlsx");
  expect(book.sheets.map(({ name }) => name)).toEqual(["改革台账", "参数"]);
  const sheet = book.sheet();
  expect(sheet.head).toEqual({ first: 2, last: 3 });
  expect(sheet.columns).toEqual([
    "序号",
    "行动",
    "任务",
    "一季度/目标",
    "一季度/进展",
    "完成时限",
    "牵头单位",
  ]);
  const rows = await rowsOf(book);
  expect(rows.map(row => row["行动"])).toEqual(["营商环境", "营商环境", "民生"]);
  expect(rows.map(row => row["完成时限"])).toEqual(["2026-03-05", "2026-06-30 14:30:00", "2026年12月1日"]);
  expect(rows.map(row => row["一季度/进展"])).toEqual(["35%", "1", ""]);
  const lines: number[] = [];
  for await (const { line } of sheet.rows()) lines.push(line);
  expect(lines).toEqual([4, 5, 6]);
});

test("hidden rows and columns are read and said, as are formulas without a value; none is run", async () => {
  const book = await open(await ledgerBook(), "台账.xlsx");
  const [first, second] = await rowsOf(book);
  expect(first?.["一季度/目标"]).toBe("流程减到三步");
  expect(second?.["一季度/目标"]).toBe("=HYPERLINK()");
  const said = book.sheet().said.map(({ zh }) => zh);
  expect(said[0]).toContain("隐藏的行 1 行、列 1 列");
  expect(said[1]).toContain("1 个公式没有算出的值");
  expect(said[2]).toContain("1 行合计");
});

test("another head can be named", async () => {
  const book = await open(
    await plainBook([
      ["说明", "请填写"],
      ["名称", "单位"],
      ["甲", "乙"],
    ]),
    "a.xlsx",
  );
  expect(book.sheet().columns).toEqual(["说明", "请填写"]);
  expect(book.sheet(undefined, { first: 2, last: 2 }).columns).toEqual(["名称", "单位"]);
});

test.each([
  ["UTF-8", Buffer.from("编号,内容\n1,路灯\n")],
  ["UTF-8 with a mark", Buffer.from("\ufeff编号,内容\n1,路灯\n")],
  ["UTF-16", Buffer.from("\ufeff编号\t内容\n1\t路灯\n", "utf16le")],
  ["UTF-16, the other way", Buffer.from("\ufeff编号\t内容\n1\t路灯\n", "utf16le").swap16()],
  ["GB18030", Buffer.from("b1e0bac52cc4dac8dd0a312cc2b7b5c60a", "hex")],
])("text in %s", async (_, bytes) => {
  const book = await open(bytes, "a.csv");
  expect(book.said).toEqual([]);
  expect(await rowsOf(book)).toEqual([{ 编号: "1", 内容: "路灯" }]);
});

test("two hundred columns, and a mark before what would run as a formula", async () => {
  const head = Array.from({ length: 200 }, (_, at) => `列${at}`);
  const book = await open(`${head.join(",")}\n${head.map(() => "'=1+1").join(",")}\n`, "宽.csv");
  expect(book.sheet().columns).toHaveLength(200);
  expect(new Set(Object.values((await rowsOf(book))[0]!))).toEqual(new Set(["=1+1"]));
});

test("a file of another kind than its name says is read as what it is, and that is said", async () => {
  const text = await open("编号,内容\n1,路灯\n", "台账.xlsx");
  expect([text.kind, text.said[0]?.zh]).toEqual([
    "csv",
    "文件名以 .xlsx 结尾，内容其实是文本（CSV），已按文本（CSV）读取。",
  ]);
  const workbook = await open(
    await plainBook([
      ["编号", "内容"],
      ["1", "路灯"],
    ]),
    "台账.csv",
  );
  expect([workbook.kind, workbook.said.length]).toEqual(["xlsx", 1]);
  expect(await rowsOf(workbook)).toEqual([{ 编号: "1", 内容: "路灯" }]);
});

test("a path in a name is left out", async () => {
  expect((await open("a,b\n1,2\n", "../../etc/台账.csv")).name).toBe("台账.csv");
  expect((await open("a,b\n1,2\n", "C:\\Users\\李四\\台账\u0000\u202e.csv")).name).toBe("台账.csv");
  expect(["台账（标注）.xlsx", "台账.csv.errors.xlsx"].map(collectionOf)).toEqual(["台账", "台账"]);
});

const container = (more = "") =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(more, "utf16le")]);

test.each([
  ["a password", container("EncryptedPackage"), "取消密码"],
  ["the old format", container("Workbook"), "另存为 .xlsx"],
  ["a PDF", "%PDF-1.7\n", "PDF"],
  ["a web page called .xls", "<html><table><tr><td>1</td></tr></table></html>", "网页格式"],
  ["nothing", "", "空文件"],
  ["no text", Buffer.from([0x41, 0x00, 0xff, 0xff, 0x81, 0x00]), "编码"],
  ["half a workbook", Buffer.from("PK\u0003\u0004 and then nothing"), "损坏"],
  ["a ZIP of something else", zipOf({ "台账.csv": Buffer.from("a,b\n1,2\n") }), "先解压"],
  ["a sheet whose text is broken", rawBook("<c r='A1'><v>1</w>"), "读不出来"],
])("%s is refused in a sentence", async (_, bytes, zh) => {
  const error = await refusal(bytes, "台账.xlsx");
  expect(error.zh).toContain(zh);
  expect(error.en.length).toBeGreaterThan(20);
});

test.each([
  ["a mark of UTF-8 before other bytes", Buffer.from("efbbbf612c620a312cfffe0a", "hex"), "utf-8"],
  ["UTF-16 that ends in half a character", Buffer.from("fffe61002c0062000a0031", "hex"), "utf-16le"],
])("%s: what is wrong is said by the file, not by a map that nobody wrote", async (_, bytes, encoding) => {
  const error = await rowsOfRefused(bytes);
  expect([error.zh.includes(encoding), error.zh.includes("映射"), error.zh.includes("重新导出")]).toEqual([
    true,
    false,
    true,
  ]);
  expect(error.en).not.toContain("map");
});

test("what unpacks to more than the limit is refused before it is parsed, whatever it claims", async () => {
  const bomb = zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(200 * 1024 * 1024, 32) }, 1000);
  expect(bomb.length).toBeLessThan(300_000);
  const before = process.memoryUsage().rss;
  expect((await refusal(bomb, "a.xlsx")).zh).toContain("超过 64 MB");
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test("a merge and a list of choices over the whole sheet are no work for anybody", async () => {
  const cells = ["编号", "内容"].map((name, at) => `<c r="${"AB"[at]}1" t="str"><v>${name}</v></c>`).join("");
  const row = '<c r="A2" t="str"><v>1</v></c><c r="B2" t="str"><v>路灯</v></c>';
  const after =
    '<mergeCells count="1"><mergeCell ref="B2:XFD1048576"/></mergeCells><dataValidations count="1">' +
    '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation>' +
    "</dataValidations>";
  const book = rawBook(`<row r="1">${cells}</row><row r="2">${row}</row>`, after);
  const started = performance.now();
  expect(await rowsOf(await open(book, "a.xlsx"))).toEqual([{ 编号: "1", 内容: "路灯" }]);
  expect(performance.now() - started).toBeLessThan(2000);
});
