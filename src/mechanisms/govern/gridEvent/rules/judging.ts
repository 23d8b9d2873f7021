// Rules of judging: what was settled is looked at by the level above, and by who reported it.

import { inHandOf } from "./tree.ts";
import type { Rules } from "./types.ts";

export const judging = {
  check: {
    refuse: ({ input }) =>
      input.conclusion === "failed" &&
      !input.opinion && {
        zh: "退回的，请写明现场看到哪里没有办好。",
        en: "Say what was found undone on the spot.",
        field: "opinion",
      },
    // Back to whoever said that it was settled.
    compute: ({ matter, input }) => {
      const at = matter.settledAt === "joint" ? "street" : (matter.settledAt ?? "community");
      const handler = input.conclusion === "passed" ? matter.handler : matter[at];
      return {
        outcome: input.conclusion === "passed" ? "closed" : at,
        ...inHandOf(handler),
      };
    },
  },
  rate: {
    compute: ({ matter, input }) => {
      const redo = !input.solved || input.rating === "unsatisfied";
      const handler = redo ? matter.street : matter.handler;
      return { afterRating: redo ? "redo" : "keep", ...inHandOf(handler) };
    },
  },
} satisfies Rules;
