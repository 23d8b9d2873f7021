// Detectors that look at who acted and when it was written down.

import { describe, expect, test } from "vitest";
import type { BackDated, SelfVerified } from "../../define/detector.ts";
import { day, many, minute, seen, september } from "../test/seen.ts";
import { backDated } from "./back-dated.ts";
import { selfVerified } from "./self-verified.ts";

describe("back-dating", () => {
  const detector: BackDated = {
    title: "倒签",
    kind: "backDated",
    after: "1 day",
    atLeast: 1,
    per: "month",
    by: "actor",
  };
  const late = (by: number) => {
    const one = seen();
    return { ...one, recorded: one.happened + by };
  };

  test("more than a day later is a finding of the acting unit, a day later is none", () => {
    const events = [...many(5), late(day + 1), { ...late(3 * day), org: "org:9" }];
    expect(backDated(detector, events)).toMatchObject([
      { unit: "org:1", seen: 1, of: 6 },
      { unit: "org:9", seen: 1, of: 1 },
    ]);
    expect(backDated(detector, [late(day)])).toEqual([]);
  });

  test("whoever acts for no unit is no unit's", () => {
    expect(backDated(detector, [{ ...late(9 * day), org: null }])).toEqual([]);
  });
});

describe("verified by whoever closed it", () => {
  const detector: SelfVerified = {
    title: "自办自核",
    kind: "selfVerified",
    closes: ["draft"],
    verifies: ["answer"],
    atLeast: 1,
    per: "month",
    by: "handler",
  };
  const by = (person: number, post: number) => ({ actor: `person:${person}`, post: `post:${post}` });
  const pair = (closer: object, verifier: object) => {
    const draft = seen({ action: "draft", seq: 4, ...closer });
    return [draft, seen({ matter: draft.matter, happened: draft.happened + minute, ...verifier })];
  };
  const find = (...events: ReturnType<typeof pair>) => selfVerified(detector, events, september);

  test("two people at two posts are as it should be", () => {
    expect(find(...pair(by(1, 1), by(2, 2)), ...pair(by(3, 1), by(2, 2)))).toEqual([]);
  });

  test("one person, or one post in two hands", () => {
    expect(find(...pair(by(1, 1), by(1, 2)))).toMatchObject([{ unit: "org:1", seen: 1, of: 1 }]);
    expect(find(...pair(by(1, 1), by(2, 1)))).toHaveLength(1);
  });

  test("two who stood in at each other's posts and passed each other's work; one alone did not", () => {
    const [one, other] = [pair(by(1, 1), by(2, 2)), pair(by(2, 1), by(1, 2))];
    const found = find(...one, ...other, ...pair(by(3, 1), by(4, 2)));
    expect(found).toMatchObject([{ seen: 2, of: 3 }]);
    expect(found[0]!.events.map(({ actor }) => actor)).toEqual([
      "person:1",
      "person:2",
      "person:2",
      "person:1",
    ]);
    expect(find(...one, ...pair(by(3, 1), by(1, 2)))).toEqual([]);
  });

  test("the last closing before it counts, the engine and citizens are nobody's post", () => {
    const [draft, answer] = pair(by(2, 2), by(2, 2));
    const again = { ...draft!, seq: 4.5, ...by(1, 1) };
    expect(find(draft!, again, { ...answer!, ...by(3, 3) })).toEqual([]);
    expect(find(...pair({ actor: "system", post: null }, { actor: "system", post: null }))).toEqual([]);
  });
});
