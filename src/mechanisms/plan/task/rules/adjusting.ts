// Rules of adjusting: a card is lifted by a report, never by a decision on something else (rules 0.1, 0.3).

import type { Rules } from "./types.ts";

type Pace = "normal" | "behind" | "red";
/** The card that it had stays. */
const same = ({ matter }: { readonly matter: { readonly pace?: Pace } }) => ({
  pace: matter.pace ?? "normal",
});

export const adjusting = {
  retract: { compute: same },
  keep: { compute: same },
  extend: {
    refuse: ({ matter, input }) =>
      matter.due !== undefined &&
      input.due <= matter.due && {
        zh: "新的时限要晚于原时限；缩短时限请终止后重新下达。",
        en: "The new due day must be later than the old one. To shorten it, drop the task and issue a new one.",
        field: "due",
      },
    compute: same,
  },
  adjust: {
    refuse: ({ matter, input }) => {
      const lead = input.lead ?? matter.lead;
      return (
        lead !== undefined &&
        (input.participants ?? matter.participants)?.includes(lead) && {
          zh: "牵头单位不能同时列为参与单位，请从参与单位中去掉它。",
          en: "The lead unit cannot be a participant as well. Remove it from the participants.",
          field: "participants",
        }
      );
    },
    compute: same,
  },
  drop: {
    refuse: ({ input }) =>
      input.outcome !== "cut" &&
      !input.into?.length && {
        zh: "合并、拆分或结转的，请写明并入、拆成或结转为哪几项任务，来龙去脉才查得到。",
        en: "Name the tasks that it was merged into, split into or carried over to.",
        field: "into",
      },
  },
} satisfies Rules;
