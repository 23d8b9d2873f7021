// Rules of settling: at the lowest level that can, the community before the street; up only with a reason.

import { levels } from "../limits.ts";
import { needsOfficer } from "./finding.ts";
import { checkedBy, inHandOf } from "./tree.ts";
import type { Rules } from "./types.ts";

const settledAt = { grid: "grid", community: "community" } as const;
const order = Object.keys(levels);

const toCommunity: NonNullable<Rules["passed"]> = {
  compute: ({ matter }) => inHandOf(matter.community),
};

export const settling = {
  assign: {
    refuse: ({ matter, input, orgs }) =>
      needsOfficer(matter.kind, "mover") ||
      ((orgs.level(input.mover) !== "grid" || orgs.above(input.mover)[0] !== matter.community) && {
        zh: "只能派给本社区的网格，请重新选择。",
        en: "It can only be given to a grid of this community. Choose another.",
        field: "mover",
      }),
    compute: ({ input }) => ({ grid: input.mover, handler: input.mover }),
  },
  settle: {
    refuse: ({ matter, state }) => state !== "street" && needsOfficer(matter.kind, "measure"),
    compute: ({ matter, state, orgs }) => ({
      settledAt: settledAt[state as "grid" | "community"] ?? "street",
      ...checkedBy(orgs, matter.handler),
    }),
  },
  pass: toCommunity,
  passed: toCommunity,
  lift: {
    refuse: ({ matter, input }) =>
      (matter.street === undefined && {
        zh: "本社区上面没有镇街，请由社区处置，或者联系区指挥中心。",
        en: "There is no street above this community. Settle it here, or ask the district's centre.",
      }) ||
      (input.liftReason === "timeout" && {
        zh: "“期限内没有办结”由系统记录，请选实际的上报理由。",
        en: "That the time ran out is recorded by the system. Choose the actual reason.",
        field: "liftReason",
      }),
    compute: ({ matter }) => inHandOf(matter.street),
  },
  lifted: {
    compute: ({ matter }) => ({ liftReason: "timeout", ...inHandOf(matter.street) }),
  },
  handBack: {
    refuse: ({ matter }) => needsOfficer(matter.kind, "note"),
    compute: ({ matter }) => inHandOf(matter.community),
  },
  raise: {
    refuse: ({ matter, input }) =>
      order.indexOf(input.raised) <= order.indexOf(matter.level ?? "ordinary") && {
        zh: `现在已经是“${levels[matter.level ?? "ordinary"]}”，级别只能往上提。`,
        en: "It has that level or a higher one already. A level can only be raised.",
        field: "raised",
      },
    compute: ({ input }) => ({ level: input.raised }),
  },
  escalate: { compute: () => ({ supervised: true }) },
} satisfies Rules;
