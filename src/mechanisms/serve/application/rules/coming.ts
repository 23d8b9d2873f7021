// Rules of coming in: only what the item lists is demanded, once and whole; silence means accepted
// (行政许可法第三十二条); what is missing is promised with a date (容缺).

import type { Reason } from "../../../../define/rules.ts";
import { type Rules, refused } from "./types.ts";

const ahead = (day: string, today: string, field: string): Reason | false =>
  day > today &&
  refused(
    "日期不能晚于今天，请按实际发生的那一天填写。",
    "The day cannot lie ahead. Write down the day on which it happened.",
    field,
  );

export const coming = {
  apply: {
    // A row of history states how and when it came in; what is filed now comes in by the portal, today.
    compute: ({ input, today }) => {
      const { channel = "portal", receivedOn = today } = input as { channel?: "portal"; receivedOn?: string };
      return { channel, receivedOn };
    },
  },
  enrol: { compute: ({ input }) => ({ decider: input.upper ?? input.unit }) },
  register: {
    refuse: ({ input, today }) =>
      (input.channel !== "window" &&
        input.channel !== "elsewhere" &&
        refused(
          "窗口收件只选“窗口”或者“异地代收”。",
          "At a window choose the window, or taken in elsewhere.",
          "channel",
        )) ||
      ahead(input.receivedOn, today, "receivedOn"),
  },
  reject: { compute: () => ({ conclusion: "rejected" }) },
  correct: { compute: ({ today }) => ({ receivedOn: today }) },
  abandon: { compute: () => ({ conclusion: "ended" }) },
  accept: { compute: ({ today }) => ({ acceptedOn: today, silent: false }) },
  // 自收到申请材料之日起即为受理: the limits count from that day, not from the day on which silence shows.
  deem: { compute: ({ matter, today }) => ({ acceptedOn: matter.receivedOn ?? today, silent: true }) },
  acceptGap: {
    refuse: ({ input, matter, today, ends }) =>
      (input.gapAgreed !== true &&
        refused(
          "容缺受理要申请人书面承诺补齐，请先请申请人签署承诺书。",
          "The applicant must have promised in writing to bring the rest. Have it signed first.",
          "gapAgreed",
        )) ||
      (input.creditClear !== true &&
        refused(
          "有严重失信记录的不适用容缺受理，请按材料齐全后受理，或者一次性告知补正。",
          "Whoever has a bad credit record may not bring papers later. Ask for the papers first.",
          "creditClear",
        )) ||
      (input.gapBy <= today &&
        refused("承诺补齐日期要晚于今天。", "The promised day must lie ahead.", "gapBy")) ||
      (input.gapBy > ends(`${matter.promisedDays ?? 1} working days`, today) &&
        refused(
          `承诺补齐日期不能晚于承诺办结日期（${ends(`${matter.promisedDays ?? 1} working days`, today)}）。`,
          "The rest must come before the decision is promised.",
          "gapBy",
        )),
    compute: ({ today }) => ({ acceptedOn: today, silent: false }),
  },
  lapse: { compute: () => ({ endGround: "gap", conclusion: "ended" }) },
  withdraw: { compute: () => ({ conclusion: "ended" }) },
} satisfies Rules;
