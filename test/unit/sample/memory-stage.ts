// A stage in memory: the engine's decisions without a database, with a relay that delivers at once.

import { deciderOf, openShelf } from "../../../src/cli/decisions.ts";
import { china } from "../../../src/cities/calendar.ts";
import { holdersOf, isDead } from "../../../src/cities/sample/people.ts";
import { orgs as sampleOrgs } from "../../../src/cities/sample/orgs.ts";
import type { PlayedAct, Stage } from "../../../src/cities/sample/play.ts";
import { posts } from "../../../src/cities/sample/posts.ts";
import { engine } from "../../../src/cities/sample/step.ts";
import { type Act, type Decided, type World, decide, settle } from "../../../src/engine/act.ts";
import { echo, echoes } from "../../../src/engine/echoes.ts";
import { effects, type Message } from "../../../src/engine/effects.ts";
import type { OpeningMessage } from "../../../src/engine/openings.ts";
import type { EventBody } from "../../../src/engine/event.ts";
import { type Actor, type Matter, system } from "../../../src/engine/matter.ts";
import type { Plan } from "../../../src/engine/registry.ts";
import { loadMechanisms } from "../../../src/mechanisms/load.ts";
import { answersFor } from "./memory-checks.ts";
import { MemoryVotes } from "./memory-votes.ts";

export interface Happened {
  readonly matter: number;
  readonly happened: number;
  readonly body: EventBody;
  readonly apart: Readonly<Record<string, unknown>>;
}
interface Waiting {
  readonly from: number;
  readonly happened: number;
  readonly mechanism: string;
  readonly message: Message;
}

const { registry } = await loadMechanisms();
const plans: Readonly<Record<string, Plan>> = Object.fromEntries(registry.current);
const idOf = (reference: string): number => Number(reference.split(":")[1]);
const refs = new Map(sampleOrgs.map(({ key }, at) => [key, `org:${at + 1}` as const]));
const byRef = new Map(sampleOrgs.map(org => [refs.get(org.key) as string, org]));

const above = (ref: string): readonly `org:${string}`[] => {
  const next = refs.get(byRef.get(ref)?.parent ?? "");
  return next === undefined ? [] : [next, ...above(next)];
};
const decisions = deciderOf(await openShelf([]));
const world: World = {
  calendar: china,
  decisions,
  orgs: {
    above,
    name: ref => byRef.get(ref)?.name,
    english: ref => byRef.get(ref)?.english,
    exists: ref => byRef.has(ref),
    level: ref => byRef.get(ref)?.level,
    party: ref => byRef.get(ref)?.party ?? false,
    inspects: ref => byRef.get(ref)?.inspects ?? false,
    holders: role =>
      posts
        .filter(({ roles }) => roles.includes(role))
        .flatMap(({ key, org }) =>
          holdersOf(key).map(account => ({ person: `person:${account}`, org: refs.get(org)! })),
        ),
  },
};

export class MemoryStage implements Stage {
  readonly matters = new Map<number, Matter>();
  readonly events: Happened[] = [];
  readonly refused: string[] = [];
  readonly #keys = new Map<string, number>();
  readonly #askers = new Map<number, Actor>();
  #waiting: Waiting[] = [];
  #pictures = 0;
  #numbers = 0;
  readonly #votes = new MemoryVotes(world.orgs);
  readonly #end: number | undefined;

  /** `end`: the script's, up to which the sample's sheets speak; left out, shared data cannot be asked. */
  constructor(end?: number) {
    this.#end = end;
  }

  async act(act: PlayedAct): Promise<{ matter: number } | null> {
    const { mechanism, matter, action, input, by, at, key, behalf } = act;
    const before = this.#keys.get(key);
    if (before !== undefined) return { matter: before };
    const id = matter ?? this.matters.size + 1;
    if (!("person" in by) && by.ifAny && this.matters.get(id)?.fields[by.field] === undefined) return null;
    const onBehalf =
      behalf === undefined ? {} : { behalf: actorOf({ person: behalf, post: null }, undefined) };
    this.#take(mechanism, id, {
      action,
      input,
      actor: actorOf(by, this.matters.get(id)),
      at,
      origin: "sample",
      files: (_, reference) => reference,
      ...(this.#end === undefined
        ? {}
        : { checked: answersFor(plans[mechanism]!.mechanism, action, input, this.#end) }),
      ...onBehalf,
    });
    this.#keys.set(key, id);
    return { matter: id };
  }

  async openedFor(matter: number, field: string, place: number): Promise<number> {
    return idOf((this.matters.get(matter)!.fields[field] as readonly string[])[place]!);
  }

  org(key: string): string {
    const ref = refs.get(key);
    if (ref === undefined) throw new RangeError(`no org ${key}`);
    return ref;
  }

  async picture(): Promise<string> {
    this.#pictures += 1;
    return `file:${String(this.#pictures).padStart(32, "0")}`;
  }

  async cast(...[id, casts, known, at]: Parameters<NonNullable<Stage["cast"]>>): Promise<void> {
    const matter = this.matters.get(id)!;
    await this.#votes.cast(plans[matter.mechanism]!, matter, casts, known, at);
  }

  async deliver(at: number): Promise<void> {
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const one of waiting) this.#deliverOne(one, at);
    }
  }

  async settle(until: number): Promise<void> {
    for (const before of this.matters.values()) {
      const { steps, after } = settle(world, plans[before.mechanism]!, before, until);
      this.#keep(before.id, steps, after);
    }
  }

  #deliverOne({ from, happened, mechanism, message }: Waiting, at: number): void {
    if (message.kind === "act") {
      const link = message.by.slice(message.by.indexOf(".") + 1);
      const to = plans[mechanism]!.links[link]!.to;
      const input = { ...message.input, ...this.#apart(from, message.apart) };
      const act = { action: message.act, input, at: happened, origin: "link" } as const;
      const taken = this.#byEngine(to, idOf(message.matter), act);
      if (taken || message.refused === undefined) return;
      this.#byEngine(mechanism, from, { action: message.refused, input: {}, at: happened, origin: "link" });
      return;
    }
    if (message.kind === "open") return this.#open(mechanism, from, happened, message);
    if (message.kind === "echo") {
      const input = { [message.echo]: message.change };
      const act = { action: echo, input, at: happened, origin: "link" } as const;
      this.#byEngine(message.mechanism, idOf(message.matter), act);
      return;
    }
    if (message.kind === "number") {
      // The register is in the database; here a paper gets any number, where its matter waits for one.
      const { into, act } = plans[mechanism]!.mechanism.documents![message.document]!.number!;
      if (plans[mechanism]!.mechanism.actions[act]!.to === "same") return;
      const input = { [into]: `澜〔2026〕${(this.#numbers += 1)}号` };
      this.#byEngine(mechanism, from, { action: act, input, at: happened, origin: "link" });
      return;
    }
    if (message.kind === "ballot" || message.kind === "poll") {
      const told = this.#votes.answer(plans[mechanism]!, this.matters.get(from)!, message, happened);
      this.#byEngine(mechanism, from, { ...told, at: happened, origin: "link" });
      return;
    }
    if (message.kind !== "notice") return;
    const told = plans[mechanism]!.mechanism.notices?.[message.notice]?.delivered;
    if (told === undefined || isDead(message.person.split(":")[1]!)) return;
    this.#byEngine(mechanism, from, { action: told, input: {}, at, origin: "link" });
  }

  /** What a matter opens elsewhere, for whoever asked here, and what is told here of it. */
  #open(
    mechanism: string,
    from: number,
    happened: number,
    { by, input, apart, entry }: OpeningMessage,
  ): void {
    const { to, opens } = plans[mechanism]!.links[by.slice(by.indexOf(".") + 1)]!;
    const id = this.matters.size + 1;
    const behalf = this.#askers.get(from);
    const opening = {
      action: opens!.act,
      input: { ...input, ...this.#apart(from, apart) },
      at: happened,
      origin: "link",
      ...(behalf === undefined ? {} : { behalf }),
    } as const;
    const { opened, refused } = opens!;
    const tells = this.#byEngine(to, id, opening)
      ? { action: opened.act, input: { [opened.child]: `matter:${id}` } }
      : { action: refused.act, input: refused.entry === undefined ? {} : { [refused.entry]: entry } };
    this.#byEngine(mechanism, from, { ...tells, at: happened, origin: "link" });
  }

  /** The latest values that stand apart, by the names that they are told under. */
  #apart(matter: number, told: Readonly<Record<string, string>> = {}): Record<string, unknown> {
    const own = this.events.filter(event => event.matter === matter).map(({ apart }) => apart);
    const latest = Object.assign({}, ...own) as Record<string, unknown>;
    return Object.fromEntries(Object.entries(told).map(([far, near]) => [far, latest[near]]));
  }

  /** Whether it was taken. */
  #byEngine(mechanism: string, id: number, act: Omit<Act, "actor">): boolean {
    try {
      this.#take(mechanism, id, { ...act, actor: system });
      return true;
    } catch (error) {
      this.refused.push(`${act.action}: ${(error as Error).message}`);
      return false;
    }
  }

  #take(mechanism: string, id: number, act: Act): void {
    const asks = act.behalf ?? (act.actor.roles.includes("citizen") ? act.actor : undefined);
    if (asks !== undefined && !this.matters.has(id)) this.#askers.set(id, asks);
    const { steps, after } = decide(world, plans[mechanism]!, id, this.matters.get(id) ?? null, act);
    this.#keep(id, steps, after);
  }

  #keep(id: number, steps: readonly Decided[], after: Matter): void {
    for (const step of steps) {
      const { happened, body } = step.draft;
      this.events.push({ matter: id, happened, body, apart: step.apart });
      const caused = [...effects(plans[after.mechanism]!, step, after), ...echoes(registry, step)];
      for (const message of caused) {
        this.#waiting.push({ from: id, happened, mechanism: after.mechanism, message });
      }
    }
    this.matters.set(id, after);
  }
}

function actorOf(by: PlayedAct["by"], matter: Matter | undefined): Actor {
  if ("person" in by && by.person === engine.person) return system;
  const key = by.post;
  const post = posts.find(one => one.key === key);
  const org = post ? (refs.get(post.org) ?? null) : null;
  const person = "person" in by ? `person:${by.person}` : String(matter?.fields[by.field]);
  return { person, post: key, org, roles: post?.roles ?? ["citizen"] };
}
