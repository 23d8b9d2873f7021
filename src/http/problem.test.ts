import { expect, test } from "vitest";
import { problemOf } from "./problem.ts";

const failing = (code: string): unknown => Object.assign(new Error("invalid byte sequence"), { code });

test("what PostgreSQL can hold in no text is the sender's to mend, and no fault of ours", () => {
  const logged: string[] = [];
  for (const code of ["22021", "22P05"]) {
    const { problem } = problemOf(failing(code), "zh", text => logged.push(text));
    expect(problem).toMatchObject({ status: 400, code: "bad_character" });
    expect(problem.detail).toContain("U+0000");
  }
  expect(logged).toEqual([]);
  expect(problemOf(failing("22012"), "en", text => logged.push(text)).problem.status).toBe(500);
  expect(logged).toHaveLength(1);
});
