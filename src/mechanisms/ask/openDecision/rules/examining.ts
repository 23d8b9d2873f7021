// Rules of experts, risk, legality and fair competition: what may go on to the meeting.

import type { Rules } from "./types.ts";

/** 专家人数没有法定下限，三人是我们的默认值. */
const leastExperts = 3;

export const examining = {
  argue: {
    refuse: ({ input }) =>
      input.experts < leastExperts && {
        zh: `参加论证的专家不少于 ${leastExperts} 人，请补请专家后再记录。`,
        en: `At least ${leastExperts} experts take part. Invite more before you record it.`,
        field: "experts",
      },
    compute: () => ({ argued: "held" }),
  },
  exemptExperts: { compute: () => ({ argued: "exempt" }) },
  // 风险可控的才能作出决策；高风险的调整草案、采取措施后重新评估（暂行条例第二十四条）。
  assess: {
    refuse: ({ input }) =>
      input.risk !== "low" &&
      !input.riskPlan && {
        zh: "中、高风险的，请写明防范化解措施。",
        en: "For a medium or high risk, write how it is to be contained.",
        field: "riskPlan",
      },
    compute: () => ({ assessed: "held" }),
  },
  exemptRisk: { compute: () => ({ assessed: "exempt" }) },
  opine: {
    refuse: ({ matter, state, input }) => {
      const skipped = [matter.participated, matter.argued, matter.assessed].includes("exempt");
      return (
        // 一般不少于七个工作日（暂行条例第二十六条）；提前的，由审查机构自己写明理由，承办单位不能代写。
        (state === "reviewing" &&
          !input.early && {
            zh: "审查时间还不满七个工作日。请到期后再出具意见，或者写明提前审完的理由。",
            en: "The seven working days of review have not passed. Wait for them, or say why it is done sooner.",
            field: "early",
          }) ||
        (input.legality === "lawful" &&
          skipped &&
          input.grounded !== true && {
            zh: "有阶段没有经过。请核对所写的法定依据，属实的勾选“法定依据属实”，不属实的退回。",
            en: "A stage was left out. Check the ground recorded for it: confirm it, or send the draft back.",
            field: "grounded",
          }) ||
        (matter.business === "yes" &&
          input.business === "no" && {
            zh: "目录里已认定涉及经营者，不能在这里改为不涉及。",
            en: "The catalogue says that business is concerned; that cannot be taken back here.",
            field: "business",
          })
      );
    },
    // 涉及经营者的，接着作公平竞争审查（公平竞争审查条例）；审查机构发现目录漏认的，从这里补上。
    compute: ({ matter, input }) => ({
      next:
        input.legality !== "lawful"
          ? "back"
          : matter.business === "yes" || input.business === "yes"
            ? "competition"
            : "discussion",
    }),
  },
  compete: {
    refuse: ({ input, today }) =>
      input.competition === "exception" &&
      (input.exceptionEnds === undefined || input.exceptionEnds <= today) && {
        zh: "适用例外规定的，要写明今天以后的实施期限。",
        en: "An exception needs the day on which it ends, after today.",
        field: "exceptionEnds",
      },
  },
} satisfies Rules;
