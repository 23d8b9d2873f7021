import type { FigureView } from "../../http/types.ts";
import { useFigure } from "../api/read.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { Behind } from "./behind.tsx";
import { ByUnit } from "./by-unit.tsx";
import { Trend } from "./trend.tsx";

/** A share is its fraction written out; any other figure the list of its parts. */
function Formula({ figure }: { figure: FigureView }) {
  const { title, numerator, denominator, parts } = figure;
  const [top, ...rest] = parts;
  if (numerator === null || denominator === null || !top) return null;
  const under = rest.length ? rest.map(part => part.title).join(" ＋ ") : "";
  return (
    <p className="formula">
      {title} <span aria-hidden="true">＝</span>
      <span className="fraction">
        <span>
          {top.title} <b>{numerator}</b>
        </span>
        <span>
          {under} <b>{denominator}</b>
        </span>
      </span>
    </p>
  );
}

function Parts({ figure }: { figure: FigureView }) {
  return (
    <ul className="parts">
      {figure.parts.map(({ name, title, text }) => (
        <li key={name}>
          <PlaceLink to={{ page: "figure", name, by: null }}>{title}</PlaceLink>
          <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}

function Figure({ figure, by }: { figure: FigureView; by: string | null }) {
  const say = useWords();
  useTitle(figure.title);
  return (
    <div className="figure">
      <div>
        <p className="where">
          <PlaceLink to={{ page: "figures" }}>{say.nav.figures}</PlaceLink>
          <span>{figure.name}</span>
          {figure.sample ? <span className="sample sample--light">{say.sample}</span> : null}
        </p>
        <h1>{figure.title}</h1>
        <p className="note">
          {figure.period.label} {say.figure.asOf(sayMoment(figure.asOf, 0))}
        </p>
        <p className="figure__value">{figure.text}</p>
        <Formula figure={figure} />
        <p>{figure.sentence}</p>
        <Parts figure={figure} />
        <SectionHead title={say.figure.trend} />
        <Trend figure={figure} />
        <SectionHead title={say.figure.byUnit} />
        <ByUnit figure={figure} by={by} />
      </div>
      <aside>
        <SectionHead title={say.figure.proof} />
        <dl className="facts facts--narrow">
          <div>
            <dt>{say.figure.definition}</dt>
            <dd>
              <code>{figure.definition}</code>
            </dd>
          </div>
          <div>
            <dt>{say.figure.columns.audience}</dt>
            <dd>{say.figure.audiences[figure.audience]}</dd>
          </div>
        </dl>
        <Behind name={figure.name} />
      </aside>
    </div>
  );
}

export function FigurePage({ name, by }: { name: string; by: string | null }) {
  const say = useWords();
  const figure = useFigure(name, by);
  return (
    <Read what={say.figure.one} of={figure}>
      {view => <Figure figure={view} by={by} />}
    </Read>
  );
}
