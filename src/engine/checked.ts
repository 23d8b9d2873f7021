// What shared data answered, as a step records it. They were asked before the act was decided (src/share):
// deciding reads nothing. What was not asked counts as unknown, so whatever goes wrong ends with a person.

import { type Checked, checked } from "../define/checked.ts";
import { holds } from "../define/when.ts";
import type { Origin, Values } from "./event.ts";
import type { Matter } from "./matter.ts";
import type { PlannedAction } from "./registry.ts";

interface ChecksAct {
  readonly origin: Origin;
  readonly input: { readonly held: Values };
  readonly checked?: Checks;
}

/** Answers by the name of the check. */
export type Checks = Readonly<Record<string, Checked>>;

/**
 * The answers of a step, and the fields that they fill. Undefined where it asks nothing. What a check is not
 * asked for stays without an answer. Of history nobody was asked: what its row does not state is unknown.
 */
export function checksOf(
  step: PlannedAction,
  matter: Pick<Matter, "fields"> | null,
  { origin, input, checked: given = {} }: ChecksAct,
): { readonly answers?: Checks; readonly set: Values } | undefined {
  if (step.checks.length === 0) return undefined;
  const values = { ...matter?.fields, ...input.held };
  const checks = step.checks.filter(([, { when }]) => holds(when, values));
  if (checks.length === 0) return undefined;
  if (origin === "import") {
    const unstated = checks.filter(([, { into }]) => input.held[into] === undefined);
    return { set: Object.fromEntries(unstated.map(([, { into }]) => [into, "unknown"])) };
  }
  const answers = checks.map(([name]) => [name, given[name] ?? checked("down")] as const);
  const set = checks.map(([, { into }], at) => [into, answers[at]![1].answer] as const);
  return { answers: Object.fromEntries(answers), set: Object.fromEntries(set) };
}
