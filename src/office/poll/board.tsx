import type { DrawView, SelectionCase, SelectionView } from "../../http/types.ts";
import { type PollPlace, useDraw, useSelection } from "../api/polls.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

const isKept = ({ standing }: SelectionCase): boolean => standing === "named" || standing === "proposed";

function Matrix({ of }: { of: SelectionView }) {
  const { poll: say, colon } = useWords();
  return (
    <>
      <WideTable
        label={say.matrix}
        heads={[say.category, say.quota, say.cases, say.chosen]}
        numbers={[say.quota, say.cases, say.chosen]}
      >
        {of.leagues.map(({ name, title, quota, cases }) => {
          const kept = cases.filter(isKept).length;
          return (
            <tr key={name}>
              <th scope="row">{title}</th>
              <td className="is-number">{quota}</td>
              <td className="is-number">{cases.length}</td>
              <td className="is-number">
                {kept}
                {kept > quota ? <b className="poll__over">　{say.over(kept - quota)}</b> : null}
              </td>
            </tr>
          );
        })}
      </WideTable>
      {of.overReason ? (
        <p>
          {say.overReason}
          {colon}
          {of.overKind}　{of.overReason}
        </p>
      ) : null}
    </>
  );
}

function Cases({ of }: { of: SelectionView }) {
  const say = useWords().poll;
  const heads = [say.place, say.aCase, say.total, say.web, say.expert, say.leader, say.state];
  return of.leagues
    .filter(({ cases }) => cases.length > 0)
    .map(({ name, title, cases }) => (
      <section key={name}>
        <SectionHead title={title} />
        <WideTable
          label={title}
          heads={heads}
          numbers={[say.place, say.total, say.web, say.expert, say.leader]}
        >
          {cases.map(one => (
            <tr key={one.number}>
              <td className="is-number">{one.place ?? ""}</td>
              <th scope="row">
                <PlaceLink to={{ page: "matter", mechanism: "nomination", id: one.number, act: null }}>
                  {one.title}
                </PlaceLink>
                <p className="note">{one.unit}</p>
              </th>
              <td className="is-number">
                <b>{one.total || "—"}</b>
              </td>
              <td className="is-number">{one.web || "—"}</td>
              <td className="is-number">{one.expert || "—"}</td>
              <td className="is-number">{one.leader || "—"}</td>
              <td>{one.stateTitle}</td>
            </tr>
          ))}
        </WideTable>
      </section>
    ));
}

function Lots({ of }: { of: DrawView }) {
  const say = useWords().poll;
  if (of.rows.length === 0) return <p>{say.noDraw}</p>;
  return (
    <>
      <p>{say.drawSays(of.seed, of.source)}</p>
      <p className="note poll__hash">{say.drawProof}</p>
      <WideTable
        label={say.draw}
        heads={[say.order, say.expertName, say.state, say.lot]}
        numbers={[say.order]}
      >
        {of.rows.map(({ order, name, person, lot, standing }) => (
          <tr key={person}>
            <td className="is-number">{order}</td>
            <th scope="row">
              {name} <span className="note">{person}</span>
            </th>
            <td>{say.drawn[standing]}</td>
            <td className="poll__hash">{lot}</td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}

/** A selection's quotas, its cases with their three scores, and how its experts were drawn. */
export function SelectionBoard({ place }: { place: PollPlace }) {
  const say = useWords().poll;
  const [selection, draw] = [useSelection(place), useDraw(place)];
  return (
    <>
      <section>
        <SectionHead title={say.matrix} />
        <Read what={say.matrix} of={selection}>
          {of => (
            <>
              <Matrix of={of} />
              <Cases of={of} />
            </>
          )}
        </Read>
      </section>
      <section>
        <SectionHead title={say.draw} />
        <Read what={say.draw} of={draw}>
          {of => <Lots of={of} />}
        </Read>
      </section>
    </>
  );
}
