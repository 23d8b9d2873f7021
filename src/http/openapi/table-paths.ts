// Decision tables, in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const texts = listOf(text);
const orNull = (type: string) => ({ type: [type, "null"] });
const optional = (properties: Record<string, Schema>, required: readonly string[]): Schema => ({
  type: "object",
  required,
  properties,
});

const column = { id: text, label: text, type: text, values: text };
const kinds = listOf(
  optional({ type: text, values: text, options: { type: "object", additionalProperties: text } }, [
    "type",
    "values",
  ]),
);
const moved = { count: orNull("integer"), matters: listOf(ref("MatterRow")) };

export const tableSchemas = {
  TableGrid: optional(
    {
      hit: { enum: ["U", "A", "P", "F", "R", "O", "C"] },
      aggregation: { enum: ["+", "<", ">", "#"] },
      inputs: listOf(optional({ ...column, expression: text }, ["expression"])),
      outputs: listOf(optional({ ...column, name: text, otherwise: text }, ["name"])),
      notes: texts,
      rows: listOf(
        optional({ id: text, inputs: texts, outputs: texts, notes: texts }, ["inputs", "outputs", "notes"]),
      ),
    },
    ["hit", "inputs", "outputs", "notes", "rows"],
  ),
  TableNotice: optional(
    {
      code: text,
      text,
      decision: orNull("string"),
      row: orNull("integer"),
      cell: orNull("string"),
      cells: { ...texts, description: "Conditions of a row that covers a gap or an overlap" },
    },
    ["code", "text", "decision", "row", "cell"],
  ),
  TableFile: object({
    model: text,
    from: orNull("string"),
    hash: text,
    xml: text,
    tables: listOf(
      object({ decision: text, grid: ref("TableGrid"), kinds: object({ inputs: kinds, outputs: kinds }) }),
    ),
    texts: listOf(object({ decision: text, entry: text, text })),
    defects: listOf(ref("TableNotice")),
    remarks: listOf(ref("TableNotice")),
  }),
  TableList: object({
    models: listOf(
      object({
        model: text,
        uses: listOf(object({ mechanism: text, title: text, asks: text })),
        versions: listOf(
          object({
            hash: text,
            from: orNull("string"),
            standing: { enum: ["past", "inForce", "coming"] },
            matter: { anyOf: [object({ id: text, number: text }), { type: "null" }] },
          }),
        ),
      }),
    ),
    drafts: listOf(ref("MatterRow")),
    mayDraft: { type: "boolean" },
  }),
  TableTrial: object({
    mechanism: text,
    title: text,
    asks: text,
    against: orNull("string"),
    cases: whole,
    changed: orNull("integer"),
    lost: orNull("integer"),
    shifts: listOf(object({ was: text, becomes: text, ...moved })),
    beside: object(moved),
    undecided: orNull("integer"),
  }),
};

const most = { type: "integer", minimum: 50, maximum: 1000, default: 200 };
const draft = {
  xml: { ...text, description: "A DMN file" },
  grids: {
    ...listOf({ anyOf: [ref("TableGrid"), { type: "null" }] }),
    description: "The tables of the file in their order; null leaves one as it is",
  },
  texts: {
    ...listOf({ type: ["string", "null"] }),
    description: "The expressions beside the tables in their order; null leaves one as it is",
  },
  from: { ...text, format: "date" },
};

/** The paths of decision tables. */
export function tablePaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "decision-tables";
  const hash = inPath("hash", "SHA-256 of the file, as events name it");
  const list = {
    id: "tables",
    tag,
    summary: say("决策表和版本", "Tables and versions"),
    answer: ref("TableList"),
    signedIn: true,
  };
  const one = {
    id: "table",
    tag,
    summary: say("一个版本", "A version"),
    parameters: [hash],
    answer: ref("TableFile"),
  };
  const file = {
    id: "tableFile",
    tag,
    summary: say("文件", "Its file"),
    parameters: [hash],
    files: ["application/xml"],
  };
  const check = {
    id: "checkTable",
    tag,
    summary: say("检查草案", "Checks a draft"),
    body: optional(draft, ["xml"]),
    answer: ref("TableFile"),
    signedIn: true,
  };
  const trial = {
    id: "tryTable",
    tag,
    summary: say("用往例试算", "Tries a draft on past cases"),
    body: optional({ ...draft, most }, ["xml"]),
    answer: listOf(ref("TableTrial")),
    signedIn: true,
  };
  const record = {
    id: "tryDraft",
    tag,
    summary: say("试算并记入这一版", "Tries a drafted version and records it"),
    parameters: [inPath("number", "The number of a version")],
    body: optional({ most }, []),
    answer: listOf(ref("TableTrial")),
    signedIn: true,
  };
  return {
    "/decision-tables": { get: operation(list) },
    "/decision-tables/check": { post: operation(check) },
    "/decision-tables/trial": { post: operation(trial) },
    "/decision-tables/drafts/{number}/trial": { post: operation(record) },
    "/decision-tables/{hash}": { get: operation(one) },
    "/decision-tables/{hash}/file.dmn": { get: operation(file) },
  };
}
