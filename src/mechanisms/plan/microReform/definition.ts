// P7, the small sister: a small cut that settles what troubles people, made where they are; listed, checked
// by other eyes, and spread when it works.
// 微改革：小切口、见效快；基层报送、列入清单、报成效、核验、推广（rules 9 第11行，states.md P7）。

import { choice, date, files, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

export const definition = defineMechanism({
  name: "microReform",
  room: "plan",
  title: "微改革",
  purpose: "从离群众最近的地方改起，小切口也要有实效，成效由别人核验，管用的推广。",
  revision: 1,

  roles: { lead: "单位改革联系人", reform: "改革办", inspector: "督查员" },
  relations: {
    unit: { title: "实施单位", org: "unit" },
    spread: { title: "推广到的单位", org: "spreadTo" },
  },

  states: {
    submitted: "已报送",
    returned: "退回补充",
    listed: "列入清单，实施中",
    effective: { title: "已报成效，待核验", done: "closed" },
    verified: { title: "已核验", done: "verified" },
    spread: { title: "已推广", done: "verified" },
    dropped: "已移出清单",
  },

  fields: {
    title: text("微改革名称", "public", { min: 4, max: 60 }),
    domain: choice("领域", "public", {
      opening: "开放发展",
      governance: "城市治理",
      livelihood: "民生事业",
      service: "政务服务",
    }),
    unit: org("实施单位", "public"),
    pain: text("解决什么问题", "public", {
      long: true,
      min: 10,
      max: 500,
      hint: "群众的难点、堵点，一件说清楚。",
    }),
    cut: text("怎么改", "public", { long: true, min: 10, max: 1000 }),
    appeals: list("来自哪些诉求", "public", "matter", { max: 50 }),
    pilot: otherMatter("属于哪项试点", "public"),
    due: date("见效期限", "public", { hint: "小切口要见效快，不超过一年。" }),
    reason: text("理由", "public", { long: true, min: 5, max: 500 }),
    effect: text("成效", "public", { long: true, min: 10, max: 1000, hint: "改前改后各是多少。" }),
    served: number("惠及（人次）", "public", { min: 1 }),
    photos: files("照片", "public", { max: 6 }),
    conclusion: choice("核验结论", "public", { passed: "属实", failed: "不属实或者不见效，继续改" }),
    opinion: text("核验意见", "staff", { long: true, min: 5, max: 1000 }),
    spreadTo: list("推广到的单位", "public", "org", { max: 100 }),
  },

  headline: ["title"],
  imports: ["domain", "unit", "pain", "cut", "due", "effect", "served"],
  sheet: ["title", "domain", "unit", "pain", "cut", "due", "effect", "served", "conclusion"],
  publishes: { in: ["listed", "effective", "verified", "spread", "dropped"] },

  // prettier-ignore
  actions: {
    submit:   { title: "报送", by: "lead", from: "new", to: "submitted", asks: ["title", "domain", "pain", "cut", "due", "appeals?", "pilot?"],
                fills: ["unit"] },
    sendBack: { title: "退回补充", by: "reform", from: "submitted", to: "returned", asks: ["reason"] },
    resubmit: { title: "补充后再报", by: "lead", as: "unit", from: "returned", to: "submitted", asks: ["title?", "pain?", "cut?", "due?"] },
    include:  { title: "列入清单", by: "reform", otherThan: "submit", from: "submitted", to: "listed" },
    report:   { title: "报成效", by: "lead", as: "unit", from: "listed", to: "effective", asks: ["effect", "served", "photos?"] },
    verify:   { title: "核验", by: "inspector", otherThan: ["submit", "report"], from: "effective", asks: ["conclusion", "opinion"],
                to: { on: "conclusion", passed: "verified", failed: "listed" } },
    promote:  { title: "推广", optional: true, by: "reform", otherThan: "verify", from: "verified", to: "spread", asks: ["spreadTo", "reason"] },
    drop:     { title: "移出清单", optional: true, by: "reform", from: ["submitted", "returned", "listed"], to: "dropped", asks: ["reason"] },
  },

  clocks: {
    // 审核、核验的天数是我们的默认值，可随城市改。
    screen: { title: "审核", limit: "10 working days", runs: "submitted" },
    due: { title: "见效期限", limit: { until: "due" }, runs: "listed" },
    verify: { title: "核验", limit: "10 working days", runs: "effective" },
  },

  links: {
    sources: { title: "来自诉求", field: "appeals", to: "appeal", edge: "led-to" },
    pilot: { title: "属于试点", field: "pilot", to: "pilot", edge: "part-of" },
  },

  // prettier-ignore
  figures: {
    // rules 9 第11行：全市各级推荐了 100 余个“微改革”案例。
    reforms:     { title: "列入清单的微改革", count: "个", among: "include", by: ["domain", "unit"] },
    verified:    { title: "已核验的微改革", count: "个", among: "include", in: ["verified", "spread"], by: ["domain", "unit"] },
    spread:      { title: "已推广的微改革", count: "个", among: "include", in: "spread", by: ["domain", "unit"] },
    served:      { title: "已核验的微改革惠及", sum: "served", among: "include", in: ["verified", "spread"], by: ["domain", "unit"] },
    overdue:     { title: "逾期没有见效的微改革", count: "个", in: "listed", clock: { due: "overdue" }, by: ["domain", "unit"] },
    verifiedShare: { title: "微改革核验率", share: "verified", of: "reforms" },
  },

  rules: {
    submit: {
      refuse: ({ input, today, actor }) => {
        const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
        if (input.due <= today || input.due > year) {
          return {
            zh: "见效期限要在今天以后、一年以内；一年见不了效的，请按改革任务或者试点申报。",
            en: "The day lies after today and within a year. What takes longer is a task or a pilot.",
            field: "due",
          };
        }
        return (
          actor.org === null && {
            zh: "请用单位改革联系人的岗位报送。",
            en: "Submit it from the post of a unit's reform contact.",
          }
        );
      },
      compute: ({ actor }) => (actor.org === null ? {} : { unit: actor.org }),
    },
    verify: {
      refuse: ({ matter, actor, orgs }) =>
        actor.org !== null &&
        [actor.org, ...orgs.above(actor.org).slice(0, 1)].some(one => one === matter.unit) && {
          zh: "实施单位不能核验自己的微改革，请由其他单位核验。",
          en: "A unit cannot check its own reform. Leave it to another office.",
        },
    },
    promote: {
      refuse: ({ matter, input }) =>
        matter.unit !== undefined &&
        input.spreadTo.includes(matter.unit) && {
          zh: "推广到的单位里有实施单位自己，请去掉。",
          en: "The unit itself is among those it is spread to. Leave it out.",
          field: "spreadTo",
        },
    },
  },
});
