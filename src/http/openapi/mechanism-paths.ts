// The addresses of one mechanism, from its definition: one operation for each action that somebody may take.

import { inputSchema, openings } from "../../define/derive.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import type { Lang } from "../types.ts";
import { filterOf } from "../views/ledger.ts";
import { actionTitle, mechanismTitle, pick } from "../views/words.ts";
import { takesFiles } from "../views/file.ts";
import { takenKinds } from "../upload/kinds.ts";
import { type Parameter, type Schema, inPath, inQuery, operation, paging } from "./operation.ts";
import { bulkBody, listPage } from "./list-schemas.ts";
import { listOf, ref } from "./schemas.ts";
import { exportPaths } from "./sheet-paths.ts";
import { wordType } from "../download.ts";

const key: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key repeats the first answer; with another body it is refused (409, key_reused).",
  schema: { type: "string", pattern: "^[!-~]{1,200}$" },
};

const prefer: Parameter = {
  in: "header",
  name: "Prefer",
  required: false,
  description: "`return=minimal` answers the receipt alone instead of the whole matter (RFC 7240).",
  schema: { type: "string" },
};
const acted: Schema = { anyOf: [ref("ActView"), ref("ReceiptView")] };

const id = inPath("id", "The number that the asker was given, or an id");

const bodyOf = (plan: Plan, action: string, named: boolean): Schema => {
  const input = inputSchema(plan.mechanism, action);
  const own = named ? { action: { const: action }, input } : { input };
  const shown = { type: "string", description: "`shown` of the suggestions that stood in the form" };
  const suggests = (plan.actions.get(action)?.suggests.length ?? 0) > 0;
  const properties = suggests ? { ...own, shown } : own;
  return { type: "object", additionalProperties: false, properties };
};

function openingPath(plan: Plan, lang: Lang): Schema {
  const { name } = plan.mechanism;
  const opening = openings(plan.mechanism).filter(action => !onlyEngine(plan.actions.get(action)!));
  const bodies = opening.map(action => bodyOf(plan, action, true));
  const summary = opening.map(action => actionTitle(plan, action, lang)).join(" / ");
  const answer = { body: bodies.length === 1 ? bodies[0]! : { oneOf: bodies }, answer: acted };
  const said = {
    id: `open_${name}`,
    summary,
    tag: name,
    parameters: [key, prefer],
    status: 201,
    signedIn: true,
  } as const;
  return operation({ ...said, ...answer });
}

const onlyEngine = ({ by }: PlannedAction): boolean => [...by].every(role => role === "system");

const isTaken = ({ by, from }: PlannedAction): boolean =>
  [...by].some(role => role !== "system") && [...from].some(state => state !== "new");

function actPath(plan: Plan, action: string, lang: Lang): Schema {
  return operation({
    id: `${plan.mechanism.name}_${action}`,
    summary: actionTitle(plan, action, lang),
    tag: plan.mechanism.name,
    parameters: [id, key, prefer],
    body: bodyOf(plan, action, false),
    answer: acted,
    signedIn: true,
  });
}

const someOf = (values: readonly string[]): string => `Some of, parted by commas: ${values.join(", ")}`;

/** One word for each field that everybody may ask by; officials may ask by more. */
const fieldWords = ({ mechanism: { fields, publishes } }: Plan): Parameter[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const filter = field.audience === "public" ? filterOf(field) : null;
    if (filter === null || publishes?.fields?.includes(name) === false) return [];
    const options = "options" in field ? Object.keys(field.options) : ["true", "false"];
    const said = {
      values: someOf(options),
      orgs: "org:ID, with everything below it",
      days: "2026-11-01..2026-11-20; either end may be left out",
      numbers: "10..50; either end may be left out",
    };
    return [inQuery(`f.${name}`, said[filter])];
  });

function listWords(plan: Plan): readonly Parameter[] {
  const { states } = plan.mechanism;
  const lights = ["idle", "normal", "due", "late", "over", "done", "ended"];
  const days = "A span of days, 2026-11-01..2026-11-20";
  return [
    inQuery("state", someOf(Object.keys(states))),
    inQuery("light", someOf(lights)),
    inQuery("open", "Not settled yet", { const: "1" }),
    inQuery("handler", "Dispatched to this org or one below it, org:ID"),
    inQuery("mine", "A citizen's own, or those in which the official's org has a part", { const: "1" }),
    inQuery("q", "Words in public texts and labels"),
    inQuery("number", "The beginning of the asker's number; officials only"),
    ...["opened", "happened", "due"].map(word => inQuery(word, days)),
    ...fieldWords(plan),
    inQuery("sort", "opened, happened, due, state or f.FIELD; descending with a hyphen in front", {
      type: "string",
      default: "-opened",
    }),
    ...paging,
  ];
}

function listPath(plan: Plan, lang: Lang): Schema {
  const { name } = plan.mechanism;
  const parameters = listWords(plan);
  const summary = mechanismTitle(plan, lang);
  return operation({ id: `list_${name}`, summary, tag: name, parameters, answer: listPage });
}

/** One act on many matters. */
function bulkPath({ mechanism: { name } }: Plan, lang: Lang): Schema {
  const summary = pick(lang, "批量办理，每件一个结果", "One act on many matters, a result for each");
  const body = bulkBody({ type: "object" });
  const said = { id: `bulk_${name}`, summary, tag: name, parameters: [key], signedIn: true } as const;
  return operation({ ...said, body, answer: ref("BulkView") });
}

function readPaths({ mechanism: { name } }: Plan, lang: Lang): Record<string, Schema> {
  const base = { tag: name, parameters: [id] };
  const say = (zh: string, en: string) => pick(lang, zh, en);
  const body = {
    type: "object",
    required: ["fields", "purpose"],
    additionalProperties: false,
    properties: {
      fields: { type: "array", items: { type: "string" }, minItems: 1 },
      purpose: { type: "string", minLength: 4, maxLength: 200 },
    },
  };
  const one = { ...base, id: `read_${name}`, summary: say("一件", "One matter"), answer: ref("MatterView") };
  const events = {
    ...base,
    id: `events_${name}`,
    summary: say("经过", "Its story"),
    answer: listOf(ref("StoryView")),
  };
  const chain = {
    ...base,
    id: `chain_${name}`,
    summary: say("哈希链", "Its hash chain"),
    answer: ref("ChainView"),
  };
  const summary = say("查看明文，记入查阅日志", "Values in clear, logged");
  const reveal = {
    ...base,
    id: `reveal_${name}`,
    summary,
    body,
    answer: listOf(ref("FieldView")),
    signedIn: true,
  };
  return {
    [`/${name}/{id}`]: { get: operation(one) },
    [`/${name}/{id}/events`]: { get: operation(events) },
    [`/${name}/{id}/chain`]: { get: operation(chain) },
    [`/${name}/{id}/reveal`]: { post: operation(reveal) },
  };
}

/** Where the files of a matter are fetched; a mechanism without any has no such address. */
function filePath(plan: Plan, lang: Lang): Record<string, Schema> {
  if (!takesFiles(plan)) return {};
  const { name } = plan.mechanism;
  const address = inPath("address", "64 hex digits, as a field names the file after file:");
  const get = operation({
    id: `file_${name}`,
    summary: pick(lang, "一个文件；个人照片由工作人员打开时记入查阅日志", "A file; personal ones are logged"),
    tag: name,
    parameters: [id, address],
    files: Object.values(takenKinds).map(({ type }) => type),
  });
  return { [`/${name}/{id}/files/{address}`]: { get } };
}

/** Where the papers of a matter are fetched; a mechanism without any has no such address. */
function paperPath({ mechanism: { name, documents = {} } }: Plan, lang: Lang): Record<string, Schema> {
  const papers = Object.keys(documents);
  if (papers.length === 0) return {};
  const paper = {
    ...inPath("file", "The paper and .docx"),
    schema: { enum: papers.map(one => `${one}.docx`) },
  };
  const get = operation({
    id: `paper_${name}`,
    summary: pick(lang, "公文，按 GB/T 9704 成文", "A paper filled from the matter, as a Word file"),
    tag: name,
    parameters: [id, paper],
    files: [wordType],
  });
  return { [`/${name}/{id}/documents/{file}`]: { get } };
}

/** All addresses of a mechanism. */
export function mechanismPaths(plan: Plan, lang: Lang): Readonly<Record<string, Schema>> {
  const { name } = plan.mechanism;
  const acts = [...plan.actions.values()].filter(isTaken).map(({ name: action }) => {
    return [`/${name}/{id}/${action}`, { post: actPath(plan, action, lang) }] as const;
  });
  const opened = openings(plan.mechanism).some(action => !onlyEngine(plan.actions.get(action)!));
  return {
    [`/${name}`]: { get: listPath(plan, lang), ...(opened && { post: openingPath(plan, lang) }) },
    [`/${name}/bulk`]: { post: bulkPath(plan, lang) },
    ...exportPaths(plan, listWords(plan), lang),
    ...readPaths(plan, lang),
    ...filePath(plan, lang),
    ...paperPath(plan, lang),
    ...Object.fromEntries(acts),
  };
}
