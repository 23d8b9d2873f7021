// P8 issue: one line of a problem list, of a special team or of the monthly comment, looked back on next month.
// 问题清单：专班和一月一点评提出的问题，谁整改、何时完成、下月回看（rules 1.3、1.4，states.md P8）。

import { choice, date, files, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";

const columns = ["owner", "source"] as const;

export const definition = defineMechanism({
  name: "issue",
  room: "plan",
  title: "问题清单",
  purpose: "点评和专班提出的每个问题都有人整改、有人回看。",
  revision: 2,

  roles: { reform: "改革办", lead: "牵头单位联系人", leader: "市领导" },
  relations: { owner: { title: "责任单位", org: "owner" } },

  states: {
    open: "整改中",
    reported: { title: "已报整改", done: "closed" },
    settled: { title: "已销号", done: "verified" },
    dropped: "已撤销",
  },

  fields: {
    title: text("问题", "public", { max: 500 }),
    source: choice("来源", "public", {
      comment: "一月一点评",
      team: "专班",
      meeting: "调度会",
      visit: "督导调研",
      debrief: "述职评议",
    }),
    team: otherMatter("所属专班", "public"),
    comment: otherMatter("来自哪期点评", "public"),
    task: otherMatter("对应任务", "public"),
    debrief: otherMatter("来自谁的述职", "public"),
    owner: org("责任单位", "public"),
    due: date("整改时限", "public"),
    measure: text("整改措施和结果", "staff", { long: true, min: 5, max: 2000 }),
    proof: files("佐证材料", "staff", { max: 10 }),
    finding: choice("回看结论", "public", { settled: "整改到位", open: "未整改到位" }),
    opinion: text("回看意见", "staff", { long: true, max: 1000 }),
    reason: text("理由", "staff", { long: true, min: 4, max: 500 }),
  },

  headline: ["title"],
  sheet: ["title", "source", "owner", "task", "due", "finding"],
  publishes: { in: [] },
  urges: "urge",

  // prettier-ignore
  actions: {
    raise:  { title: "列入问题清单", by: ["reform", "leader"], from: "new", to: "open",
              asks: ["title", "source", "team?", "comment?", "task?", "owner", "due"] },
    fromDebrief: { title: "由述职列入", by: "system", from: "new", to: "open", asks: ["title", "owner", "due", "debrief"], fills: ["source"] },
    report: { title: "报整改结果", by: "lead", as: "owner", from: "open", to: "reported", asks: ["measure", "proof?"] },
    look:   { title: "回看", by: "reform", otherThan: "report", from: "reported", asks: ["finding", "opinion?"],
              to: { on: "finding", settled: "settled", open: "open" } },
    urge:   { title: "催办", by: "reform", from: "open", to: "same" },
    move:   { title: "调整时限", by: "reform", from: "open", to: "same", asks: ["due", "reason"] },
    drop:   { title: "撤销", by: "leader", otherThan: "raise", from: ["open", "reported"], to: "dropped", asks: ["reason"] },
  },

  clocks: {
    due: { title: "整改时限", limit: { until: "due" }, runs: "open", extends: { by: "move" } },
    // 下月回看（rules 1.4）。
    look: { title: "回看", limit: "1 month", runs: "reported" },
  },

  // 清单在专班和点评那一头自动增减，不靠人报数。
  links: {
    team: {
      title: "所属专班",
      field: "team",
      to: "team",
      edge: "part-of",
      tells: {
        open: { act: "listed", with: { issue: "matter" } },
        settled: { act: "mend", with: { issue: "matter" } },
      },
    },
    comment: {
      title: "来自点评",
      field: "comment",
      to: "comment",
      edge: "part-of",
      tells: {
        open: { act: "listed", with: { issue: "matter" } },
        settled: { act: "mend", with: { issue: "matter" } },
      },
    },
    task: { title: "对应任务", field: "task", to: "task", edge: "answers" },
    debrief: { title: "来自述职", field: "debrief", to: "debrief", edge: "part-of" },
  },

  // prettier-ignore
  figures: {
    raised:       { title: "列入问题清单", count: "个", among: ["raise", "fromDebrief"], by: columns },
    settled:      { title: "已整改销号", count: "个", among: ["raise", "fromDebrief"], in: "settled", by: columns },
    settledShare: { title: "问题整改率", share: "settled", of: "raised" },
    overdue:      { title: "逾期未整改", count: "个", in: "open", clock: { due: "overdue" }, by: columns },
  },

  rules: {
    fromDebrief: { compute: () => ({ source: "debrief" as const }) },
    raise: {
      refuse: ({ input, today }) => {
        if (input.due < today) {
          return {
            zh: "整改时限不能早于今天，请重新填写。",
            en: "The due day cannot lie in the past. Choose a later day.",
            field: "due",
          };
        }
        if (input.source === "debrief") {
          return {
            zh: "述职的问题由述职单位报整改方案时自动列入，不用单独列。",
            en: "Problems of a debrief come from its own measures. Choose another source.",
            field: "source",
          };
        }
        if (input.source === "comment" && input.comment === undefined) {
          return {
            zh: "来自一月一点评的问题，要写明是哪一期点评，下月才回看得到。",
            en: "Name the monthly comment that it comes from, or nobody looks back on it.",
            field: "comment",
          };
        }
        return (
          input.source === "team" &&
          input.team === undefined && {
            zh: "来自专班的问题，要写明是哪个专班。",
            en: "Name the special team that it comes from.",
            field: "team",
          }
        );
      },
    },
    look: {
      refuse: ({ input }) =>
        input.finding === "open" &&
        !input.opinion && {
          zh: "未整改到位的，请写明差在哪里。",
          en: "Say what is still missing.",
          field: "opinion",
        },
    },
    move: {
      refuse: ({ matter, input }) =>
        matter.due !== undefined &&
        input.due <= matter.due && {
          zh: "新的时限要晚于原时限。",
          en: "The new due day must be later than the old one.",
          field: "due",
        },
    },
  },
});
