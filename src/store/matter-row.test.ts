// The columns that lists are sorted and filtered by follow from the matter and its definition alone.

import { describe, expect, test } from "vitest";
import { plans } from "../../test/store/city.ts";
import type { AnyMechanism } from "../define/mechanism.ts";
import type { Act } from "../engine/act.ts";
import type { ClockFace } from "../engine/event.ts";
import type { Actor, Matter } from "../engine/matter.ts";
import { plan } from "../engine/registry.ts";
import { askerOf, derived } from "./matter-row.ts";

const [appeal, task, toggle] = plans as [(typeof plans)[0], (typeof plans)[0], (typeof plans)[0]];
const face: ClockFace = {
  calendar: "cn/1",
  due: 2000,
  end: null,
  expired: false,
  left: 5,
  run: 1,
  since: 0,
  start: 0,
  used: 0,
};
const matter: Matter = {
  id: 640,
  mechanism: "appeal",
  version: "v",
  seq: 1,
  state: "received",
  fields: {},
  clocks: {},
  passed: {},
  takers: {},
  head: new Uint8Array(32),
  origin: "act",
  opened: 0,
  happened: 0,
};

describe("derived", () => {
  test("the handler is the lead of the dispatch, by the name that the definition gives it", () => {
    expect(derived(appeal, { ...matter, fields: { handler: "org:3", lead: "org:4" } }).handler).toBe("org:3");
    expect(derived(task, { ...matter, state: "running", fields: { lead: "org:4" } }).handler).toBe("org:4");
    expect(derived(appeal, matter).handler).toBeNull();
    expect(derived(toggle, { ...matter, state: "on", fields: { handler: "org:3" } }).handler).toBeNull();
  });

  test("without a dispatch the handler is the org that the next step is bound to", () => {
    const { mechanism, english } = toggle;
    const { switchOn, switchOff } = mechanism.actions;
    const bound: AnyMechanism = {
      ...mechanism,
      relations: { ...mechanism.relations, owner: { title: "归口单位", org: "unit" } },
      actions: { ...mechanism.actions, switchOff: { ...switchOff!, as: "owner" }, switchOn: switchOn! },
    };
    const held = { ...matter, mechanism: "toggle", fields: { unit: "org:3" } };
    expect(derived(plan(bound, english), { ...held, state: "on" }).handler).toBe("org:3");
    expect(derived(plan(bound, english), { ...held, state: "off" }).handler).toBeNull();
  });

  test("due is the nearest deadline that runs: not expired, not paused, not ended", () => {
    const due = (clocks: Matter["clocks"]) => derived(appeal, { ...matter, clocks }).due;
    expect(due({ answer: face, accept: { ...face, due: 1500 } })).toBe(1500);
    expect(due({ answer: face, accept: { ...face, due: 1500, expired: true } })).toBe(2000);
    expect(due({ answer: face, accept: { ...face, due: 1500, end: 1400 } })).toBe(2000);
    expect(due({ answer: { ...face, due: null } })).toBeNull();
    expect(due({})).toBeNull();
  });

  test("settled is a final state, in which nobody can act any more", () => {
    const settled = (state: string) => derived(appeal, { ...matter, state }).settled;
    expect(["solved", "closed", "ended"].map(settled)).toEqual([true, true, true]);
    expect(["received", "waiting", "answered"].map(settled)).toEqual([false, false, false]);
  });
});

test("the asker is the citizen who opened it, whatever the log calls them, and nobody else", () => {
  const citizen = { person: "person:7", post: null, org: null, roles: ["citizen"] };
  const lodged: Act = { action: "lodge", input: {}, actor: citizen, at: 0, origin: "act" };
  const by = (actor: Partial<Actor>, act: Partial<Act> = {}): Act => ({
    ...lodged,
    ...act,
    actor: { ...citizen, ...actor },
  });
  expect(askerOf(appeal, lodged)).toBe("person:7");
  expect(askerOf(appeal, by({ alias: () => "citizen:0123456789abcdef" }))).toBe("person:7");
  expect(askerOf(appeal, by({ person: "system" }, { origin: "import" }))).toBeNull();
  expect(askerOf(appeal, by({ person: "token:3" }))).toBeNull();
  expect(askerOf(toggle, by({ post: "post:1" }, { action: "open" }))).toBeNull();
  expect(askerOf(task, by({ post: "post:1" }, { action: "draft" }))).toBeNull();
});
