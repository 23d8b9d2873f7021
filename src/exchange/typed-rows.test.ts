import { expect, test } from "vitest";
import { bytesSource } from "./bytes.ts";
import { type SheetName, jsonSheet, readSheet, typedRows } from "./typed-rows.ts";

const name: SheetName = { code: "bad_sheet", zh: "清单", en: "things" };
const columns = { key: ["代号"], name: ["名称"], code: [] };
const rowsOf = async (text: string, most?: number) =>
  typedRows(
    await readSheet(bytesSource(Buffer.from(text)), "things.csv", name, most),
    columns,
    ["key", "name"],
    name,
  );

test("rows keep their numbers in the file, whatever stands empty between", async () => {
  expect(await rowsOf('\uFEFFkey,名称\n\na, 甲 \n,\n\n"b",Ｂ\n')).toEqual([
    { key: "a", name: "甲", code: "", row: 3 },
    { key: "b", name: "B", code: "", row: 6 },
  ]);
});

test("what no cell can mean is refused by its row, and a head that is missing by its name", async () => {
  await expect(rowsOf('key,name\na,"甲\n乙"\n')).rejects.toThrow(/行，名称（name）不能换行/);
  await expect(rowsOf(`key,name\na,${"长".repeat(201)}\n`)).rejects.toThrow(/最多 200 个字/);
  await expect(rowsOf("key,code\na,1\n")).rejects.toThrow(/没有“名称”这一列/);
  await expect(rowsOf("key,name\na,b\nc,d\ne,f\n", 2)).rejects.toThrow(/一次最多 2 行/);
  expect(() => typedRows(jsonSheet('[{"__proto__": {"key": "x"}}]', name), columns, [], name)).not.toThrow();
});
