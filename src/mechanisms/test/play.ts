// Plays the stories of a mechanism on the engine, with a cast for the names in them.

import { checked } from "../../define/checked.ts";
import { DAY_MS } from "../../define/civil.ts";
import type { AnyScenario, AnyStep } from "../../define/scenario.ts";
import { type Actor, system } from "../../engine/matter.ts";
import type { Decider } from "../../engine/ports.ts";
import type { Plan } from "../../engine/registry.ts";
import { at, refusalOf, Story } from "../../engine/test/stage.ts";

/** Orgs and matters of the cast by the names that stories use. */
const cast: Readonly<Record<string, string>> = {
  "org:harbour": "org:2",
  "org:roads": "org:3",
  "org:power": "org:5",
  "org:city": "org:1",
  "org:committee": "org:7",
  "org:inspection": "org:12",
  "org:lamps": "org:4",
  "org:quay": "org:8",
  "org:pier": "org:9",
  "org:netting": "org:13",
  "org:hill": "org:10",
  "org:hall": "org:11",
  "matter:lamp": "matter:640",
  "matter:heating": "matter:704",
  "matter:lighting": "matter:768",
  "matter:wiring": "matter:832",
};

function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named);
  return typeof value === "string" ? (cast[value] ?? value) : value;
}

const persons = new Map<string, string>();

/**
 * `handler:roads` acts for the org of that name, `handler:roads.li` as well and is somebody else;
 * `caller:drawn` is whoever the lot fell on, anybody else is a person who holds no post but the role.
 */
function actorOf(as: string, { matter, plan }: Story): Actor {
  const [role = "", name = role] = as.split(":");
  if (role === "system") return system;
  if (name === "drawn") {
    const { samples = {} } = plan.mechanism;
    const into = Object.values(samples).find(({ from }) => from === role)?.into ?? "";
    return { person: String(matter?.fields[into]), post: `post:${role}`, org: null, roles: [role] };
  }
  if (!persons.has(name)) persons.set(name, `person:${persons.size + 1}`);
  const org = (cast[`org:${name.split(".")[0]}`] ?? null) as Actor["org"];
  return { person: persons.get(name)!, post: role === "citizen" ? null : `post:${role}`, org, roles: [role] };
}

/** Whatever file a story names has arrived; shared data say what the story says that they do. */
const ground = ({ found = {} }: AnyStep) => ({
  files: (_: string, reference: string) => reference,
  checked: Object.fromEntries(Object.entries(found).map(([name, reason]) => [name, checked(reason)])),
});

const unit = { minutes: 60_000, hours: 3_600_000, days: DAY_MS } as const;

function msOf(after = "1 minutes"): number {
  const [amount, word] = after.split(" ");
  return Number(amount) * unit[word as keyof typeof unit];
}

/**
 * What each step did: the refusal's code or the state that it led to, beside what the story says. `pace`
 * stretches the times between the steps, so that other clocks run out. Without `decisions` tables leave all
 * to a person.
 */
export function play(
  plan: Plan,
  { steps }: AnyScenario,
  pace: (step: number) => number = () => 1,
  decisions?: Decider,
): { readonly found: string[]; readonly told: string[]; readonly story: Story } {
  const story = new Story(plan);
  if (decisions !== undefined) story.world = { ...story.world, decisions };
  let now = at("2026-10-12");
  const take = (step: AnyStep, i: number): string => {
    const { as, does, after, with: given = {} } = step;
    now += Math.round(msOf(after) * pace(i));
    const input = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, named(value)]));
    const refused = refusalOf(() => story.act(actorOf(as, story), does, now, input, ground(step)));
    return refused === undefined ? story.now.state : `refused: ${refused.code}`;
  };
  const found = steps.map((step, i) => `${step.as} ${step.does} → ${take(step, i)}`);
  const told = steps.map(({ as, does, to, refused }) => {
    return `${as} ${does} → ${refused === undefined ? to : `refused: ${refused}`}`;
  });
  return { found, told, story };
}
