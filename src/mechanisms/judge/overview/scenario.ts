// An overview from its draft to its publication, sent back on the way, corrected later, and one that is revoked.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const body = [
  "# 一、群众出题",
  "全年受理诉求{{figure:appeal.contacts|2026|2026-10-31||}}，按期办结率{{figure:appeal.onTimeShare|2026|2026-10-31||}}。",
].join("\n");
const written = { title: "澜城市2026年全面深化改革综述", year: "2026", body };

const published = {
  numbers: ["1\t{{figure:appeal.contacts|2026|2026-10-31||}}\t20417件次"],
  live: 2,
  outside: 0,
  remarks: 0,
  edition: 1,
  office: "org:committee",
} as const;

const whole = scenario(definition, "起草、审核、批准、发布是四个人，缺一步都不行（rules 0.8）", [
  { as: "reform:li", does: "draft", with: { ...written, year: "26" }, refused: "invalid_input" },
  { as: "reform:li", does: "draft", with: { ...written, year: "26年度" }, refused: "rule" },
  { as: "reform:li", does: "draft", with: written, to: "drafted" },
  { as: "editor", does: "review", refused: "wrong_state" },
  {
    as: "reform:wang",
    does: "revise",
    with: { title: written.title, body: `${body}\n- 补充一条` },
    to: "drafted",
  },
  { as: "reform:li", does: "submit", to: "submitted" },
  { as: "reform:li", does: "revise", with: { title: written.title, body }, refused: "wrong_state" },
  { as: "editor:wang", does: "review", refused: "four_eyes" },
  { as: "editor:chen", does: "sendBack", with: { opinion: "第二段两个数期间不同，请统一。" }, to: "drafted" },
  { as: "reform:li", does: "submit", to: "submitted" },
  { as: "editor:chen", does: "review", to: "reviewed" },
  { as: "system", does: "publish", with: { ...published, publisher: "person:99" }, refused: "wrong_state" },
  { as: "organ:chen", does: "approve", refused: "four_eyes" },
  { as: "organ:zhou", does: "approve", to: "approved" },
  // 故事里第一个出现的人是起草人。
  { as: "system", does: "publish", with: { ...published, publisher: "person:1" }, refused: "rule" },
  { as: "system", does: "publish", with: { ...published, publisher: "person:99" }, to: "published" },
  { as: "organ:zhou", does: "sendBack", with: { opinion: "公布以后不能退回。" }, refused: "wrong_state" },
]);

const corrected = scenario(definition, "公布后不改：另出一版并说明原因，原来的注明由新版更正（rules 0.6）", [
  { as: "reform:li", does: "draft", with: { ...written, corrects: "matter:lamp" }, refused: "rule" },
  { as: "reform:li", does: "draft", with: { ...written, reason: "补录了十月的件。" }, refused: "rule" },
  {
    as: "reform:li",
    does: "draft",
    with: { ...written, corrects: "matter:lamp", reason: "补录了十月的件。" },
    to: "drafted",
  },
  { as: "reform:li", does: "submit", to: "submitted" },
  { as: "editor:chen", does: "review", to: "reviewed" },
  { as: "organ:zhou", does: "approve", to: "approved" },
  {
    as: "system",
    does: "publish",
    with: { ...published, edition: 2, publisher: "person:99" },
    to: "published",
  },
  { as: "system", does: "supersede", with: { later: "matter:heating" }, to: "corrected" },
  {
    as: "organ:zhou",
    does: "revoke",
    with: { revocation: "已由新版更正的不再撤销。" },
    refused: "wrong_state",
  },
]);

const revoked = scenario(definition, "发布错了可以撤销，撤销原因公开", [
  { as: "reform:li", does: "draft", with: written, to: "drafted" },
  { as: "reform:li", does: "submit", to: "submitted" },
  { as: "editor:chen", does: "review", to: "reviewed" },
  { as: "organ:zhou", does: "approve", to: "approved" },
  { as: "publisher:sun", does: "holdBack", with: { opinion: "引用的一个指标昨天撤回了。" }, to: "drafted" },
  { as: "reform:li", does: "submit", to: "submitted" },
  { as: "editor:chen", does: "review", to: "reviewed" },
  { as: "organ:zhou", does: "approve", to: "approved" },
  { as: "system", does: "publish", with: { ...published, publisher: "person:99" }, to: "published" },
  { as: "organ:zhou", does: "revoke", with: { revocation: "错" }, refused: "invalid_input" },
  { as: "organ:zhou", does: "revoke", with: { revocation: "引用的口径与统计制度不符。" }, to: "revoked" },
]);

const dropped = scenario(definition, "不再起草的稿子留在记录里，公众看不到", [
  { as: "reform:li", does: "draft", with: written, to: "drafted" },
  { as: "reform:wang", does: "drop", to: "dropped" },
  { as: "reform:li", does: "revise", with: { title: written.title, body }, refused: "wrong_state" },
]);

export const scenarios = [whole, corrected, revoked, dropped];
