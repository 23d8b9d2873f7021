import { Button, Input, Modal, Select } from "antd";
import type { TableGrid } from "../../http/types.ts";
import { useWords } from "../words/language.tsx";
import { type At, labelOf, removeColumn, setColumn } from "./edit.ts";

interface ColumnFormProps {
  readonly grid: TableGrid;
  readonly at: At;
  edit(grid: TableGrid, typing?: string): void;
  close(): void;
}

type Word = "label" | "expression" | "name" | "type" | "values" | "otherwise";

/** What a column is called, reads, and may hold. */
export function ColumnForm({ grid, at, edit, close }: ColumnFormProps) {
  const { tables: say } = useWords();
  const { part, column } = at;
  const held: Readonly<Partial<Record<Word, string>>> =
    part === "notes" ? { label: grid.notes[column] ?? "" } : grid[part][column]!;
  const set = (word: Word, value: string) =>
    edit(setColumn(grid, at, { [word]: value }), `column ${part} ${column} ${word}`);
  const words: readonly Word[] =
    part === "notes"
      ? ["label"]
      : part === "inputs"
        ? ["label", "expression", "type", "values"]
        : ["label", "name", "type", "values", "otherwise"];
  const types = Object.entries(say.column.types).map(([value, label]) => ({ value, label }));
  const known = types.some(({ value }) => value === (held.type ?? ""));
  return (
    <Modal
      open
      title={say.column.title(labelOf(grid, at))}
      onCancel={close}
      footer={
        <>
          <Button
            danger
            onClick={() => {
              edit(removeColumn(grid, at));
              close();
            }}
          >
            {say.column.remove}
          </Button>
          <Button type="primary" onClick={close}>
            {say.column.done}
          </Button>
        </>
      }
    >
      <div className="tables__column">
        {words.map(word => (
          <label key={word}>
            <span>{say.column[word]}</span>
            {word === "type" ? (
              <Select
                aria-label={say.column.type}
                value={held.type ?? ""}
                options={known ? types : [...types, { value: held.type!, label: held.type! }]}
                onChange={value => set("type", value)}
              />
            ) : (
              <Input value={held[word] ?? ""} onChange={event => set(word, event.target.value)} />
            )}
          </label>
        ))}
      </div>
    </Modal>
  );
}
