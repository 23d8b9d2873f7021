import { useEffect, useMemo, useReducer, useState } from "react";
import type { TableFileView } from "../../http/types.ts";
import { type TableDraft, useTableCheck } from "../api/tables.ts";
import { begun, changed, sheetOf } from "./edit.ts";

const pause = 400;

/** The value once it has rested. */
function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** A file as it is edited, and what the check found in it. */
export function useDraft(file: TableFileView, readOnly: boolean) {
  const [base, setBase] = useState(file);
  const [from, setFrom] = useState(file.from ?? "");
  const [history, change] = useReducer(changed, begun(sheetOf(file)));
  const { grids, texts } = history;
  const draft = useMemo<TableDraft>(
    () => ({
      xml: base.xml,
      grids: grids.map((grid, n) => (grid === base.tables[n]?.grid ? null : grid)),
      texts: texts.map((text, n) => (text === base.texts[n]?.text ? null : text)),
      // One that the file says already is left as it is written there.
      from: from === base.from ? "" : from,
    }),
    [base, grids, texts, from],
  );
  const rested = useRested(draft);
  const { data, error, isFetching, isPlaceholderData, isSuccess } = useTableCheck(rested, !readOnly);
  const checked = draft === rested && isSuccess && !isFetching && !isPlaceholderData;
  const unsaved = !readOnly && history.past.length > 0;
  useEffect(() => {
    if (!unsaved) return;
    // The browser asks whether what was typed may be lost.
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", leave);
    return () => removeEventListener("beforeunload", leave);
  }, [unsaved]);
  const take = (taken: TableFileView) => {
    setBase(taken);
    if (taken.from) setFrom(taken.from);
    change({ kind: "load", ...sheetOf(taken) });
  };
  return {
    base,
    from,
    setFrom,
    history,
    change,
    take,
    error,
    /** What was found last. */
    view: readOnly ? file : (data ?? base),
    /** Whether that is about the draft as it stands. */
    settled: readOnly || checked,
  };
}

export type Draft = ReturnType<typeof useDraft>;
