// Reading one matter. Whoever works on it reads what was asked and where, since it cannot be handled
// otherwise; a personal text that is shown to them unmasked leaves a row in the access log, as a revealed
// value does.

import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { MatterView } from "../types.ts";
import { matterView } from "../views/matter.ts";
import type { Found } from "./find.ts";

/** The personal fields that a view holds in clear. */
function personalIn({ mechanism }: Plan, { fields, story }: MatterView): readonly string[] {
  const shown = [...fields, ...story.flatMap(({ said }) => said)].filter(({ masked }) => !masked);
  const names = new Set(shown.map(({ name }) => name));
  return Object.keys(mechanism.fields).filter(
    name => names.has(name) && mechanism.fields[name]!.personal !== "none",
  );
}

/** The view of a matter that was found, once the row that says so stands. */
export async function readMatter(
  context: Context,
  { matter, plan, sight }: Found,
  caller: Caller,
): Promise<MatterView> {
  const { actor, now, address } = caller;
  const view = await matterView(context, matter, sight, caller);
  const fields = sight.level === "staff" ? personalIn(plan, view) : [];
  if (actor !== null && fields.length > 0) {
    const { person, post } = actor;
    const row = { at: now, person, post, matter: matter.id, fields, address };
    await context.people.accessLog.add({ ...row, act: "read" });
  }
  return view;
}
