// Knowledge entry: what the desk answers from at once; owned by a unit, looked at by other eyes, due for review.
// 知识库条目：热线即时答复的依据，谁的职责谁维护，发布由另一人审核，到期复审。

import { choice, date, org, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";
import { topics } from "../topics.ts";

export const definition = defineMechanism({
  name: "knowledge",
  room: "ask",
  title: "知识库条目",
  purpose: "热线即时答复有据可依，每条都有单位负责、到期复审。",
  revision: 1,

  roles: { handler: "责任单位维护人", desk: "热线受理派单员", publisher: "发布审核员" },

  relations: { owner: { title: "责任单位", org: "owner" } },

  states: { drafted: "待审核", published: "已发布", due: "待复审", withdrawn: "已撤下" },

  fields: {
    title: text("题目", "public", { min: 4, max: 80 }),
    question: text("群众怎么问", "public", { long: true, min: 4, max: 300 }),
    answer: text("标准答复", "public", { long: true, min: 10, max: 3000 }),
    topic: choice("诉求类别", "public", topics),
    owner: org("责任单位", "public"),
    source: text("依据", "public", { max: 200, hint: "文件名称和文号，或者网址。" }),
    reviewOn: date("复审日期", "public"),
    opinion: text("审核意见", "staff", { long: true, min: 4, max: 500 }),
    reason: text("撤下理由", "staff", { long: true, min: 4, max: 500 }),
  },

  headline: ["title"],

  // prettier-ignore
  actions: {
    draft:    { title: "拟写条目", by: ["handler", "desk"], from: "new", to: "drafted",
                asks: ["title", "question", "answer", "topic", "owner", "source?", "reviewOn"] },
    publish:  { title: "审核发布", by: "publisher", otherThan: ["draft", "amend"], from: "drafted", to: "published" },
    sendBack: { title: "退回修改", by: "publisher", from: "drafted", to: "same", asks: ["opinion"] },
    amend:    { title: "修改", by: "handler", as: "owner", from: ["drafted", "published", "due"], to: "drafted",
                asks: ["question", "answer", "source?", "reviewOn"] },
    fallDue:  { title: "到期复审", by: "system", from: "published", to: "due" },
    renew:    { title: "复审有效，续期", by: "handler", as: "owner", from: "due", to: "published", asks: ["reviewOn"] },
    withdraw: { title: "撤下", by: ["handler", "publisher"], as: { handler: "owner" }, from: ["drafted", "published", "due"], to: "withdrawn",
                asks: ["reason"] },
  },

  clocks: {
    review: {
      title: "复审",
      limit: { until: "reviewOn" },
      runs: "published",
      warns: "5 working days",
      onExpiry: "fallDue",
    },
    overdue: { title: "复审办结", limit: "5 working days", runs: "due" },
  },

  publishes: { in: ["published"] },
  sheet: ["title", "topic", "owner", "reviewOn"],

  figures: {
    entries: { title: "在用条目", count: "条", in: ["published", "due"], by: ["owner", "topic"] },
    stale: { title: "到期未复审", count: "条", in: "due", by: ["owner", "topic"] },
    staleShare: { title: "到期未复审率", share: "stale", of: "entries" },
  },

  rules: {
    draft: {
      refuse: ({ input, today }) =>
        input.reviewOn <= today && {
          zh: "复审日期要晚于今天，请重新填写。",
          en: "The day of review must lie in the future.",
          field: "reviewOn",
        },
    },
    amend: {
      refuse: ({ input, today }) =>
        input.reviewOn <= today && {
          zh: "复审日期要晚于今天，请重新填写。",
          en: "The day of review must lie in the future.",
          field: "reviewOn",
        },
    },
    renew: {
      refuse: ({ input, today }) =>
        input.reviewOn <= today && {
          zh: "续期后的复审日期要晚于今天，请重新填写。",
          en: "The next day of review must lie in the future.",
          field: "reviewOn",
        },
    },
  },
});
