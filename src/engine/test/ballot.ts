// A narrow secret ballot as docs/decisions/0002 lays it out: a roll entry for each voter, and a paper that
// names nobody.

import { choice, number, otherMatter, text } from "../../define/fields.ts";
import { defineMechanism } from "../../define/mechanism.ts";

const groups = { leaders: "市领导", members: "部门负责人", delegates: "代表委员" } as const;

/** Who was given a paper: one matter for each voter and ballot. It says that they voted, never what. */
export const roll = defineMechanism({
  name: "roll",
  room: "judge",
  title: "投票登记",
  purpose: "谁领了票，一人一次，可以核对。",
  revision: 1,
  roles: { voter: "评议人" },
  relations: { voter: { title: "评议人", person: "sign" } },
  states: { signed: { title: "已领票", done: "closed" } },
  fields: {
    ballot: otherMatter("评议事项", "public"),
    group: choice("评议组别", "public", groups),
    blinded: text("盲化票据", "public", { max: 500, hint: "签发前已盲化，签发人看不到票号。" }),
  },
  headline: ["group"],
  actions: {
    sign: { title: "领票", by: "voter", from: "new", to: "signed", asks: ["ballot", "group", "blinded"] },
  },
});

/** What was marked: one matter for each paper, written when the ballot is closed. */
export const paper = defineMechanism({
  name: "paper",
  room: "judge",
  title: "评议票",
  purpose: "一票一件，不记名，人人可以复算。",
  revision: 1,
  roles: { teller: "计票人" },
  relations: {},
  states: { cast: { title: "已投", done: "closed" } },
  fields: {
    ballot: otherMatter("评议事项", "public"),
    group: choice("评议组别", "public", groups),
    token: text("票号", "public", { max: 64 }),
    signature: text("签发凭据", "public", { max: 500 }),
    duty: number("主体责任", "public", { min: 0, max: 100 }),
    tasks: number("重点任务", "public", { min: 0, max: 100 }),
  },
  headline: ["group"],
  actions: {
    cast: {
      title: "投票",
      by: "teller",
      from: "new",
      to: "cast",
      asks: ["ballot", "group", "token", "signature", "duty", "tasks?"],
    },
  },
});
