// The problem list in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Problem",
  plural: "Problem list",
  purpose: "Each problem that a comment or a special team named is put right by somebody and looked back on.",
  roles: { reform: "Reform office", lead: "Lead unit", leader: "City leader" },
  relations: { owner: "Responsible unit" },
  states: {
    open: "To be put right",
    reported: "Reported as put right",
    settled: "Checked off",
    dropped: "Dropped",
  },
  fields: {
    title: "Problem",
    source: {
      label: "Raised by",
      options: {
        comment: "Monthly comment",
        team: "Special team",
        meeting: "Progress meeting",
        visit: "Visit",
        debrief: "Debrief",
      },
    },
    team: "Special team",
    comment: "Monthly comment",
    task: "Task",
    debrief: "Debrief",
    owner: "Responsible unit",
    due: "Due day",
    measure: "What was done",
    proof: "Proof",
    finding: { label: "Finding", options: { settled: "Put right", open: "Not put right yet" } },
    opinion: "Remarks on the finding",
    reason: "Reason",
  },
  actions: {
    raise: "Put on the list",
    fromDebrief: "Listed by a debrief",
    report: "Report what was done",
    look: "Look back",
    urge: "Urge",
    move: "Move the due day",
    drop: "Drop",
  },
  clocks: { due: "Due day", look: "To be looked back on" },
  figures: {
    raised: "Problems listed",
    settled: "Problems checked off",
    settledShare: "Share of problems put right",
    overdue: "Problems overdue",
  },
  links: { team: "Special team", comment: "Monthly comment", task: "Task", debrief: "Debrief" },
  notices: {},
});
