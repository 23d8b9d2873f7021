import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SheetName } from "../exchange/typed-rows.ts";
import { readSheetFile } from "./sheet.ts";

const name: SheetName = { code: "bad_sheet", zh: "清单", en: "things" };

test("GBK is read; a file that is not there or of another kind is refused with the way out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "keymove-sheet-"));
  const path = join(folder, "sheet.CSV");
  const read = { columns: ["k"], entries: [{ record: { k: "甲" }, row: 2 }], said: [] };
  await writeFile(path, Buffer.from([0x6b, 0x0a, 0xbc, 0xd7])); // 甲 as Chinese spreadsheets save it: GBK
  expect(await readSheetFile(path, name)).toEqual(read);
  await expect(readSheetFile(join(folder, "none.csv"), name)).rejects.toThrow(/打不开/);
  await expect(readSheetFile(join(folder, "sheet.xls"), name)).rejects.toThrow(/须是 .xlsx、.csv 或 .json/);
  await writeFile(path, "k\n甲");
  expect(await readSheetFile(path, name)).toEqual(read);
  await writeFile(path, "");
  await expect(readSheetFile(path, name)).rejects.toThrow(/空文件/);
});
