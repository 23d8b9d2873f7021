// A narrow inquiry that a desk may file for a caller, and of which some are drawn for a call-back by somebody
// who had no part in it. It is here to try relations by name and double random, not to be used.

import { choice, flag, org, person, phone } from "../../define/fields.ts";
import { defineMechanism } from "../../define/mechanism.ts";

/** The inquiry with this many of a thousand drawn. */
export const inquiry = (perMille: number) =>
  defineMechanism({
    name: "inquiry",
    room: "ask",
    title: "来电",
    purpose: "代为登记、答复、抽查回访。",
    revision: 1,
    roles: { citizen: "群众", desk: "受理员", unit: "承办单位", caller: "回访员" },
    relations: {
      asker: { title: "来电人", person: "lodge", named: "applicant" },
      visitor: { title: "抽中的回访员", person: [], named: "visitor" },
      unit: { title: "承办单位", org: "unit" },
    },
    states: {
      filed: "已登记",
      answered: { title: "已答复", done: "answered" },
      checked: { title: "已回访", done: "solved" },
      ended: "已了结",
    },
    fields: {
      kind: choice("类型", "public", { noise: "噪声", light: "路灯" }),
      phone: phone("电话", "parties"),
      applicant: person("来电人", "staff"),
      unit: org("承办单位", "public"),
      drawn: flag("抽中回访", "public"),
      visitor: person("回访员", "staff"),
    },
    headline: ["kind"],
    // prettier-ignore
    actions: {
      lodge:   { title: "来电", by: "citizen", from: "new", to: "filed", asks: ["kind", "unit"] },
      file:    { title: "代为登记", by: "desk", from: "new", to: "filed", asks: ["kind", "unit", "phone?"],
                 behalf: { phone: "phone", into: "applicant" } },
      answer:  { title: "答复", by: ["unit", "caller"], from: "filed", to: "answered" },
      reopen:  { title: "再办", by: "citizen", as: "asker", from: ["answered", "checked"], to: "filed" },
      visit:   { title: "回访", by: "caller", as: "visitor", from: "answered", to: "checked" },
      end:     { title: "了结", by: "desk", from: ["answered", "checked"], to: "ended" },
    },
    samples: {
      callBack: {
        title: "双随机回访",
        on: "answered",
        perMille,
        from: "caller",
        otherThan: "answer",
        notOf: "unit",
        drawn: "drawn",
        into: "visitor",
      },
    },
  });

export const inquiryInEnglish = {
  title: "Call",
  purpose: "Filed for a caller, answered, and some called back.",
  roles: { citizen: "Citizen", desk: "Desk", unit: "Unit", caller: "Call-back officer" },
  relations: { asker: "Caller", visitor: "Officer who was drawn", unit: "Unit" },
  states: { filed: "Filed", answered: "Answered", checked: "Called back", ended: "Ended" },
  fields: {
    kind: { label: "Kind", options: { noise: "Noise", light: "Light" } },
    phone: "Phone",
    applicant: "Caller",
    unit: "Unit",
    drawn: "Drawn for a call-back",
    visitor: "Call-back officer",
  },
  actions: {
    lodge: "File",
    file: "File for a caller",
    answer: "Answer",
    reopen: "Reopen",
    visit: "Call back",
    end: "End",
  },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
  samples: { callBack: "Double-random call-back" },
};
