// What is said to a coordinator, and how buckets come to stand evenly on machines.

import fc from "fast-check";
import { expect, test } from "vitest";
import { tablesOf } from "../tables.ts";
import { type Placed, evenly, referencedFirst, statementsOf } from "./plan.ts";

const nothing = { spread: new Set<string>(), references: [], alone: new Set<number>() };

test("every bucketed and reference table is spread once, matter before those that stand beside it", () => {
  const said = statementsOf(nothing);
  const spread = said.flatMap(
    text => /create_(?:distributed|reference)_table\('(\w+)'/.exec(text)?.[1] ?? [],
  );
  expect(spread.toSorted()).toEqual([...tablesOf("bucketed"), ...tablesOf("reference")].toSorted());
  const by = said.filter(text => text.includes("create_distributed_table"));
  expect(by[0]).toContain("'matter', 'bucket', colocate_with := 'none'");
  expect(by.slice(1).every(text => text.endsWith("'bucket', colocate_with := 'matter')"))).toBe(true);
  expect(said.filter(text => text.includes("isolate_tenant_to_new_shard"))).toHaveLength(16);
});

test("what is spread already is not spread again", () => {
  const all = new Set<string>([...tablesOf("bucketed"), ...tablesOf("reference")]);
  const buckets = new Set(Array.from({ length: 16 }, (_, bucket) => bucket));
  const said = statementsOf({ spread: all, references: [], alone: buckets });
  expect(said.filter(text => /_table\(|isolate/.test(text))).toEqual([]);
  expect(statementsOf({ ...nothing, spread: new Set(["matter"]) }).join()).not.toContain(
    "colocate_with := 'none'",
  );
});

test("a table that points at another comes after it; a circle is refused", () => {
  const references = [
    { from: "holding", to: "person" },
    { from: "post", to: "org" },
    { from: "org", to: "org" },
    { from: "holding", to: "post" },
  ];
  expect(referencedFirst(["holding", "org", "person", "post"], references)).toEqual([
    "org",
    "person",
    "post",
    "holding",
  ]);
  const circle = [...references, { from: "org", to: "holding" }];
  expect(() => referencedFirst(["holding", "org", "post"], circle)).toThrow(RangeError);
});

test("after the moves no machine has two buckets more than another, and no shard moved in vain", () => {
  const machines = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
  const story = fc.property(
    machines,
    fc.array(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 16, maxLength: 16 }),
    (names, at) => {
      const placed: Placed[] = at.map((machine, bucket) => ({ bucket, shard: 100 + bucket, machine }));
      const moves = evenly(placed, names);
      expect(moves.every(({ from, to }) => from !== to)).toBe(true);
      const moved = new Map(moves.map(({ shard, to }) => [shard, to]));
      expect(moved.size).toBe(moves.length);
      const counts = new Map<string, number>(names.map(name => [name, 0]));
      for (const { shard, machine } of placed) {
        const now = moved.get(shard) ?? machine;
        counts.set(now, counts.get(now)! + 1);
      }
      expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThan(2);
      // As many leave a machine as it had too many, and no more.
      const share = Math.floor(16 / names.length);
      const must = names.map(name => Math.max(0, at.filter(one => one === name).length - share - 1));
      const strangers = at.filter(one => !names.includes(one)).length;
      expect(moves.length).toBeGreaterThanOrEqual(must.reduce((a, b) => a + b, strangers));
      const enough = names.map(name => Math.max(0, at.filter(one => one === name).length - share));
      expect(moves.length).toBeLessThanOrEqual(enough.reduce((a, b) => a + b, strangers));
    },
  );
  fc.assert(story, { numRuns: 300 });
});
