// Rules of a benefit that is changed after it was published: as the organ above decided, one change at a time, and
// only while there is a window left to close.

import { standingOf } from "./paying.ts";
import type { Rules } from "./types.ts";

export const changing = {
  announce: {
    refuse: ({ matter, input, state }) => {
      const { changeKind = "none", closes = "" } = matter;
      if (input.proposer !== matter.unit)
        return {
          zh: "公布的政策由它的主管部门提请调整，其他部门不能提请。请由主管部门提请。",
          en: "A change is proposed by the department in charge of the benefit, and by no other. Have that one propose it.",
          field: "proposer",
        };
      if (state === "suspended" ? input.changeKind === "suspend" : changeKind !== "none")
        return {
          zh: "这项政策已经公布了一件调整，办完以后才能再调整。",
          en: "A change of this benefit is announced already. Another one comes after it.",
          field: "change",
        };
      return (
        state !== "suspended" &&
        input.changeOn > closes && {
          zh: `受理期到 ${closes} 就结束了，用不着调整；已受理的照原政策办完。`,
          en: `Its window closes on ${closes} by itself; claims filed before are finished as promised.`,
          field: "changeOn",
        }
      );
    },
    compute: ({ input }) => ({ changed: [input.change] }),
  },
  halt: {
    refuse: ({ matter, input }) =>
      input.change !== matter.change && {
        zh: "生效的不是公布的那件调整。请核对决定。",
        en: "This is not the change that was announced. Check the decision.",
        field: "change",
      },
    compute: ({ input }) => ({
      standing: input.changeKind === "suspend" ? ("paused" as const) : ("ended" as const),
      changed: [input.change],
    }),
  },
  resume: {
    // 停了多久就误了企业多久：受理期只会顺延，不会缩短.
    compute: ({ matter, input, today }) => {
      const { closes = "", waiting = 0, budget = 0, drawn = 0, changeKind = "none" } = matter;
      const until = input.closesThen > closes ? input.closesThen : closes;
      return {
        closes: until,
        standing: standingOf(today > until ? "closed" : "open", waiting, budget - drawn),
        changeKind: changeKind === "suspend" ? ("none" as const) : changeKind,
      };
    },
  },
} satisfies Rules;
