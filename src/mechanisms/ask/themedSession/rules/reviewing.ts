// Rules of the review: counted on the day of publication, every open appeal named with its reason; nothing is
// filed away while one of them is open.

import type { Reason } from "../../../../define/rules.ts";
import type { Rules } from "./types.ts";

interface Followed {
  readonly counted?: string;
  readonly pending?: readonly string[];
  readonly explained?: readonly string[];
}

const uncounted = ({ counted }: Followed, today: string): Reason | false =>
  counted !== today && {
    zh: "收到和办结的件数以当天核数为准，今天还没有核数，请先“核数”。",
    en: "Nothing was counted today, and only today's count may be published. “Count” first.",
  };

const unnamed = ({ pending = [], explained = [] }: Followed): Reason | false => {
  const left = pending.filter(one => !explained.includes(one)).length;
  return (
    left > 0 && {
      zh: `还有 ${left} 件没有办结，也没有说明原因，不能公布。请先逐件“说明未办结”。`,
      en: `${left} appeal(s) are open without a reason. Explain each of them before it is published.`,
    }
  );
};

export const reviewing = {
  count: {
    refuse: ({ input }) =>
      input.received - input.closed !== (input.unclosed ?? []).length && {
        zh: "收到减去办结不等于未办结的件数，请重新核数。",
        en: "Received less closed is not the number that is open. Count again.",
        field: "unclosed",
      },
    compute: ({ input, today }) => ({ counted: today, pending: input.unclosed ?? [] }),
  },
  explain: {
    compute: ({ matter, input }) => ({
      explained: [...new Set([...(matter.explained ?? []), input.appeal])],
    }),
  },
  publish: {
    refuse: ({ matter, today, times }) =>
      (times("draftReview") === 0 && {
        zh: "还没有拟写回顾，请由热线督办员先“拟写回顾”。",
        en: "No review was drafted yet. The hotline's supervisor drafts it first.",
      }) ||
      uncounted(matter, today) ||
      unnamed(matter),
    compute: ({ matter }) => ({
      toldReceived: matter.received ?? 0,
      toldClosed: matter.closed ?? 0,
    }),
  },
  archive: {
    refuse: ({ matter, today }) =>
      uncounted(matter, today) ||
      ((matter.pending ?? []).length > 0 && {
        zh: `还有 ${(matter.pending ?? []).length} 件没有办结，不能归档；办结前继续公开显示。`,
        en: `${(matter.pending ?? []).length} appeal(s) are open and stay in sight. It is filed when they are closed.`,
      }),
  },
} satisfies Rules;
