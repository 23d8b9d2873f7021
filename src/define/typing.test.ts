// What the types of a definition give to those who use it: the values of an input, the English, a story's
// steps.

import { describe, expect, test } from "vitest";
import { definition as appeal } from "./test/appeal.ts";
import { english as appealEnglish } from "./test/appeal-english.ts";
import { definition as task } from "./test/task.ts";
import { english as taskEnglish } from "./test/task-english.ts";
import { plain } from "./derive.ts";
import { type English, inEnglish } from "./english.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { choice, files, text } from "./fields.ts";
import type { Input, Values } from "./rules.ts";
import { scenario } from "./scenario.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles only when the types are the same. */
const same = <A, B>(_: Same<A, B>) => {};

type Appeal = (typeof appeal)["fields"];
type AppealActions = (typeof appeal)["actions"];
type Rate = Input<Appeal, AppealActions["rate"]>;
type Dispatch = Input<Appeal, AppealActions["dispatch"]>;

describe("an input", () => {
  test("knows the options, and which answers are optional", () => {
    same<Rate["rating"], "satisfied" | "fair" | "dissatisfied">(true);
    same<Rate["reason"], string | undefined>(true);
    const rated: Rate = { rating: "fair" };
    // @ts-expect-error not one of the options
    const great: Rate = { rating: "great" };
    // @ts-expect-error the rating is missing
    const none: Rate = {};
    expect([rated, great, none]).toHaveLength(3);
  });
  test("knows an org from a person", () => {
    same<Dispatch["handler"], `org:${string}`>(true);
    const sent: Dispatch = { handler: "org:3", helpers: ["org:5"] };
    // @ts-expect-error a person is not an org
    const wrong: Dispatch = { handler: "person:3" };
    expect([sent, wrong]).toHaveLength(2);
  });
  test("knows a file from a matter, and no rule sees a photo that stands apart", () => {
    type Lodge = Input<Appeal, AppealActions["lodge"]>;
    same<Lodge["photos"], readonly `file:${string}`[] | undefined>(true);
    // @ts-expect-error a photo is personal and no matter holds it
    type Photos = Values<Appeal>["photos"];
    const proof = { proof: files("佐证", "public"), notes: files("内部材料", "staff") };
    same<Values<typeof proof>["proof"], readonly `file:${string}`[] | undefined>(true);
    // @ts-expect-error what is not public stands apart as well
    type Notes = Values<typeof proof>["notes"];
    // @ts-expect-error a file cannot be sensitive: nothing would show it masked
    files("病历", "staff", { personal: "sensitive" });
    const kinds: readonly (Photos | Notes)[] = [];
    expect(kinds).toEqual([]);
  });
  test("of a field whose condition or class came by a spread takes nothing for granted", () => {
    const [long, some] = [{ long: true }, { when: { kind: "firm" } }] as const;
    const held = {
      kind: choice("身份", "public", { person: "个人", firm: "企业" }),
      seal: text("印章", "public", { ...long, ...some }),
      proof: files("证明", "public", { max: 3, ...some }),
      name: text("姓名", "public", { ...long, ...({ personal: "personal" } as const) }),
    };
    type Spread = Input<typeof held, { asks: readonly ["seal", "proof"] }>;
    same<Spread["seal"], string | undefined>(true);
    same<Spread["proof"], readonly `file:${string}`[] | undefined>(true);
    // @ts-expect-error it names a person and no matter holds it
    type Name = Values<typeof held>["name"];
    const names: readonly Name[] = [];
    expect(names).toEqual([]);
  });
  test("of an action that asks nothing is empty", () => {
    const nothing: Input<Appeal, AppealActions["accept"]> = {};
    // @ts-expect-error it takes nothing
    const more: Input<Appeal, AppealActions["accept"]> = { note: "…" };
    expect([nothing, more]).toHaveLength(2);
  });
});

describe("the English", () => {
  const { actions: all, ...rest } = appealEnglish;
  const { rate: _, ...actions } = all;

  test("names everything that the definition names", () => {
    expect(inEnglish(appeal, appealEnglish)).toBe(appealEnglish);
    // @ts-expect-error an action has no English
    inEnglish(appeal, { ...rest, actions });
    const fields = { ...appealEnglish.fields, rating: { label: "", options: {} } };
    // @ts-expect-error an option has no English
    inEnglish(appeal, { ...appealEnglish, fields });
    // @ts-expect-error a notice has no English
    inEnglish(appeal, { ...appealEnglish, notices: {} });
    // @ts-expect-error a link has no English
    inEnglish(task, { ...taskEnglish, links: {} });
  });
  test("names nothing else", () => {
    // @ts-expect-error no such clock
    const clocks: English<typeof task>["clocks"] = { due: "Due day", vote: "Time to vote" };
    // @ts-expect-error no notice of that name, nor of any
    const notices: English<typeof task>["notices"] = { done: { title: "Done", says: "Done" } };
    expect([clocks, notices]).toHaveLength(2);
  });
});

describe("a story", () => {
  test("lets a role do only what it may, with what is asked, to a state that exists", () => {
    const told = scenario(appeal, "", [{ as: "handler:roads", does: "accept", to: "handling" }]);
    expect(told.steps).toHaveLength(1);
    // @ts-expect-error a citizen may not sign for it
    scenario(appeal, "", [{ as: "citizen", does: "accept" }]);
    // @ts-expect-error no code of a refusal
    scenario(appeal, "", [{ as: "handler", does: "accept", refused: "not_your_role" }]);
    // @ts-expect-error no such role
    scenario(appeal, "", [{ as: "handlers:roads", does: "accept" }]);
    // @ts-expect-error no such state
    scenario(appeal, "", [{ as: "handler", does: "accept", to: "handlin" }]);
    // @ts-expect-error the question is missing
    scenario(appeal, "", [{ as: "handler", does: "ask", with: {} }]);
    // @ts-expect-error not a time that passes
    scenario(appeal, "", [{ as: "handler", does: "accept", after: "2 weeks" }]);
    // @ts-expect-error another mechanism's action
    scenario(appeal, "", [{ as: "handler", does: "finish" }]);
  });
});

describe("a definition", () => {
  test("is any mechanism, for code that serves them all", () => {
    const all: readonly AnyMechanism[] = [appeal, task];
    expect(all.map(({ name }) => name)).toEqual(["appeal", "task"]);
  });
  test.each([appeal, task] as readonly AnyMechanism[])(
    "of $name is plain data but for its rules",
    mechanism => {
      expect(JSON.parse(JSON.stringify(plain(mechanism)))).toEqual(plain(mechanism));
    },
  );
});
