// A bundle that opens a piece for each of its parts, for tests of what the engine opens: filed at a desk
// for a citizen, several matters that are theirs, each told back to the bundle.

import type { AnyEnglish } from "../english.ts";
import { choice, list, otherMatter, person, phone, text } from "../fields.ts";
import { defineMechanism } from "../mechanism.ts";

interface Parts {
  readonly parts?: readonly string[];
  readonly pieces?: readonly string[];
  readonly failed?: readonly string[];
}

/** Whether all parts have been opened or refused, counting the one that is told now. */
const standing = ({ parts = [], pieces = [], failed = [] }: Parts) =>
  pieces.length + failed.length + 1 < parts.length ? "waiting" : "whole";

export const bundle = defineMechanism({
  name: "bundle",
  room: "serve",
  title: "成套办理",
  purpose: "一次提交，分头办理。",
  revision: 1,
  roles: { desk: "窗口", citizen: "申请人" },
  relations: { asker: { title: "申请人", person: "finish", named: "owner" } },
  states: { splitting: "拆分", underway: "办理中", ended: "已结束" },
  fields: {
    title: text("名称", "public", { max: 40 }),
    owner: person("申请人", "staff"),
    parts: list("办理项", "public", "text", { max: 20 }),
    name: text("姓名", "parties", { min: 2, max: 20, personal: "personal" }),
    phone: phone("电话", "parties"),
    piece: otherMatter("子件", "public"),
    pieces: list("子件", "public", "matter", { max: 20 }),
    part: text("没有开出的办理项", "public"),
    failed: list("没有开出的办理项", "public", "text", { max: 20 }),
    standing: choice("拆分", "public", { waiting: "没有拆完", whole: "已拆完" }),
  },
  headline: ["title"],
  // prettier-ignore
  actions: {
    submit: { title: "提交", by: "desk", from: "new", to: "splitting",
              asks: ["title", "parts?", "name", "phone"],
              behalf: { phone: "phone", into: "owner" } },
    joined: { title: "子件已开", by: "system", from: "splitting", asks: ["piece"], fills: ["pieces", "standing"],
              to: { on: "standing", waiting: "splitting", whole: "underway" } },
    missed: { title: "子件没有开出", by: "system", from: "splitting", asks: ["part"], fills: ["failed", "standing"],
              to: { on: "standing", waiting: "splitting", whole: "underway" } },
    finish: { title: "结束", by: "citizen", as: "asker", from: "underway", to: "ended" },
  },
  links: {
    pieces: {
      title: "子件",
      field: "pieces",
      to: "piece",
      edge: "part-of",
      opens: {
        in: "splitting",
        act: "begin",
        each: "parts",
        with: { bundle: "matter", what: "entry", name: "name", phone: "phone" },
        opened: { act: "joined", child: "piece" },
        refused: { act: "missed", entry: "part" },
      },
    },
  },
  rules: {
    joined: { compute: ({ matter }) => ({ standing: standing(matter) }) },
    missed: {
      compute: ({ matter, input }) => ({
        failed: [...(matter.failed ?? []), input.part],
        standing: standing(matter),
      }),
    },
  },
});

export const piece = defineMechanism({
  name: "piece",
  room: "serve",
  title: "子件",
  purpose: "成套办理里的一件。",
  revision: 1,
  roles: { citizen: "申请人" },
  relations: { asker: { title: "申请人", person: "take", named: "owner" } },
  states: { open: "办理中", taken: "已领取" },
  fields: {
    bundle: otherMatter("所属成套办理", "public"),
    what: text("办理项", "public"),
    name: text("姓名", "parties", { max: 20, personal: "personal" }),
    phone: phone("电话", "parties"),
    owner: person("申请人", "staff"),
  },
  headline: ["what"],
  // prettier-ignore
  actions: {
    begin: { title: "开出", by: "system", from: "new", to: "open", asks: ["bundle", "what", "name", "phone"],
             behalf: { phone: "phone", into: "owner" } },
    take:  { title: "领取", by: "citizen", as: "asker", from: "open", to: "taken" },
  },
  links: { bundle: { title: "所属成套办理", field: "bundle", to: "bundle", edge: "part-of" } },
  rules: {
    begin: {
      refuse: ({ input }) =>
        input.what === "不能办" && {
          zh: "这一项不能办。",
          en: "This part cannot be handled.",
          field: "what",
        },
    },
  },
});

const nothing = { clocks: {}, figures: {}, notices: {} } as const;

export const bundleInEnglish: AnyEnglish = {
  ...nothing,
  title: "Bundle",
  purpose: "Filed once, handled in parts.",
  roles: { desk: "Desk", citizen: "Applicant" },
  relations: { asker: "Applicant" },
  states: { splitting: "Being split", underway: "Underway", ended: "Ended" },
  fields: {
    title: "Title",
    owner: "Applicant",
    parts: "Parts",
    name: "Name",
    phone: "Telephone",
    piece: "Piece",
    pieces: "Pieces",
    part: "Part not opened",
    failed: "Parts not opened",
    standing: { label: "Split", options: { waiting: "Not yet", whole: "Whole" } },
  },
  actions: { submit: "Submit", joined: "Opened", missed: "Not opened", finish: "Finish" },
  links: { pieces: "Pieces" },
};

export const pieceInEnglish: AnyEnglish = {
  ...nothing,
  title: "Piece",
  purpose: "One part of a bundle.",
  roles: { citizen: "Applicant" },
  relations: { asker: "Applicant" },
  states: { open: "Open", taken: "Taken" },
  fields: { bundle: "Bundle", what: "Part", name: "Name", phone: "Telephone", owner: "Applicant" },
  actions: { begin: "Begin", take: "Take" },
  links: { bundle: "Bundle" },
};
