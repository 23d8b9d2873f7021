import { Button, Checkbox, Input } from "antd";
import { type ClipboardEvent, type FormEvent, useState } from "react";
import type { OrgView } from "../../http/types.ts";
import { useOrgs } from "../api/read.ts";
import { OrgField } from "../form/org-field.tsx";
import { useWords } from "../words/language.tsx";
import type { ColumnFilter, SheetColumn } from "./columns.ts";
import { amountText, amountTyped, numberWords, recognised, spanOf, spanText } from "./filter-words.ts";

interface AskProps {
  readonly filter: ColumnFilter;
  readonly label: string;
  readonly text: string;
  change(text: string): void;
}

const valuesOf = (text: string): string[] => text.split(",").filter(Boolean);

/** Text that was pasted as a column: several lines or cells; a single word goes into the field as usual. */
function pastedColumn(event: ClipboardEvent): string | null {
  const text = event.clipboardData.getData("text");
  return /[\n\t]/.test(text.trim()) ? text : null;
}

function Pasting(props: {
  options: ColumnFilter["options"];
  word: string;
  type(word: string): void;
  found(values: readonly string[]): void;
}) {
  const say = useWords();
  const [said, setSaid] = useState("");
  const pasted = (event: ClipboardEvent) => {
    const text = pastedColumn(event);
    if (text === null) return;
    event.preventDefault();
    const { values, lost } = recognised(text, props.options);
    setSaid(say.ledger.pasted(values.length, lost));
    props.found(values);
  };
  return (
    <>
      <Input
        allowClear
        size="small"
        aria-label={say.ledger.paste}
        placeholder={say.ledger.paste}
        value={props.word}
        onChange={event => props.type(event.target.value)}
        onPaste={pasted}
      />
      <p className="note" role="status">
        {said}
      </p>
    </>
  );
}

function Values({ filter, label, text, change }: AskProps) {
  const [word, setWord] = useState("");
  const chosen = valuesOf(text);
  const wanted = word.trim().toLowerCase();
  const shown = filter.options.filter(option => option.label.toLowerCase().includes(wanted));
  return (
    <>
      {filter.options.length > 8 ? (
        <Pasting
          options={filter.options}
          word={word}
          type={setWord}
          found={values => change([...new Set([...chosen, ...values])].join(","))}
        />
      ) : null}
      <div className="filter__values" role="group" aria-label={label}>
        {shown.map(option => (
          <Checkbox
            key={option.value}
            checked={chosen.includes(option.value)}
            onChange={event => {
              const others = chosen.filter(value => value !== option.value);
              change([...others, ...(event.target.checked ? [option.value] : [])].join(","));
            }}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </>
  );
}

const optionsOf = (orgs: readonly OrgView[]) => orgs.map(({ ref, name }) => ({ value: ref, label: name }));

function Orgs({ label, text, change }: AskProps) {
  const orgs = useOrgs();
  const chosen = valuesOf(text);
  return (
    <>
      <OrgField
        wiring={{ "aria-label": label }}
        several
        value={chosen}
        change={value => change((Array.isArray(value) ? value : []).join(","))}
      />
      <Pasting
        options={optionsOf(orgs.data ?? [])}
        word=""
        type={() => {}}
        found={values => change([...new Set([...chosen, ...values])].join(","))}
      />
    </>
  );
}

function Ends({ filter, text, change }: AskProps) {
  const say = useWords();
  const { from, to } = spanOf(text);
  const days = filter.kind === "days";
  const shown = (end: string) => (days ? end : amountTyped(end, filter.hundredths));
  const typed = (end: string) => (days ? end : amountText(end, filter.hundredths));
  const end = (label: string, of: string, changed: (value: string) => void) => (
    <label className="filter__end">
      {label}
      <input
        type={days ? "date" : "number"}
        step="any"
        value={shown(of)}
        onChange={event => changed(typed(event.target.value))}
      />
    </label>
  );
  return (
    <div className="filter__ends">
      {end(say.ledger.from, from, value => change(spanText({ from: value, to })))}
      {end(say.ledger.to, to, value => change(spanText({ from, to: value })))}
    </div>
  );
}

function Words({ filter, label, text, change }: AskProps) {
  const say = useWords();
  if (filter.kind === "words") {
    return (
      <Input
        allowClear
        aria-label={label}
        placeholder={say.ledger.words}
        value={text}
        onChange={event => change(event.target.value)}
      />
    );
  }
  return (
    <>
      <Input.TextArea
        aria-label={label}
        placeholder={say.ledger.numbers}
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={text.replaceAll(",", "\n")}
        onChange={event => change(event.target.value.replaceAll("\n", ","))}
      />
      <p className="note">{say.ledger.numbersHint}</p>
    </>
  );
}

const asks = { values: Values, orgs: Orgs, days: Ends, numbers: Ends, words: Words, list: Words };

interface FilterBoxProps {
  readonly column: SheetColumn & { readonly filter: ColumnFilter };
  readonly text: string;
  /** Empty where the column is no longer filtered. */
  done(text: string): void;
}

/** What opens under a column's head: how it is filtered. Enter filters. */
export function FilterBox({ column, text, done }: FilterBoxProps) {
  const say = useWords();
  const [draft, setDraft] = useState(text);
  const { filter } = column;
  const Ask = asks[filter.kind];
  const label = say.ledger.filterBy(column.label);
  const said = filter.kind === "list" ? numberWords(draft) : draft.trim();
  const sent = (event: FormEvent) => {
    event.preventDefault();
    done(said);
  };
  return (
    <div role="dialog" aria-label={label}>
      <form className="filter" onSubmit={sent}>
        <Ask filter={filter} label={label} text={draft} change={setDraft} />
        <div className="filter__end-row">
          <Button type="primary" size="small" htmlType="submit">
            {say.ledger.apply}
          </Button>
          {text ? (
            <Button size="small" onClick={() => done("")}>
              {say.ledger.unfilter(column.label)}
            </Button>
          ) : null}
        </div>
      </form>
    </div>
  );
}
