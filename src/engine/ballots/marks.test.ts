import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { lineOf, readMarks, urnHash, urnText } from "./marks.ts";

const marked = { paper: { points: { duty: 40, tasks: 60 } } } as const;
const picked = { paper: { picks: 2 } } as const;
const voted = { paper: { approves: "places", all: "delegates" } } as const;
const subjects = ["matter:1", "matter:2", "matter:3"];

test("marks are points up to the heading's, with two decimals at most; blank ones are left out", () => {
  for (const good of [{}, { duty: 0 }, { duty: 40, tasks: 59.99 }, { tasks: 0.29 }]) {
    expect(readMarks(marked, subjects, good)).toEqual({ marks: good });
  }
  expect(readMarks(marked, subjects, { duty: 20 * 0.92 })).toEqual({ marks: { duty: 18.4 } });
  const bad = [
    { duty: 41 },
    { duty: -1 },
    { duty: 1.001 },
    { duty: "30" },
    { duty: null },
    { duty: Number.NaN },
  ];
  for (const one of bad) expect(readMarks(marked, subjects, one)).toMatchObject({ wrong: { field: "duty" } });
  expect(readMarks(marked, subjects, { whole: 1 })).toMatchObject({ wrong: { field: "whole" } });
  expect(readMarks(marked, subjects, [40])).toMatchObject({ wrong: { field: "marks" } });
  expect(readMarks(marked, subjects, null)).toMatchObject({ wrong: { field: "marks" } });
});

test("picks are of the candidates, each once, no more than may be picked; none is a blank paper", () => {
  expect(readMarks(picked, subjects, { picks: ["matter:3", "matter:1"] })).toEqual({
    marks: { picks: ["matter:1", "matter:3"] },
  });
  expect(readMarks(picked, subjects, {})).toEqual({ marks: { picks: [] } });
  const bad = [["matter:9"], ["matter:1", "matter:1"], subjects, "matter:1", [1]];
  for (const picks of bad) {
    expect(readMarks(picked, subjects, { picks })).toMatchObject({ wrong: { field: "picks" } });
  }
  expect(readMarks(picked, subjects, { duty: 1 })).toMatchObject({ wrong: { field: "duty" } });
});

test("votes are for or against, each subject once, for no more than may be; the rest is abstained", () => {
  const read = (sent: unknown) => readMarks(voted, subjects, sent, 2);
  expect(read({ inFavour: ["matter:3", "matter:1"], against: ["matter:2"] })).toEqual({
    marks: { inFavour: ["matter:1", "matter:3"], against: ["matter:2"] },
  });
  expect(read({})).toEqual({ marks: { inFavour: [], against: [] } });
  const bad = [
    { inFavour: subjects },
    { inFavour: ["matter:9"] },
    { inFavour: ["matter:1"], against: ["matter:1"] },
    { against: ["matter:1", "matter:1"] },
    { inFavour: "matter:1" },
    { against: [1] },
  ];
  for (const one of bad) expect(read(one)).toMatchObject({ wrong: { field: "inFavour" } });
  expect(read({ picks: [] })).toMatchObject({ wrong: { field: "picks" } });
});

test("the open urn has one text, whose hash anybody makes from the file", () => {
  const line = lineOf({
    subject: "matter:1",
    group: "leaders",
    token: "a",
    signature: "c2",
    marks: { tasks: 59.5, duty: 40 },
  });
  expect(line).toBe(
    '{"group":"leaders","marks":{"duty":40,"tasks":59.5},"signature":"c2","subject":"matter:1","token":"a"}',
  );
  expect(urnText([line, line])).toBe(`${line}\n${line}\n`);
  expect(urnHash([line, line])).toBe(hash("sha256", `${line}\n${line}\n`));
});
