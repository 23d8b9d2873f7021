// What a selection leads to: its cases, the online vote, the two rounds of scoring, papers and figures.

const cases = { to: "nomination", edge: "part-of" } as const;
const weights = {
  webWeight: "webWeight",
  expertWeight: "expertWeight",
  leaderWeight: "leaderWeight",
} as const;
/** What the cases of one category are told. */
const listed = {
  ...cases,
  tells: {
    showing: { act: "show" },
    notice: { act: "compose", with: weights },
  },
} as const;

export const links = {
  entries: {
    title: "申报的案例",
    field: "entries",
    ...cases,
    comes: { in: "arrived", act: "enrol", with: { selectionTitle: "title" } },
    tells: { cancelled: { act: "passOver" } },
  },
  unlisted: {
    title: "没有列入评选名单的案例",
    field: "unlisted",
    ...cases,
    tells: { showing: { act: "passOver" } },
  },
  industry: { title: "行业类", field: "industryCases", ...listed },
  department: { title: "部门类", field: "departmentCases", ...listed },
  area: { title: "县市区类", field: "areaCases", ...listed },
  chosen: {
    title: "拟命名的案例",
    field: "chosen",
    ...cases,
    tells: {
      notice: { act: "propose", with: { noticeEnds: "noticeEnds" } },
      announced: { act: "name", with: { decisionNumber: "decisionNumber" } },
    },
  },
  unchosen: { title: "未入选的案例", field: "unchosen", ...cases, tells: { notice: { act: "passOver" } } },
} as const;

export const echoes = {
  namedCount: { unit: "个", of: "nomination", link: "selection", when: { in: ["named", "promoted"] } },
  disputedCount: { unit: "个", of: "nomination", link: "selection", when: { in: "disputed" } },
} as const;

const leagues = ["industryCases", "departmentCases", "areaCases"] as const;

export const polls = {
  online: {
    title: "典型案例网络投票",
    leagues,
    // 每人每天每类最多选五个，同一案例在整个投票期最多投三天（默认值，办法里公布）。
    limits: { per: "day", picks: 5, perItem: 3, device: 5, address: 600 },
    shows: { text: "summary", pictures: "pictures" },
    open: "voting",
    sealed: true,
    screens: "screening",
    inspected: { act: "inspect", votes: "webVotes", seal: "webSeal", suspects: "webSuspects" },
    decided: {
      void: "voidVotes",
      keep: "keepVotes",
      suspect: "suspect",
      reason: "reason",
      voided: "voided",
      kept: "kept",
    },
    counts: "tallying",
    counted: { act: "count", ranking: "webRanking", result: "webResult", valid: "webValid" },
    tells: { in: "drawing", act: "webScored", score: "webScore", votes: "webVotes" },
  },
} as const;

// 三项分值由办法定，法规没有规定（默认值）。
const scored = {
  leagues,
  recuses: "unit",
  paper: { points: { practice: 40, effect: 40, spread: 20 } },
} as const;

export const ballots = {
  experts: {
    title: "专家评审",
    ...scored,
    groups: { experts: { roll: "expertJudge", among: "drawn" } },
    calls: "expertCalling",
    opened: { act: "openExperts", keys: "expertKeys", roll: "expertRoll" },
    open: "expertScoring",
    counts: "expertCounting",
    counted: {
      act: "countExperts",
      ranking: "expertRanking",
      result: "expertResult",
      papers: "expertPapers",
      urn: "expertUrn",
    },
    tells: { in: "leaderCalling", act: "expertScored", score: "expertScore", place: "expertPlace" },
  },
  leaders: {
    title: "领导评议",
    ...scored,
    groups: { leaders: { roll: "leaderJudge" } },
    calls: "leaderCalling",
    opened: { act: "openLeaders", keys: "leaderKeys", roll: "leaderRoll" },
    open: "leaderScoring",
    counts: "leaderCounting",
    counted: {
      act: "countLeaders",
      ranking: "leaderRanking",
      result: "leaderResult",
      papers: "leaderPapers",
      urn: "leaderUrn",
    },
    tells: { in: "composed", act: "leaderScored", score: "leaderScore", place: "leaderPlace" },
  },
} as const;

// prettier-ignore
export const figures = {
  held:   { title: "公布结果的典型评选", count: "次", first: "announce", by: ["year"] },
  votes:  { title: "网络投票", sum: "webVotes", first: "count", by: ["year"] },
  valid:  { title: "网络有效票", sum: "webValid", first: "count", by: ["year"] },
  recounts: { title: "复核计票", count: "次", each: "recount", by: ["year"] },
  proposed: { title: "拟命名的案例", sum: "chosenCount", first: "propose", by: ["year"] },
} as const;
