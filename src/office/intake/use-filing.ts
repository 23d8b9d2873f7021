// Registering a call and what follows it: two acts, each under a key of its own. When the second is refused
// the first stands, and the next try goes on from there.

import { useRef, useState } from "react";
import type { ActView, ActionView, IntakeForm } from "../../http/types.ts";
import { useRefresh } from "../api/act.ts";
import { Refused, newKey } from "../api/client.ts";
import { useIntakeActs } from "../api/intake.ts";
import { inputOf } from "../form/draft.ts";
import type { IntakeDraft } from "./draft-kept.ts";

export interface Filing {
  /** What was registered, where the act that should follow was refused. */
  readonly registered: ActView | null;
  readonly refused: unknown;
  readonly busy: boolean;
  /** `shown` is what was suggested for the registration. */
  submit(draft: IntakeDraft, shown: string | null): Promise<void>;
  reset(): void;
}

/** The fields at fault, with what was refused of each. */
export function errorsOf(refused: unknown): Record<string, string> {
  const fields = refused instanceof Refused ? (refused.problem.fields ?? []) : [];
  return Object.fromEntries(fields.map(({ field, detail }) => [field, detail]));
}

export function useFiling(form: IntakeForm, done: (matter: ActView) => void): Filing {
  const { register, follow } = useIntakeActs(form.mechanism);
  const refresh = useRefresh();
  const keys = useRef({ first: newKey(), second: newKey() });
  const [registered, setRegistered] = useState<ActView | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  const follows = (first: ActView, action: ActionView, draft: IntakeDraft) => {
    const input = inputOf(action.form, draft.after[action.name] ?? {});
    return follow(first.number, action.name, input, keys.current.second);
  };
  const reset = () => {
    keys.current = { first: newKey(), second: newKey() };
    setRegistered(null);
    setRefused(null);
  };
  const submit = async (draft: IntakeDraft, shown: string | null) => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setRefused(null);
    const second = form.after.find(({ name }) => name === draft.following);
    try {
      const { opening } = form;
      const first =
        registered ??
        (await register(opening.name, inputOf(opening.form, draft.said), keys.current.first, shown));
      setRegistered(first);
      const last = second ? await follows(first, second, draft) : first;
      reset();
      done(last);
      void refresh();
    } catch (error) {
      const { status, code } = error instanceof Refused ? error.problem : { status: 0, code: "" };
      if (status !== 401) setRefused(error);
      if (code === "key_reused") keys.current = { first: newKey(), second: newKey() };
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { registered, refused, busy, submit, reset };
}
