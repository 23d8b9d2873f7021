// The knowledge entry in English.

import { inEnglish } from "../../../define/english.ts";
import { topicsInEnglish } from "../topics.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Knowledge entry",
  plural: "Knowledge base",
  purpose: "What the hotline answers at once rests on entries that a unit owns and reviews in time.",
  roles: { handler: "Owner of the entry", desk: "Hotline desk", publisher: "Publishing reviewer" },
  relations: { owner: "Owning unit" },
  states: { drafted: "To be checked", published: "Published", due: "Due for review", withdrawn: "Withdrawn" },
  fields: {
    title: "Title",
    question: "What people ask",
    answer: "Standard answer",
    topic: { label: "Topic", options: topicsInEnglish },
    owner: "Owning unit",
    source: { label: "Source", hint: "Title and number of the document, or an address." },
    reviewOn: "To be reviewed on",
    opinion: "Reviewer's opinion",
    reason: "Why it is withdrawn",
  },
  actions: {
    draft: "Draft an entry",
    publish: "Check and publish",
    sendBack: "Send back",
    amend: "Change",
    fallDue: "Due for review",
    renew: "Still right, renew",
    withdraw: "Withdraw",
  },
  clocks: { review: "Review", overdue: "Finish the review" },
  figures: {
    entries: "Entries in use",
    stale: "Not reviewed in time",
    staleShare: "Share not reviewed in time",
  },
  links: {},
  notices: {},
});
