// An outside figure from its document into the overview, and one that was taken back.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const heat = {
  code: "2026-001",
  title: "改革热度在全国地级以上城市的位次",
  value: 11,
  unit: "位",
  of: 337,
  bound: "exact",
  from: "2026-01-01",
  to: "2026-01-31",
  source: "某改革传播研究机构",
  document: "《城市改革热度榜》2026年第1期",
  published: "2026-02-10",
} as const;
const { code: _, ...rest } = heat;

const checked = scenario(definition, "凭原件登记，另一人核对；填错的先改正（rules 9：外部数不计算）", [
  { as: "reform", does: "record", with: { ...heat, code: "26-00001" }, refused: "rule" },
  { as: "reform", does: "record", with: { ...heat, to: "2025-12-31" }, refused: "rule" },
  { as: "reform", does: "record", with: { ...heat, published: "2099-01-01" }, refused: "rule" },
  { as: "reform", does: "record", with: { ...heat, value: 12 }, to: "recorded" },
  { as: "editor", does: "object", with: { objection: "原件第 3 页写的是第 11 位。" }, to: "recorded" },
  { as: "reform", does: "amend", with: rest, to: "recorded" },
  // 登记的人换一个岗位也不能核对自己登记的数。
  { as: "editor:reform", does: "confirm", refused: "four_eyes" },
  { as: "editor", does: "confirm", to: "confirmed" },
  { as: "reform", does: "amend", with: rest, refused: "wrong_state" },
]);

const withdrawn = scenario(definition, "公布单位更正了数，原来登记的撤回并说明原因", [
  { as: "reform", does: "record", with: heat, to: "recorded" },
  { as: "editor", does: "confirm", to: "confirmed" },
  { as: "editor", does: "withdraw", with: { reason: "更正" }, refused: "invalid_input" },
  {
    as: "editor",
    does: "withdraw",
    with: { reason: "研究机构 2 月 20 日更正为第 12 位。" },
    to: "withdrawn",
  },
  { as: "editor", does: "withdraw", with: { reason: "再撤一次这个数。" }, refused: "wrong_state" },
]);

export const scenarios = [checked, withdrawn];
