// The code that proves a telephone, as the last step of a filing and in signing in.

import type { ActionView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form, Steps } from "../form.tsx";
import type { FormField } from "../form-field.ts";
import type { Lang } from "../words.ts";
import { carried, type Keys, Refused } from "./file-page.tsx";
import { type Gathered, stepNames } from "./file-steps.ts";
import { PrivacyLine } from "./privacy-page.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

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
