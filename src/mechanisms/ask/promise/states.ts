// Where a promise can stand: 征集→筛选→候选→票决→承诺→实施（月报）→验收→评价→公告; a change goes back to the body.

export const states = {
  suggested: "已提出，待筛选",
  declined: { title: "未采纳", done: "closed" },
  joined: "并入其他项目",
  entering: "提请列入候选",
  candidate: "候选",
  struck: "移出候选",
  voted: "已录入票数",
  revoting: "再次票决",
  unchosen: "未入选",
  chosen: "已选定，待公布",
  underway: "推进中",
  warned: { title: "滞后整改", light: "late" },
  changing: "申请调整待决定",
  finished: { title: "已报完成，待验收", done: "closed" },
  accepted: "验收通过，群众评价中",
  rated: "评价截止，待公告",
  proclaimed: { title: "已公告", done: "verified" },
  dropped: "经决定取消",
} as const;

export type State = keyof typeof states;

/** Promised and not over: reports are due, it may be changed or reported as done. */
export const active = ["underway", "warned"] as const;

/** What the public sees: candidates with their votes, and all that was promised. Proposals are private until then. */
export const published = [
  "candidate",
  "voted",
  "revoting",
  "unchosen",
  "chosen",
  ...active,
  "changing",
  "finished",
  "accepted",
  "rated",
  "proclaimed",
  "dropped",
] as const;
