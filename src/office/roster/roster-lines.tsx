import type { Problem, RosterLine, RosterView } from "../../http/types.ts";
import type { Roster } from "../api/rosters.ts";
import { SectionHead } from "../parts/marks.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

interface Line {
  readonly row: string;
  readonly name?: string;
  readonly text: string;
}

interface LinesProps {
  readonly title: string;
  /** The first stands over the numbers of the sheet's rows. */
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
}

function Lines({ title, heads, lines }: LinesProps) {
  return (
    <WideTable label={title} heads={heads} numbers={heads.slice(0, 1)} className="import__lines">
      {lines.map((line, at) => (
        <tr key={`${at} ${line.row}`}>
          <td className="is-number">{line.row}</td>
          {line.name === undefined ? null : <th scope="row">{line.name}</th>}
          <td>{line.text}</td>
        </tr>
      ))}
    </WideTable>
  );
}

/** What a sheet adds and changes, row by row. */
export function RosterLines({ view, roster }: { view: RosterView; roster: Roster }) {
  const say = useWords().roster;
  const part = (title: string, lines: readonly RosterLine[]) =>
    lines.length === 0 ? null : (
      <>
        <SectionHead title={title} aside={String(lines.length)} />
        <Lines
          title={title}
          heads={[say.row, say.who[roster], say.what[roster]]}
          lines={lines.map(({ row, name, text }) => ({ row: String(row), name, text }))}
        />
      </>
    );
  return (
    <>
      {view.said.map(one => (
        <p key={one} className="note">
          {one}
        </p>
      ))}
      {part(say.added, view.added)}
      {part(say.changed[roster], view.changed)}
    </>
  );
}

/** What is wrong with a sheet, by its rows. */
export function RosterProblems({ rows }: { rows: NonNullable<Problem["rows"]> }) {
  const say = useWords().roster;
  const title = say.problems(rows.length);
  return (
    <div role="alert">
      <SectionHead title={title} />
      <p className="error">{say.problemsThen}</p>
      <Lines
        title={title}
        heads={[say.row, say.problem]}
        lines={rows.map(({ row, detail }) => ({
          row: row === null ? say.wholeSheet : String(row),
          text: detail,
        }))}
      />
    </div>
  );
}
