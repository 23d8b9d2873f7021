// Signing in by telephone, what is mine, and the sample city's outbox.

import type { MatterRow } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form } from "../form.tsx";
import { lineOf } from "../from-views.ts";
import { MatterLines } from "../home-parts.tsx";
import { Section } from "../layout.tsx";
import { sayMoment } from "../saying.ts";
import { codeFields, maskedPhone, SampleCode } from "./code-page.tsx";
import { Refused } from "./file-page.tsx";
import { PrivacyLine } from "./privacy-page.tsx";
import { checksWords } from "./checks-words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface SignInProps extends Shown {
  csrf: string;
  phone: string;
  /** A code is on its way to `phone`. */
  sent: boolean;
  /** Where one goes on, a path of this site. */
  next: string;
  errors: Readonly<Record<string, string>>;
  refusal?: string | undefined;
  sample: boolean;
}

/** Signing in by telephone: first the number, then the code. */
export function SignInPage({ lang, csrf, phone, sent, next, errors, refusal, sample }: SignInProps) {
  const say = pageWords[lang];
  const fields = codeFields(lang, phone, sent, errors);
  const again = `${addresses.signIn}?next=${encodeURIComponent(next)}`;
  return (
    <Form
      action={sent ? addresses.signInCode : addresses.signIn}
      csrf={csrf}
      idempotencyKey=""
      hidden={{ next, ...(sent ? { "proof-phone": phone } : {}) }}
      submit={sent ? say.signInEnter : say.signInSend}
      note={
        sent ? (
          <a href={again}>{say.codeAgain}</a>
        ) : (
          <>
            {say.signInOfficial}
            <a href={addresses.office}>{say.signInOfficialLink}</a>
            {say.signInOfficialEnd}
          </>
        )
      }
    >
      <ErrorSummary fields={fields} lang={lang} />
      <Refused text={refusal} />
      <h1>{sent ? say.codeTitle : say.signInTitle}</h1>
      <p className="hint gap-above">{sent ? say.codeSent(maskedPhone(phone)) : say.signInLead}</p>
      {sent && sample ? <SampleCode lang={lang} /> : null}
      {fields.map(field => (
        <Field key={field.name} field={field} lang={lang} />
      ))}
      {sent ? null : <PrivacyLine lang={lang} />}
    </Form>
  );
}

interface MineProps extends Shown {
  csrf: string;
  matters: readonly MatterRow[];
  official: boolean;
  fileHref?: string | undefined;
}

/** Everything that the reader sent in. */
export function MinePage({ lang, zone, now, csrf, matters, official, fileHref }: MineProps) {
  const say = pageWords[lang];
  return (
    <>
      <h1>{say.mineTitle}</h1>
      {official ? <p className="note gap-above">{say.officialMine}</p> : null}
      <Section title={say.mine}>
        {matters.length ? (
          <MatterLines
            lang={lang}
            matters={matters.map(row => lineOf(row, pageOf("follow", row.number), { lang, zone, now }))}
          />
        ) : (
          <p>{say.mineNone}</p>
        )}
      </Section>
      <div className="line-acts gap-above">
        {fileHref ? (
          <a className="button" href={fileHref}>
            {say.doorFile}
          </a>
        ) : null}
        {official ? null : (
          <a className="button button--second" href={addresses.checks}>
            {checksWords[lang].door}
          </a>
        )}
        <form method="post" action={addresses.signOut}>
          <input type="hidden" name="csrf" value={csrf} />
          <button className="button button--second">{say.signOut}</button>
        </form>
      </div>
    </>
  );
}

/** A message as the sample city shows it. */
export interface OutboxMessage {
  id: string;
  phone: string;
  body: string;
  created: number;
}

/** What the sample city would have sent by telephone. */
export function OutboxPage({ lang, zone, now, messages }: Shown & { messages: readonly OutboxMessage[] }) {
  const say = pageWords[lang];
  return (
    <>
      <h1>{say.outboxTitle}</h1>
      <p className="note gap-above">{say.outboxLead}</p>
      <Section title={say.outboxBody}>
        {messages.length ? (
          <ol className="mine">
            {messages.map(({ id, phone, body, created }) => (
              <li key={id}>
                <p>{body}</p>
                <span className="note">
                  {sayMoment(created, lang, zone, now)}
                  {say.gap}
                  {phone}
                </span>
              </li>
            ))}
          </ol>
        ) : (
          <p>{say.outboxNone}</p>
        )}
      </Section>
    </>
  );
}
