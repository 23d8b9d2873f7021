// Four kinds of petitions, made of the words of each: enough to see that it learns, and says from what.

import { describe, expect, test } from "vitest";
import { type Classifier, type Labelled, learn, rank, vectorOf } from "./classify.ts";
import { spokeFor } from "./explain.ts";
import { features, pairs } from "./features.ts";

const kinds: Readonly<Record<string, readonly string[]>> = {
  lights: ["路灯", "不亮", "灯头", "照明", "漆黑", "灯杆"],
  water: ["停水", "水压", "水表", "自来水", "漏水", "水管"],
  noise: ["噪音", "扰民", "施工", "广场舞", "深夜", "音响"],
  schools: ["入学", "学区", "幼儿园", "转学", "课后", "学位"],
};
const fillers = ["小区", "门口", "已经", "两周", "居民", "希望", "尽快", "解决", "晚上", "路段"];

/** The words of a petition: three of its kind among others, drawn in turn. */
function petition(kind: string, n: number): string {
  const own = kinds[kind]!;
  const drawn = Math.floor(n / 4);
  const said = [0, 1, 2].flatMap(i => [
    own[(drawn + i * (1 + (drawn % 2))) % 6]!,
    fillers[(drawn * 3 + i * 7) % 10]!,
  ]);
  return said.join("，");
}

function run<T>(steps: Generator<void, T>): { readonly result: T; readonly pauses: number } {
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { result: step.value, pauses };
  }
}

const labelled = (n: number, label: string, submitter = `person:${n}`): Labelled => ({
  features: features("", petition(label, n)),
  label,
  submitter,
});
const taught = (submitter?: string): Classifier =>
  run(learn(Array.from({ length: 160 }, (_, n) => labelled(n, Object.keys(kinds)[n % 4]!, submitter))))
    .result;
const words = (text: string) => text.split(/[，、]/u);
const firstOf = (classifier: Classifier, text: string): string =>
  rank(classifier, vectorOf(classifier.vocabulary, features("", text)))[0]!.label;

describe("what was learned", () => {
  const classifier = taught();

  test("tells petitions that it has not seen", () => {
    for (const kind of Object.keys(kinds)) {
      for (let n = 1000; n < 1012; n++) expect(firstOf(classifier, petition(kind, n))).toBe(kind);
    }
  });

  test("ranks every class, the best first", () => {
    const ranked = rank(classifier, vectorOf(classifier.vocabulary, features("路灯不亮", "")));
    expect(ranked.map(({ label }) => label).toSorted()).toEqual(Object.keys(kinds).toSorted());
    expect(ranked[0]).toMatchObject({ label: "lights" });
    expect(ranked[0]!.score).toBeGreaterThan(ranked[1]!.score);
  });

  test("is the same from the same matters", () => {
    expect(taught().weights[0]).toEqual(classifier.weights[0]);
  });

  test("a few of a kind among many others are still found", () => {
    const few = Array.from({ length: 12 }, (_, n) => labelled(n, "schools"));
    const many = Array.from({ length: 240 }, (_, n) => labelled(n, ["lights", "water", "noise"][n % 3]!));
    const learned = run(learn([...few, ...many])).result;
    expect(firstOf(learned, petition("schools", 77))).toBe("schools");
  });

  test("it may be paused while it learns", () => {
    const matters = Array.from({ length: 800 }, (_, n) => labelled(n, Object.keys(kinds)[n % 4]!));
    expect(run(learn(matters)).pauses).toBeGreaterThan(20);
  });
});

describe("the words that spoke for it", () => {
  const classifier = taught();
  const text = "小区门口，路灯，不亮，停水，灯杆";
  const spoke = spokeFor(classifier, features("", text), ["lights", "water"], words(text));

  test("are those of the class, not of the other, and no more than five", () => {
    expect(spoke).toEqual(expect.arrayContaining(["路灯", "不亮", "灯杆"]));
    expect(spoke).not.toContain("停水");
    expect(spoke.length).toBeLessThanOrEqual(5);
  });

  test("without them the answer is another", () => {
    expect(firstOf(classifier, text)).toBe("lights");
    const rest = words(text).filter(word => !spoke.includes(word));
    expect(firstOf(classifier, rest.join("，"))).toBe("water");
  });

  test("what fewer than three people wrote is never shown", () => {
    expect(spokeFor(taught("person:1"), features("", text), ["lights", "water"], words(text))).toEqual([]);
  });

  test("a class that was never learned has no words", () => {
    expect(spokeFor(classifier, features("", text), ["roads", undefined], words(text))).toEqual([]);
  });
});

describe("features", () => {
  test("are pairs within a run, without numbers and leaders' names", () => {
    expect(pairs("路灯不亮。3号楼")).toEqual(["路灯", "灯不", "不亮"]);
    expect(pairs("请王书记看看路灯").join()).not.toContain("书记");
  });

  test("a title counts three times", () => {
    expect(features("路灯", "路灯").get("路灯")).toBe(4);
  });
});
