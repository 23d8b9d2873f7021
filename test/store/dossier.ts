// A mechanism that is all files: photos of citizens stand apart, evidence is public.

import { files, text } from "../../src/define/fields.ts";
import { inEnglish } from "../../src/define/english.ts";
import { defineMechanism } from "../../src/define/mechanism.ts";

export const dossier = defineMechanism({
  name: "dossier",
  room: "serve",
  title: "材料",
  purpose: "试验文件用。",
  revision: 1,
  roles: { citizen: "群众", clerk: "经办人" },
  relations: { opener: { title: "申请人", person: "open" } },
  states: { open: "办理中", closed: "已办结" },
  fields: {
    subject: text("事由", "staff", { max: 100 }),
    title: text("标题", "public", { max: 100 }),
    photos: files("照片", "parties", { personal: "personal", max: 3 }),
    evidence: files("办结佐证", "public", { max: 3 }),
  },
  headline: ["title"],
  actions: {
    open: {
      title: "登记",
      by: ["citizen", "clerk"],
      from: "new",
      to: "open",
      asks: ["photos?"],
      fills: ["title"],
    },
    add: {
      title: "补充",
      by: ["citizen", "clerk"],
      from: "open",
      to: "same",
      asks: ["photos?", "evidence?", "subject?"],
    },
    close: { title: "办结", by: "clerk", from: "open", to: "closed", asks: ["evidence"] },
  },
  rules: {
    open: { compute: () => ({ title: "材料" }) },
    add: {
      refuse: ({ input }) =>
        input.evidence?.length === 3 && { zh: "请办结。", en: "Close it.", field: "evidence" },
    },
  },
});

export const dossierEnglish = inEnglish(dossier, {
  title: "Dossier",
  purpose: "For trials with files.",
  roles: { citizen: "Citizen", clerk: "Clerk" },
  relations: { opener: "Opener" },
  states: { open: "Open", closed: "Closed" },
  fields: { subject: "Subject", title: "Title", photos: "Photos", evidence: "Evidence" },
  actions: { open: "Open", add: "Add", close: "Close" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
});
