// A figure that is published, and published again when something was entered late.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const first = {
  title: "按期办结率",
  figure: "appeal.onTimeShare",
  period: "2026-02",
  asOf: "2026-03-01",
  shown: "95.00%",
  value: 95,
  numerator: 19,
  denominator: 20,
  definition: "0123456789abcdef",
  literal: "0".repeat(64),
  watermark: ["12", "9"],
  events: 20,
  root: "a".repeat(64),
  publisher: "person:5",
} as const;
const later = {
  ...first,
  shown: "95.24%",
  value: 95.24,
  numerator: 20,
  denominator: 21,
  root: "b".repeat(64),
} as const;

const lateEvents = scenario(definition, "没有变化不出新版，补录以后出第二版并说明原因（rules 9）", [
  { as: "system", does: "publish", with: first, to: "published" },
  { as: "system", does: "publish", with: { ...first, watermark: ["14", "9"] }, refused: "rule" },
  { as: "system", does: "publish", with: later, refused: "rule" },
  { as: "system", does: "publish", with: { ...later, reason: "补录一件按期办结的诉求。" }, to: "published" },
  { as: "system", does: "publish", with: { ...later, reason: "补录一件按期办结的诉求。" }, refused: "rule" },
]);

const reason = "重新核对口径以后发布。";
const withdrawn = scenario(definition, "发布错了先撤回并说明原因，重新发布就是新的一版", [
  { as: "system", does: "publish", with: first, to: "published" },
  { as: "publisher", does: "withdraw", with: { withdrawal: "错" }, refused: "invalid_input" },
  { as: "publisher", does: "withdraw", with: { withdrawal: "统计范围漏了两个区。" }, to: "published" },
  { as: "reform", does: "withdraw", with: { withdrawal: "统计范围漏了两个区。" }, refused: "rule" },
  { as: "system", does: "publish", with: first, refused: "rule" },
  { as: "system", does: "publish", with: { ...first, reason }, to: "published" },
  { as: "reform", does: "withdraw", with: { withdrawal: "重新发布的也不对。" }, to: "published" },
]);

export const scenarios = [lateEvents, withdrawn];
