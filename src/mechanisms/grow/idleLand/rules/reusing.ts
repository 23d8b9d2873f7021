// Rules of reuse: the law comes before the way, a pairing shows why it fits, and land counts once, when somebody
// else has seen it used.

import { isOver } from "./idleness.ts";
import type { Rules } from "./types.ts";

const owed = ({ fee = 0, feePaid = 0 }: { readonly fee?: number; readonly feePaid?: number }): number =>
  fee - feePaid;

export const reusing = {
  classify: {
    refuse: ({ matter, input }) =>
      matter.measure === "takeBack" &&
      input.way !== "takeBack" && {
        zh: "未动工满两年、属于权利人原因的，依法无偿收回（闲置土地处置办法第十四条），请选“依法收回一批”。",
        en: "Two years without work, for reasons of the holder: it is taken back (Measures, Art 14).",
        field: "way",
      },
  },
  match: {
    compute: ({ matter, input }) => {
      const fit = {
        fitArea: (matter.area ?? 0) >= input.projectNeed,
        fitUse: matter.use === input.projectUse,
        fitPlace: input.projectDistrict === undefined || input.projectDistrict === matter.district,
        fitFree: owed(matter) <= 0,
      };
      return { ...fit, fits: Object.values(fit).filter(Boolean).length };
    },
  },
  propose: {
    refuse: ({ input, today }) =>
      (input.planDue < today && {
        zh: "处置完成时限不能早于今天。",
        en: "The plan cannot be due in the past.",
        field: "planDue",
      }) ||
      // 办法第十二条：延长动工开发期限最长不得超过一年。
      (input.newStart !== undefined &&
        isOver(today, 1, input.newStart) && {
          zh: "重新约定的动工日期最长延一年（闲置土地处置办法第十二条）。",
          en: "The start can be put off by a year at the longest (Measures, Art 12).",
          field: "newStart",
        }),
  },
  // 办法第十五条：征缴闲置费、收回以前，书面告知权利人可以申请听证。
  approve: {
    refuse: ({ matter, times }) =>
      ["fee", "takeBack"].includes(matter.measure ?? "none") &&
      times("inform") === 0 && {
        zh: "征缴闲置费或者收回以前，要先书面告知权利人可以申请听证（闲置土地处置办法第十五条），请经办人“告知听证权利”。",
        en: "Before a fee or taking back, the holder is told of the right to be heard (Measures, Art 15).",
      },
  },
  collect: {
    refuse: ({ matter, input }) =>
      matter.measure === "fee"
        ? input.feePaid !== matter.fee && {
            zh: `应缴 ${(matter.fee ?? 0) / 100} 元，登记的数额不一致，请核对票据。`,
            en: `CNY ${(matter.fee ?? 0) / 100} is due; the amount differs. Check the receipt.`,
            field: "feePaid",
          }
        : {
            zh: "这宗地不征缴土地闲置费。",
            en: "No fee is due on this plot.",
            field: "feePaid",
          },
  },
  finish: {
    refuse: ({ matter }) =>
      matter.measure === "fee" &&
      owed(matter) > 0 && {
        zh: `土地闲置费还差 ${owed(matter) / 100} 元没有缴清，先“登记缴费”。`,
        en: `CNY ${owed(matter) / 100} of the fee are unpaid. Record the payment first.`,
      },
  },
  verify: {
    refuse: ({ matter, input }) =>
      input.verifiedArea > (matter.area ?? 0) && {
        zh: `核验面积不能大于宗地面积 ${(matter.area ?? 0) / 100} 亩。`,
        en: `No more can be verified than the plot of ${(matter.area ?? 0) / 100} mu.`,
        field: "verifiedArea",
      },
    compute: ({ today }) => ({ verifiedOn: today }),
  },
} satisfies Rules;
