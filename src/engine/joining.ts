// What the engine adds to the rule of an act by which a matter joins another, or comes back to the one
// that it was opened for: the list of those that are there, each once, and no more than the list holds.

import { type Growing, growing } from "../define/derive.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { AnyRule, Reason } from "../define/rules.ts";

interface Joined {
  readonly matter: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

const after = ({ child, children }: Growing, { matter, input }: Joined): readonly unknown[] => {
  const before = (matter[children] ?? []) as readonly unknown[];
  const joins = input[child];
  return joins === undefined || before.includes(joins) ? before : [...before, joins];
};

/** The rule of an action; where lists grow at it, with what the engine does for them. */
export function joining(mechanism: AnyMechanism, action: string): AnyRule | undefined {
  const rule = mechanism.rules?.[action];
  const lists = growing(mechanism, action);
  if (lists.length === 0) return rule;
  const mostOf = ({ children }: Growing): number => {
    const list = mechanism.fields[children];
    return list?.kind === "list" ? (list.max ?? 200) : 0;
  };
  return {
    refuse: (situation: Joined) => {
      const one = lists.find(list => after(list, situation).length > mostOf(list));
      return one === undefined ? rule?.refuse?.(situation) : full(mostOf(one));
    },
    compute: (situation: Joined) => ({
      ...Object.fromEntries(lists.map(list => [list.children, after(list, situation)])),
      ...rule?.compute?.(situation),
    }),
  };
}

const full = (most: number): Reason => ({
  zh: `一件最多并入 ${most} 件，已经满了。请并入另一件。`,
  en: `At most ${most} matters can join one, and that many have. Join another.`,
});
