import type { LeadRed, LeadView } from "../../http/types.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { sayDue } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";

function Red({ red: { matter, unit, person, mechanismTitle } }: { red: LeadRed }) {
  const { lang, words: say } = useLanguage();
  const { mechanism, id, title, number, stateTitle, due, left } = matter;
  const since = due === null ? stateTitle : `${stateTitle}${say.comma}${say.lead.since(sayDue(due, lang))}`;
  return (
    <li>
      <PlaceLink to={{ page: "matter", mechanism, id, act: null }} className="lead__title">
        {title}
      </PlaceLink>
      <span className="light light--over">{left || say.lights.over}</span>
      <span className="lead__who">
        {unit || say.lead.noUnit} <b>{person || say.lead.nobody}</b>
      </span>
      <span className="lead__since">{since}</span>
      <span className="lead__number">
        {mechanismTitle} {number}
      </span>
    </li>
  );
}

/** The longest overdue by name, each with whoever has to move it. */
export function Worst({ lead: { worst, reds } }: { lead: LeadView }) {
  const say = useWords();
  return (
    <section>
      <SectionHead title={say.lead.worst} aside={say.lead.reds(reds.count, reds.exact)} />
      {worst.length ? (
        <ol className="lead__worst">
          {worst.map(red => (
            <Red key={red.matter.id} red={red} />
          ))}
        </ol>
      ) : (
        <p className="note">{say.lead.noReds}</p>
      )}
    </section>
  );
}
