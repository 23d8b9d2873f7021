// Rules of a claim whose benefit is stopped before it was approved: the firm is heard on its loss, and the loss is
// paid apart from the budget of the benefit.

import type { MatterRef } from "../../../../define/fields.ts";
import { leaving, releasing, told } from "./money.ts";
import type { Rules } from "./types.ts";

/** 说明损失的期限没有法定规定，是默认值. */
const heardWithin = "15 working days";

/** It leaves the review or the queue of its benefit, and the firm has time to tell its loss. */
const settling = (benefit: MatterRef | undefined, state: string, lossBy: string) => ({
  ...(state === "reviewing" || state === "correcting" ? leaving(benefit) : releasing(benefit, 0)),
  lossBy,
  ...told,
});

export const stopping = {
  halt: {
    compute: ({ matter, state, today, ends }) => settling(matter.benefit, state, ends(heardWithin, today)),
  },
  turnOver: {
    refuse: ({ matter, today }) =>
      (matter.changeKind !== "compensate" || (matter.changeOn ?? "9") > today) && {
        zh: "这项政策没有停止，或者停止的决定是已受理的照原政策办完，不能转为补偿。请继续审核。",
        en: "The benefit is not stopped, or claims filed before are finished as promised. Go on with the review.",
      },
    compute: ({ matter, state, today, ends }) => settling(matter.benefit, state, ends(heardWithin, today)),
  },
  compensate: {
    refuse: ({ matter, today, times }) =>
      times("tellLoss") === 0 &&
      today <= (matter.lossBy ?? today) && {
        zh: `企业还没有说明损失，可以说明到 ${matter.lossBy}。请在企业说明以后，或者在期满以后核定。`,
        en: `The firm may tell its loss until ${matter.lossBy} and has not yet. Settle after it has, or after that day.`,
      },
    compute: () => told,
  },
  payLoss: {
    refuse: ({ matter, input }) =>
      input.compensationPaid !== matter.compensation && {
        zh: `支付的应与核定补偿一致，为 ${((matter.compensation ?? 0) / 100).toFixed(2)} 元。请核对。`,
        en: `Exactly what was settled is paid: ${((matter.compensation ?? 0) / 100).toFixed(2)} yuan. Check the amount.`,
        field: "compensationPaid",
      },
    compute: ({ today }) => ({ compensatedOn: today }),
  },
} satisfies Rules;
