import { expect, test } from "vitest";
import { identityOf } from "../../test/share/numbers.ts";
import { ground } from "../../test/store/city.ts";
import { checked } from "../define/checked.ts";
import { admission, admissionEnglish } from "../define/test/admission.ts";
import { type Act, decide } from "./act.ts";
import { plan } from "./registry.ts";

const mechanism = plan(admission, admissionEnglish);
const parent = { person: "person:1", post: null, org: null, roles: ["citizen"] };
const input = {
  school: "north",
  child: identityOf(1),
  guardian: identityOf(2, "19880501"),
  address: "人民路 1 号",
};
const at = Date.parse("2026-06-01T02:00:00Z");
const of = [{ dataset: "household", version: 3, asOf: "2026-05-31T16:00:00.000Z" }];

const apply = (more: Partial<Act>) =>
  decide(ground.world, mechanism, 64, null, {
    action: "apply",
    input,
    actor: parent,
    at,
    origin: "act",
    ...more,
  } as Act);

test("answers, reasons and how the data stood stand in the event, and fill their fields", () => {
  const answers = { household: checked("agrees", of), estate: checked("absent") };
  const { steps, after } = apply({ checked: answers });
  expect(steps[0]!.draft.body.checks).toEqual(answers);
  expect(after).toMatchObject({ state: "ready", fields: { home: "yes", property: "no" } });
});

test("a no leads to a person, and so does what was not asked", () => {
  expect(apply({ checked: { household: checked("differs", of) } }).after.state).toBe("waiting");
  const { steps, after } = apply({});
  expect(after).toMatchObject({ state: "waiting", fields: { home: "unknown", property: "unknown" } });
  expect(steps[0]!.draft.body.checks!["household"]).toEqual(checked("down"));
});

test("an act that asks nothing has no such member, and nobody writes an answer in its place", () => {
  const { after } = apply({ checked: { household: checked("agrees", of) } });
  const clerk = { person: "person:2", post: "post:1", org: null, roles: ["clerk"] };
  const place = { action: "place", input: {}, actor: clerk, at, origin: "act" } as const;
  const taken = decide(ground.world, mechanism, 64, after, place);
  expect(taken.steps[0]!.draft.body).not.toHaveProperty("checks");
  expect(() => apply({ input: { ...input, home: "yes" } })).toThrow("不需要填写");
});

test("history is not asked about: what its row does not state is unknown", () => {
  const { steps, after } = apply({ origin: "import", input: { ...input, home: "yes" } });
  expect(steps[0]!.draft.body).not.toHaveProperty("checks");
  expect(after).toMatchObject({ state: "ready", fields: { home: "yes", property: "unknown" } });
  expect(apply({ origin: "import" }).after.state).toBe("waiting");
});

test("a rule sees what was answered, with its reason", () => {
  const rules = {
    apply: {
      refuse: ({ check }: { check(name: string): { reason: string } | undefined }) =>
        check("household")?.reason === "late" && { zh: "数据超期", en: "late" },
    },
  };
  const ruled = plan({ ...admission, rules } as never, admissionEnglish);
  const act = { action: "apply", input, actor: parent, at, origin: "act" } as const;
  const asks = (reason: "late" | "agrees") => () =>
    decide(ground.world, ruled, 64, null, { ...act, checked: { household: checked(reason) } });
  expect(asks("agrees")).not.toThrow();
  expect(asks("late")).toThrow("数据超期");
});

test("a check that is for other matters is not asked, and answers nothing", () => {
  const { estate, ...checks } = admission.checks!;
  const narrow = { ...admission, checks: { ...checks, estate: { ...estate!, when: { school: "south" } } } };
  const { steps, after } = decide(ground.world, plan(narrow, admissionEnglish), 64, null, {
    action: "apply",
    input,
    actor: parent,
    at,
    origin: "act",
    checked: { household: checked("agrees", of), estate: checked("agrees", of) },
  } as Act);
  expect(Object.keys(steps[0]!.draft.body.checks!)).toEqual(["household"]);
  expect(after.fields).not.toHaveProperty("property");
});
