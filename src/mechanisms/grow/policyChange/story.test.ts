import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { play } from "../../test/play.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { scenarios } from "./scenario.ts";

test.each(scenarios)("$title", scenario => {
  const { found, told } = play(plan(definition, english), scenario);
  expect(found).toEqual(told);
});
