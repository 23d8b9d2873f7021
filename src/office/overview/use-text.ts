// The text that is edited, with its past, and where the caret was last.

import { useCallback, useRef, useState } from "react";
import {
  type Caret,
  type History,
  type Text,
  begun,
  bodyOf,
  changed,
  lengthOf,
  redone,
  undone,
} from "./model.ts";

/** A text that is edited. */
export function useText(body: string) {
  const [history, setHistory] = useState<History>(() => begun(body));
  const caret = useRef<Caret | null>(null);
  const change = useCallback(
    (edit: (text: Text) => Text, typing: number | null = null) =>
      setHistory(before => changed(before, edit(before.now), typing)),
    [],
  );
  const { now, past, future } = history;
  return {
    text: now,
    body: bodyOf(now),
    change,
    /** Where something is to be put: the caret, or the end where there was none. */
    place: (): Caret => {
      const last = now.blocks.at(-1)!;
      const at = caret.current;
      const known = now.blocks.some(({ id }) => id === at?.block);
      return at !== null && known ? at : { block: last.id, at: lengthOf(last.inlines) };
    },
    stand: useCallback((at: Caret) => void (caret.current = at), []),
    undo: useCallback(() => setHistory(undone), []),
    redo: useCallback(() => setHistory(redone), []),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
  };
}

export type Editing = ReturnType<typeof useText>;
