// The register of numbers in English.

import { inEnglish } from "../../../define/english.ts";
import { definition } from "./definition.ts";

export const english = inEnglish(definition, {
  title: "Register of numbers",
  plural: "Registers of numbers",
  purpose: "Every number leads to the paper that got it, and every gap is explained.",
  roles: { reform: "Reform office" },
  relations: { owner: "Issuing unit" },
  states: { open: "In use" },
  fields: {
    org: "Issuing unit",
    series: "Series",
    year: "Year",
    last: "Last number",
    given: "Given to",
    paper: "Paper",
    gap: "Missing number",
    ground: "Why it is missing",
  },
  actions: { open: "Open", take: "Take a number", explain: "Explain a gap" },
  clocks: {},
  figures: { taken: "Numbers given" },
  links: {},
  notices: {},
});
