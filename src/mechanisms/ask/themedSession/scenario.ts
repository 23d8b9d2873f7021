// Sessions as they go, from Monday 12 October 2026: one held and reviewed, one moved, one cancelled, one whose
// line nobody closed.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const wednesday = {
  series: "urban",
  issue: 66,
  subject: "占道经营与夜间摊点",
  topic: "roads",
  date: "2026-10-21",
  opens: "09:00",
  closes: "11:00",
  host: "org:roads",
  units: ["org:roads", "org:power"],
  guests: "市城管局局长、分管副局长",
  dial: "12319",
} as const;
const moved = {
  date: "2026-10-28",
  opens: "09:00",
  closes: "11:00",
  reason: "当日防汛应急，主办单位不能到场。",
};
const reviewed = { review: "本期集中反映占道经营，已划定三处夜间摊点。" } as const;
const why = { appeal: "matter:lamp", openReason: "需更换地下管线，计划十二月中旬完工。" } as const;

const whole = scenario(definition, "一期问政：预告由另一人审核，到点才能接线，未办结的逐件说明才能公布", [
  { as: "urger", does: "propose", with: { ...wednesday, date: "2026-10-12" }, refused: "rule" },
  { as: "urger", does: "propose", with: { ...wednesday, date: "2026-10-14" }, refused: "rule" },
  { as: "urger", does: "propose", with: { ...wednesday, closes: "09:00" }, refused: "rule" },
  { as: "urger", does: "propose", with: { ...wednesday, opens: "9点" }, refused: "rule" },
  { as: "urger", does: "propose", with: wednesday, to: "proposed" },
  { as: "publisher:urger", does: "announce", refused: "four_eyes" },
  { as: "desk", does: "open", refused: "wrong_state" },
  { as: "publisher", does: "announce", to: "announced" },
  { as: "desk", does: "open", after: "8 days", refused: "rule" },
  { as: "desk", does: "open", after: "23 hours", to: "live" },
  { as: "publisher", does: "publish", with: reviewed, refused: "wrong_state" },
  { as: "desk", does: "finish", after: "2 hours", to: "tracking" },
  { as: "publisher", does: "publish", with: reviewed, refused: "rule" },
  {
    as: "urger",
    does: "draftReview",
    after: "2 days",
    with: { reviewDraft: reviewed.review },
    to: "tracking",
  },
  { as: "publisher", does: "publish", with: reviewed, refused: "rule" },
  { as: "system", does: "count", with: { received: 3, closed: 2 }, refused: "rule" },
  {
    as: "system",
    does: "count",
    with: { received: 3, closed: 2, unclosed: ["matter:lamp"] },
    to: "tracking",
  },
  { as: "publisher", does: "publish", with: reviewed, refused: "rule" },
  { as: "urger", does: "explain", with: why, to: "tracking" },
  { as: "publisher:urger", does: "publish", with: reviewed, refused: "four_eyes" },
  { as: "publisher", does: "publish", with: reviewed, to: "reviewed" },
  { as: "urger", does: "archive", refused: "rule" },
  { as: "system", does: "count", after: "20 days", with: { received: 3, closed: 3 }, to: "reviewed" },
  { as: "urger", does: "archive", to: "archived" },
]);

const postponed = scenario(definition, "改期要重新审核预告；不足三天的不能预告，只能再改期", [
  { as: "urger", does: "propose", with: { ...wednesday, date: "2026-10-16" }, to: "proposed" },
  { as: "publisher", does: "announce", after: "2 days", refused: "rule" },
  { as: "urger", does: "amend", with: amended(), to: "proposed" },
  { as: "publisher", does: "announce", to: "announced" },
  { as: "urger", does: "reschedule", with: { ...moved, date: "2026-10-13" }, refused: "rule" },
  { as: "urger", does: "reschedule", with: moved, to: "proposed" },
  { as: "publisher:urger", does: "announce", refused: "four_eyes" },
  { as: "publisher", does: "announce", to: "announced" },
  { as: "urger", does: "cancel", with: { reason: "议题并入下一期。" }, to: "cancelled" },
]);

const forgotten = scenario(definition, "没有人收线的，当天结束自动收线", [
  { as: "urger", does: "propose", with: wednesday, to: "proposed" },
  { as: "publisher", does: "announce", to: "announced" },
  { as: "urger", does: "open", after: "215 hours", to: "live" },
  { as: "desk", does: "finish", after: "1 days", refused: "wrong_state" },
  { as: "urger", does: "draftReview", with: { reviewDraft: reviewed.review }, to: "tracking" },
]);

function amended() {
  const { series: _, issue: __, host: ___, ...rest } = wednesday;
  return rest;
}

export const scenarios = [whole, postponed, forgotten];
