// Conditions on the choices and flags of a matter (按情形): a check, a decision or a question that belongs to
// some of them alone. Of the others nobody is asked, and nobody's data are looked at.

import { type OneOrMore, listOf } from "./parts.ts";

/** Each of these choices holds one of the options, each of these flags is as said. */
export type When<Field extends string = string> = {
  readonly [K in Field]?: OneOrMore<string> | boolean;
};

/** Whether a condition holds for what a matter says; without a condition it does. */
export const holds = (when: When | undefined, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(when ?? {}).every(([field, wanted]) =>
    typeof wanted === "boolean"
      ? (values[field] === true) === wanted
      : listOf(wanted).includes(String(values[field])),
  );

/** Whether no matter can fit both: they want different options of one choice, or of one flag. */
export const apart = (one: When | undefined, other: When | undefined): boolean =>
  Object.entries(one ?? {}).some(([field, wanted]) => {
    const others = other?.[field];
    if (wanted === undefined || others === undefined) return false;
    if (typeof wanted === "boolean" || typeof others === "boolean") return wanted !== others;
    return !listOf(wanted).some(option => listOf(others).includes(option));
  });
