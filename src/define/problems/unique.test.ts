import { describe, expect, test } from "vitest";
import { place } from "../test/place.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { problems } from "../problems.ts";

const without = (change: Partial<AnyMechanism>): readonly string[] => problems({ ...place, ...change });
const { take, keep, withdraw } = place.actions;

describe("what is unique", () => {
  test("fits", () => expect(problems(place)).toEqual([]));

  test.each<readonly [string, Partial<AnyMechanism>, string]>([
    ["names nothing", { unique: { of: [] } }, "Unique names no field"],
    ["names no field", { unique: { of: "school" } }, '"school" cannot be unique'],
    [
      "is not asked when a matter opens",
      { actions: { take: { ...take, asks: ["child", "term?"] }, keep, withdraw } },
      '"take" must ask for "term"',
    ],
    [
      "is changed later",
      { actions: { take, keep: { ...keep, asks: ["term"] }, withdraw } },
      '"keep" cannot change "term"',
    ],
    ["excepts no state", { unique: { of: "child", except: "gone" } }, 'excepts "gone", no state'],
    [
      "keeps what nothing lets go",
      { unique: { of: "child", except: "withdrawn", keeps: { when: { term: "autumn" }, in: "kept" } } },
      'keeps "kept", which nothing lets go',
    ],
    [
      "keeps by an option that there is none of",
      { unique: { of: "child", except: "withdrawn", keeps: { when: { term: "winter" }, in: "withdrawn" } } },
      '"term" has no "winter"',
    ],
    [
      "keeps one of two states between which an act leads back",
      {
        unique: {
          of: "child",
          except: ["kept", "withdrawn"],
          keeps: { when: { term: "autumn" }, in: "kept" },
        },
        actions: { take, keep: { ...keep, from: ["taken", "withdrawn"] }, withdraw },
      },
      '"keep" leads back from "withdrawn"',
    ],
    [
      "is let go and taken again",
      { actions: { take, keep: { ...keep, from: "withdrawn" }, withdraw } },
      '"keep" leads back from "withdrawn"',
    ],
  ])("%s", (_, change, said) => expect(without(change).join("\n")).toContain(said));
});
