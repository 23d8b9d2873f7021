// Rules of whistle and report-in: one department leads, each is marked by the street and marks the whistle
// (《北京市接诉即办工作条例》第三十三条).

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree, Reason } from "../../../../define/rules.ts";
import { checkedBy, inHandOf, seatIn } from "./tree.ts";
import type { Rules } from "./types.ts";

interface Called {
  readonly lead: OrgRef;
  readonly helpers?: readonly OrgRef[];
}

function wronglyCalled({ lead, helpers = [] }: Called, orgs: OrgTree): Reason | false {
  if (helpers.includes(lead)) {
    return {
      zh: "主办部门不能同时列为协办，请从协办中去掉它。",
      en: "The department in the lead cannot help as well. Remove it from the helpers.",
      field: "helpers",
    };
  }
  const wrong = helpers.find(one => orgs.level(one) !== "department");
  return (
    wrong !== undefined && {
      zh: `吹哨找的是部门，“${orgs.name(wrong) ?? wrong}”不是部门；镇街、社区、网格的事请派下去办。`,
      en: "A whistle calls departments. What a street, a community or a grid can do is assigned to it.",
      field: "helpers",
    }
  );
}

const calling = ({ lead, helpers = [] }: Called) => {
  const departments = [...new Set([lead, ...helpers])];
  return { mover: lead, departments, called: departments.length, onSite: [], late: [], marked: [] };
};

const present: NonNullable<Rules["gathered"]> = {
  compute: ({ matter }) => {
    const onSite = matter.present ?? [];
    const mover = onSite.find(one => one === matter.lead) ?? onSite[0] ?? matter.handler;
    return { onSite, ...(mover ? { mover } : {}) };
  },
};

/** The street again, to mark and sum up. */
const back: NonNullable<Rules["silent"]> = {
  compute: ({ matter }) => (matter.handler ? { mover: matter.handler } : {}),
};

export const whistling = {
  whistle: {
    refuse: ({ input, orgs }) => wronglyCalled(input, orgs),
    compute: ({ input }) => calling(input),
  },
  refer: {
    refuse: ({ matter }) =>
      matter.district === undefined && {
        zh: "本镇街上面没有区县，不能报区统筹。",
        en: "There is no district above this street.",
      },
    compute: ({ matter }) => inHandOf(matter.district),
  },
  direct: { compute: ({ matter }) => inHandOf(matter.street) },
  coordinate: {
    refuse: ({ input, orgs }) => wronglyCalled(input, orgs),
    // 区里替镇街吹哨，现场仍由镇街统筹、汇总和评价。
    compute: ({ matter, input }) => ({
      ...calling(input),
      ...(matter.street ? { handler: matter.street } : {}),
    }),
  },
  gathered: present,
  missed: present,
  arriveLate: {
    refuse: ({ matter, actor, orgs }) =>
      seatIn(matter.onSite, actor.org, orgs) !== undefined && {
        zh: "本部门已经报到，不用补报。",
        en: "Your department has reported in already.",
      },
    compute: ({ matter, actor, orgs }) => {
      const seat = seatIn(matter.departments, actor.org, orgs);
      const more = seat === undefined ? [] : [seat];
      return { onSite: [...(matter.onSite ?? []), ...more], late: [...(matter.late ?? []), ...more] };
    },
  },
  disposedOf: back,
  silent: back,
  dispose: {
    compute: ({ matter, actor, orgs }) => {
      const department = seatIn(matter.onSite, actor.org, orgs);
      return department === undefined ? {} : { department };
    },
  },
  mark: {
    refuse: ({ matter, input }) => {
      const { rated, departmentMark } = input;
      if (!matter.departments?.includes(rated)) {
        return {
          zh: "这个部门不在本次吹哨名单里，不能评价。",
          en: "This department was not called by the whistle.",
          field: "rated",
        };
      }
      if (matter.marked?.includes(rated)) {
        return {
          zh: "这个部门已经评过，一次吹哨只评一次。",
          en: "This department has been marked; each is marked once.",
          field: "rated",
        };
      }
      return (
        !matter.onSite?.includes(rated) &&
        departmentMark > 1 && {
          zh: "没有报到的部门只能评 1 分。",
          en: "A department that did not report in is marked 1.",
          field: "departmentMark",
        }
      );
    },
    compute: ({ matter, input: { rated } }) => ({
      arrival: matter.late?.includes(rated) ? "late" : matter.onSite?.includes(rated) ? "onTime" : "absent",
      marked: [...(matter.marked ?? []), rated],
    }),
  },
  finish: {
    refuse: ({ matter, orgs }) => {
      const left = (matter.departments ?? []).filter(one => !matter.marked?.includes(one));
      return (
        left.length > 0 && {
          zh: `还没有评价：${left.map(one => orgs.name(one) ?? one).join("、")}。吹哨和报到实行双考核，请先逐个评价部门。`,
          en: `Not marked yet: ${left.length} department(s). Both sides are marked, so mark each of them first.`,
        }
      );
    },
    compute: ({ matter, orgs }) => ({ settledAt: "joint", ...checkedBy(orgs, matter.handler) }),
  },
} satisfies Rules;
