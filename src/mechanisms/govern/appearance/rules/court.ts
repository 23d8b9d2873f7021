// Rules of the hearing: who goes is checked before it (解释第一百二十八、一百二十九条); who came is recorded as it was.

import type { Rules } from "./types.ts";

export const court = {
  appoint: {
    refuse: ({ input }) => {
      if (input.going === "lawyer") {
        return {
          zh: "不得仅委托律师出庭：负责人出庭；确实不能的，委托相应的工作人员出庭。",
          en: "An office must not send only a lawyer: its head goes or, if truly prevented, a member of its staff.",
          field: "going",
        };
      }
      if (!Number.isInteger(input.lawyers ?? 0)) {
        return {
          zh: "诉讼代理人按人数填写，最多两名。",
          en: "Give the number of lawyers, two at the most.",
          field: "lawyers",
        };
      }
      if (input.going !== "staff") {
        return (
          (input.excuse ?? input.excuseNote ?? input.sealed) !== undefined && {
            zh: "负责人出庭的，不用填写不能出庭的说明，请清空或者改选“委托工作人员”。",
            en: "With its head in court the office gives no excuse. Leave it out, or choose that staff goes.",
            field: "excuse",
          }
        );
      }
      return (
        (input.excuse === undefined || input.excuseNote === undefined || input.sealed === undefined) && {
          zh: "负责人不能出庭的，要向人民法院提交情况说明，加盖印章或者由主要负责人签字：请填写事由、说明和签章。",
          en: "A head who cannot go explains it to the court under seal or signature: give the ground, the note and the seal.",
          field: input.excuse === undefined ? "excuse" : input.sealed === undefined ? "sealed" : "excuseNote",
        }
      );
    },
  },
  hold: {
    refuse: ({ matter, today }) =>
      matter.hearingOn !== undefined &&
      today < matter.hearingOn && {
        zh: `开庭定在${matter.hearingOn}，还没有到，不能登记庭审。`,
        en: `The hearing is on ${matter.hearingOn}; it cannot be entered before it was held.`,
      },
    compute: ({ input, matter, times }) => {
      // The excuse was given for this hearing, not for an earlier one.
      const excused =
        input.attended === "staff" && matter.going === "staff" && times("appoint") >= times("schedule");
      const head = input.attended === "chief" || input.attended === "deputy" || input.attended === "leader";
      return { excused, breach: !head && !excused };
    },
  },
} satisfies Rules;
