import { useState } from "react";
import type { TodoRow, TodoView } from "../../http/types.ts";
import { useMechanisms, useTodo } from "../api/read.ts";
import { mechanismLetters, useKeys } from "../keys.ts";
import { Key } from "../parts/marks.tsx";
import { useNow, useTitle, useWide } from "../parts/screen.ts";
import { likelyFirst } from "../matter/likely.ts";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import { type HurtGroup, byHurt } from "./hurt.ts";
import { Done } from "./done.tsx";
import { Peek } from "./peek.tsx";
import { TodoFilter, everything, narrowedTo } from "./todo-filter.tsx";
import { TodoTable } from "./todo-table.tsx";

export interface RowAct {
  readonly name: string;
  readonly title: string;
  readonly letter: string | undefined;
}

/** Titles and letters of the actions that a row allows, from its mechanism's definition. */
function useRowActs(): (row: TodoRow) => RowAct[] {
  const mechanisms = useMechanisms();
  return ({ mechanism, state, actions }) => {
    const view = mechanisms.data?.find(({ name }) => name === mechanism);
    const titles = view?.actions ?? {};
    const letters = mechanismLetters(view, actions);
    const titleOf = (name: string) => titles[name] ?? name;
    return likelyFirst(view, state, actions, name => name).map(name => ({
      name,
      title: titleOf(name),
      letter: letters.get(name),
    }));
  };
}

export function TodoPage() {
  const say = useWords();
  const todo = useTodo();
  useTitle(say.nav.todo);
  return (
    <Read what={say.nav.todo} of={todo} whole>
      {view => (view.rows.length ? <Rows view={view} /> : <Done doneToday={view.doneToday} />)}
    </Read>
  );
}

/** The row that the cursor is on, kept by its matter so that a new list does not move it. */
function useCursor(groups: readonly HurtGroup[]) {
  const [at, setAt] = useState("");
  const rows = groups.flatMap(group => group.rows);
  const index = Math.max(
    0,
    rows.findIndex(({ id }) => id === at),
  );
  const to = (next: number) => {
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
    if (!row) return;
    setAt(row.id);
    document.getElementById(`todo-${row.id}`)?.scrollIntoView({ block: "nearest" });
  };
  return { row: rows[index], down: () => to(index + 1), up: () => to(index - 1), set: setAt };
}

function Rows({ view }: { view: TodoView }) {
  const say = useWords();
  const now = useNow();
  const wide = useWide();
  const [narrowed, narrow] = useState(everything);
  // What was narrowed to may be done meanwhile; then everything is shown again.
  const some = narrowedTo(narrowed, view.rows);
  const rows = some.length > 0 ? some : view.rows;
  const groups = byHurt(rows, now);
  const cursor = useCursor(groups);
  const actsOf = useRowActs();
  const { row } = cursor;
  const open = (act: string | null) => {
    if (row) go({ page: "matter", mechanism: row.mechanism, id: row.id, act });
  };
  const letters = (row ? actsOf(row) : []).flatMap(({ name, letter }) =>
    letter ? [[letter, () => open(name)] as const] : [],
  );
  useKeys({ ...Object.fromEntries(letters), j: cursor.down, k: cursor.up, Enter: () => open(null) });
  return (
    <div className={wide ? "split" : "whole"}>
      <div>
        <div className="bar">
          <h1>{say.nav.todo}</h1>
          <span className="note">{say.todo.count(rows.length)}</span>
          <span className="note bar__push">
            <Key>j</Key> <Key>k</Key> {say.keys.move} <Key>Enter</Key> {say.keys.open} <Key>/</Key>{" "}
            {say.keys.find}
          </span>
        </div>
        <TodoFilter rows={view.rows} narrowed={some.length > 0 ? narrowed : everything} narrow={narrow} />
        <TodoTable groups={groups} at={row?.id ?? ""} choose={cursor.set} actsOf={actsOf} />
        <p className="note todo__done">{say.todo.doneToday(view.doneToday)}</p>
      </div>
      {wide && row ? <Peek key={row.id} row={row} /> : null}
    </div>
  );
}
