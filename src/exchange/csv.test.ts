import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fileSource } from "./bytes.ts";
import { type FileRow, openCsv } from "./csv.ts";
import { UnreadableFile } from "./unreadable.ts";

const folder = mkdtempSync(join(tmpdir(), "keymove-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, bytes: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
async function read(path: string, encoding?: string) {
  const { columns, rows } = await openCsv(fileSource(path), encoding);
  const all: FileRow[] = [];
  for await (const row of rows()) all.push(row);
  return { columns, all };
}

test("a BOM, quotes, line feeds in cells and empty lines", async () => {
  const { columns, all } = await read(
    file("a.csv", '\ufeff编号,内容\r\n1,"路灯,不亮\n三天"\r\n\r\n2,"他说""好"""\r\n'),
  );
  expect(columns).toEqual(["编号", "内容"]);
  expect(all.map(({ row }) => row["内容"])).toEqual(["路灯,不亮\n三天", '他说"好"']);
});

test("ragged lines are handed on with the number of their cells", async () => {
  const { all } = await read(file("b.csv", "a,b\n1\n1,2,3\n"));
  expect(all.map(({ cells, row }) => [cells, row["b"]])).toEqual([
    [1, ""],
    [3, "2"],
  ]);
});

test("a row without end is told as one, and a quote that is not closed as that", async () => {
  const endless = read(file("endless.csv", `a,b\n${"x".repeat(3_000_000)},1\n`));
  await expect(endless).rejects.toMatchObject({ zh: expect.stringMatching(/^第 2 行起的一行超过 \d+ MB/) });
  await expect(read(file("quote.csv", 'a,b\n1,"x\n2,y\n'))).rejects.toMatchObject({
    zh: expect.stringContaining("引号不成对"),
  });
});

test("GB18030 is found or named; a sentence when the map names another", async () => {
  const bytes = Buffer.concat([Buffer.from("a\n"), Buffer.from([0xc2, 0xb7, 0xb5, 0xc6]), Buffer.from("\n")]);
  expect((await read(file("c.csv", bytes), "gb18030")).all[0]?.row["a"]).toBe("路灯");
  expect((await read(file("d.csv", bytes))).all[0]?.row["a"]).toBe("路灯");
  await expect(read(file("d.csv", bytes), "utf-8")).rejects.toThrow(UnreadableFile);
});

test("a file that is not there fails as a file does", async () => {
  await expect(openCsv(fileSource(join(folder, "none.csv")))).rejects.toThrow("ENOENT");
});

test("a quote that never closes is said with its line, before it fills the memory", async () => {
  await expect(read(file("e.csv", 'a,b\n1,2\n3,"open\n'))).rejects.toThrow(/第 3 行.*line 3/s);
  await expect(read(file("f.csv", 'a,b\n1,"two"x\n'))).rejects.toThrow(UnreadableFile);
  await expect(read(file("g.csv", `a,b\n1,"${"x".repeat(2_000_000)}"\n`))).rejects.toThrow(UnreadableFile);
});

test("an encoding that nobody knows is refused by name", async () => {
  await expect(openCsv(fileSource(file("h.csv", "a\n1\n")), "klingon")).rejects.toThrow(/klingon/);
});
