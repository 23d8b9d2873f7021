// The way that a matter went through its mechanism, read from its story.

import type { MatterView, MechanismView } from "../../http/types.ts";

export interface Way {
  /** When each state was first entered. */
  readonly entered: ReadonlyMap<string, number>;
  /** The states in the order of passing, each as often as it was entered. */
  readonly passed: readonly { readonly state: string; readonly at: number }[];
  took(from: string, to: string): boolean;
}

const step = (from: string, to: string) => JSON.stringify([from, to]);

/** Stories name states by their titles. */
export function wayOf({ story, state }: MatterView, mechanism: MechanismView): Way {
  const nameOf = new Map(
    mechanism.states.flatMap(({ name, title }) => [[title, name] as const, [name, name] as const]),
  );
  const passed: { state: string; at: number }[] = [];
  const entered = new Map<string, number>();
  const steps = new Set<string>();
  for (const line of story.toSorted((one, other) => one.seq - other.seq)) {
    const at = nameOf.get(line.state);
    const before = passed.at(-1)?.state;
    if (!at || at === before) continue;
    if (!entered.has(at)) entered.set(at, line.at);
    if (before) steps.add(step(before, at));
    passed.push({ state: at, at: line.at });
  }
  if (!entered.has(state)) entered.set(state, 0);
  return { entered, passed, took: (from, to) => steps.has(step(from, to)) };
}
