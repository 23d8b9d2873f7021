import { Button } from "antd";
import type { MatterRow, MechanismView } from "../../http/types.ts";
import { takesMatters } from "../form/draft.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";

interface PickedProps {
  readonly view: MechanismView;
  readonly all: readonly MechanismView[];
  readonly rows: readonly MatterRow[];
  clear(): void;
}

/** What the chosen rows can be made into: every opening of another mechanism that takes matters by number. */
export function Picked({ view, all, rows, clear }: PickedProps) {
  const say = useWords();
  if (rows.length === 0) return <span className="note">{say.ledger.pickHint}</span>;
  const openings = all
    .filter(({ name }) => name !== view.name)
    .flatMap(({ name, openings: acts }) =>
      acts
        .filter(({ allowed, form }) => allowed && form.some(takesMatters))
        .map(act => ({ mechanism: name, action: act.name, title: act.title })),
    );
  const numbers = rows.map(({ number }) => number);
  return (
    <span className="picked">
      <b>{say.ledger.picked(rows.length)}</b>
      {openings.map(({ mechanism, action, title }) => (
        <PlaceLink
          key={`${mechanism} ${action}`}
          to={{ page: "open", mechanism, action, numbers }}
          className="button button--main"
        >
          {say.ledger.makeInto(title)}
        </PlaceLink>
      ))}
      {openings.length ? null : <span className="note">{say.ledger.nothingToMake}</span>}
      <Button size="small" onClick={clear}>
        {say.ledger.clear}
      </Button>
    </span>
  );
}
