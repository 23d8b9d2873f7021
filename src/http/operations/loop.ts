// What the loop of one matter is made of: the decision that it led to or that it is, and all who asked for that.

import type { Matter } from "../../engine/matter.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context, LinkEnd } from "../context.ts";
import type { LoopRow, LoopView } from "../types.ts";
import { type LoopGround, loopView } from "../views/loop.ts";
import { matterLight, matterTitle, numberOf, planOf } from "../views/row.ts";
import { pick, stateTitle } from "../views/words.ts";
import { findAny } from "./find.ts";

/** Asks beyond this many are left out of a drawing; figures count them all. */
const asksMost = 500;

/** A link by which matters led to this one, as `mechanism.link` of the deciding mechanism. */
const ledTo = ({ mechanism }: Plan) =>
  Object.entries(mechanism.links ?? {}).find(
    ([, { edge, tells }]) => edge === "led-to" && tells !== undefined,
  );

const linkName = (plan: Plan): string | undefined => {
  const found = ledTo(plan);
  return found && `${plan.mechanism.name}.${found[0]}`;
};

/** The acts that the decision makes happen at those who asked, in the order of its states. */
function tellsOf(plan: Plan): readonly string[] {
  const tells = ledTo(plan)?.[1].tells ?? {};
  return Object.keys(plan.mechanism.states).flatMap(state => tells[state]?.act ?? []);
}

async function decisionOf(
  context: Context,
  from: Matter,
  ends: readonly LinkEnd[],
): Promise<Matter | undefined> {
  if (ledTo(planOf(context, from)) !== undefined) return from;
  const inward = ends.filter(({ outward }) => !outward).map(({ far }) => far);
  const found = await context.readers.matters(inward);
  // The latest, should there be several: it is the one that still moves.
  return found
    .filter(one => ledTo(planOf(context, one)) !== undefined)
    .toSorted((a, b) => b.opened - a.opened)[0];
}

async function groundOf(context: Context, from: Matter, caller: Caller): Promise<LoopGround> {
  const { readers } = context;
  const ends = await readers.links(from.id);
  const decision = await decisionOf(context, from, ends);
  const base = { context, lang: caller.lang, now: caller.now, from };
  if (decision === undefined) return { ...base, asks: [from], askPlan: planOf(context, from) };
  const plan = planOf(context, decision);
  const name = linkName(plan);
  const all = decision.id === from.id ? ends : await readers.links(decision.id);
  const far = all.filter(end => end.outward && end.name === name).map(end => end.far);
  const asks = [...(await readers.matters(far.slice(0, asksMost)))].toSorted((a, b) => a.opened - b.opened);
  const askPlan = asks[0] ? planOf(context, asks[0]) : plan;
  return { ...base, asks, askPlan, decided: { matter: decision, plan, tells: tellsOf(plan) } };
}

/** The loop from a number, or an id that the caller may see. Throws `unknown_matter`. */
export async function loop(context: Context, typed: string, caller: Caller): Promise<LoopView> {
  const { matter } = await findAny(context, typed, caller);
  return loopView(await groundOf(context, matter, caller));
}

/** The latest decisions that others asked for, each with where its loop stands. */
export async function loops(context: Context, limit: number, caller: Caller): Promise<readonly LoopRow[]> {
  const { lang, now } = caller;
  const deciding = [...context.registry.current.values()].filter(plan => ledTo(plan) !== undefined);
  const lists = await Promise.all(
    deciding.map(({ mechanism }) => context.readers.list({ mechanism: mechanism.name, limit })),
  );
  const latest = lists
    .flat()
    .toSorted((a, b) => b.opened - a.opened)
    .slice(0, limit);
  return Promise.all(
    latest.map(async (matter): Promise<LoopRow> => {
      const ground = await groundOf(context, matter, caller);
      const { asks } = ground;
      const plan = planOf(context, matter);
      const view = loopView(ground);
      const stages = view.stages
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ key, nodes }) => ({
          title: key,
          note:
            key === "ask"
              ? pick(lang, `${asks.length} 件`, `${asks.length} asked`)
              : (nodes[0]?.lines[0] ?? stateTitle(plan, matter.state, lang)),
        }));
      const head = { number: numberOf(context, matter.id), title: matterTitle(context, plan, matter, lang) };
      return { ...head, light: matterLight(context, plan, matter, now), stages };
    }),
  );
}
