import type { ReactNode } from "react";
import { useWords } from "../words/language.tsx";

/** What ties a control to its label, hint and error. */
export interface Wiring {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Undefined where the form has only required fields, so nothing needs saying. */
  readonly required?: boolean;
  /** Several controls under one name: drawn as a group with a legend. */
  readonly group?: boolean;
  children(wiring: Wiring): ReactNode;
}

/** Label, hint and error around a control. An error is ink on amber: red is for what is overdue. */
export function FieldFrame({ id, label, hint, error, required, group = false, children }: FrameProps) {
  const say = useWords();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const wiring: Wiring = {
    id,
    ...(described ? { "aria-describedby": described } : {}),
    ...(error ? { "aria-invalid": true } : {}),
    ...(required ? { "aria-required": true } : {}),
  };
  const name = (
    <>
      {label}
      {required === false ? <small>{say.form.optional}</small> : null}
    </>
  );
  const rest = (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {children(wiring)}
    </>
  );
  const look = error ? "field field--bad" : "field";
  if (group) {
    return (
      <fieldset className={look} aria-describedby={wiring["aria-describedby"]}>
        <legend>{name}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div className={look}>
      <label htmlFor={id}>{name}</label>
      {rest}
    </div>
  );
}
