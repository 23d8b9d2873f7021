// Rules of deciding: hearings told of in time, extensions within the law, who may decide, what may be revoked.

import type { Reason } from "../../../../define/rules.ts";
import { type Rules, refused } from "./types.ts";

const whole = (days: number, most: number): Reason | false =>
  (!Number.isInteger(days) || days > most) &&
  refused(
    `最多延长 ${most} 个工作日，按整日填写（行政许可法第四十二条）。`,
    `It is extended by at most ${most} whole working days (Art 42).`,
    "moreDays",
  );

const ungranted: Reason = {
  zh: "这件没有准予，没有可以撤销、注销的结果。",
  en: "Nothing was granted here, so nothing can be revoked or deregistered.",
};

const upward: Reason = {
  zh: "这个事项由下级审查、上级决定（行政许可法第四十三条）。请“报送上级机关”。",
  en: "A lower organ examines this item and a higher one decides (Art 43). Report it upward.",
};

export const deciding = {
  callHearing: {
    // 举行听证的七日前通知（第四十八条）：neither the day of the notice nor that of the hearing is one of them.
    refuse: ({ input, today, ends }) =>
      input.hearingDate <= ends("7 working days", today) &&
      refused(
        `听证要在七个工作日前通知，最早只能定在${ends("7 working days", today)}的下一天（行政许可法第四十八条）。`,
        `A hearing is told of seven working days before: choose a day after ${ends("7 working days", today)}.`,
        "hearingDate",
      ),
  },
  hear: {
    refuse: ({ matter, today }) =>
      matter.hearingDate !== undefined &&
      today < matter.hearingDate && {
        zh: `听证定在${matter.hearingDate}，还没有到，不能登记已举行。`,
        en: `The hearing is on ${matter.hearingDate}; it cannot be entered before it was held.`,
      },
  },
  extend: {
    refuse: ({ matter, input }) =>
      matter.procedure === "joint"
        ? {
            zh: "统一、联合、集中办理的，由本级政府负责人批准延长（行政许可法第四十二条）。",
            en: "Where several organs act as one, the head of the government extends it (Art 42).",
          }
        : whole(input.moreDays, 10),
  },
  extendJoint: {
    refuse: ({ matter, input }) =>
      matter.procedure !== "joint"
        ? {
            zh: "一个机关办理的，由本机关负责人批准延长，最多十个工作日（行政许可法第四十二条）。",
            en: "Where one organ decides, its own head extends it, by ten working days at most (Art 42).",
          }
        : whole(input.moreDays, 15),
  },
  review: {
    refuse: ({ matter, input }) =>
      (input.advice === "reportUp") !== (matter.procedure === "twoLevel") &&
      refused(
        matter.procedure === "twoLevel"
          ? "这个事项由上级机关决定，建议请选“报上级机关”。"
          : "这个事项由本机关决定，建议请选“准予”或者“不准予”。",
        matter.procedure === "twoLevel"
          ? "The higher organ decides this item: advise to report it upward."
          : "This organ decides the item itself: advise to approve or to deny.",
        "advice",
      ),
  },
  approve: {
    refuse: ({ matter }) => matter.procedure === "twoLevel" && upward,
    compute: ({ today }) => ({ conclusion: "approved", decidedOn: today }),
  },
  deny: {
    refuse: ({ matter }) => matter.procedure === "twoLevel" && upward,
    compute: ({ today }) => ({ conclusion: "denied", decidedOn: today }),
  },
  reportUp: {
    refuse: ({ matter }) =>
      matter.procedure !== "twoLevel" && {
        zh: "这个事项由本机关决定，请“准予”或者“不准予”。",
        en: "This organ decides the item itself. Approve or deny.",
      },
  },
  certify: {
    refuse: ({ input, today }) =>
      input.validUntil !== undefined &&
      input.validUntil <= today &&
      refused(
        "有效期要晚于今天，长期有效的不填。",
        "It must be valid beyond today; leave it out if for good.",
        "validUntil",
      ),
  },
  deliver: {
    refuse: ({ input, matter, today }) =>
      (input.deliveredOn > today || input.deliveredOn < (matter.decidedOn ?? "")) &&
      refused(
        `送达日期应在决定日期（${matter.decidedOn}）到今天之间，请按实际送达的那一天填写。`,
        `The day of delivery lies between the decision (${matter.decidedOn}) and today.`,
        "deliveredOn",
      ),
  },
  terminate: {
    refuse: ({ input, state }) =>
      input.endGround === "gap" &&
      state !== "acceptedWithGap" &&
      refused(
        "这件没有待补齐的容缺材料，请选其他情形。",
        "Nothing that was promised is missing here. Choose another ground.",
        "endGround",
      ),
    compute: () => ({ conclusion: "ended" }),
  },
  revoke: { refuse: ({ matter }) => matter.conclusion !== "approved" && ungranted },
  deregister: { refuse: ({ matter }) => matter.conclusion !== "approved" && ungranted },
} satisfies Rules;
