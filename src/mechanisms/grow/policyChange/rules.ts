// Rules of a change: a promise is changed by an organ above who made it, announced thirty days before, and a
// suspension has its end, with a window after it.

import type { OrgTree, Reason, RulesOf } from "../../../define/rules.ts";
import { dateOf, dayFromDate } from "../../../define/civil.ts";
import type { OrgRef } from "../../../define/fields.ts";
import type { actions } from "./actions.ts";
import type { fields } from "./fields.ts";
import type { states } from "./states.ts";

type Rules = RulesOf<keyof typeof states, typeof fields, typeof actions>;

/** 调整前留出的期间和暂停的最长期限没有全国统一规定，是默认值. */
const ahead = "30 days";
const longest = "180 days";

const dayBefore = (day: string): string => dateOf(dayFromDate(day) - 1);

/** 批准、不批准、提前恢复，都由同样的机关决定. */
function notAbove(unit: OrgRef | undefined, org: OrgRef | null, orgs: OrgTree): Reason | false {
  if (unit !== undefined && org !== null && orgs.above(unit).includes(org)) return false;
  return {
    zh:
      "向企业公布的政策，由主管部门的上级机关依法定权限决定是否调整、是否提前恢复，主管部门自己和其他部门不能决定" +
      "（优化营商环境条例第三十一条）。请报送上级机关办理。",
    en:
      "What was promised to firms is changed, or taken up again, by an organ above the department that promised it " +
      "(Regulation on the Business Environment, Art 31). Have that organ decide.",
  };
}

export const rules = {
  propose: {
    refuse: ({ input, today, ends }) => {
      const { change, resumeOn = "", closesThen = "" } = input;
      if (change !== "suspend") return false;
      if (resumeOn <= today || resumeOn > ends(longest, today))
        return {
          zh: "暂停要有期限：恢复受理日期须在明天以后、一百八十日以内。不再恢复的，请选择停止。",
          en: "A suspension ends within 180 days. Choose such a day, or choose to stop the benefit.",
          field: "resumeOn",
        };
      return (
        closesThen < resumeOn && {
          zh: "恢复以后受理到哪天，不能早于恢复受理日期。请更正。",
          en: "The window after it would close before claims are taken again. Correct the day.",
          field: "closesThen",
        }
      );
    },
    compute: ({ actor }) => (actor.org === null ? {} : { unit: actor.org }),
  },
  approve: {
    refuse: ({ matter, input, actor, orgs, today, ends }) => {
      const wrong = notAbove(matter.unit, actor.org, orgs);
      if (wrong !== false) return wrong;
      if (input.effectiveOn <= (input.ahead === "urgent" ? today : ends(ahead, today)))
        return {
          zh:
            input.ahead === "urgent"
              ? "生效日期须晚于今天：先公布，后生效。"
              : `公布以后至少留出三十日，生效日期须晚于 ${ends(ahead, today)}。确属不能等的，选“涉及国家安全、公共安全”并写明理由。`,
          en:
            input.ahead === "urgent"
              ? "It is announced before it takes effect: choose a day after today."
              : `Thirty days are left after it is announced: choose a day after ${ends(ahead, today)}, or say why it cannot wait.`,
          field: "effectiveOn",
        };
      return (
        matter.change === "suspend" &&
        (matter.resumeOn ?? "") <= input.effectiveOn && {
          zh: `提请的恢复受理日期是 ${matter.resumeOn}，生效日期须早于它。期限不合适的，请不予批准，由主管部门重新提请。`,
          en: `Claims are to be taken again on ${matter.resumeOn}; it must take effect before. Or decline, to have it proposed anew.`,
          field: "effectiveOn",
        }
      );
    },
    compute: ({ matter, input, actor }) => ({
      ...(actor.org === null ? {} : { approvedBy: actor.org }),
      eve: dayBefore(input.effectiveOn),
      ...(matter.change === "suspend" && matter.resumeOn ? { resumeEve: dayBefore(matter.resumeOn) } : {}),
    }),
  },
  decline: { refuse: ({ matter, actor, orgs }) => notAbove(matter.unit, actor.org, orgs) },
  resume: { refuse: ({ matter, actor, orgs }) => notAbove(matter.unit, actor.org, orgs) },
  confirm: {
    compute: ({ matter, state }) => {
      if (state === "approved") return { next: "announce" as const };
      const next = { suspend: "suspend", finish: "finish", compensate: "settle" } as const;
      return { next: next[matter.change ?? "finish"] };
    },
  },
} satisfies Rules;
