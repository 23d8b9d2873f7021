// Hot issues, as they are watched, in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const words = listOf(text);

const measures = {
  place: text,
  topic: text,
  matters: whole,
  people: whole,
  heat: { type: "number" },
  earliest: whole,
  latest: whole,
  weeks: listOf(whole),
  words,
};

export const hotSchemas = {
  HotMeasures: object(measures),
  HotIssue: object({ ...measures, row: ref("MatterRow"), decision: text, near: listOf(text) }),
  HotTheme: object({ topic: text, words, places: listOf(text), matters: whole, people: whole }),
  HotWatch: object({
    ready: { type: "boolean" },
    issues: listOf(ref("HotIssue")),
    rising: listOf(ref("HotMeasures")),
    themes: listOf(ref("HotTheme")),
  }),
  HotShape: object({
    weeks: listOf(object({ from: whole, matters: whole, heat: { type: "number" } })),
    places: listOf(object({ place: text, matters: whole, people: whole })),
  }),
  HotMembers: object({
    row: ref("MatterRow"),
    members: listOf(object({ row: ref("MatterRow"), words })),
    begins: { type: "object", additionalProperties: text },
    total: whole,
    shape: { anyOf: [ref("HotShape"), { type: "null" }] },
  }),
};

/** The paths of hot issues. */
export function hotPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const said = { tag: "hot", signedIn: true } as const;
  const watch = {
    ...said,
    id: "hot_watch",
    summary: say("热点监测：按热度", "Hot issues by heat"),
    answer: ref("HotWatch"),
  };
  const members = {
    ...said,
    id: "hot_members",
    summary: say("一个热点里的诉求", "The appeals of one hot issue"),
    parameters: [inPath("number", "The number of a hot issue")],
    answer: ref("HotMembers"),
  };
  return {
    "/hot": { get: operation(watch) },
    "/hot/{number}": { get: operation(members) },
  };
}
