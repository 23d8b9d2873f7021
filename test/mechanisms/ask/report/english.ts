// The English of the reports.

import { inEnglish } from "../../../../src/define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Report",
  purpose: "For trials of merging, publication and secrecy.",
  roles: { citizen: "Citizen", clerk: "Clerk", handler: "Handler", caller: "Caller" },
  relations: { asker: "Reporter" },
  states: { filed: "Received", joined: "Joined to another", answered: "Answered", rated: "Rated" },
  fields: {
    topic: "Matter",
    area: { label: "Area", options: { east: "East", west: "West" } },
    secrecy: { label: "Identity", options: { open: "May be known", secret: "To be kept secret" } },
    name: "Name",
    phone: "Telephone",
    words: "Report",
    answer: "Answer",
    summary: "Public answer",
    rating: { label: "Rating", options: { good: "Satisfied", bad: "Dissatisfied" } },
    scheme: "The scheme it led to",
    about: "Related matter",
    into: "Joined to",
    child: "Joining",
    children: "Joined to this",
  },
  actions: {
    file: "Report",
    describe: "Describe",
    merge: "Join to another",
    join: "Take in",
    unmerge: "Cannot join",
    answer: "Answer",
    share: "Answer with the other",
    rate: "Rate",
    adopt: "Taken up",
    conclude: "Carried out",
    check: "Call back",
  },
  clocks: {},
  figures: { filed: "Reports received" },
  links: {},
  notices: { answered: { title: "Answered", says: "Your report about {area} has been answered." } },
});
