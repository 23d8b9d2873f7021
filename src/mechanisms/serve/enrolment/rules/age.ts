// Six years old by 31 August of the year (义务教育法第十一条；8月31日 rules 3.8).

import type { Reason } from "../../../../define/rules.ts";

/** "2020-03-05" of a citizen's number. */
export const birthdayOf = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;

/** Why a child cannot be registered for a year yet; false when it can. */
export function tooYoung(child: string, year: number): Reason | false {
  const [birthday, last] = [birthdayOf(child), `${year - 6}-08-31`];
  const from = Number(birthday.slice(0, 4)) + 6 + (birthday.slice(5) > "08-31" ? 1 : 0);
  return (
    birthday > last && {
      zh: `${year} 年入学要在 8 月 31 日前满 6 周岁（${last} 以前出生），这个孩子 ${from} 年入学，请 ${from} 年再登记。`,
      en: `Children of ${year} are six by 31 August (born by ${last}); this one starts in ${from}. Register then.`,
      field: "child",
    }
  );
}
