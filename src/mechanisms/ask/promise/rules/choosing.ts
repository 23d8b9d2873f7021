// Rules of choosing: what a candidate must say, and that votes belong to a vote.

import { reached } from "./targets.ts";
import type { Rules } from "./types.ts";

export const choosing = {
  shortlist: {
    refuse: ({ input, today }) => {
      if (input.due <= today) {
        return {
          zh: "完成时限要晚于今天，请重新填写。",
          en: "The due day must lie after today. Choose a later day.",
          field: "due",
        };
      }
      return (
        (input.participants ?? []).includes(input.lead) && {
          zh: "牵头单位不能同时列为参与单位，请从参与单位中去掉它。",
          en: "The lead unit cannot be a participant as well. Remove it from the participants.",
          field: "participants",
        }
      );
    },
    compute: ({ input }) => ({ targetCount: input.targets.length, ...reached([], input.targets.length) }),
  },
  vote: {
    refuse: ({ matter }) =>
      matter.route !== "vote" && {
        zh: "本年度由党委、政府研究确定，没有票决，不用录入票数。",
        en: "This year's list is not voted on, so there are no votes to enter.",
      },
  },
} satisfies Rules;
