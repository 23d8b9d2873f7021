// What a search finds today: openings and figures by their titles. A number leads straight to its matter.

import type { MechanismView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Ask } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface Found {
  label: string;
  href: string;
}

/** Openings and figures whose title, or whose mechanism's title or purpose, holds the words. */
export function found(query: string, mechanisms: readonly MechanismView[]) {
  const wanted = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (...texts: readonly string[]) => {
    const text = texts.join(" ").toLowerCase();
    return wanted.length > 0 && wanted.every(word => text.includes(word));
  };
  const openings = mechanisms.flatMap(({ name, title, purpose, openings: ways }): Found[] =>
    ways
      .filter(way => holds(title, purpose, way.title))
      .map(way => ({
        label: `${title} · ${way.title}`,
        href: pageOf("file", name),
      })),
  );
  const figures = mechanisms.flatMap(({ title, figures: own }): Found[] =>
    own
      .filter(figure => holds(title, figure.title))
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

/** The results of a search. */
export function SearchPage(props: Shown & { query: string; mechanisms: readonly MechanismView[] }) {
  const { query, mechanisms, lang } = props;
  const say = pageWords[lang];
  const { openings, figures } = found(query, mechanisms);
  return (
    <>
      <Ask
        title={query ? say.searchFor(query) : say.searchTitle}
        action={addresses.search}
        value={query}
        lang={lang}
      />
      {openings.length + figures.length === 0 ? (
        <p className="gap-above">{query ? say.searchNone : say.searchEmpty}</p>
      ) : null}
      <p className="note gap-above">{say.searchNumber}</p>
      {openings.length ? (
        <Section title={say.searchOpenings}>
          <Links links={openings} />
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
