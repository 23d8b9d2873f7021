// The year overview in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Reform overview",
  plural: "Reform overviews",
  purpose:
    "Every number of the report opens its proof; who drafted and approved it, and why it was corrected, is plain.",
  roles: {
    reform: "Reform office (drafts)",
    editor: "Deputy head of the reform office (reviews)",
    organ: "Approving organ",
    publisher: "Publisher",
  },
  relations: { office: "Publishing unit" },
  states: {
    drafted: "Being drafted",
    submitted: "To be reviewed",
    reviewed: "To be approved",
    approved: "To be published",
    published: "Published",
    corrected: "Corrected by a later edition",
    revoked: "Revoked",
    dropped: "Given up",
  },
  fields: {
    title: "Title",
    year: { label: "Year", hint: "Four digits, such as 2026." },
    body: {
      label: "Text",
      hint: "Write it in the overview editor, where numbers are chosen from the figures.",
    },
    corrects: "Corrects",
    reason: "Why it is corrected",
    opinion: "Why it is sent back",
    edition: "Edition",
    office: "Publishing unit",
    numbers: "Numbers in the text",
    live: "Figures of the city",
    outside: "Outside figures",
    remarks: "Remarks left when published",
    later: "Corrected by",
    revocation: "Why it was revoked",
    publisher: "Published by",
    hands: "Drafted, reviewed and approved by",
  },
  actions: {
    draft: "Draft an overview",
    revise: "Change the text",
    submit: "Submit for review",
    drop: "Give up",
    review: "Pass the review",
    approve: "Approve",
    sendBack: "Send back",
    holdBack: "Not to be published: send back",
    publish: "Publish",
    supersede: "Corrected by a later edition",
    revoke: "Revoke",
  },
  clocks: {},
  figures: {
    published: "Overviews published",
    liveNumbers: "Figures of the city cited",
    outsideNumbers: "Outside figures cited",
    liveShare: "Share of numbers that open their proof",
    corrections: "Overviews corrected",
    revocations: "Overviews revoked",
  },
  links: { corrects: "Edition that it corrects" },
  notices: {},
});
