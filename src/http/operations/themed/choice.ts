// The question to which session a matter belongs: nobody types a number, the sessions that take matters now
// are offered. Where there is none, nothing is asked.

import { themed } from "../../../define/themed.ts";
import { fromNumber } from "../../../engine/number.ts";
import type { Caller } from "../../caller.ts";
import type { Context } from "../../context.ts";
import type { ActionView, AskView, Lang, ThemedSession } from "../../types.ts";
import { pick } from "../../views/words.ts";
import { sessionsIn, themedSession } from "./sessions.ts";

const isTag = ({ name, leadsTo }: AskView): boolean => name === themed.tag && leadsTo === themed.mechanism;

/** The question with these sessions to choose from, and a way to choose none. */
function offered(ask: AskView, sessions: readonly ThemedSession[], lang: Lang): AskView {
  const { leadsTo: _, ...rest } = ask;
  const options = sessions.map(({ number, title, subject }) => ({
    value: number,
    label: pick(lang, `${title}（${subject}）`, `${title} (${subject})`),
  }));
  const none = { value: "", label: pick(lang, "不归入问政", "None") };
  const hint = pick(
    lang,
    "归入的，办结以前一直在这一期跟踪。",
    "It is followed in that session until it is closed.",
  );
  return { ...rest, kind: "choice", hint, options: [...options, none] };
}

const without = (action: ActionView): ActionView => ({
  ...action,
  form: action.form.filter(ask => !isTag(ask)),
});

/**
 * A desk's form with the sessions that take matters now, and the one that is live chosen already; where two
 * are, the desk says which.
 */
export async function withSessions(context: Context, action: ActionView, caller: Caller) {
  if (!action.form.some(isTag)) return { action, start: {} };
  const found = await sessionsIn(context, themed.taking, caller);
  const sessions = found.map(matter => themedSession(context, matter, caller.lang));
  if (sessions.length === 0) return { action: without(action), start: {} };
  const [live, another] = sessions.filter(session => session.live);
  return {
    action: {
      ...action,
      form: action.form.map(ask => (isTag(ask) ? offered(ask, sessions, caller.lang) : ask)),
    },
    start: live && !another ? { [themed.tag]: live.number } : {},
  };
}

/** A citizen's form: only who comes from a session's page is asked whether it belongs to that one. */
export async function withSession(context: Context, action: ActionView, number: string, caller: Caller) {
  if (!action.form.some(isTag)) return action;
  const id = fromNumber(context.instance.numberKey, number);
  const matter = id === null ? undefined : await context.readers.matter(id);
  if (matter?.mechanism !== themed.mechanism || matter.state === "proposed") return without(action);
  const session = themedSession(context, matter, caller.lang);
  return {
    ...action,
    form: action.form.map(ask => (isTag(ask) ? offered(ask, [session], caller.lang) : ask)),
  };
}
