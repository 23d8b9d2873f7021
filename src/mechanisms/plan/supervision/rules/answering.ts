// Rules of answering: more time, the check, and the re-review that a unit may ask for.

import type { Rules } from "./types.ts";

export const answering = {
  defer: {
    refuse: ({ matter, input }) =>
      matter.due !== undefined &&
      input.wish <= matter.due && {
        zh: "申请的日期要晚于现在的整改期限。",
        en: "Ask for a day after the present due day.",
        field: "wish",
      },
    // 或签：督办单位负责人、市领导，任何一人批准即可。
    compute: ({ matter, orgs }) => {
      if (matter.issuer === undefined) return {};
      const city = orgs.above(matter.issuer).at(-1);
      return { granters: city === undefined ? [matter.issuer] : [matter.issuer, city] };
    },
  },
  grant: {
    refuse: ({ matter, input }) => {
      if (matter.due !== undefined && input.due <= matter.due) {
        return {
          zh: "批准的期限要晚于原期限；不同意延期的，请办“不同意延期”。",
          en: "The new due day must be later than the old one. To refuse, take “Refuse more time”.",
          field: "due",
        };
      }
      return (
        matter.wish !== undefined &&
        input.due > matter.wish && {
          zh: `被督办单位只申请延到 ${matter.wish}，批准的期限不能更晚。`,
          en: `The unit asked for ${matter.wish}; no later day can be given.`,
          field: "due",
        }
      );
    },
  },
  check: {
    refuse: ({ input }) =>
      input.conclusion === "unmet" &&
      !input.opinion && {
        zh: "未达标的，请写明哪一项没有整改到位。",
        en: "Say what has not been put right.",
        field: "opinion",
      },
  },
  object: {
    refuse: ({ times }) =>
      times("object") >= times("issue") && {
        zh: "对这张督办单已经申请过复核。升级后的督办单可以另行申请。",
        en: "A re-review of this slip was asked for already. A higher slip may be objected to again.",
      },
    compute: ({ state }) =>
      state === "issued" || state === "replied" || state === "unmet" || state === "closed"
        ? { objected: state }
        : {},
  },
  // 复核期间不停止整改：维持的回到申请时的状态，期限照旧。
  review: {
    refuse: ({ input, today }) =>
      input.decision === "change" &&
      (input.demand === undefined || input.due === undefined || input.due <= today) && {
        zh: "变更的，请写明变更后的整改要求和今天以后的期限。",
        en: "To change the slip, write the new demand and a due day in the future.",
        field: input.demand === undefined ? "demand" : "due",
      },
    compute: ({ matter, input }) => {
      if (input.decision === "revoke") return { goesTo: "revoked" };
      return { goesTo: input.decision === "change" ? "issued" : (matter.objected ?? "issued") };
    },
  },
} satisfies Rules;
