// The draw of a year: seal, seed, how anybody works it out again, and the lines of the list.

import type { EnrolmentEntry, EnrolmentSeasonView } from "../../http/types.ts";
import { Section } from "../layout.tsx";
import { sayCalendarDate } from "../saying.ts";
import { enrolmentWords } from "./enrolment-words.ts";
import type { Shown } from "./shown.ts";

interface Column {
  readonly name: keyof (typeof enrolmentWords)["zh"]["columns"];
  readonly of: (line: EnrolmentEntry) => string | number | null;
  readonly isNumber?: boolean;
}

/** What a family looks for stands first, what the order follows from after it. */
const columns: readonly Column[] = [
  { name: "admitted", of: ({ admittedTo }) => admittedTo },
  { name: "outcome", of: ({ outcome }) => outcome },
  { name: "wants", of: ({ school }) => school },
  { name: "place", of: ({ place }) => place, isNumber: true },
  { name: "turn", of: ({ turn }) => turn, isNumber: true },
  { name: "bundle", of: ({ bundle }) => bundle, isNumber: true },
];

/** The lines, without the columns that say nothing yet. */
function Lines({ list, lang }: { list: readonly EnrolmentEntry[]; lang: Shown["lang"] }) {
  const say = enrolmentWords[lang];
  const told = columns.filter(({ of }) => list.some(line => of(line) !== null));
  const look = ({ isNumber }: Column) => (isNumber ? "is-number" : undefined);
  return (
    <table className="bars lots">
      <thead>
        <tr>
          <th scope="col">{say.entry}</th>
          {told.map(column => (
            <th key={column.name} scope="col" className={look(column)}>
              {say.columns[column.name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {list.map(line => (
          <tr key={line.entry}>
            <th scope="row">{line.entry}</th>
            {told.map(column => (
              <td key={column.name} className={look(column)}>
                {column.of(line)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the seed comes from, and once the list is sealed the list. */
export function EnrolmentDraw({ season, lang }: { season: EnrolmentSeasonView; lang: Shown["lang"] }) {
  const say = enrolmentWords[lang];
  const { listHash, seed, list, listed } = season;
  return (
    <Section title={say.draw}>
      <dl className="facts">
        <dt>{say.seedSource}</dt>
        <dd>{season.seedSource}</dd>
        <dt>{say.seedDay}</dt>
        <dd>{sayCalendarDate(season.seedDay, lang)}</dd>
        <dt>{say.sealed}</dt>
        <dd>{listHash === null ? say.unsealed : <code className="hash">{listHash}</code>}</dd>
        <dt>{say.seed}</dt>
        <dd>
          {seed === null ? say.unseeded : <b>{seed}</b>}
          {season.seedProof === null ? null : <p className="note">{season.seedProof}</p>}
        </dd>
      </dl>
      {listHash === null ? null : (
        <>
          <p className="gap-above">{say.sealedNote(listed ?? list.length)}</p>
          <details className="gap-above">
            <summary>{say.how}</summary>
            <ol>
              {say.steps.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </details>
          <p className="gap-above">
            <a href={`/api/school-enrolments/${season.number}/list`} download>
              {say.download}
            </a>
          </p>
          <div className="scroll gap-above" role="region" aria-label={say.draw} tabIndex={0}>
            <Lines list={list} lang={lang} />
          </div>
          {(listed ?? 0) > list.length ? <p className="note">{say.more(list.length, listed ?? 0)}</p> : null}
          <p className="note">{say.whose}</p>
        </>
      )}
    </Section>
  );
}
