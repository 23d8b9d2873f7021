// Rules until the budget has answered: facts that fit together and belong to the table, and an amount that the
// benefit allows.

import type { Reason } from "../../../../define/rules.ts";
import { tables } from "../../benefit-tables.ts";
import type { Rules } from "./types.ts";

/** What each table measures, by the field: asked for it, and for no other. */
const wanted = {
  stability: ["staff", "cut", "fees", "size"],
  graduates: ["hires"],
  highTech: ["tier"],
  specialised: ["tier"],
  entering: ["tier"],
  research: ["revenue", "research"],
  equipment: ["equipment"],
  exhibition: ["booth"],
} as const;
type Fact = (typeof wanted)[keyof typeof wanted][number];
const facts: Readonly<Record<Fact, readonly [zh: string, en: string]>> = {
  staff: ["上年末职工人数", "Staff at the end of last year"],
  cut: ["上年裁减人数", "Staff dismissed last year"],
  fees: ["上年实缴失业保险费", "Unemployment insurance paid last year"],
  size: ["企业规模", "Size of the firm"],
  hires: ["新招用毕业生人数", "Graduates hired"],
  tier: ["企业梯度", "Tier of the firm"],
  revenue: ["上年营业收入", "Revenue of last year"],
  research: ["上年研发费用", "Research spending of last year"],
  equipment: ["设备投资额", "Spent on equipment"],
  booth: ["展位费", "Booth fee"],
};

type Stated = { readonly [K in Fact]?: unknown };

/** Data may tell what the firm did not: a claim that was found need not state everything. */
function wronglyStated(table: keyof typeof wanted, stated: Stated, whole: boolean): Reason | false {
  const measures: readonly string[] = wanted[table];
  for (const name of Object.keys(facts) as Fact[]) {
    const [zh, en] = facts[name];
    const given = stated[name] !== undefined;
    if (given && !measures.includes(name))
      return {
        zh: `${tables[table]}不看“${zh}”，请不要填写。`,
        en: `“${en}” is not asked for this kind of benefit; leave it empty.`,
        field: name,
      };
    if (whole && !given && measures.includes(name))
      return {
        zh: `${tables[table]}按“${zh}”测算，请填写。`,
        en: `This kind of benefit is measured by “${en}”. Give it.`,
        field: name,
      };
  }
  const [staff, cut] = [Number(stated.staff ?? 0), Number(stated.cut ?? 0)];
  if (cut > staff)
    return {
      zh: "裁减人数不能超过职工人数，请核对。",
      en: "More were dismissed than were employed. Check both numbers.",
      field: "cut",
    };
  return (
    Number(stated.research ?? 0) > Number(stated.revenue ?? Infinity) && {
      zh: "研发费用超过了营业收入，请核对单位是不是元。",
      en: "Research spending exceeds revenue. Check that both are in yuan.",
      field: "research",
    }
  );
}

export const filing = {
  apply: {
    refuse: ({ input }) => wronglyStated(input.table, input, true),
    compute: ({ today }) => ({ filed: today, source: "applied" as const }),
  },
  find: {
    refuse: ({ input }) => wronglyStated(input.table, input, false),
    compute: ({ today }) => ({ filed: today, source: "found" as const }),
  },
  supplement: {
    refuse: ({ matter, input }) =>
      matter.table !== undefined && wronglyStated(matter.table, { ...matter, ...input }, false),
  },
  approve: {
    refuse: ({ matter, input }) => {
      const { cap = 0, standard } = matter;
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
  },
} satisfies Rules;
