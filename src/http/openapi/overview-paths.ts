// Year overviews in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const someText = { type: ["string", "null"] };
const whole = { type: "integer" };
const flag = { type: "boolean" };
const amount = { type: ["number", "null"] };
const nothing = { type: "null" };

const line = {
  number: text,
  title: text,
  year: text,
  edition: whole,
  publishedAt: whole,
  office: text,
  state: { enum: ["published", "corrected", "revoked"] },
  stateTitle: text,
  live: whole,
  outside: whole,
};
const number = {
  n: whole,
  title: text,
  shown: text,
  value: amount,
  unit: text,
  period: text,
  asOfDay: text,
  outside: flag,
  name: text,
  within: text,
  source: text,
  edition: { type: ["integer", "null"] },
  hash: text,
  withdrawn: someText,
};
const claim = object({ n: whole, words: text, issuer: text, document: text, date: text });

export const overviewSchemas = {
  OverviewLine: object(line),
  OverviewNumber: object({ ...number, href: text, proof: someText }),
  OverviewView: object({
    ...line,
    blocks: listOf(object({ kind: text, parts: listOf({ type: "object" }) })),
    numbers: listOf(ref("OverviewNumber")),
    claims: listOf(claim),
    remarks: whole,
    reason: text,
    corrects: someText,
    later: someText,
    revocation: text,
    hash: text,
    sample: flag,
  }),
  OverviewData: object({
    number: text,
    title: text,
    year: text,
    edition: whole,
    office: text,
    publishedAt: whole,
    state: text,
    hash: text,
    licence: text,
    numbers: listOf(object({ ...number, page: text, proof: someText })),
    claims: listOf(claim),
  }),
  OverviewLook: object({
    tokens: listOf(
      object({
        token: text,
        text,
        title: text,
        period: text,
        asOfDay: text,
        outside: flag,
        citable: flag,
      }),
    ),
    remarks: listOf(
      object({
        code: text,
        stop: flag,
        block: whole,
        inline: whole,
        at: { anyOf: [nothing, object({ from: whole, to: whole })] },
        says: text,
        propose: { anyOf: [nothing, object({ title: text, token: text, text })] },
      }),
    ),
  }),
};

/** The paths of year overviews. */
export function overviewPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "overviews";
  const parameters = [inPath("number", "The number of the overview")];
  const read = (id: string, summary: string, answer: Schema): Schema => ({
    get: operation({ id, tag, summary, parameters, answer }),
  });
  const file = (id: string, summary: string, type: string): Schema => ({
    get: operation({ id, tag, summary, parameters, files: [type] }),
  });
  const list = operation({
    id: "overviews",
    tag,
    summary: say("公布的改革综述，新的在前", "Published overviews, the latest first"),
    answer: listOf(ref("OverviewLine")),
  });
  const look = operation({
    id: "lookOverOverview",
    tag,
    summary: say(
      "写作时核对：每个数现在是多少，有哪些提醒",
      "A text looked over: what each number reads, what is remarked",
    ),
    body: { type: "object", required: ["body"], properties: { body: text } },
    answer: ref("OverviewLook"),
    signedIn: true,
  });
  const publish = operation({
    id: "publishOverview",
    tag,
    summary: say("发布：逐个冻结文中的指标", "Publish: every figure of the text is frozen"),
    parameters,
    answer: ref("OverviewView"),
    status: 201,
    signedIn: true,
  });
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return {
    "/overviews": { get: list },
    "/overviews/look": { post: look },
    "/overviews/{number}": read("publishedOverview", say("一份改革综述", "An overview"), ref("OverviewView")),
    "/overviews/{number}/publish": { post: publish },
    "/overviews/{number}/numbers.json": read(
      "overviewNumbers",
      say("文中各数", "Its numbers"),
      ref("OverviewData"),
    ),
    "/overviews/{number}/numbers.csv": file(
      "overviewSheet",
      say("文中各数（CSV）", "Its numbers as CSV"),
      "text/csv",
    ),
    "/overviews/{number}/document.docx": file("overviewPaper", say("Word 文件", "As a Word file"), word),
  };
}
