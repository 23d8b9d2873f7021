import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type SheetName, readSheetFile, typedRows } from "./sheet.ts";

const name: SheetName = { code: "bad_sheet", zh: "清单", en: "things" };

test("rows keep their numbers in the file, whatever stands empty between", () => {
  const rows = typedRows(
    '\uFEFFkey,name\n\na, 甲 \n\n\n"b",Ｂ\n',
    "csv",
    { key: [], name: [], code: [] },
    name,
  );
  expect(rows).toEqual([
    { key: "a", name: "甲", code: "", row: 3 },
    { key: "b", name: "B", code: "", row: 6 },
  ]);
});

test("GBK is read; a file that is not there or of another kind is refused with the way out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keymove-sheet-"));
  const path = join(folder, "sheet.CSV");
  await writeFile(path, Buffer.from([0x6b, 0x0a, 0xbc, 0xd7])); // 甲 as Chinese spreadsheets save it: GBK
  expect(await readSheetFile(path, name)).toEqual(["k\n甲", "csv"]);
  await expect(readSheetFile(join(folder, "none.csv"), name)).rejects.toThrow(/打不开/);
  await expect(readSheetFile(join(folder, "sheet.xls"), name)).rejects.toThrow(/须是 .xlsx、.csv 或 .json/);
  await writeFile(path, "k\n甲");
  expect(await readSheetFile(path, name)).toEqual(["k\n甲", "csv"]);
});
