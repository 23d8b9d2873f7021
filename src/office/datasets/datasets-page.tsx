import type { DatasetView } from "../../http/types.ts";
import { useDatasets } from "../api/datasets.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayDay } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Standing } from "./standing.tsx";

function Row({ of }: { of: DatasetView }) {
  const { lang, words } = useLanguage();
  const say = words.datasets;
  const { name, title, owner, purposes, asOf, people, version, counts } = of;
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={{ page: "dataset", name }}>{title}</PlaceLink>
      </th>
      <td>{owner}</td>
      <td>{purposes.join(words.comma)}</td>
      <td>
        <Standing of={of} />
      </td>
      <td className="is-whole">{asOf === null ? say.nothing : sayDay(asOf, lang)}</td>
      <td className="is-number">{people}</td>
      <td className="is-number">{version}</td>
      <td className="is-number">{counts.asked}</td>
      <td className="is-number">{counts.denied}</td>
      <td className="is-number">{counts.unanswered}</td>
    </tr>
  );
}

/** The catalogue of shared data: whose, what for, how fresh, how often asked. */
export function DatasetsPage() {
  const { datasets: say } = useWords();
  const catalogue = useDatasets();
  useTitle(say.nav);
  const { columns } = say;
  const numbers = [columns.people, columns.version, columns.asked, columns.denied, columns.unanswered];
  return (
    <Read what={say.nav} of={catalogue} whole>
      {({ rows }) => (
        <div className="posts-page posts-page--wide">
          <h1>{say.nav}</h1>
          <p className="note">{say.lead}</p>
          {rows.length === 0 ? (
            <p>{say.none}</p>
          ) : (
            <WideTable label={say.nav} heads={Object.values(columns)} numbers={numbers}>
              {rows.map(one => (
                <Row key={one.name} of={one} />
              ))}
            </WideTable>
          )}
          <p className="note">{say.counted}</p>
        </div>
      )}
    </Read>
  );
}
