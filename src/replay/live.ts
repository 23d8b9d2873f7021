// One matter lived again: what people did happens when it happened; clocks are counted anew, and what runs
// out with them is the engine's to do again. Pure: the same record and the same change give the same life.

import type { Values } from "../engine/event.ts";
import { nextExpiry } from "../engine/clocks.ts";
import { expire, lifted } from "../engine/act.ts";
import type { Matter } from "../engine/matter.ts";
import { echo, echoed } from "../engine/echoes.ts";
import { recompute, recomputed } from "../engine/recompute.ts";
import { Refusal } from "../engine/refusal.ts";
import type { Plan, PlannedAction, PlannedClock } from "../engine/registry.ts";
import { type Taken, take } from "../engine/take.ts";
import { type Drawing, drawnAgain } from "./drawn.ts";
import { type Life, type LivedEvent, type RecordedEvent, type RefusedAct, expiryKey } from "./recorded.ts";
import { refusedNow } from "./refused.ts";
import { routed } from "./routed.ts";
import type { ReplayWorld } from "./world.ts";

const nothing = { held: {}, apart: {} };

/** Lives a matter again up to `now` (ms); `events` are all that the log has of it, in their order. */
export const liveAgain = (
  world: ReplayWorld,
  id: number,
  events: readonly RecordedEvent[],
  now: number,
): Life => new Living(world, id, events).live(now);

class Living {
  readonly #id: number;
  readonly #world: ReplayWorld;
  readonly #record: readonly RecordedEvent[];
  readonly #plan: Plan;
  readonly #before: Plan;
  readonly #expiries: ReadonlyMap<string, RecordedEvent>;
  readonly #drawing: Drawing;
  readonly #lived: LivedEvent[] = [];
  readonly #refused: RefusedAct[] = [];
  #matter: Matter | null = null;
  /** Whose lead the record has, where routing may have put another. */
  #lead: unknown;
  /** What was not done for want of a lot has no sequel either. */
  #cut = false;
  #calendar: string | undefined;
  #faces: Matter["clocks"] = {};

  constructor(world: ReplayWorld, id: number, record: readonly RecordedEvent[]) {
    this.#id = id;
    this.#world = world;
    this.#record = record;
    const { before, after } = world.plans(record[0]!.body.version);
    this.#plan = after;
    this.#before = before;
    const expiries = record.filter(({ body }) => body.cause?.clock !== undefined);
    this.#expiries = new Map(
      expiries.map(event => [expiryKey(event.body.cause!.clock!, event.happened), event]),
    );
    this.#drawing = drawnAgain(world, record);
  }

  live(now: number): Life {
    for (const event of this.#record) {
      const { body, happened } = event;
      if (body.cause?.clock !== undefined) {
        this.#faces = { ...this.#faces, ...body.due };
        continue;
      }
      if (body.action === recompute && body.actor === "system") this.#recompute(event);
      else if (body.action === echo && body.actor === "system") this.#hear(event);
      else {
        this.#settle(happened, body.origin === "import");
        this.#learn(event);
        this.#act(event);
      }
      this.#faces = { ...this.#faces, ...body.due };
    }
    // A deadline that nobody has swept yet in the log is not swept here either, so that both stand alike.
    const pending = nextExpiry(this.#before.clocks, this.#faces, now);
    this.#settle(pending === undefined ? now : pending[1] - 1, false);
    return { events: this.#lived, refused: this.#refused };
  }

  /** The calendar that was in force at an event shows in the deadlines that it set. */
  #learn({ body }: RecordedEvent): void {
    for (const [name, face] of Object.entries(body.due)) {
      const before = this.#faces[name];
      const counted = before === undefined || before.run !== face.run || before.since !== face.since;
      if (counted || before.calendar !== face.calendar) this.#calendar = face.calendar;
    }
  }

  get #engine() {
    return { calendar: this.#world.calendar(this.#calendar), orgs: this.#world.orgs };
  }

  #take(
    step: PlannedAction | undefined,
    act: Taken,
    expired: Matter["clocks"] = {},
    lift: Values = {},
  ): void {
    const { decided, after } = take(
      this.#engine,
      this.#plan,
      this.#id,
      this.#matter,
      step,
      act,
      expired,
      lift,
    );
    const { happened, body } = decided.draft;
    const holds = { ...body.input, ...body.set };
    this.#lived.push({ happened, action: body.action, state: body.to, holds, due: body.due });
    this.#matter = after;
  }

  #act({ seq, happened, body }: RecordedEvent): void {
    const { action, actor, post, org, origin, cause } = body;
    const step = this.#plan.actions.get(action) ?? unknownStep(this.#plan, body);
    const input = routed(this.#world, this.#matter, body.input, body);
    const set = this.#drawing.set(seq, routed(this.#world, this.#matter, body.set, body), this.#matter);
    const lead = this.#world.lead;
    if (lead !== undefined) this.#lead = body.set[lead] ?? body.input[lead] ?? this.#lead;
    const drawn = this.#drawing.holds(step, this.#matter);
    const why = refusedNow(this.#plan, step, this.#matter, { happened, body, drawn });
    const kept = body.from !== body.to && why?.code !== "not_drawn" && !this.#cut && actor !== "system";
    if (why !== undefined) {
      if (why.code === "not_drawn") this.#cut = true;
      if (actor !== "system") this.#refused.push({ seq, happened, action, ...why, kept });
      if (!kept) return;
    }
    const recorded = { ...step, rule: { compute: () => set } };
    // What would have been refused moves no deadline.
    const taken = why === undefined ? recorded : { ...recorded, extends: [] };
    const who = { person: actor, post, org: org as `org:${string}` | null, roles: [] };
    this.#take(taken, {
      action,
      input: { held: input, apart: {} },
      actor: who,
      at: happened,
      origin,
      cause,
      head: null,
    });
  }

  /** A calendar that came late came when it came. */
  #recompute(event: RecordedEvent): void {
    const matter = this.#matter;
    if (matter === null) return;
    this.#settle(event.happened - 1, false);
    this.#learn(event);
    const moved = recomputed(this.#plan.clocks, this.#matter!.clocks, this.#engine.calendar);
    if (moved === undefined) return;
    this.#matter = { ...this.#matter!, clocks: { ...this.#matter!.clocks, ...moved } };
    this.#take(undefined, this.#engineAct(recompute, event.happened), moved);
  }

  /** What is counted of other matters is as the record has it, wherever this one stands now. */
  #hear({ happened, body: { input, cause } }: RecordedEvent): void {
    this.#settle(happened, false);
    const matter = this.#matter;
    const set = matter === null ? undefined : echoed(this.#plan, matter, input);
    if (set === undefined) return;
    const act = { ...this.#engineAct(echo, happened), input: { held: input, apart: {} }, cause };
    this.#take(undefined, { ...act, origin: "link" }, {}, set);
  }

  #engineAct(action: string, at: number, clock?: string): Taken {
    const cause = clock === undefined ? null : { clock };
    const actor = { person: "system", post: null, org: null, roles: ["system"] };
    return { action, input: nothing, actor, at, origin: "sweep", cause, head: null };
  }

  #settle(until: number, past: boolean): void {
    for (;;) {
      const matter = this.#matter;
      const next = matter === null ? undefined : nextExpiry(this.#plan.clocks, matter.clocks, until);
      if (matter === null || next === undefined) return;
      this.#expire(matter, next[0], next[1], past);
    }
  }

  #expire(matter: Matter, { name, clock }: PlannedClock, deadline: number, past: boolean): void {
    const at = Math.max(deadline, matter.happened);
    const face = { ...matter.clocks[name]!, expired: true };
    this.#matter = { ...matter, clocks: { ...matter.clocks, [name]: face } };
    const own = clock.onExpiry === undefined || past ? undefined : this.#plan.actions.get(clock.onExpiry);
    const fits = own?.from.has(matter.state) ? own : undefined;
    const act = this.#engineAct(fits?.name ?? expire, at, name);
    const known = this.#recordedExpiry(name, at, act.action);
    if (known !== undefined) {
      this.#learn(known);
      const step = fits && { ...fits, rule: { compute: () => known.body.set } };
      // Of a plain expiry there is no rule: what it set stands in the place of a lift.
      this.#take(step, act, { [name]: face }, step === undefined ? known.body.set : {});
      return;
    }
    const lift = past ? {} : lifted(clock, matter.fields, { ...this.#engine });
    try {
      this.#take(fits, act, { [name]: face }, lift);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#take(undefined, { ...act, action: expire }, { [name]: face }, lift);
    }
  }

  /** The same expiry in the log, unless routing has put another unit in the place of its own. */
  #recordedExpiry(clock: string, at: number, action: string): RecordedEvent | undefined {
    const known = this.#expiries.get(expiryKey(clock, at));
    const lead = this.#world.lead;
    const same = lead === undefined || this.#lead === undefined || this.#matter!.fields[lead] === this.#lead;
    return known?.body.action === action && same ? known : undefined;
  }
}

/** An act that the definition has no more: the record says where it led. */
function unknownStep(plan: Plan, { action, from, to }: RecordedEvent["body"]): PlannedAction {
  const [some] = plan.actions.values();
  const bare = { title: action, by: "system", from, to };
  return { ...some!, name: action, action: bare, from: new Set([from]), rule: undefined, extends: [] };
}
