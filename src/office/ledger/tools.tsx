import { Button, Checkbox, Modal, Popover } from "antd";
import { useOrgs } from "../api/read.ts";
import { Key } from "../parts/marks.tsx";
import { office } from "../parts/screen.ts";
import { useWords } from "../words/language.tsx";
import type { SheetColumn } from "./columns.ts";
import { type Query, filterOf, sayFilter } from "./filter-words.ts";

interface ColumnChoiceProps {
  readonly all: readonly SheetColumn[];
  readonly shown: readonly SheetColumn[];
  choose(keys: readonly string[]): void;
}

/** Which columns stand in the sheet. */
export function ColumnChoice({ all, shown, choose }: ColumnChoiceProps) {
  const say = useWords();
  const keys = new Set(shown.map(({ key }) => key));
  const chosen = (key: string, on: boolean) =>
    all.filter(column => (column.key === key ? on : keys.has(column.key))).map(column => column.key);
  const list = (
    <div className="filter filter__values" role="group" aria-label={say.ledger.columnsOf}>
      {all
        .filter(({ key }) => key !== "@number")
        .map(({ key, label }) => (
          <Checkbox
            key={key}
            checked={keys.has(key)}
            onChange={event => choose(chosen(key, event.target.checked))}
          >
            {label}
          </Checkbox>
        ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={list}>
      <Button size="small">{say.ledger.columnsOf}</Button>
    </Popover>
  );
}

interface ChipsProps {
  readonly columns: readonly SheetColumn[];
  readonly query: Query;
  /** Empty takes the word away. */
  change(word: string, text: string): void;
  clear(): void;
}

const flags = ["mine", "open"] as const;

/** Filters in force, each with the way to take it away, and the two that concern no column. */
export function Chips({ columns, query, change, clear }: ChipsProps) {
  const say = useWords();
  const orgs = useOrgs();
  const filter = filterOf(query);
  const filtered = columns.filter(column => column.filter && filter[column.filter.word]);
  return (
    <div className="chips" role="group" aria-label={say.ledger.filtered}>
      {flags.map(word => (
        <button
          key={word}
          type="button"
          className="chip"
          aria-pressed={filter[word] === "1"}
          onClick={() => change(word, filter[word] === "1" ? "" : "1")}
        >
          {say.ledger[word]}
        </button>
      ))}
      {filtered.map(({ key, label, filter: own }) => (
        <button
          key={key}
          type="button"
          className="chip is-on"
          title={say.ledger.unfilter(label)}
          onClick={() => change(own!.word, "")}
        >
          {label}
          {say.colon}
          {sayFilter(own!, filter[own!.word] ?? "", orgs.data ?? [], say.comma)}
          <span aria-hidden="true"> ×</span>
        </button>
      ))}
      {Object.keys(filter).length > 0 ? (
        <button type="button" className="chip chip--plain" onClick={clear}>
          {say.ledger.unfilterAll}
        </button>
      ) : null}
    </div>
  );
}

/** The sheet as it is seen, as a file. */
export function Export({
  mechanism,
  query,
  columns,
}: {
  mechanism: string;
  query: Query;
  columns: readonly SheetColumn[];
}) {
  const say = useWords();
  const { view: _, ...asked } = query;
  const address = (format: string) => {
    const keys = columns.map(({ key }) => key);
    const words = new URLSearchParams({ ...asked, columns: keys.join(",") });
    return `/api/${encodeURIComponent(mechanism)}/export.${format}?${words}`;
  };
  return (
    <span className="export">
      {say.ledger.export}
      <a href={address("xlsx")} download>
        .xlsx
      </a>
      <a href={address("csv")} download>
        .csv
      </a>
    </span>
  );
}

/** All keys of the ledger. */
export function KeysHelp({ open, close }: { open: boolean; close(): void }) {
  const say = useWords();
  return (
    <Modal
      title={say.ledger.keys.title}
      open={open}
      onCancel={close}
      footer={null}
      width={420}
      getContainer={office}
    >
      <dl className="keys">
        {say.ledger.keys.list.map(([keys = "", does]) => (
          <div key={keys}>
            <dt>
              {keys.split(/\s+/).map(key => (
                <Key key={key}>{key}</Key>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
