// Rules before anybody may claim: what a draft says fits together, no grant to a firm by name, and how the end
// of the budget is met stands there before the first claim.

import type { Reason } from "../../../../define/rules.ts";
import { dateOf, dayFromDate } from "../../../../define/civil.ts";
import type { Rules } from "./types.ts";

interface Draft {
  readonly planYear: string;
  readonly budget: number;
  readonly cap: number;
  readonly opens: string;
  readonly closes: string;
}

function wronglyDrafted({ planYear, budget, cap, opens, closes }: Draft): Reason | false {
  if (!/^20\d{2}$/.test(planYear))
    return {
      zh: "年度填四位数字，例如 2026。",
      en: "Write the year in four digits, such as 2026.",
      field: "planYear",
    };
  if (cap > budget)
    return {
      zh: "单户上限不能超过预算上限。请改小单户上限，或者先落实预算。",
      en: "What one firm may get cannot exceed the budget. Lower it, or secure the budget first.",
      field: "cap",
    };
  return (
    closes < opens && {
      zh: "截止受理日期早于开始受理日期，请更正。",
      en: "The window would close before it opens. Correct the days.",
      field: "closes",
    }
  );
}

/** 公布在前，受理在后：受理前一日到期，次日零时开始受理. */
const eveOf = (opens: string): string => dateOf(dayFromDate(opens) - 1);

export const publishing = {
  draft: { refuse: ({ input }) => wronglyDrafted(input) },
  amend: { refuse: ({ input }) => wronglyDrafted(input) },
  review: {
    refuse: ({ matter, input, today }) => {
      if (input.verdict === "pass" && matter.scope === "named")
        return {
          zh:
            "没有法律、行政法规依据或者国务院批准，不得给予特定经营者选择性、差异化的财政奖励或者补贴" +
            "（公平竞争审查条例第十条）。请改为符合条件的都能享受；确属例外的，选“适用例外规定”并写明实施期限。",
          en:
            "Selective grants to certain firms are barred (Fair Competition Review Regulation, Art 10). Open it to all who " +
            "fit, or choose the exception and give its end.",
          field: "verdict",
        };
      return (
        input.verdict === "except" &&
        (input.exceptionUntil ?? "") <= today && {
          zh: "适用例外规定的，要有合理的实施期限，且晚于今天（公平竞争审查条例第十二条）。请填写“例外实施期限”。",
          en: "An exception needs an end that lies ahead (Fair Competition Review Regulation, Art 12). Give its last day.",
          field: "exceptionUntil",
        }
      );
    },
  },
  publish: {
    refuse: ({ matter, today }) => {
      if (matter.ending === undefined)
        return {
          zh: "还没有写明额度用完怎么办（排队还是按比例），不能公布。请退回修改，写明后再公布；公布以后不能再定。",
          en: "It does not say what happens when the budget ends. Send it back and have it said before publication, never after.",
          field: "ending",
        };
      if (matter.scope === "named" && matter.verdict !== "except")
        return {
          zh: "只给特定经营者的事项没有适用例外规定，不能公布（公平竞争审查条例第十条、第十八条）。请退回修改。",
          en: "A benefit for certain firms without an exception may not be published (Arts 10 and 18). Send it back.",
          field: "scope",
        };
      if (matter.verdict === "except" && (matter.closes ?? "") > (matter.exceptionUntil ?? ""))
        return {
          zh: "受理期超过了例外实施期限。请退回修改截止受理日期。",
          en: "The window outlasts the exception. Send it back and have it close earlier.",
          field: "closes",
        };
      return (
        (matter.opens ?? "") <= today && {
          zh: "要先公布、后受理：开始受理日期须晚于今天。请退回修改日期。",
          en: "It is published before it opens: the window must begin after today. Send it back and move the day.",
          field: "opens",
        }
      );
    },
    compute: ({ matter, today }) => ({
      eve: eveOf(matter.opens ?? today),
      drawn: 0,
      returned: 0,
      received: 0,
      pending: 0,
      waiting: 0,
      changeKind: "none" as const,
    }),
  },
} satisfies Rules;
