// The one result: what came of the children, whether one certificate stands for all, how many visits were
// saved.

import type { RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type Refs = readonly `matter:${string}`[];

interface Gathered {
  readonly done?: Refs;
  readonly failed?: Refs;
  readonly unopened?: Refs;
  readonly second?: Refs;
  readonly third?: Refs;
  readonly first?: Refs;
  readonly merged?: boolean;
  readonly visits?: number;
  readonly visitsBefore?: number;
}

/** All items of the theme, those of steps that never began among them. */
function conclusionOf({ done = [], first = [], second = [], third = [] }: Gathered): "all" | "some" | "none" {
  if (done.length === 0) return "none";
  return done.length === first.length + second.length + third.length ? "all" : "some";
}

export const ending = {
  issue: {
    refuse: ({ matter, input }) =>
      conclusionOf(matter) !== "all" &&
      input.summary === undefined && {
        zh: "有没办成的事项，请写明是哪一项、为什么、申请人接下来怎么办。",
        en: "Say which item was not granted, why, and what the applicant can do.",
        field: "summary",
      },
    // 一业一证：全部办成才合并成一张证；少一项，各出各的。
    compute: ({ matter }) => {
      const conclusion = conclusionOf(matter);
      const paper =
        conclusion === "all" && matter.merged === true
          ? "merged"
          : conclusion === "none"
            ? "none"
            : "separate";
      const saved = conclusion === "all" ? Math.max(0, (matter.visitsBefore ?? 0) - (matter.visits ?? 0)) : 0;
      return { conclusion, paper, saved };
    },
  },
} satisfies Rules;
