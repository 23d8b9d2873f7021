import { expect, test } from "vitest";
import { plan } from "../../engine/registry.ts";
import { definition as appeal } from "../../define/test/appeal.ts";
import { english as appealEnglish } from "../../define/test/appeal-english.ts";
import { definition as task } from "../../define/test/task.ts";
import { english as taskEnglish } from "../../define/test/task-english.ts";
import { statesFor } from "./todo.ts";

test("a role is asked for the states in which it moves a matter on, not where it could end it", () => {
  const appeals = plan(appeal, appealEnglish);
  const tasks = plan(task, taskEnglish);
  expect(statesFor(appeals, ["desk"])).toEqual(["received"]);
  expect(statesFor(appeals, ["handler", "citizen"])).toEqual([]);
  expect(statesFor(tasks, ["chief"])).toEqual(["drafted"]);
  expect(statesFor(tasks, ["reform", "inspector"])).toEqual(["approved", "reported"]);
});
