// J9 outside figure: a number that somebody else has published, registered with its source, document and day.
// 外部数据：别的机关、媒体公布的数（减税降费、民生支出占比、热度排名），凭原件登记，另一人核对，平台从不计算（rules 9）。

import { choice, date, files, number, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

export const definition = defineMechanism({
  name: "outsideFigure",
  room: "judge",
  title: "外部数据",
  purpose: "不是本平台记下来的数，写明是谁公布的、哪份文件、哪一天，谁都能去查原件。",
  revision: 1,

  roles: { reform: "改革办（登记）", editor: "改革办分管负责人（核对）" },
  relations: {},
  states: { recorded: "待核对", confirmed: "已核对", withdrawn: "已撤回" },

  fields: {
    code: text("登记号", "public", { min: 8, max: 8, hint: "年份加三位序号，例如 2026-003。" }),
    title: text("名称", "public", { min: 4, max: 60, hint: "数的全名，例如“1-10月减税降费”。" }),
    value: number("数值", "public"),
    unit: text("单位", "public", { min: 1, max: 12, hint: "亿元、%、名、亿美元等，与原件一致。" }),
    of: number("总数", "public", { min: 1, hint: "排名或者占比另有总数的填，例如 337 个城市。" }),
    bound: choice("原件的说法", "public", {
      exact: "准数",
      atLeast: "以上（不低于）",
      atMost: "以下（不高于）",
    }),
    from: date("统计期间起", "public"),
    to: date("统计期间止", "public"),
    source: text("公布单位", "public", { min: 2, max: 60 }),
    document: text("文件、文号或者版面", "public", { min: 4, max: 120 }),
    published: date("公布日期", "public"),
    page: text("原件第几页、哪一段", "public", { max: 60 }),
    proof: files("原件", "staff"),
    note: text("口径说明", "public", { long: true, max: 300, hint: "和本市的数能不能放在一起看。" }),
    objection: text("核对意见", "staff", { long: true, min: 5, max: 300 }),
    reason: text("撤回原因", "public", { long: true, min: 5, max: 300 }),
  },

  headline: ["title"],
  sheet: ["code", "title", "value", "unit", "from", "to", "source", "document", "published"],
  publishes: { in: ["confirmed", "withdrawn"] },
  // 综述按登记号引用，撤回的也不重号。
  unique: { of: "code" },

  // prettier-ignore
  actions: {
    record:   { title: "登记", by: "reform", from: "new", to: "recorded",
                asks: ["code", "title", "value", "unit", "of?", "bound", "from", "to", "source", "document", "published",
                       "page?", "proof?", "note?"] },
    amend:    { title: "改正登记", optional: true, by: "reform", from: "recorded", to: "same",
                asks: ["title", "value", "unit", "of?", "bound", "from", "to", "source", "document", "published", "page?", "proof?", "note?"] },
    // 登记的人不核对自己登记的数。
    confirm:  { title: "对照原件核对无误", by: "editor", otherThan: ["record", "amend"], from: "recorded", to: "confirmed" },
    object:   { title: "退回改正", optional: true, by: "editor", from: "recorded", to: "same", asks: ["objection"] },
    withdraw: { title: "撤回", optional: true, by: ["reform", "editor"], from: ["recorded", "confirmed"], to: "withdrawn", asks: ["reason"] },
  },

  figures: {
    registered: { title: "登记的外部数据", count: "个", in: ["recorded", "confirmed"] },
    confirmed: { title: "核对过的外部数据", count: "个", in: "confirmed" },
    withdrawn: { title: "撤回的外部数据", count: "个", first: "withdraw" },
  },

  rules: {
    record: {
      refuse: ({ input, today }) =>
        (!/^(?:19|20)\d{2}-\d{3}$/.test(input.code) && {
          zh: "登记号写年份加三位序号，例如 2026-003，请改正。",
          en: "Write the code as a year and three digits, such as 2026-003.",
          field: "code",
        }) ||
        spanProblem(input, today),
    },
    amend: { refuse: ({ input, today }) => spanProblem(input, today) },
  },
});

interface Spanned {
  readonly from: string;
  readonly to: string;
  readonly published: string;
}

/** A number is published after it was counted, and not in the future. */
function spanProblem({ from, to, published }: Spanned, today: string) {
  if (to < from) {
    return {
      zh: "统计期间的止早于起，请核对两个日期。",
      en: "The period ends before it begins. Check both dates.",
      field: "to",
    };
  }
  return (
    published > today && {
      zh: "公布日期还没有到，只登记已经公布的数。",
      en: "That day lies ahead. Only what has been published is registered.",
      field: "published",
    }
  );
}
