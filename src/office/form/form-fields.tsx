import { Fragment } from "react";
import type { ActionView, AskView, SuggestedFieldView } from "../../http/types.ts";
import { Suggested } from "../suggest/suggested.tsx";
import { Alike } from "./alike.tsx";
import { askedIn } from "./asked.ts";
import { Control, isGroup } from "./control.tsx";
import { Dispatch } from "./dispatch.tsx";
import type { Draft } from "./draft.ts";
import { FieldFrame } from "./field-frame.tsx";

interface FormFieldsProps {
  /** Prefix of the controls' ids, so that two forms on a page do not meet. */
  readonly id: string;
  readonly action: ActionView;
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string>>;
  /** What is suggested for some of the questions. */
  readonly suggested?: readonly SuggestedFieldView[] | undefined;
  change(name: string, value: unknown): void;
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function Field(props: FormFieldsProps & { ask: AskView }) {
  const { ask, id, draft, errors, change } = props;
  const chosen = draft[ask.name];
  return (
    <FieldFrame
      id={`${id}-${ask.name}`}
      label={ask.label}
      hint={ask.hint}
      error={errors[ask.name]}
      required={ask.required}
      group={isGroup(ask)}
    >
      {wiring => (
        <>
          <SuggestedFor {...props} />
          <Control
            ask={ask}
            wiring={wiring}
            value={draft[ask.name]}
            change={value => change(ask.name, value)}
          />
          {ask.alike && typeof chosen === "string" && chosen !== "" ? (
            <Alike mechanism={ask.alike} field={ask.name} org={chosen} />
          ) : null}
        </>
      )}
    </FieldFrame>
  );
}

/** What is suggested for a question, where anything is. */
function SuggestedFor({ ask, suggested, draft, change }: FormFieldsProps & { ask: AskView }) {
  const of = suggested?.find(({ field }) => field === ask.name);
  return of ? <Suggested of={of} chosen={draft[ask.name]} choose={value => change(ask.name, value)} /> : null;
}

/** The questions of an action; where it dispatches, its lead and co-handlers are one panel on the tree. */
export function FormFields(props: FormFieldsProps) {
  const { action, draft, errors, change } = props;
  const { dispatch } = action;
  const form = askedIn(action.form, draft);
  const lead = form.find(({ name }) => name === dispatch?.lead);
  const helpers = form.find(({ name }) => name === dispatch?.helpers);
  return form.map(ask => {
    // Nobody is asked to confirm what has not been questioned.
    if (ask.confirms && !errors[ask.name] && draft[ask.name] !== true) return null;
    if (dispatch && ask === lead) {
      return (
        <Fragment key={ask.name}>
          <SuggestedFor {...props} ask={ask} />
          <Dispatch
            roles={dispatch}
            lead={ask}
            helpers={helpers}
            chosenLead={typeof draft[ask.name] === "string" ? String(draft[ask.name]) : ""}
            chosenHelpers={helpers ? textsOf(draft[helpers.name]) : []}
            errors={errors}
            change={change}
          />
        </Fragment>
      );
    }
    return lead && ask === helpers ? null : <Field key={ask.name} {...props} ask={ask} />;
  });
}
