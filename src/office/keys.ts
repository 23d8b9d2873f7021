// Keys work anywhere but where somebody types, and never together with Ctrl, Alt or the command key.

import { useEffect, useRef } from "react";
import type { MechanismView } from "../http/types.ts";

const typing = "input, textarea, select, [contenteditable], [role=combobox], [role=dialog]";

/** Calls what is bound to a pressed key ("j", "Enter", "/"); letters in either case. */
export function useKeys(bound: Readonly<Record<string, () => void>>, active = true): void {
  const latest = useRef(bound);
  useEffect(() => {
    latest.current = bound;
  });
  useEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      // A window over the page has its own keys, and Esc closes it alone.
      if (at?.closest("dialog")) return;
      if (at?.closest(typing) && event.key !== "Escape") return;
      // Enter on a link or button is that link's or button's.
      if (event.key === "Enter" && at?.closest("a, button, summary")) return;
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, [active]);
}

const taken = ["j", "k"];

/**
 * The letters of a mechanism's actions: those of the reader's own post, in the order of its definition,
 * have the choice.
 */
export const mechanismLetters = (
  mechanism: Pick<MechanismView, "own" | "actions"> | undefined,
  others: readonly string[] = [],
): ReadonlyMap<string, string> =>
  lettersOf([...(mechanism?.own ?? []), ...others, ...Object.keys(mechanism?.actions ?? {})]);

/**
 * A letter for each action of a mechanism, from its name where one is free, so that a letter always means
 * the same action, whatever the state. More actions than letters: the last go without.
 */
export function lettersOf(actions: Iterable<string>): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const letters = new Map<string, string>();
  for (const action of actions) {
    if (letters.has(action)) continue;
    const wished = [...action.toLowerCase(), ..."abcdefghilmnopqrstuvwxyz"];
    const letter = wished.find(each => /[a-z]/.test(each) && !used.has(each));
    if (!letter) continue;
    used.add(letter);
    letters.set(action, letter);
  }
  return letters;
}
