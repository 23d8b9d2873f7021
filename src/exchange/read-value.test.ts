// What cells mean for fields: as offices type them, and what cannot be read is said.

import { describe, expect, test } from "vitest";
import { choice, date, flag, list, mu, number, org, person, phone, text, yuan } from "../define/fields.ts";
import { orgNames } from "./row.ts";
import { readValue } from "./read-value.ts";
import { usualDates } from "./when.ts";

const orgs = orgNames([
  { key: "urban", ref: "org:1", name: "市城管局", english: "Urban Management" },
  { key: "a.service", ref: "org:2", name: "便民服务中心", english: "Service A" },
  { key: "b.service", ref: "org:3", name: "便民服务中心", english: "Service B" },
]);
const ground = { orgs, dates: usualDates, people: new Map([["wang.min", "person:7"]]) };
const read = (field: Parameters<typeof readValue>[0], cell: string, column = "列") => {
  const found = readValue(field, cell, column, ground, { high: "High" });
  return "value" in found ? found.value : found.unread.code;
};
const level = choice("级别", "public", { high: "高", low: "低" });

describe("dates", () => {
  test.each([
    ["2026-03-05", "2026-03-05"],
    ["2026/3/5", "2026-03-05"],
    ["2026年3月5日", "2026-03-05"],
    ["20260305", "2026-03-05"],
    ["2026.3.5", "2026-03-05"],
    ["46086", "2026-03-05"],
    ["46086.604166666664", "2026-03-05"],
    ["2026-03-05 14:30:00", "2026-03-05"],
  ])("%s", (cell, day) => expect(read(date("日期", "public"), cell)).toBe(day));

  test("3/5/2026 is asked for, and read once somebody said which is the month", () => {
    const field = date("日期", "public");
    expect(read(field, "3/5/2026")).toBe("ambiguous_date");
    const said = (order: string) =>
      readValue(field, "3/5/2026", "列", { ...ground, dates: [...usualDates, order] });
    expect([said("M/d/yyyy"), said("d/M/yyyy")]).toEqual([{ value: "2026-03-05" }, { value: "2026-05-03" }]);
  });

  test("a day that there is not, and words, are no dates", () => {
    for (const cell of ["2026-02-30", "2026年13月1日", "年底前", "12345"]) {
      expect([cell, read(date("日期", "public"), cell)]).toEqual([cell, "bad_date"]);
    }
  });
});

test("numbers with units, of the cell or of the head; money is kept in fen, land in hundredths", () => {
  expect(read(number("数", "public"), "１，２３４．５")).toBe(1234.5);
  expect(read(number("进度（%）", "public"), "35%")).toBe(35);
  expect(read(yuan("资金", "public"), "1.2万元")).toBe(1_200_000);
  expect(read(yuan("资金", "public"), "12.34", "投入（万元）")).toBe(12_340_000);
  expect(read(yuan("资金", "public"), "¥1,000.10")).toBe(100_010);
  expect(read(mu("土地", "public"), "3.05亩")).toBe(305);
  expect(read(number("数", "public"), "若干")).toBe("bad_number");
});

test("options by code, by label in both languages; flags in the words of sheets", () => {
  expect(["high", "高", " HIGH ", "High"].map(cell => read(level, cell))).toEqual(Array(4).fill("high"));
  expect(read(level, "中")).toBe("unknown_value");
  expect(["是", "√", "Y", "否", "×"].map(cell => read(flag("旗", "public"), cell))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(read(flag("旗", "public"), "也许")).toBe("bad_flag");
});

test("orgs by key or name; a name that two have is no name", () => {
  const field = org("单位", "public");
  expect(
    ["urban", "市城管局", "市 城管局", "urban management", "org:1"].map(cell => read(field, cell)),
  ).toEqual(Array(5).fill("org:1"));
  expect(read(field, "便民服务中心")).toBe("unknown_org");
  expect(read(field, "b.service")).toBe("org:3");
  expect(read(list("单位", "public", "org"), "市城管局、a.service；\nb.service")).toEqual([
    "org:1",
    "org:2",
    "org:3",
  ]);
  expect(read(list("单位", "public", "org"), "市城管局、没有的局")).toBe("unknown_org");
  expect(read(person("人", "public"), "wang.min")).toBe("person:7");
});

test("what stands for nothing is nothing, but a text may say 无; a formula that failed is named", () => {
  for (const cell of ["", "—", "/", "暂无"])
    expect([cell, read(org("单位", "public"), cell)]).toEqual([cell, undefined]);
  expect(read(text("存在问题", "public"), "无")).toBe("无");
  expect(read(phone("电话", "parties"), "13800001234")).toBe("13800001234");
  for (const cell of ["#REF!", "#N/A", "#DIV/0!"])
    expect(read(text("问题", "public"), cell)).toBe("formula_failed");
});
