// What each of several matters is told of a list that runs beside theirs: the value at its own place.

import { describe, expect, test } from "vitest";
import { inEnglish } from "../define/english.ts";
import { list, otherMatter, text, yuan } from "../define/fields.ts";
import { type AnyMechanism, defineMechanism } from "../define/mechanism.ts";
import { linkProblems } from "../define/problems.ts";
import { effects } from "./effects.ts";
import { plan } from "./registry.ts";
import { at, Story } from "./test/city.ts";

const purse = defineMechanism({
  name: "purse",
  room: "grow",
  title: "资金",
  purpose: "试验用。",
  revision: 1,
  roles: { keeper: "保管人" },
  relations: {},
  states: { open: "可用" },
  fields: {
    title: text("名称", "public"),
    claims: list("给谁", "staff", "matter"),
    shares: list("各给多少", "staff", "yuan"),
    from: otherMatter("从哪里来", "staff"),
    share: yuan("得到", "staff"),
    note: text("备注", "public"),
  },
  headline: ["title"],
  actions: {
    found: { title: "设立", by: "keeper", from: "new", to: "open", asks: ["title"] },
    split: { title: "分", by: "keeper", from: "open", to: "same", asks: ["claims"], fills: ["shares"] },
    take: { title: "收", by: "system", from: "open", to: "same", asks: ["from", "share"] },
  },
  links: {
    shared: {
      title: "分给",
      field: "claims",
      to: "purse",
      edge: "part-of",
      comes: { in: "claims", act: "take", with: { from: "matter", share: { each: "shares" } } },
    },
  },
  rules: { split: { compute: () => ({ shares: [300, 200, 200] }) } },
});
const english = inEnglish(purse, {
  title: "Purse",
  purpose: "For trials.",
  roles: { keeper: "Keeper" },
  relations: {},
  states: { open: "Open" },
  fields: {
    title: "Title",
    claims: "To whom",
    shares: "How much each",
    from: "From",
    share: "Share",
    note: "Note",
  },
  actions: { found: "Found", split: "Split", take: "Take" },
  clocks: {},
  figures: {},
  links: { shared: "Shared with" },
  notices: {},
});

test("each is told the value at its own place, equal ones as well", () => {
  const keeper = { person: "person:1", post: "post:1", org: "org:3", roles: ["keeper"] } as const;
  const story = new Story(plan(purse, english));
  story.act(keeper, "found", at("2026-03-02"), { title: "资金" });
  story.act(keeper, "split", at("2026-03-03"), { claims: ["matter:704", "matter:768", "matter:832"] });
  const told = effects(story.plan, story.decided.at(-1)!, story.now);
  expect(told.map(one => (one.kind === "act" ? [one.matter, one.input] : []))).toEqual([
    ["matter:704", { from: "matter:640", share: 300 }],
    ["matter:768", { from: "matter:640", share: 200 }],
    ["matter:832", { from: "matter:640", share: 200 }],
  ]);
});

describe("what is said at the start", () => {
  const said = (each: string) => {
    const shared = {
      ...purse.links!.shared!,
      comes: { in: "claims", act: "take", with: { from: "matter", share: { each } } },
    };
    return linkProblems([{ ...purse, links: { shared } } as unknown as AnyMechanism]).join("\n");
  };
  test("nothing of a list whose entries fit", () => expect(said("shares")).toBe(""));
  test("a field that is no list has no places", () => expect(said("share")).toContain('"share"'));
  test("entries of another kind do not fit", () => expect(said("claims")).toContain("does not fit"));
});
