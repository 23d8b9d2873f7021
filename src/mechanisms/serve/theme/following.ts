// What follows from a theme: by when it is examined, what a case is told of it, what is counted.

import { inForce } from "./states.ts";

/** 审核、发布的天数没有法定规定，是我们的默认值. */
export const clocks = {
  review: { title: "审核", limit: "5 working days", runs: ["reviewing", "changing"] },
  publish: { title: "发布", limit: "5 working days", runs: ["reviewed", "changeReviewed"] },
} as const;

export const links = {
  first: { title: "第一步的事项", field: "first", to: "item", edge: "part-of" },
  second: { title: "第二步的事项", field: "second", to: "item", edge: "part-of" },
  third: { title: "第三步的事项", field: "third", to: "item", edge: "part-of" },
  // 办件很多，这里只经手刚到的一件；它照收到时公布的版本办，主题以后改了也不变。
  cases: {
    title: "收到的办件",
    field: "arrived",
    to: "oneThing",
    edge: "part-of",
    comes: {
      in: "arrived",
      act: "begin",
      with: {
        title: "title",
        stage: "stage",
        audience: "audience",
        lead: "lead",
        units: "units",
        first: "first",
        second: "second",
        third: "third",
        limit: "limit",
        merged: "merged",
        certificate: "certificate",
        visits: "visits",
        visitsBefore: "visitsBefore",
        edition: "edition",
      },
    },
  },
} as const;

const by = ["audience", "stage", "lead"] as const;

// prettier-ignore
export const figures = {
  // rules 9 第19行：1,662 个一件事主题；第24行：新增场景按发布日期数。
  themes:       { title: "一件事主题", count: "个", in: inForce, by },
  newThemes:    { title: "新发布的一件事主题", count: "个", first: "publish", by },
  merged:       { title: "一业一证的主题", count: "个", in: inForce, where: { merged: true }, by },
  items:        { title: "一件事覆盖的事项（项次）", sum: "itemCount", in: inForce, by },
  visits:       { title: "一件事跑动次数", sum: "visits", in: inForce, by },
  visitsBefore: { title: "分别办的跑动次数", sum: "visitsBefore", in: inForce, by },
  visitsCut:    { title: "减跑动", cut: "visits", from: "visitsBefore" },
  limits:       { title: "一件事时限合计", sum: "limit", in: inForce, by },
  daysBefore:   { title: "分别办的时限合计", sum: "daysBefore", in: inForce, by },
  daysCut:      { title: "一件事减时间", cut: "limits", from: "daysBefore" },
} as const;
