// What was shown goes out sealed and comes back with the act, so that the log says what somebody really saw,
// whichever server answers, and nobody can make it up.

import type { Shown } from "../../engine/suggested.ts";
import { same, sealed } from "../../people/secret.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";

/** Which form it was shown in, and to whom. */
export interface ShownTo {
  readonly mechanism: string;
  /** null in the form that opens a matter. */
  readonly matter: number | null;
  readonly action: string;
  readonly person: string;
}

const sealOf = ({ people }: Context, { mechanism, matter, action, person }: ShownTo, text: string) =>
  sealed(people.key, "shown", mechanism, String(matter), action, person, text);

/** The lists that were shown, as text for the form to give back. */
export function sealShown(context: Context, to: ShownTo, shown: Shown): string {
  const text = Buffer.from(JSON.stringify(shown)).toString("base64url");
  return `${text}.${sealOf(context, to, text).toString("base64url")}`;
}

/** What was shown there. Throws `bad_body` for anything that we did not give out for this form. */
export function openShown(context: Context, to: ShownTo, given: string): Shown {
  const [text = "", seal = ""] = given.split(".");
  if (!same(Buffer.from(seal, "base64url"), sealOf(context, to, text))) {
    throw new Fault("bad_body", { field: "shown" });
  }
  return JSON.parse(Buffer.from(text, "base64url").toString()) as Shown;
}
