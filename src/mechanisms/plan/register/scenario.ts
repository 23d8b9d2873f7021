// A register as a year goes: numbers one after another, a gap explained.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const twoNumbers = scenario(definition, "连续编号，缺号说明（rules 8）", [
  { as: "system", does: "open", with: { org: "org:roads", series: "督", year: "2026" }, to: "open" },
  { as: "system", does: "take", with: { given: "matter:lamp", paper: "督办通知单" }, to: "open" },
  { as: "system", does: "take", with: { given: "matter:lamp", paper: "督办通知单" }, to: "open" },
  { as: "reform", does: "explain", with: { gap: 3, ground: "打印后作废" }, refused: "rule" },
  { as: "reform", does: "explain", with: { gap: 2, ground: "打印后作废，未发出" }, to: "open" },
]);

export const scenarios = [twoNumbers];
