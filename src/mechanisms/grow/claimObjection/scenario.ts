// Objections as they go, from Monday 12 October 2026: looked into and answered, too late, withdrawn.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const lodged = {
  claim: "matter:lamp",
  kind: "untrue",
  content: "这家企业去年没有参加境外展会，展位是空的。",
  identityMode: "secret",
  phone: "13812345678",
} as const;
const noticed = {
  subject: "境外参展补助",
  firmName: "澜海精工有限公司",
  amount: 20_000_00,
  unit: "org:roads",
} as const;
const found = { upheld: "yes", finding: "展会主办方书面确认，没有这家企业参展的记录。" } as const;

const answered = scenario(definition, "公示期异议：登记、由另一人核查、结论和理由告知", [
  { as: "citizen:li", does: "lodge", with: { ...lodged, content: "假的" }, refused: "invalid_input" },
  { as: "citizen:li", does: "lodge", with: lodged, to: "lodged" },
  { as: "claimReviewer:roads", does: "decide", with: found, refused: "not_yours" },
  { as: "system", does: "enrol", with: noticed, to: "received" },
  { as: "claimReviewer:power", does: "decide", with: found, refused: "not_yours" },
  { as: "citizen:wang", does: "withdraw", refused: "not_yours" },
  {
    as: "claimReviewer:roads",
    does: "decide",
    with: { ...found, finding: "属实" },
    refused: "invalid_input",
  },
  { as: "claimReviewer:roads", does: "decide", with: { ...found, upheld: "withdrawn" }, refused: "rule" },
  { as: "claimReviewer:roads", does: "decide", with: found, to: "decided" },
  { as: "citizen:li", does: "withdraw", refused: "wrong_state" },
]);

const byLetter = scenario(definition, "来信来访的由经办登记，登记的人不核查", [
  { as: "claimOfficer:roads", does: "register", with: lodged, to: "lodged" },
  { as: "system", does: "enrol", with: noticed, to: "received" },
  { as: "claimReviewer:roads", does: "decide", with: found, refused: "four_eyes" },
  { as: "claimReviewer:roads.li", does: "decide", with: found, to: "decided" },
]);

const missed = scenario(definition, "公示期过了的异议不予登记", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "lodged" },
  { as: "system", does: "miss", to: "missed" },
]);

const withdrawn = scenario(definition, "异议可以撤回", [
  { as: "citizen:li", does: "lodge", with: lodged, to: "lodged" },
  { as: "system", does: "enrol", with: noticed, to: "received" },
  { as: "citizen:li", does: "withdraw", to: "withdrawn" },
]);

export const scenarios = [answered, byLetter, missed, withdrawn];
