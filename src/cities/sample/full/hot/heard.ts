// What those who assess a hot issue know of its appeals when they have read them. An official who assesses
// one reads its appeals and gives it a name; the script's officials cannot read, so they know of each appeal
// what its writer wrote about: the planted name, or the place and the thing. That is for people's acts alone,
// names and merges. What looks for hot issues (finder.ts) is handed what was written and the form's place and
// topic, and has found them before anybody is asked.

import type { Step } from "../../step.ts";
import type { FullAppeal } from "../writers.ts";

/** An appeal as its readers remember it. */
export interface ReadAppeal {
  readonly key: string;
  /** Null where nobody left a number. */
  readonly phone: string | null;
  /** What it is about, as a person who reads it would name it. */
  readonly about: string;
  /** The department that answers for it; undefined where a street does. */
  readonly department: string | undefined;
  /** Taken back, refused or sent elsewhere: nobody is told of anything. */
  readonly over: boolean;
}

const over = new Set(["withdraw", "decline", "end", "transfer"]);

export const readAppeal = (
  { key, asker, plan, thing, place, handler }: FullAppeal,
  steps: readonly Step[],
): ReadAppeal => ({
  key,
  phone: asker?.phone ?? null,
  about: plan.hot ?? `${place.name}${thing.name}`,
  department: handler.startsWith("dept.") ? handler.split(".").slice(0, 2).join(".") : undefined,
  over: steps.some(({ action }) => over.has(action)),
});

/** What most of them say; undefined where none says anything. */
export function commonest(values: readonly (string | undefined)[]): string | undefined {
  const times = new Map<string, number>();
  for (const value of values) if (value !== undefined) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].toSorted((one, other) => other[1] - one[1])[0]?.[0];
}
