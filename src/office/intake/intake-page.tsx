import { useState } from "react";
import type { ActView, EntryView, IntakeForm, SessionView } from "../../http/types.ts";
import { whose } from "../api/caller.ts";
import { useIntake } from "../api/intake.ts";
import { useTypedSuggestions } from "../api/suggest.ts";
import { inputOf } from "../form/draft.ts";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { Suggested } from "../suggest/suggested.tsx";
import { useWords } from "../words/language.tsx";
import { CallerPart } from "./caller-part.tsx";
import { type IntakeDraft, useKeptDraft } from "./draft-kept.ts";
import { FormPart } from "./form-part.tsx";
import { HelpPart } from "./help-part.tsx";
import { Receipt } from "./receipt.tsx";
import { useFiling } from "./use-filing.ts";

/** The reply that takes an entry: a long text to send, and the matter that it rests on. */
function replyOf({ after }: IntakeForm) {
  return after.flatMap(({ name, form }) => {
    const text = form.find(({ kind, required }) => kind === "longtext" && required);
    const entry = form.find(({ kind }) => kind === "matter");
    return text && entry && name === "reply" ? [{ name, text: text.name, entry: entry.name }] : [];
  })[0];
}

/** The cursor goes to the first empty question of the form. */
const focusForm = (): void =>
  document.querySelector<HTMLElement>(".intake__asked :is(textarea, input[type=text])")?.focus();

/** What is suggested for the registration, from what the caller has said so far. */
function useHelp({ mechanism, opening, content }: IntakeForm, { said }: IntakeDraft) {
  const words = opening.helped && content !== null ? String(said[content] ?? "") : "";
  return useTypedSuggestions(mechanism, opening.name, inputOf(opening.form, said), words);
}

/** What stands beside the form may fill in what shall follow: a reply by an entry, joining another matter. */
function followingBy(form: IntakeForm, draft: IntakeDraft, keep: (next: IntakeDraft) => void) {
  const reply = replyOf(form);
  const { join } = form;
  const follow = (action: string, values: IntakeDraft["said"]) =>
    keep({ ...draft, following: action, after: { ...draft.after, [action]: values } });
  const filled = (action: string, field: string) => String(draft.after[action]?.[field] ?? "");
  return {
    chosen: reply ? filled(reply.name, reply.entry) : "",
    use:
      reply &&
      (({ answer, number }: EntryView) =>
        follow(reply.name, { [reply.text]: answer, [reply.entry]: number })),
    joined: join ? filled(join.action, join.field) : "",
    join: join ? (number: string) => follow(join.action, { [join.field]: number }) : undefined,
  };
}

function Desk({ form, session }: { form: IntakeForm; session: SessionView }) {
  const [kept, keep] = useKeptDraft(whose(session));
  const draft: IntakeDraft = { ...kept, said: { ...form.start, ...kept.said } };
  const [filed, setFiled] = useState<{ readonly matter: ActView; readonly anonymous: boolean }>();
  const phone = String(draft.said[form.phone] ?? "");
  const filing = useFiling(form, matter => {
    setFiled({ matter, anonymous: phone.trim() === "" });
    keep(null);
  });
  const help = useHelp(form, draft);
  const following = followingBy(form, draft, keep);
  if (filed) {
    return (
      <Receipt
        form={form}
        matter={filed.matter}
        session={session}
        anonymous={filed.anonymous}
        next={() => setFiled(undefined)}
      />
    );
  }
  return (
    <div className="intake__columns">
      <CallerPart
        phone={phone}
        change={value => keep({ ...draft, said: { ...draft.said, [form.phone]: value } })}
        next={focusForm}
      />
      <FormPart
        form={form}
        draft={draft}
        filing={filing}
        shown={help?.shown ?? null}
        keep={next => {
          if (next === null) filing.reset();
          keep(next);
        }}
      />
      <HelpPart form={form} said={draft.said} {...following}>
        {(help?.fields ?? []).map(of => (
          <Suggested
            key={of.field}
            of={of}
            chosen={draft.said[of.field]}
            choose={value => keep({ ...draft, said: { ...draft.said, [of.field]: value } })}
          />
        ))}
      </HelpPart>
    </div>
  );
}

/** Where a hotline's desk takes calls, the number first. */
export function IntakePage({ session }: { session: SessionView }) {
  const say = useWords();
  const intake = useIntake();
  useTitle(say.intake.title);
  return (
    <div className="intake">
      <h1>{say.intake.title}</h1>
      <Read what={say.intake.title} of={intake}>
        {({ form }) => <Desk form={form} session={session} />}
      </Read>
    </div>
  );
}
