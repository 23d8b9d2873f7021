import { useState } from "react";
import type { FieldView, LinkView, MatterView } from "../../http/types.ts";
import { LongText } from "../parts/long-text.tsx";
import { PlaceLink } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { Files } from "./files.tsx";
import { Reveal } from "./reveal.tsx";

/** A longer text is set across the page as what somebody said, not in a column. */
const quoteFrom = 40;

const isQuote = ({ kind, text, files }: FieldView) =>
  files === undefined && (kind === "longtext" || text.length > quoteFrom);

/** Whether a field says what neither the title nor the links, which can be opened, say already. */
function adds({ title, links }: MatterView, { text, was }: FieldView): boolean {
  if (was !== undefined) return true;
  const rest = links.reduce((left, { matter }) => left.replace(matter.number, ""), text);
  return text !== title && /[^、,\s]/.test(rest);
}

function Link({ link: { matter, said } }: { link: LinkView }) {
  return (
    <>
      {said === undefined ? null : <div>{said}</div>}
      <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
        {matter.number}
      </PlaceLink>{" "}
      {matter.title} <span className="note">{matter.stateTitle}</span>
    </>
  );
}

/** So many linked matters of one kind stand there at once. */
const linksFirst = 6;

function Alike({ title, links, merged }: { title: string } & Pick<MatterView, "links" | "merged">) {
  const say = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? links : links.slice(0, linksFirst);
  const joined = links.every(({ name, outward }) => !outward && name.endsWith(".merge")) ? merged : null;
  return (
    <div className={links.length > 1 ? "facts__many" : undefined}>
      <dt>{title}</dt>
      <dd>
        {joined ? <p>{say.matter.merged(joined.matters, joined.askers)}</p> : null}
        <ul>
          {shown.map(link => (
            <li key={link.matter.id}>
              <Link link={link} />
            </li>
          ))}
        </ul>
        {shown.length < links.length ? (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {say.matter.moreLinks(links.length - shown.length)}
          </button>
        ) : null}
      </dd>
    </div>
  );
}

/** The linked matters, those of one kind under one label, where each stands once. */
function Links({ links, merged }: Pick<MatterView, "links" | "merged">) {
  return [...Map.groupBy(links, ({ title }) => title)].map(([title, own]) => {
    const once = new Map(own.map(link => [link.matter.id, link]));
    return <Alike key={title} title={title} links={[...once.values()]} merged={merged} />;
  });
}

/** A value in place, and before it what it was when it was passed, where it was changed since (原台账行留存). */
function Changed({ field: { was, text } }: { field: Pick<FieldView, "was" | "text"> }) {
  const say = useWords();
  if (was === undefined) return text;
  return (
    <>
      <del className="was">{say.matter.was(was)}</del> <ins>{say.matter.now + text}</ins>
    </>
  );
}

const Quote = ({ text }: { text: string }) => (
  <blockquote>
    <LongText text={text} />
  </blockquote>
);

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
        {short.map(field => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>
              {field.files?.length ? <Files files={field.files} /> : <Changed field={field} />}{" "}
              {ask(field.name)}
            </dd>
          </div>
        ))}
        <Links links={matter.links} merged={matter.merged} />
      </dl>
      {long.map(({ name, label, text, was }) => (
        <figure key={name} className="said">
          <figcaption>
            {label} {ask(name)}
          </figcaption>
          {was === undefined ? null : (
            <blockquote>
              <del className="was">{say.matter.was(was)}</del>
            </blockquote>
          )}
          <Quote text={text} />
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
