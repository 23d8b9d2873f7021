// Who may do what, when: written here by hand from the rules, not derived from the definitions, and compared
// with every actor × state × action.

import { describe, expect, test } from "vitest";
import type { Actor, Matter } from "./matter.ts";
import { refusedAct, relationsOf } from "./permission.ts";
import type { Plan } from "./registry.ts";
import { appealIn, appealPlan, at, orgs, people, taskIn, taskPlan } from "./test/stage.ts";

/**
 * Rows of a table: an action, then for each state the letters of the actors who may take it, "." for nobody.
 */
const rows = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split("\n")
    .map(line => line.trim().split(/\s+/));

interface Table {
  readonly plan: Plan;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly matters: (state: string) => Matter | null;
  readonly table: string;
}

const allowedBy = ({ plan, actors }: Table, matter: Matter | null, action: string): string =>
  Object.entries(actors)
    .filter(([, actor]) => !refusedAct(plan, plan.actions.get(action)!, matter, actor, orgs))
    .map(([letter]) => letter)
    .join("") || ".";

// A asker, C another citizen, D desk, L lead unit, S its section, H supporting unit, O another unit, T the
// city above, X the engine
const appeals: Table = {
  plan: appealPlan,
  actors: {
    A: people.li,
    C: people.wang,
    D: people.desk,
    L: people.roads,
    S: people.lamps,
    H: people.power,
    O: people.harbour,
    T: people.city,
    X: people.system,
  },
  matters: state => (state === "new" ? null : appealIn(state).now),
  table: `
    action      new  received dispatched handling waiting answered solved closed ended
    lodge       AC   .        .          .        .       .        .      .      .
    dispatch    .    D        .          .        .       .        .      .      .
    reply       .    D        .          .        .       .        .      .      .
    accept      .    .        LS         .        .       .        .      .      .
    contribute  .    .        .          H        .       .        .      .      .
    answer      .    .        .          LS       .       .        .      .      .
    ask         .    .        .          LS       .       .        .      .      .
    supplement  .    .        .          .        A       .        .      .      .
    proceed     .    .        .          .        X       .        .      .      .
    rate        .    .        .          .        .       A        .      .      .
    lapse       .    .        .          .        .       X        .      .      .
    escalate    .    X        X          X        .       .        .      .      .
    end         .    D        D          D        D       .        .      .      .
    adopt       .    X        X          X        X       X        X      X      .
    conclude    .    X        X          X        X       X        X      X      .
    drop        .    X        X          X        X       X        X      X      .
    told        .    X        X          X        X       X        X      X      .
    judge       .    A        A          A        A       A        A      A      .
  `,
};

// R drafter, r another of the reform office, D the drafter's post as chief and inspector, K chief who
// approved, k another chief, L lead unit that finished, P participating unit, O another unit, I inspector, J
// the lead's person as inspector, X the engine
const tasks: Table = {
  plan: taskPlan,
  actors: {
    R: { ...people.zhao, roles: ["reform"] },
    r: people.zhou,
    D: { ...people.zhao, roles: ["chief", "inspector"] },
    K: people.sun,
    k: { ...people.sun, person: "person:99" },
    L: people.roads,
    P: people.power,
    O: people.harbour,
    I: people.qian,
    J: { ...people.roads, roles: ["inspector"] },
    X: people.system,
  },
  matters: state => (state === "new" ? null : taskIn(state).now),
  table: `
    action    new  drafted  approved  running  reported  verified  ended
    draft     Rr   .        .         .        .         .         .
    approve   .    Kk       .         .        .         .         .
    dispatch  .    .        Rr        .        .         .         .
    report    .    .        .         L        .         .         .
    extend    .    .        .         DKk      .         .         .
    finish    .    .        .         L        .         .         .
    verify    .    .        .         .        I         .         .
    end       .    DKk      DKk       DKk      .         .         .
  `,
};

describe.each([
  ["appeal", appeals],
  ["task", tasks],
])("the permission table of the %s", (_, given) => {
  const [head = [], ...lines] = rows(given.table);
  const states = head.slice(1);

  test("names every state and every action", () => {
    expect(states).toEqual(["new", ...Object.keys(given.plan.mechanism.states)]);
    expect(lines.map(([action]) => action)).toEqual([...given.plan.actions.keys()]);
  });

  test.each(states.map((state, i) => [state, i] as const))("in %s", (state, i) => {
    const matter = given.matters(state);
    expect(matter?.state ?? "new").toBe(state);
    const wanted = Object.fromEntries(lines.map(([action = "", ...cells]) => [action, cells[i]]));
    const found = lines.map(([action = ""]) => [action, allowedBy(given, matter, action)]);
    expect(Object.fromEntries(found)).toEqual(wanted);
  });
});

describe("a relation", () => {
  const matter = appealIn("handling").now;

  test("is each actor's own", () => {
    const of = (actor: Actor) => relationsOf(appealPlan, matter, actor, orgs).join();
    expect(of(people.li)).toBe("asker");
    expect(of(people.roads)).toBe("handler");
    expect(of(people.lamps)).toBe("handler");
    expect(of(people.power)).toBe("helper");
    expect(of(people.city)).toBe("");
    expect(of({ ...people.li, person: "token:1" })).toBe("");
  });

  test("does not follow a person to a post in another org", () => {
    const moved = { ...people.roads, org: "org:6" } as const;
    expect(refusedAct(appealPlan, appealPlan.actions.get("answer")!, matter, moved, orgs)?.code).toBe(
      "not_yours",
    );
  });
});

test("the checker of a task that was sent back may check it again, its reporter never", () => {
  const story = taskIn("reported");
  story.act(people.qian, "verify", at("2026-05-07"), { conclusion: "failed", opinion: "亮灯率只有 95%。" });
  const again = { result: "补装二十盏。", evidence: "照片" };
  story.act(people.lamps, "finish", at("2026-05-08"), again);
  const verify = taskPlan.actions.get("verify")!;
  const checks = (actor: Actor) => refusedAct(taskPlan, verify, story.now, actor, orgs)?.code;
  expect(checks(people.qian)).toBeUndefined();
  expect(checks({ ...people.lamps, roles: ["inspector"] })).toBe("four_eyes");
  expect(checks({ ...people.roads, roles: ["inspector"] })).toBe("four_eyes");
});
