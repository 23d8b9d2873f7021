// J9 year overview: a report whose every number is live while it is written, frozen when it is published, and
// opens its proof. 改革综述：正文里的每个数都有出处；起草、审核、批准、发布是不同的人（rules 0.8）；公布后不改，
// 要改就另出一版并说明原因（rules 0.6）。

import { list, number, org, otherMatter, person, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

export const definition = defineMechanism({
  name: "overview",
  room: "judge",
  title: "改革综述",
  purpose: "报告里的每个数点开就是证明，谁起草、谁批准、改过几版、为什么改，一清二楚。",
  revision: 1,

  roles: {
    reform: "改革办（起草）",
    editor: "改革办分管负责人（审核）",
    organ: "审定机关（批准）",
    publisher: "发布审核员",
  },
  relations: { office: { title: "发布单位", org: "office" } },
  states: {
    drafted: "起草中",
    submitted: "待审核",
    reviewed: "待批准",
    approved: "待发布",
    published: "已发布",
    corrected: "已由新版更正",
    revoked: "已撤销",
    dropped: "不再起草",
  },

  fields: {
    title: text("标题", "public", { min: 6, max: 80 }),
    year: text("年份", "public", { min: 4, max: 4, hint: "四位数字，例如 2026。" }),
    // 一行一段；数写成 {{figure:指标|期间|截至|范围|取整}}，由编辑页面写入，谁也不用手打。
    body: text("正文", "public", {
      long: true,
      min: 20,
      max: 60_000,
      hint: "请用综述编辑页面写，数从指标里选。",
    }),
    corrects: otherMatter("更正哪一份", "public"),
    reason: text("更正原因", "public", { long: true, min: 5, max: 300 }),
    opinion: text("退回意见", "staff", { long: true, min: 5, max: 500 }),
    edition: number("第几版", "public", { min: 1 }),
    office: org("发布单位", "public"),
    // 发布的一刻从日志读出并冻结，任何人都不能填写；一行一个数。
    numbers: list("文中的数", "public", "text", { max: 400 }),
    live: number("本市指标数", "public", { min: 0 }),
    outside: number("外部数据数", "public", { min: 0 }),
    remarks: number("发布时仍有的提醒", "public", { min: 0 }),
    later: otherMatter("更正它的新版", "public"),
    revocation: text("撤销原因", "public", { long: true, min: 5, max: 300 }),
    publisher: person("发布人", "staff"),
    hands: list("起草、审核、批准的人", "staff", "person"),
  },

  headline: ["title"],
  sheet: ["title", "year", "edition", "live", "outside", "remarks", "office"],
  // 没有发布的稿子公众看不到；撤销和更正过的照样查得到，并写明原因。
  publishes: {
    in: ["published", "corrected", "revoked"],
    fields: [
      "title",
      "year",
      "edition",
      "office",
      "reason",
      "corrects",
      "live",
      "outside",
      "later",
      "revocation",
    ],
  },

  // prettier-ignore
  actions: {
    draft:     { title: "起草综述", by: "reform", from: "new", to: "drafted", asks: ["title", "year", "body", "corrects?", "reason?"], fills: ["hands"] },
    revise:    { title: "修改正文", by: "reform", from: "drafted", to: "same", asks: ["title", "body"], fills: ["hands"] },
    submit:    { title: "送审", by: "reform", from: "drafted", to: "submitted", fills: ["hands"] },
    drop:      { title: "不再起草", optional: true, by: "reform", from: "drafted", to: "dropped" },
    review:    { title: "审核通过", by: "editor", otherThan: ["draft", "revise", "submit"], from: "submitted", to: "reviewed", fills: ["hands"] },
    approve:   { title: "批准", by: "organ", otherThan: ["draft", "revise", "submit", "review"], from: "reviewed", to: "approved", fills: ["hands"] },
    sendBack:  { title: "退回修改", optional: true, by: ["editor", "organ"], from: ["submitted", "reviewed"], to: "drafted", asks: ["opinion"] },
    // 发布在综述页面上办（数由系统读出）；引用的数已经撤回的，发布人员退回。
    holdBack:  { title: "不予发布，退回修改", by: "publisher", from: "approved", to: "drafted", asks: ["opinion"] },
    publish:   { title: "发布", by: "system", from: "approved", to: "published",
                 asks: ["numbers", "live", "outside", "remarks", "publisher", "office?", "edition"] },
    supersede: { title: "由新版更正", by: "system", from: "published", to: "corrected", asks: ["later"] },
    revoke:    { title: "撤销", optional: true, by: "organ", from: "published", to: "revoked", asks: ["revocation"] },
  },

  links: {
    corrects: {
      title: "更正的前一版",
      field: "corrects",
      to: "overview",
      edge: "answers",
      tells: { published: { act: "supersede", with: { later: "matter" } } },
    },
  },

  figures: {
    published: { title: "发布的综述", count: "份", first: "publish", by: ["year"] },
    liveNumbers: { title: "综述中本市指标的数", sum: "live", first: "publish", by: ["year"] },
    outsideNumbers: { title: "综述中外部数据的数", sum: "outside", first: "publish", by: ["year"] },
    liveShare: { title: "综述中可核验的数占比", share: "liveNumbers", of: ["liveNumbers", "outsideNumbers"] },
    corrections: { title: "更正过的综述", count: "份", first: "supersede", by: ["year"] },
    revocations: { title: "撤销的综述", count: "份", first: "revoke", by: ["year"] },
  },

  rules: {
    draft: {
      refuse: ({ input }) =>
        (!/^(?:19|20)\d{2}$/.test(input.year) && {
          zh: "年份写四位数字，例如 2026，请改正。",
          en: "Write the year in four digits, such as 2026.",
          field: "year",
        }) ||
        (input.corrects !== undefined &&
          input.reason === undefined && {
            zh: "更正已经发布的综述，要写明更正原因。",
            en: "Say why the published overview is corrected.",
            field: "reason",
          }) ||
        (input.corrects === undefined &&
          input.reason !== undefined && {
            zh: "写了更正原因，请选出更正哪一份；不是更正的，把原因删去。",
            en: "Choose which overview is corrected, or leave the reason out.",
            field: "corrects",
          }),
      compute: ({ actor }) => ({ hands: [actor.person as `person:${string}`] }),
    },
    revise: { compute: withHands },
    submit: { compute: withHands },
    review: { compute: withHands },
    approve: { compute: withHands },
    publish: {
      refuse: ({ matter, input }) =>
        matter.hands?.includes(input.publisher) && {
          zh: "起草、审核或者批准过这份综述的人不能发布它，请由另一位发布人员发布。",
          en: "Whoever drafted, reviewed or approved this overview does not publish it. Another publisher must.",
        },
    },
  },
});

interface Handed {
  readonly matter: { readonly hands?: readonly `person:${string}`[] | readonly string[] };
  readonly actor: { readonly person: string };
}

/** Everybody who had a hand in it, so that another one publishes. */
function withHands({ matter, actor }: Handed) {
  const hands = new Set([...(matter.hands ?? []), actor.person]);
  return { hands: [...hands] as `person:${string}`[] };
}
