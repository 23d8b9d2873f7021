// Questions for a unit, of whatever level: a citizen chooses from names and never types a reference.

import type { ActionView, AskView } from "../types.ts";
import type { Visit } from "./visit.ts";

const asksForOrgs = ({ kind, of }: AskView): boolean => kind === "org" || (kind === "list" && of === "org");

/** The action with every unit of the city offered where the definition asks for one of no certain level. */
export function withOrgs({ context, caller }: Visit, action: ActionView): ActionView {
  if (!action.form.some(ask => asksForOrgs(ask) && ask.options === undefined)) return action;
  const { lang } = caller;
  const options = context.orgs.all().map(({ ref, name, english }) => ({
    value: ref,
    label: lang === "zh" ? name : english,
  }));
  const form = action.form.map(ask =>
    asksForOrgs(ask) && ask.options === undefined ? { ...ask, options } : ask,
  );
  return { ...action, form };
}
