// Rules of advancing: the monthly report, and the cards that it draws or lifts (rules 0.3, 1.4).

import { behindPlan, copied, plannedProgress } from "./pace.ts";
import type { Rules } from "./types.ts";

export const advancing = {
  report: {
    refuse: ({ matter, input }) => {
      if (input.progress < (matter.progress ?? 0) && !input.problem) {
        return {
          zh: `进度比上次的 ${matter.progress ?? 0}% 低，请在“存在问题”里说明原因。`,
          en: `The progress is below the ${matter.progress ?? 0}% reported before: say why under problems.`,
          field: "problem",
        };
      }
      return (
        input.milestone === "missed" &&
        !input.problem && {
          zh: "节点未达到的，请在“存在问题”里写明卡在哪里。",
          en: "The milestone was missed: say under problems what is in the way.",
          field: "problem",
        }
      );
    },
    compute: ({ matter, input, state, today }) => {
      const planned = plannedProgress(matter.starts, matter.due, today);
      const behind = behindPlan(input.progress, planned) || input.milestone === "missed";
      const still = behind && state === "alarmed";
      return {
        planned,
        similar: copied(matter.done, input.done),
        owed: false,
        lateReport: matter.owed === true,
        pace: still ? "red" : behind ? "behind" : "normal",
        // One yellow card for each time that it falls behind, one red for each month that it stays so.
        card: still ? "red" : behind && state === "running" ? "yellow" : "none",
        reds: still ? (matter.reds ?? 0) + 1 : behind ? (matter.reds ?? 0) : 0,
      };
    },
  },
  // 不报即黄牌，黄牌不理即红牌（rules 0.3、1.4）。
  missReport: {
    compute: ({ matter, state, today }) => {
      const yellow = state === "running";
      return {
        planned: plannedProgress(matter.starts, matter.due, today),
        owed: true,
        pace: yellow ? "behind" : "red",
        card: yellow ? "yellow" : "red",
        reds: (matter.reds ?? 0) + (yellow ? 0 : 1),
      };
    },
  },
  redden: { compute: ({ matter }) => ({ pace: "red", card: "red", reds: (matter.reds ?? 0) + 1 }) },
  overrun: { compute: ({ matter }) => ({ card: "red", reds: (matter.reds ?? 0) + 1 }) },
} satisfies Rules;
