import { expect, test } from "vitest";
import { readForm, readJson } from "./body.ts";

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return "read";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test("a form's fields are decoded, and one sent several times is a list", () => {
  expect(
    readForm("content=%E8%B7%AF%E7%81%AF+%F0%A0%AE%B7&helpers=org%3A1&helpers=org%3A2&note=&flag"),
  ).toEqual({
    content: "路灯 𠮷",
    helpers: ["org:1", "org:2"],
    note: "",
    flag: "",
  });
  expect(readForm("")).toEqual({});
});

test("a form that is not UTF-8 or names a reserved word is refused", () => {
  expect(codeOf(() => readForm("content=%D6%D0"))).toBe("bad_encoding");
  expect(codeOf(() => readForm("content=\ufffd"))).toBe("bad_encoding");
  expect(codeOf(() => readForm("content=%"))).toBe("bad_encoding");
  expect(codeOf(() => readForm("__proto__=1"))).toBe("reserved_key");
});

test("JSON is read with or without a byte order mark", () => {
  expect(readJson(Buffer.from('\ufeff{"a":[1,"𠮷",null]}'))).toEqual({ a: [1, "𠮷", null] });
  expect(codeOf(() => readJson(Buffer.from("[1e999]")))).toBe("bad_json");
  expect(codeOf(() => readJson(Buffer.from('{"a":{"__proto__":1}}')))).toBe("reserved_key");
});
