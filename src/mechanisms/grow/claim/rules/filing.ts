// Rules until the budget has answered: facts that fit together, and an amount that the benefit allows.

import type { Reason } from "../../../../define/rules.ts";
import { told } from "./money.ts";
import type { Rules } from "./types.ts";

interface Stated {
  readonly staff?: number;
  readonly cut?: number;
  readonly revenue?: number;
  readonly research?: number;
}

function wronglyStated({
  staff = Infinity,
  cut = 0,
  revenue = Infinity,
  research = 0,
}: Stated): Reason | false {
  if (cut > staff)
    return {
      zh: "裁减人数不能超过职工人数，请核对。",
      en: "More were dismissed than were employed. Check both numbers.",
      field: "cut",
    };
  return (
    research > revenue && {
      zh: "研发费用超过了营业收入，请核对单位是不是元。",
      en: "Research spending exceeds revenue. Check that both are in yuan.",
      field: "research",
    }
  );
}

export const filing = {
  apply: {
    refuse: ({ input }) => wronglyStated(input),
    compute: ({ today }) => ({ filed: today, source: "applied" as const }),
  },
  find: {
    refuse: ({ input }) => wronglyStated(input),
    compute: ({ today }) => ({ filed: today, source: "found" as const }),
  },
  supplement: {
    refuse: ({ matter, input }) => wronglyStated({ ...matter, ...input }),
  },
  approve: {
    refuse: ({ matter, input, today }) => {
      const { cap = 0, standard } = matter;
      if (matter.changeKind === "compensate" && (matter.changeOn ?? "9") <= today)
        return {
          zh: `这项政策自 ${matter.changeOn} 起停止，未核定的依法补偿。请选择“政策停止，转为补偿”。`,
          en: `The benefit was stopped on ${matter.changeOn} and what was not approved is compensated. Turn it into a compensation.`,
        };
      if (input.firmName === undefined && matter.firmName === undefined)
        return {
          zh: "请填写企业名称，与营业执照一致；公示和拨付都用这个名称。",
          en: "Give the firm's name as in its licence: it is shown, and paid under it.",
          field: "firmName",
        };
      if (input.approved > cap)
        return {
          zh: "核定金额超过了单户上限，请改小。",
          en: "The amount exceeds what one firm may get. Lower it.",
          field: "approved",
        };
      if (standard !== undefined && input.approved > standard)
        return {
          zh: "核定金额超过了按标准测算的金额。申报的数字有误的，先一次告知补正；标准以公布的为准。",
          en: "The amount exceeds what the published standard gives. Ask for a correction first if a fact is wrong.",
          field: "approved",
        };
      return (
        (matter.fit === "person" || input.approved !== standard) &&
        (input.opinion ?? "").trim() === "" && {
          zh: "人工审核的、与测算金额不同的，要写明审核意见。",
          en: "Say why, where a person decides or the amount differs from the table's.",
          field: "opinion",
        }
      );
    },
    // 少于按标准测算的，是不利的决定，同样写明救济途径.
    compute: ({ matter, input }) =>
      matter.standard !== undefined && input.approved < matter.standard ? told : {},
  },
} satisfies Rules;
