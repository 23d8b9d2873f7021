// What may be done with a case, one action per line. Every form asks each thing once; the children are
// the engine's.

import { asked } from "./questions.ts";
import { heard, open } from "./states.ts";

const who = ["name", "identity", "phone"] as const;
const firm = ["name", "creditCode?", "phone"] as const;
const how = ["delivery", "address"] as const;
const papers = ["materials?", "request?"] as const;
const plain = <Q extends string>(asks: readonly Q[]) =>
  asks.map(ask => (ask.endsWith("?") ? ask.slice(0, -1) : ask)) as (Q extends `${infer N}?` ? N : Q)[];
const optional = <Q extends string>(names: readonly Q[]) => names.map(name => `${name}?` as const);

const [shop, kitchen, sign] = [
  asked.restaurant.slice(0, 3),
  asked.restaurant.slice(3, 7),
  asked.restaurant.slice(7),
];
const [child, parents] = [asked.newborn.slice(0, 3), asked.newborn.slice(3)];
const [company, affairs] = [asked.firmStart.slice(0, 7), asked.firmStart.slice(7)];
// 父亲一方的信息可以没有。
type Father = "fatherName" | "fatherIdentity";
const ofNewborn = [
  ...asked.newborn.filter(name => !name.startsWith("father")),
  "fatherName?",
  "fatherIdentity?",
] as readonly (Exclude<(typeof asked.newborn)[number], Father> | `${Father}?`)[];

/** One opening for each form; the theme takes only those of its own. */
const opening = {
  by: "citizen",
  from: "new",
  to: "submitted",
  optional: true,
  fills: ["form", "applicantKind", "title"],
} as const;
// Whether there is anything to post is known only when they have said how they want it.
const last = [plain(papers), ["delivery"], ["address"]] as const;

// prettier-ignore
const coming = {
  applyRestaurant: { ...opening, title: "开办餐饮店一件事", asks: ["theme", "name", "identity", "phone", ...asked.restaurant, ...papers, ...how],
                     pages: [["theme", ...who], shop, kitchen, sign, ...last] },
  applyNewborn:    { ...opening, title: "新生儿出生一件事", asks: ["theme", ...who, ...ofNewborn, ...papers, ...how],
                     pages: [["theme", ...who], child, parents, ...last] },
  applyFirm:       { ...opening, title: "企业开办一件事", asks: ["theme", ...who, ...asked.firmStart, ...papers, ...how],
                     pages: [["theme", ...who], company, affairs, ...last] },
  applyAsPerson:   { ...opening, title: "个人一件事", asks: ["theme", ...who, ...papers, ...how], pages: [["theme", ...who], ...last] },
  applyAsFirm:     { ...opening, title: "企业一件事", asks: ["theme", ...firm, ...papers, ...how], pages: [["theme", ...plain(firm)], ...last] },
  register:        { title: "窗口收件", by: "window", from: "new", to: "submitted", behalf: { phone: "phone", into: "applying" },
                     fills: ["applicantKind", "title"],
                     asks: ["theme", "form", "name", "identity?", "creditCode?", "phone", ...optional(asked.restaurant), ...optional(asked.newborn),
                            ...optional(asked.firmStart), ...papers, ...how] },
  begin:           { title: "收件并拆分", by: "system", from: "submitted", to: "splitting", fills: ["step", "batch", "awaited"],
                     asks: ["title", "stage", "audience", "lead", "units", "first", "second?", "third?", "limit", "merged?", "certificate?", "visits",
                            "visitsBefore", "edition"] },
  turnedAway:      { title: "主题没有开放，不收件", by: "system", from: "submitted", to: "turnedAway" },
} as const;

/** Where the children's news leads: on to the next step, to the applicant, or to the one result. */
const course = {
  opening: "splitting",
  working: "underway",
  correcting: "correcting",
  next: "splitting",
  gathered: "gathering",
  over: "withdrawn",
} as const;
const to = { on: "standing", ...course } as const;
const moved = ["standing", "step", "batch", "awaited"] as const;

// prettier-ignore
const handling = {
  split:           { title: "子件已开", by: "system", from: "splitting", asks: ["child"], fills: ["children", "standing"], to },
  notSplit:        { title: "子件没有开出", by: "system", from: "splitting", asks: ["item"], fills: ["unopened", "standing"], to },
  childBack:       { title: "子件收件、补正后继续", by: "system", from: heard, asks: ["child"], fills: ["returned", "standing"], to },
  childReturned:   { title: "子件退回补正", by: "system", from: heard, asks: ["child"], fills: ["returned", "standing"], to },
  childDone:       { title: "子件办成", by: "system", from: heard, asks: ["child"], fills: ["done", "returned", ...moved], to },
  childFailed:     { title: "子件没有办成", by: "system", from: heard, asks: ["child"], fills: ["failed", "returned", ...moved], to },
  childRevoked:    { title: "子件后来撤销", by: "system", from: ["issued", "rated"], to: "same", asks: ["child"], fills: ["revoked"] },
  supply:          { title: "一次补正", by: ["citizen", "window"], as: { citizen: "applicant" }, from: "correcting", to: "same",
                     asks: ["supplement?", "supplied?"], fills: ["answered"] },
  withdraw:        { title: "撤回整件事", optional: true, by: "citizen", as: "applicant", from: open, to: "withdrawn", asks: ["reason?"] },
  urge:            { title: "催办", optional: true, by: "themeLead", as: "lead", from: open, to: "same", asks: ["urged"] },
} as const;

// prettier-ignore
const closing = {
  issue:           { title: "统一出件", by: "window", from: "gathering", to: "issued", asks: ["handedOver", "summary?"],
                     fills: ["conclusion", "paper", "saved"] },
  numbered:        { title: "文号编定", by: "system", from: ["issued", "rated"], to: "same", asks: ["paperNumber"] },
  rate:            { title: "评价", optional: true, by: "citizen", as: "applicant", from: "issued", to: "rated", times: 1,
                     asks: ["rating", "ratingNote?"] },
} as const;

export const actions = { ...coming, ...handling, ...closing } as const;
