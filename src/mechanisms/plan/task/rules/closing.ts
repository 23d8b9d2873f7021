// Rules of closing: reported by the unit, checked by other eyes, cleared by a third (rules 0.4).

import { ownOf } from "./preparing.ts";
import type { Rules } from "./types.ts";

export const closing = {
  finish: { compute: () => ({ progress: 100 }) },
  takeBack: { compute: ({ matter }) => ({ pace: matter.pace ?? "normal" }) },
  verify: {
    refuse: ({ matter, input, actor, orgs }) => {
      if (matter.lead !== undefined && ownOf(actor.org, orgs).includes(matter.lead)) {
        return {
          zh: "本单位牵头的任务不能由本单位核验，请由其他督查机构核验。",
          en: "A unit cannot check the task that it leads. Leave it to another inspecting office.",
        };
      }
      return (
        input.conclusion === "failed" &&
        !input.opinion && {
          zh: "核验不达标时，请写明哪一条没有达到验收标准。",
          en: "Say which point of the acceptance standard was not met.",
          field: "opinion",
        }
      );
    },
    compute: () => ({ pace: "normal" }),
  },
  reopen: { compute: () => ({ pace: "normal" }) },
} satisfies Rules;
