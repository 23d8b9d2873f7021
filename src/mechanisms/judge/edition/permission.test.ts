// Nobody types a figure that is published: the engine alone publishes, whoever asked for it.

import { expect, test } from "vitest";
import { system } from "../../../engine/matter.ts";
import { plan } from "../../../engine/registry.ts";
import { type Table, found, official, told } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const table: Table = {
  plan: plan(definition, english),
  fields: {},
  takers: {},
  actors: { P: official(1, "org:7", "publisher"), R: official(2, "org:7", "reform"), X: system },
  text: `
    action   new published
    publish  X   X
    withdraw .   PR
    annotate .   PR
  `,
};

test("every actor × state × action of an edition", () => expect(found(table)).toEqual(told(table)));
