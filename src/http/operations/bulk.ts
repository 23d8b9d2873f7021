// One act on many matters: dispatching the morning's twenty appeals is one decision. Each row is an act of
// its own, accepted or refused by itself, and repeated it answers what it answered before.

import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import { problemOf } from "../problem.ts";
import type { BulkRow, BulkView } from "../types.ts";
import { actionTitle, stateTitle } from "../views/words.ts";
import { type ActAsked, signedIn, take } from "./act.ts";
import { currentPlan } from "./find.ts";

export interface BulkAsked {
  readonly mechanism: string;
  readonly action: unknown;
  readonly matters: unknown;
  readonly input: ActAsked["input"];
  /** One for each matter; left out, they follow from the call's own key. */
  readonly keys: unknown;
  readonly key?: string;
}

const mostRows = 500;
/** At once: enough to fill the writer's batches, few enough to leave room for others. */
const atOnce = 40;

const isText = (value: unknown): value is string =>
  typeof value === "string" && /^[\x21-\x7e]{1,64}$/.test(value);

function mattersOf({ matters }: BulkAsked): readonly string[] {
  if (!Array.isArray(matters) || matters.length === 0 || !matters.every(isText)) {
    throw new Fault("bad_body", { field: "matters" });
  }
  if (matters.length > mostRows) throw new Fault("too_many_rows", { field: "matters" });
  if (new Set(matters).size !== matters.length) throw new Fault("bad_body", { field: "matters" });
  return matters;
}

/** The key of each row, so that a call that is repeated acts on none twice. */
function keysOf({ keys, key }: BulkAsked, matters: readonly string[]): readonly (string | undefined)[] {
  if (keys === undefined) return matters.map(matter => (key === undefined ? undefined : `${key}/${matter}`));
  const fit =
    Array.isArray(keys) && keys.length === matters.length && keys.every(one => typeof one === "string");
  if (!fit) throw new Fault("bad_body", { field: "keys" });
  return keys as string[];
}

async function rowOf(context: Context, asked: ActAsked & { readonly matter: string }, caller: Caller) {
  const { matter } = asked;
  try {
    const { plan, answer } = await take(context, asked, caller);
    const title = stateTitle(plan, answer.state, caller.lang);
    return { matter, done: true, stateTitle: title, code: null, detail: null } satisfies BulkRow;
  } catch (error) {
    const { problem } = problemOf(error, caller.lang, context.log);
    const { code, detail, fields = [] } = problem;
    // A form's fault says in general that fields are to be corrected; here there is no form to show which.
    const said = [...new Set(fields.map(field => field.detail))].join(" ") || detail;
    return { matter, done: false, stateTitle: null, code, detail: said } satisfies BulkRow;
  }
}

/**
 * Takes an action on each of the matters, at most 500. Throws `too_many_rows`, `bad_body`,
 * `unknown_mechanism`; what is refused of a row stands in its row.
 */
export async function bulk(context: Context, asked: BulkAsked, caller: Caller): Promise<BulkView> {
  signedIn(caller);
  const plan = currentPlan(context, asked.mechanism);
  const { mechanism, action, input } = asked;
  const step = typeof action === "string" ? plan.actions.get(action) : undefined;
  if (typeof action !== "string" || step === undefined || [...step.from].every(state => state === "new")) {
    throw new Fault("bad_body", { field: "action" });
  }
  const matters = mattersOf(asked);
  const keys = keysOf(asked, matters);
  const rows: BulkRow[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < matters.length; at = next++) {
      const key = keys[at];
      const one = { mechanism, matter: matters[at]!, action, input, ...(key === undefined ? {} : { key }) };
      rows[at] = await rowOf(context, one, caller);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, matters.length) }, work));
  const done = rows.filter(row => row.done).length;
  return { action, title: actionTitle(plan, action, caller.lang), done, refused: rows.length - done, rows };
}
