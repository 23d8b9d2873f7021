// The small task of the tests in English.

import { inEnglish } from "../english.ts";
import { definition } from "./task.ts";

export const english = inEnglish(definition, {
  title: "Reform task",
  plural: "Reform tasks",
  purpose: "For every task it is plain who raised it, who leads it, when it is due and who checked it.",
  roles: { reform: "Reform office", chief: "Approver", lead: "Lead unit", inspector: "Inspector" },
  relations: { lead: "Lead unit", participant: "Participating unit" },
  states: {
    drafted: "Drafted",
    approved: "Approved",
    running: "Under way",
    reported: "Reported as done",
    verified: "Checked off",
    ended: "Dropped",
  },
  fields: {
    title: "Task",
    source: {
      label: "Raised by",
      options: {
        citizens: "Citizens' appeals",
        central: "Central government",
        province: "Province",
        city: "City",
        own: "Own reform",
        congress: "People's congress",
        press: "Press",
      },
    },
    appeals: {
      label: "Appeals that it comes from",
      hint: "Tick them or type their numbers. Once the task is approved, each asker is told.",
    },
    deliverable: "Deliverable",
    standard: "Acceptance standard",
    lead: "Lead unit",
    participants: "Participating units",
    leader: "Leader in charge",
    contact: "Contact",
    due: "Due day",
    progress: "Progress (%)",
    problem: "Problems",
    evidence: "Evidence",
    result: "What it achieved",
    conclusion: {
      label: "Finding",
      options: {
        passed: "Meets the standard, checked off",
        failed: "Does not meet the standard, goes on",
      },
    },
    opinion: "Inspector's opinion",
    reason: "Reason",
  },
  actions: {
    draft: "Draft a task",
    approve: "Approve",
    dispatch: "Issue",
    report: "Report progress",
    extend: "Move the due day",
    finish: "Report as done",
    verify: "Check",
    end: "Drop",
  },
  clocks: { due: "Due day" },
  figures: {
    issued: "Tasks issued",
    verified: "Tasks checked off",
    verifiedShare: "Share checked off",
    overdue: "Overdue tasks",
  },
  links: { sources: "Comes from appeals" },
  notices: {},
});
