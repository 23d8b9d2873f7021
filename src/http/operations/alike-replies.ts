// Whoever passes an answer is shown the unit's earlier one that says the same. It accuses nobody: the same
// question may have the same answer.

import { listOf } from "../../define/parts.ts";
import type { Values } from "../../engine/event.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { tokenKey, valueToken } from "../../store/listing/tokens.ts";
import { copyFrom, nearest } from "../../text/copies.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { AlikeReplyView } from "../types.ts";
import { latestApart } from "../views/matter.ts";
import { numberOf, planOf } from "../views/row.ts";
import { sightOf } from "../views/sight.ts";

/** The unit's latest answers that one is held against. */
const latestMost = 12;
/** Matters of the unit that are looked through for them. */
const lookedThrough = 60;

async function earlier(
  context: Context,
  plan: Plan,
  matter: Matter,
  unit: { readonly field: string; readonly org: string },
  acts: readonly string[],
  caller: Caller,
): Promise<readonly Matter[]> {
  const { lists, readers, orgs } = context;
  const mechanism = plan.mechanism.name;
  const groups = [[tokenKey(valueToken(mechanism, unit.field, unit.org))]];
  const { ids } = await lists.page({
    mechanism,
    groups,
    sort: "happened",
    descending: true,
    limit: lookedThrough,
  });
  const known = await readers.matters(ids.filter(id => id !== matter.id));
  const answered = known.filter(
    one =>
      acts.some(act => one.passed[act] !== undefined) &&
      sightOf(planOf(context, one), one, caller.actor, orgs).level === "staff",
  );
  return answered.slice(0, latestMost);
}

/** The earlier answers that the texts of this act's answers repeat, one for each text at most. */
export async function alikeReplies(
  context: Context,
  plan: Plan,
  step: PlannedAction,
  matter: Matter,
  apart: Values,
  caller: Caller,
): Promise<readonly AlikeReplyView[]> {
  const found: AlikeReplyView[] = [];
  for (const [field, reply] of Object.entries(plan.mechanism.replies ?? {})) {
    const passed = reply?.passed;
    const text = apart[field] ?? matter.fields[field];
    const org = passed && matter.fields[passed.unit];
    if (passed?.by !== step.name || typeof text !== "string" || typeof org !== "string") continue;
    const acts = [passed.by, ...listOf(reply!.at)];
    const others = await earlier(context, plan, matter, { field: passed.unit, org }, acts, caller);
    const texts = await context.readers.apartOf(others.map(({ id }) => id));
    const said = others.flatMap(one => {
      const value = latestApart(texts.get(one.id) ?? [])[field] ?? one.fields[field];
      return typeof value === "string" ? [{ matter: one, text: value }] : [];
    });
    const copy = nearest(text, said);
    if (copy === undefined) continue;
    const { id, mechanism } = copy.of.matter;
    const percent = Math.round(copy.score * 100);
    const number = numberOf(context, id);
    found.push({ field, mechanism, id: String(id), number, percent, copy: copy.score >= copyFrom });
  }
  return found;
}
