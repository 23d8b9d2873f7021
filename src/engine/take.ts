// One step of a matter: the event that an act leaves, and the matter after it. Whether the act may be taken
// was decided before.

import type { Calendar } from "../define/calendar.ts";
import type { Value } from "../define/fields.ts";
import { type Checks, checksOf } from "./checked.ts";
import { type Decisions, decisionsOf } from "./decided.ts";
import { refuseCall } from "./ballots/poll.ts";
import { refusePolls } from "./polls/poll.ts";
import { basis, basisInEnglish } from "./basis.ts";
import { movedClocks } from "./clocks.ts";
import type { Cause, ClockFace, Draft, EventBody, Origin, Values } from "./event.ts";
import { type Actor, type Matter, nameIn } from "./matter.ts";
import type { Orgs } from "./orgs.ts";
import type { Decider } from "./ports.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction } from "./registry.ts";
import { signatures } from "./rounds.ts";
import { situationOf } from "./situation.ts";
import { type Shown, refuseEmptyReply, shownOf } from "./suggested.ts";
import { type Drawn, type Head, drawAll } from "./samples.ts";

/** What the city knows at the moment of the act. */
export interface World {
  readonly calendar: Calendar;
  readonly orgs: Orgs;
  /** Its decision tables; without any, what they would decide is for a person. */
  readonly decisions?: Decider;
}

export interface Act {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /**
   * When it happened, milliseconds since 1970: the request's time, or a past time for imports and scenarios.
   */
  readonly at: number;
  readonly origin: Origin;
  readonly cause?: Cause | null;
  /** The person of the telephone number in the input, where the action is taken for somebody else. */
  readonly behalf?: Actor;
  /** The addresses of the files that this act may name, by field and by what the input calls them. */
  readonly files?: (field: string, reference: string) => string | undefined;
  /** What was suggested to the actor before, by field, the first first. */
  readonly shown?: Shown;
  /** What shared data answered, by check; what is missing counts as unknown. */
  readonly checked?: Checks;
}

/** One event to come: its draft, and the values that will stand apart, whose commitments the writer adds. */
export interface Decided {
  readonly draft: Draft;
  readonly apart: Readonly<Record<string, unknown>>;
  /** The definition's action, for what it causes elsewhere; undefined for a plain expiry. */
  readonly step: PlannedAction | undefined;
  /** The matter before this step and after it; null before it was opened. */
  readonly before: Matter | null;
  readonly after: Matter;
}

export interface Taken extends Omit<Act, "input"> {
  readonly input: { readonly held: Values; readonly apart: Readonly<Record<string, unknown>> };
  /** The matter as it stood before the whole decision; none when that opens it. */
  readonly head: Head | null;
}

/**
 * Takes one step. `expired` are clocks that ran out with it, `lift` what a lift sets. Throws what a rule
 * refuses.
 */
export function take(
  world: World,
  plan: Plan,
  id: number,
  matter: Matter | null,
  step: PlannedAction | undefined,
  act: Taken,
  expired: Readonly<Record<string, ClockFace>> = {},
  lift: Values = {},
): { decided: Decided; after: Matter } {
  const from = matter?.state ?? "new";
  const who = nameIn(act.actor, id);
  const shown = step === undefined ? undefined : shownOf(plan, step, matter, act);
  const checks = step === undefined ? undefined : checksOf(step, matter, act);
  const decisions = step === undefined ? undefined : decisionsOf(world, plan, step, matter, act, checks?.set);
  const set = {
    ...checks?.set,
    ...decisions?.set,
    ...ruled(world, step, matter, act, checks?.answers, decisions?.told),
    ...lift,
    ...stoodFor(step, act, id),
    ...shown?.held,
  };
  if (step !== undefined && act.origin === "act") refuseEmptyReply(plan, step, act.input);
  const to = step === undefined ? from : target(step, from, act.input.held, set);
  const fields: Record<string, Value> = { ...matter?.fields, ...act.input.held, ...set };
  refuseCall(plan, [from, to], fields, world.orgs, act);
  refusePolls(plan, [from, to], fields, act);
  const takers = remembered(plan, matter, act.action, who);
  const joint =
    plan.rounds.has(to) || plan.samples.has(to)
      ? jointly(world, plan, step, [from, to], fields, takers, act)
      : undefined;
  if (joint !== undefined) Object.assign(fields, joint.set);
  const faces = matter?.clocks ?? {};
  const moved = movedClocks(plan.clocks, faces, {
    to,
    action: step?.name,
    fields,
    at: act.at,
    extends: step?.extends ?? [],
    calendar: world.calendar,
  });
  const due = { ...expired, ...moved };
  const whole = joint === undefined ? set : { ...set, ...joint.set };
  const body = bodyOf(plan, act, who, from, to, whole, due);
  const clocks = { ...faces, ...due };
  const after = afterwards(plan, id, matter, act, { state: to, fields, clocks, takers });
  const told = tellMore(body, { checks: checks?.answers, decisions: decisions?.told, draws: joint?.draws });
  const apart = shown === undefined ? act.input.apart : { ...act.input.apart, ...shown.apart };
  const draft = { happened: act.at, body: told };
  return { decided: { draft, apart, step, before: matter, after }, after };
}

/** The matter as the step leaves it; the writer adds the hash of its event. */
const afterwards = (
  plan: Plan,
  id: number,
  matter: Matter | null,
  act: Taken,
  left: Pick<Matter, "state" | "fields" | "clocks" | "takers">,
): Matter => ({
  id,
  mechanism: plan.mechanism.name,
  version: plan.version,
  seq: (matter?.seq ?? 0) + 1,
  ...left,
  passed: counted(matter, act),
  head: matter?.head ?? new Uint8Array(),
  origin: matter?.origin ?? act.origin,
  opened: matter?.opened ?? act.at,
  happened: act.at,
});

/** In the order of the canonical text, which then need not sort the members. */
const bodyOf = (
  plan: Plan,
  act: Taken,
  actor: string,
  from: string,
  to: string,
  set: Values,
  due: EventBody["due"],
): EventBody => ({
  action: act.action,
  actor,
  cause: act.cause ?? null,
  commitments: {},
  due,
  from,
  input: act.input.held,
  mechanism: plan.mechanism.name,
  org: act.actor.org,
  origin: act.origin,
  post: act.actor.post,
  set,
  to,
  version: plan.version,
});

/** Adds what few steps have; a member that is not there changes no hash. */
function tellMore(
  body: EventBody,
  { checks, decisions, draws }: { [K in "checks" | "decisions" | "draws"]: EventBody[K] | undefined },
): EventBody {
  if (checks === undefined && decisions === undefined && draws === undefined) return body;
  return {
    ...body,
    ...(checks === undefined ? {} : { checks }),
    ...(decisions === undefined ? {} : { decisions }),
    ...(draws === undefined ? {} : { draws }),
  };
}

/** What the step sets where several act on one thing: signatures of a round, and what a sample draws. */
function jointly(
  { orgs }: World,
  plan: Plan,
  step: PlannedAction | undefined,
  [from, to]: readonly [string, string],
  fields: Values,
  takers: Matter["takers"],
  { actor, at, head, origin }: Taken,
): Pick<Drawn, "set"> & Partial<Drawn> {
  const signed = signatures(plan, step, from, to, fields, actor, orgs);
  const samples = plan.samples.get(to);
  // Of the past nobody knows who was drawn, and nobody is sent to look at it now.
  if (samples === undefined || from === to || origin === "import" || head === null)
    return { set: { ...signed } };
  const drawn = drawAll(samples, { head, fields, takers, orgs, at });
  return { set: { ...signed, ...drawn.set }, draws: drawn.draws };
}

/**
 * The mechanism's own rule: its reason for refusing, then what it computes. History is not refused for what
 * it lacks.
 */
function ruled(
  world: World,
  step: PlannedAction | undefined,
  matter: Matter | null,
  act: Taken,
  checks: Checks = {},
  decisions: Decisions = {},
): Values {
  const rule = step?.rule;
  if (rule === undefined) return {};
  const input = { ...act.input.held, ...act.input.apart };
  const situation = situationOf(world, matter, act.actor, act.at, input, checks, decisions);
  const reason = act.origin === "import" ? undefined : rule.refuse?.(situation);
  if (reason) {
    const rests = step?.action.basis;
    const said = { zh: `${reason.zh}${basis(rests)}`, en: `${reason.en}${basisInEnglish(rests)}` };
    const about = reason.field === undefined ? [] : [{ field: reason.field, code: "rule", ...said }];
    throw new Refusal("rule", said, about);
  }
  const computed = Object.entries(rule.compute?.(situation) ?? {}).filter(
    ([name, value]) => value !== undefined && !(act.origin === "import" && name in act.input.held),
  );
  return Object.fromEntries(computed) as Record<string, Value>;
}

/** Who the act is taken for, under the name that the log of this matter knows them by. */
function stoodFor(step: PlannedAction | undefined, { behalf }: Taken, id: number): Values | undefined {
  const into = step?.action.behalf?.into;
  return into === undefined || behalf === undefined ? undefined : { [into]: nameIn(behalf, id) };
}

/** Where the step leads: a branch is on an answer, or on what the rule computed. */
function target({ action }: PlannedAction, from: string, held: Values, set: Values): string {
  const to = action.to;
  if (typeof to === "string") return to === "same" ? from : to;
  const branches = to as Readonly<Record<string, string>>;
  const on = branches["on"] ?? "";
  return branches[String(set[on] ?? held[on])] ?? from;
}

function counted(matter: Matter | null, { action, at }: Taken): Matter["passed"] {
  const before = matter?.passed[action];
  return { ...matter?.passed, [action]: before ? [before[0] + 1, before[1]] : [1, at] };
}

function remembered(plan: Plan, matter: Matter | null, action: string, who: string): Matter["takers"] {
  const takers = matter?.takers ?? {};
  if (!plan.remembered.has(action) || takers[action]?.includes(who)) return takers;
  return { ...takers, [action]: [...(takers[action] ?? []), who] };
}
