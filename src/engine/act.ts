// The one verb. `decide` is pure: it reads the definition, the matter and the act, never a clock or a
// database, and returns drafts of events with the matter after them, or refuses. Chaining and storing is the
// writer's.

import type { Clock } from "../define/parts.ts";
import { nextExpiry } from "./clocks.ts";
import { echo, echoed } from "./echoes.ts";
import type { Origin, Values } from "./event.ts";
import { checkInput } from "./input.ts";
import { type Matter, system } from "./matter.ts";
import { refusedAct } from "./permission.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction, PlannedClock } from "./registry.ts";
import { recompute, recomputed, recomputedAt } from "./recompute.ts";
import { roundDone } from "./rounds.ts";
import type { Head } from "./samples.ts";
import { type Act, type Decided, type World, take } from "./take.ts";
import { today } from "./situation.ts";
import { tooLate } from "./too-late.ts";

export type { Act, Decided, World } from "./take.ts";

export interface Decision {
  readonly steps: readonly Decided[];
  readonly after: Matter;
}

/** The name of the event of a clock that runs out without an act of its own. */
export const expire = "expire";

/**
 * Decides one act on a matter (null opens one with `id`). Expired clocks are settled first, as events at
 * their deadlines. A live act is never dated before the matter's last event, since clocks of two servers may
 * differ; history says when things happened, so there it is refused. Throws a Refusal.
 */
export function decide(world: World, plan: Plan, id: number, before: Matter | null, act: Act): Decision {
  const at = Math.max(act.at, before?.happened ?? 0);
  const settled =
    before === null ? { steps: [], after: null } : settle(world, plan, before, at, act.origin === "import");
  // Only the relay's own acts come by a link.
  if (act.action === echo && act.origin === "link" && settled.after !== null)
    return hear(world, plan, settled.steps, settled.after, act, at);
  const step = plan.actions.get(act.action);
  if (step === undefined) throw unknownAction(plan, act.action);
  const history = act.origin === "import";
  const refused = refusedAct(plan, step, settled.after, act.actor, world.orgs, history);
  if (refused) throw refused;
  const late = tooLate(plan, step, settled.after, at, history);
  if (late) throw late;
  if (history && act.at < at) throw outOfOrder(world, plan, step, at);
  const known = { orgs: world.orgs, today: today(world, at) };
  const input = checkInput(
    plan,
    step,
    act.input,
    history,
    act.files === undefined ? known : { ...known, files: act.files },
    settled.after?.fields,
  );
  const { decided, after } = take(world, plan, id, settled.after, step, { ...act, at, input, head: before });
  const steps = [...settled.steps, decided];
  return { steps, after: history ? after : finish(world, plan, before, after, act.origin, steps) };
}

/** One more or one fewer of the linked matters that it counts: an event whatever its state is. */
function hear(
  world: World,
  plan: Plan,
  steps: readonly Decided[],
  matter: Matter,
  act: Act,
  at: number,
): Decision {
  const set = echoed(plan, matter, act.input);
  if (set === undefined) throw unknownAction(plan, act.action);
  const held = act.input as Values;
  const taken = { ...act, actor: system, at, input: { held, apart: {} }, head: matter };
  const { decided, after } = take(world, plan, matter.id, matter, undefined, taken, {}, set);
  return { steps: [...steps, decided], after };
}

/**
 * Ends the rounds in which all have signed that must, with an act of the engine each, added to `steps`. In
 * the records of the past no step is invented.
 */
function finish(
  world: World,
  plan: Plan,
  head: Head | null,
  matter: Matter,
  origin: Origin,
  steps: Decided[],
): Matter {
  let after = matter;
  for (;;) {
    const done = plan.rounds.size === 0 ? undefined : roundDone(plan, after);
    if (done === undefined) return after;
    const act = {
      action: done.name,
      input: { held: {}, apart: {} },
      actor: system,
      at: after.happened,
      // What a link brought about is the engine's own from here on: no event elsewhere caused it.
      origin: origin === "link" ? ("sweep" as const) : origin,
      head,
    };
    const taken = take(world, plan, after.id, after, done, act);
    steps.push(taken.decided);
    after = taken.after;
  }
}

function outOfOrder(world: World, plan: Plan, step: PlannedAction, happened: number): Refusal {
  const day = today(world, happened);
  return new Refusal("out_of_order", {
    zh: `“${step.action.title}”的时间早于本件的上一步（${day}），请核对记录里的时间。`,
    en: `“${plan.english.actions[step.name]}” is dated before the step that precedes it (${day}). Check it.`,
  });
}

const unknownAction = (plan: Plan, action: string) =>
  new Refusal("unknown_action", {
    zh: `“${plan.mechanism.title}”没有“${action.slice(0, 40)}”这项操作，可用操作见接口说明。`,
    en: `${plan.english.title} has no action “${action.slice(0, 40)}”. See the API description.`,
  });

/**
 * The expiries of a matter up to `until`, each an event dated at its deadline, in order, after the deadlines
 * that a calendar which came late has moved. In the records of
 * the `past` nobody was called to account: their clocks run out, and neither act nor lift follows.
 */
export function settle(
  world: World,
  plan: Plan,
  matter: Matter,
  until: number,
  past = false,
): { steps: Decided[]; after: Matter } {
  const steps: Decided[] = [];
  let after = past ? matter : known(world, plan, matter, until, steps);
  for (;;) {
    const next = nextExpiry(plan.clocks, after.clocks, until);
    if (next === undefined) return { steps, after };
    const expiry = takeExpiry(world, plan, matter, after, next[0], next[1], past);
    steps.push(expiry.decided);
    after = past ? expiry.after : finish(world, plan, matter, expiry.after, "sweep", steps);
  }
}

/** First of all the deadlines as the calendar has them now: what it moved on has not run out. */
function known(world: World, plan: Plan, matter: Matter, until: number, steps: Decided[]): Matter {
  const moved = recomputed(plan.clocks, matter.clocks, world.calendar);
  if (moved === undefined) return matter;
  const act = {
    action: recompute,
    input: { held: {}, apart: {} },
    actor: system,
    at: recomputedAt(matter, moved, until),
    origin: "sweep" as const,
    head: matter,
  };
  const clocks = { ...matter.clocks, ...moved };
  const taken = take(world, plan, matter.id, { ...matter, clocks }, undefined, act, moved);
  steps.push(taken.decided);
  return taken.after;
}

function takeExpiry(
  world: World,
  plan: Plan,
  head: Head,
  matter: Matter,
  { name, clock }: PlannedClock,
  deadline: number,
  past: boolean,
) {
  const at = Math.max(deadline, matter.happened);
  const faces = { ...matter.clocks, [name]: { ...matter.clocks[name]!, expired: true } };
  const expired: Matter = { ...matter, clocks: faces };
  const step = clock.onExpiry === undefined || past ? undefined : plan.actions.get(clock.onExpiry);
  const fits = step?.from.has(matter.state) ? step : undefined;
  const act = {
    action: fits?.name ?? expire,
    input: { held: {}, apart: {} },
    actor: system,
    at,
    origin: "sweep" as const,
    cause: { clock: name },
    head,
  };
  return take(
    world,
    plan,
    matter.id,
    expired,
    fits,
    act,
    { [name]: faces[name]! },
    past ? {} : lifted(clock, matter.fields, world),
  );
}

/** What a lift sets: the next org above the handler, or above the one that was lifted to before. */
export function lifted({ lift }: Clock, fields: Values, { orgs }: World): Values {
  const from = lift && (fields[lift.into] ?? fields[lift.above]);
  const next = typeof from === "string" ? orgs.above(from as `org:${string}`)[0] : undefined;
  return lift && next ? { [lift.into]: next } : {};
}
