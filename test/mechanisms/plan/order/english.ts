// The English of the orders.

import { inEnglish } from "../../../../src/define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Order",
  purpose: "For trials of a matter's page and of a leader's screen.",
  roles: { reform: "Reform office", lead: "Unit", inspector: "Inspector" },
  relations: { unit: "Unit", joint: "Units that sign", checker: "Inspector who was drawn" },
  states: {
    issued: "Issued",
    signing: "Being signed",
    running: "Under way",
    reported: "Reported",
    stuck: "Red card",
    closed: "Closed",
  },
  fields: {
    title: "Title",
    unit: "Unit",
    due: "Due day",
    seats: "Must sign",
    signed: "Have signed",
    drawn: "Drawn for a check",
    checker: "Checked by",
  },
  actions: {
    issue: "Issue",
    send: "Send for signature",
    sign: "Sign",
    settle: "All signed",
    accept: "Accept",
    change: "Change",
    urge: "Urge",
    report: "Report",
    block: "Show the red card",
    close: "Close",
  },
  clocks: { due: "Order" },
  figures: { issued: "Orders issued" },
  links: {},
  notices: {},
  rounds: { joint: "Joint signature" },
  samples: { check: "Random check" },
});
