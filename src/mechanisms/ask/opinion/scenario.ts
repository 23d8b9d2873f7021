// Opinions on a decision: one that is answered, one that came too late, one that is taken back.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const lodged = {
  decision: "matter:lamp",
  stance: "amend",
  speaker: "person",
  content: "夜间通行很好，学校周边六点以后不要再走货车。",
} as const;
const firm = { ...lodged, speaker: "firm" } as const;
const enrolled = { unit: "org:roads", subject: "夜间货运通行办法", closes: "2026-11-20" } as const;
const answer = { adoption: "adopted", reply: "已改为五时三十分前离开学校周边路段，见草案第四条。" } as const;

const answered = scenario(definition, "登记后由承办单位逐条答复，写明采纳与否和理由（rules 2.6）", [
  { as: "citizen:li", does: "lodge", with: firm, refused: "rule" },
  { as: "citizen:li", does: "lodge", with: { ...firm, firm: "91350100M000100Y4" }, refused: "invalid_input" },
  { as: "citizen:li", does: "lodge", with: { ...firm, firm: "91350100M000100Y43" }, to: "lodged" },
  { as: "drafter:roads", does: "answer", with: answer, refused: "not_yours" },
  { as: "system", does: "enrol", with: enrolled, to: "received" },
  { as: "drafter:power", does: "answer", with: answer, refused: "not_yours" },
  {
    as: "drafter:roads",
    does: "answer",
    with: { adoption: "unadopted", reply: "不采纳" },
    refused: "invalid_input",
  },
  { as: "drafter:roads", does: "answer", after: "41 days", with: answer, to: "answered" },
  { as: "citizen:li", does: "withdraw", refused: "wrong_state" },
]);

const missed = scenario(definition, "不在征求意见期内提出的，不予登记并告知", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "lodged" },
  { as: "system", does: "miss", to: "missed" },
  { as: "drafter:roads", does: "answer", with: answer, refused: "not_yours" },
]);

const withdrawn = scenario(definition, "提出人可以在答复前撤回", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "lodged" },
  { as: "system", does: "enrol", with: enrolled, to: "received" },
  { as: "citizen:wang", does: "withdraw", refused: "not_yours" },
  { as: "citizen:li", does: "withdraw", to: "withdrawn" },
]);

export const scenarios = [answered, missed, withdrawn];
