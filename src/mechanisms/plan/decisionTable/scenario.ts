// A table is changed by three people, one after the other; what would reach back is refused.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const file = {
  xml: '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="补贴"/>',
  model: "补贴",
  from: "2026-11-01",
  hash: "a".repeat(64),
} as const;
const draft = { ...file, reason: "收入标准随低保标准上调。", basis: "试行办法第三条" } as const;
const assessment = "只读年龄和户籍，用后不留；影响限于补贴金额，可以申请人工复核。" as const;
const assessed = { assessedOn: "2026-10-12", assessment } as const;
const trial = { cases: 200, changed: 12, lost: 1, tester: "person:1" } as const;

const published = scenario(definition, "拟订、试算、退回、再试算、审核、发布，三个人各管一步", [
  { as: "drafter:harbour", does: "draft", with: { ...draft, from: "2026-10-12" }, refused: "rule" },
  { as: "drafter:harbour", does: "draft", with: { ...draft, reason: "改" }, refused: "invalid_input" },
  { as: "drafter:harbour", does: "draft", with: draft, to: "drafted" },
  { as: "jurist:zhang", does: "approve", with: assessed, refused: "wrong_state" },
  { as: "system", does: "record", with: trial, to: "tried" },
  { as: "jurist:harbour", does: "approve", with: assessed, refused: "four_eyes" },
  { as: "jurist:zhang", does: "sendBack", with: { remark: "第三行与办法第三条不一致。" }, to: "returned" },
  { as: "drafter:roads", does: "revise", with: file, refused: "not_yours" },
  { as: "drafter:harbour", does: "revise", with: { ...file, model: "别的" }, refused: "rule" },
  { as: "drafter:harbour", does: "revise", with: { ...file, hash: "b".repeat(64) }, to: "drafted" },
  { as: "system", does: "record", with: { ...trial, changed: 9 }, to: "tried" },
  {
    as: "jurist:zhang",
    does: "approve",
    with: { ...assessed, assessedOn: "2026-10-11" },
    refused: "rule",
  },
  {
    as: "jurist:zhang",
    does: "approve",
    with: { ...assessed, assessedOn: "2026-10-13" },
    refused: "rule",
  },
  {
    as: "jurist:zhang",
    does: "approve",
    with: { ...assessed, assessment: "已评估" },
    refused: "invalid_input",
  },
  { as: "jurist:zhang", does: "approve", with: { ...assessed, remark: "与办法一致。" }, to: "approved" },
  { as: "publisher:zhang", does: "publish", refused: "four_eyes" },
  { as: "publisher:harbour", does: "publish", refused: "four_eyes" },
  { as: "publisher:fang", does: "publish", to: "published" },
  {
    as: "publisher:fang",
    does: "withdraw",
    with: { remark: "低保标准推迟调整，届时再定。" },
    to: "withdrawn",
  },
  { as: "publisher:fang", does: "publish", refused: "wrong_state" },
]);

const late = scenario(definition, "审核拖过了生效日，改了日子再来；生效以后不能撤回", [
  { as: "drafter:harbour", does: "draft", with: draft, to: "drafted" },
  { as: "system", does: "record", with: trial, to: "tried" },
  { as: "jurist:zhang", does: "approve", after: "30 days", with: assessed, to: "approved" },
  { as: "publisher:fang", does: "publish", refused: "rule" },
  { as: "publisher:fang", does: "sendBack", with: { remark: "生效日已过，请改。" }, to: "returned" },
  { as: "drafter:harbour", does: "revise", with: { ...file, from: "2026-12-01" }, to: "drafted" },
  { as: "system", does: "record", with: trial, to: "tried" },
  { as: "jurist:zhang", does: "approve", with: { ...assessed, assessedOn: "2026-11-11" }, to: "approved" },
  { as: "publisher:fang", does: "publish", to: "published" },
  {
    as: "publisher:fang",
    does: "withdraw",
    after: "30 days",
    with: { remark: "想撤回已生效的。" },
    refused: "rule",
  },
]);

const dropped = scenario(definition, "草案不再修改", [
  { as: "drafter:harbour", does: "draft", with: draft, to: "drafted" },
  { as: "drafter:harbour", does: "drop", with: {}, to: "dropped" },
]);

export const scenarios = [published, late, dropped];
