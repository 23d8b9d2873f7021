// What the engine gives of a matter to its own act elsewhere. Values that stand apart from the log are only
// named: they are read when it is delivered, and none of them stands in the outbox.

import type { EachOwn } from "../define/parts.ts";
import type { Matter } from "./matter.ts";
import type { Plan } from "./registry.ts";

/** Their fields by ours; `"matter"` is this matter, `"entry"` what theirs is opened for. */
export type Given = Readonly<Record<string, string | EachOwn>>;

/** This matter, a value of it, or of a list the value at a place. */
function valueFor(near: string | EachOwn, { id, fields }: Matter, place: number): unknown {
  if (near === "matter") return `matter:${id}`;
  if (typeof near === "string") return fields[near];
  const own = fields[near.each];
  return Array.isArray(own) ? (own as readonly unknown[])[place] : undefined;
}

/** The input of the act on the matter at this place of a list; what is not known is left out. */
export const inputFrom = (
  given: Given,
  after: Matter,
  place: number,
  entry?: unknown,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([far, near]) => {
      const value = near === "entry" ? entry : valueFor(near, after, place);
      return value === undefined ? [] : [[far, value] as const];
    }),
  );

/** What of it stands apart: by the name of the input there, the field here. */
export function apartFrom({ apart }: Plan, given: Given): { readonly apart?: Record<string, string> } {
  const named = Object.entries(given).flatMap(([far, near]) =>
    typeof near === "string" && apart.has(near) ? [[far, near] as const] : [],
  );
  return named.length === 0 ? {} : { apart: Object.fromEntries(named) };
}
