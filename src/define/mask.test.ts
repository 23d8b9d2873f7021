import { describe, expect, test } from "vitest";
import { mask, maskText } from "./mask.ts";

describe("a masked value", () => {
  test.each([
    ["name", "张三", "张*"],
    ["name", "张小明", "张*明"],
    ["name", "欧阳小明", "欧**明"],
    ["name", "𠮷田", "𠮷*"],
    ["name", "张", "*"],
    ["name", "John Smith", "J*** S***"],
    ["name", "阿卜杜拉·买买提", "阿******提"],
    ["phone", "13800131234", "138****1234"],
    ["phone", "053285911234", "053*****1234"],
    ["phone", "12345", "*****"],
    ["identity", "370202199001011234", "370202********1234"],
    ["address", "澜城市石桥区石桥街道东巷3号院2单元501", "澜城市石桥区石桥街道****"],
    ["address", "石桥区东巷3号院", "石桥区****"],
    ["address", "东巷3号院2单元", "****"],
    ["address", "石桥区", "****"],
    ["text", "我叫张三，住东巷", "（含个人信息，不公开）"],
    ["name", "", ""],
  ] as const)("%s %s is shown as %s", (kind, value, shown) => expect(mask(kind, value)).toBe(shown));

  test("is a sentence of the reader's language where it stands for free text", () =>
    expect(mask("text", "我叫张三，住东巷", "en")).toBe("(not shown: personal details)"));
});

describe("free text", () => {
  test.each([
    ["请打13800131234找我", "请打138****1234找我"],
    ["电话 138 0013 1234 或 138-0013-1234。", "电话 138****1234 或 138****1234。"],
    ["老身份证370202900101123", "老身份证370202*****1123"],
    ["座机0532 8591 1234", "座机053*****1234"],
    ["座机0532-85911234", "座机053*****1234"],
    ["身份证37020219900101123x，谢谢", "身份证370202********123X，谢谢"],
    ["身份证 370202 19900101 1234", "身份证 370202********1234"],
    ["卡号6222 0212 3456 7890 123", "卡号622202*********0123"],
    ["卡号6222021234567890123", "卡号622202*********0123"],
    ["１３８００１３１２３４", "138****1234"],
    ["微信V13800131234", "微信V138****1234"],
  ])("%s becomes %s", (text, masked) => expect(maskText(text)).toBe(masked));

  test.each([
    "东巷3号院，2026年11月12日9点",
    "编号 LC20261112-03871",
    "欠款 12345678 元，面积 1380 平方米",
    "12345 没人接",
    "20261112-20261120 共 9 天",
    "2018 2019 2020 2021 年",
    "2026-11-20 12:00 至 2026-11-21 08:30",
    "实施编码 9900000000MB28400XK000000000060",
  ])("%s stays as it is", text => expect(maskText(text)).toBe(text));

  test("two numbers in a row are both masked", () => {
    expect(maskText("13800131234、13900135678")).toBe("138****1234、139****5678");
  });

  test("a long text is read in one pass", () => {
    const started = performance.now();
    maskText("1".repeat(200_000));
    maskText("0532 ".repeat(40_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
