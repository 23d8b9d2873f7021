// What is chosen from a list of the matter: the list is there, of the same kind, and in the log.

import { expect, test } from "vitest";
import { list } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { definition as appeal } from "../test/appeal.ts";
import { fieldProblems } from "./fields.ts";

const base = appeal as AnyMechanism;
const said = (among: string, audience: "public" | "staff" = "public") =>
  fieldProblems({
    ...base,
    fields: {
      ...base.fields,
      papers: list("材料", "public", "text"),
      units: list("单位", "public", "org"),
      lacking: list("缺少的材料", audience, "text", { among }),
    },
  })
    .filter(problem => problem.includes("chosen from"))
    .join("\n");

test.each([
  ["nothing", "paper"],
  ["itself", "lacking"],
  ["a list of another kind", "units"],
  ["a text", "content"],
])("from %s is refused", (_, among) => expect(said(among)).toContain(`"${among}" is none`));

test("from a list of the log is sound, and never into what stands apart", () => {
  expect(said("papers")).toBe("");
  expect(said("papers", "staff")).toContain('"papers" is none');
});
