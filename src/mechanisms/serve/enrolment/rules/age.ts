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

/** 多大就不会是入学的孩子，没有规定；义务教育到十五六岁为止，这是我们的默认值. */
const grownUpAt = 16;

/** Somebody has typed a parent's number where the child's belongs; false for a child's. */
export function grownUp(child: string, year: number): Reason | false {
  const age = year - Number(child.slice(6, 10));
  return (
    age >= grownUpAt && {
      zh: `这个号码的人 ${year} 年满 ${age} 岁，是不是填成了大人的？请填孩子的身份证号码。`,
      en: `Whoever has this number turns ${age} in ${year}: is it a grown-up's? Give the child's number.`,
      field: "child",
    }
  );
}
