// What the engine adds to the rule of the act by which one matter joins another: the list of those that
// joined it, each once, and no more than the list holds.

import type { AnyMechanism } from "../define/mechanism.ts";
import type { AnyRule, Reason } from "../define/rules.ts";

interface Joined {
  readonly matter: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
}

/** The rule of an action; of the joining act of a merge, with what the engine does for it. */
export function joining(mechanism: AnyMechanism, action: string): AnyRule | undefined {
  const rule = mechanism.rules?.[action];
  const { merges, fields } = mechanism;
  if (merges?.join !== action) return rule;
  const { child, children } = merges;
  const list = fields[children];
  const most = list?.kind === "list" ? (list.max ?? 200) : 0;
  const after = ({ matter, input }: Joined): readonly unknown[] => {
    const before = (matter[children] ?? []) as readonly unknown[];
    const joins = input[child];
    return joins === undefined || before.includes(joins) ? before : [...before, joins];
  };
  return {
    refuse: (situation: Joined) => (after(situation).length > most ? full(most) : rule?.refuse?.(situation)),
    compute: (situation: Joined) => ({ [children]: after(situation), ...rule?.compute?.(situation) }),
  };
}

const full = (most: number): Reason => ({
  zh: `一件最多并入 ${most} 件，已经满了。请并入另一件。`,
  en: `At most ${most} matters can join one, and that many have. Join another.`,
});
