// Personal values in clear: for a purpose, to those who handle or oversee the matter, and never without a
// row in the access log that stands before the answer leaves.

import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { FieldView } from "../types.ts";
import { clearView } from "../views/field.ts";
import { latestApart } from "../views/matter.ts";
import { namesOf } from "../views/row.ts";
import { shown } from "../views/sight.ts";
import { signedIn } from "./act.ts";
import { type Found, currentPlan, findMatter } from "./find.ts";

export interface RevealAsked {
  readonly mechanism: string;
  readonly matter: string;
  readonly fields: unknown;
  readonly purpose: unknown;
}

function purposeOf(purpose: unknown): string {
  const text = typeof purpose === "string" ? purpose.trim() : "";
  const length = [...text].length;
  if (length >= 4 && length <= 200 && !/\p{Cc}/u.test(text) && text.isWellFormed()) return text;
  throw new Fault("purpose_missing", { field: "purpose" });
}

const listed = (fields: unknown): readonly unknown[] => (Array.isArray(fields) ? fields : []);

/** The fields that the reader sees masked on this matter, and only those. */
function fieldsOf(
  { plan, sight }: Found,
  fields: unknown,
  held: Readonly<Record<string, unknown>>,
): readonly string[] {
  const asked = [...new Set(listed(fields))];
  const masked = (name: unknown): name is string => {
    if (typeof name !== "string" || !Object.hasOwn(plan.mechanism.fields, name) || !Object.hasOwn(held, name))
      return false;
    return shown(plan, name, sight) === "masked";
  };
  if (asked.length === 0 || !asked.every(masked)) throw new Fault("fields_missing", { field: "fields" });
  return asked;
}

/**
 * The asked fields in clear. Throws `no_reveal`, `concealed`, `purpose_missing`, `fields_missing`; a refusal
 * of rights is logged too.
 */
export async function reveal(
  context: Context,
  asked: RevealAsked,
  caller: Caller,
): Promise<readonly FieldView[]> {
  const plan = currentPlan(context, asked.mechanism);
  const { person, post } = signedIn(caller);
  const found = await findMatter(context, plan, asked.matter, caller);
  const matter = found.matter.id;
  const row = { at: caller.now, person, post, matter, address: caller.address };
  if (found.sight.level !== "staff" || found.sight.masks) {
    await context.people.accessLog.add({ ...row, act: "reveal-refused" });
    throw new Fault("no_reveal");
  }
  const kept = [...found.sight.hidden].filter(name => listed(asked.fields).includes(name));
  if (kept.length > 0) {
    await context.people.accessLog.add({ ...row, act: "reveal-refused", fields: kept });
    throw new Fault("concealed");
  }
  const purpose = purposeOf(asked.purpose);
  const held = latestApart(await context.readers.apart(matter));
  const fields = fieldsOf(found, asked.fields, held);
  await context.people.accessLog.add({ ...row, act: "reveal", fields, purpose });
  const names = namesOf(context);
  return fields.flatMap((name): FieldView[] => {
    const view = clearView(found.plan, name, held[name], caller.lang, names);
    return view === undefined ? [] : [view];
  });
}
