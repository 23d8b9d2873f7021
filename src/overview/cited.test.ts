import { expect, test } from "vitest";
import { type CitedNumber, parseCited, printCited } from "./cited.ts";

const one: CitedNumber = {
  n: 12,
  token: {
    kind: "live",
    figure: "appeal.contacts",
    period: "2026",
    asOf: "2026-10-31",
    within: "",
    format: "余",
  },
  shown: "20,000余件次",
  value: 20_417,
  unit: "件次",
  title: "诉求总量",
  period: "2026年1-10月",
  asOf: "2026-10-31",
  matter: "8KQ2-MM4T",
  edition: 2,
  hash: "ab".repeat(32),
};

test("a number comes back from its line as it was frozen, also one without a value", () => {
  expect(parseCited(printCited(one))).toEqual(one);
  const none: CitedNumber = {
    ...one,
    value: null,
    shown: "—",
    token: { kind: "outside", code: "2026-001", format: "" },
  };
  expect(parseCited(printCited(none))).toEqual(none);
});

test("what is no such line is none", () => {
  for (const line of ["", "1\t{{figure:a", printCited(one).replace("\t", " "), `${printCited(one)}\tmore`]) {
    expect(parseCited(line)).toBeUndefined();
  }
});
