import type { rosterZh } from "./roster-zh.ts";

export const rosterEn: typeof rosterZh = {
  nav: "Units and staff",
  title: "Units and staff",
  intro:
    "Add units, people and posts by a sheet. Export what stands and fill it in the same way: " +
    "a row is a unit, or a person at a post. A preview writes nothing; with one row at fault, " +
    "nothing of the sheet is taken.",
  keeper:
    "You may add sections, people and posts to your unit and those below it. New roles and other units are " +
    "an administrator's.",
  which: "Which sheet",
  names: { orgs: "Units", staff: "Staff" },
  hints: {
    orgs:
      "Of units that are there, only the English name, the codes and marks change; never name, parent or " +
      "level.",
    staff:
      "People and posts that are there stay as they are; missing holdings are added. Nobody leaves a post " +
      "by a row that is gone: see Posts.",
  },
  export: "Export what stands",
  file: "Choose a file (.xlsx, .csv)",
  reading: "Previewing",
  preview: name => `Preview: ${name}`,
  nothingWritten: "This is what would be done. Nothing has been written.",
  counts: (added, changed, unchanged) =>
    `${added} rows add, ${changed} change, ${unchanged} stay as they are`,
  nothing: "Everything in the sheet is there already.",
  added: "New",
  changed: { orgs: "Changed", staff: "One more post for people who are there" },
  row: "Row",
  who: { orgs: "Unit", staff: "Person" },
  what: { orgs: "Place or change", staff: "Post (roles)" },
  problems: count => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  problemsThen: "Nothing was written. Correct the sheet and choose it again.",
  wholeSheet: "whole sheet",
  problem: "What is wrong, and what to do",
  run: "Import",
  again: "Another file",
  done: "Imported, and noted in the access log.",
  passwords: count =>
    count === 1 ? "First password of one new person" : `First passwords of ${count} people`,
  once:
    "They are shown this once and kept nowhere. Print or copy them and hand them over in person; who loses " +
    "theirs gets another from an administrator.",
  account: "Account",
  name: "Name",
  password: "First password",
  slip: "Account of the Keymove office",
  slipNote: "Keep it safe, and tell nobody.",
  copy: "Copy",
  copied: "Copied. Clear the clipboard once you have pasted it.",
  print: "Print slips",
};
