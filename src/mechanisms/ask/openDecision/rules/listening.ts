// Rules of entering and listening: a line of the catalogue that can be read, a comment period that is long
// enough, every opinion answered before anything goes on.

import { dayFromDate } from "../../../../define/civil.ts";
import type { Rules } from "./types.ts";

/** 一般不少于三十日；起算当日不计（暂行条例第十五条、优化营商环境条例第六十二条，rules 2.6）. */
const leastDays = 30;

const days = (from: string, to: string): number => dayFromDate(to) - dayFromDate(from);

export const listening = {
  propose: { compute: () => ({ origin: "people" }) },
  nominate: {
    refuse: ({ input, actor }) =>
      (actor.org === null && {
        zh: "动议要由单位的岗位提出，请先选择岗位。",
        en: "A unit nominates: act for a post of it.",
      }) ||
      (input.feasible === "no" && {
        zh: "论证结论是不可行的，不用动议。",
        en: "What the unit itself finds not feasible need not be nominated.",
        field: "feasible",
      }),
    compute: ({ actor }) => ({
      origin: "unit",
      ...(actor.org === null ? {} : { unit: actor.org }),
    }),
  },
  list: {
    refuse: ({ matter, input }) =>
      (!/^20\d{2}$/.test(input.year) && {
        zh: "目录年度请写四位年份，例如 2026。",
        en: "Write the year of the catalogue with four digits, 2026 for example.",
        field: "year",
      }) ||
      (matter.feasible === "no" && {
        zh: "论证结论是不可行，不能列入目录；请“不予列入”并告知理由。",
        en: "The study found it not feasible, so it cannot be listed. Decline it, and say why.",
      }),
  },
  prepare: { compute: () => ({ copyReady: true }) },
  open: {
    refuse: ({ matter, input, today }) => {
      const given = days(today, input.closes);
      return (
        (matter.copyReady !== true && {
          zh: "承办单位还没有拟订草案，不能公开征求意见。",
          en: "The unit has not prepared a draft yet, so nothing can be opened for comment.",
        }) ||
        (given < 1 && {
          zh: "截止日期要晚于今天，请重新选择。",
          en: "Comments must close after today. Choose a later day.",
          field: "closes",
        }) ||
        (given < leastDays &&
          !input.shorter && {
            zh: `征求意见不满 ${leastDays} 日（只有 ${given} 日）。请推迟截止日期，或者写明缩短期限的理由。`,
            en: `Comments would be open for ${given} days, fewer than ${leastDays}. Choose a later day, or state why.`,
            field: "shorter",
          })
      );
    },
    compute: () => ({ participated: "held", copyReady: false }),
  },
  exemptOpen: {
    refuse: ({ matter }) =>
      matter.copyReady !== true && {
        zh: "承办单位还没有拟订草案，请先“拟订草案”，再写明不公开的法定依据。",
        en: "No draft is on record yet. Prepare it first, then state the ground for no public comment.",
      },
    compute: () => ({ participated: "exempt", copyReady: false }),
  },
  prolong: {
    refuse: ({ matter, input }) =>
      input.closes <= (matter.closes ?? "") && {
        zh: `新的截止日期要晚于 ${matter.closes}；征求意见期限只能延长，不能缩短。`,
        en: `The new day must lie after ${matter.closes}: the period may be extended, not cut.`,
        field: "closes",
      },
  },
  // 当天提出的意见，期满后几秒才送达的也要登记。
  receive: {
    refuse: ({ matter, input }) =>
      input.filed > (matter.closes ?? "") && {
        zh: "这条意见在征求意见截止以后提出，不再登记。",
        en: "This opinion was filed after the comment period had ended.",
        field: "filed",
      },
    compute: ({ input }) => ({ arrived: [input.opinion] }),
  },
  conclude: {
    refuse: ({ matter }) => {
      const left = (matter.received ?? 0) - (matter.answered ?? 0);
      return (
        left > 0 && {
          zh: `还有 ${left} 条意见没有答复。请逐条写明采纳、部分采纳或者不采纳和理由，再公布采纳情况。`,
          en: `${left} opinion(s) have no answer yet. Say of each whether it is adopted, and why, before this is published.`,
        }
      );
    },
  },
} satisfies Rules;
