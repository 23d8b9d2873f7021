// P8 monthly comment: collected, compiled, announced, commented, a problem list, looked back on next month.
// 一月一点评：采集→汇总→会前公示→点评→问题清单→整改→下月回看（rules 1.4，states.md P8）。

import { list, number, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

const and = <T>(all: readonly T[] = [], one: T): readonly T[] => [...new Set([...all, one])];

export const definition = defineMechanism({
  name: "comment",
  room: "plan",
  title: "一月一点评",
  purpose: "每月点评进度，先回看上月问题，好的表扬、差的点名。",
  revision: 1,

  roles: { reform: "改革办", leader: "市领导" },
  relations: { praised: { title: "受表扬单位", org: "best" }, named: { title: "被点名单位", org: "worst" } },

  states: {
    collecting: "采集",
    compiled: "已汇总",
    announced: "会前公示",
    commented: "已点评",
    rectifying: "整改中",
    reviewed: { title: "已回看", done: "verified" },
  },

  fields: {
    month: text("月份", "public", { min: 7, max: 7, hint: "例如 2026-11" }),
    previous: otherMatter("上月点评", "public"),
    before: text("上次点评问题整改情况", "public", { long: true, max: 2000 }),
    summary: text("本月进展汇总", "public", { long: true, min: 5, max: 3000 }),
    best: list("排名靠前单位", "public", "org", { max: 10 }),
    worst: list("排名靠后单位", "public", "org", { max: 10 }),
    words: text("点评意见", "public", { long: true, min: 5, max: 3000 }),
    issue: otherMatter("问题", "public"),
    issues: list("问题清单", "public", "matter", { max: 200 }),
    mended: list("已整改的问题", "public", "matter", { max: 200 }),
    settled: number("已整改问题（个）", "public", { min: 0 }),
    open: number("未整改问题（个）", "public", { min: 0 }),
    note: text("回看说明", "public", { long: true, max: 2000 }),
    paperNumber: text("发文字号", "public", { max: 60 }),
  },

  headline: ["month"],
  sheet: ["month", "best", "worst", "issues", "mended", "settled", "open", "paperNumber"],
  publishes: { in: ["commented", "rectifying", "reviewed"] },

  // prettier-ignore
  actions: {
    open:     { title: "启动采集", by: "reform", from: "new", to: "collecting", asks: ["month", "previous?"] },
    compile:  { title: "汇总", by: "reform", from: "collecting", to: "compiled", asks: ["before?", "summary", "best", "worst"] },
    announce: { title: "会前公示", by: "reform", from: "compiled", to: "announced" },
    remark:   { title: "点评", by: "leader", otherThan: "compile", from: "announced", to: "commented", asks: ["words"] },
    listed:   { title: "问题列入清单", by: "system", from: ["announced", "commented", "rectifying"], to: "same", asks: ["issue"], fills: ["issues"] },
    charge:   { title: "交办问题清单", by: "reform", from: "commented", to: "rectifying" },
    mend:     { title: "问题已整改", by: "system", from: ["announced", "commented", "rectifying", "reviewed"], to: "same", asks: ["issue"],
                fills: ["mended"] },
    numbered: { title: "文号编定", by: "system", from: ["commented", "rectifying", "reviewed"], to: "same", asks: ["paperNumber"] },
    look:     { title: "下月回看", by: "reform", from: "rectifying", to: "reviewed", asks: ["note?"], fills: ["settled", "open"] },
  },

  clocks: {
    collect: { title: "汇总", limit: { monthly: 25 }, runs: "collecting" },
    // 下月回看上次点评问题整改（rules 1.4）。
    look: { title: "下月回看", limit: "1 month", runs: "rectifying" },
  },

  links: { previous: { title: "上月点评", field: "previous", to: "comment", edge: "led-to" } },

  documents: {
    circular: {
      title: "点评通报",
      kind: "通报",
      after: "remark",
      from: "actor",
      number: { series: "点评", into: "paperNumber", act: "numbered" },
      heading: "{month}改革工作点评通报",
      says: [
        "上次点评问题整改情况：{before}",
        "一、本月进展",
        "{summary}",
        "二、点评意见",
        "{words}",
        "排名靠前的单位：{best}。",
        "排名靠后的单位：{worst}。",
      ],
      audience: "staff",
    },
  },

  // prettier-ignore
  figures: {
    months: { title: "已点评月份", count: "次", first: "remark" },
    named:  { title: "被点名单位", distinct: "worst", unit: "家", first: "remark", per: "year", audience: "staff" },
  },

  rules: {
    open: {
      refuse: ({ input }) =>
        !/^20\d{2}-(0[1-9]|1[0-2])$/.test(input.month) && {
          zh: "月份请写成“2026-11”的样子。",
          en: "Write the month like 2026-11.",
          field: "month",
        },
    },
    compile: {
      refuse: ({ matter, input }) => {
        if (matter.previous !== undefined && !input.before) {
          return {
            zh: "要先回看上次点评的问题整改到什么程度，请填写“上次点评问题整改情况”。",
            en: "Look back first: say what became of the problems of last month's comment.",
            field: "before",
          };
        }
        const both = input.best.find(unit => input.worst.includes(unit));
        return (
          both !== undefined && {
            zh: "同一个单位不能既排名靠前又排名靠后，请核对。",
            en: "A unit cannot be among the best and the worst at once. Check the ranking.",
            field: "worst",
          }
        );
      },
    },
    listed: { compute: ({ matter, input }) => ({ issues: and(matter.issues, input.issue) }) },
    mend: { compute: ({ matter, input }) => ({ mended: and(matter.mended, input.issue) }) },
    charge: {
      refuse: ({ matter }) =>
        !matter.issues?.length && {
          zh: "问题清单还是空的。请先在“问题清单”里逐条列出，并注明来自本期点评。",
          en: "The problem list is empty. Put each problem on the list first, naming this comment as its source.",
        },
    },
    // 件数由问题清单算出，不由人填报。
    look: {
      compute: ({ matter }) => {
        const issues = matter.issues ?? [];
        const settled = issues.filter(one => matter.mended?.includes(one)).length;
        return { settled, open: issues.length - settled };
      },
    },
  },
});
