// A mechanism in which one matter stands for one child in one term until it is withdrawn.

import { choice, identity } from "../fields.ts";
import { inEnglish } from "../english.ts";
import { defineMechanism } from "../mechanism.ts";

export const place = defineMechanism({
  name: "place",
  room: "serve",
  title: "报名",
  purpose: "试验用。",
  revision: 1,
  roles: { clerk: "经办人" },
  relations: {},
  states: { taken: "已报名", kept: "已确认", withdrawn: "已撤回" },
  fields: {
    child: identity("孩子证件号码", "parties"),
    term: choice("学期", "public", { autumn: "秋季", spring: "春季" }),
  },
  headline: ["term"],
  unique: { of: ["child", "term"], except: "withdrawn" },
  actions: {
    take: { title: "报名", by: "clerk", from: "new", to: "taken", asks: ["child", "term"] },
    keep: { title: "确认", by: "clerk", from: "taken", to: "kept" },
    withdraw: { title: "撤回", by: "clerk", from: ["taken", "kept"], to: "withdrawn" },
  },
});

export const placeEnglish = inEnglish(place, {
  title: "Place",
  purpose: "For trials.",
  roles: { clerk: "Clerk" },
  relations: {},
  states: { taken: "Taken", kept: "Kept", withdrawn: "Withdrawn" },
  fields: {
    child: "Child's identity number",
    term: { label: "Term", options: { autumn: "Autumn", spring: "Spring" } },
  },
  actions: { take: "Take", keep: "Keep", withdraw: "Withdraw" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
});
