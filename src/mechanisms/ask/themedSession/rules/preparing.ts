// Rules of preparing and holding a session: a time that can be held, announced early enough, opened when it is
// its time.

import { dateOf, dayFromDate } from "../../../../define/civil.ts";
import type { Reason } from "../../../../define/rules.ts";
import { zoneOf } from "../../../../define/zone.ts";
import type { Rules } from "./types.ts";

/** Days between the announcement and the session at the least: 约定，没有法定时限。 */
const announcedBefore = 3;
/** The line may be opened so many minutes early, to try it. */
const early = 30;

const minute = 60_000;
const china = zoneOf("Asia/Shanghai");
const clockTime = /^([01]\d|2[0-3]):([0-5]\d)$/;

interface Time {
  readonly date: string;
  readonly opens: string;
  readonly closes: string;
}

const lastDay = (date: string): string => dateOf(dayFromDate(date) - announcedBefore);

/** The moment of a day at which a clock shows "09:00", ms. */
function momentOf(date: string, text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return china.startOfDay(dayFromDate(date)) + (hours * 60 + minutes) * minute;
}

const malformed = (time: Time): Reason | false => {
  const wrong = (["opens", "closes"] as const).find(name => !clockTime.test(time[name]));
  return (
    wrong !== undefined && {
      zh: "时间请按 24 小时制填写，如 09:00。",
      en: "Write the time with 24 hours, such as 09:00.",
      field: wrong,
    }
  );
};

/** Why a session cannot be held then. */
const unfit = (time: Time, today: string): Reason | false =>
  malformed(time) ||
  (time.closes <= time.opens && {
    zh: `结束时间 ${time.closes} 要晚于开始时间 ${time.opens}，请重新填写。`,
    en: `It ends at ${time.closes}, which is not after ${time.opens}. Give a later time.`,
    field: "closes",
  }) ||
  (time.date <= today && {
    zh: "举行日期已经过去或者就是今天，请另选一天。",
    en: "That day is past or today. Choose another day.",
    field: "date",
  }) ||
  (lastDay(time.date) < today && {
    zh: `至少要提前 ${announcedBefore} 天预告，这一天来不及了，请选更晚的日期。`,
    en: `It must be announced ${announcedBefore} days before. Choose a later day.`,
    field: "date",
  });

const timed = {
  refuse: ({ input, today }: { readonly input: Time; readonly today: string }) => unfit(input, today),
  compute: ({ input }: { readonly input: Time }) => ({ announceBy: lastDay(input.date) }),
};

export const preparing = {
  propose: timed,
  amend: timed,
  reschedule: timed,
  announce: {
    refuse: ({ matter, today }) =>
      today > (matter.announceBy ?? today) && {
        zh: `离举行已不足 ${announcedBefore} 天，不能再预告，请先“修改”改期。`,
        en: `Fewer than ${announcedBefore} days are left. Choose a later day first.`,
      },
  },
  open: {
    refuse: ({ matter, now }) => {
      const { date = "", opens = "", closes = "" } = matter;
      const fits = now >= momentOf(date, opens) - early * minute && now < momentOf(date, closes);
      return (
        !fits && {
          zh: `本期在 ${date} ${opens} 至 ${closes} 接线，最早提前 ${early} 分钟打开；错过的请改期。`,
          en: `The line is open on ${date} from ${opens} to ${closes}, and ${early} minutes before at the earliest.`,
        }
      );
    },
  },
} satisfies Rules;
