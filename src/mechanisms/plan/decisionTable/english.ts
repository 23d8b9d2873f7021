// Versions of decision tables in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

const few = "Where a table reads personal values, fewer than 5 of a kind do not count.";

export const english = inEnglish(definition, {
  title: "Decision table version",
  plural: "Decision table versions",
  purpose:
    "How a rule that decides by itself was changed, how many cases that touches and from which day: tried first, published, never for what is past.",
  roles: { drafter: "Drafter", jurist: "Legality reviewer", publisher: "Publishing reviewer" },
  relations: { unit: "Drafting unit" },
  states: {
    drafted: "Draft",
    tried: "Tried, to be approved",
    returned: "Sent back",
    approved: "Approved, to be published",
    published: "Published",
    withdrawn: "Withdrawn before its day",
    dropped: "Given up",
  },
  fields: {
    model: { label: "Decision table", hint: "Read from the file." },
    from: {
      label: "First day",
      hint: "Read from the file; it decides after it was published, nothing earlier.",
    },
    unit: "Drafting unit",
    reason: { label: "Reason for the change", hint: "What is changed, and why." },
    basis: { label: "Basis", hint: "The document with its number, and the article." },
    xml: { label: "File of the table", hint: "DMN 1.3 or later." },
    hash: { label: "Fingerprint of the file", hint: "SHA-256: what the log of a case names." },
    cases: "Past cases tried",
    changed: { label: "Cases that come out otherwise", hint: few },
    lost: { label: "Cases that can't be decided again", hint: few },
    tester: "Tried by",
    draftedOn: "This draft of",
    assessedOn: {
      label: "Impact assessed on",
      hint: "After this draft was made; that of an earlier version does not count.",
    },
    assessment: {
      label: "Personal information impact assessment",
      hint: "Is it lawful, right and needed; what it does to people and their risk; are the safeguards enough. If it reads none, say so.",
    },
    remark: "Remark",
  },
  actions: {
    draft: "Draft a version",
    revise: "Change the draft",
    record: "Record the trial",
    approve: "Approve",
    sendBack: "Send back",
    publish: "Publish",
    withdraw: "Withdraw before its day",
    drop: "Give up",
  },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
});
