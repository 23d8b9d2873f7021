import { Button, Select } from "antd";
import type { TableGrid } from "../../http/types.ts";
import { useTell } from "../parts/telling.tsx";
import { useWords } from "../words/language.tsx";
import { type Part, addColumn, copyRow, insertRow, moveRow, removeRow, tableText } from "./edit.ts";

interface ToolsProps {
  readonly grid: TableGrid;
  /** The row that is worked on. */
  readonly row: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  edit(grid: TableGrid): void;
  undo(): void;
  redo(): void;
  /** Goes to a row. */
  go(row: number): void;
}

function Policy({ grid, edit }: Pick<ToolsProps, "grid" | "edit">) {
  const { tables: say } = useWords();
  const { aggregation, ...rest } = grid;
  const options = (words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <>
      <label>
        {say.grid.hit}{" "}
        <Select
          aria-label={say.grid.hit}
          value={grid.hit}
          popupMatchSelectWidth={false}
          options={options(say.grid.hits)}
          onChange={hit => edit(hit === "C" ? { ...grid, hit } : { ...rest, hit })}
        />
      </label>
      {grid.hit === "C" ? (
        <label>
          {say.grid.aggregation}{" "}
          <Select
            aria-label={say.grid.aggregation}
            value={aggregation ?? ""}
            popupMatchSelectWidth={false}
            options={options(say.grid.aggregations)}
            onChange={chosen => edit(chosen === "" ? rest : { ...rest, aggregation: chosen })}
          />
        </label>
      ) : null}
    </>
  );
}

/** What is done with rows and columns by hand; every one has a key or is rare. */
export function GridTools({ grid, row, canUndo, canRedo, edit, undo, redo, go }: ToolsProps) {
  const { tables: say } = useWords();
  const tell = useTell();
  const does = (next: TableGrid, to: number) => () => {
    edit(next);
    go(Math.max(0, Math.min(to, next.rows.length - 1)));
  };
  const none = grid.rows.length === 0;
  const copyAll = () => {
    const copied = navigator.clipboard?.writeText(tableText(grid)) ?? Promise.reject(new Error("none"));
    void copied.then(
      () => tell(say.grid.copied),
      () => tell(say.grid.notCopied),
    );
  };
  const parts: readonly Part[] = ["inputs", "outputs", "notes"];
  return (
    <div className="tables__tools" role="toolbar" aria-label={say.grid.acts}>
      <Policy grid={grid} edit={edit} />
      <span className="tables__group">
        <Button onClick={does(insertRow(grid, row), row)}>{say.grid.above}</Button>
        <Button onClick={does(insertRow(grid, none ? 0 : row + 1), row + 1)}>{say.grid.below}</Button>
        <Button disabled={none} onClick={none ? undo : () => does(copyRow(grid, row), row + 1)()}>
          {say.grid.copy}
        </Button>
        <Button disabled={row === 0} onClick={does(moveRow(grid, row, row - 1), row - 1)}>
          {say.grid.up}
        </Button>
        <Button disabled={row >= grid.rows.length - 1} onClick={does(moveRow(grid, row, row + 1), row + 1)}>
          {say.grid.down}
        </Button>
        <Button disabled={none} onClick={does(removeRow(grid, row), row)}>
          {say.grid.remove}
        </Button>
      </span>
      <span className="tables__group">
        <Button disabled={!canUndo} onClick={undo}>
          {say.grid.undo}
        </Button>
        <Button disabled={!canRedo} onClick={redo}>
          {say.grid.redo}
        </Button>
      </span>
      <span className="tables__group">
        {parts.map(part => (
          <Button key={part} onClick={() => edit(addColumn(grid, part, say.column.fresh[part]))}>
            {say.column.add[part]}
          </Button>
        ))}
        <Button onClick={copyAll}>{say.grid.toExcel}</Button>
      </span>
    </div>
  );
}
