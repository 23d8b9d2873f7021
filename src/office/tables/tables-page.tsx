import type { TableModelView } from "../../http/types.ts";
import { decisionTable, fileOf, useTables } from "../api/tables.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

function Versions({ of: { model, uses, versions } }: { of: TableModelView }) {
  const { tables: say } = useWords();
  return versions.map(({ hash, from, standing, matter }, at) => (
    <tr key={hash}>
      {at === 0 ? (
        <>
          <th scope="rowgroup" rowSpan={versions.length}>
            {model}
          </th>
          <td rowSpan={versions.length}>
            {uses.map(({ mechanism, title, asks }) => (
              <div key={`${mechanism} ${asks}`}>
                {title}
                <span className="note"> {asks}</span>
              </div>
            ))}
          </td>
        </>
      ) : null}
      <td>
        <PlaceLink to={{ page: "table", of: "version", key: hash }}>
          {from === null ? say.always : say.since(from)}
        </PlaceLink>
        {matter === null ? null : (
          <>
            {" "}
            <PlaceLink to={{ page: "matter", mechanism: decisionTable, id: matter.id, act: null }}>
              {matter.number}
            </PlaceLink>
          </>
        )}
      </td>
      <td className={standing === "inForce" ? "tables__now" : undefined}>{say.standing[standing]}</td>
      <td>
        <a href={fileOf(hash)}>{say.download}</a>
      </td>
    </tr>
  ));
}

/** What decides, by which version, and what is being drafted. */
export function TablesPage() {
  const { tables: say } = useWords();
  const tables = useTables();
  useTitle(say.nav);
  const { table, uses, version, standing, file } = say.columns;
  return (
    <Read what={say.nav} of={tables} whole>
      {({ models, drafts }) => (
        <div className="tables">
          <h1>{say.nav}</h1>
          <p className="note">{say.lead}</p>
          {models.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <WideTable label={say.nav} heads={[table, uses, version, standing, file]}>
              {models.map(one => (
                <Versions key={one.model} of={one} />
              ))}
            </WideTable>
          )}
          <SectionHead title={say.drafts} />
          {drafts.length === 0 ? <p className="note">{say.noDrafts}</p> : null}
          <ul className="tables__drafts">
            {drafts.map(({ id, number, title, stateTitle }) => (
              <li key={id}>
                <PlaceLink to={{ page: "table", of: "draft", key: number }}>{title}</PlaceLink>{" "}
                <span className="note">
                  {number} · {stateTitle}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Read>
  );
}
