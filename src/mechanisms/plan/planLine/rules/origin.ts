// What the rules of a line ask: every origin has its shape, and an old line has one fate.

import type { MatterRef } from "../../../../define/fields.ts";
import type { Reason } from "../../../../define/rules.ts";

type Lineage = "base" | "added" | "kept" | "merged" | "split";
type List = readonly MatterRef[] | undefined;

interface Origin {
  readonly lineage: Lineage;
  readonly from?: List;
  readonly reason?: string;
}

const least: Readonly<Record<Lineage, readonly [number, number]>> = {
  base: [0, 0],
  added: [0, 0],
  kept: [1, 1],
  merged: [2, 20],
  split: [1, 1],
};

/** 新增、合并、拆分都要写明理由；保留的原样照列，首次入库的没有来源（rules 1.5）. */
export function misshapen({ lineage, from = [], reason }: Origin): Reason | false {
  const [fewest, most] = least[lineage];
  if (from.length < fewest || from.length > most) {
    return {
      zh:
        most === 0
          ? "新增和首次入库的没有来源，请去掉“来自上一版哪几条”。"
          : fewest === 1
            ? "保留和拆分的，来自上一版的一条，请填写一条。"
            : "合并的，来自上一版的两条以上，请逐条填写。",
      en: `A line of this origin comes of ${fewest === most ? fewest : "two or more"} of the version before.`,
      field: "from",
    };
  }
  return (
    ["added", "merged", "split"].includes(lineage) &&
    !reason && {
      zh: "新增、合并、拆分的，请写明理由。",
      en: "Say why it is new, merged or split.",
      field: "reason",
    }
  );
}

/** A list with one more, each once. */
export const union = (one: List, other: MatterRef): readonly MatterRef[] => [
  ...new Set([...(one ?? []), other]),
];

interface Old {
  readonly fate?: string;
  readonly successors?: List;
}

/** An old line that is not free any more: it has been cut, moved, or one line follows it alone. */
export const taken = ({ fate = "open", successors = [] }: Old, successor: MatterRef, heir: string): boolean =>
  fate === "cut" ||
  fate === "moved" ||
  (successors.some(one => one !== successor) && !(fate === "split" && heir === "split"));

/** An old line that the next version goes on with is neither cut nor moved. */
export const followed = ({ fate = "open", successors = [] }: Old): Reason | false =>
  successors.length > 0 && {
    zh: `这一条在下一版已有 ${successors.length} 条后续（${fate === "merged" ? "合并" : fate === "split" ? "拆分" : "保留"}），不能再压减或者转出；要改的先撤下后续条目。`,
    en: `${successors.length} line(s) of the next version follow it. Withdraw them before it is cut or moved.`,
  };
