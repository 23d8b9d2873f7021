// The English of the schemes.

import { inEnglish } from "../../../../src/define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Scheme",
  purpose: "For trials of loops that are not published.",
  roles: { planner: "Planner" },
  relations: {},
  states: { drafted: "Drafted", approved: "Approved", done: "Carried out" },
  fields: { title: "Title", reports: "From which reports", before: "The scheme before" },
  actions: { draft: "Draft", approve: "Approve", finish: "Finish" },
  clocks: {},
  figures: {},
  links: { reports: "Reports" },
  notices: {},
});
