// What is found by words, in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const some = (type: string): Schema => ({ type: [type, "null"] });
const kind = { type: "string", enum: ["word", "stop", "synonyms"] };

export const textSchemas = {
  HintView: object({
    like: { type: "string", enum: ["same", "similar"] },
    row: ref("MatterRow"),
    reported: whole,
    answer: some("string"),
  }),
  HintsView: object({ ready: flag, hints: listOf(ref("HintView")) }),
  OfficeWordView: object({
    id: text,
    kind,
    words: listOf(text),
    added: whole,
    addedBy: text,
    removed: some("integer"),
    removedBy: some("string"),
  }),
  OfficeWordsView: object({
    standing: listOf(ref("OfficeWordView")),
    history: listOf(ref("OfficeWordView")),
    vain: listOf(object({ words: text, times: whole, last: whole })),
    reading: object({ ready: flag, texts: whole }),
  }),
};

const written: Schema = {
  type: "object",
  required: ["text"],
  properties: {
    text: { ...text, maxLength: 3000 },
    area: { ...text, description: "org:ID of the district" },
  },
};
const said: Schema = {
  type: "object",
  required: ["kind", "words"],
  properties: { kind, words: { ...listOf(text), minItems: 1, maxItems: 20 } },
};

/** The paths of hints and of the office's words. */
export function textPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "texts";
  const answer = ref("OfficeWordsView");
  const words = { tag, answer, signedIn: true } as const;
  const id = inPath("id", "The id of an entry");
  const hints = operation({
    id: "hints",
    tag,
    summary: say(
      "填写时提示相同、类似的事项；公众只看到已公开的内容",
      "Matters like what is being written; the public sees what is published of them",
    ),
    parameters: [inPath("name", "The name of a mechanism")],
    body: written,
    answer: ref("HintsView"),
  });
  const add = { id: "addWords", summary: say("增加词条", "Add to the words") };
  const change = { id: "changeWords", summary: say("修改词条", "Change an entry"), parameters: [id] };
  const remove = { id: "removeWords", summary: say("删除词条", "Take an entry away"), parameters: [id] };
  const forget = {
    id: "forgetSought",
    summary: say("没搜到的词已处理", "Words sought in vain are dealt with"),
  };
  return {
    "/mechanisms/{name}/hints": { post: hints },
    "/texts/words": {
      get: operation({ ...words, id: "words", summary: say("词库", "The office's words") }),
      post: operation({ ...words, ...add, body: said, status: 201 }),
    },
    "/texts/words/{id}": {
      post: operation({ ...words, ...change, body: said }),
      delete: operation({ ...words, ...remove }),
    },
    "/texts/sought": { post: operation({ ...words, ...forget, body: object({ words: text }) }) },
  };
}
