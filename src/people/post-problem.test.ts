import { expect, test } from "vitest";
import { PostProblem, postProblemCodes } from "./post-problem.ts";

test.each(postProblemCodes)("%s is a sentence in both languages with a way out, and never a 500", code => {
  const { zh, en, status } = new PostProblem(code);
  expect(zh).toMatch(/。$/);
  expect(en).toMatch(/\.$/);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
});
