// The school in English.

import { inEnglish } from "../../../define/english.ts";
import { schoolYearsInEnglish } from "../school-years.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "School in enrolment",
  plural: "Schools in enrolment",
  purpose: "How many places, for which streets, and where to go on to: published before anybody registers.",
  roles: { admissions: "Admissions officer" },
  relations: { host: "Authority that enrols" },
  states: {
    planned: "Planned",
    listed: "Listed for the year",
    strange: "Not listed (the rules were out)",
    published: "Published, registration to come",
    open: "Open for registration",
    closed: "Registration ended",
    dropped: "Dropped",
  },
  fields: {
    season: { label: "Enrolment", hint: "Filled in when you come from its page." },
    year: { label: "Year of entry", options: schoolYearsInEnglish },
    closes: "Last day of registration",
    host: "Authority that enrols",
    name: "School",
    address: "Address",
    catchment: { label: "Catchment", hint: "Communities, estates or streets, one to a line." },
    seats: "Places",
    relief: {
      label: "Schools to go on to when it is full",
      hint: "In this order; schools of the same year alone.",
    },
    registered: "Registered",
    admitted: "Admitted",
    child: "Registration",
    arrived: "Child that has come",
    reason: "Reason",
  },
  actions: {
    plan: "List a school",
    amend: "Amend its plan",
    drop: "Drop the school",
    taken: "Listed for the year",
    refused: "Not listed any more: the rules are out",
    publish: "Publish",
    open: "Open registration",
    receive: "Take a registration",
    receiveLate: "Take a late registration",
    release: "Let a registration go",
    close: "End registration",
    void: "Enrolment cancelled",
  },
  clocks: {},
  figures: {
    seats: "Places published",
    schools: "Schools that enrol",
    registered: "Registered by school",
    admitted: "Admitted by school",
  },
  links: { season: "Enrolment", arrived: "Children registered" },
  notices: {},
});
