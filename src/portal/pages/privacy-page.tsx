// The notice on personal information, and the line that leads to it from a form.

import { addresses } from "../addresses.ts";
import { Section } from "../layout.tsx";
import type { Lang } from "../words.ts";
import { type Processor, privacyWords } from "./privacy-words.ts";

export interface PersonalField {
  readonly label: string;
  readonly required: boolean;
  readonly sensitive: boolean;
}

interface PrivacyProps {
  readonly lang: Lang;
  readonly processor: Processor;
  /** What is asked of people, by what they file. */
  readonly asked: readonly { readonly title: string; readonly fields: readonly PersonalField[] }[];
  /** The versions of the notice that are in force, as filings record them. */
  readonly versions: readonly string[];
}

function Fields({ lang, asked }: Pick<PrivacyProps, "lang" | "asked">) {
  const say = privacyWords[lang];
  return (
    <Section title={say.fields}>
      <p>{say.fieldsLead}</p>
      {asked.map(({ title, fields }) => (
        <div key={title}>
          <p>
            <b>{title}</b>
          </p>
          <ul>
            {fields.map(({ label, required, sensitive }) => (
              <li key={label}>
                {label}
                {required ? null : <small>（{say.optional}）</small>}
                {sensitive ? <small>（{say.sensitive}）</small> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** The notice: who, what for, who sees it, how long, and what one may ask for. */
export function PrivacyPage({ lang, processor, asked, versions }: PrivacyProps) {
  const say = privacyWords[lang];
  return (
    <div className="prose">
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {versions.map(label => (
        <p key={label} className="note">
          {say.version(label)}
        </p>
      ))}
      <Section title={say.who}>
        <p>{processor.name}</p>
      </Section>
      {say.parts.slice(0, 1).map(({ title, text }) => (
        <Section key={title} title={title}>
          <p>{text}</p>
        </Section>
      ))}
      <Fields lang={lang} asked={asked} />
      {say.parts.slice(1).map(({ title, text }) => (
        <Section key={title} title={title}>
          <p>{text}</p>
        </Section>
      ))}
      <Section title={say.keeps}>
        <p>{processor.keeps}</p>
      </Section>
      <Section title={say.contact}>
        <p>{processor.contact}</p>
      </Section>
    </div>
  );
}

/** Beside what asks for a name or a number: where it is said what becomes of them. */
export function PrivacyLine({ lang }: { lang: Lang }) {
  const say = privacyWords[lang];
  return (
    <p className="hint gap-above">
      {say.linkLead}
      <a href={addresses.privacy} target="_blank" rel="noopener">
        {say.link}
      </a>
    </p>
  );
}
