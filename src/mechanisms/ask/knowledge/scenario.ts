// An entry as it lives: drafted by one, published by another, due, renewed, changed, withdrawn.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const written = {
  title: "今年供暖起止时间",
  question: "今年几号开始供暖？什么时候停？",
  answer: "十一月十六日零时起供暖，次年四月五日二十四时停暖。",
  topic: "heating",
  owner: "org:roads",
  source: "供热条例",
  reviewOn: "2026-11-16",
} as const;

const reviewed = scenario(definition, "供暖时间：发布由另一人审核，到期复审后续期，内容变了重新审核", [
  { as: "handler:roads", does: "draft", with: { ...written, reviewOn: "2026-10-12" }, refused: "rule" },
  { as: "handler:roads", does: "draft", with: written, to: "drafted" },
  { as: "publisher:roads", does: "publish", refused: "four_eyes" },
  { as: "publisher:fang", does: "sendBack", with: { opinion: "请写明停暖日期的依据。" }, to: "drafted" },
  { as: "handler:power", does: "amend", with: { ...amended() }, refused: "not_yours" },
  { as: "handler:roads", does: "amend", with: amended(), to: "drafted" },
  { as: "publisher:fang", does: "publish", to: "published" },
  { as: "handler:roads", does: "renew", with: { reviewOn: "2027-11-16" }, refused: "wrong_state" },
  {
    as: "handler:roads",
    does: "renew",
    after: "36 days",
    with: { reviewOn: "2026-11-17" },
    refused: "rule",
  },
  { as: "handler:roads", does: "renew", with: { reviewOn: "2027-11-16" }, to: "published" },
  { as: "publisher:fang", does: "withdraw", with: { reason: "改由供热企业统一公布。" }, to: "withdrawn" },
]);

function amended() {
  const { question, answer, source } = written;
  return { question, answer, source, reviewOn: "2026-11-16" };
}

export const scenarios = [reviewed];
