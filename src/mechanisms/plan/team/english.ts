// The special team in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Special team",
  plural: "Special teams",
  purpose: "Hard tasks have a team that meets regularly and is dissolved when they are done.",
  roles: { reform: "Reform office", leader: "City leader", lead: "Lead unit" },
  relations: { member: "Member unit", lead: "Lead unit" },
  states: { proposed: "Proposed", running: "At work", dissolved: "Dissolved" },
  fields: {
    title: "Team",
    head: "Head (city leader)",
    lead: "Lead unit",
    members: "Member units",
    tasks: "Its tasks",
    finished: "Tasks done",
    rhythm: {
      label: "Meets",
      options: { weekly: "Weekly", biweekly: "Every two weeks", monthly: "Monthly" },
    },
    met: "Day of the meeting",
    minutes: "What was decided",
    task: "Task that is done",
    rest: { label: "Tasks left", options: { some: "Some", none: "None" } },
    issue: "Problem",
    issues: "Problem list",
    mended: "Problems put right",
    reason: "Reason",
  },
  actions: {
    propose: "Propose a team",
    form: "Approve",
    decline: "Do not approve",
    meet: "Record a meeting",
    change: "Ask for a change",
    listed: "Put a problem on the list",
    mend: "A problem is put right",
    finish: "A task is done",
    dissolve: "Dissolve",
  },
  clocks: { meeting: "Next meeting" },
  figures: {
    running: "Teams at work",
    meetings: "Meetings of teams",
    missed: "Teams that have not met in time",
  },
  links: { tasks: "Its tasks" },
  notices: {},
});
