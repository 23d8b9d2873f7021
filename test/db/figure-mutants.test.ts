// A test of the test: a fold that makes one of these mistakes does not pass for right.

import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { AnyMechanism } from "../../src/define/mechanism.ts";
import { MechanismFold } from "../../src/figures/fold/folding.ts";
import { Postings } from "../../src/figures/fold/postings.ts";
import type { FoldEvent } from "../../src/figures/fold/projection.ts";
import type * as things from "../../src/figures/fold/things.ts";
import { type FoldGround, chosen, openFoldGround } from "../figures/folded.ts";
import { relief, tallies } from "../figures/sketch.ts";

const mistaken = vi.hoisted(() => ({ ledger: false }));
vi.mock("../../src/figures/fold/things.ts", async original => {
  const real = await original<typeof things>();
  return {
    ...real,
    // A count of references: begins with the first posting that came, whatever day it is of.
    crossings: (days: things.Days) => {
      const [first] = real.crossings(days);
      return mistaken.ledger ? (first ? [first] : []) : real.crossings(days);
    },
  };
});

const mechanism: AnyMechanism = { ...relief, figures: tallies };
let ground: FoldGround;
beforeAll(async () => {
  ground = await openFoldGround();
});
afterAll(() => ground.close());

type Post = Postings["post"];
const posting = (mutant: (post: Post) => Post) => () => {
  const { post } = Postings.prototype;
  Postings.prototype.post = mutant(function posted(this: Postings, ...given) {
    return Reflect.apply(post, this, given);
  } as Post);
  return () => void (Postings.prototype.post = post);
};
const taking = (mutant: (event: FoldEvent) => FoldEvent) => () => {
  const { take } = MechanismFold.prototype;
  MechanismFold.prototype.take = function taken(matter, event, postings) {
    take.call(this, matter, mutant(event), postings);
  };
  return () => void (MechanismFold.prototype.take = take);
};

const day = 86_400_000;
const withDue = (event: FoldEvent, change: (face: object) => object): FoldEvent => {
  const faces = Object.entries(event.payload.due ?? {}).map(([name, face]) => [name, change(face)]);
  return { ...event, payload: { ...event.payload, due: Object.fromEntries(faces) as never } };
};

/** Each makes one mistake and gives back how to mend it. */
const mutants: Readonly<Record<string, () => () => void>> = {
  "nothing is taken back": posting(
    post =>
      function posted(this: Postings, compiled, contribution, at, sign) {
        if (sign === 1) Reflect.apply(post, this, [compiled, contribution, at, sign]);
      },
  ),
  "posted a day late": posting(
    post =>
      function posted(this: Postings, compiled, contribution, at, sign) {
        Reflect.apply(post, this, [compiled, contribution, at + day, sign]);
      },
  ),
  "a cohort is filed under the day of its last act": posting(
    post =>
      function posted(this: Postings, compiled, contribution, at, sign) {
        Reflect.apply(post, this, [compiled, { ...contribution, began: undefined }, at, sign]);
      },
  ),
  "a matter in two columns stands in the first": posting(
    post =>
      function posted(this: Postings, compiled, contribution, at, sign) {
        const columns = contribution.columns.map(one => (typeof one === "string" ? one : one[0]!));
        Reflect.apply(post, this, [compiled, { ...contribution, columns }, at, sign]);
      },
  ),
  "bins ten times as wide": posting(
    post =>
      function posted(this: Postings, compiled, contribution, at, sign) {
        const bin = Math.round(contribution.bin / 10) * 10;
        Reflect.apply(post, this, [compiled, { ...contribution, bin }, at, sign]);
      },
  ),
  "no clock ever runs out": taking(event => withDue(event, face => ({ ...face, expired: false }))),
  "a clock that stopped goes on": taking(event => withDue(event, face => ({ ...face, end: null }))),
  "what the engine wrote is not read": taking(event => ({
    ...event,
    payload: { ...event.payload, set: {} },
  })),
  "things are counted once and for all": () => {
    mistaken.ledger = true;
    return () => void (mistaken.ledger = false);
  },
};

const check = (tree?: []) => {
  const property = fc.asyncProperty(chosen, async asked => {
    await ground.play(mechanism, asked, tree);
    await ground.compare(mechanism, asked);
  });
  return fc.assert(property, { numRuns: 6, seed: 2026, endOnFailure: true });
};

test.each(Object.entries(mutants))("a fold is found out where %s", { timeout: 240_000 }, async (_, make) => {
  const mend = make();
  try {
    await expect(check()).rejects.toThrow("Property failed");
  } finally {
    mend();
  }
});

test("a fold is found out where no org has one above it", { timeout: 240_000 }, async () => {
  await expect(check([])).rejects.toThrow("Property failed");
});
