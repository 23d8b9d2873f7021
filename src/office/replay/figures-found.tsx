import type { ReplayFigure, ReplayFound, ReplayView } from "../../http/types.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

const arrows: Readonly<Record<string, string>> = { "-1": "↓", "0": "", "1": "↑" };

function Line({ run, figure, chosen }: { run: ReplayView; figure: ReplayFigure; chosen: boolean }) {
  const { name, title, was, wasOf, becomes, becomesOf, difference, direction, matters } = figure;
  return (
    <tr className={chosen ? "is-chosen" : undefined}>
      <th scope="row">{title}</th>
      <td className="is-number">
        {was}
        {wasOf ? <small>{wasOf}</small> : null}
      </td>
      <td className="is-number">
        <b>{becomes}</b>
        {becomesOf ? <small>{becomesOf}</small> : null}
      </td>
      <td className="is-number">
        {arrows[String(direction)] ?? ""} {difference}
      </td>
      <td className="is-number">
        {matters > 0 ? (
          <PlaceLink to={{ page: "replay", id: String(run.id), figure: name, unit: null }} current={chosen}>
            {matters.toLocaleString("en-US")}
          </PlaceLink>
        ) : (
          "0"
        )}
      </td>
    </tr>
  );
}

interface FoundProps {
  readonly run: ReplayView;
  readonly found: ReplayFound;
  readonly chosen: string | null;
}

/** The figures that move, side by side, the greatest movement first. */
export function FiguresFound({ run, found, chosen }: FoundProps) {
  const say = useWords().replay;
  const { figure } = say;
  if (found.moved.length === 0) return <p>{say.noMove}</p>;
  const numbers = [figure.was, figure.becomes, figure.difference, figure.matters];
  return (
    <>
      <WideTable
        label={`${figure.name} · ${figure.difference}`}
        heads={[figure.name, ...numbers]}
        numbers={numbers}
        className="replay__found"
      >
        {found.moved.map(one => (
          <Line key={one.name} run={run} figure={one} chosen={one.name === chosen} />
        ))}
      </WideTable>
      <p className="note">{say.still(found.still)}</p>
    </>
  );
}
