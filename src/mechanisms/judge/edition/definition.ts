// J edition: a figure as it was published, frozen. What is recorded later makes another edition and changes none.
// 指标发布：发布的数不再变动；事后补录只出新的一版，并说明原因，旧版照样可查（rules 0.6、9）。

import { date, list, number, org, person, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

/** What is frozen: where none of it has changed, the former edition holds. */
const frozen = ["definition", "shown", "value", "numerator", "denominator", "root"] as const;

export const definition = defineMechanism({
  name: "edition",
  room: "judge",
  title: "指标发布",
  purpose: "公布过的每个数都查得到当时的值、口径和证明，改了几版、为什么改，一目了然。",
  revision: 2,

  roles: { publisher: "发布人员", reform: "改革办" },
  relations: { office: { title: "发布单位", org: "office" } },
  states: { published: "已发布" },

  fields: {
    title: text("指标", "public", { min: 1, max: 120 }),
    figure: text("指标编码", "public", { min: 3, max: 140 }),
    period: text("期间", "public", { max: 30 }),
    within: text("范围", "public", { max: 300 }),
    asOf: date("数据截至", "public"),
    edition: number("第几版", "public", { min: 1 }),
    shown: text("发布的数", "public", { max: 60 }),
    value: number("数值", "public"),
    numerator: number("分子", "public"),
    denominator: number("分母", "public"),
    // 口径变了就是另一个指标：版本是定义的哈希，口径是原文的哈希。
    definition: text("定义版本", "public", { min: 16, max: 16 }),
    literal: text("口径哈希", "public", { min: 64, max: 64 }),
    // 计到日志各分区的第几批：以后补录的都在这之后。
    watermark: list("计到哪一批", "public", "text", { max: 64 }),
    events: number("背后的事件", "public", { min: 0 }),
    root: text("证明根", "public", { min: 64, max: 64 }),
    checkpoint: number("存证点", "public", { min: 0 }),
    office: org("发布单位", "public"),
    publisher: person("发布人", "staff"),
    reason: text("改版原因", "public", {
      long: true,
      min: 5,
      max: 300,
      hint: "哪些数据补录或更正了，为什么。",
    }),
    // 撤回的是第几版：撤回以后不能再引用，重新发布就是新的一版。
    withdrawn: number("已撤回第几版", "public", { min: 1 }),
    withdrawal: text("撤回原因", "public", {
      long: true,
      min: 5,
      max: 300,
      hint: "哪里不对、什么时候重新发布。",
    }),
    note: text("说明", "public", { long: true, min: 5, max: 500, hint: "数据从哪里来、怎么看，不写个人。" }),
  },

  headline: ["title", "period"],
  sheet: ["title", "period", "within", "edition", "shown", "asOf", "office", "reason"],

  // 数由系统从日志读出并冻结，任何人都不能填写：发布的人只决定发布哪一期。
  // prettier-ignore
  actions: {
    publish:  { title: "发布", by: "system", from: ["new", "published"], to: "published",
               asks: ["title", "figure", "period", "within?", "asOf", "shown", "value?", "numerator?", "denominator?", "definition", "literal",
                      "watermark", "events?", "root?", "checkpoint?", "office?", "publisher", "reason?"],
               fills: ["edition"] },
    withdraw: { title: "撤回发布", optional: true, by: ["publisher", "reform"], from: "published", to: "same", asks: ["withdrawal"],
                fills: ["withdrawn"] },
    annotate: { title: "补充说明", optional: true, by: ["publisher", "reform"], from: "published", to: "same", asks: ["note"] },
  },

  rules: {
    publish: {
      refuse: ({ matter, input }) => {
        if (matter.edition === undefined) return undefined;
        if (matter.withdrawn !== matter.edition && frozen.every(name => matter[name] === input[name])) {
          return {
            zh: `数值、口径和证明都没有变化，第 ${matter.edition} 版仍然有效，不用再发布。`,
            en: `Value, definition and proof are what they were: edition ${matter.edition} still holds.`,
          };
        }
        return (
          input.reason === undefined && {
            zh: `第 ${matter.edition} 版已经公布，再发布一版要写明改版原因。`,
            en: `Edition ${matter.edition} is out. Say why another one is published.`,
            field: "reason",
          }
        );
      },
      compute: ({ matter }) => ({ edition: (matter.edition ?? 0) + 1 }),
    },
    withdraw: {
      refuse: ({ matter }) =>
        matter.withdrawn === matter.edition && {
          zh: `第 ${matter.edition} 版已经撤回了。改好以后请重新发布。`,
          en: `Edition ${matter.edition} is withdrawn already. Publish a new one when it is right.`,
        },
      compute: ({ matter }) => ({ withdrawn: matter.edition ?? 1 }),
    },
  },
});
