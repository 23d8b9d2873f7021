// What forms suggest in the description of the API.

import type { Plan } from "../../engine/registry.ts";
import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const someText = { type: ["string", "null"] };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const share = { type: ["number", "null"], minimum: 0, maximum: 1 };

export const suggestionSchemas = {
  SuggestionsView: object({
    fields: listOf(
      object({
        field: text,
        label: text,
        options: listOf(object({ value: text, label: text, why: text, words: listOf(text) })),
        note: text,
      }),
    ),
    replies: listOf(
      object({ field: text, mechanism: text, id: text, number: text, percent: whole, copy: flag }),
    ),
    shown: someText,
  }),
  SuggestedSpan: object({
    label: text,
    shown: whole,
    first: whole,
    among: whole,
    firstShare: share,
    amongShare: share,
  }),
  SuggestionStandingView: object({
    alarmBelow: { type: "number" },
    sample: flag,
    fields: listOf(
      object({
        mechanism: text,
        mechanismTitle: text,
        field: text,
        label: text,
        learned: { anyOf: [{ type: "null" }, object({ at: whole, matters: whole, words: flag })] },
        least: whole,
        classes: listOf(object({ value: text, label: text, closed: whole, silent: flag })),
        last30: ref("SuggestedSpan"),
        alarm: flag,
        months: listOf(ref("SuggestedSpan")),
        pairs: listOf(object({ suggested: text, chosen: text, times: whole })),
        figures: listOf(text),
      }),
    ),
  }),
};

const typed: Schema = {
  type: "object",
  required: ["action", "input"],
  additionalProperties: false,
  properties: { action: text, input: { type: "object", description: "What was typed so far" } },
};

/** The paths of suggestions: for each mechanism that suggests, and how well it does. */
export function suggestionPaths(
  plans: readonly Plan[],
  say: (zh: string, en: string) => string,
): Record<string, Schema> {
  const said = { tag: "suggestions", signedIn: true } as const;
  const answer = ref("SuggestionsView");
  const summary = say("表单的推荐和雷同答复", "What a form suggests, and answers that are alike");
  const parameters = [
    inPath("id", "The number that the asker was given, or an id"),
    inPath("action", "The act that the reader may take now"),
  ];
  const helped = plans.filter(
    ({ mechanism }) => mechanism.suggests !== undefined || mechanism.replies !== undefined,
  );
  const ones = helped.map(({ mechanism: { name } }) => {
    const get = operation({ ...said, id: `suggestions_${name}`, summary, parameters, answer });
    return [`/${name}/{id}/suggestions/{action}`, { get }] as const;
  });
  const opening = operation({
    ...said,
    id: "suggestions_for",
    summary: say("登记时的推荐", "What is suggested while a matter is registered"),
    parameters: [inPath("name", "The mechanism's name")],
    body: typed,
    answer,
  });
  const standing = operation({
    ...said,
    id: "suggestion_standing",
    summary: say("推荐评估", "How well forms suggest"),
    answer: ref("SuggestionStandingView"),
  });
  return {
    ...Object.fromEntries(ones),
    "/mechanisms/{name}/suggestions": { post: opening },
    "/suggestions": { get: standing },
  };
}
