// Themed sessions in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const someText = { type: ["string", "null"] };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const count = object({ received: whole, closed: whole });
const part = object({ title: text, received: whole, closed: whole });

export const themedSchemas = {
  ThemedSession: object({
    number: text,
    state: text,
    stateTitle: text,
    title: text,
    subject: text,
    topic: text,
    date: { ...text, format: "date" },
    opens: text,
    closes: text,
    starts: whole,
    ends: whole,
    host: text,
    units: listOf(text),
    guests: text,
    dial: text,
    brief: someText,
    reason: someText,
    review: someText,
    told: { anyOf: [{ type: "null" }, count] },
    takes: flag,
    live: flag,
  }),
  ThemedStanding: object({
    received: whole,
    closed: whole,
    dispatched: whole,
    answered: whole,
    open: whole,
    share: text,
    topics: listOf(part),
    areas: listOf(part),
  }),
  ThemedList: object({ sessions: listOf(ref("ThemedSession")) }),
  ThemedBoard: object({
    at: whole,
    session: ref("ThemedSession"),
    standing: ref("ThemedStanding"),
    latest: listOf(ref("MatterRow")),
    lights: listOf(object({ light: text, rows: listOf(ref("MatterRow")) })),
  }),
};

/** The paths of themed sessions. */
export function themedPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const said = { tag: "themed", signedIn: true } as const;
  const list = {
    ...said,
    id: "themed_sessions",
    summary: say("专题问政各期", "Themed sessions"),
    answer: ref("ThemedList"),
  };
  const board = {
    ...said,
    id: "themed_board",
    summary: say("一期问政的现场看板", "The board of one session"),
    parameters: [inPath("number", "The number of a session")],
    answer: ref("ThemedBoard"),
  };
  return {
    "/themed": { get: operation(list) },
    "/themed/{number}": { get: operation(board) },
  };
}
