// Findings and their evidence, in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const flag = { type: "boolean" };
const orNull = (schema: object) => ({ oneOf: [schema, { type: "null" }] });
const wholeOrNull = { type: ["integer", "null"] };

export const findingSchemas = {
  Finding: object({
    row: ref("MatterRow"),
    kind: text,
    kindTitle: text,
    detector: text,
    unit: text,
    begins: text,
    ends: text,
    seen: whole,
    looked: whole,
    expected: { type: ["number", "null"] },
    reason: text,
    may: listOf(text),
  }),
  Detection: object({
    since: whole,
    begun: whole,
    ended: wholeOrNull,
    running: flag,
    share: { type: "number" },
    events: whole,
    opened: whole,
  }),
  Findings: object({
    looked: orNull(ref("Detection")),
    mayLook: flag,
    findings: listOf(ref("Finding")),
    total: whole,
    counts: listOf(object({ kind: text, title: text, open: whole, concluded: whole, upheld: whole })),
    grounds: listOf(object({ value: text, title: text })),
  }),
  Evidence: object({
    finding: ref("Finding"),
    within: wholeOrNull,
    evidence: listOf(
      object({
        row: orNull(ref("MatterRow")),
        number: text,
        action: text,
        happened: whole,
        recorded: whole,
        due: wholeOrNull,
        by: text,
        hash: text,
        proven: flag,
        text: orNull(listOf(object({ text, same: flag }))),
      }),
    ),
    total: whole,
  }),
};

/** The paths of findings. */
export function findingPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const said = { tag: "finding", signedIn: true } as const;
  const list = {
    ...said,
    id: "findings",
    summary: say("疑点线索：待核查和核查中", "Findings that are not over"),
    answer: ref("Findings"),
  };
  const look = {
    ...said,
    id: "findings_look",
    summary: say("立即侦测", "Look the log over now"),
    answer: object({ looked: orNull(ref("Detection")) }),
  };
  const evidence = {
    ...said,
    id: "finding_evidence",
    summary: say("一条线索的证据", "The evidence of one finding"),
    parameters: [inPath("number", "The number of a finding")],
    answer: ref("Evidence"),
  };
  return {
    "/findings": { get: operation(list) },
    "/findings/look": { post: operation(look) },
    "/findings/{number}": { get: operation(evidence) },
  };
}
