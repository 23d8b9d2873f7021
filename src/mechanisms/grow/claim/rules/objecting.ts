// Rules of objections to a claim while it is shown: taken until the notice ends, and the notice is not begun anew, so
// that nobody holds up a payment for ever.

import { releasing, told } from "./money.ts";
import type { Rules } from "./types.ts";

export const objecting = {
  object: {
    refuse: ({ matter, input }) =>
      input.objected > (matter.publicUntil ?? "") && {
        zh: `公示到 ${matter.publicUntil} 已经结束，不再接收异议。知道有虚假申报的，可以从“我要反映”提出。`,
        en: `The public notice ended on ${matter.publicUntil} and takes no more objections. Report a false claim as an appeal.`,
        field: "objected",
      },
    compute: ({ matter, input }) => ({
      objections: [...(matter.objections ?? []), input.objection],
      heard: [input.objection],
    }),
  },
  settle: {
    compute: ({ matter, input, today }) => {
      const objections = (matter.objections ?? []).filter(one => one !== input.objection);
      if (input.upheld === "yes")
        return {
          afterwards: "refused" as const,
          objections,
          ...releasing(matter.benefit, matter.granted ?? 0),
          ...told,
        };
      const over = today > (matter.publicUntil ?? today) ? ("confirming" as const) : ("publicised" as const);
      return { afterwards: objections.length > 0 ? ("disputed" as const) : over, objections };
    },
  },
} satisfies Rules;
