// What may be opened for a matter: an opinion on a decision, while it is open for comment. Derived from the
// link by which the new matter tells the other of itself, tried without being taken: what the other would
// refuse is offered to nobody, and said at once to whoever files it all the same.

import { targets } from "../../define/derive.ts";
import type { Link } from "../../define/parts.ts";
import { decide } from "../../engine/act.ts";
import { type Actor, type Matter, system } from "../../engine/matter.ts";
import { Refusal, type Sentence } from "../../engine/refusal.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { situationOf } from "../../engine/situation.ts";
import { pageOf } from "../../portal/addresses.ts";
import { type Caller, citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";
import { matterTitle, numberOf, planOf } from "../views/row.ts";
import { actionTitle, fieldLabel, mechanismTitle, stateTitle } from "../views/words.ts";

type Input = Readonly<Record<string, unknown>>;
type Tale = NonNullable<NonNullable<Link["tells"]>[string]>;

/** What the other matter is told by one that this step opens. */
function taleOf({ mechanism }: Plan, step: PlannedAction, { field, tells = {} }: Link): Tale | undefined {
  if (!step.from.has("new") || !step.asks.has(field)) return undefined;
  return targets(mechanism, step.name, "new").flatMap(state => tells[state] ?? [])[0];
}

/** Whoever fills in a form before signing in. */
const nobody: Actor = { person: "nobody", post: null, org: null, roles: [citizenRole] };

/**
 * What the other matter would be told; undefined where something that it must know is not known before the
 * form is filled in.
 */
function toldOf(
  context: Context,
  step: PlannedAction,
  far: PlannedAction,
  { with: given = {} }: Tale,
  input: Input,
  now: number,
) {
  const set = { ...input, ...step.rule?.compute?.(situationOf(context, null, nobody, now, input)) };
  const values = Object.entries(given).map(([name, from]) => [
    name,
    from === "matter" ? "matter:1" : set[from],
  ]);
  const known = values.filter(([name, value]) => value !== undefined || far.asks.get(String(name))?.required);
  return known.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(known);
}

/** Why the other matter would not take it at this moment; undefined where it would. */
function refusedBy(
  context: Context,
  far: Matter,
  step: PlannedAction,
  tale: Tale,
  input: Input,
  now: number,
): Refusal | "state" | undefined {
  const plan = planOf(context, far);
  const heard = plan.actions.get(tale.act);
  if (!heard?.from.has(far.state)) return "state";
  const told = toldOf(context, step, heard, tale, input, now);
  if (told === undefined) return undefined;
  try {
    decide(context, plan, far.id, far, {
      action: tale.act,
      input: told,
      actor: system,
      at: now,
      origin: "link",
    });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** What citizens may open for this matter now: the mechanism, its opening, and the field that names it. */
function openingsHere(context: Context, matter: Matter, now: number) {
  return [...context.registry.current.values()].flatMap(plan =>
    Object.values(plan.links)
      .filter(({ to }) => to === matter.mechanism)
      .flatMap(link =>
        [...plan.actions.values()].flatMap(step => {
          const tale = step.by.has(citizenRole) ? taleOf(plan, step, link) : undefined;
          if (tale === undefined) return [];
          const input = { [link.field]: `matter:${matter.id}` };
          const refused = refusedBy(context, matter, step, tale, input, now);
          return refused === undefined ? [{ plan, step, field: link.field }] : [];
        }),
      ),
  );
}

/** What may be filed for a matter now, its number filled in. */
export const waysHere = (context: Context, matter: Matter, { now, lang }: Caller) =>
  openingsHere(context, matter, now).map(({ plan, step, field }) => ({
    mechanism: plan.mechanism.name,
    opening: step.name,
    label: actionTitle(plan, step.name, lang),
    href: `${pageOf("file", plan.mechanism.name)}?${new URLSearchParams({
      opening: step.name,
      [field]: numberOf(context, matter.id),
    })}`,
  }));

/**
 * Throws `invalid_input` where the matter that is named takes nothing at this moment. `input` holds
 * references.
 */
export async function refuseUntaken(
  context: Context,
  plan: Plan,
  step: PlannedAction | undefined,
  input: Input,
  now: number,
): Promise<void> {
  if (step === undefined) return;
  for (const link of Object.values(plan.links)) {
    const tale = taleOf(plan, step, link);
    const named = tale === undefined ? [] : await context.readers.matters(idsIn(input[link.field]));
    for (const far of named.filter(({ mechanism }) => mechanism === link.to)) {
      const refused = refusedBy(context, far, step, tale!, input, now);
      if (refused === undefined) continue;
      const { zh, en } = refused === "state" ? untaken(context, plan, link, far) : refused;
      throw new Refusal("invalid_input", { zh, en }, [{ field: link.field, code: "not_taken", zh, en }]);
    }
  }
}

const idsIn = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).flatMap(one => {
    const id = /^matter:([1-9]\d{0,13})$/.exec(String(one))?.[1];
    return id === undefined ? [] : [Number(id)];
  });

function untaken(context: Context, plan: Plan, { field }: Link, far: Matter): Sentence {
  const its = planOf(context, far);
  const [zh, en] = (["zh", "en"] as const).map(lang => ({
    field: fieldLabel(plan, field, lang),
    title: matterTitle(context, its, far, lang),
    state: stateTitle(its, far.state, lang),
    kind: mechanismTitle(plan, lang),
  }));
  return {
    zh: `“${zh!.field}”：${zh!.title} 现为“${zh!.state}”，不接收${zh!.kind}。接收时它的页面上有入口。`,
    en: `“${en!.field}”: ${en!.title} is “${en!.state}” and takes none now. Its page says when it does.`,
  };
}
