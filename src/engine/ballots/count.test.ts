// Counting by rules 0.5: examples worked out by hand, and what holds for any papers.

import { array, assert, constantFrom, integer, option, property, record, shuffledSubarray } from "fast-check";
import { describe, expect, test } from "vitest";
import { votedRows } from "../../define/balloted.ts";
import { type CastPaper, countPapers, droppedOf } from "./count.ts";
import { resultLine, resultRows } from "./told.ts";

const whole = { paper: { points: { whole: 100 } } } as const;
const halves = { paper: { points: { duty: 40, tasks: 60 } } } as const;
const three = { leaders: 40, members: 30, delegates: 30 };

const marked = (group: string, mark: number, subject = "matter:1"): CastPaper => ({
  subject,
  group,
  marks: { whole: mark },
});
const scoreOf = (papers: readonly CastPaper[], weights: Readonly<Record<string, number>> = three) =>
  countPapers(whole, weights, [["matter:1"]], papers)[0]![0]!;

describe("one score", () => {
  test("of five papers the highest and the lowest are left out, of four none", () => {
    const marks = [0, 80, 85, 90, 100].map(mark => marked("leaders", mark));
    expect(scoreOf(marks).groups[0]).toMatchObject({ papers: 5, dropped: 1, mean: "85.00" });
    expect(scoreOf(marks.slice(1)).groups[0]).toMatchObject({ papers: 4, dropped: 0, mean: "88.75" });
    expect([0, 1, 4, 5, 300].map(droppedOf)).toEqual([0, 0, 0, 1, 1]);
  });

  test("of equal highest marks one is left out", () => {
    const marks = [70, 90, 90, 90, 100, 100].map(mark => marked("leaders", mark));
    expect(scoreOf(marks).score).toBe("92.50");
  });

  test("groups count by their weights", () => {
    const papers = [marked("leaders", 90), marked("members", 80), marked("delegates", 70)];
    expect(scoreOf(papers).score).toBe("81.00"); // 36 + 24 + 21
  });

  test("it is rounded once, half up, at the end", () => {
    // 40 % of 85.333…, 30 % of 85, 30 % of 85.25 are 85.20833…
    const thirds = [85, 85, 86].map(mark => marked("leaders", mark));
    const sixths = [85, 85, 85, 86].map(mark => marked("delegates", mark));
    expect(scoreOf([...thirds, marked("members", 85), ...sixths]).score).toBe("85.21");
    // 92.345 has no exact binary form; half up it is 92.35.
    expect(scoreOf([marked("leaders", 92.34), marked("leaders", 92.35)]).score).toBe("92.35");
    expect(scoreOf([marked("leaders", 1.005 + 0.005)]).score).toBe("1.01");
    // Each group's mean is 80.005, rounded first to 80.01; half of it and half of 80.00 is 80.0025.
    const half = { leaders: 50, members: 50 };
    const late = [80, 80.01].map(mark => marked("leaders", mark));
    expect(scoreOf([...late, marked("members", 80)], half).score).toBe("80.00");
  });

  test("blank is not nought: a heading left out takes nothing away, a blank paper does not count", () => {
    const paper = (marks: CastPaper["marks"]): CastPaper => ({
      subject: "matter:1",
      group: "leaders",
      marks,
    });
    const count = (papers: readonly CastPaper[]) =>
      countPapers(halves, { leaders: 100 }, [["matter:1"]], papers)[0]![0]!;
    expect(count([paper({ duty: 36 })]).score).toBe("90.00");
    expect(count([paper({ duty: 36, tasks: 0 })]).score).toBe("36.00");
    expect(count([paper({ duty: 36 }), paper({})])).toMatchObject({
      score: "90.00",
      groups: [{ papers: 1 }],
    });
    expect(count([paper({})])).toMatchObject({ score: null, place: null });
  });

  test("a group without papers leaves its weight to the others", () => {
    expect(scoreOf([marked("leaders", 90), marked("members", 80)]).score).toBe("85.71"); // 6000 / 70
  });
});

describe("places", () => {
  const places = (marks: Readonly<Record<string, number | undefined>>) => {
    const papers = Object.entries(marks).flatMap(([subject, mark]) =>
      mark === undefined ? [] : [marked("leaders", mark, subject)],
    );
    return countPapers(whole, three, [Object.keys(marks)], papers)[0]!.map(({ subject, place }) => [
      subject,
      place,
    ]);
  };
  test("ties share a place and the next is left free", () => {
    expect(places({ a: 80, b: 90, c: 90, d: 95, e: undefined })).toEqual([
      ["d", 1],
      ["b", 2],
      ["c", 2],
      ["a", 4],
      ["e", null],
    ]);
    expect(places({ a: 90, b: 90, c: 80 }).map(([, place]) => place)).toEqual([1, 1, 3]);
  });

  test("each league is ranked by itself", () => {
    const papers = [marked("leaders", 60, "a"), marked("leaders", 90, "b"), marked("leaders", 80, "c")];
    const leagues = countPapers(whole, three, [["a"], ["c", "b"]], papers);
    expect(leagues.map(league => league.map(({ subject, place }) => [subject, place]))).toEqual([
      [["a", 1]],
      [
        ["b", 1],
        ["c", 2],
      ],
    ]);
  });
});

test("picks count against the most that one of the league has", () => {
  const ballot = { paper: { picks: 2 } } as const;
  const pick = (group: string, ...picks: string[]): CastPaper => ({ subject: "", group, marks: { picks } });
  const papers = [
    pick("delegates", "a", "b"),
    pick("delegates", "a"),
    pick("delegates", "a", "c"),
    pick("delegates", "b"),
    pick("delegates"),
  ];
  const [league] = countPapers(ballot, { delegates: 100 }, [["a", "b", "c", "d"]], papers);
  expect(league!.map(({ subject, score, place }) => [subject, score, place])).toEqual([
    ["a", "100.00", 1],
    ["b", "66.67", 2],
    ["c", "33.33", 3],
    ["d", "0.00", 4],
  ]);
});

describe("whatever is marked", () => {
  const groups = Object.keys(three);
  const paper = record({
    subject: constantFrom("a", "b", "c"),
    group: constantFrom(...groups),
    mark: option(integer({ min: 0, max: 10_000 }), { nil: undefined }),
  });
  const papersOf = (drawn: readonly { subject: string; group: string; mark?: number | undefined }[]) =>
    drawn.map(({ subject, group, mark }): CastPaper => ({
      subject,
      group,
      marks: mark === undefined ? {} : { whole: mark / 100 },
    }));
  const league = ["a", "b", "c"];
  const count = (papers: readonly CastPaper[]) => countPapers(whole, three, [league], papers)[0]!;

  test("the order of the papers does not matter", () => {
    const both = array(paper, { maxLength: 40 }).chain(drawn =>
      shuffledSubarray(drawn, { minLength: drawn.length }).map(other => [drawn, other] as const),
    );
    assert(
      property(both, ([drawn, other]) => {
        expect(count(papersOf(other))).toEqual(count(papersOf(drawn)));
      }),
    );
  });

  test("the score is that of whole numbers over one denominator", () => {
    const weights = three as Readonly<Record<string, number>>;
    assert(
      property(array(paper, { maxLength: 60 }), drawn => {
        for (const { subject, score } of count(papersOf(drawn))) {
          let [over, under, weight] = [0n, 1n, 0n];
          for (const group of groups) {
            const marks = drawn.flatMap(one =>
              one.subject === subject && one.group === group && one.mark !== undefined ? [one.mark] : [],
            );
            if (marks.length === 0) continue;
            const k = marks.length > 4 ? 1 : 0;
            const kept = marks.toSorted((one, other) => one - other).slice(k, marks.length - k);
            const total = BigInt(kept.reduce((all, one) => all + one, 0) * weights[group]!);
            over = over * BigInt(kept.length) + total * under;
            under *= BigInt(kept.length);
            weight += BigInt(weights[group]!);
          }
          const expected = weight === 0n ? null : (2n * over + under * weight) / (2n * under * weight);
          expect(score?.replace(".", "").replace(/^0+(?=\d)/, "") ?? null).toBe(expected?.toString() ?? null);
        }
      }),
    );
  });

  test("places begin at 1, grow as scores fall, and equal scores share them", () => {
    assert(
      property(array(paper, { maxLength: 40 }), drawn => {
        const placed = count(papersOf(drawn)).filter(({ place }) => place !== null);
        for (const { score, place } of placed) {
          const better = placed.filter(other => Number(other.score) > Number(score)).length;
          expect(place).toBe(better + 1);
        }
      }),
    );
  });
});

test("votes: those in favour rank, ties share a place, whoever says neither has abstained", () => {
  const ballot = { paper: { approves: "places", all: "delegates" } } as const;
  const paper = (inFavour: readonly string[], against: readonly string[] = []): CastPaper => ({
    subject: "",
    group: "delegates",
    marks: { inFavour, against },
  });
  const papers = [paper(["a", "b"]), paper(["a"], ["b"]), paper(["a", "c"], ["d"]), paper([])];
  const [league] = countPapers(ballot, { delegates: 100 }, [["d", "c", "b", "a"]], papers);
  expect(league!.map(({ subject, place, score, votes }) => [subject, place, score, votes])).toEqual([
    ["a", 1, "3", { inFavour: 3, against: 0, abstained: 1 }],
    ["c", 2, "1", { inFavour: 1, against: 0, abstained: 3 }],
    ["b", 2, "1", { inFavour: 1, against: 1, abstained: 2 }],
    ["d", 4, "0", { inFavour: 0, against: 1, abstained: 3 }],
  ]);
  const lines = league!.map(resultLine);
  expect(lines[2]).toBe("2 1 b 1 2");
  expect(votedRows(lines)[0]).toEqual({ subject: "a", inFavour: 3, against: 0, abstained: 1 });
  expect(resultRows(lines)[3]).toMatchObject({ place: "4", score: "0", votes: { against: 1 } });
});
