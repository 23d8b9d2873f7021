import type { ReactNode } from "react";
import { Control } from "./form-control.tsx";
import { fieldId, type FormField, hintOf, isBoxes, isRadios, textOf } from "./form-field.ts";
import { type Lang, words } from "./words.ts";

/** One question: label, hint, what was wrong, and the control; nothing moves when an error appears. */
export function Field({ field, lang }: { field: FormField; lang: Lang }) {
  if (field.named !== undefined) return <Known field={field} />;
  const hint = hintOf(field, lang);
  const id = fieldId(field.name);
  const described = [hint ? `${id}-hint` : "", field.error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const grouped = isRadios(field) || isBoxes(field);
  const label = (
    <>
      {field.label}
      {field.required ? null : <small>{words[lang].optional}</small>}
    </>
  );
  const inside = (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {field.error ? (
        <p className="error" id={`${id}-error`}>
          <span>{field.error}</span>
        </p>
      ) : null}
      <Control field={field} described={described || undefined} lang={lang} />
    </>
  );
  const look = field.error ? "field field--wrong" : "field";
  if (grouped) {
    return (
      <fieldset className={look} aria-describedby={described || undefined}>
        <legend className="field__label">{label}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div className={look}>
      {field.kind === "flag" ? null : (
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
      )}
      {inside}
    </div>
  );
}

/** What is known already: shown by its title, carried along as it was sent. */
function Known({ field }: { field: FormField }) {
  return (
    <div className="field">
      <span className="field__label">{field.label}</span>
      <p>{field.named}</p>
      <input type="hidden" name={field.name} value={textOf(field.value)} />
    </div>
  );
}

/** All refusals of a form in one place at its top, each leading to its field. Nothing when there are none. */
export function ErrorSummary({ fields, lang }: { fields: readonly FormField[]; lang: Lang }) {
  const wrong = fields.flatMap(({ name, error }) => (error ? [{ name, error }] : []));
  if (wrong.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1}>
      <h2>{words[lang].errorsTitle(wrong.length)}</h2>
      <ul>
        {wrong.map(({ name, error }) => (
          <li key={name}>
            <a href={`#${fieldId(name)}`}>{error}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where one stands among the steps of a filing; `at` counts from 0. */
export function Steps({ steps, at, lang }: { steps: readonly string[]; at: number; lang: Lang }) {
  return (
    <ol className="steps-bar" aria-label={words[lang].stepsName(steps.length)}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? "is-past" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          <span>
            {index + 1}
            <small> / {steps.length}</small> {step}
          </span>
        </li>
      ))}
    </ol>
  );
}

interface FormProps {
  action: string;
  /**
   * Sent as `csrf` and `key`: whose form it is, and which sending, so that a second click is the same
   * act.
   */
  csrf: string;
  idempotencyKey: string;
  /** What earlier steps gathered. */
  hidden?: Readonly<Record<string, string>> | undefined;
  /** Set when one of the fields takes files. */
  files?: boolean | undefined;
  submit: string;
  grave?: boolean | undefined;
  /** What stands under the button: what happens then, where to turn when it cannot wait. */
  note?: ReactNode;
  children: ReactNode;
}

/**
 * A form that works without scripts. The browser's own bubbles are off: they speak the browser's
 * language.
 */
export function Form({
  action,
  csrf,
  idempotencyKey,
  hidden,
  files,
  submit,
  grave,
  note,
  children,
}: FormProps) {
  const sent = { csrf, key: idempotencyKey, ...hidden };
  return (
    <form
      className="form"
      method="post"
      action={action}
      noValidate
      encType={files ? "multipart/form-data" : undefined}
    >
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button className={grave ? "button button--wide button--grave" : "button button--wide"}>
        {submit}
      </button>
      {note ? <p className="why">{note}</p> : null}
    </form>
  );
}
