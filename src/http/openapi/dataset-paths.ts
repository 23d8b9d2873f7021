// The catalogue of shared data, and why a machine decided as it did, in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const some = (type: string): Schema => ({ type: [type, "null"] });
const standing = { type: "string", enum: ["ready", "late", "down", "stopped"] };

const source = object({ title: text, owner: text, asOf: some("integer") });
const counts = object({ asked: whole, denied: whole, unanswered: whole });
const dataset = {
  name: text,
  title: text,
  owner: text,
  purposes: listOf(text),
  basis: text,
  about: { type: "string", enum: ["identity", "creditCode"] },
  people: whole,
  version: whole,
  asOf: some("integer"),
  loaded: some("integer"),
  late: some("integer"),
  standing,
  ground: text,
  counts,
};

export const datasetSchemas = {
  ExplainedView: object({
    seq: whole,
    at: whole,
    title: text,
    result: text,
    values: listOf(object({ label: text, text })),
    person: flag,
    fault: text,
    conditions: listOf(
      object({ says: text, holds: some("boolean"), ground: text, sources: listOf(source), why: text }),
    ),
    model: text,
    version: some("string"),
    assessed: some("string"),
  }),
  DatasetView: object(dataset),
  CatalogueView: object({ rows: listOf(ref("DatasetView")), keeps: flag }),
  DatasetPageView: object({
    ...dataset,
    refreshDays: whole,
    retentionDays: whole,
    facts: listOf(object({ column: text, kind: text, optional: flag })),
    questions: listOf(object({ name: text, title: text })),
    uses: listOf(
      object({ title: text, basis: text, mechanisms: listOf(text), questions: listOf(text), consent: flag }),
    ),
    keeps: flag,
    stops: listOf(object({ at: whole, by: text, ground: some("string") })),
    calls: { anyOf: [{ type: "null" }, listOf(ref("DatasetCallView"))] },
  }),
  DatasetCallView: object({
    id: whole,
    at: whole,
    org: text,
    person: text,
    mechanism: text,
    question: text,
    purpose: text,
    outcome: { type: "string", enum: ["asked", "denied", "unanswered"] },
    why: text,
    people: whole,
    number: some("string"),
  }),
};

const stopping: Schema = {
  type: "object",
  required: ["ground"],
  properties: { ground: { ...text, minLength: 2, maxLength: 200 } },
};

/** The paths of the catalogue. */
export function datasetPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "datasets";
  const name = inPath("name", "The name of a data set");
  const one = { tag, parameters: [name], answer: ref("DatasetPageView"), signedIn: true } as const;
  return {
    "/datasets": {
      get: operation({
        id: "datasets",
        tag,
        summary: say("共享数据目录", "The catalogue of shared data"),
        answer: ref("CatalogueView"),
        signedIn: true,
      }),
    },
    "/datasets/{name}": {
      get: operation({ ...one, id: "dataset", summary: say("一项共享数据", "One data set") }),
    },
    "/datasets/{name}/stop": {
      post: operation({
        ...one,
        id: "stopDataset",
        summary: say(
          "停用，写明原因：核验一律转人工",
          "Stop it with a ground: every check of it goes to a person",
        ),
        body: stopping,
      }),
    },
    "/datasets/{name}/resume": {
      post: operation({ ...one, id: "resumeDataset", summary: say("恢复核验", "Let it be asked again") }),
    },
  };
}
