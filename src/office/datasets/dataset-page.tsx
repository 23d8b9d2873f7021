import type { DatasetCallView, DatasetPageView } from "../../http/types.ts";
import { useDataset } from "../api/datasets.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayDay, sayMoment } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Standing } from "./standing.tsx";
import { StopPart } from "./stop-part.tsx";

function Head({ of }: { of: DatasetPageView }) {
  const { lang, words } = useLanguage();
  const say = words.datasets;
  const { owner, basis, about, asOf, people, version, refreshDays, retentionDays } = of;
  const facts: readonly (readonly [string, string])[] = [
    [say.columns.owner, owner],
    [say.basis, basis],
    [say.about, say.abouts[about]],
    [say.columns.asOf, asOf === null ? say.nothing : sayDay(asOf, lang)],
    [say.columns.people, `${people}`],
    [say.columns.version, `${version}`],
    [say.promised, say.days(refreshDays)],
    [say.kept, say.days(retentionDays)],
  ];
  return (
    <dl className="facts">
      <div>
        <dt>{say.columns.standing}</dt>
        <dd>
          <Standing of={of} />
        </dd>
      </div>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Uses({ of: { uses, facts } }: { of: DatasetPageView }) {
  const say = useWords();
  const { datasets, comma } = say;
  const { purpose, mechanisms, questions, basis, consent } = datasets.uses;
  return (
    <>
      <SectionHead title={datasets.usesTitle} aside={datasets.usesLead} />
      <WideTable label={datasets.usesTitle} heads={[purpose, mechanisms, questions, basis, consent]}>
        {uses.map(use => (
          <tr key={use.title}>
            <th scope="row">{use.title}</th>
            <td>{use.mechanisms.join(comma)}</td>
            <td>
              {use.questions.map(one => (
                <div key={one}>{one}</div>
              ))}
            </td>
            <td>{use.basis}</td>
            <td>{use.consent ? datasets.consented : datasets.unconsented}</td>
          </tr>
        ))}
      </WideTable>
      <p className="note">{datasets.facts(facts.map(({ column }) => column).join(comma))}</p>
    </>
  );
}

function Call({ of }: { of: DatasetCallView }) {
  const { datasets: say, colon } = useWords();
  const { at, org, person, mechanism, question, purpose, outcome, why, people, number } = of;
  return (
    <tr>
      <td className="is-whole">{sayMoment(at)}</td>
      <td>{org === "" ? say.byCitizen : [org, person].filter(Boolean).join(" ")}</td>
      <td>{mechanism}</td>
      <td>{question}</td>
      <td>{purpose}</td>
      <td>
        {say.outcomes[outcome]}
        {why === "" ? "" : `${colon}${why}`}
      </td>
      <td className="is-number">{people}</td>
      <td className="is-whole">{number ?? ""}</td>
    </tr>
  );
}

function Calls({ calls }: Pick<DatasetPageView, "calls">) {
  const say = useWords().datasets;
  if (calls === null) return <p className="note">{say.callsClosed}</p>;
  if (calls.length === 0) return <p className="note">{say.callsNone}</p>;
  return (
    <WideTable label={say.callsTitle} heads={Object.values(say.call)} numbers={[say.call.people]}>
      {calls.map(one => (
        <Call key={one.id} of={one} />
      ))}
    </WideTable>
  );
}

/** One data set: its questions and purposes, who asked, and stopping it. */
export function DatasetPage({ name }: { name: string }) {
  const say = useWords().datasets;
  const dataset = useDataset(name);
  useTitle(dataset.data?.title ?? say.nav);
  return (
    <Read what={say.nav} of={dataset} whole>
      {of => (
        <div className="posts-page posts-page--wide">
          <p className="where">
            <PlaceLink to={{ page: "datasets" }}>{say.nav}</PlaceLink>
          </p>
          <h1>{of.title}</h1>
          <Head of={of} />
          <SectionHead title={say.stopTitle} />
          {of.keeps ? <StopPart of={of} /> : <p className="note">{say.keptBy}</p>}
          {of.stops.length === 0 ? null : (
            <ul className="note">
              {of.stops.map(({ at, by, ground }) => (
                <li key={at}>
                  {sayMoment(at)} {by} {ground === null ? say.wentOn : say.wasStopped(ground)}
                </li>
              ))}
            </ul>
          )}
          <Uses of={of} />
          <SectionHead title={say.callsTitle} aside={say.callsLead} />
          <Calls calls={of.calls} />
        </div>
      )}
    </Read>
  );
}
