// What shared data answered, as a step records it. They were asked before the act was decided (src/share):
// deciding reads nothing. What was not asked counts as unknown, so whatever goes wrong ends with a person.

import { type Checked, checked } from "../define/checked.ts";
import type { Origin, Values } from "./event.ts";
import type { PlannedAction } from "./registry.ts";

/** Answers by the name of the check. */
export type Checks = Readonly<Record<string, Checked>>;

/** The answers of a step, and the fields that they fill. Undefined where it asks nothing, and of history. */
export function checksOf(
  { checks }: PlannedAction,
  { origin, checked: given = {} }: { readonly origin: Origin; readonly checked?: Checks },
): { readonly answers: Checks; readonly set: Values } | undefined {
  if (checks.length === 0 || origin === "import") return undefined;
  const answers = checks.map(([name]) => [name, given[name] ?? checked("down")] as const);
  const set = checks.map(([name, { into }], at) => [into, answers[at]![1].answer] as const);
  return { answers: Object.fromEntries(answers), set: Object.fromEntries(set) };
}
