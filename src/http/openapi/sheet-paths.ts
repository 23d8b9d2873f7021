// The addresses of sheets: a ledger on its way out, a file on its way in.

import { sheetTypes } from "../download.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Lang } from "../types.ts";
import { pick } from "../views/words.ts";
import { type Parameter, type Schema, inPath, inQuery, operation } from "./operation.ts";

/** A list's address with another end; `parameters` are those of the list. */
export function exportPaths(
  { mechanism: { name } }: Plan,
  parameters: readonly Parameter[],
  lang: Lang,
): Record<string, Schema> {
  const columns = inQuery(
    "columns",
    "Names of fields, and @title, @due, @handler and the like for what every ledger shows, parted by commas",
  );
  const summary = pick(lang, "导出所见的表格", "The list as a sheet, as the caller sees it");
  return Object.fromEntries(
    (["xlsx", "csv"] as const).map(format => {
      const said = { id: `export_${name}_${format}`, summary, tag: name };
      const taken = parameters.filter(one => one.name !== "limit");
      const get = operation({ ...said, parameters: [...taken, columns], files: [sheetTypes[format]] });
      return [`/${name}/export.${format}`, { get }];
    }),
  );
}

const job: Schema = { type: "object", required: ["id", "state", "rows", "done"] };
const map: Schema = {
  type: "object",
  required: ["map"],
  properties: { map: { type: "object", description: "As docs/import.md describes it" } },
};
const file: Schema = { type: "string", format: "binary", description: "At most 32 MB" };

/** What the reform office does with a sheet, in this order. */
export function importPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const id = inPath("id", "The import");
  const said = (name: string, zh: string, en: string) =>
    ({ id: name, tag: "imports", summary: say(zh, en), signedIn: true }) as const;
  const of = (name: string, zh: string, en: string) => ({ ...said(name, zh, en), parameters: [id] });
  const handed = [inQuery("target", "A mechanism"), inQuery("name", "The file's name")];
  const send = { ...said("sendSheet", "上传表格", "Hands a sheet in"), parameters: handed };
  const chosen = [
    id,
    inQuery("sheet", "A sheet's name"),
    inQuery("first", "Head from"),
    inQuery("last", "to"),
  ];
  const look = {
    ...of("lookAtSheet", "看表格和建议的对应", "The sheet and a proposed map"),
    parameters: chosen,
  };
  const preview = of("previewImport", "预检，不写入", "What a run would do; nothing is written");
  const run = of("runImport", "开始或继续导入", "Starts the run, or goes on with it");
  const copy = of("copyOfSheet", "标注了问题的表格", "The sheet with what is wrong beside each row");
  const problems = of("importProblems", "逐行问题", "What is wrong, row by row");
  const save = {
    ...said("saveMap", "保存对应关系", "Keeps a map"),
    parameters: [inPath("target", "A mechanism")],
  };
  const list = said("imports", "最近的导入", "The latest imports");
  return {
    "/imports": {
      get: operation({ ...list, answer: { type: "array", items: job } }),
      post: operation({
        ...send,
        body: file,
        bodyType: "application/octet-stream",
        answer: job,
        status: 201,
      }),
    },
    "/imports/{id}": { get: operation({ ...of("oneImport", "一次导入", "One import"), answer: job }) },
    "/imports/{id}/look": { get: operation({ ...look, answer: { type: "object" } }) },
    "/imports/{id}/preview": { post: operation({ ...preview, body: map, answer: { type: "object" } }) },
    "/imports/{id}/run": { post: operation({ ...run, body: map, answer: job }) },
    "/imports/{id}/stop": { post: operation({ ...of("stopImport", "停下", "Stops the run"), answer: job }) },
    "/imports/{id}/problems": { get: operation({ ...problems, answer: { type: "object" } }) },
    "/imports/{id}/copy.xlsx": { get: operation({ ...copy, files: [sheetTypes.xlsx] }) },
    "/import-maps/{target}": { post: operation({ ...save, body: map, status: 204 }) },
  };
}
