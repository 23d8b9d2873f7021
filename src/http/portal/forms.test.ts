import { describe, expect, test } from "vitest";
import type { AskView } from "../types.ts";
import { gathered, inputOf } from "./forms.ts";

const ask = (name: string, kind: AskView["kind"]): AskView => ({ name, kind, label: name, required: true });
const of = (kind: AskView["kind"], sent: string | string[]) => inputOf([ask("a", kind)], { a: sent })["a"];

describe("what a form's text becomes", () => {
  test("amounts are kept in hundredths, exactly", () => {
    expect(of("yuan", "0.29")).toBe(29);
    expect(of("yuan", "1,234.56")).toBe(123_456);
    expect(of("mu", "１２．５")).toBe(1250);
    expect(of("yuan", "1.005")).toBe(100.49999999999999);
  });

  test("what is no number stays as it was written, for the engine to refuse", () => {
    expect(of("number", "三个")).toBe("三个");
    expect(of("number", "1e9")).toBe("1e9");
    expect(of("number", " 12 ")).toBe(12);
  });

  test("blanks are left out, an unticked box as well", () => {
    expect(of("text", "")).toBeUndefined();
    expect(of("number", "  ")).toBeUndefined();
    expect(of("flag", "")).toBeUndefined();
    expect(of("flag", "true")).toBe(true);
  });

  test("a list is its lines, or its ticked boxes", () => {
    expect(of("list", "一\r\n\r\n 二 ")).toEqual(["一", "二"]);
    expect(of("list", ["org:1", "org:2"])).toEqual(["org:1", "org:2"]);
  });
});

test("only what was asked is gathered, and nothing is inherited", () => {
  const asks = [ask("a", "text"), ask("toString", "text")];
  expect(gathered({ a: "1", b: "2", csrf: "x" }, asks)).toEqual({ a: "1" });
  expect(inputOf(asks, {})).toEqual({});
});
