// Rules of keeping a promise: monthly progress with pictures; nobody but the body that chose changes it, and
// where it chose by vote it changes by vote, by a majority of ALL delegates (地方组织法第二十五条).

import type { Reason } from "../../../../define/rules.ts";
import { numbersIn, reached, strange } from "./targets.ts";
import type { Held, Rules } from "./types.ts";

const same = ({ matter }: { readonly matter: Held }) => ({ pace: matter.pace ?? "normal" });

interface Votes {
  readonly inFavour?: number;
  readonly against?: number;
  readonly abstained?: number;
}

/** Chosen by vote, changed by vote. */
function unvoted({ route, delegates = 0 }: Held, input: Votes): Reason | false {
  const { inFavour, against, abstained } = input;
  if (route !== "vote") {
    return (
      [inFavour, against, abstained].some(votes => votes !== undefined) && {
        zh: "这件实事由党委、政府研究确定，没有票决，请去掉票数。",
        en: "This promise was decided without a vote. Leave the votes out.",
        field: "inFavour",
      }
    );
  }
  if (inFavour === undefined || against === undefined || abstained === undefined) {
    return {
      zh: "这件实事由代表票决选定，调整、取消也要票决，请填写赞成、反对、弃权的票数。",
      en: "The delegates chose it by vote, so a change needs a vote: enter those in favour, against and abstaining.",
      field: "inFavour",
    };
  }
  if (inFavour + against + abstained > delegates) {
    return {
      zh: `合计票数多于全体代表 ${delegates} 人，请核对。`,
      en: `There are more votes than all ${delegates} delegates. Check them.`,
      field: "inFavour",
    };
  }
  return (
    inFavour * 2 <= delegates && {
      zh: `赞成 ${inFavour} 票，没有超过全体代表 ${delegates} 人的半数，调整没有通过，请“不予调整”。`,
      en: `${inFavour} in favour is no majority of all ${delegates} delegates: the change did not pass.`,
      field: "inFavour",
    }
  );
}

/** With other sub-targets none is done but those that the decision names. */
function changedTargets(matter: Held, input: { targets?: readonly string[]; reached?: string }) {
  const count = input.targets?.length ?? matter.targetCount ?? 0;
  const before = input.targets === undefined ? (matter.reachedTargets ?? []) : [];
  const numbers = input.reached === undefined ? before : (numbersIn(input.reached) ?? []);
  return { targetCount: count, ...reached(numbers, count) };
}

export const keeping = {
  begin: { compute: ({ today }) => ({ starts: today, pace: "normal" }) },
  report: {
    refuse: ({ matter, input }) => {
      if (!input.photos?.length && !input.noPhoto) {
        return {
          zh: "请上传本月的现场照片；确实没有的，写明没有照片的原因。",
          en: "Upload this month's pictures, or say why there is none.",
          field: "photos",
        };
      }
      const count = matter.targetCount ?? 0;
      const lost = (matter.reachedTargets ?? []).filter(
        one => input.reached !== undefined && !numbersIn(input.reached)?.includes(one),
      );
      return (
        strange(input.reached, count, "reached") ||
        (lost.length > 0 && {
          zh: `第 ${lost.join("、")} 项上次已报完成，这次没有写。完成的要一直写着；确有反复的，在验收时退回。`,
          en: `Sub-targets ${lost.join(", ")} were reported as done before. Keep them in the list.`,
          field: "reached",
        }) ||
        (input.pace === "behind" &&
          !input.problem && {
            zh: "滞后的，请在“存在问题”里写明卡在哪里。",
            en: "It is behind: say under problems what is in the way.",
            field: "problem",
          })
      );
    },
    compute: ({ matter, input }) =>
      reached(
        input.reached === undefined ? (matter.reachedTargets ?? []) : (numbersIn(input.reached) ?? []),
        matter.targetCount ?? 0,
      ),
  },
  missReport: { compute: () => ({ pace: "behind" }) },
  retract: { compute: same },
  refuse: { compute: same },
  delay: {
    refuse: ({ matter, input }) =>
      (matter.due !== undefined &&
        input.due <= matter.due && {
          zh: "新的时限要晚于原时限。",
          en: "The new due day must be later than the old one.",
          field: "due",
        }) ||
      unvoted(matter, input),
    compute: same,
  },
  change: {
    refuse: ({ matter, input }) =>
      (input.lead !== undefined &&
        (matter.participants ?? []).includes(input.lead) && {
          zh: "新的牵头单位已经是参与单位，请换一个。",
          en: "The new lead is a participant already. Choose another.",
          field: "lead",
        }) ||
      strange(input.reached, input.targets?.length ?? matter.targetCount ?? 0, "reached") ||
      unvoted(matter, input),
    compute: ({ matter, input }) => ({ ...same({ matter }), ...changedTargets(matter, input) }),
  },
  cut: { refuse: ({ matter, input }) => unvoted(matter, input) },
} satisfies Rules;
