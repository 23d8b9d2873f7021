// What must be done by when. Articles are those of 行政许可法, which binds permits; the limits of other items are
// those of their guide, counted alike. Days are working days (第八十二条). The legal limit and the promised one
// run side by side; an extension moves the legal one alone, so a promise that was not kept shows.

import { above, uncounted, working } from "./states.ts";

export const clocks = {
  // 第三十二条：逾期不告知的，自收到申请材料之日起即为受理。
  check: {
    title: "受理审查",
    limit: "5 working days",
    since: "receivedOn",
    runs: "received",
    onExpiry: "deem",
  },
  // 申请人补正没有法定期限，三十日是我们的默认值。
  correct: { title: "申请人补正", limit: "30 days", runs: "correcting", onExpiry: "abandon" },
  // 第四十二条；下级审查、上级决定的，是下级的审查（第四十三条）。现场踏勘不在第四十五条之列：承诺时限停，法定时限照走。
  decide: {
    title: "法定时限",
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
  // 报到上级之日起算，上级机关自己的二十日（第四十二条），事项另有规定的从其规定。
  decideAbove: {
    title: "上级机关决定",
    limit: { workingDays: "upperDays" },
    runs: above,
    extends: { by: "extendAbove", days: "moreDays" },
  },
  gap: { title: "补齐容缺材料", limit: { until: "gapBy" }, runs: "acceptedWithGap", onExpiry: "lapse" },
  survey: { title: "现场踏勘", limit: { workingDays: "surveyDays" }, runs: "surveying" },
  // 第四十五条只扣除“所需时间”，所需多少已经书面告知：到了那一天，没有人恢复也恢复。
  pause: {
    title: "不计入期限的时间",
    limit: { workingDays: "pauseDays" },
    runs: "suspended",
    onExpiry: "runOn",
  },
  // 第四十七条：五日内申请，二十日内组织；到期没有举行的，听证照样要举行，期限恢复计算。
  hearingRight: {
    title: "申请听证",
    limit: "5 working days",
    runs: "hearingOffered",
    onExpiry: "noHearing",
  },
  hearing: {
    title: "组织听证",
    limit: "20 working days",
    runs: ["hearingAsked", "hearingSet"],
    onExpiry: "lateHearing",
  },
  // 第四十四条。
  deliver: {
    title: "颁发、送达",
    limit: "10 working days",
    since: "decidedOn",
    runs: ["approved", "certified", "denied"],
  },
} as const;
