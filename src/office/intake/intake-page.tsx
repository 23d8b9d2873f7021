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

function Desk({ form, session }: { form: IntakeForm; session: SessionView }) {
  const [kept, keep] = useKeptDraft(whose(session));
  const draft: IntakeDraft = { ...kept, said: { ...form.start, ...kept.said } };
  const [filed, setFiled] = useState<{ readonly matter: ActView; readonly anonymous: boolean }>();
  const phone = String(draft.said[form.phone] ?? "");
  const filing = useFiling(form, matter => {
    setFiled({ matter, anonymous: phone.trim() === "" });
    keep(null);
  });
  const { opening, content } = form;
  const words = opening.helped && content !== null ? String(draft.said[content] ?? "") : "";
  const said = inputOf(opening.form, draft.said);
  const help = useTypedSuggestions(form.mechanism, opening.name, said, words);
  const reply = replyOf(form);
  const use =
    reply &&
    (({ answer, number }: EntryView) =>
      keep({
        ...draft,
        following: reply.name,
        after: { ...draft.after, [reply.name]: { [reply.text]: answer, [reply.entry]: number } },
      }));
  const { join } = form;
  const into =
    join &&
    ((number: string) =>
      keep({
        ...draft,
        following: join.action,
        after: { ...draft.after, [join.action]: { [join.field]: number } },
      }));
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
      <HelpPart
        form={form}
        said={draft.said}
        chosen={reply ? String(draft.after[reply.name]?.[reply.entry] ?? "") : ""}
        use={use}
        joined={join ? String(draft.after[join.action]?.[join.field] ?? "") : ""}
        join={into ?? undefined}
      >
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
