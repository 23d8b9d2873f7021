// Rules of the meeting, the publication and the evaluation.

import type { Rules } from "./types.ts";

const dayTooEarly = (day: string, today: string) =>
  day <= today && {
    zh: "后评估日期要晚于今天，请重新选择。",
    en: "The evaluation must lie after today. Choose a later day.",
    field: "evaluateBy",
  };

const notYet = (day: string, today: string) =>
  day > today && {
    zh: "决定日期不能晚于今天，请按会议实际日期填写。",
    en: "The day of the decision cannot lie in the future.",
    field: "resolvedOn",
  };

export const settling = {
  end: { refuse: ({ input, today }) => notYet(input.resolvedOn, today) },
  resolve: { refuse: ({ input, today }) => notYet(input.resolvedOn, today) },
  // 会议组成人员充分发表意见，行政首长最后发表意见；与多数人意见不一致的，在会上说明理由（暂行条例第三十条）。
  discuss: {
    refuse: ({ input, today }) => {
      const { speakers, chief } = input;
      return (
        (input.met > today && {
          zh: "会议日期不能晚于今天，请按实际日期填写。",
          en: "The day of the meeting cannot lie in the future.",
          field: "met",
        }) ||
        ((speakers.length < 3 || speakers.indexOf(chief) !== speakers.length - 1) && {
          zh: `行政首长要在其他人都发言以后最后发言，且只发言一次。请核对发言顺序：最后一位应为“${chief}”，此前至少两位。`,
          en: `The chief speaks last, and once. The last speaker must be “${chief}”, after two others at the least.`,
          field: "speakers",
        }) ||
        (input.against === true &&
          !input.againstReason && {
            zh: "决定与多数人的意见不一致的，请写明会上说明的理由。",
            en: "The decision goes against the majority: write the reason that was given in the meeting.",
            field: "againstReason",
          })
      );
    },
  },
  publish: {
    refuse: ({ matter, input, today }) =>
      dayTooEarly(input.evaluateBy, today) ||
      (input.evaluateBy <= input.effective && {
        zh: "后评估日期要晚于施行日期，请重新选择。",
        en: "The evaluation must lie after the day on which it takes effect.",
        field: "evaluateBy",
      }) ||
      // 优化营商环境条例第六十五条：结合实际确定是否留出适应调整期。
      (matter.business === "yes" &&
        !input.grace && {
          zh: "涉及经营者的，请写明留出多长的适应调整期；不留的写明原因。",
          en: "Business is concerned: say how long it has to adapt, or why it has no such time.",
          field: "grace",
        }),
    compute: () => ({ publicity: "held" }),
  },
  withhold: {
    refuse: ({ input, today }) => dayTooEarly(input.evaluateBy, today),
    compute: () => ({ publicity: "exempt" }),
  },
  // 决策作出前承担主要论证评估工作的单位不得参加后评估（暂行条例第三十六条）。
  evaluate: {
    refuse: ({ matter, input }) =>
      (input.evaluator === matter.unit || input.evaluator === matter.executor) && {
        zh: "决策承办单位和执行单位不能评估自己的决策，请换一个单位。",
        en: "Neither the drafting nor the executing unit evaluates its own decision. Name another.",
        field: "evaluator",
      },
  },
} satisfies Rules;
