// Days that a clerk writes down: never ahead, never before what they follow.

import type { Reason } from "../../../../define/rules.ts";

/** A day on which something has happened. */
export const ahead = (date: string | undefined, today: string, field: string): Reason | false =>
  date !== undefined &&
  date > today && {
    zh: "日期不能晚于今天，请按实际发生的那一天填写。",
    en: "The day cannot lie ahead. Write down the day on which it happened.",
    field,
  };

export const before = (date: string, first: string | undefined, field: string): Reason | false =>
  first !== undefined &&
  date < first && {
    zh: `日期早于前一步（${first}），请核对。`,
    en: `The day lies before the step that it follows (${first}). Check it.`,
    field,
  };

/** A day by which something is to be done. */
export const notAhead = (date: string | undefined, today: string, field: string): Reason | false =>
  date !== undefined &&
  date <= today && {
    zh: "期限要晚于今天，请重新填写。",
    en: "The day must lie in the future. Choose a later one.",
    field,
  };
