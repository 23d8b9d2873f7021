// The cases of a selection: filed, found to qualify, withdrawn, put on the list, struck off the notice.

import type { MatterRef } from "../../../../define/fields.ts";
import type { RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";
import { listed, namedBy } from "./list.ts";

type Name = "receive" | "admit" | "drop" | "shortlist" | "show" | "strikeOut";
type Rules = Pick<RulesOf<State, typeof fields, typeof actions>, Name>;

const without = (cases: readonly MatterRef[] = [], one: string) => cases.filter(other => other !== one);

export const entryRules = {
  receive: {
    refuse: ({ matter, input }) =>
      (matter.entries ?? []).includes(input.entry) && {
        zh: "这个案例已经登记。",
        en: "This case has been entered already.",
        field: "entry",
      },
    compute: ({ matter, input, orgs }) => ({
      arrived: [input.entry],
      entries: [...(matter.entries ?? []), input.entry],
      entryNames: [
        ...(matter.entryNames ?? []),
        `${input.entry} ${input.entryTitle}（${orgs.name(input.entryUnit) ?? input.entryUnit}）`,
      ],
    }),
  },
  admit: { compute: ({ matter, input }) => ({ fit: [...without(matter.fit, input.entry), input.entry] }) },
  drop: {
    compute: ({ matter, input }) => ({
      fit: without(matter.fit, input.entry),
      industryCases: without(matter.industryCases, input.entry),
      departmentCases: without(matter.departmentCases, input.entry),
      areaCases: without(matter.areaCases, input.entry),
    }),
  },
  shortlist: {
    refuse: ({ matter, input }) => {
      const { industryCases = [], departmentCases = [], areaCases = [] } = input;
      const all = [...industryCases, ...departmentCases, ...areaCases];
      const strange = all.filter(one => !(matter.entries ?? []).includes(one)).length;
      if (strange > 0) {
        return {
          zh: `有 ${strange} 个案例没有在这次评选申报，只能列入已申报的。`,
          en: `${strange} cases were not filed for this selection. List only those that were.`,
          field: "industryCases",
        };
      }
      const unfit = all.filter(one => !(matter.fit ?? []).includes(one)).length;
      if (unfit > 0) {
        return {
          zh: `有 ${unfit} 个案例资格审查还没有合格，或者已经撤回，不能列入评选名单。`,
          en: `${unfit} cases have not been found to qualify, or were withdrawn. List only those that qualify.`,
          field: "industryCases",
        };
      }
      return (
        new Set(all).size < all.length && {
          zh: "同一个案例列在两个类别里，请只留一处。",
          en: "The same case stands in two categories. Leave it in one.",
          field: "industryCases",
        }
      );
    },
  },
  show: {
    // 没有列入名单的，展示时就告知未入选，不悬着。
    compute: ({ matter }) => {
      const shown = new Set<string>(listed(matter));
      return { unlisted: (matter.entries ?? []).filter(one => !shown.has(one)) };
    },
    refuse: ({ matter }) =>
      listed(matter).length === 0 && {
        zh: "评选名单是空的，请先列入资格合格的案例。",
        en: "The list is empty. Put the cases that qualify on it first.",
        field: "industryCases",
      },
  },
  // 公示期内异议成立的，名单、数字跟着改，通报里不再有它。
  strikeOut: {
    compute: ({ matter, input }) => {
      const chosen = without(matter.chosen, input.entry);
      return { chosen, ...namedBy(matter, chosen) };
    },
  },
} satisfies Rules;
