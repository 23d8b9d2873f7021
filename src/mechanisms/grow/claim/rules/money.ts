// Rules of the money, in whole fen: what the budget granted is shown, paid once and whole to the firm's own
// account; what is cut or taken back goes back to the budget.

import type { MatterRef } from "../../../../define/fields.ts";
import type { Rules } from "./types.ts";

/** 公示期五个工作日，是通行做法，没有全国统一规定（默认值）. */
const shown = "5 working days";

/** Blanks and the two kinds of brackets make no other name. */
const plainName = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "");

/** Gives back to the budget, and leaves its queue. */
export const releasing = (benefit: MatterRef | undefined, released: number) => ({
  released,
  releases: benefit === undefined ? [] : [benefit],
});

/** What was measured counts as approved where no person had to look. */
const approvedOf = ({ approved, standard }: { readonly approved?: number; readonly standard?: number }) => ({
  approved: approved ?? standard ?? 0,
});

/** Was never approved: the budget drew nothing. */
export const leaving = (benefit: MatterRef | undefined) => ({
  leaves: benefit === undefined ? [] : [benefit],
});

/** 行政复议法第二十条六十日、行政诉讼法第四十六条六个月：不利的决定都要写明. */
export const told = {
  remedy:
    "对结果不服的，可以自收到告知之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼；也可以先向主管部门查询。",
};

export const money = {
  refuse: { compute: ({ matter }) => ({ ...leaving(matter.benefit), ...told }) },
  turnAway: { compute: () => told },
  enqueue: { compute: ({ matter }) => approvedOf(matter) },
  gather: { compute: ({ matter }) => approvedOf(matter) },
  grant: {
    compute: ({ matter, today, ends }) => ({
      publicFrom: today,
      publicUntil: ends(shown, today),
      ...approvedOf(matter),
    }),
  },
  confirm: {
    refuse: ({ matter, input, actor }) => {
      if (actor.org !== null && (input.signed ?? []).length === 0)
        return {
          zh: "代企业确认账户的，要附企业签章的账户确认书。请上传，或者请企业自己确认。",
          en: "Attach the confirmation that the firm has signed, or have the firm confirm the account itself.",
          field: "signed",
        };
      if (plainName(input.accountName) !== plainName(matter.firmName ?? ""))
        return {
          zh: `收款户名“${input.accountName}”与企业名称不一致，只能拨付到企业自己的账户。请更正户名。`,
          en: "The account is in another name. Money is paid to the firm's own account alone; correct the name.",
          field: "accountName",
        };
      if (!/^\d[\d ]{6,30}\d$/.test(input.account.trim()))
        return {
          zh: "收款账号只有数字，请核对。",
          en: "An account number has digits alone. Check it.",
          field: "account",
        };
      return (
        !input.consents && {
          zh: "企业确认账户以后才能拨付。请勾选确认。",
          en: "Money is paid once the firm confirms the account. Tick to confirm.",
          field: "consents",
        }
      );
    },
  },
  reduce: {
    refuse: ({ matter, input }) =>
      input.reduction >= (matter.granted ?? 0) && {
        zh: "核减金额须小于落实额度。全部不予兑现的，请在公示异议核查中写明。",
        en: "Less than the whole can be cut. Where nothing is due, say so when an objection is settled.",
        field: "reduction",
      },
    compute: ({ matter, input }) => ({
      granted: (matter.granted ?? 0) - input.reduction,
      approved: (matter.approved ?? 0) - input.reduction,
      reduced: (matter.reduced ?? 0) + input.reduction,
      ...releasing(matter.benefit, input.reduction),
      ...told,
    }),
  },
  pay: {
    refuse: ({ matter, input }) =>
      input.paid !== matter.granted && {
        zh: `拨付金额应与落实额度一致，为 ${((matter.granted ?? 0) / 100).toFixed(2)} 元，一分不多、一分不少。请核对。`,
        en: `Exactly what was granted is paid: ${((matter.granted ?? 0) / 100).toFixed(2)} yuan. Check the amount.`,
        field: "paid",
      },
    compute: ({ today }) => ({ paidOn: today }),
  },
  clawBack: {
    refuse: ({ matter, input }) =>
      input.clawback > (matter.paid ?? 0) && {
        zh: `应追回金额不能超过已拨付的 ${((matter.paid ?? 0) / 100).toFixed(2)} 元，请改小。`,
        en: `No more can be taken back than was paid, ${((matter.paid ?? 0) / 100).toFixed(2)} yuan. Lower it.`,
        field: "clawback",
      },
    compute: ({ input }) => ({
      creditNote: input.fault === "false",
      recovered: 0,
      owed: "part" as const,
      ...told,
    }),
  },
  recover: {
    refuse: ({ matter, input }) =>
      (matter.recovered ?? 0) + input.back > (matter.clawback ?? 0) && {
        zh: "退回的比应追回的多，请核对金额。",
        en: "More comes back than is owed. Check the amount.",
        field: "back",
      },
    compute: ({ matter, input }) => {
      const recovered = (matter.recovered ?? 0) + input.back;
      const owed = recovered < (matter.clawback ?? 0) ? ("part" as const) : ("none" as const);
      return { recovered, owed, ...releasing(matter.benefit, input.back) };
    },
  },
  withdraw: {
    compute: ({ matter, state }) =>
      state === "reviewing" || state === "correcting"
        ? leaving(matter.benefit)
        : releasing(matter.benefit, matter.granted ?? 0),
  },
} satisfies Rules;
