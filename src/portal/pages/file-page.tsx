// Filing, from the definition alone: each page of the opening action is one short step, what was answered
// goes along in hidden fields, and nothing is kept anywhere until the last step is sent.

import { Fragment, type ReactNode } from "react";
import type { ActionView, AskView, HintView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form, Steps } from "../form.tsx";
import type { FormField, FormOption } from "../form-field.ts";
import { fieldOf } from "../from-views.ts";
import { Section } from "../layout.tsx";
import type { Lang } from "../words.ts";
import { AnswersFirst, type Entry, Offered } from "./answers-page.tsx";
import { folded, type Gathered, headingOf, stepNames, stepsOf, tellsWhatHappened } from "./file-steps.ts";
import { Hinted, HintsPlace } from "./hinted.tsx";
import { PrivacyLine } from "./privacy-page.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

/** What earlier and later steps hold, as hidden fields; `shown` are the names that this step asks itself. */
export function carried(gathered: Gathered, shown: readonly string[]): Record<string, string> {
  const kept = Object.entries(gathered).filter(([name]) => !shown.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === "string" ? value : value.join("\n")]),
  );
}

export interface Keys {
  csrf: string;
  idempotencyKey: string;
}

interface FileProps extends Shown, Keys {
  mechanism: string;
  mechanismTitle: string;
  purpose: string;
  opening: ActionView;
  /** The other ways to open the same: asking for a person instead of a machine. */
  others: readonly ActionView[];
  /** From 0. */
  at: number;
  gathered: Gathered;
  /** The titles of the matters that the answers name, by question. */
  named: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** A refusal that belongs to no field. */
  refusal?: string | undefined;
  /** The telephone will be asked for a code before the matter is lodged. */
  withCode: boolean;
  /** The files that were sent already. */
  kept: readonly FormOption[];
  /** Entries of the knowledge base that may answer what was written. */
  offers: readonly Entry[];
  /** Matters that are like what was written on the step before. */
  hints: readonly HintView[];
  /** The field of this step whose words matters are compared with, and from how many characters on. */
  compared: { readonly text: string; readonly area: string; readonly least: number } | undefined;
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

/** The questions of a step, those at its end folded unless something was answered or refused there. */
function Questions({
  fields,
  rest,
  after,
  lang,
}: {
  fields: readonly FormField[];
  rest: readonly AskView[];
  /** What stands under the question of this name. */
  after?: { readonly name: string; readonly node: ReactNode } | undefined;
  lang: Lang;
}) {
  const isRest = ({ name }: FormField) => rest.some(ask => ask.name === name);
  const list = (some: readonly FormField[]) =>
    some.map(field => (
      <Fragment key={field.name}>
        <Field field={field} lang={lang} />
        {after?.name === field.name ? after.node : null}
      </Fragment>
    ));
  const folds = fields.filter(isRest);
  return (
    <>
      {list(fields.filter(field => !isRest(field)))}
      {folds.length ? (
        <details
          className="field"
          open={folds.some(({ value = "", error }) => value.length > 0 || error !== undefined)}
        >
          <summary>{pageWords[lang].moreQuestions(folds.map(({ label }) => label))}</summary>
          {list(folds)}
        </details>
      ) : null}
    </>
  );
}

/** Where likenesses are shown while somebody writes: under what they write. */
function hintsUnder({ compared, mechanism, lang, zone }: FileProps) {
  if (compared === undefined) return undefined;
  const node = <HintsPlace {...compared} mechanism={mechanism} lang={lang} zone={zone} />;
  return { name: compared.text, node };
}

/** One step of a filing. */
export function FilePage(props: FileProps) {
  const { opening, at, gathered, errors, lang, csrf, idempotencyKey, mechanism, withCode } = props;
  const say = pageWords[lang];
  const names = stepNames(opening, withCode, lang);
  const asks = stepsOf(opening)[at] ?? [];
  const fields: readonly FormField[] = asks.map(ask =>
    fieldOf(ask, {
      value: gathered[ask.name],
      error: errors[ask.name],
      kept: props.kept,
      named: props.named[ask.name],
    }),
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
      note={at ? <Back at={at} lang={lang} /> : tellsWhatHappened(opening) ? say.emergency : null}
    >
      {names.length > 1 ? <Steps steps={names} at={at} lang={lang} /> : null}
      <ErrorSummary fields={fields} lang={lang} />
      <Refused text={props.refusal} />
      <h1>{headingOf(asks, at, opening, lang).title}</h1>
      {at ? (
        <Offered entries={props.offers} lang={lang} />
      ) : (
        <p className="hint gap-above">{props.purpose}</p>
      )}
      {at ? null : <AnswersFirst lang={lang} />}
      <Hinted hints={props.hints} lang={lang} zone={props.zone} now={props.now} />
      <Questions fields={fields} rest={folded(asks)} after={hintsUnder(props)} lang={lang} />
      {fields.some(({ kind }) => kind === "phone" || kind === "id") ? <PrivacyLine lang={lang} /> : null}
      {props.others.map(({ name, title }) => (
        <p className="note" key={name}>
          {say.otherWay}
          <a href={`${pageOf("file", mechanism)}?opening=${name}`}>{title}</a>
        </p>
      ))}
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
