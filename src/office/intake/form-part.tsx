import { Button } from "antd";
import type { FormEvent, KeyboardEvent } from "react";
import type { ActionView, AskView, IntakeForm } from "../../http/types.ts";
import { FormFault } from "../form/form-fault.tsx";
import { FormFields } from "../form/form-fields.tsx";
import { Key } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import type { IntakeDraft } from "./draft-kept.ts";
import { type Filing, errorsOf } from "./use-filing.ts";

interface FormPartProps {
  readonly form: IntakeForm;
  readonly draft: IntakeDraft;
  readonly filing: Filing;
  /** What was suggested beside the form, as it goes back with the registration. */
  readonly shown: string | null;
  keep(draft: IntakeDraft | null): void;
}

interface Asked {
  readonly action: ActionView;
  readonly errors: Readonly<Record<string, string>>;
}

/** Enter sends from a line; in a text of several lines it is a new line, and Ctrl with Enter sends. */
function sendByControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
}

/** The action that shall follow: answered, sent on, declined, each with what it asks. */
function Following({
  action,
  draft,
  errors,
  keep,
}: Omit<FormPartProps, "form" | "filing" | "shown"> & Asked) {
  const { name, title } = action;
  const own = draft.after[name] ?? {};
  return (
    <fieldset className="intake__following">
      <legend>{title}</legend>
      <FormFields
        id={`intake-${name}`}
        action={action}
        draft={own}
        errors={errors}
        change={(field, value) =>
          keep({ ...draft, after: { ...draft.after, [name]: { ...own, [field]: value } } })
        }
      />
    </fieldset>
  );
}

interface ButtonsProps extends FormPartProps {
  readonly second: ActionView | undefined;
}

/** Registering alone, or what shall follow it, is one press away. */
function Buttons({ form, draft, filing, keep, second }: ButtonsProps) {
  const say = useWords();
  const { registered, busy } = filing;
  const choose = (following: string | null) => keep({ ...draft, following });
  return (
    <div className="form__end intake__end">
      <Button type="primary" htmlType="submit" loading={busy} danger={second?.grave ?? false}>
        {second ? say.intake.registerAnd(second.title) : say.intake.register} <Key>Enter</Key>
      </Button>
      {second && !registered ? <Button onClick={() => choose(null)}>{say.intake.back}</Button> : null}
      {form.after
        .filter(({ name }) => name !== second?.name)
        .map(({ name, title }) => (
          <Button key={name} disabled={busy} onClick={() => choose(name)}>
            {title}…
          </Button>
        ))}
      <Button type="link" disabled={busy} onClick={() => keep(null)}>
        {say.intake.clear}
      </Button>
    </div>
  );
}

/**
 * The questions without the number, which stands at the caller already. Orgs of one level are a plain list:
 * it is searched and chosen from the keyboard in fewer strokes than a tree.
 */
const askedBeside = ({ opening, phone }: IntakeForm): readonly AskView[] =>
  opening.form
    .filter(({ name, kind, options, required }) => {
      // A city without orgs of this level has nothing to choose from.
      const empty = kind === "org" && options?.length === 0 && !required;
      return name !== phone && !empty;
    })
    .map(ask => (ask.kind === "org" && ask.options ? { ...ask, kind: "choice" } : ask));

/** Everything that is asked, on one screen, and what shall follow the registration. */
export function FormPart(props: FormPartProps) {
  const { form, draft, filing, shown, keep } = props;
  const say = useWords();
  const { opening, after } = form;
  const second = after.find(({ name }) => name === draft.following);
  const { registered, refused } = filing;
  const errors = errorsOf(refused);
  const asked = { ...opening, form: askedBeside(form) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void filing.submit(draft, shown);
  };
  return (
    <form className="form intake__form" onSubmit={submit} onKeyDown={sendByControlEnter} noValidate>
      {registered && second ? (
        <p className="notice">{say.intake.partly(second.title, registered.number)}</p>
      ) : null}
      <FormFault
        refused={refused}
        form={registered && second ? second.form : asked.form}
        retry={() => void filing.submit(draft, shown)}
      />
      {registered ? null : (
        <div className="intake__asked">
          <FormFields
            id="intake"
            action={asked}
            draft={draft.said}
            errors={errors}
            change={(name, value) => keep({ ...draft, said: { ...draft.said, [name]: value } })}
          />
        </div>
      )}
      {second ? <Following action={second} draft={draft} errors={errors} keep={keep} /> : null}
      <Buttons {...props} second={second} />
    </form>
  );
}
