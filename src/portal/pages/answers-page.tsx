// The knowledge base as everybody reads it: questions by topic, and one answer with who stands for it.

import { addresses, pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { Facts } from "../story.tsx";
import { answerWords } from "./answer-words.ts";
import type { Shown } from "./shown.ts";

/** A published entry, every value in words. */
export interface Entry {
  readonly number: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly topic: string;
  readonly owner: string;
  readonly source: string;
  readonly reviewOn: string;
}

/** Entries under each other, each with what people ask. */
export function EntryLinks({ entries }: { entries: readonly Entry[] }) {
  return (
    <ul className="mine">
      {entries.map(({ number, title, question }) => (
        <li key={number}>
          <p>
            <a href={pageOf("answers", number)}>{title}</a>
          </p>
          <span className="note">{question}</span>
        </li>
      ))}
    </ul>
  );
}

/** All entries, by topic. */
export function AnswersPage({ entries, lang }: Shown & { entries: readonly Entry[] }) {
  const say = answerWords[lang];
  const topics = [...Map.groupBy(entries, ({ topic }) => topic)];
  return (
    <>
      <h1>{say.title}</h1>
      <p className="note gap-above">{entries.length ? say.lead : say.none}</p>
      {topics.map(([topic, own]) => (
        <Section key={topic} title={topic}>
          <EntryLinks entries={own} />
        </Section>
      ))}
    </>
  );
}

/** One entry. */
export function AnswerPage({
  entry,
  lang,
  fileHref,
}: Shown & { entry: Entry; fileHref?: string | undefined }) {
  const say = answerWords[lang];
  const facts = [
    { name: say.asked, value: entry.question },
    { name: say.owner, value: entry.owner },
    { name: say.source, value: entry.source },
    { name: say.reviewOn, value: entry.reviewOn },
  ];
  return (
    <div className="prose">
      <h1>{entry.title}</h1>
      <p className="as-written gap-above">{entry.answer}</p>
      <Facts facts={facts.filter(({ value }) => value !== "")} />
      {fileHref ? (
        <p>
          {say.unanswered} <a href={fileHref}>{say.file}</a>
        </p>
      ) : null}
      <p className="note">
        <a href={pageOf("matter", entry.number)}>{say.record}</a>
      </p>
    </div>
  );
}

/** Offered to who files: entries that may answer them already, opened beside the form. */
export function Offered({ entries, lang }: Pick<Shown, "lang"> & { entries: readonly Entry[] }) {
  const say = answerWords[lang];
  if (entries.length === 0) return null;
  return (
    <section className="same">
      <h2>{say.offered}</h2>
      <ul>
        {entries.map(({ number, title }) => (
          <li key={number}>
            <a href={pageOf("answers", number)} target="_blank" rel="noopener">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p>{say.offeredEnd}</p>
    </section>
  );
}

/** Where filing starts: who only wants to know is shown where answers stand. */
export function AnswersFirst({ lang }: Pick<Shown, "lang">) {
  const say = answerWords[lang];
  return (
    <p className="hint">
      {say.first}
      {lang === "zh" ? "" : " "}
      <a href={addresses.answers} target="_blank" rel="noopener">
        {say.title}
      </a>
    </p>
  );
}
