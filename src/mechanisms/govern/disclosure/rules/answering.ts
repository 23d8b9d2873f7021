// Rules of the answer: what a third party's word decides (政府信息公开条例第十五、三十二条).

import { concernsThird } from "./grounds.ts";
import type { Rules } from "./types.ts";

export const answering = {
  draft: {
    refuse: ({ input, matter, times }) => {
      if (concernsThird(input.proposedGround) && times("consult") === 0) {
        return {
          zh: "以商业秘密、个人隐私为由不予公开的，先书面征求第三方意见（政府信息公开条例第三十二条）。",
          en: "Before refusing for a business secret or privacy, ask the third party in writing (Art 32).",
          field: "proposedGround",
        };
      }
      if (concernsThird(input.proposedGround) && matter.thirdStand === "agree") {
        return {
          zh: "第三方同意公开的，应当公开（政府信息公开条例第十五条），请改选结果或者依据。",
          en: "The third party agreed, so it is disclosed (Art 15). Choose another result or ground.",
          field: "proposedGround",
        };
      }
      return (
        input.proposed === "disclosed" &&
        matter.thirdStand === "object" &&
        input.overriding === undefined && {
          zh: "第三方不同意公开而决定公开的，写明不公开会对公共利益造成的重大影响（政府信息公开条例第三十二条）。",
          en: "A third party objects. Say which public interest outweighs it, or do not disclose (Art 32).",
          field: "overriding",
        }
      );
    },
  },
  approve: {
    compute: ({ matter }) => ({
      ...(matter.proposed === undefined ? {} : { result: matter.proposed }),
      ...(matter.proposedGround === undefined ? {} : { ground: matter.proposedGround }),
    }),
  },
} satisfies Rules;
