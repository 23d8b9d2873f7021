// What is counted: rows 13, 39 and 40 of the figures that a hotline must be able to produce, and the loop.

import { promised, settled } from "./states.ts";

const opened = ["lodge", "register"] as const;
/** Asked what they think of it, on the telephone or by themselves. */
const asked = ["callBack", "rate"] as const;

const ways = ["channelGroup", "channel", "topic", "area", "street"] as const;
const suggested = ["topic", "area"] as const;
const themes = ["themed", "topic", "area"] as const;
const units = ["handler", "area", "street", "topic"] as const;
const shares = [...units, "channelGroup", "channel"] as const;

// prettier-ignore
export const figures = {
  lodged:          { title: "收到诉求", count: "件", first: opened, by: ["area", "topic", "channel"] },
  // Row 13. 件次 is each contact, 件 each distinct matter: two figures that no formula may mix (rules 0.6).
  contacts:      { title: "诉求总量（件次）", count: "件次", each: ["lodge", "register", "again", "add"], by: ways },
  matters:       { title: "诉求件数（并单后）", count: "件", among: opened, except: { where: { duplicate: true } },
                   by: ways },
  // Who reports is secret (热线条例第十一条): in a small street the number alone would tell.
  reports:       { title: "举报", count: "件", first: opened, where: { kind: "report" }, by: ["area", "street"], hideBelow: 5 },

  // Row 39. What is open and overdue counts against the unit, as on the day of reading.
  onTime:        { title: "按期办结", count: "件", first: ["answer", "reply", "hear"], clock: { answer: "met" }, by: units },
  late:          { title: "逾期办结", count: "件", first: ["answer", "reply", "hear"], clock: { answer: "late" }, by: units },
  overdue:       { title: "逾期未办结", count: "件", in: promised, clock: { answer: "overdue" },
                   by: units },
  onTimeShare:   { title: "按期办结率", share: "onTime", of: ["onTime", "late", "overdue"] },

  // Row 40. 三率 (rules 2.1): all of what was dispatched in the period, as it stands on the day of reading. Being
  // sent back stops the clock of first contact too, so the contact itself is asked for.
  dispatched:    { title: "已派单", count: "件", among: "dispatch", by: shares },
  responded:     { title: "按时首次联系", count: "件", among: "dispatch", passed: "contact", clock: { contact: "met" },
                   by: shares },
  responseShare: { title: "响应率（剔除前）", share: "responded", of: "dispatched" },
  reached:       { title: "有效回访", count: "件", among: "dispatch", passed: asked, where: { reached: true },
                   by: shares },
  solved:        { title: "已解决", count: "件", among: "dispatch", passed: asked, where: { reached: true, solved: true },
                   by: shares },
  solvedShare:   { title: "解决率（剔除前）", share: "solved", of: "reached" },
  satisfied:     { title: "满意和基本满意", count: "件", among: "dispatch", passed: asked,
                   where: { reached: true, rating: ["satisfied", "fair"] }, by: shares },
  satisfiedShare: { title: "满意率（剔除前）", share: "satisfied", of: "reached" },

  // The same without what was excluded; each excluded matter stays in the list, with its ground.
  excluded:       { title: "已剔除", count: "件", among: "dispatch", where: { excluded: true },
                    by: shares },
  dispatchedKept: { title: "已派单（剔除后）", count: "件", among: "dispatch", except: { where: { excluded: true } },
                    by: shares },
  respondedKept:  { title: "按时首次联系（剔除后）", count: "件", among: "dispatch", passed: "contact", clock: { contact: "met" },
                     except: { where: { excluded: true } },
                    by: shares },
  responseShareKept: { title: "响应率（剔除后）", share: "respondedKept", of: "dispatchedKept" },
  reachedKept:    { title: "有效回访（剔除后）", count: "件", among: "dispatch", passed: asked, where: { reached: true },
                    except: { where: { excluded: true } }, by: shares },
  solvedKept:     { title: "已解决（剔除后）", count: "件", among: "dispatch", passed: asked, where: { reached: true, solved: true },
                    except: { where: { excluded: true } }, by: shares },
  solvedShareKept: { title: "解决率（剔除后）", share: "solvedKept", of: "reachedKept" },
  satisfiedKept:  { title: "满意和基本满意（剔除后）", count: "件", among: "dispatch", passed: asked,
                    where: { reached: true, rating: ["satisfied", "fair"] }, except: { where: { excluded: true } },
                    by: shares },
  satisfiedShareKept: { title: "满意率（剔除后）", share: "satisfiedKept", of: "reachedKept" },

  // Row 40, the rest. A call that reached nobody is 未评价 and never 满意 (rules 2.1).
  answered:       { title: "派单后已答复", count: "件", among: "dispatch", passed: "answer", by: units },
  calledBack:     { title: "已回访", count: "件", among: "dispatch", passed: asked, by: units },
  unrated:        { title: "回访未评价", count: "件", among: "dispatch", passed: asked, where: { reached: false },
                    by: units },
  calledBackShare: { title: "回访率", share: "calledBack", of: "answered" },
  solvedAtOnce:   { title: "一次解决", count: "件", among: "dispatch", passed: asked, where: { reached: true, solved: true },
                    except: { passed: "redo" }, by: units },
  solvedAtOnceShare: { title: "一次解决率", share: "solvedAtOnce", of: "reached" },
  sentBack:       { title: "退回过", count: "件", among: "dispatch", passed: "sendBack", by: units },
  sentBackShare:  { title: "退回率", share: "sentBack", of: "dispatched" },
  redone:         { title: "重办过", count: "件", among: "dispatch", passed: "redo", by: units },
  redoneShare:    { title: "重办率", share: "redone", of: "answered" },
  reopened:        { title: "办结后又提出", count: "件", among: "dispatch", passed: "reopen", by: units },
  reopenedShare:   { title: "重新提出率", share: "reopened", of: "answered" },
  planned:         { title: "列入计划", count: "件", in: "planned", by: units },
  supervised:      { title: "被督办", count: "件", among: "dispatch", where: { supervised: true }, by: [...units, "supervisedFor"] },

  // Row 12. What is open is the difference, and stays in sight.
  themedReceived:  { title: "专题问政收到诉求", count: "件", among: opened, where: { themed: "filled" }, by: themes },
  themedClosed:    { title: "专题问政办结诉求", count: "件", among: opened, in: settled, where: { themed: "filled" }, by: themes },
  themedOpen:      { title: "专题问政未办结诉求", difference: "themedReceived", less: "themedClosed" },
  themedShare:     { title: "专题问政办结率", share: "themedClosed", of: "themedReceived" },

  // The loop from an appeal to a reform and back to its asker.
  concluded:       { title: "推动改革并已办成的诉求", count: "件", among: "conclude", by: ["area", "topic"] },
  told:            { title: "已回告诉求人", count: "件", among: "conclude", passed: "told", by: ["area", "topic"] },
  judged:          { title: "诉求人已评判", count: "件", among: "conclude", passed: "judge", by: ["area", "topic"] },
  // The same among the askers of hot issues (row 13), where many are told by one task. Of which hot issue an
  // appeal is part, staff alone read.
  hotConcluded:    { title: "热点诉求已办成、应回告的诉求", count: "件", among: "conclude", where: { hots: "filled" },
                     by: ["area", "topic"], audience: "staff" },
  hotTold:         { title: "热点诉求已回告诉求人", count: "件", among: "conclude", passed: "told", where: { hots: "filled" },
                     by: ["area", "topic"], audience: "staff" },
  hotJudged:       { title: "热点诉求的诉求人已评判", count: "件", among: "conclude", passed: "judge", where: { hots: "filled" },
                     by: ["area", "topic"], audience: "staff" },
  hotToldShare:    { title: "热点诉求回告率", share: "hotTold", of: "hotConcluded", audience: "staff" },
  hotJudgedShare:  { title: "热点诉求评判率", share: "hotJudged", of: "hotConcluded", audience: "staff" },
  toldShare:       { title: "回告率", share: "told", of: "concluded" },
  judgedShare:     { title: "评判率", share: "judged", of: "concluded" },

  // What was chosen against what was shown, each time: rank 1 is the first, 0 something else.
  suggestedHandlers: { title: "看到单位推荐的派单", count: "件次", each: "dispatch", where: { handlerRank: { atLeast: 0 } },
                       by: suggested, audience: "staff" },
  firstHandlers:   { title: "派给首位推荐单位", count: "件次", each: "dispatch", where: { handlerRank: 1 },
                     by: suggested, audience: "staff" },
  amongHandlers:   { title: "派给推荐三家之一", count: "件次", each: "dispatch", where: { handlerRank: { atLeast: 1 } },
                     by: suggested, audience: "staff" },
  firstHandlerShare: { title: "单位推荐首位采用率", share: "firstHandlers", of: "suggestedHandlers", audience: "staff" },
  amongHandlerShare: { title: "单位推荐前三采用率", share: "amongHandlers", of: "suggestedHandlers", audience: "staff" },
  suggestedTopics: { title: "看到类别推荐的登记", count: "件次", each: "register", where: { topicRank: { atLeast: 0 } },
                     by: suggested, audience: "staff" },
  firstTopics:     { title: "登记为首位推荐类别", count: "件次", each: "register", where: { topicRank: 1 },
                     by: suggested, audience: "staff" },
  amongTopics:     { title: "登记为推荐三类之一", count: "件次", each: "register", where: { topicRank: { atLeast: 1 } },
                     by: suggested, audience: "staff" },
  firstTopicShare: { title: "类别推荐首位采用率", share: "firstTopics", of: "suggestedTopics", audience: "staff" },
  amongTopicShare: { title: "类别推荐前三采用率", share: "amongTopics", of: "suggestedTopics", audience: "staff" },
} as const;
