import { expect, test } from "vitest";
import type { AnyMechanism } from "../define/mechanism.ts";
import { definition } from "../define/test/appeal.ts";
import { figureVersion, literalHash } from "./hash.ts";

const appeal = definition as AnyMechanism;
const changed = (name: string, figure: object): AnyMechanism => ({
  ...appeal,
  figures: { ...appeal.figures, [name]: { ...appeal.figures![name]!, ...figure } as never },
});

test("the hash is over what is counted, not over its name nor the order it was written in", () => {
  const hash = literalHash({ title: "甲", count: "件", first: "lodge" });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(literalHash({ first: "lodge", count: "件", title: "乙" } as never)).toBe(hash);
  expect(literalHash({ title: "甲", count: "件", each: "lodge" })).not.toBe(hash);
});

test("a share changes with its parts, and with nothing else", () => {
  const version = figureVersion(appeal, "onTimeShare");
  expect(figureVersion(changed("late", { title: "迟" }), "onTimeShare")).toBe(version);
  expect(figureVersion(changed("rated", { hideBelow: 3 }), "onTimeShare")).toBe(version);
  expect(figureVersion(changed("late", { hideBelow: 3 }), "onTimeShare")).not.toBe(version);
  expect(() => figureVersion(appeal, "gone")).toThrow(/没有指标“gone”/);
});
