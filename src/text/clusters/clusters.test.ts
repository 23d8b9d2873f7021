// Clusters: alike at one place is one, elsewhere or about something else another; the office's word binds; a
// restart in the middle changes nothing; one loud person is not many.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Clusters } from "./clusters.ts";
import { heatOf, isHot, peopleOf } from "./heat.ts";
import { type Told, dayMs } from "./member.ts";

const subjects: readonly (readonly string[])[] = [
  ["供暖", "暖气片", "不热", "换热站", "室温"],
  ["烧烤", "油烟", "吵", "凌晨", "夜市"],
  ["电梯", "故障", "关人", "维修", "资金"],
  ["开挖", "围挡", "施工", "路面", "堵"],
];
const topics = ["heating", "noise", "housing", "roads"];
const fill = ["小区", "物业", "街道", "孩子", "老人", "电话", "一个月", "社区", "附近", "晚上"];

interface Drawn {
  readonly subject: number;
  readonly street: number;
  readonly asker: number;
  readonly day: number;
  readonly words: readonly number[];
}
const told = ({ subject, street, asker, day, words }: Drawn, matter: number): Told => ({
  matter,
  at: day * dayMs + matter,
  asker: asker === 0 ? null : `person:${asker}`,
  area: "org:1",
  street: `org:${street + 2}`,
  topic: topics[subject]!,
  title: [],
  body: [...subjects[subject]!.filter((_, at) => words[at] !== 0), ...words.map(one => fill[one]!)],
});
const drawn = fc.record({
  subject: fc.nat(3),
  street: fc.nat(2),
  asker: fc.nat(12),
  day: fc.nat(80),
  words: fc.array(fc.nat(9), { minLength: 3, maxLength: 5 }),
});
const some = fc
  .array(drawn, { minLength: 1, maxLength: 120 })
  .map(list => list.toSorted((one, other) => one.day - other.day).map((one, at) => told(one, at + 1)));

const grown = (list: readonly Told[], clusters = new Clusters()): Clusters => {
  for (const one of list) {
    clusters.settle(one.at);
    clusters.add(one);
  }
  return clusters;
};
const groups = (clusters: Clusters) =>
  [...clusters.all()]
    .map(({ members }) => [...members.keys()].toSorted((one, other) => one - other))
    .toSorted((one, other) => one[0]! - other[0]!);

describe("clusters", () => {
  const many = (subject: number, street: number, from: number, count = 6): Told[] =>
    Array.from({ length: count }, (_, at) =>
      told({ subject, street, asker: at + 1, day: at, words: [1, 2, 3, 4, 5] }, from + at),
    );

  test("one thing at one place is one; the same elsewhere, and another thing there, are others", () => {
    const clusters = grown([...many(0, 0, 1), ...many(0, 1, 11), ...many(1, 0, 21)]);
    expect(groups(clusters)).toEqual([
      [1, 2, 3, 4, 5, 6],
      [11, 12, 13, 14, 15, 16],
      [21, 22, 23, 24, 25, 26],
    ]);
  });

  test("what comes after ninety quiet days is another", () => {
    const again = many(0, 0, 11, 1).map(one => ({ ...one, at: one.at + 97 * dayMs }));
    expect(groups(grown([...many(0, 0, 1), ...again]))).toHaveLength(2);
  });

  test("what was put in or taken out by hand stays so, also when it is all read anew", () => {
    const bound = new Clusters();
    bound.bind(3, 640);
    bound.bar(4, 640);
    for (const clusters of [grown(many(0, 0, 1), bound), grown(many(0, 0, 1))]) {
      clusters.bind(3, 640);
      clusters.bar(4, 640);
      expect(clusters.of(3)?.issue).toBe(640);
      expect(clusters.of(4)?.issue).not.toBe(640);
    }
  });

  test("two hot issues are never made one by themselves, and one by hand for good", () => {
    const clusters = grown([...many(0, 0, 1, 3), ...many(1, 0, 11, 3)]);
    clusters.listed(clusters.of(1)!.key, 640);
    clusters.listed(clusters.of(11)!.key, 704);
    clusters.settle(90 * dayMs);
    expect(clusters.of(1)).not.toBe(clusters.of(11));
    clusters.unite(704, 640);
    expect(clusters.of(11)?.issue).toBe(640);
    clusters.bind(12, 704);
    expect(clusters.of(12)?.issue).toBe(640);
  });

  test("every appeal is in one cluster, of its own place", () => {
    fc.assert(
      fc.property(some, list => {
        const clusters = grown(list);
        expect(
          groups(clusters)
            .flat()
            .toSorted((a, b) => a - b),
        ).toEqual(list.map(({ matter }) => matter));
        for (const { members, place } of clusters.all()) {
          expect(new Set([...members.values()].map(({ street }) => street))).toEqual(new Set([place]));
        }
      }),
    );
  });

  test("the same order gives the same clusters, whatever is known already when it is read again", () => {
    fc.assert(
      fc.property(some, fc.nat(120), (list, cut) => {
        const whole = grown(list);
        const follows = grown(list.slice(0, cut));
        // What is read twice, as after a mark that was not written, changes nothing.
        expect(groups(grown(list, follows))).toEqual(groups(whole));
      }),
    );
  });

  test("what is erased leaves, and leaves nothing behind", () => {
    fc.assert(
      fc.property(some, list => {
        const clusters = grown(list);
        for (const { matter } of list) clusters.remove(matter);
        expect(groups(clusters)).toEqual([]);
      }),
    );
  });
});

describe("heat", () => {
  const at = 100 * dayMs;
  const members = (askers: readonly (string | null)[], age = 0) =>
    askers.map((asker, matter) => ({
      matter,
      asker,
      at: at - age * dayMs,
      area: null,
      street: null,
      topic: null,
      vector: new Map<number, number>(),
    }));

  test("a person's first appeal counts 1, the second .3, later ones nothing; half after a fortnight", () => {
    expect(heatOf(members(["a"]), at).heat).toBe(1);
    expect(heatOf(members(["a", "a"]), at).heat).toBeCloseTo(1.3);
    expect(heatOf(members(["a", "a", "a", "a"]), at).heat).toBeCloseTo(1.3);
    expect(heatOf(members(["a", "b"], 14), at)).toEqual({ heat: 1, people: 2 });
    expect(heatOf(members(["a"], 60), at)).toEqual({ heat: 0, people: 0 });
    expect(heatOf(members(["a"], -1), at).people).toBe(0);
  });

  test("who did not say who they are is no person", () => {
    expect(heatOf(members([null, null]), at)).toEqual({ heat: 0.6, people: 0 });
    expect(peopleOf(members([null, "a", "a", "b"]))).toBe(2);
  });

  test("one loud person, or four, never make a hot issue, however often they ask", () => {
    const loud = fc.array(fc.constantFrom("a", "b", "c", "d", null), { maxLength: 200 });
    fc.assert(fc.property(loud, askers => !isHot(heatOf(members(askers), at))));
    expect(isHot(heatOf(members(["a", "b", "c", "d", "e"]), at))).toBe(true);
  });
});
