// The debrief meeting in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

const weight = (label: string) => ({ label, hint: "The weights sum to 100" });

export const english = inEnglish(definition, {
  title: "Debrief meeting",
  plural: "Debrief meetings",
  purpose:
    "The method is known before, nobody sees anybody's marks, and the whole city sees the result that day.",
  roles: {
    reform: "Reform office",
    organ: "Approver of the reform committee",
    inspector: "Inspector",
    leaderScorer: "Scorer (city leader)",
    memberScorer: "Scorer (member of the committee)",
    delegateScorer: "Scorer (delegate or expert)",
  },
  relations: {},
  states: {
    planned: "Being planned",
    published: "Method published",
    calling: "Roll called",
    scoring: "Scoring (sealed)",
    counting: "Counting",
    counted: "Counted, to be announced",
    announced: "Announced",
    cancelled: "Cancelled",
  },
  fields: {
    year: "Year",
    title: "Meeting",
    day: "Day",
    place: "Place",
    rules: "Method of scoring",
    leaderWeight: weight("Weight of city leaders"),
    memberWeight: weight("Weight of members"),
    delegateWeight: weight("Weight of delegates and experts"),
    areaReports: "Districts and zones",
    departmentReports: "Departments",
    keys: "Hashes of the papers' public keys",
    roll: { label: "Roll", hint: "Group, how many, hash of the list" },
    ranking: "In the order of scores",
    result: { label: "Result", hint: "Place, score, debrief" },
    papers: "Valid papers",
    urn: "Hash of the urn",
    reason: "Reason",
  },
  actions: {
    propose: "Plan a meeting",
    amend: "Amend the plan",
    enlist: "Decide who reports",
    publish: "Approve and publish the method",
    withdraw: "Withdraw the method",
    call: "Call the roll",
    open: "Open the scoring",
    close: "Close the scoring",
    timeUp: "Close when the time is up",
    count: "Count",
    recount: "Have it counted again",
    announce: "Announce to the whole city",
    cancel: "Cancel",
  },
  clocks: { scoring: "Scoring", announcing: "To be announced" },
  figures: { meetings: "Debrief meetings", papers: "Valid papers", recounts: "Recounts" },
  links: { areas: "Debriefs of districts and zones", departments: "Debriefs of departments" },
  notices: {},
  ballots: { scoring: "Scoring on the spot" },
});
