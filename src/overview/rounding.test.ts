import { expect, test } from "vitest";
import { type Format, exact, parseFormat, printFormat, say } from "./rounding.ts";

const as = (text: string): Format => parseFormat(text)!;
const said = (value: number | null, unit: string, format = "") => say(value, unit, as(format)).text;

test("exact: a share with two places, money in 万元 and 亿元, land and counts as they are", () => {
  expect(said(96.8468, "%")).toBe("96.85%");
  expect(said(100, "%")).toBe("100.00%");
  expect(said(20_000_000, "元")).toBe("2000万元");
  expect(said(6_538_000_000, "元")).toBe("65.38亿元");
  expect(said(9999, "元")).toBe("9999元");
  expect(said(5002.77, "亩")).toBe("5002.77亩");
  expect(said(1776, "件")).toBe("1776件");
  expect(said(146_600, "件次")).toBe("146,600件次");
  expect(said(146_600, "件次", "/0/万")).toBe("14.66万件次");
  expect(said(0, "件")).toBe("0件");
  expect(said(-35, "件")).toBe("−35件");
  expect(said(1.5, "（比值）")).toBe("1.5");
});

test("nothing to divide by reads a dash, never 0 or 100 % (rules 0.6)", () => {
  expect(said(null, "%")).toBe("—");
  expect(said(null, "%", "以上/10")).toBe("—");
});

test("余 and 多 stand above a round number, 近 below, 以上 at or above", () => {
  expect(said(103, "项", "余")).toBe("100余项");
  expect(said(163, "个", "余")).toBe("160余个");
  expect(said(26_340_000_000, "元", "多/10/亿")).toBe("260多亿元");
  expect(said(26_340_000_000, "元", "多")).toBe("260多亿元");
  expect(said(23, "次", "余")).toBe("20余次");
  expect(said(2950, "件", "近/1000")).toBe("近3000件");
  expect(said(81.3, "%", "以上/10")).toBe("80%以上");
  expect(said(80, "%", "以上/10")).toBe("80%以上");
});

test("no word where the number is round itself, or smaller than what it is rounded to", () => {
  expect(say(100, "项", as("余"))).toEqual({ text: "100项", remark: "round" });
  expect(say(300, "件", as("近/100"))).toEqual({ text: "300件", remark: "round" });
  expect(say(9, "项", as("余/100"))).toEqual({ text: "9项", remark: "too small" });
  expect(say(0, "项", as("余"))).toEqual({ text: "0项", remark: "too small" });
});

test("近 that is a tenth off says so", () => {
  expect(say(2100, "件", as("近/1000")).remark).toBe("too far");
  expect(say(2950, "件", as("近/1000")).remark).toBeNull();
});

test("a format is read as it was written; what is none is undefined", () => {
  for (const text of ["", "余", "余/100", "多/10/亿", "/0/万", "近/1000", "以上/10"]) {
    expect(printFormat(as(text))).toBe(text);
  }
  expect(as("")).toEqual(exact);
  for (const text of ["约", "余/x", "余/-1", "余/1/千", "余/1/亿/更"])
    expect(parseFormat(text)).toBeUndefined();
});
