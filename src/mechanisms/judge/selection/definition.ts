// J2 case selection "202020": twenty of each of three categories, a quota that is soft; a method and weights
// that stand before anything is filed; citizens vote, drawn experts and leaders score, the list is on notice.
// 典型案例评选：征集→资格→展示→网络投票→专家评→领导评→合成→公示→命名（rules 1.10、0.5，states.md J2）。
// Its parts stand beside it: read states.ts and actions.ts first. What is no data is in rules/.

import { defineMechanism } from "../../../define/mechanism.ts";
import { actions } from "./actions.ts";
import { fields } from "./fields.ts";
import { ballots, echoes, figures, links, polls } from "./following.ts";
import { rules } from "./rules/rules.ts";
import { open, states } from "./states.ts";

export const definition = defineMechanism({
  name: "selection",
  room: "judge",
  title: "典型案例评选",
  purpose: "办法先公布不再改，群众投票、抽签的专家评、领导评三部分合成，票数不是唯一依据，结果公示后命名。",
  revision: 3,
  roles: {
    reform: "改革办",
    organ: "深改委审定岗",
    inspector: "督查员",
    expertJudge: "评审专家",
    leaderJudge: "评议领导",
  },
  relations: {},
  states,
  fields,
  headline: ["title"],
  // prettier-ignore
  sheet: ["year", "title", "webWeight", "expertWeight", "leaderWeight", "votingCloses",
          "webVotes", "webValid", "chosenCount", "namedCount", "noticeEnds"],
  publishes: { in: open },
  actions,

  clocks: {
    filing: {
      title: "申报",
      limit: { until: "filingCloses" },
      runs: "nominating",
      warns: "3 days",
      onExpiry: "endFiling",
    },
    // 资格审查、核票、评审的期限法规没有规定，默认值。
    qualifying: { title: "资格审查", limit: "10 working days", runs: "qualifying" },
    voting: {
      title: "网络投票",
      limit: { until: "votingCloses" },
      runs: "voting",
      warns: "2 days",
      onExpiry: "endVoting",
    },
    screening: { title: "核票", limit: "3 working days", runs: "screening" },
    experts: { title: "专家评审", limit: "5 days", runs: "expertScoring", onExpiry: "closeExperts" },
    leaders: { title: "领导评议", limit: "5 days", runs: "leaderScoring", onExpiry: "closeLeaders" },
    notice: { title: "公示", limit: { until: "noticeEnds" }, runs: "notice" },
  },
  links,
  echoes,
  polls,
  ballots,
  documents: {
    notice: {
      title: "公示",
      kind: "通知",
      after: "propose",
      from: "actor",
      heading: "关于{title}拟命名案例的公示",
      says: [
        "按照公布的评选办法，经网络投票、专家评审、领导评议，拟命名典型案例{chosenCount}个，其中行业{industryChosen}个、部门{departmentChosen}个、县市区{areaChosen}个，现予公示。",
        "公示时间为{noticeFrom}至{noticeEnds}。对拟命名案例有异议的，请在公示期内从门户网站提出，或者向{receiver}反映，并说明依据。联系电话：{receiverPhone}。",
      ],
      table: ["chosenNames", "overReason", "skipReason", "receiver", "receiverPhone"],
      audience: "public",
    },
    announcement: {
      title: "命名通报",
      kind: "通报",
      after: "announce",
      from: "actor",
      heading: "关于命名{title}典型案例的通报",
      says: [
        "经评选和公示，现予命名（{decisionNumber}）。各级各部门要结合实际学习推广。",
        "弄虚作假的，一经查实，撤销命名。",
      ],
      table: ["chosenNames"],
      audience: "public",
    },
  },
  figures,
  rules,
});
