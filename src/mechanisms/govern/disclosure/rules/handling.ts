// Rules of receiving and handling: the day of receipt, third parties, more time (政府信息公开条例第三十一至三十三条).

import type { Reason } from "../../../../define/rules.ts";
import type { Rules } from "./types.ts";

/** A day on which something has happened. */
const ahead = (date: string, today: string, field: string): Reason | false =>
  date > today && {
    zh: "日期不能晚于今天，请按实际发生的那一天填写。",
    en: "The day cannot lie ahead. Write down the day on which it happened.",
    field,
  };

type Stand = "agree" | "silent" | "object";
/** Of several third parties: one that objects outweighs one that is silent, and both outweigh consent. */
const weight: Readonly<Record<Stand, number>> = { agree: 0, silent: 1, object: 2 };
const graver = (before: Stand | undefined, now: Stand): Stand =>
  before !== undefined && weight[before] > weight[now] ? before : now;

export const handling = {
  apply: {
    refuse: ({ input, orgs }) =>
      orgs.party(input.organ) && {
        zh: "党的机关不适用政府信息公开条例，请填写制作或者保存这项信息的行政机关。",
        en: "The regulation does not bind organs of the party. Name the administrative organ that holds it.",
        field: "organ",
      },
    compute: () => ({ channel: "portal" }),
  },
  // 网上提交的，以双方确认之日为收到之日（第三十一条）。
  confirm: { compute: ({ today }) => ({ received: today, countsFrom: today }) },
  enter: {
    refuse: ({ input, today }) =>
      input.channel === "portal"
        ? {
            zh: "网上提交的由申请人自己填写，这里登记当面、邮寄和口头的申请。",
            en: "What comes by the portal is filed by the applicant. Enter what came by hand, post or mouth.",
            field: "channel",
          }
        : ahead(input.received, today, "received"),
    compute: ({ input, actor }) => ({
      countsFrom: input.received,
      ...(actor.org === null ? {} : { organ: actor.org }),
    }),
  },
  // 答复期限自收到补正之日起重新计算（第三十条）。
  correct: { compute: ({ today }) => ({ countsFrom: today }) },
  askCorrection: {
    refuse: ({ input }) => part(input.correctionDays, "correctionDays"),
  },
  serveThird: { refuse: ({ input, today }) => ahead(input.thirdServed, today, "thirdServed") },
  hearThird: { compute: ({ input, matter }) => ({ thirdStand: graver(matter.thirdStand, input.thirdView) }) },
  thirdSilent: { compute: ({ matter }) => ({ thirdStand: graver(matter.thirdStand, "silent") }) },
  extend: { refuse: ({ input }) => part(input.moreDays, "moreDays") },
} satisfies Rules;

/** Days are whole. */
function part(days: number, field: string): Reason | false {
  return (
    !Number.isInteger(days) && {
      zh: "天数应为整数，请改正。",
      en: "Give whole days.",
      field,
    }
  );
}
