// Versions of plans: all of them, and two side by side with the fate of every former task.

import type { ComparedRow, ComparedTask, PlanVersionLine, VersionsCompared } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { decisionWords } from "./decision-words.ts";
import type { Shown } from "./shown.ts";

export function VersionsPage({ versions, lang }: Shown & { versions: readonly PlanVersionLine[] }) {
  const say = decisionWords[lang];
  return (
    <>
      <h1>{say.versions}</h1>
      <p className="note gap-above">{versions.length === 0 ? say.versionsNone : say.versionsLead}</p>
      {[...Map.groupBy(versions, ({ programme }) => programme)].map(([programme, own]) => (
        <Section key={programme} title={programme}>
          <ul className="mine">
            {own.map(({ number, title, stateTitle, battles, goals, tasks }) => (
              <li key={number}>
                <p>
                  <a href={pageOf("versions", number)}>{title}</a>
                </p>
                <span className="note">
                  {stateTitle}　{say.counts(battles, goals, tasks)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function Tasks({ tasks }: { tasks: readonly ComparedTask[] }) {
  return tasks.map(({ number, code, title }) => (
    <div key={number}>
      <a href={pageOf("matter", number)}>
        {code} {title}
      </a>
    </div>
  ));
}

function Row({ of, lang }: Pick<Shown, "lang"> & { of: ComparedRow }) {
  const say = decisionWords[lang];
  return (
    <tr>
      <td>{of.former === null ? null : <Tasks tasks={[of.former]} />}</td>
      <td>
        <b>{of.movedTo === "" ? of.fateTitle : say.movedTo(of.movedTo)}</b>
        <Tasks tasks={of.next} />
        <div className="note">{of.reason}</div>
      </td>
    </tr>
  );
}

/** Every former task beside what became of it. */
function Rows({ rows, lang }: Pick<Shown, "lang"> & { rows: readonly ComparedRow[] }) {
  const say = decisionWords[lang];
  return (
    <table className="beside">
      <thead>
        <tr>
          <th scope="col">{say.former}</th>
          <th scope="col">{say.next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <Row key={row.former?.number ?? `new-${at}`} of={row} lang={lang} />
        ))}
      </tbody>
    </table>
  );
}

/** A version, beside the one before it where there is one. */
export function VersionPage({ compared, lang }: Shown & { compared: VersionsCompared }) {
  const say = decisionWords[lang];
  const { version, previous, cut, fates, rows } = compared;
  return (
    <>
      <h1>{version.title}</h1>
      <p className="note gap-above">
        {version.stateTitle}　{say.counts(version.battles, version.goals, version.tasks)}
      </p>
      {previous === null || cut === null ? null : (
        <Section title={say.compare}>
          <p>
            <a href={pageOf("versions", previous.number)}>{previous.title}</a>
          </p>
          <p className="gap-above">
            <b>
              {say.from(previous.tasks, version.tasks)}，{cut >= 0 ? say.cut(cut) : say.grown(-cut)}
            </b>
          </p>
          <p className="note">{fates.map(({ title, count }) => `${title} ${count}`).join("　")}</p>
          <p className="note">{say.formula}</p>
        </Section>
      )}
      <Section title={previous === null ? say.lines : say.rows}>
        {previous === null ? (
          <Tasks tasks={rows.flatMap(({ next }) => next)} />
        ) : (
          <Rows rows={rows} lang={lang} />
        )}
      </Section>
    </>
  );
}
