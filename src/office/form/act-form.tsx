import { Button } from "antd";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { ActionView, MatterView } from "../../http/types.ts";
import type { Input } from "../api/act.ts";
import { Refused, newKey } from "../api/client.ts";
import { type FormOf, useSuggestions } from "../api/suggest.ts";
import { Key } from "../parts/marks.tsx";
import { AlikeReplies } from "../suggest/alike-replies.tsx";
import { useWords } from "../words/language.tsx";
import { type Draft, inputOf } from "./draft.ts";
import { FormFault } from "./form-fault.tsx";
import { FormFields } from "./form-fields.tsx";

interface ActFormProps<Answer> {
  readonly action: ActionView;
  readonly start?: Draft;
  /** The matter that it is about; none in a form that opens one. */
  readonly of?: FormOf;
  /** `shown` is what was suggested in the form. */
  send(input: Input, key: string, shown: string | null): Promise<Answer>;
  done(answer: Answer): void;
  /** The matter is no longer as this form took it to be: somebody else acted. */
  stale?(): void;
  cancel(): void;
}

/** Refusals that mean that the matter moved on while this form stood open. */
const moved = new Set(["conflict", "wrong_state", "too_often", "clock_expired", "key_reused"]);

/** Sends a form under one key for all its tries, so that a second press or a retry never acts twice. */
function useSending<Answer>({ action, send, done, stale }: ActFormProps<Answer>, shown: string | null) {
  const [key, setKey] = useState(newKey);
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  const submit = async (draft: Draft) => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setRefused(null);
    try {
      done(await send(inputOf(action.form, draft), key, shown));
    } catch (error) {
      const { status } = error instanceof Refused ? error.problem : { status: 0 };
      // A lost session is said at the door, and is no longer true when its owner is back at this form.
      if (status !== 401) setRefused(error);
      const code = error instanceof Refused ? error.problem.code : "";
      if (code === "key_reused") setKey(newKey());
      if (moved.has(code)) stale?.();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { submit, refused, busy };
}

function errorsOf(refused: unknown): Record<string, string> {
  const fields = refused instanceof Refused ? (refused.problem.fields ?? []) : [];
  return Object.fromEntries(fields.map(({ field, detail }) => [field, detail]));
}

/** What cannot be undone is asked a second time, in the button that will do it. */
function Buttons(props: { action: ActionView; busy: boolean; sure: boolean; cancel(): void }) {
  const { action, busy, sure, cancel } = props;
  const say = useWords();
  return (
    <div className={sure ? "form__end form__end--grave" : "form__end"}>
      {sure ? (
        <p role="alert">
          <b>{say.act.sure(action.title)}</b>
        </p>
      ) : null}
      <Button
        // A new button, so that the second press of a double click does not confirm.
        key={sure ? "sure" : "first"}
        type="primary"
        danger={action.grave}
        htmlType="submit"
        loading={busy}
        disabled={!action.allowed}
      >
        {sure ? say.act.confirm(action.title) : action.title}
      </Button>
      <Button onClick={cancel} disabled={busy}>
        {say.act.cancel}
      </Button>
      <span className="form__keys">
        <Key>Ctrl</Key> <Key>Enter</Key> {say.act.send}
      </span>
    </div>
  );
}

/**
 * Enter in a field closes a calendar or a list and must not act on the way; with Ctrl or the command key
 * it sends from anywhere.
 */
function sendByControlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter") return;
  if (event.ctrlKey || event.metaKey) event.currentTarget.requestSubmit();
  else if (event.target instanceof HTMLInputElement) event.preventDefault();
}

/** Puts the cursor into the first match within a form. */
function focusIn(form: string, selector: string): void {
  document.querySelector<HTMLElement>(`[data-form="${form}"] ${selector}`)?.focus();
}

/** The form of one action, drawn from its definition. */
export function ActForm<Answer = MatterView>(props: ActFormProps<Answer>) {
  const { action, start = {}, cancel } = props;
  const say = useWords();
  const id = useId();
  const [draft, setDraft] = useState(start);
  const [sure, setSure] = useState(false);
  const help = useSuggestions(props.of, action.name, action.helped === true && action.allowed).data;
  const { submit, refused, busy } = useSending(props, help?.shown ?? null);
  const errors = errorsOf(refused);
  // Whoever opened the form by a letter goes on typing.
  useEffect(() => focusIn(id, ":is(input, textarea, button[type=submit])"), [id]);

  const sent = async (event: FormEvent) => {
    event.preventDefault();
    if (action.grave && !sure) return setSure(true);
    await submit(draft);
    setSure(false);
    // The first field in error takes the cursor, once it is drawn as such.
    requestAnimationFrame(() => focusIn(id, ".field--bad :is(input, textarea)"));
  };

  return (
    <form
      className="form"
      data-form={id}
      onSubmit={event => void sent(event)}
      onKeyDown={sendByControlEnter}
      noValidate
    >
      {action.form.length === 0 ? <p className="note">{say.act.nothingAsked}</p> : null}
      <FormFault refused={refused} form={action.form} retry={() => void submit(draft)} />
      <AlikeReplies replies={help?.replies ?? []} />
      {action.allowed || !action.reason ? null : <p className="notice">{action.reason}</p>}
      <FormFields
        id={id}
        action={action}
        draft={draft}
        errors={errors}
        suggested={help?.fields}
        change={(name, value) => {
          setSure(false);
          setDraft(before => ({ ...before, [name]: value }));
        }}
      />
      <Buttons action={action} busy={busy} sure={sure} cancel={sure ? () => setSure(false) : cancel} />
    </form>
  );
}
