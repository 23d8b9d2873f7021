// What is wrong with an echo: said at the start, since it reaches into another mechanism.

import { describe, expect, test } from "vitest";
import type { Echo } from "../joint.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { linkProblems, problems } from "../problems.ts";
import { definition as appeal } from "../test/appeal.ts";
import { counting as base, told } from "../test/counting.ts";
import { versionOf } from "../version.ts";

const said = (change: Partial<Echo>, name = "told") =>
  linkProblems([appeal, { ...base, echoes: { [name]: { ...told, ...change } } }]).join("\n");

describe("an echo", () => {
  test("that is sound is not spoken of, over their link or over ours", () => {
    expect(said({})).toBe("");
    const back = { ...appeal.fields.task, label: "…" };
    const link = { title: "…", field: "task", to: "task", edge: "part-of" } as const;
    const far = {
      ...appeal,
      fields: { ...appeal.fields, task: back },
      links: { task: link },
    } as AnyMechanism;
    const { kept: _, ...theirs } = { ...told, link: "task" };
    expect(linkProblems([far, { ...base, echoes: { told: theirs } }])).toEqual([]);
  });

  test.each([
    ["a mechanism that is not there", { of: "nobody" }, 'counts matters of "nobody"'],
    ["a link that is not there", { link: "nothing" }, 'needs link "nothing" to appeal'],
    ["a field that holds no matters", { kept: "topic" }, '"topic" in appeal holds no matters'],
    ["a state that they lack", { when: { in: "gone" } }, 'names "gone", which appeal lacks'],
    ["an act that they lack", { when: { passed: ["told", "sung"] } }, 'names "sung"'],
    ["an option that they lack", { when: { where: { kind: "song" } } }, 'names "song"'],
    ["a field that is no choice", { when: { where: { content: "路灯" } } }, 'names "content"'],
    ["a choice asked as a flag", { when: { where: { kind: true } } }, 'names "kind"'],
    ["no condition", { when: {} }, "has no condition"],
  ] as const)("names %s", (_, change, sentence) => {
    expect(said(change as Partial<Echo>)).toContain(sentence);
  });

  test("is a number of its own that no act fills", () => {
    expect(said({}, "progress")).toContain('"report" cannot fill it');
    expect(said({}, "title")).toContain("needs a number of its own");
    expect(problems({ ...base, echoes: { adopted: told } }).join()).toContain(
      'Nothing ever fills field "told"',
    );
  });

  test("decides, so it is part of the version; what one of them is called is not", () => {
    const of = (echoes: AnyMechanism["echoes"]) => versionOf({ ...base, ...(echoes ? { echoes } : {}) });
    expect(of({ told: { ...told, when: { passed: "judge" } } })).not.toBe(of({ told }));
    expect(of({ told: { ...told, unit: "项" } })).toBe(of({ told }));
  });
});
