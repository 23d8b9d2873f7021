// Polls in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

export const pollSchemas = {
  PollItem: object({
    item: text,
    number: text,
    mechanism: text,
    title: text,
    text,
    pictures: listOf(ref("FileView")),
  }),
  PollLeague: object({ name: text, title: text, items: listOf(ref("PollItem")) }),
  PollOwn: object({ league: text, period: text, picks: listOf(text), receipt: text, voided: orNull(text) }),
  PollResult: object({ league: text, item: ref("PollItem"), place: whole, score: text, votes: whole }),
  PollVoided: object({ suspect: text, votes: whole, hash: text, reason: text }),
  PollView: object({
    at: whole,
    mechanism: text,
    number: text,
    name: text,
    title: text,
    about: text,
    stateTitle: text,
    standing: { type: "string", enum: ["before", "open", "screening", "counted"] },
    closes: orNull(whole),
    sealed: { type: "boolean" },
    advisory: { type: "boolean" },
    limits: object({
      per: { type: "string", enum: ["day", "poll"] },
      picks: whole,
      perItem: whole,
      device: whole,
    }),
    leagues: listOf(ref("PollLeague")),
    votes: whole,
    running: orNull({ type: "object", additionalProperties: whole }),
    results: orNull(listOf(ref("PollResult"))),
    valid: orNull(whole),
    voided: listOf(ref("PollVoided")),
    seal: orNull(text),
    counts: whole,
    acts: object({ void: text, keep: text, suspect: text, reason: text }),
    period: text,
    own: orNull(listOf(ref("PollOwn"))),
  }),
  SelectionView: { type: "object", additionalProperties: true },
  DrawView: object({
    seed: text,
    source: text,
    wanted: whole,
    rows: listOf(
      object({
        order: whole,
        name: text,
        person: text,
        lot: text,
        standing: { type: "string", enum: ["drawn", "released", "waiting"] },
      }),
    ),
  }),
  PollReceipt: object({ receipt: text, period: text }),
  PollSuspicion: object({
    name: text,
    item: ref("PollItem"),
    votes: whole,
    hash: text,
    why: text,
    decided: orNull({ type: "string", enum: ["voided", "kept"] }),
    reason: text,
  }),
};

type Say = (zh: string, en: string) => string;

function selectionPaths(say: Say): Record<string, Schema> {
  const selection = { tag: "polls", parameters: [inPath("number", "The number of the selection")] } as const;
  return {
    "/selections/{number}": {
      get: operation({
        ...selection,
        id: "selection_board",
        summary: say("典型案例评选：办法、名额、三部分得分", "A selection: method, quotas, the three scores"),
        answer: ref("SelectionView"),
      }),
    },
    "/selections/{number}/draw": {
      get: operation({
        ...selection,
        id: "selection_lots",
        summary: say("专家抽签和每人的签，评选工作岗位", "The draw of the experts with the lot of each"),
        answer: ref("DrawView"),
        signedIn: true,
      }),
    },
  };
}

/** The paths of polls. */
export function pollPaths(say: Say): Record<string, Schema> {
  const parameters = [
    inPath("mechanism", "The mechanism of the matter"),
    inPath("id", "The number of the matter"),
    inPath("name", "The name of its poll"),
  ];
  const said = { tag: "polls", parameters } as const;
  const path = "/polls/{mechanism}/{id}/{name}";
  return {
    ...selectionPaths(say),
    [path]: {
      get: operation({
        ...said,
        id: "poll",
        summary: say("网络投票：对象、限额、结果、我的票", "A poll: items, limits, result, own votes"),
        answer: ref("PollView"),
      }),
    },
    [`${path}/votes`]: {
      post: operation({
        ...said,
        id: "poll_cast",
        summary: say("投票：手机号登录，一人一票", "Cast a vote, signed in with a telephone"),
        body: object({ league: text, picks: listOf(text) }),
        answer: ref("PollReceipt"),
        status: 201,
        signedIn: true,
      }),
      get: operation({
        ...said,
        id: "poll_votes",
        summary: say(
          "计票后的全部选票，每行一张，不含投票人",
          "All votes once they were counted, one a line, without voters",
        ),
        files: ["application/jsonl"],
      }),
    },
    [`${path}/voided`]: {
      get: operation({
        ...said,
        id: "poll_voided",
        summary: say(
          "计票后作废的选票，每行一张：回执和疑点编号",
          "Votes that were voided, once counted: receipt and suspicion, one a line",
        ),
        files: ["application/jsonl"],
      }),
    },
    [`${path}/suspicions`]: {
      get: operation({
        ...said,
        id: "poll_suspicions",
        summary: say("疑点（刷票），处理疑点的岗位", "What looks stuffed, for those who decide it"),
        answer: listOf(ref("PollSuspicion")),
        signedIn: true,
      }),
    },
  };
}
