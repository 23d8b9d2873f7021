// The monthly comment in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Monthly comment",
  plural: "Monthly comments",
  purpose:
    "Each month progress is commented on, last month's problems first; the best are praised, the worst named.",
  roles: { reform: "Reform office", leader: "City leader" },
  relations: { praised: "Praised unit", named: "Named unit" },
  states: {
    collecting: "Being collected",
    compiled: "Compiled",
    announced: "Announced",
    commented: "Commented on",
    rectifying: "Problems being put right",
    reviewed: "Looked back on",
  },
  fields: {
    month: { label: "Month", hint: "2026-11, for example" },
    previous: "Last month's comment",
    before: "What became of last month's problems",
    summary: "This month's progress",
    best: "At the top",
    worst: "At the bottom",
    words: "Comment",
    issue: "Problem",
    issues: "Problem list",
    mended: "Problems put right",
    settled: "Problems put right (number)",
    open: "Problems still open (number)",
    note: "Remarks",
    paperNumber: "Document number",
  },
  actions: {
    open: "Begin to collect",
    compile: "Compile",
    announce: "Announce",
    remark: "Comment",
    listed: "Put a problem on the list",
    charge: "Hand out the problem list",
    mend: "A problem is put right",
    numbered: "Enter the document number",
    look: "Look back",
  },
  clocks: { collect: "To be compiled", look: "To be looked back on" },
  figures: { months: "Months commented on", named: "Units named" },
  links: { previous: "Last month's comment" },
  notices: {},
  documents: { circular: "Circular of the comment" },
});
