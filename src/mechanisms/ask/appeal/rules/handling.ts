// Rules of handling: co-handlers before the answer, pauses and extensions with a ground, evidence to close.

import { twice } from "./dispatch.ts";
import type { Rules } from "./types.ts";

const later = (date: string, today: string, field: string) =>
  date <= today && {
    zh: "日期要晚于今天，到期会自动恢复办理，请重新填写。",
    en: "The day must lie in the future: handling goes on by itself then.",
    field,
  };

const unasked = (asked: boolean | undefined) =>
  asked !== true && {
    zh: "承办单位没有申请延期，或者已经批复。",
    en: "The unit has not asked for an extension, or has had its answer.",
  };

/** A question and a suggestion are closed by their answer; anything else was done somewhere and can be shown. */
const byWords = ["consult", "advice"];

/** 四十五个工作日达不成调解协议的，终止调解（市场监督管理投诉举报处理办法）；六十日由信访程序延长。 */
const fixed = ["urgent", "market", "petition"];

export const handling = {
  involve: {
    refuse: ({ input, matter }) => {
      const helpers = input.helpers ?? matter.helpers ?? [];
      return helpers.length === 0
        ? {
            zh: "还没有协办单位，请选择至少一个。",
            en: "There is no co-handler yet. Choose at least one.",
            field: "helpers",
          }
        : twice(matter.handler, helpers);
    },
  },
  pause: { refuse: ({ input, today }) => later(input.pauseUntil, today, "pauseUntil") },
  plan: { refuse: ({ input, today }) => later(input.planDate, today, "planDate") },
  requestExtension: {
    refuse: ({ matter }) =>
      fixed.includes(matter.limitKind ?? "") && {
        zh: "水电气暖应急、市场监管投诉和信访事项不在热线延期：应急的尽快恢复，调解期满未成的终止调解，信访的由信访程序决定。",
        en: "Urgent utilities and mediation with a trader are not extended, and petitions only by their own procedure.",
      },
    compute: () => ({ extensionAsked: true }),
  },
  extend: {
    refuse: ({ matter }) => unasked(matter.extensionAsked),
    compute: () => ({ extensionAsked: false }),
  },
  refuseExtension: {
    refuse: ({ matter }) => unasked(matter.extensionAsked),
    compute: () => ({ extensionAsked: false }),
  },
  draft: {
    refuse: ({ input, matter, times }) => {
      if ((matter.helpers ?? []).length > 0 && times("gather") === 0) {
        return {
          zh: "有协办单位的，先“提请协办”，收到协办意见后由主办单位统一答复。",
          en: "Involve the co-handlers first: they report to you, and you answer as one.",
        };
      }
      const shown = (input.evidence ?? []).length > 0 || input.proof !== undefined;
      return (
        !byWords.includes(matter.kind ?? "") &&
        !shown && {
          zh: "办结要有佐证：请上传现场照片或者文书；没有的，在“佐证说明”里写明何时何地由谁核实。",
          en: "Closing needs evidence: upload a photo or a paper, or say who checked it, where and when.",
          field: "evidence",
        }
      );
    },
  },
  answer: { compute: () => ({ tries: 0 }) },
  escalate: { compute: () => ({ supervised: true, supervisedFor: "overdue" }) },
  supervise: { compute: () => ({ supervised: true }) },
} satisfies Rules;
