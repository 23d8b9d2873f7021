// A9, the year's list: what citizens ask for is gathered and screened, more candidates than places are put
// to the delegates' vote or to the government's decision, and what was chosen is promised in public.
// 年度民生实事：征集、筛选、候选多于额定、票决或者研究确定、公布承诺、年终公告（rules 2.8，states.md A9）。
// Delegates vote in secret on their phones in the hall, or by paper into a box: the law asks for a majority of
// all delegates and says nothing of how they vote, so a paper vote is entered with its record, counted by two.
// What becomes of each one stands in ../promise/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { rules } from "./rules/rules.ts";
import { states } from "./states.ts";

// 一人一票，赞成不超过额定（默认值，办法里公布）。
const voted = { groups: { delegates: { roll: "delegate" } } } as const;
const told = {
  act: "countVotes",
  inFavour: "inFavour",
  against: "against",
  abstained: "abstained",
} as const;

export const definition = defineMechanism({
  name: "promiseList",
  room: "ask",
  title: "年度实事项目",
  purpose: "办哪些实事由群众提、代表票决或者党委政府研究确定，候选多于额定，办法先公布，票数都公开。",
  revision: 3,
  roles: {
    livelihood: "政府实事工作岗",
    decider: "决定机关（人大代表票决、党委政府研究）",
    delegate: "人大代表",
  },
  relations: {
    host: { title: "组织单位", org: "host" },
    body: { title: "决定机关", org: "body" },
  },
  states,
  fields,
  headline: ["title"],
  // prettier-ignore
  sheet: ["planYear", "title", "route", "voting", "body", "places", "closes", "delegates", "papers", "chosenCount",
          "finishedCount", "droppedCount", "decidedOn"],
  actions,

  clocks: {
    call: {
      title: "征集",
      limit: { until: "closes" },
      runs: "soliciting",
      warns: "3 days",
      onExpiry: "endCall",
    },
    vote: {
      title: "群众投票",
      limit: { until: "voteCloses" },
      runs: "asking",
      warns: "2 days",
      onExpiry: "endVote",
    },
    // 主持人忘了结束也会封票（默认值）。
    ballot: { title: "票决", limit: "8 hours", runs: "voting", onExpiry: "closeVote" },
    again: { title: "再次票决", limit: "8 hours", runs: "revoting", onExpiry: "closeAgain" },
    // 选定的项目属于主动公开的政府信息。
    publish: {
      title: "公布承诺",
      limit: "20 working days",
      basis: "政府信息公开条例第二十六条",
      runs: "decided",
    },
  },

  links: {
    candidates: {
      title: "候选项目",
      field: "candidates",
      to: "promise",
      edge: "part-of",
      comes: { in: "entered", act: "entered", with: { route: "route", body: "body", planYear: "planYear" } },
      tells: { cancelled: { act: "leaveOut" } },
    },
    chosen: {
      title: "选定的项目",
      field: "chosen",
      to: "promise",
      edge: "part-of",
      tells: {
        decided: { act: "choose", with: { decisionNumber: "decisionNumber", delegates: "delegates" } },
        promised: { act: "begin" },
      },
    },
    runoff: { title: "再次票决的项目", field: "runoff", to: "promise", edge: "part-of" },
    unchosen: {
      title: "未入选的项目",
      field: "unchosen",
      to: "promise",
      edge: "part-of",
      tells: { decided: { act: "leaveOut" } },
    },
  },

  ballots: {
    vote: {
      title: "民生实事项目票决",
      leagues: ["candidates"],
      ...voted,
      paper: { approves: "places", all: "delegates" },
      calls: "calling",
      opened: { act: "openVote", keys: "keys", roll: "roll" },
      open: "voting",
      counts: "tallying",
      counted: { act: "countPapers", ranking: "ranking", result: "result", papers: "papers", urn: "urn" },
      tells: { in: "tallied", ...told },
    },
    // 同票的，或者没有过半数的；再同票的都不入选（默认值，办法里公布）。
    again: {
      title: "民生实事项目再次票决",
      leagues: ["runoff"],
      ...voted,
      paper: { approves: "runoffPlaces", all: "delegates" },
      calls: "recalling",
      opened: { act: "openAgain", keys: "againKeys", roll: "againRoll" },
      open: "revoting",
      counts: "retallying",
      counted: {
        act: "countAgain",
        ranking: "againRanking",
        result: "againResult",
        papers: "againPapers",
        urn: "againUrn",
      },
      tells: { in: "retallied", ...told },
    },
  },

  polls: {
    people: {
      title: "民生实事群众投票",
      leagues: ["candidates"],
      advisory: true,
      // 每人投一次，最多选三件（默认值）；票数随时公开，只供参考。
      limits: { per: "poll", picks: 3, perItem: 1, device: 5, address: 600 },
      shows: { text: "content", pictures: "photos" },
      open: "asking",
      sealed: false,
      screens: "checking",
      inspected: { act: "inspect", votes: "peopleVotes", seal: "voteSeal", suspects: "voteSuspects" },
      decided: {
        void: "voidVotes",
        keep: "keepVotes",
        suspect: "suspect",
        reason: "reason",
        voided: "voteVoided",
        kept: "voteKept",
      },
      counts: "counting",
      counted: { act: "countVotes", ranking: "peopleRanking", result: "peopleResult", valid: "peopleValid" },
    },
  },

  echoes: {
    finishedCount: { unit: "件", of: "promise", link: "list", when: { in: "proclaimed" } },
    droppedCount: { unit: "件", of: "promise", link: "list", when: { in: "dropped" } },
  },

  documents: {
    promise: {
      title: "实事项目公布",
      kind: "通知",
      after: "publish",
      from: "host",
      heading: "关于{planYear}年度民生实事项目的通知",
      says: [
        "{planYear}年度民生实事项目已经确定（{decisionNumber}），共{chosenCount}件，现予公布，请社会监督。",
        "各牵头单位每月25日前公开进展；确需调整的，报原决定机关决定。",
      ],
      audience: "public",
    },
  },

  // prettier-ignore
  figures: {
    lists:    { title: "公布的年度实事清单", count: "份", first: "publish", by: ["planYear", "route"] },
    finished: { title: "各年度清单已公告完成的实事", sum: "finishedCount", in: ["promised", "reported"], by: ["planYear", "route"] },
    chosen:   { title: "各年度清单选定的实事", sum: "chosenCount", in: ["decided", "promised", "reported"], by: ["planYear", "route"] },
    ballots:  { title: "会场手机票决", count: "次", first: "countPapers", by: ["planYear"] },
    called:   { title: "会场手机票决的全体代表", sum: "delegates", first: "countPapers", by: ["planYear"] },
    cast:     { title: "会场手机票决收回的选票", sum: "papers", first: "countPapers", by: ["planYear"] },
    turnout:  { title: "票决投票率（占全体代表）", share: "cast", of: "called" },
    advised:  { title: "请群众投票的年度清单", count: "份", first: "countVotes", by: ["planYear", "route"] },
    people:   { title: "群众投票有效票", sum: "peopleValid", first: "countVotes", by: ["planYear", "route"] },
  },
  rules,
});
