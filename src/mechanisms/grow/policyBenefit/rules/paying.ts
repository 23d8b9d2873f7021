// Rules of the budget, once claims come: in the window alone, drawn one claim after another, and when it ends,
// as it was published.

import type { MatterRef } from "../../../../define/fields.ts";
import { type Line, joined, served, shared, without } from "./budget.ts";
import type { Rules } from "./types.ts";

interface Held {
  readonly budget?: number;
  readonly drawn?: number;
  readonly queue?: readonly MatterRef[];
  readonly queueAmounts?: readonly number[];
  readonly pool?: readonly MatterRef[];
  readonly poolAmounts?: readonly number[];
}
type Standing = "free" | "used" | "over" | "paused" | "ended";

const queueOf = ({ queue = [], queueAmounts = [] }: Held): Line => ({ claims: queue, amounts: queueAmounts });
const poolOf = ({ pool = [], poolAmounts = [] }: Held): Line => ({ claims: pool, amounts: poolAmounts });
const inPool = ({ claims, amounts }: Line) => ({ pool: claims, poolAmounts: amounts });

const standings: Readonly<Record<string, Standing>> = {
  closed: "over",
  suspended: "paused",
  stopped: "ended",
};

/** How the money stands in a state, with so many in the queue and so much left. */
export const standingOf = (state: string, waiting: number, room: number): Standing =>
  standings[state] ?? (waiting > 0 || room === 0 ? "used" : "free");

/** What a queue comes to after it was served: who is paid, who waits, what is left. */
function flow(line: Line, drawn: number, budget: number, state: string) {
  const out = served(line, drawn, budget);
  return {
    grantees: out.claims,
    shares: out.amounts,
    drawn: out.drawn,
    queue: out.left.claims,
    queueAmounts: out.left.amounts,
    waiting: out.left.claims.length,
    standing: standingOf(state, out.left.claims.length, budget - out.drawn),
  };
}

const most = 1_000;

/** 停止而不办完的，额度不再落实给谁；核定过的由补偿了结. */
const frozen = ({ changeKind }: { readonly changeKind?: string }, state: string): boolean =>
  state === "stopped" && changeKind === "compensate";
const stopped = {
  zh: "这项政策已经停止，未核定的和排队的已转为补偿，额度不再落实。请在兑现里核定补偿。",
  en: "The benefit was stopped and claims not secured are compensated. Settle the compensation in the claim.",
};

export const paying = {
  receive: {
    refuse: ({ matter, input, state }) => {
      const { opens = "", closes = "", changeOn = "" } = matter;
      if ((state === "suspended" || state === "stopped") && input.filed >= changeOn)
        return {
          zh: `这项政策自 ${changeOn} 起${state === "stopped" ? "停止" : "暂停受理"}，在那以前提出的照原政策办。理由和期限见政策页面的调整决定。`,
          en: `No claim is taken since ${changeOn}; those filed before go on as promised. The decision says why and until when.`,
          field: "filed",
        };
      if (input.filed < opens || input.filed > closes)
        return {
          zh: `这项政策的受理期是 ${opens} 至 ${closes}，现在不受理。请关注下一年度的受理期。`,
          en: `Claims are taken from ${opens} to ${closes}, and none now. Look out for next year's window.`,
          field: "filed",
        };
      if (input.table !== matter.table)
        return {
          zh: "选的政策类别与这项政策不是一类。请从这项政策的页面进来申报。",
          en: "The kind chosen is not that of this benefit. Start from the benefit's own page.",
          field: "table",
        };
      if (input.source === "found" && matter.way !== "direct")
        return {
          zh: "这项政策要由企业申报，不能由数据筛选直接兑现。",
          en: "This benefit is claimed by firms; it is not paid from data alone.",
          field: "source",
        };
      return (
        matter.scope === "named" &&
        !matter.onlyFor?.includes(input.firm) && {
          zh: "这项政策适用例外规定，只给公布的经营者，您的企业不在其中。",
          en: "This benefit falls under an exception and is for the firms published; yours is not among them.",
          field: "firm",
        }
      );
    },
    compute: ({ matter, input }) => ({
      heard: [input.claim],
      received: (matter.received ?? 0) + 1,
      pending: (matter.pending ?? 0) + 1,
    }),
  },
  leave: { compute: ({ matter }) => ({ pending: Math.max(0, (matter.pending ?? 0) - 1) }) },
  draw: {
    refuse: ({ matter, input, state }) => {
      if (frozen(matter, state)) return stopped;
      const { cap = Infinity } = matter;
      if (input.amount > cap)
        return {
          zh: `超过了单户上限 ${(cap / 100).toFixed(2)} 元，不能落实。请由审核人在上限以内核定。`,
          en: `One firm gets at most ${(cap / 100).toFixed(2)} yuan. Have a reviewer approve no more than that.`,
          field: "amount",
        };
      return (
        queueOf(matter).claims.length + poolOf(matter).claims.length >= most && {
          zh: `最多 ${most} 户排队。请先追加额度或者按比例分配，再核定。`,
          en: `At most ${most} claims can wait. Add money or share it out first.`,
        }
      );
    },
    compute: ({ matter, input, state }) => {
      const { budget = 0, drawn = 0 } = matter;
      const pending = Math.max(0, (matter.pending ?? 0) - 1);
      if (matter.ending === "share") {
        const pool = joined(poolOf(matter), input.claim, input.amount);
        const standing = standingOf(state, 0, budget - drawn || 1);
        return { ...inPool(pool), pooled: [input.claim], pending, standing };
      }
      const out = flow(joined(queueOf(matter), input.claim, input.amount), drawn, budget, state);
      const queued = out.queue.includes(input.claim) ? [input.claim] : [];
      return { ...out, queued, pending };
    },
  },
  giveBack: {
    refuse: ({ matter, input }) =>
      (input.amount ?? 0) > (matter.drawn ?? 0) && {
        zh: "退回的比已落实的多，请核对金额。",
        en: "More would come back than was drawn. Check the amount.",
        field: "amount",
      },
    compute: ({ matter, input, state }) => {
      const { budget = 0, drawn = 0, returned = 0 } = matter;
      const back = input.amount ?? 0;
      const queue = without(queueOf(matter), input.claim);
      const pool = without(poolOf(matter), input.claim);
      const room = frozen(matter, state) ? drawn - back : budget;
      return { ...flow(queue, drawn - back, room, state), ...inPool(pool), returned: returned + back };
    },
  },
  topUp: {
    refuse: ({ matter, state }) => frozen(matter, state) && stopped,
    compute: ({ matter, input, state }) => {
      const budget = (matter.budget ?? 0) + input.topUp;
      return { ...flow(queueOf(matter), matter.drawn ?? 0, budget, state), budget };
    },
  },
  close: { compute: () => ({ standing: "over" as const }) },
  share: {
    refuse: ({ matter, state }) => {
      if (frozen(matter, state)) return stopped;
      if (matter.ending !== "share")
        return {
          zh: "这项政策公布的是“按核定先后，用完排队”，不能改为按比例分配。需要的，请财政部门追加额度。",
          en: "The rule published is the order of approval; it cannot become a share. Ask for more budget instead.",
          field: "ending",
        };
      if ((matter.pending ?? 0) > 0)
        return {
          zh: `还有 ${matter.pending} 户没有核定。全部核定以后再分配，每户的比例才一样。`,
          en: `${matter.pending} claim(s) are not reviewed. Share when all are, so that all get the same part.`,
        };
      if (poolOf(matter).claims.length === 0)
        return { zh: "没有待分配的兑现。", en: "No claim waits for a share." };
      return (
        (matter.drawn ?? 0) >= (matter.budget ?? 0) && {
          zh: "预算没有余额可分。请财政部门先追加额度。",
          en: "Nothing is left to share. Ask for more budget first.",
          field: "budget",
        }
      );
    },
    compute: ({ matter }) => {
      const { budget = 0, drawn = 0 } = matter;
      const pool = poolOf(matter);
      const shares = shared(pool.amounts, budget - drawn);
      const sum = shares.reduce((all, one) => all + one, drawn);
      return { grantees: pool.claims, shares, drawn: sum, ...inPool({ claims: [], amounts: [] }) };
    },
  },
  evaluate: {
    refuse: ({ matter }) => {
      const open = (matter.pending ?? 0) + queueOf(matter).claims.length + poolOf(matter).claims.length;
      return (
        open > 0 && {
          zh: `还有 ${open} 户没有核定、排队或者待分配，办完再评价。`,
          en: `${open} claim(s) are under review or wait for money. Evaluate when they are settled.`,
        }
      );
    },
  },
} satisfies Rules;
