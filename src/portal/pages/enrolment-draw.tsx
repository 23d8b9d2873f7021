// The draw of a year: seal, seed, how anybody works it out again, and the lines of the list.

import type { EnrolmentEntry, EnrolmentSeasonView } from "../../http/types.ts";
import { Section } from "../layout.tsx";
import { enrolmentWords } from "./enrolment-words.ts";
import type { Shown } from "./shown.ts";

/** The columns of numbers. */
const numbers = new Set([2, 3, 4]);

function Line({ of }: { of: EnrolmentEntry }) {
  return (
    <tr>
      <th scope="row">{of.entry}</th>
      <td>{of.school}</td>
      <td className="is-number">{of.place}</td>
      <td className="is-number">{of.bundle ?? ""}</td>
      <td className="is-number">{of.turn ?? ""}</td>
      <td>{of.outcome ?? ""}</td>
      <td>{of.admittedTo ?? ""}</td>
    </tr>
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
        <dd>{season.seedDay}</dd>
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
            <table className="bars lots">
              <thead>
                <tr>
                  {say.columns.map((column, at) => (
                    <th key={column} scope="col" className={numbers.has(at) ? "is-number" : undefined}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.map(one => (
                  <Line key={one.entry} of={one} />
                ))}
              </tbody>
            </table>
          </div>
          {(listed ?? 0) > list.length ? <p className="note">{say.more(list.length, listed ?? 0)}</p> : null}
          <p className="note">{say.whose}</p>
        </>
      )}
    </Section>
  );
}
