// The one verb. `decide` is pure: it reads the definition, the matter and the act, never a clock or a database, and returns
// drafts of events with the matter after them, or refuses. Chaining and storing is the writer's.

import type { Calendar } from "../define/calendar.ts";
import { dayOf } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import type { Value } from "../define/fields.ts";
import type { Clock } from "../define/parts.ts";
import { movedClocks, nextExpiry } from "./clocks.ts";
import type { Cause, ClockFace, Draft, EventBody, Origin, Values } from "./event.ts";
import { checkInput } from "./input.ts";
import { type Actor, type Matter, system } from "./matter.ts";
import { type Orgs, refusedAct } from "./permission.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction, PlannedClock } from "./registry.ts";

/** What the city knows at the moment of the act. */
export interface World {
  readonly calendar: Calendar;
  readonly orgs: Orgs;
}

export interface Act {
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** When it happened, milliseconds since 1970: the request's time, or a past time for imports and scenarios. */
  readonly at: number;
  readonly origin: Origin;
  readonly cause?: Cause | null;
}

/** One event to come: its draft, and the values that will stand apart, whose commitments the writer adds. */
export interface Decided {
  readonly draft: Draft;
  readonly apart: Readonly<Record<string, unknown>>;
  /** The definition's action, for what it causes elsewhere; undefined for a plain expiry. */
  readonly step: PlannedAction | undefined;
}

export interface Decision {
  readonly steps: readonly Decided[];
  readonly after: Matter;
}

const today = ({ calendar }: World, at: number): string => dateOf(dayOf(calendar, at));

/** The name of the event of a clock that runs out without an act of its own. */
export const expire = "expire";

/**
 * Decides one act on a matter (null opens one with `id`). Expired clocks are settled first, as events at their deadlines.
 * Throws a Refusal.
 */
export function decide(world: World, plan: Plan, id: number, before: Matter | null, act: Act): Decision {
  const at = Math.max(act.at, before?.happened ?? 0);
  const settled = before === null ? { steps: [], after: null } : settle(world, plan, before, at);
  const step = plan.actions.get(act.action);
  if (step === undefined) throw unknownAction(plan, act.action);
  // History and the engine: the record says who acted, so neither role nor relation is asked for again.
  const trust = act.origin === "import" ? "history" : act.actor.person === system.person ? "engine" : "none";
  const refused = refusedAct(plan, step, settled.after, act.actor, world.orgs, trust);
  if (refused) throw refused;
  expiredExtension(plan, step, settled.after);
  const input = checkInput(plan, step, act.input, act.origin === "import", { orgs: world.orgs, today: today(world, at) });
  const { decided, after } = take(world, plan, id, settled.after, step, { ...act, at, input });
  return { steps: [...settled.steps, decided], after };
}

/** Overdue can never be cured by a later extension (rules 0.1). */
function expiredExtension(plan: Plan, step: PlannedAction, matter: Matter | null): void {
  const late = step.extends.find((clock) => matter?.clocks[clock]?.expired && matter.clocks[clock]?.end === null);
  if (late === undefined) return;
  const title = plan.mechanism.clocks?.[late]?.title;
  throw new Refusal("clock_expired", {
    zh: `“${title}”已经逾期，不能再延期：延期须在到期前提出。请尽快办结。`,
    en: `“${plan.english.clocks[late]}” has expired. An extension must be asked for before the deadline.`,
  });
}

const unknownAction = (plan: Plan, action: string) =>
  new Refusal("unknown_action", {
    zh: `“${plan.mechanism.title}”没有“${action.slice(0, 40)}”这项操作，可用操作见接口说明。`,
    en: `${plan.english.title} has no action “${action.slice(0, 40)}”. See the API description for its actions.`,
  });

/** The expiries of a matter up to `until`, each an event dated at its deadline, in order. */
export function settle(world: World, plan: Plan, matter: Matter, until: number): { steps: Decided[]; after: Matter } {
  const steps: Decided[] = [];
  let after = matter;
  for (;;) {
    const next = nextExpiry(plan.clocks, after.clocks, until);
    if (next === undefined) return { steps, after };
    const expiry = takeExpiry(world, plan, after, next[0], Math.max(next[1], after.happened));
    steps.push(expiry.decided);
    after = expiry.after;
  }
}

function takeExpiry(world: World, plan: Plan, matter: Matter, { name, clock }: PlannedClock, at: number) {
  const faces = { ...matter.clocks, [name]: { ...matter.clocks[name]!, expired: true } };
  const expired: Matter = { ...matter, clocks: faces };
  const step = clock.onExpiry === undefined ? undefined : plan.actions.get(clock.onExpiry);
  const fits = step?.from.has(matter.state) ? step : undefined;
  const act = {
    action: fits?.name ?? expire, input: { held: {}, apart: {} }, actor: system, at, origin: "sweep" as const, cause: { clock: name },
  };
  return take(world, plan, matter.id, expired, fits, act, { [name]: faces[name]! }, lifted(clock, matter.fields, world));
}

/** The next org above the handler, or above the one that was lifted to before. */
function lifted({ lift }: Clock, fields: Values, { orgs }: World): Values {
  const from = lift && (fields[lift.into] ?? fields[lift.above]);
  const next = typeof from === "string" ? orgs.above(from as `org:${string}`)[0] : undefined;
  return lift && next ? { [lift.into]: next } : {};
}

interface Taken extends Omit<Act, "input"> {
  readonly input: { readonly held: Values; readonly apart: Readonly<Record<string, unknown>> };
}

function take(
  world: World, plan: Plan, id: number, matter: Matter | null, step: PlannedAction | undefined, act: Taken,
  expired: Readonly<Record<string, ClockFace>> = {}, lift: Values = {},
): { decided: Decided; after: Matter } {
  const from = matter?.state ?? "new";
  const set = { ...ruled(world, step, matter, from, act), ...lift };
  const to = step === undefined ? from : target(step, from, act.input.held);
  const fields = { ...matter?.fields, ...act.input.held, ...set };
  const faces = matter?.clocks ?? {};
  const moved = movedClocks(plan.clocks, faces, { to, fields, at: act.at, extends: step?.extends ?? [], calendar: world.calendar });
  const due = { ...expired, ...moved };
  const body: EventBody = {
    mechanism: plan.mechanism.name, version: plan.version, origin: act.origin, cause: act.cause ?? null,
    post: act.actor.post, actor: act.actor.person, org: act.actor.org,
    action: act.action, from, to, input: act.input.held, set, due, commitments: {},
  };
  const after: Matter = {
    id, mechanism: plan.mechanism.name, version: plan.version, seq: (matter?.seq ?? 0) + 1, state: to, fields,
    clocks: { ...faces, ...due }, passed: counted(matter, act), takers: remembered(plan, matter, act),
    head: matter?.head ?? new Uint8Array(), origin: matter?.origin ?? act.origin,
    opened: matter?.opened ?? act.at, happened: act.at,
  };
  return { decided: { draft: { happened: act.at, body }, apart: act.input.apart, step }, after };
}

/** The mechanism's own rule: its reason for refusing, then what it computes. History is not refused for what it lacks. */
function ruled(world: World, step: PlannedAction | undefined, matter: Matter | null, state: string, act: Taken): Values {
  const rule = step?.rule;
  if (rule === undefined) return {};
  const situation = {
    matter: matter?.fields ?? {}, state, input: { ...act.input.held, ...act.input.apart }, now: act.at,
    today: today(world, act.at),
    actor: { person: act.actor.person, org: act.actor.org }, orgs: world.orgs,
  };
  const reason = act.origin === "import" ? undefined : rule.refuse?.(situation);
  if (reason) {
    const about = reason.field === undefined ? [] : [{ field: reason.field, code: "rule", zh: reason.zh, en: reason.en }];
    throw new Refusal("rule", reason, about);
  }
  const computed = Object.entries(rule.compute?.(situation) ?? {}).filter(
    ([name, value]) => value !== undefined && !(act.origin === "import" && name in act.input.held),
  );
  return Object.fromEntries(computed) as Record<string, Value>;
}

function target({ action }: PlannedAction, from: string, input: Values): string {
  const to = action.to;
  if (typeof to === "string") return to === "same" ? from : to;
  const branches = to as Readonly<Record<string, string>>;
  return branches[String(input[branches["on"] ?? ""])] ?? from;
}

function counted(matter: Matter | null, { action, at }: Taken): Matter["passed"] {
  const before = matter?.passed[action];
  return { ...matter?.passed, [action]: before ? [before[0] + 1, before[1]] : [1, at] };
}

function remembered(plan: Plan, matter: Matter | null, { action, actor }: Taken): Matter["takers"] {
  const takers = matter?.takers ?? {};
  if (!plan.remembered.has(action) || takers[action]?.includes(actor.person)) return takers;
  return { ...takers, [action]: [...(takers[action] ?? []), actor.person] };
}
