// The org tree and the staff as sheets, in the description of the API.

import { sheetTypes } from "../download.ts";
import { type Schema, inQuery, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };

export const rosterSchemas = {
  RosterLine: object({ row: whole, name: text, text }),
  RosterView: object({
    written: { type: "boolean" },
    said: listOf(text),
    added: listOf(ref("RosterLine")),
    changed: listOf(ref("RosterLine")),
    unchanged: whole,
    passwords: listOf(object({ account: text, name: text, password: text })),
  }),
};

const body: Schema = {
  type: "object",
  required: ["file"],
  properties: { file: { ...text, format: "binary", description: ".xlsx or .csv, at most 10 MB" } },
};

/** The paths of rosters. */
export function rosterPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const what = { orgs: say("单位表", "the orgs"), staff: say("人员表", "the staff") };
  const preview = inQuery("preview", "1 tells what would be written and writes nothing", { const: "1" });
  return Object.fromEntries(
    (["orgs", "staff"] as const).flatMap(roster => {
      const said = { tag: "rosters", signedIn: true } as const;
      const post = operation({
        ...said,
        id: `import_${roster}`,
        summary: say(`导入${what[roster]}`, `Imports ${what[roster]}`),
        parameters: [preview],
        body,
        bodyType: "multipart/form-data",
        answer: ref("RosterView"),
      });
      const exports = (["xlsx", "csv"] as const).map(format => {
        const get = operation({
          ...said,
          id: `export_${roster}_${format}`,
          summary: say(`导出${what[roster]}`, `Exports ${what[roster]}`),
          files: [sheetTypes[format]],
        });
        return [`/${roster}/export.${format}`, { get }] as const;
      });
      return [[`/${roster}/import`, { post }] as const, ...exports];
    }),
  );
}
