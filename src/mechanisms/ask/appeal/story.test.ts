import { expect, test } from "vitest";
import { appealPlan } from "../../../engine/test/stage.ts";
import { play } from "../../test/play.ts";
import { scenarios } from "./scenario.ts";

test.each(scenarios)("$title", scenario => {
  const { found, told } = play(appealPlan, scenario);
  expect(found).toEqual(told);
});
