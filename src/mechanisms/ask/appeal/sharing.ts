// Several askers of one thing, several units on one matter, who is called back and by whom, and what of it all
// the public and the units may see.

import { open } from "./states.ts";

/** 并单: one is handled, each asker is answered and asked how satisfied they are (rules 2.1). */
export const merges = {
  title: "并单",
  by: "merge",
  into: "parent",
  join: "join",
  child: "child",
  children: "children",
  refused: "unmerge",
  tells: {
    answered: { act: "hear", with: { answer: "answer", handler: "handler" } },
    refused: { act: "release" },
    transferred: { act: "release" },
    ended: { act: "release" },
    withdrawn: { act: "release" },
  },
} as const;

/** 协办: each co-handler gives its word once; when all have, the lead goes on. */
export const rounds = {
  helpers: {
    title: "协办",
    in: "joint",
    order: "all",
    seats: "helpers",
    signed: "opined",
    sign: "contribute",
    done: "gather",
  },
} as const;

/** 双随机: which appeal is called back, and by whom; all of them unless a city chooses fewer (rules 2.1). */
export const samples = {
  callBack: {
    title: "双随机回访",
    on: "answered",
    perMille: 1000,
    from: "caller",
    otherThan: ["reply", "draft", "answer"],
    notOf: "handler",
    drawn: "sampled",
    into: "callee",
  },
} as const;

/** 热线条例第十一条: of one who asked for secrecy the units see no identity. */
export const conceals = {
  fields: ["name", "phone", "whom"],
  when: { identityMode: ["secret"] },
  but: "desk",
} as const;

/** An appeal that is with a unit or was answered, never who asked nor which street. */
export const publishes = {
  in: [
    ...open.filter(state => state !== "received"),
    "answered",
    "unsolved",
    "solved",
    "closed",
    "archived",
    "ended",
  ],
  // prettier-ignore
  fields: [
    "kind", "topic", "area", "channel", "channelGroup", "limitKind", "handler", "helpers", "supervised", "supervisor", "settled",
    "rating", "excluded", "exclusionGround", "reopened", "duplicate", "summary", "task", "tasks", "result", "concluded", "verdict",
  ],
} as const;
