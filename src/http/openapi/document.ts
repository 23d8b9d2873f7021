// The description of the API, derived from the registry: a new mechanism is in it without a line here.

import type { Context } from "../context.ts";
import type { Lang } from "../types.ts";
import { pick } from "../views/words.ts";
import { mechanismPaths } from "./mechanism-paths.ts";
import { type Schema, inPath, inQuery, operation, paging } from "./operation.ts";
import { listSchemas, viewBody } from "./list-schemas.ts";
import { postPaths, postSchemas } from "./post-paths.ts";
import { listOf, object, pageOf, ref, schemas } from "./schemas.ts";
import { replayPaths } from "./replay-paths.ts";
import { proofPaths, proofSchemas } from "./proof-paths.ts";
import { rosterPaths, rosterSchemas } from "./roster-paths.ts";
import { findingPaths, findingSchemas } from "./finding-paths.ts";
import { editionPaths, editionSchemas } from "./edition-paths.ts";
import { ballotPaths, ballotSchemas } from "./ballot-paths.ts";
import { pollPaths, pollSchemas } from "./poll-paths.ts";
import { entitlementPaths, entitlementSchemas } from "./entitlement-paths.ts";
import { hotPaths, hotSchemas } from "./hot-paths.ts";
import { datasetPaths, datasetSchemas } from "./dataset-paths.ts";
import { tablePaths, tableSchemas } from "./table-paths.ts";
import { enrolmentPaths, enrolmentSchemas } from "./enrolment-paths.ts";
import { overviewPaths, overviewSchemas } from "./overview-paths.ts";
import { themedPaths, themedSchemas } from "./themed-paths.ts";
import { suggestionPaths, suggestionSchemas } from "./suggestion-paths.ts";
import { importPaths } from "./sheet-paths.ts";
import { textPaths, textSchemas } from "./text-paths.ts";

const text = { type: "string" };
const signIn: Schema = {
  oneOf: [
    { type: "object", required: ["account", "password"], properties: { account: text, password: text } },
    { type: "object", required: ["phone", "code"], properties: { phone: text, code: text } },
    { type: "object", required: ["post"], properties: { post: { type: ["string", "null"] } } },
  ],
};
const phone: Schema = { type: "object", required: ["phone"], properties: { phone: text } };

function sessionPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "session";
  const view = ref("SessionView");
  const get = operation({ id: "session", tag, summary: say("当前登录", "Who is signed in"), answer: view });
  const summary = say("登录，或选择岗位", "Sign in, or choose the post to act for");
  const post = operation({ id: "signIn", tag, summary, body: signIn, answer: view });
  const leave = operation({ id: "signOut", tag, summary: say("退出", "Sign out"), status: 204 });
  const code = {
    id: "sendCode",
    tag,
    summary: say("发送验证码", "Send a code"),
    body: phone,
    status: 204,
  } as const;
  return { "/session": { get, post, delete: leave }, "/session/code": { post: operation(code) } };
}

function figurePaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "figures";
  const reading = [
    inQuery("period", "2026-10, 2026-Q4, 2026, 2026-W43, 2026-10-01..2026-10-20 or all", {
      ...text,
      default: "all",
    }),
    inQuery("asOf", "As it stood at the end of this day", { ...text, format: "date" }),
  ];
  const name = inPath("name", "mechanism.figure");
  const all = { id: "figures", tag, summary: say("全部指标", "All figures"), parameters: reading };
  const by = inQuery("by", "A column to part it by, or two that are crossed: topic,channel");
  const within = inQuery("within", "Only inside these values: handler:org:12,topic:roads");
  const orgs = inQuery("orgs", "Whether an org's row holds all below it", { enum: ["own", "tree"] });
  const one = {
    id: "figure",
    tag,
    summary: say("一个指标", "One figure"),
    parameters: [name, ...reading, by, within, orgs],
  };
  const sheet = {
    ...one,
    id: "figureSheet",
    summary: say("一个指标的表格：不写 by 时为走势", "One figure as a sheet: its trend, or by a column"),
  };
  const summary = say("指标背后的事项和哈希", "The matters and hashes behind a figure");
  const rows = { id: "figureRows", tag, summary, parameters: [name, ...reading, within, ...paging] };
  return {
    "/figures": { get: operation({ ...all, answer: listOf(ref("FigureView")) }) },
    "/figures/{name}": { get: operation({ ...one, answer: ref("FigureView") }) },
    "/figures/{name}/table.csv": { get: operation({ ...sheet, files: ["text/csv"] }) },
    "/figures/{name}/rows": { get: operation({ ...rows, answer: pageOf(ref("FigureRow")) }) },
  };
}

function readingPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "reading";
  const read = (id: string, zh: string, en: string, answer: Schema, signedIn = false) => ({
    get: operation({ id, tag, summary: say(zh, en), answer, signedIn }),
  });
  const number = inPath("number", "The number of a matter");
  const loop = {
    id: "loop",
    tag,
    summary: say("一件事项的改革闭环", "The loop of a matter"),
    parameters: [number],
  };
  return {
    "/mechanisms": read("mechanisms", "全部机制", "All mechanisms", listOf(ref("MechanismView"))),
    "/orgs": read("orgs", "单位树", "The tree of orgs", listOf(ref("OrgView"))),
    "/todo": read("todo", "待办", "What waits for you", ref("TodoView"), true),
    "/loop/{number}": { get: operation({ ...loop, answer: ref("LoopView") }) },
    "/openapi.json": read("description", "本说明", "This description", { type: "object" }),
  };
}

const uploadBody: Schema = {
  type: "object",
  required: ["file"],
  properties: { file: { type: "string", format: "binary", description: "At most 10 MB" } },
};

function uploadPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const post = operation({
    id: "upload",
    tag: "uploads",
    summary: say(
      "上传一个文件，24 小时内由提交的事项引用；类型以内容为准，照片去掉拍摄位置",
      "Upload a file for an act of the next 24 hours. Its content says what it is; pictures lose their place",
    ),
    body: uploadBody,
    bodyType: "multipart/form-data",
    answer: ref("UploadView"),
    status: 201,
    signedIn: true,
  });
  return { "/uploads": { post } };
}

function listPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "lists";
  const view = ref("SavedView");
  const said = { tag, signedIn: true } as const;
  const q = inQuery("q", "A number, its beginning, or words");
  const find = {
    id: "find",
    tag,
    summary: say("查找", "Search"),
    parameters: [q],
    answer: ref("FoundView"),
  };
  const findPerson = {
    id: "find_person",
    tag,
    summary: say("按诉求人姓名或电话查找，记入查阅日志", "By an asker's name or telephone, logged"),
    body: object({ q: text }),
    answer: ref("FoundView"),
    signedIn: true,
  };
  const lead = {
    ...said,
    id: "lead",
    summary: say(
      "领导一屏：最急的事项、各单位逾期、本周变化",
      "One screen for leaders: the worst, the units, the week",
    ),
    answer: ref("LeadView"),
  };
  const mechanism = inQuery("mechanism", "Whose ledger");
  const all = {
    ...said,
    id: "views",
    summary: say("台账视图", "Views of a ledger"),
    parameters: [mechanism],
  };
  const add = { ...said, id: "addView", summary: say("保存视图", "Keep a view"), body: viewBody };
  const id = inPath("id", "The id of a view");
  const change = { ...said, id: "changeView", summary: say("修改视图", "Change a view"), body: viewBody };
  const remove = {
    ...said,
    id: "removeView",
    summary: say("删除视图", "Delete a view"),
    status: 204,
  } as const;
  return {
    "/find": { get: operation(find), post: operation(findPerson) },
    "/lead": { get: operation(lead) },
    "/views": {
      get: operation({ ...all, answer: listOf(view) }),
      post: operation({ ...add, answer: view, status: 201 }),
    },
    "/views/{id}": {
      post: operation({ ...change, parameters: [id], answer: view }),
      delete: operation({ ...remove, parameters: [id] }),
    },
  };
}

const whole = { type: "integer" };
const problem = object({
  type: text,
  title: text,
  status: whole,
  code: text,
  detail: text,
  "fields?": listOf(object({ field: text, code: text, detail: text })),
  "rows?": listOf(object({ row: { type: ["integer", "null"] }, detail: text })),
});

const components = {
  schemas: {
    ...schemas,
    ...listSchemas,
    ...postSchemas,
    ...rosterSchemas,
    ...proofSchemas,
    ...suggestionSchemas,
    ...textSchemas,
    ...themedSchemas,
    ...enrolmentSchemas,
    ...editionSchemas,
    ...overviewSchemas,
    ...ballotSchemas,
    ...pollSchemas,
    ...hotSchemas,
    ...entitlementSchemas,
    ...tableSchemas,
    ...datasetSchemas,
    ...findingSchemas,
    Problem: problem,
  },
  responses: {
    Refused: {
      description: "RFC 9457, with a stable `code`",
      content: { "application/problem+json": { schema: ref("Problem") } },
    },
  },
  securitySchemes: {
    token: { type: "http", scheme: "bearer", description: "A token of a post: npx keymove token --post ID" },
    session: { type: "apiKey", in: "cookie", name: "keymove", description: "With the header x-csrf-token" },
  },
};

/** The document in the reader's language. */
export function openApi({ registry, settings, instance }: Context, lang: Lang): Schema {
  const say = (zh: string, en: string) => pick(lang, zh, en);
  const { city } = instance;
  const plans = [...registry.current.values()];
  const mechanisms = plans.map(plan => mechanismPaths(plan, lang));
  return {
    openapi: "3.1.0",
    info: {
      title: say(`${city.name}关键一招接口`, `Keymove, ${city.english ?? city.name}`),
      version: "0.1.0",
      description: say(
        "每个机制的地址都由它的定义生成。时间为 1970 年以来的毫秒数；?lang=en 得英文。",
        "Each mechanism's addresses follow from its definition. Times are ms since 1970; ?lang=zh: Chinese.",
      ),
    },
    servers: [{ url: `${settings.origin ?? ""}/api` }],
    paths: Object.assign(
      {},
      ...mechanisms,
      sessionPaths(say),
      postPaths(say),
      figurePaths(say),
      uploadPaths(say),
      rosterPaths(say),
      proofPaths(say),
      replayPaths(say),
      suggestionPaths(plans, say),
      textPaths(say),
      themedPaths(say),
      enrolmentPaths(say),
      editionPaths(say),
      overviewPaths(say),
      hotPaths(say),
      entitlementPaths(say),
      tablePaths(say),
      datasetPaths(say),
      ballotPaths(say),
      pollPaths(say),
      findingPaths(say),
      importPaths(say),
      listPaths(say),
      readingPaths(say),
    ) as Schema,
    components,
  };
}
