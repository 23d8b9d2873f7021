// A majority of all delegates (地方组织法第二十五条), the most votes up to the places, and ties for the last.

import { describe, expect, test } from "vitest";
import { isMajority, majorityOf } from "../../../define/balloted.ts";
import { type Counted, outcomeOf } from "./rules/count.ts";

const votes = (...given: readonly number[]): readonly Counted[] =>
  given.map((inFavour, at) => ({ matter: `matter:${at + 1}`, inFavour }));
const named = (...places: readonly number[]) => places.map(place => `matter:${place}`);

describe("a majority is more than half of ALL delegates", () => {
  test.each([
    [150, 300, false],
    [151, 300, true],
    [150, 301, false],
    [151, 301, true],
    [0, 1, false],
    [1, 1, true],
  ])("%i of %i: %s", (inFavour, delegates, expected) => {
    expect(isMajority(inFavour, delegates)).toBe(expected);
    expect(inFavour >= majorityOf(delegates)).toBe(expected);
  });
});

describe("the outcome", () => {
  test("the most votes first, whoever has no majority is out though places are left", () => {
    const { chosen, unchosen, tied } = outcomeOf(votes(160, 299, 150, 200), 300, 4);
    expect([chosen, unchosen, tied]).toEqual([named(2, 4, 1), named(3), []]);
  });

  test("no more than the places", () => {
    const { chosen, unchosen } = outcomeOf(votes(160, 299, 250, 200), 300, 2);
    expect([chosen, unchosen]).toEqual([named(2, 3), named(1, 4)]);
  });

  test("a tie for the last place chooses none of the tied; a tie above it does not matter", () => {
    const last = outcomeOf(votes(299, 200, 200, 180), 300, 2);
    expect([last.chosen, last.tied, last.unchosen]).toEqual([named(1), named(2, 3), named(4)]);
    const above = outcomeOf(votes(200, 200, 180, 170), 300, 3);
    expect([above.chosen, above.tied, above.unchosen]).toEqual([named(1, 2, 3), [], named(4)]);
  });

  test("nobody voted for anything", () => {
    expect(outcomeOf([], 300, 34)).toEqual({ chosen: [], unchosen: [], tied: [] });
  });
});
