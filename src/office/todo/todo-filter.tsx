import type { TodoRow } from "../../http/types.ts";
import { useMechanisms } from "../api/read.ts";
import { useWords } from "../words/language.tsx";

export interface TodoNarrowed {
  readonly mechanism: string | null;
  readonly state: string | null;
}

export const everything: TodoNarrowed = { mechanism: null, state: null };

/** The rows of a mechanism, or of one of its states. */
export const narrowedTo = (
  { mechanism, state }: TodoNarrowed,
  rows: readonly TodoRow[],
): readonly TodoRow[] =>
  rows.filter(
    row => (mechanism === null || row.mechanism === mechanism) && (state === null || row.state === state),
  );

interface FilterProps {
  readonly rows: readonly TodoRow[];
  readonly narrowed: TodoNarrowed;
  narrow(to: TodoNarrowed): void;
}

function Chip({ label, count, on, choose }: { label: string; count: number; on: boolean; choose(): void }) {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={choose}>
      {label} {count}
    </button>
  );
}

/** What waits, by mechanism and by state; it stays away while there is nothing to tell apart. */
export function TodoFilter({ rows, narrowed, narrow }: FilterProps) {
  const say = useWords();
  const mechanisms = useMechanisms();
  const kinds = Map.groupBy(rows, row => row.mechanism);
  const titleOf = (name: string) => mechanisms.data?.find(view => view.name === name)?.title ?? name;
  const only = kinds.size === 1 ? (rows[0]?.mechanism ?? null) : null;
  const chosen = narrowed.mechanism ?? only;
  const states = Map.groupBy(chosen === null ? [] : (kinds.get(chosen) ?? []), row => row.state);
  if (kinds.size < 2 && states.size < 2) return null;
  return (
    <div className="chips" role="group" aria-label={say.todo.filters}>
      <Chip
        label={say.todo.all}
        count={rows.length}
        on={narrowed.mechanism === null && narrowed.state === null}
        choose={() => narrow(everything)}
      />
      {kinds.size > 1
        ? [...kinds].map(([name, own]) => (
            <Chip
              key={name}
              label={titleOf(name)}
              count={own.length}
              on={narrowed.mechanism === name && narrowed.state === null}
              choose={() => narrow({ mechanism: name, state: null })}
            />
          ))
        : null}
      {states.size > 1
        ? [...states].map(([state, own]) => (
            <Chip
              key={state}
              label={own[0]?.stateTitle ?? state}
              count={own.length}
              on={narrowed.state === state}
              choose={() => narrow({ mechanism: chosen, state })}
            />
          ))
        : null}
    </div>
  );
}
