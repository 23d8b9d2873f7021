// The smallest mechanism: two states, opened by anybody and switched to and fro, nothing apart from the
// log, no clock.

import { choice, number, text } from "../../src/define/fields.ts";
import { inEnglish } from "../../src/define/english.ts";
import { defineMechanism } from "../../src/define/mechanism.ts";

export const toggle = defineMechanism({
  name: "toggle",
  room: "serve",
  title: "开关",
  purpose: "测量与试验用。",
  revision: 1,
  roles: { citizen: "群众", clerk: "经办人" },
  relations: { opener: { title: "申请人", person: "open" } },
  states: { off: "关", on: "开" },
  fields: {
    amount: number("金额", "public", { min: 0 }),
    note: text("意见", "public", { max: 500 }),
    channel: choice("渠道", "public", { web: "网上", window: "窗口" }),
    material: text("材料", "public", { max: 200 }),
  },
  headline: ["note"],
  actions: {
    open: { title: "登记", by: ["citizen", "clerk"], from: "new", to: "off", asks: ["note"] },
    switchOn: {
      title: "开",
      by: "clerk",
      from: "off",
      to: "on",
      asks: ["amount", "note", "channel", "material"],
    },
    switchOff: {
      title: "关",
      by: "clerk",
      from: "on",
      to: "off",
      asks: ["amount", "note", "channel", "material"],
    },
    count: { title: "记一次", by: "clerk", from: ["off", "on"], to: "same", asks: ["amount"] },
  },
});

export const toggleEnglish = inEnglish(toggle, {
  title: "Toggle",
  purpose: "For measurements and trials.",
  roles: { citizen: "Citizen", clerk: "Clerk" },
  relations: { opener: "Opener" },
  states: { off: "Off", on: "On" },
  fields: {
    amount: "Amount",
    note: "Note",
    channel: { label: "Channel", options: { web: "Web", window: "Window" } },
    material: "Material",
  },
  actions: { open: "Open", switchOn: "Switch on", switchOff: "Switch off", count: "Count" },
  clocks: {},
  figures: {},
  links: {},
  notices: {},
});
