// A small city for the engine's tests: a tree of thirteen orgs, a dozen people with posts, the real calendar,
// and a matter that is played act by act. It knows no mechanism.

import { china } from "../../cities/calendar.ts";
import type { OrgLevel } from "../../define/fields.ts";
import { type Act, type Decided, type World, decide, settle } from "../act.ts";
import { type ChainedEvent, chain, commitment, genesis } from "../event.ts";
import { type Actor, type Matter, system } from "../matter.ts";
import type { Holder, Orgs } from "../orgs.ts";
import { Refusal } from "../refusal.ts";
import type { Plan } from "../registry.ts";

type Ref = `org:${string}`;
const tree: Readonly<Record<string, readonly [name: string, level: OrgLevel, above?: Ref]>> = {
  "org:1": ["示例市", "city"],
  "org:2": ["港湾区", "district", "org:1"],
  "org:3": ["市道路管理局", "department", "org:1"],
  "org:4": ["路灯科", "section", "org:3"],
  "org:5": ["市供电公司", "department", "org:1"],
  "org:6": ["港湾区城管局", "department", "org:2"],
  "org:7": ["市改革办", "department", "org:1"],
  "org:8": ["码头街道", "street", "org:2"],
  "org:9": ["码头社区", "community", "org:8"],
  "org:10": ["山前区", "district", "org:1"],
  "org:11": ["供电营业厅", "section", "org:5"],
  "org:12": ["市政府督查室", "department", "org:1"],
  "org:13": ["码头社区第一网格", "grid", "org:9"],
};

const above = (org: Ref): readonly Ref[] => {
  const next = tree[org]?.[2];
  return next === undefined ? [] : [next, ...above(next)];
};

/** Who holds which posts, as double random asks: three of the hotline, one of a department it sends to. */
const callers: readonly (Holder & { readonly roles: readonly string[] })[] = [
  { person: "person:21", org: "org:7", roles: ["caller"] },
  { person: "person:9", org: "org:7", roles: ["caller"] },
  { person: "person:30", org: "org:7", roles: ["caller", "desk"] },
  { person: "person:4", org: "org:4", roles: ["caller"] },
  { person: "person:31", org: "org:5", roles: ["spotChecker"] },
];

/** Six of each group that scores, so that no group is too small to keep a secret. */
const scorers = ["leaderScorer", "memberScorer", "delegateScorer"].flatMap((role, group) =>
  Array.from({ length: 6 }, (_, at) => ({
    person: `person:${100 + 10 * group + at}` as const,
    org: (["org:1", "org:7", "org:3"] as const)[group]!,
    roles: [role],
  })),
);

/** Eight experts, the first of a department that is judged, and five leaders. */
const judges = [
  ...Array.from({ length: 8 }, (_, at) => ({
    person: `person:${200 + at}` as const,
    org: at === 0 ? ("org:3" as const) : ("org:10" as const),
    roles: ["expertJudge"],
  })),
  ...Array.from({ length: 5 }, (_, at) => ({
    person: `person:${220 + at}` as const,
    org: "org:1" as const,
    roles: ["leaderJudge"],
  })),
];

/** The seven delegates of a small people's congress. */
const delegates = Array.from({ length: 7 }, (_, at) => ({
  person: `person:${240 + at}` as const,
  org: "org:7" as const,
  roles: ["delegate"],
}));

export const orgs: Orgs = {
  above,
  name: org => tree[org]?.[0],
  english: org => tree[org]?.[0],
  exists: org => org in tree,
  level: org => tree[org]?.[1],
  party: org => org === "org:7",
  inspects: org => org === "org:12",
  holders: role =>
    [...callers, ...scorers, ...judges, ...delegates].filter(({ roles }) => roles.includes(role)),
};
export const world: World = { calendar: china, orgs };

const actor = (person: string, org: Ref | null, ...roles: readonly string[]): Actor => ({
  person: `person:${person}`,
  post: org === null ? null : `post:${person}`,
  org,
  roles,
});

export const people = {
  li: actor("1", null, "citizen"),
  wang: actor("2", null, "citizen"),
  desk: actor("3", "org:7", "desk"),
  roads: actor("4", "org:3", "handler", "lead"),
  lamps: actor("5", "org:4", "handler", "lead"),
  power: actor("6", "org:5", "handler", "lead"),
  harbour: actor("7", "org:6", "handler", "lead"),
  city: actor("8", "org:1", "handler", "lead"),
  zhao: actor("9", "org:7", "reform", "chief", "inspector"),
  sun: actor("10", "org:7", "chief"),
  qian: actor("11", "org:7", "inspector"),
  zhou: actor("12", "org:7", "reform"),
  system,
} as const;

/** An instant in the city's time. */
export const at = (day: string, time = "10:00"): number => Date.parse(`${day}T${time}:00+08:00`);

/** The first millisecond after a day. */
export const endOf = (day: string): number => at(day, "00:00") + 86_400_000;

type Options = Partial<Pick<Act, "origin" | "cause" | "behalf" | "shown" | "files" | "checked">>;

/** A matter played act by act, with its events chained as the writer chains them. */
export class Story {
  readonly plan: Plan;
  readonly id: number;
  matter: Matter | null = null;
  /** Another calendar may come while the story goes on. */
  world: World = world;
  readonly events: ChainedEvent[] = [];
  /** What each step caused, for tests of effects. */
  readonly decided: Decided[] = [];

  constructor(of: Plan, id = 640) {
    this.plan = of;
    this.id = id;
  }

  /** Takes an act and returns the matter after it; throws the engine's Refusal. */
  act(who: Actor, action: string, when: number, input: object = {}, options: Options = {}): Matter {
    const asked: Act = {
      action,
      input: input as Act["input"],
      actor: who,
      at: when,
      origin: "act",
      ...options,
    };
    const decision = decide(this.world, this.plan, this.id, this.matter, asked);
    return this.take(decision.steps, decision.after);
  }

  /** Records the expiries up to an instant, as the sweeper does. */
  settle(until: number): Matter {
    const { steps, after } = settle(this.world, this.plan, this.now, until);
    return this.take(steps, after);
  }

  get now(): Matter {
    if (this.matter === null) throw new Error("the story has not begun");
    return this.matter;
  }

  /** The names of the acts so far. */
  get told(): readonly string[] {
    return this.events.map(({ body }) => body.action);
  }

  private take(steps: readonly Decided[], after: Matter): Matter {
    for (const step of steps) {
      const previous = this.events.at(-1)?.hash ?? genesis("test");
      const salted = Object.entries(step.apart).map(([name, value]) => [name, commitment(salt, value)]);
      const body = { ...step.draft.body, commitments: Object.fromEntries(salted) as Record<string, string> };
      const draft = { ...step.draft, body };
      this.events.push(chain(draft, this.id, this.events.length + 1, draft.happened, previous));
      this.decided.push(step);
    }
    // As the writer does: the next act finds the hash of the last event.
    this.matter = { ...after, head: this.events.at(-1)?.hash ?? after.head };
    return this.matter;
  }
}

const salt = new Uint8Array(16);

/** The refusal of an act, or undefined when it was taken. */
export function refusalOf(act: () => unknown): Refusal | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
