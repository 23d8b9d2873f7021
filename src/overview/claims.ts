// Words that claim to be first, only or best. They need a paper: who says so, under which number, on which
// day.

import type { Around } from "./remarks.ts";
import type { Remark } from "./situation.ts";

const claims =
  /(?:全国|全省|国内|省内|世界|全球)(?:首创|首个|首家|首批|率先|第一|领先|唯一|之首|前列)|首创|首个|率先|领先|唯一|第一名|走在前列/g;

/** Each claim in the texts of a block; one that stands in a token has its paper. */
export const claimsWithout = ({ block, at }: Around): readonly Remark[] =>
  block.inlines.flatMap((one, inline) =>
    one.kind !== "text"
      ? []
      : [...one.text.matchAll(claims)].map(({ 0: words, index }): Remark => ({
          code: "claim_without_proof",
          block: at,
          inline,
          names: [words],
          at: { from: index, to: index + words.length },
        })),
  );
