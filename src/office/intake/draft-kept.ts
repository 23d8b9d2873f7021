// What stands half-filled on the page of calls, kept while the office is open: a clerk who looks at an
// earlier matter comes back to the caller's words. It is nowhere but in memory, since it names a person.

import { useSyncExternalStore } from "react";
import type { Draft } from "../form/draft.ts";

export interface IntakeDraft {
  readonly said: Draft;
  /** The action that shall follow the registration, and what was filled in for each. */
  readonly following: string | null;
  readonly after: Readonly<Record<string, Draft>>;
}

const empty: IntakeDraft = { said: {}, following: null, after: {} };
const drafts = new Map<string, IntakeDraft>();
const changed = new EventTarget();

function watch(heard: () => void): () => void {
  changed.addEventListener("changed", heard);
  return () => changed.removeEventListener("changed", heard);
}

/** The draft of this person at this post, and how to change it; `null` clears it. */
export function useKeptDraft(owner: string) {
  const draft = useSyncExternalStore(watch, () => drafts.get(owner) ?? empty);
  const keep = (next: IntakeDraft | null): void => {
    if (next === null) drafts.delete(owner);
    else drafts.set(owner, next);
    changed.dispatchEvent(new Event("changed"));
  };
  return [draft, keep] as const;
}
