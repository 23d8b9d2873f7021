// A grid as it is sent: plain cells, so many that a person can oversee them.

import { type Grid, aggregationSigns, hitSigns } from "../../decide/shelf.ts";
import { Fault } from "../fault.ts";

const [rowsMost, columnsMost, cellMost] = [1000, 60, 2000] as const;

const bad = (field: string): Fault => new Fault("bad_body", { field });

type Body = Readonly<Record<string, unknown>>;

function objectIn(value: unknown, field: string): Body {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Body;
  throw bad(field);
}

/** A text of a cell. Throws `bad_body`. */
export function textIn(value: unknown, field: string): string {
  if (typeof value === "string" && value.length <= cellMost && value.isWellFormed()) return value;
  throw bad(field);
}

function listIn<Item>(
  value: unknown,
  field: string,
  most: number,
  each: (item: unknown, field: string) => Item,
): readonly Item[] {
  if (!Array.isArray(value) || value.length > most) throw bad(field);
  return value.map((item, n) => each(item, `${field}.${n}`));
}

/** The texts of these names that are there. */
const textsIn = <Name extends string>(
  body: Body,
  names: readonly Name[],
  field: string,
): { readonly [N in Name]?: string } =>
  Object.fromEntries(
    names.flatMap(name =>
      body[name] === undefined || body[name] === null || body[name] === ""
        ? []
        : [[name, textIn(body[name], `${field}.${name}`)] as const],
    ),
  ) as { readonly [N in Name]?: string };

const cells = (value: unknown, field: string, count: number): readonly string[] => {
  const given = listIn(value, field, columnsMost, textIn);
  if (given.length !== count) throw bad(field);
  return given;
};

const oneOf = <Sign extends string>(signs: readonly Sign[], value: unknown, field: string): Sign => {
  const found = signs.find(sign => sign === value);
  if (found === undefined) throw bad(field);
  return found;
};

/** Throws `bad_body`, naming where. */
export function gridIn(value: unknown, at: string): Grid {
  const body = objectIn(value, at);
  const inputs = listIn(body["inputs"], `${at}.inputs`, columnsMost, (item, field) => {
    const column = objectIn(item, field);
    const expression = textIn(column["expression"], `${field}.expression`);
    return { ...textsIn(column, ["id", "label", "type", "values"], field), expression };
  });
  const outputs = listIn(body["outputs"], `${at}.outputs`, columnsMost, (item, field) => {
    const column = objectIn(item, field);
    const name = textIn(column["name"], `${field}.name`);
    return { ...textsIn(column, ["id", "label", "type", "values", "otherwise"], field), name };
  });
  const notes = listIn(body["notes"], `${at}.notes`, columnsMost, textIn);
  const rows = listIn(body["rows"], `${at}.rows`, rowsMost, (item, field) => {
    const row = objectIn(item, field);
    return {
      ...textsIn(row, ["id"], field),
      inputs: cells(row["inputs"], `${field}.inputs`, inputs.length),
      outputs: cells(row["outputs"], `${field}.outputs`, outputs.length),
      notes: cells(row["notes"], `${field}.notes`, notes.length),
    };
  });
  const hit = oneOf(hitSigns, body["hit"], `${at}.hit`);
  const { aggregation } = body;
  if (aggregation === undefined || aggregation === null) return { hit, inputs, outputs, notes, rows };
  return {
    hit,
    aggregation: oneOf(aggregationSigns, aggregation, `${at}.aggregation`),
    inputs,
    outputs,
    notes,
    rows,
  };
}
