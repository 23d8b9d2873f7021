// Rules of pushing: a day that has passed, a limit that lies ahead, and money that is proved to the fen.

import type { Reason, RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;

const notDue = (since: string, today: string): Reason | false =>
  since > today && {
    zh: "还没有到应兑付日期，暂不属于应兑未兑。到期没有兑付的再反映。",
    en: "It is not due yet. Report it when the day has passed without payment.",
    field: "since",
  };

/** 会商后最长给六十个自然日（默认值，参照保障中小企业款项支付条例第九条的最长付款期限）. */
const longest = "60 days";

export const pushing = {
  report: {
    refuse: ({ input, today }) => notDue(input.since, today),
    compute: () => ({ source: "firm" as const }),
  },
  visit: {
    refuse: ({ input, today }) => notDue(input.since, today),
    compute: () => ({ source: "lawFirm" as const }),
  },
  meet: {
    refuse: ({ input, today, ends }) => {
      if (input.metOn > today)
        return {
          zh: "联席会议日期不能晚于今天，请更正。",
          en: "The meeting cannot lie ahead. Correct the day.",
          field: "metOn",
        };
      if (input.payBy <= today)
        return {
          zh: "兑付期限要晚于今天，请重新确定。",
          en: "The limit must lie ahead. Choose a later day.",
          field: "payBy",
        };
      return (
        input.payBy > ends(longest, today) && {
          zh: "兑付期限最长六十日，请提前。",
          en: "At most sixty days may be given. Choose an earlier day.",
          field: "payBy",
        }
      );
    },
    compute: () => ({ recovered: 0, standing: "none" as const }),
  },
  pay: {
    refuse: ({ matter, input }) => {
      const left = (matter.due ?? 0) - (matter.recovered ?? 0);
      return (
        input.money > left && {
          zh: `登记的比未兑付的多，还应兑付 ${(left / 100).toFixed(2)} 元。请核对金额。`,
          en: `More than is owed: ${(left / 100).toFixed(2)} yuan are left. Check the amount.`,
          field: "money",
        }
      );
    },
    compute: ({ matter, input, state, today }) => {
      const recovered = (matter.recovered ?? 0) + input.money;
      if (recovered === matter.due) return { recovered, standing: "all", onwards: "all", paidOn: today };
      const onwards = state === "promised" ? "inTime" : state === "overdue" ? "late" : "blamed";
      return { recovered, standing: "part", onwards };
    },
  },
  verify: { compute: ({ matter }) => ({ recovered: matter.recovered ?? 0 }) },
  missing: {
    refuse: ({ matter, input }) =>
      input.short > (matter.recovered ?? 0) && {
        zh: `没有到账的不能多于登记兑付的 ${((matter.recovered ?? 0) / 100).toFixed(2)} 元。请核对金额。`,
        en: `No more can be missing than was recorded, ${((matter.recovered ?? 0) / 100).toFixed(2)} yuan. Check the amount.`,
        field: "short",
      },
    // 没有到账的仍然欠着，期限、逾期、移送都不因登记过而重来.
    compute: ({ matter, input, today }) => {
      const recovered = (matter.recovered ?? 0) - input.short;
      const late = (matter.payBy ?? today) < today ? "late" : "inTime";
      const onwards = matter.referredTo === undefined ? late : "blamed";
      return { recovered, standing: recovered > 0 ? "part" : "none", onwards };
    },
  },
} satisfies Rules;
