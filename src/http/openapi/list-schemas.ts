// The shapes of lists, of views that people keep, of search, of acts on many rows, of rounds and of a
// leader's screen.

import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const someText = { type: ["string", "null"] };
const someWhole = { type: ["integer", "null"] };
const amount = object({ count: whole, exact: flag });
const change = object({ count: whole, before: someWhole, exact: flag });
const textByName = { type: "object", additionalProperties: text };

const shown = {
  filter: textByName,
  sort: text,
  columns: listOf(text),
  widths: { type: "object", additionalProperties: whole },
};

export const listPage = object({
  items: listOf(ref("MatterRow")),
  next: someText,
  total: { anyOf: [{ type: "null" }, amount] },
});

/** What is sent to keep a view, or to change it. */
export const viewBody = {
  type: "object",
  additionalProperties: false,
  properties: { mechanism: text, name: { ...text, maxLength: 30 }, shared: flag, first: flag, ...shown },
};

export const bulkBody = (input: object) => ({
  type: "object",
  required: ["action", "matters"],
  additionalProperties: false,
  properties: {
    action: text,
    matters: { type: "array", items: text, minItems: 1, maxItems: 500, uniqueItems: true },
    input,
    keys: { type: "array", items: text, description: "An idempotency key for each matter" },
  },
});

export const listSchemas = {
  PaperView: object({ name: text, title: text, number: someText, made: whole, href: text }),
  LinkView: object({
    name: text,
    title: text,
    outward: flag,
    matter: ref("MatterRow"),
    "said?": text,
    "part?": object({ unit: someText, waits: someText }),
  }),
  RoundView: object({
    name: text,
    title: text,
    order: { enum: ["all", "any", "turn"] },
    open: flag,
    due: someWhole,
    seats: listOf(object({ org: text, signed: flag, at: someWhole, turn: flag })),
  }),
  LedgerColumn: object({
    name: text,
    label: text,
    kind: text,
    audience: { type: "string", enum: ["public", "staff"] },
    usual: flag,
    sortable: flag,
    filter: { enum: ["values", "orgs", "days", "numbers", null] },
    "options?": listOf(object({ value: text, label: text })),
  }),
  SavedView: object({
    id: text,
    mechanism: text,
    name: text,
    shared: flag,
    mine: flag,
    first: flag,
    ...shown,
  }),
  BulkView: object({
    action: text,
    title: text,
    done: whole,
    refused: whole,
    rows: listOf(
      object({ matter: text, done: flag, stateTitle: someText, code: someText, detail: someText }),
    ),
  }),
  LeadView: object({
    at: whole,
    figures: listOf(text),
    ranked: { anyOf: [{ type: "null" }, object({ figure: text, by: text })] },
    reds: amount,
    worst: listOf(object({ matter: ref("MatterRow"), mechanismTitle: text, unit: text, person: text })),
    units: listOf(object({ org: text, name: text, reds: whole, mechanism: text })),
    week: object({
      from: whole,
      mechanisms: listOf(
        object({ mechanism: text, title: text, opened: change, settled: change, overdue: change }),
      ),
    }),
  }),
  FoundView: object({
    note: someText,
    groups: listOf(object({ mechanism: text, title: text, rows: listOf(ref("MatterRow")), more: flag })),
    person: flag,
  }),
};
