// P2 register of numbers: one for each org, series and year; papers take the next number from it.
// 文号登记簿：按单位、种类、年度各一本，连续编号，缺号须说明（GB/T 9704、rules 8）。

import { number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

export const definition = defineMechanism({
  name: "register",
  room: "plan",
  title: "文号登记簿",
  purpose: "每个文号都查得到给了哪件公文，缺号都有说明。",
  revision: 1,

  roles: { reform: "改革办" },
  relations: { owner: { title: "发文单位", org: "org" } },
  states: { open: "使用中" },

  fields: {
    org: org("发文单位", "public"),
    series: text("文种代字", "public", { max: 20 }),
    year: text("年度", "public", { max: 4 }),
    last: number("最近编号", "public", { min: 0 }),
    given: otherMatter("用于哪一件", "public"),
    paper: text("公文名称", "public", { max: 60 }),
    gap: number("缺号", "public", { min: 1 }),
    ground: text("缺号说明", "staff", { long: true, min: 4, max: 500 }),
  },

  headline: ["org", "series", "year"],
  // Which papers an office writes is its own business; the public reads the papers that are published.
  publishes: { in: [] },

  // prettier-ignore
  actions: {
    open:    { title: "启用", by: "system", from: "new", to: "open", asks: ["org", "series", "year"] },
    take:    { title: "编号", by: "system", from: "open", to: "same", asks: ["given", "paper"], fills: ["last"] },
    explain: { title: "说明缺号", by: "reform", from: "open", to: "same", asks: ["gap", "ground"] },
  },

  // prettier-ignore
  figures: {
    taken: { title: "已编文号", count: "个", each: "take", by: ["org", "series", "year"], audience: "staff" },
  },

  rules: {
    take: { compute: ({ matter }) => ({ last: (matter.last ?? 0) + 1 }) },
    explain: {
      refuse: ({ matter, input }) =>
        input.gap > (matter.last ?? 0) && {
          zh: `这本登记簿只编到 ${matter.last ?? 0} 号，${input.gap} 号还没有用过，不用说明。`,
          en: `This register has only reached number ${matter.last ?? 0}; ${input.gap} was never given.`,
          field: "gap",
        },
    },
  },
});
