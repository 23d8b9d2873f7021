// What must be done by when. Days of 行政许可法 are working days (第八十二条). The legal limit and the promised one
// run side by side; an extension moves the legal one alone, so a promise that was not kept shows.

import { uncounted, working } from "./states.ts";

export const clocks = {
  // 逾期不告知的，自收到申请材料之日起即为受理。
  check: {
    title: "受理审查",
    basis: "行政许可法第三十二条",
    limit: "5 working days",
    since: "receivedOn",
    runs: "received",
    onExpiry: "deem",
  },
  // 申请人补正没有法定期限，三十日是我们的默认值。
  correct: { title: "申请人补正", limit: "30 days", runs: "correcting", onExpiry: "abandon" },
  // 现场踏勘不在第四十五条之列：承诺时限停，法定时限照走。
  decide: {
    title: "法定时限",
    basis: "行政许可法第四十二、四十三条",
    limit: { workingDays: "legalDays" },
    since: "acceptedOn",
    runs: [...working, "surveying"],
    pauses: uncounted,
    extends: { by: ["extend", "extendJoint"], days: "moreDays" },
  },
  promise: {
    title: "承诺时限",
    limit: { workingDays: "promisedDays" },
    since: "acceptedOn",
    runs: working,
    pauses: ["surveying", ...uncounted],
  },
  gap: { title: "补齐容缺材料", limit: { until: "gapBy" }, runs: "acceptedWithGap", onExpiry: "lapse" },
  survey: { title: "现场踏勘", limit: { workingDays: "surveyDays" }, runs: "surveying" },
  pause: { title: "不计入期限的时间", limit: { workingDays: "pauseDays" }, runs: "suspended" },
  hearingRight: {
    title: "申请听证",
    basis: "行政许可法第四十七条",
    limit: "5 working days",
    runs: "hearingOffered",
    onExpiry: "noHearing",
  },
  hearing: {
    title: "组织听证",
    basis: "行政许可法第四十七条",
    limit: "20 working days",
    runs: ["hearingAsked", "hearingSet"],
  },
  deliver: {
    title: "颁发、送达",
    basis: "行政许可法第四十四条",
    limit: "10 working days",
    since: "decidedOn",
    runs: ["approved", "certified", "denied"],
  },
} as const;
