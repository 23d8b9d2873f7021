import { useState } from "react";
import type { FieldView, LinkView, MatterView } from "../../http/types.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { Files } from "./files.tsx";
import { Reveal } from "./reveal.tsx";

/** A longer text is set across the page as what somebody said, not in a column. */
const quoteFrom = 40;

const isQuote = ({ kind, text, files }: FieldView) =>
  files === undefined && (kind === "longtext" || text.length > quoteFrom);

/** Whether a field says what neither the title nor the links, which can be opened, say already. */
function adds({ title, links }: MatterView, { text }: FieldView): boolean {
  const rest = links.reduce((left, { matter }) => left.replace(matter.number, ""), text);
  return text !== title && /[^、,\s]/.test(rest);
}

function Link({ link: { matter } }: { link: LinkView }) {
  return (
    <>
      <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
        {matter.number}
      </PlaceLink>{" "}
      {matter.title} <span className="note">{matter.stateTitle}</span>
    </>
  );
}

/** The linked matters, those of one kind under one label. */
function Links({ links }: Pick<MatterView, "links">) {
  return [...new Set(links.map(({ title }) => title))].map(title => {
    const alike = links.filter(link => link.title === title);
    return (
      <div key={title} className={alike.length > 1 ? "facts__many" : undefined}>
        <dt>{title}</dt>
        <dd>
          <ul>
            {alike.map(link => (
              <li key={link.matter.id}>
                <Link link={link} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    );
  });
}

/** Facts of a matter; masked ones can be asked for in clear, one purpose for one look. */
export function Facts({ matter, narrow = false }: { matter: MatterView; narrow?: boolean }) {
  const say = useWords();
  const [clear, setClear] = useState<Readonly<Record<string, FieldView>>>({});
  const [asking, setAsking] = useState(false);
  const fields = matter.fields.filter(field => adds(matter, field)).map(field => clear[field.name] ?? field);
  const maskedNames = fields.filter(({ masked, reveal }) => masked && reveal).map(({ name }) => name);
  const short = fields.filter(field => !isQuote(field));
  const long = fields.filter(isQuote);
  const first = maskedNames[0];
  const ask = (name: string) =>
    name === first && !asking ? (
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {say.reveal.ask}
      </button>
    ) : null;
  return (
    <>
      <dl className={narrow ? "facts facts--narrow" : "facts"}>
        {short.map(({ name, label, text, files }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              {files?.length ? <Files files={files} /> : text} {ask(name)}
            </dd>
          </div>
        ))}
        <Links links={matter.links} />
      </dl>
      {long.map(({ name, label, text }) => (
        <figure key={name} className="said">
          <figcaption>
            {label} {ask(name)}
          </figcaption>
          <blockquote>{text}</blockquote>
        </figure>
      ))}
      {asking ? (
        <Reveal
          matter={matter}
          fields={maskedNames}
          shown={revealed => {
            setClear(before => ({
              ...before,
              ...Object.fromEntries(revealed.map(field => [field.name, field])),
            }));
            setAsking(false);
          }}
          cancel={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
