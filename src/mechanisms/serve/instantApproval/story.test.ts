import { expect, test } from "vitest";
import { deciderOf, openShelf } from "../../../cli/decisions.ts";
import { plan } from "../../../engine/registry.ts";
import { play } from "../../test/play.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";
import { scenarios } from "./scenario.ts";

const decider = deciderOf(await openShelf([]));
// Every paper is drawn here, so that the story does not hang on a hash.
const samples = { spotCheck: { ...definition.samples!.spotCheck, perMille: 1000 } };
const drawn = plan({ ...definition, samples }, english);

test.each(scenarios)("$title", scenario => {
  const { found, told } = play(drawn, scenario, undefined, decider);
  expect(found).toEqual(told);
});
