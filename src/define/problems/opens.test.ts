// What is wrong with what a matter opens elsewhere: said at the start, since it reaches into another
// mechanism.

import { describe, expect, test } from "vitest";
import type { AnyMechanism } from "../mechanism.ts";
import type { Opening } from "../opening.ts";
import { linkProblems, problems } from "../problems.ts";
import { bundle, bundleInEnglish, piece, pieceInEnglish } from "../test/bundling.ts";
import { versionOf } from "../version.ts";

const erased = bundle as AnyMechanism;
const link = erased.links!["pieces"]!;
const opens = link.opens!;
const opening = (change: Partial<Opening>, more: Partial<AnyMechanism> = {}): AnyMechanism => ({
  ...erased,
  links: { pieces: { ...link, opens: { ...opens, ...change } } },
  ...more,
});
const said = (near: AnyMechanism, far: AnyMechanism = piece) => linkProblems([near, far]).join("\n");
const actions = (name: string, change: object) => ({
  actions: { ...erased.actions, [name]: { ...erased.actions[name]!, ...change } },
});
const farActions = (change: object) =>
  ({ ...piece, actions: { ...piece.actions, begin: { ...piece.actions.begin, ...change } } }) as AnyMechanism;

describe("an opening", () => {
  test("that is sound is not spoken of, and fills its list without a rule", () => {
    expect(linkProblems([bundle, piece])).toEqual([]);
    expect(problems(bundle, bundleInEnglish)).toEqual([]);
    expect(problems(piece, pieceInEnglish)).toEqual([]);
  });

  test.each([
    ["a state that is not there", opening({ in: "gone" }), 'opens in state "gone"'],
    ["no list of the log", opening({ each: "name" }), 'needs a list of the log in "name"'],
    ["an act that is not there", opening({ act: "dance" }), 'needs "dance" by "system"'],
    ["an act that opens nothing", opening({ act: "take", with: {} }), 'needs "take" to open a matter'],
    ["what it does not give", opening({ with: { bundle: "matter", what: "entry" } }), 'does not give "name"'],
    ["a value of another kind", opening({ with: { ...opens.with, what: "parts" } }), "does not fit"],
    ["no way back", opening({ with: { ...opens.with, bundle: "piece" } }), "no link of theirs leads back"],
    [
      "an entry where there is none",
      (({ each: _, ...rest }) => ({ ...erased, links: { pieces: { ...link, opens: rest } } }))(opens),
      'cannot give "entry"',
    ],
    [
      "no act of the engine here",
      opening({ opened: { act: "finish", child: "piece" } }),
      'needs "finish", an act of "system" alone',
    ],
    ["no child", opening({}, actions("joined", { asks: ["parts"] })), 'to ask "piece", fill "pieces"'],
    [
      "an act that asks for more",
      opening({}, actions("missed", { asks: ["part", "name"] })),
      "cannot answer",
    ],
    [
      "a refusal that has no room for the entry",
      opening({ refused: { act: "missed", entry: "piece" } }),
      'needs "missed" to take an entry in "piece"',
    ],
    [
      "a matter that may have gone on",
      opening({}, actions("finish", { from: ["splitting", "underway"] })),
      'must be able to take "joined" in ended',
    ],
    [
      "a field that is no list of matters",
      { ...erased, links: { pieces: { ...link, field: "piece" } } } as AnyMechanism,
      'needs a list of matters in "piece"',
    ],
  ] as const)("names %s", (_, near, sentence) => {
    expect(said(near as AnyMechanism)).toContain(sentence);
  });

  test("gives what is personal only where it is as personal and no more people read it", () => {
    const name = (change: object) =>
      ({ ...piece, fields: { ...piece.fields, name: { ...piece.fields.name, ...change } } }) as AnyMechanism;
    expect(said(bundle, name({ personal: "sensitive" }))).toBe("");
    expect(said(bundle, name({ personal: "none" }))).toContain('cannot give "name"');
    expect(said(bundle, name({ audience: "public" }))).toContain("than may read it here");
  });

  test("is caused by the other: an act of the engine that nobody opens by is spoken of", () => {
    const { opens: _, ...silent } = link;
    const rest = { ...erased, links: { pieces: silent } };
    expect(said(rest)).toContain('Nothing ever causes "begin"');
    expect(said(rest)).toContain('Nothing ever causes "joined"');
  });

  test("is taken by the engine over there", () => {
    expect(said(bundle, farActions({ by: "citizen" }))).toContain('needs "begin" by "system"');
  });

  test("decides, so it is part of the version", () => {
    expect(versionOf(opening({ each: "failed" }))).not.toBe(versionOf(bundle));
  });
});
