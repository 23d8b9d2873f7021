import type { FigureView } from "../../http/types.ts";
import { useFigures, useMechanisms } from "../api/read.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";

function Line({ figure }: { figure: FigureView }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={{ page: "figure", name: figure.name, by: null }}>{figure.title}</PlaceLink>
      </th>
      <td className="is-number">
        <b>{figure.text}</b>
      </td>
      <td className="is-number">
        {figure.denominator === null ? "" : `${figure.numerator ?? "—"} / ${figure.denominator}`}
      </td>
      <td className="note figures__sentence">{figure.sentence}</td>
      <td className="note is-whole">{say.figure.audiences[figure.audience]}</td>
    </tr>
  );
}

/** All figures with their present values, by mechanism. */
export function FiguresPage() {
  const say = useWords();
  const figures = useFigures();
  const mechanisms = useMechanisms();
  const { columns } = say.figure;
  useTitle(say.nav.figures);
  const titleOf = (name: string) => mechanisms.data?.find(one => one.name === name)?.plural ?? name;
  return (
    <div className="figures">
      <h1>{say.nav.figures}</h1>
      <Read what={say.nav.figures} of={figures}>
        {list =>
          list.length ? (
            [...Map.groupBy(list, ({ name }) => name.split(".")[0] ?? name)].map(([mechanism, rows]) => (
              <section key={mechanism}>
                <SectionHead title={titleOf(mechanism)} />
                <WideTable
                  label={titleOf(mechanism)}
                  heads={[columns.figure, columns.value, columns.of, columns.sentence, columns.audience]}
                  numbers={[columns.value, columns.of]}
                >
                  {rows.map(figure => (
                    <Line key={figure.name} figure={figure} />
                  ))}
                </WideTable>
              </section>
            ))
          ) : (
            <p className="empty">{say.figure.none}</p>
          )
        }
      </Read>
    </div>
  );
}
