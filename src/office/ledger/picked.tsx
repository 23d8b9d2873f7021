import { Button } from "antd";
import type { ActionView, MatterRow, MechanismView } from "../../http/types.ts";
import { askFor } from "../form/draft.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

export interface Making {
  readonly mechanism: string;
  readonly act: ActionView;
  /** The field of its form that takes them. */
  readonly into: string;
}

/** What matters of one mechanism can be made into: every opening of another that takes them by number. */
export const makingsOf = (view: MechanismView, all: readonly MechanismView[]): readonly Making[] =>
  all
    .filter(({ name }) => name !== view.name)
    .flatMap(({ name, openings }) =>
      openings.flatMap(act => {
        const ask = act.allowed ? askFor(act.form, view.name) : undefined;
        return ask ? [{ mechanism: name, act, into: ask.name }] : [];
      }),
    );

interface PickedProps {
  readonly makings: readonly Making[];
  readonly rows: readonly MatterRow[];
  clear(): void;
  /** Opens what can be done with all of them at once. */
  act(): void;
}

/** The chosen rows and the buttons for what can be made of them. */
export function Picked({ makings, rows, clear, act }: PickedProps) {
  const say = useWords();
  if (rows.length === 0) {
    const titles = [say.ledger.bulk.start, ...makings.map(({ act: making }) => making.title)].join(say.comma);
    return <span className="note">{say.ledger.pickHint(titles)}</span>;
  }
  const numbers = rows.map(({ number }) => number);
  return (
    <span className="picked">
      <b>{say.ledger.picked(rows.length)}</b>
      <Button size="small" type="primary" onClick={act}>
        {say.ledger.bulk.start}
      </Button>
      {makings.map(({ mechanism, act: making, into }) => (
        <PlaceLink
          key={`${mechanism} ${making.name}`}
          to={{ page: "open", mechanism, action: making.name, numbers, into }}
          className="button"
        >
          {say.ledger.makeInto(making.title)}
        </PlaceLink>
      ))}
      <Button size="small" onClick={clear}>
        {say.ledger.clear}
      </Button>
    </span>
  );
}
