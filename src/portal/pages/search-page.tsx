// What a search finds: answers of the knowledge base, openings and figures by their words, reforms. A number
// leads straight to its matter.

import type { ActionView, MatterRow, MechanismView, ServiceLine } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { lineOf } from "../from-views.ts";
import { Ask, MatterLines } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { answerWords } from "./answer-words.ts";
import { type Entry, EntryLinks } from "./answers-page.tsx";
import { serviceWords } from "./service-words.ts";
import { ServiceLines } from "./services-page.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface Found {
  label: string;
  href: string;
}

/** Whether these texts hold all the words of a query, whatever their width and case. */
export function holds(query: string, ...texts: readonly string[]): boolean {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  const text = plain(texts.join(" "));
  return wanted.length > 0 && wanted.every(word => text.includes(word));
}

/** What is offered to choose from counts as well: 路灯 stands among the topics. */
const optionsOf = ({ form }: ActionView): readonly string[] =>
  form.flatMap(({ options = [] }) => options.map(({ label }) => label));

/** Openings and figures whose title, or whose mechanism's title or purpose, holds the words. */
export function found(query: string, mechanisms: readonly MechanismView[]) {
  const openings = mechanisms.flatMap(({ name, title, purpose, openings: ways }): Found[] =>
    ways
      .filter(way => holds(query, title, purpose, way.title, ...optionsOf(way)))
      .map(way => ({
        label: `${title} · ${way.title}`,
        href: pageOf("file", name),
      })),
  );
  const figures = mechanisms.flatMap(({ title, figures: own }): Found[] =>
    own
      .filter(figure => holds(query, title, figure.title))
      .map(figure => ({
        label: `${title} · ${figure.title}`,
        href: pageOf("figures", figure.name),
      })),
  );
  return { openings, figures };
}

const Links = ({ links }: { links: readonly Found[] }) => (
  <ul className="mine">
    {links.map(({ label, href }) => (
      <li key={href}>
        <p>
          <a href={href}>{label}</a>
        </p>
      </li>
    ))}
  </ul>
);

interface SearchProps extends Shown {
  query: string;
  mechanisms: readonly MechanismView[];
  answers: readonly Entry[];
  reforms: readonly MatterRow[];
  services: readonly ServiceLine[];
  fileHref?: string | undefined;
}

/** The results of a search. */
export function SearchPage(props: SearchProps) {
  const { query, mechanisms, answers, reforms, services, fileHref, lang, zone, now } = props;
  const say = pageWords[lang];
  const { openings, figures } = found(query, mechanisms);
  const nothing = [openings, figures, answers, reforms, services].every(list => list.length === 0);
  return (
    <>
      <Ask
        title={query ? say.searchFor(query) : say.searchTitle}
        action={addresses.search}
        value={query}
        lang={lang}
      />
      {nothing ? <p className="gap-above">{query ? say.searchNone : say.searchEmpty}</p> : null}
      {nothing && query && fileHref ? (
        <p className="gap-above">
          <a className="button" href={fileHref}>
            {say.doorFile}
          </a>
        </p>
      ) : null}
      <p className="note gap-above">{say.searchNumber}</p>
      {services.length ? (
        <Section title={serviceWords[lang].searchTitle}>
          <ServiceLines lines={services} lang={lang} />
        </Section>
      ) : null}
      {answers.length ? (
        <Section title={answerWords[lang].title}>
          <EntryLinks entries={answers} />
        </Section>
      ) : null}
      {openings.length ? (
        <Section title={say.searchOpenings}>
          <Links links={openings} />
        </Section>
      ) : null}
      {reforms.length ? (
        <Section title={say.searchReforms}>
          <MatterLines
            lang={lang}
            matters={reforms.map(row => lineOf(row, pageOf("matter", row.number), { lang, zone, now }))}
          />
        </Section>
      ) : null}
      {figures.length ? (
        <Section title={say.searchFigures}>
          <Links links={figures} />
        </Section>
      ) : null}
    </>
  );
}
