// The tiny mechanism that the type tests spoil, one thing at a time.

import { choice, date, flag, list, number, org, otherMatter, person, phone, text } from "../fields.ts";

/** A sentence, and what the compiler says of it: never run. */
export const compiled = (_sentence: string, _cases: () => void) => {};

export const base = {
  name: "tiny",
  room: "ask",
  title: "小机制",
  purpose: "试写错",
  revision: 1,
  roles: { clerk: "经办人", guest: "来访人" },
  relations: { opener: { title: "提交人", person: "open" }, unit: { title: "承办单位", org: "unit" } },
  states: { opened: "已提交", closed: { title: "已办结", done: "closed" } },
  headline: ["subject"],
} as const;

export const fields = {
  subject: text("事项", "public"),
  verdict: choice("结论", "public", { yes: "是", no: "否" }),
  phone: phone("电话", "parties"),
  note: text("意见", "staff"),
  story: text("经过", "parties", { personal: "personal" }),
  unit: org("承办单位", "public"),
  units: list("协办单位", "public", "org"),
  due: date("时限", "public"),
  mark: number("得分", "public"),
  seen: flag("已看", "public"),
  chief: person("负责人", "staff"),
  parent: otherMatter("上级件", "public"),
};

export const open = {
  title: "提交",
  by: "guest",
  from: "new",
  to: "opened",
  asks: ["subject", "phone", "story?"],
} as const;
export const close = {
  title: "办结",
  by: "clerk",
  from: "opened",
  to: "closed",
  asks: ["verdict", "due?"],
  fills: ["mark"],
} as const;
export const actions = { open, close } as const;
export const sound = { ...base, fields, actions } as const;
