// Rules of the pilot: what departs from law rests on a decision that authorises it, for as long as it says;
// what is rolled out rests on more than a pilot's leave (rules 1.2, 1.7).

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason, RulesOf } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;

interface Plan {
  readonly starts?: string;
  readonly ends?: string;
  readonly departs?: boolean;
  readonly provision?: string;
}

function unfit({ starts, ends, departs, provision }: Plan, today: string): Reason | false {
  if (starts !== undefined && ends !== undefined && ends <= starts) {
    return {
      zh: "截止日期要晚于开始日期，试点必须有期限。",
      en: "The last day must come after the first: a pilot has a period.",
      field: "ends",
    };
  }
  if (ends !== undefined && ends <= today) {
    return {
      zh: "截止日期已经过去，请重新填写。",
      en: "The last day has passed. Choose a later one.",
      field: "ends",
    };
  }
  return (
    departs === true &&
    provision === undefined && {
      zh: "突破现行规定的，要写明突破的是哪部规定的哪一条。",
      en: "It departs from rules in force: say from which article.",
      field: "provision",
    }
  );
}

/** Nobody evaluates their own pilot; a section belongs to its department. */
function ownPilot(
  matter: { readonly unit?: OrgRef; readonly lead?: OrgRef },
  org: OrgRef | null,
  orgs: OrgTree,
): Reason | false {
  const own = org === null ? [] : [org, ...orgs.above(org).slice(0, 1)];
  return (
    own.some(one => one === matter.unit || one === matter.lead) && {
      zh: "试点单位和牵头单位不能评估自己的试点，请由其他单位组织。",
      en: "Neither the unit nor its lead evaluates the pilot. Leave it to another office.",
    }
  );
}

export const rules = {
  apply: {
    refuse: ({ input, today }) => {
      if (!/^20\d{2}$/.test(input.planYear)) {
        return {
          zh: "年度请写四位年份，例如 2026。",
          en: "Write the year with four digits, 2026 for example.",
          field: "planYear",
        };
      }
      // 承接上级试点，须有批准文号（rules 1.2）。
      return (
        (input.origin === "above" &&
          input.basisNumber === undefined && {
            zh: "承接上级试点的，要写明上级的批准文号。",
            en: "A pilot for a higher level needs the number of the document that approved it.",
            field: "basisNumber",
          }) ||
        unfit(input, today)
      );
    },
  },
  revise: { refuse: ({ matter, input, today }) => unfit({ ...matter, ...input }, today) },
  approve: {
    refuse: ({ matter, input, today }) =>
      (matter.departs === true &&
        (input.authorisation ?? matter.authorisation) === undefined && {
          zh: "突破现行规定的试点，没有有权机关的授权决定不能批准。请先取得授权，写明名称和文号。",
          en: "A pilot that departs from rules in force needs a decision that authorises it. Obtain it, and name it.",
          field: "authorisation",
        }) ||
      unfit(matter, today),
    compute: () => ({ loops: 0 }),
  },
  runOut: { compute: ({ state }) => ({ standing: state === "evaluated" ? "judged" : "open" }) },
  respond: {
    compute: ({ matter }) => ({ loops: (matter.loops ?? 0) + 1 }),
  },
  evaluate: {
    refuse: ({ matter, actor, orgs }) =>
      ownPilot(matter, actor.org, orgs) ||
      (!matter.loops && {
        zh: "还没有一次反馈得到回应，先走完反馈、调整，再评估。",
        en: "No feedback has been answered yet. Evaluate after the loop has gone round once.",
      }),
  },
  evaluateLate: { refuse: ({ matter, actor, orgs }) => ownPilot(matter, actor.org, orgs) },
  rollOut: {
    refuse: ({ matter, input }) =>
      (matter.effect === "missed" && {
        zh: "评估没有达到目标，不能推开，请延长或者终止。",
        en: "It missed its goal and cannot be rolled out. Extend it or stop it.",
      }) ||
      (matter.departs === true &&
        input.rollBasis === undefined && {
          zh: "突破规定的试点，推开前要有修改后的规定或者扩大范围的授权，请写明依据。",
          en: "What departs from rules in force needs amended rules, or wider leave, before it is rolled out.",
          field: "rollBasis",
        }),
  },
  extend: {
    refuse: ({ matter, input }) =>
      (matter.ends !== undefined &&
        input.ends <= matter.ends && {
          zh: "延长后的截止日期要晚于原截止日期。",
          en: "The new last day must come after the old one.",
          field: "ends",
        }) ||
      // 授权只到原来的期限：延长的那一段也要有授权。
      (matter.departs === true &&
        input.authorisation === undefined && {
          zh: "突破现行规定的试点，延长的期限也要有授权。请写明准许延长的授权决定名称和文号。",
          en: "It departs from rules in force: name the decision that authorises it for the longer period.",
          field: "authorisation",
        }),
  },
} satisfies Rules;
