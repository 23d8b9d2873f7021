// Finding a service: by words, by who one is, by what is easy, by domain. Everything is a link or a form.

import type { ServiceAsked, ServiceChoice, ServiceLine, ServicesFound } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { sayNumber } from "../saying.ts";
import { serviceWords } from "./service-words.ts";
import type { Shown } from "./shown.ts";

type Lang = Shown["lang"];

/** The same search with one word changed; it begins at its first page. */
function search(asked: ServiceAsked, change: Partial<ServiceAsked>): string {
  const words = { ...asked, after: "", ...change };
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ""));
  return query.size > 0 ? `${addresses.services}?${query}` : addresses.services;
}

/** What a service asks of people, in a line. */
export function ServiceNote({ of, lang }: { of: ServiceLine; lang: Lang }) {
  const say = serviceWords[lang];
  const said = [say.days(of.promisedDays), say.papers(of.papers), say.visits(of.visits), ...of.marks];
  return <span className="note">{said.join(lang === "zh" ? "　" : " · ")}</span>;
}

export function ServiceLines({ lines, lang }: { lines: readonly ServiceLine[]; lang: Lang }) {
  return (
    <ul className="mine">
      {lines.map(line => (
        <li key={line.number}>
          <p>
            <a href={pageOf("services", line.number)}>{line.title}</a>
          </p>
          <ServiceNote of={line} lang={lang} />
          <div className="note">{line.unit}</div>
        </li>
      ))}
    </ul>
  );
}

interface ChoicesProps {
  title: string;
  name: "who" | "mark" | "domain";
  choices: readonly ServiceChoice[];
  asked: ServiceAsked;
  lang: Lang;
}

function Options({ name, choices, asked, lang }: ChoicesProps) {
  const all: ServiceChoice = { key: "", label: serviceWords[lang].all };
  return (
    <ul>
      {[all, ...choices].map(({ key, label, count }) => (
        <li key={key}>
          <a href={search(asked, { [name]: key })} aria-current={asked[name] === key ? "true" : undefined}>
            {label}
            {count === undefined ? null : <small> {sayNumber(count)}</small>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Choices side by side, the chosen one marked. */
function Choices(props: ChoicesProps) {
  return (
    <nav className="picks" aria-label={props.title}>
      <b>{props.title}</b>
      <Options {...props} />
    </nav>
  );
}

/** Many choices: they stand open until somebody has looked for something. */
function ManyChoices({ chosen, ...props }: ChoicesProps & { chosen: boolean }) {
  const { title, choices, asked, name, lang } = props;
  const current = choices.find(({ key }) => key === asked[name])?.label ?? serviceWords[lang].all;
  return (
    <nav className="picks" aria-label={title}>
      <b>{title}</b>
      <details open={!chosen}>
        <summary>{current}</summary>
        <Options {...props} />
      </details>
    </nav>
  );
}

function Seek({ asked, lang }: { asked: ServiceAsked; lang: Lang }) {
  const say = serviceWords[lang];
  const kept = Object.entries(asked).filter(
    ([name, value]) => value !== "" && !["q", "after"].includes(name),
  );
  return (
    <form className="seek" action={addresses.services} method="get" role="search">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="seek">{say.seek}</label>
      <p className="hint" id="seek-hint">
        {say.seekHint}
      </p>
      <div className="seek__row">
        <input
          className="input"
          id="seek"
          type="search"
          name="q"
          maxLength={60}
          defaultValue={asked.q}
          aria-describedby="seek-hint"
        />
        <button className="button">{say.button}</button>
      </div>
    </form>
  );
}

interface ServicesProps extends Shown {
  asked: ServiceAsked;
  found: ServicesFound;
}

export function ServicesPage({ asked, found, lang }: ServicesProps) {
  const say = serviceWords[lang];
  const who = [
    { key: "person", label: say.person },
    { key: "firm", label: say.firm },
  ];
  const chosen = [asked.q, asked.domain, asked.who, asked.mark].some(word => word !== "");
  const reset = chosen ? <a href={addresses.services}>{say.reset}</a> : undefined;
  const title = found.total === null ? say.title : say.found(sayNumber(found.total));
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{say.lead}</p>
      <p className="note">
        <a href={addresses.themes}>{say.whole}</a>
      </p>
      <Seek asked={asked} lang={lang} />
      <Choices title={say.who} name="who" choices={who} asked={asked} lang={lang} />
      <Choices title={say.mark} name="mark" choices={found.marks} asked={asked} lang={lang} />
      <ManyChoices
        title={say.domains}
        name="domain"
        choices={found.domains}
        asked={asked}
        chosen={chosen}
        lang={lang}
      />
      <Section title={title} aside={reset}>
        {found.lines.length > 0 ? <ServiceLines lines={found.lines} lang={lang} /> : <p>{say.none}</p>}
        {found.next === null ? null : (
          <p className="gap-above">
            <a className="button button--second" href={search(asked, { after: found.next })}>
              {say.more}
            </a>
          </p>
        )}
      </Section>
    </>
  );
}
