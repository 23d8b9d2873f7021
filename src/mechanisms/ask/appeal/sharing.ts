// Several askers of one thing, several units on one matter, who is called back and by whom, and what of it all
// the public and the units may see.

import { afterAnswer, open } from "./states.ts";

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

/** 答复经分管领导审核、终止经热线中心批准，才告知诉求人；拟写和申请阶段只有承办人员看得到。 */
export const withholds = {
  answer: ["answer", "reply", "hear"],
  evidence: "answer",
  ground: ["end", "close"],
} as const;

/** Topic and unit are suggested from what the office closed before; who registers or dispatches decides. */
export const suggests = {
  topic: { at: "register", from: ["content"], shown: "shownTopics", rank: "topicRank" },
  handler: {
    at: "dispatch",
    from: ["content"],
    by: ["topic", "area"],
    shown: "shownHandlers",
    rank: "handlerRank",
  },
} as const;

/** An answer without substance is questioned before it leaves; who passes it sees what repeats another. */
export const replies = {
  answer: { at: ["reply", "draft"], confirm: "answerConfirmed", passed: { by: "answer", unit: "handler" } },
} as const;

/** 热线条例第十一条: of one who asked for secrecy the units see no identity. */
export const conceals = {
  fields: ["name", "phone", "whom"],
  when: { identityMode: ["secret"] },
  but: "desk",
} as const;

/**
 * An appeal that was not turned away. All public fields, since whoever checks a chain must read its whole
 * payload; what names or describes a person stands apart, and the only free text is the reviewed summary.
 */
export const publishes = { in: [...open, ...afterAnswer, "ended"] } as const;
