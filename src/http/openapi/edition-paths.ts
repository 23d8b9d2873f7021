// Published figures in the description of the API.

import { type Schema, inPath, inQuery, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const someText = { type: ["string", "null"] };
const amount = { type: ["number", "null"] };
const someWhole = { type: ["integer", "null"] };

const frozen = {
  n: whole,
  text,
  numerator: amount,
  denominator: amount,
  asOfDay: text,
  definition: text,
  events: someWhole,
  root: someText,
  checkpoint: someWhole,
};
const view = {
  ...frozen,
  matter: text,
  publishedAt: whole,
  office: text,
  value: amount,
  reason: someText,
  withdrawn: someText,
  hash: text,
};

export const editionSchemas = {
  EditionView: object(view),
  EditionDraft: object({
    ...frozen,
    title: text,
    former: { anyOf: [ref("EditionView"), { type: "null" }] },
    unchanged: { type: "boolean" },
  }),
};

const body: Schema = {
  type: "object",
  additionalProperties: false,
  required: ["period"],
  properties: {
    period: text,
    asOf: { ...text, format: "date", description: "Yesterday when left out" },
    within: text,
    reason: { ...text, description: "Why there is another edition; from the second on" },
  },
};

/** The paths of published figures. */
export function editionPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "figures";
  const name = inPath("name", "mechanism.figure");
  const period = inQuery("period", "2026-10, 2026-Q4, 2026 or all", { ...text, default: "all" });
  const asOf = inQuery("asOf", "Yesterday when left out", { ...text, format: "date" });
  const within = inQuery("within", "Only inside these values: handler:org:12");
  const editions = {
    id: "figureEditions",
    tag,
    summary: say("一个指标已发布的各版，新的在前", "The editions of a figure, the latest first"),
    parameters: [name, period, within],
    answer: listOf(ref("EditionView")),
  };
  const draft = {
    id: "editionDraft",
    tag,
    summary: say("现在发布会冻结什么", "What would be frozen now"),
    parameters: [name, period, asOf, within],
    answer: ref("EditionDraft"),
    signedIn: true,
  };
  const publish = {
    id: "publishEdition",
    tag,
    summary: say(
      "发布：数由系统读出并冻结；没有变化不出新版",
      "Publish: the engine reads and freezes; no edition without a change",
    ),
    parameters: [name],
    body,
    answer: listOf(ref("EditionView")),
    status: 201 as const,
    signedIn: true,
  };
  const proof = {
    id: "editionProof",
    tag,
    summary: say(
      "一版的证明，用 npx keymove verify 离线核验",
      "The proof of an edition, for npx keymove verify",
    ),
    parameters: [name, inPath("n", "The number of the edition"), period, within],
    files: ["application/json"],
  };
  return {
    "/figures/{name}/editions": { get: operation(editions), post: operation(publish) },
    "/figures/{name}/editions/draft": { get: operation(draft) },
    "/figures/{name}/editions/{n}/proof.json": { get: operation(proof) },
  };
}
