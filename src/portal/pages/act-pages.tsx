// The form of one act on a matter, and where a number is typed in.

import type { ActionView, AskView, MatterView } from "../../http/types.ts";
import { addresses, pageOf } from "../addresses.ts";
import { ErrorSummary, Field, Form } from "../form.tsx";
import type { FormOption } from "../form-field.ts";
import { fieldOf } from "../from-views.ts";
import { Section } from "../layout.tsx";
import { Nb } from "../marks.tsx";
import { Refused } from "./file-page.tsx";
import type { Gathered } from "./file-steps.ts";
import type { Lang } from "../words.ts";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

interface ActProps extends Shown {
  matter: MatterView;
  action: ActionView;
  gathered: Gathered;
  errors: Readonly<Record<string, string>>;
  refusal?: string | undefined;
  /** The files that were sent already. */
  kept: readonly FormOption[];
  csrf: string;
  idempotencyKey: string;
}

/** One page without scripts cannot leave a question out: it says whom it is for. */
const said = (ask: AskView, lang: Lang): AskView =>
  ask.only === undefined
    ? ask
    : { ...ask, required: false, hint: `${pageWords[lang].onlyWhere(ask.only)}${ask.hint ?? ""}` };

/** The form of one act on a matter. */
export function ActPage(props: ActProps) {
  const { matter, action, gathered, errors, refusal, kept, lang, csrf, idempotencyKey } = props;
  const say = pageWords[lang];
  const fields = action.form.map(ask =>
    fieldOf(said(ask, lang), { value: gathered[ask.name], error: errors[ask.name], kept }),
  );
  const back = pageOf("follow", matter.number);
  return (
    <Form
      action={pageOf("follow", matter.number, action.name)}
      csrf={csrf}
      idempotencyKey={idempotencyKey}
      files={fields.some(({ kind }) => kind === "file")}
      submit={action.title}
      grave={action.grave}
      note={<a href={back}>{say.actBack}</a>}
    >
      <ErrorSummary fields={fields} lang={lang} />
      <Refused text={refusal} />
      <h1>{action.title}</h1>
      <p className="hint gap-above">
        {matter.title}
        {say.gap}
        <Nb>{matter.number}</Nb>
        {action.grave ? `${say.gap}${say.grave}` : null}
      </p>
      {fields.map(field => (
        <Field key={field.name} field={field} lang={lang} />
      ))}
    </Form>
  );
}

/** Where a number is typed in. */
export function FollowAskPage(props: FollowAskProps) {
  const { lang, wrong, value } = props;
  const say = pageWords[lang];
  const field = {
    name: "number",
    label: say.number,
    kind: "text" as const,
    required: true,
    hint: say.followAskHint,
    value,
    error: wrong,
  };
  return (
    <>
      <form className="form" method="get" action={addresses.follow} noValidate>
        <ErrorSummary fields={[field]} lang={lang} />
        <h1>{say.followAsk}</h1>
        <Field field={field} lang={lang} />
        <button className="button button--wide">{say.followButton}</button>
        <p className="why">
          {say.followMine} <a href={addresses.mine}>{say.followMineLink}</a>
        </p>
      </form>
      <ByCode {...props} />
    </>
  );
}

/** Where who filed without a telephone comes back, by number and query code. */
function ByCode({ lang, csrf, byCode }: FollowAskProps) {
  const say = pageWords[lang];
  const fields = [
    {
      name: "code-number",
      label: say.number,
      kind: "text" as const,
      required: true,
      hint: say.queryNumberHint,
      value: byCode?.number ?? "",
    },
    {
      name: "code",
      label: say.queryCode,
      kind: "text" as const,
      required: true,
      hint: say.queryCodeHint,
      error: byCode?.wrong,
    },
  ];
  return (
    <Section title={say.byCodeTitle}>
      <Form action={addresses.follow} csrf={csrf} idempotencyKey="" submit={say.byCodeButton}>
        <ErrorSummary fields={fields} lang={lang} />
        <p className="hint gap-above">{say.byCodeLead}</p>
        {fields.map(field => (
          <Field key={field.name} field={field} lang={lang} />
        ))}
      </Form>
    </Section>
  );
}

interface FollowAskProps extends Shown {
  readonly wrong?: string | undefined;
  readonly value: string;
  readonly csrf: string;
  /** What was typed with a query code, and why it was refused. */
  readonly byCode?: { readonly number: string; readonly wrong: string } | undefined;
}
