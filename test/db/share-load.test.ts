// Sheets of owners as they come: in whatever encoding, with wrong rows, cut off. A load is whole or it is
// not.

import { expect, test } from "vitest";
import { bytesSource } from "../../src/exchange/bytes.ts";
import type { RowFault } from "../../src/share/read-row.ts";
import { household, insurance, property } from "../share/catalogue.ts";
import { identityOf } from "../share/numbers.ts";
import { headOf, openSharedCity } from "../store/shared-city.ts";

const row = (n: number) => `${identityOf(n)},人民路 ${n} 号,2019-06-01`;
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n));

/** "证件号码,住址,迁入日期 …" in GB18030, as spreadsheets here save it: made by hand, since Node only reads it. */
function inGb18030(text: string): Buffer {
  const known = new Map<string, number>();
  const decoder = new TextDecoder("gb18030");
  for (let high = 0xb0; high <= 0xf7; high += 1) {
    for (let low = 0xa1; low <= 0xfe; low += 1)
      known.set(decoder.decode(Uint8Array.of(high, low)), high * 256 + low);
  }
  const bytes = [...text].flatMap(one => {
    const code = known.get(one);
    return code === undefined ? [one.charCodeAt(0)] : [code >> 8, code & 255];
  });
  return Buffer.from(bytes);
}

test("a sheet is read in the encoding that it is in", async () => {
  await using city = await openSharedCity();
  const text = [headOf(household), ...rows(3)].join("\r\n");
  for (const [n, bytes] of [
    inGb18030(text),
    Buffer.from(`\ufeff${text}`),
    Buffer.from(`\ufeff${text}`, "utf16le"),
  ].entries()) {
    const loaded = await city.load(household, [], { source: bytesSource(bytes) });
    expect(loaded).toMatchObject({ version: n + 1, rows: 3, people: 3, faulty: 0 });
  }
  const { rows: kept } = await city.pool.query("select distinct version from dataset_row");
  expect(kept).toEqual([{ version: 3 }]);
});

test("a sheet whose encoding was lost on the way is refused, and what was loaded stays", async () => {
  await using city = await openSharedCity();
  await city.load(household, rows(3));
  const garbled = Buffer.from(
    new TextDecoder("gbk").decode(Buffer.from([headOf(household), row(1)].join("\n"))),
  );
  await expect(city.load(household, [], { source: bytesSource(garbled) })).rejects.toThrow("表里缺少列");
  const bytes = bytesSource(Uint8Array.of(0x41, 0xff, 0xff, 0x00, 0x80, 0xff));
  await expect(city.load(household, [], { source: bytes })).rejects.toThrow("编码");
  expect(await city.shared.datasets.named("household")).toMatchObject({ version: 1 });
});

test("wrong rows are said by line and column, never by value, and keep the whole sheet out", async () => {
  await using city = await openSharedCity();
  await city.load(household, rows(3));
  const faults: (readonly [number, RowFault])[] = [];
  const fault = (line: number, one: RowFault) => void faults.push([line, one]);
  const wrong = [
    row(1),
    `37020219000101,人民路 2 号,2019-06-01`,
    `${identityOf(3)},,去年`,
    row(4),
    `${identityOf(5)},路`,
  ];
  await expect(city.load(household, wrong, { fault })).rejects.toThrow("有 3 行填写有误");
  expect(faults.map(([line, { column, code }]) => [line, column, code])).toEqual([
    [3, "证件号码", "identity_length"],
    [4, "住址", "missing"],
    [4, "迁入日期", "malformed"],
    [6, "", "ragged"],
  ]);
  expect(JSON.stringify(faults)).not.toMatch("3702|去年");
  expect(await city.shared.datasets.named("household")).toMatchObject({ version: 1 });
  expect(await city.load(household, wrong, { leaveOut: true })).toMatchObject({ people: 2, faulty: 3 });
});

test("an empty sheet, or one that knows half as many people, is taken for one that was cut off", async () => {
  await using city = await openSharedCity();
  await expect(city.load(household, [])).rejects.toThrow("没有可载入的行");
  await city.load(household, rows(5));
  await expect(city.load(household, rows(2))).rejects.toThrow("多半没有导全");
  expect(await city.load(household, rows(2), { fewer: true })).toMatchObject({ people: 2 });
});

test("one row is kept of each person: the most months, each property, the earliest day", async () => {
  await using city = await openSharedCity();
  const one = identityOf(1);
  expect(await city.load(insurance, [`${one},3`, `${one},8`, `${one},`])).toMatchObject({
    people: 1,
    disputed: 0,
  });
  expect(await city.load(property, [`${one},甲路`, `${one},乙路`, `${one},甲路`])).toMatchObject({
    people: 1,
  });
  await city.load(household, [`${one},甲路,2020-01-01`, `${one},甲路,2019-01-01`]);
  const text =
    "select d.name, array[r.f0, r.f1] as facts, cardinality(r.marks) as marks " +
    "from dataset_row r join dataset d on d.id = r.dataset";
  const { rows: kept } = await city.pool.query(`${text} order by d.name`);
  expect(kept.map(({ name, marks }) => [name, marks])).toEqual([
    ["household", 0],
    ["insurance", 0],
    ["property", 2],
  ]);
  expect(kept[0].facts[1]).toBe("17897");
  expect(kept[1].facts).toEqual(["800", null]);
});

test("other facts than before empty a data set until it is loaded again", async () => {
  await using city = await openSharedCity();
  await city.load(household, rows(3));
  expect(await city.shared.datasets.register({ ...household, title: "户籍" }, 0)).toBe(false);
  expect(await city.shared.datasets.register({ ...household, column: "身份证号" }, 0)).toBe(true);
  expect(await city.shared.datasets.named("household")).toMatchObject({ version: 2, asOf: null });
  expect((await city.pool.query("select from dataset_row")).rowCount).toBe(0);
});
