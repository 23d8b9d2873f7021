// Rules of preparing: no element may be missing, who signs, who is told.

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import type { Rules } from "./types.ts";

const together = (lead: OrgRef | undefined, participants: readonly OrgRef[] = []): Reason | false =>
  lead !== undefined &&
  participants.includes(lead) && {
    zh: "牵头单位不能同时列为参与单位，请从参与单位中去掉它。",
    en: "The lead unit cannot be a participant as well. Remove it from the participants.",
    field: "participants",
  };

const gone = (due: string | undefined, today: string): Reason | false =>
  due !== undefined &&
  due < today && {
    zh: "完成时限不能早于今天，请重新填写。",
    en: "The due day cannot lie in the past. Choose a later day.",
    field: "due",
  };

/** The orgs that somebody signs for: their own, and of a section its department. */
export function ownOf(org: OrgRef | null, orgs: OrgTree): readonly OrgRef[] {
  if (org === null) return [];
  return orgs.level(org) === "section" ? [org, ...orgs.above(org).slice(0, 1)] : [org];
}

export const preparing = {
  draft: {
    refuse: ({ input, today }) => {
      const { participants = [], lead, due, alone, source, appeals, list, planYear } = input;
      if (planYear !== undefined && !/^20\d{2}$/.test(planYear)) {
        return {
          zh: "计划年度请写四位年份，例如 2026。",
          en: "Write the plan year with four digits, 2026 for example.",
          field: "planYear",
        };
      }
      if (participants.length === 0 && !alone) {
        return {
          zh: "请填写参与单位；确实不需要其他单位参与的，勾选“由牵头单位独立完成”。",
          en: "Name the participating units, or tick that the lead unit does it alone.",
          field: "participants",
        };
      }
      if (![input.first, input.second, input.third, input.fourth].some(Boolean)) {
        return {
          zh: "时间表还是空的，请至少写明一个季度的节点。",
          en: "The timetable is empty. Write what is to be reached in one quarter at least.",
          field: "fourth",
        };
      }
      if (list === "pilot" && !(input.pilotNumber && input.pilotEnds)) {
        return {
          zh: "承接上级试点的，要写明试点批准文号和截止日期。",
          en: "A pilot needs the number of the document that approved it, and its last day.",
          field: input.pilotNumber ? "pilotEnds" : "pilotNumber",
        };
      }
      return (
        gone(due, today) ||
        together(lead, participants) ||
        (source === "citizens" &&
          !appeals?.length &&
          input.hot === undefined && {
            zh: "来源为群众诉求的任务，请至少关联一件诉求或者一个热点诉求，办成后才能逐件回告。",
            en: "A task from citizens needs an appeal or a hot issue at least, so that its askers can be told.",
            field: "appeals",
          })
      );
    },
  },
  revise: {
    refuse: ({ matter, input, today }) =>
      gone(input.due, today) ||
      together(input.lead ?? matter.lead, input.participants ?? matter.participants),
  },
  // 会签：牵头单位和每个参与单位都要签。
  consult: {
    compute: ({ matter }) => ({
      seats: [...(matter.lead ? [matter.lead] : []), ...(matter.participants ?? [])],
    }),
  },
  countersign: {
    refuse: ({ input }) =>
      input.consent === "object" &&
      !input.opinion && {
        zh: "不同意的，请写明理由和修改建议。",
        en: "Say why you object, and what you propose.",
        field: "opinion",
      },
  },
  addSeat: {
    compute: ({ matter, input }) => ({ seats: [...new Set([...(matter.seats ?? []), input.seat])] }),
  },
  // 减签只减还没有签的；签过的意见留在台账里。
  dropSeat: {
    refuse: ({ matter, input }) => {
      if (matter.signed?.includes(input.seat)) {
        return {
          zh: "这个单位已经签过，意见已经记录，不能减签。",
          en: "This unit has signed already; its opinion is on record.",
          field: "seat",
        };
      }
      if (input.seat === matter.lead) {
        return {
          zh: "牵头单位必须会签，不能减签。",
          en: "The lead unit must sign and cannot be left out.",
          field: "seat",
        };
      }
      return (
        !matter.seats?.includes(input.seat) && {
          zh: "这个单位不在会签单位里，不用减签。",
          en: "This unit is not among those that sign.",
          field: "seat",
        }
      );
    },
    compute: ({ matter, input }) => ({ seats: (matter.seats ?? []).filter(seat => seat !== input.seat) }),
  },
  // 转办：把还没有签的会签转给真正主管的单位。
  passSeat: {
    refuse: ({ matter, actor, orgs }) => {
      const open = (matter.seats ?? []).filter(seat => !matter.signed?.includes(seat));
      return (
        !ownOf(actor.org, orgs).some(own => open.includes(own)) && {
          zh: "本单位已经签过，不能再转办。",
          en: "Your unit has signed already, so there is nothing to pass on.",
        }
      );
    },
    compute: ({ matter, input, actor, orgs }) => {
      const own = ownOf(actor.org, orgs);
      const open = (seat: OrgRef) => own.includes(seat) && !matter.signed?.includes(seat);
      return { seats: [...new Set((matter.seats ?? []).map(seat => (open(seat) ? input.seat : seat)))] };
    },
  },
  dispatch: {
    compute: ({ matter, input, today }) => ({
      starts: today,
      progress: 0,
      planned: 0,
      pace: "normal",
      reds: 0,
      copied: [...new Set([...(matter.participants ?? []), ...(input.copies ?? [])])],
    }),
  },
} satisfies Rules;
