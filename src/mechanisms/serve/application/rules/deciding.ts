// Rules of deciding: hearings told of in time, extensions within the law, who may decide, what may be revoked.

import type { Reason } from "../../../../define/rules.ts";
import { type Rules, article, refused } from "./types.ts";

const whole = (kind: string | undefined, days: number, most: number): Reason | false =>
  (!Number.isInteger(days) || days > most) &&
  refused(
    `最多延长 ${most} 个工作日，按整日填写${article(kind, "四十二")}。`,
    `It is extended by at most ${most} whole working days.`,
    "moreDays",
  );

const ungranted: Reason = {
  zh: "这件没有准予，没有可以撤销、注销的结果。",
  en: "Nothing was granted here, so nothing can be revoked or deregistered.",
};

/** 举行听证的七日前通知（第四十八条）：neither the day of the notice nor that of the hearing is one of them. */
const tooSoon = (kind: string | undefined, day: string, earliest: string): Reason | false =>
  day <= earliest &&
  refused(
    `听证要在七个工作日前通知，最早只能定在${earliest}的下一天${article(kind, "四十八")}。`,
    `A hearing is told of seven working days before: choose a day after ${earliest}.`,
    "hearingDate",
  );

/** The lower organ of two examines and reports; it decides nothing itself. */
const upward = (procedure: string | undefined, kind: string | undefined, state: string): Reason | false =>
  procedure === "twoLevel" &&
  state === "deciding" && {
    zh: `这个事项由下级审查、上级决定${article(kind, "四十三")}。请“报送上级机关”。`,
    en: "A lower organ examines this item and a higher one decides. Report it upward.",
  };

export const deciding = {
  callHearing: {
    // 二十日内组织（第四十七条）. Called so late that both cannot be kept, the applicant still hears the day, and
    // the limits run again from the twentieth.
    refuse: ({ input, matter, today, ends }) => {
      const earliest = ends("7 working days", today);
      const latest = ends("20 working days", matter.hearingAskedOn ?? today);
      return (
        tooSoon(matter.kind, input.hearingDate, earliest) ||
        (earliest < latest &&
          input.hearingDate > latest &&
          refused(
            `听证要在申请后二十个工作日内举行，请定在${latest}以前（含当日）${article(matter.kind, "四十七")}。`,
            `A hearing is held within twenty working days of being asked for: choose a day up to ${latest}.`,
            "hearingDate",
          ))
      );
    },
  },
  callLate: {
    refuse: ({ input, matter, today, ends }) =>
      tooSoon(matter.kind, input.hearingDate, ends("7 working days", today)),
  },
  hear: {
    refuse: ({ matter, today }) =>
      matter.hearingDate === undefined
        ? {
            zh: "还没有通知听证，不能登记已举行。请先“逾期通知听证”。",
            en: "No hearing was called, so none was held. Call the late hearing first.",
          }
        : today < matter.hearingDate && {
            zh: `听证定在${matter.hearingDate}，还没有到，不能登记已举行。`,
            en: `The hearing is on ${matter.hearingDate}; it cannot be entered before it was held.`,
          },
  },
  askHearing: { compute: ({ today }) => ({ hearingAskedOn: today }) },
  extend: {
    refuse: ({ matter, input }) =>
      matter.procedure === "joint"
        ? {
            zh: `统一、联合、集中办理的，由本级政府负责人批准延长${article(matter.kind, "四十二")}。`,
            en: "Where several organs act as one, the head of the government extends it.",
          }
        : whole(matter.kind, input.moreDays, 10),
  },
  extendJoint: {
    refuse: ({ matter, input }) =>
      matter.procedure !== "joint"
        ? {
            zh: `一个机关办理的，由本机关负责人批准延长，最多十个工作日${article(matter.kind, "四十二")}。`,
            en: "Where one organ decides, its own head extends it, by ten working days at most.",
          }
        : whole(matter.kind, input.moreDays, 15),
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
    refuse: ({ matter, state }) => upward(matter.procedure, matter.kind, state),
    compute: ({ today }) => ({ conclusion: "approved", decidedOn: today }),
  },
  deny: {
    refuse: ({ matter, state }) => upward(matter.procedure, matter.kind, state),
    compute: ({ today }) => ({ conclusion: "denied", decidedOn: today }),
  },
  reportUp: {
    refuse: ({ matter }) =>
      matter.procedure !== "twoLevel" && {
        zh: "这个事项由本机关决定，请“准予”或者“不准予”。",
        en: "This organ decides the item itself. Approve or deny.",
      },
  },
  reviewAbove: {
    refuse: ({ input }) =>
      input.advice === "reportUp" &&
      refused(
        "已经报到上级机关，建议请选“准予”或者“不准予”。",
        "It is with the higher organ already: advise to approve or to deny.",
        "advice",
      ),
  },
  extendAbove: { refuse: ({ matter, input }) => whole(matter.kind, input.moreDays, 10) },
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
    refuse: ({ input, matter, today, state }) =>
      (matter.bundle !== undefined &&
        state === "certified" && {
          zh: "这件属于一件事，办成的随整件事统一出件，请在一件事里办。没有办成的，单独送达决定书。",
          en: "It is part of one thing whole and is handed over with it. Only a denial is served on its own.",
        }) ||
      ((input.deliveredOn > today || input.deliveredOn < (matter.decidedOn ?? "")) &&
        refused(
          `送达日期应在决定日期（${matter.decidedOn}）到今天之间，请按实际送达的那一天填写。`,
          `The day of delivery lies between the decision (${matter.decidedOn}) and today.`,
          "deliveredOn",
        )),
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
