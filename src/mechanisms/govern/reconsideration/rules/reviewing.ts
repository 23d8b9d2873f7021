// Rules of review: answers, hearings, suspension, extension, withdrawal (Art 39 to 62, 70).

import { lapses } from "./grounds.ts";
import type { Rules } from "./types.ts";

const unasked = {
  zh: "申请人没有申请撤回，或者已经处理过。",
  en: "The applicant has not asked to withdraw, or has been answered.",
} as const;

export const reviewing = {
  // 不提交证据、依据的，与不答复一样 (Art 70).
  reply: {
    compute: ({ input }) => ({ unproven: input.proofList === undefined && (input.proof ?? []).length === 0 }),
  },
  silent: { compute: () => ({ unproven: true }) },
  admit: { compute: () => ({ thirdProof: true }) },
  callHearing: {
    refuse: ({ input, today, ends }) =>
      // 五日前通知 are working days (Art 88); neither the day of the notice nor that of the hearing is one of them.
      input.hearingDate <= ends("5 working days", today) && {
        zh: `听证要在五个工作日前通知，最早只能定在${ends("5 working days", today)}的下一天。`,
        en: `A hearing is told of five working days before: choose a day after ${ends("5 working days", today)}.`,
        field: "hearingDate",
      },
  },
  hear: {
    refuse: ({ input, matter, today }) => {
      if (matter.hearingDate !== undefined && today < matter.hearingDate) {
        return {
          zh: `听证定在${matter.hearingDate}，还没有到，不能登记已举行。`,
          en: `The hearing is on ${matter.hearingDate}; it cannot be entered before it was held.`,
        };
      }
      return (
        input.headship === "staff" &&
        input.absence === undefined && {
          zh: "负责人不能参加的，应当说明理由，请填写；没有说明的，选“负责人未参加，也未说明理由”。",
          en: "A head who cannot attend must say why. Give the reason, or choose that none was given.",
          field: "absence",
        }
      );
    },
  },
  convert: {
    refuse: ({ matter }) =>
      matter.procedure !== "simple" && {
        zh: "这件已经是普通程序，不用转换。",
        en: "It is heard by the ordinary procedure already.",
      },
    // Thirty days become sixty, counted from acceptance.
    compute: () => ({ procedure: "ordinary", moreDays: 30 }),
  },
  allow: {
    refuse: ({ input }) => part(input.moreDays),
  },
  extend: {
    refuse: ({ matter, input }) =>
      matter.procedure === "simple"
        ? {
            zh: "简易程序三十日不能延长；不宜适用简易程序的，先转为普通程序（行政复议法第五十五、六十二条）。",
            en: "The thirty days of the simple procedure are not extended. Convert it to the ordinary one first.",
          }
        : part(input.moreDays),
  },
  suspend: {
    compute: ({ input, state }) => ({
      suspension: lapses(input.suspensionGround) ? "sixty" : "plain",
      resumesTo: state === "accepted" || state === "replying" ? state : "reviewing",
    }),
  },
  resume: {
    compute: ({ matter }) => ({ resumesTo: matter.resumesTo ?? "reviewing" }),
  },
  lapse: { compute: () => ({ outcome: "terminated", endGround: "sixty" }) },
  askWithdrawal: { compute: () => ({ withdrawalAsked: true }) },
  letGo: {
    refuse: ({ matter }) => matter.withdrawalAsked !== true && unasked,
    compute: () => ({ withdrawalAsked: false, outcome: "terminated", endGround: "withdrawn" }),
  },
  keepOn: {
    refuse: ({ matter }) => matter.withdrawalAsked !== true && unasked,
    compute: () => ({ withdrawalAsked: false }),
  },
  end: {
    refuse: ({ input }) =>
      (input.endGround === "withdrawn" || input.endGround === "sixty") && {
        zh:
          input.endGround === "sixty"
            ? "中止满六十日由系统到期终止，不能提前决定。"
            : "申请人撤回的，请用“准予撤回，终止”。",
        en:
          input.endGround === "sixty"
            ? "Sixty days of suspension end it by themselves, and not before."
            : "For a withdrawal, grant the leave to withdraw instead.",
        field: "endGround",
      },
    compute: () => ({ outcome: "terminated" }),
  },
} satisfies Rules;

/** An extension is of whole days. */
function part(days: number) {
  return (
    !Number.isInteger(days) && {
      zh: "延长的天数应为整数，请改正。",
      en: "An extension is of whole days. Correct the number.",
      field: "moreDays",
    }
  );
}
