// Filing, from the definition alone: each page of the opening action is one short step, what was answered
// goes along in hidden fields, and nothing is kept anywhere until the last step is sent.

import type { ActionView, AskView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form, Steps } from "../form.tsx";
import type { FormField, FormOption } from "../form-field.ts";
import { fieldOf } from "../from-views.ts";
import { Section } from "../layout.tsx";
import type { Lang } from "../words.ts";
import { PrivacyLine } from "./privacy-page.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** What a form has gathered: texts as they were sent, by the name of the field. */
export type Gathered = Readonly<Record<string, string | readonly string[]>>;

/** The questions of each step; an action without pages asks everything at once. */
export function stepsOf(opening: ActionView): readonly (readonly AskView[])[] {
  const byName = new Map(opening.form.map(ask => [ask.name, ask]));
  const pages = opening.pages.length ? opening.pages : [opening.form.map(ask => ask.name)];
  return pages.map(names => names.flatMap(name => byName.get(name) ?? []));
}

/** A step is called by its first question; the last one, for who is not signed in, proves the telephone. */
export function stepNames(opening: ActionView, withCode: boolean, lang: Lang): readonly string[] {
  const names = stepsOf(opening).map(step => (step[0]?.label ?? opening.title).replace(/[?？]$/, ""));
  return withCode ? [...names, pageWords[lang].codeStep] : names;
}

/** What earlier and later steps hold, as hidden fields; `shown` are the names that this step asks itself. */
export function carried(gathered: Gathered, shown: readonly string[]): Record<string, string> {
  const kept = Object.entries(gathered).filter(([name]) => !shown.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === "string" ? value : value.join("\n")]),
  );
}

interface Keys {
  csrf: string;
  idempotencyKey: string;
}

interface FileProps extends Shown, Keys {
  mechanism: string;
  mechanismTitle: string;
  purpose: string;
  opening: ActionView;
  /** From 0. */
  at: number;
  gathered: Gathered;
  errors: Readonly<Record<string, string>>;
  /** A refusal that belongs to no field. */
  refusal?: string | undefined;
  /** The telephone will be asked for a code before the matter is lodged. */
  withCode: boolean;
  /** The files that were sent already. */
  kept: readonly FormOption[];
}

/** A refusal of the whole form, above its questions. */
export function Refused({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <div className="errors" role="alert">
      <p>{text}</p>
    </div>
  );
}

function Back({ at, lang }: { at: number; lang: Lang }) {
  const say = pageWords[lang];
  if (at === 0) return null;
  return (
    <>
      <button className="button--link" name="to" value={String(at - 1)}>
        {say.back}
      </button>
      {say.gap}
      {say.backNote}
    </>
  );
}

/** One step of a filing. */
export function FilePage(props: FileProps) {
  const { opening, at, gathered, errors, lang, csrf, idempotencyKey, mechanism, withCode } = props;
  const say = pageWords[lang];
  const names = stepNames(opening, withCode, lang);
  const asks = stepsOf(opening)[at] ?? [];
  const fields: readonly FormField[] = asks.map(ask =>
    fieldOf(ask, { value: gathered[ask.name], error: errors[ask.name], kept: props.kept }),
  );
  const next = names[at + 1];
  return (
    <Form
      action={pageOf("file", mechanism)}
      csrf={csrf}
      idempotencyKey={idempotencyKey}
      hidden={{
        ...carried(
          gathered,
          asks.map(({ name }) => name),
        ),
        opening: opening.name,
        at: String(at),
      }}
      files={fields.some(({ kind }) => kind === "file")}
      submit={next ? say.next(next) : opening.title}
      note={at ? <Back at={at} lang={lang} /> : say.emergency}
    >
      {names.length > 1 ? <Steps steps={names} at={at} lang={lang} /> : null}
      <ErrorSummary fields={fields} lang={lang} />
      <Refused text={props.refusal} />
      <h1>{opening.title}</h1>
      <p className="hint gap-above">{at ? say.stepOf(at + 1, names.length) : props.purpose}</p>
      {fields.map(field => (
        <Field key={field.name} field={field} lang={lang} />
      ))}
      {fields.some(({ kind }) => kind === "phone" || kind === "id") ? <PrivacyLine lang={lang} /> : null}
    </Form>
  );
}

interface CodeProps extends Shown, Keys {
  mechanism: string;
  opening: ActionView;
  gathered: Gathered;
  /** The number that the code went to; empty while it has to be asked for. */
  phone: string;
  sent: boolean;
  errors: Readonly<Record<string, string>>;
  refusal?: string | undefined;
  sample: boolean;
}

/** 138****1234: enough to see whether it is one's own. */
export const maskedPhone = (phone: string): string =>
  phone.length > 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : phone;

/** Says where the sample city's codes are found; opened beside, so that nothing filled in is lost. */
export function SampleCode({ lang }: { lang: Lang }) {
  const say = pageWords[lang];
  return (
    <p className="hint">
      {say.sampleCode}
      <a href={pageOf("outbox")} target="_blank" rel="noopener">
        {say.outboxLink}
      </a>
      {say.sampleCodeEnd}
    </p>
  );
}

/** The questions of the code step: the number while none is known, the code once it was sent. */
export function codeFields(
  lang: Lang,
  phone: string,
  sent: boolean,
  errors: Readonly<Record<string, string>>,
) {
  const say = pageWords[lang];
  const number: FormField = {
    name: "proof-phone",
    label: say.phone,
    kind: "phone",
    required: true,
    hint: say.phoneHint,
    value: phone,
    error: errors["phone"],
  };
  const code: FormField = {
    name: "proof-code",
    label: say.code,
    kind: "text",
    required: true,
    hint: say.codeHint,
    error: errors["code"],
  };
  return sent ? [code] : [number];
}

/** The last step for who is not signed in: the code that proves the telephone, then the matter is lodged. */
export function FileCodePage(props: CodeProps) {
  const { lang, opening, gathered, phone, sent, errors, mechanism, sample } = props;
  const say = pageWords[lang];
  const names = stepNames(opening, true, lang);
  const fields = codeFields(lang, phone, sent, errors);
  const proved = sent ? { "proof-phone": phone } : {};
  return (
    <Form
      action={pageOf("file", mechanism)}
      csrf={props.csrf}
      idempotencyKey={props.idempotencyKey}
      hidden={{ ...carried(gathered, []), opening: opening.name, at: "code", ...proved }}
      submit={sent ? say.codeSubmit : say.signInSend}
      note={
        <>
          <button className="button--link" name="to" value={String(names.length - 2)}>
            {say.codeChange}
          </button>
          {sent ? (
            <>
              {say.gap}
              <button className="button--link" name="to" value="again">
                {say.codeAgain}
              </button>
            </>
          ) : null}
        </>
      }
    >
      <Steps steps={names} at={names.length - 1} lang={lang} />
      <ErrorSummary fields={fields} lang={lang} />
      <Refused text={props.refusal} />
      <h1>{sent ? say.codeTitle : say.phoneTitle}</h1>
      {sent ? <p className="hint gap-above">{say.codeSent(maskedPhone(phone))}</p> : null}
      {sent && sample ? <SampleCode lang={lang} /> : null}
      {fields.map(field => (
        <Field key={field.name} field={field} lang={lang} />
      ))}
      {sent ? null : <PrivacyLine lang={lang} />}
    </Form>
  );
}

interface OpeningsProps extends Shown {
  mechanisms: readonly { name: string; title: string; purpose: string }[];
}

/** Everything that a citizen may start. */
export function OpeningsPage({ mechanisms, lang }: OpeningsProps) {
  const say = pageWords[lang];
  return (
    <>
      <h1>{say.fileListTitle}</h1>
      <Section title={say.fileTitle}>
        {mechanisms.length ? (
          <ul className="mine">
            {mechanisms.map(({ name, title, purpose }) => (
              <li key={name}>
                <p>
                  <a href={pageOf("file", name)}>{title}</a>
                </p>
                <span className="note">{purpose}</span>
              </li>
            ))}
          </ul>
        ) : (
          <p>{say.fileNone}</p>
        )}
      </Section>
    </>
  );
}
