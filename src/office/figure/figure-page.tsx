import type { FigurePart, FigureView } from "../../http/types.ts";
import { useState } from "react";
import { type FigureAsked, sheetOf, useFigure } from "../api/read.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { sayDue, sayMoment } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Behind } from "./behind.tsx";
import { ByUnit } from "./by-unit.tsx";
import { Editions } from "./editions.tsx";
import { partsOf, underOf } from "./fraction.ts";
import { ComparedWith, Question } from "./question.tsx";
import { Trend } from "./trend.tsx";

/** A share written out: its first part over the sum that makes the whole. */
function Formula({ figure }: { figure: FigureView }) {
  const over = figure.parts[0];
  const under = underOf(figure);
  if (!over || !under) return null;
  const said = ({ title, text }: FigurePart) => `${title} ${text}`;
  return (
    <p className="formula">
      {figure.title} <span>＝</span>
      <span className="fraction">
        <span>{said(over)}</span>
        <span>{under.map(said).join(" ＋ ")}</span>
      </span>
    </p>
  );
}

function Parts({ figure }: { figure: FigureView }) {
  return (
    <ul className="parts">
      {partsOf(figure).map(({ name, title, text }) => (
        <li key={name}>
          <PlaceLink to={{ page: "figure", name, by: null }}>{title}</PlaceLink>
          <b>{text}</b>
        </li>
      ))}
    </ul>
  );
}

interface Asking {
  readonly asked: FigureAsked;
  ask(asked: FigureAsked): void;
}

function Figure({ figure, asked, ask }: { figure: FigureView } & Asking) {
  const { lang, words: say } = useLanguage();
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
          {figure.period.label} {say.figure.asOf(sayDue(figure.asOf, lang))}
          {" · "}
          {say.figure.countedTo(sayMoment(figure.countedTo), figure.behind)}
        </p>
        <p className="figure__value">{figure.text}</p>
        <ComparedWith figure={figure} />
        <Formula figure={figure} />
        <p>{figure.sentence}</p>
        <Parts figure={figure} />
        <Question figure={figure} asked={asked} ask={ask} />
        <SectionHead title={say.figure.trend} />
        <Trend figure={figure} />
        <SectionHead title={say.figure.byUnit} />
        <ByUnit figure={figure} asked={asked} ask={ask} />
        <p className="note">
          <a href={sheetOf(figure.name, { ...asked, by: asked.by || (figure.table?.column ?? "") })}>
            {say.figure.sheet}
          </a>
        </p>
      </div>
      <aside>
        <Editions figure={figure} asked={asked} />
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
        <Behind figure={figure} parts={partsOf(figure)} asked={asked} />
      </aside>
    </div>
  );
}

const usual = { period: "all", asOf: "", within: "", orgs: "" };

export function FigurePage({ name, by }: { name: string; by: string | null }) {
  const say = useWords();
  const [looked, look] = useState({ ...usual, name, by: by ?? "first" });
  // Another figure, or another column of the address, starts anew.
  const [place, setPlace] = useState(`${name} ${by}`);
  if (place !== `${name} ${by}`) {
    setPlace(`${name} ${by}`);
    look({ ...(looked.name === name ? looked : usual), name, by: by ?? "first" });
  }
  const { name: _, ...asked } = looked;
  const figure = useFigure(name, asked);
  return (
    <Read what={say.figure.one} of={figure} whole>
      {view => <Figure figure={view} asked={asked} ask={next => look({ ...next, name })} />}
    </Read>
  );
}
