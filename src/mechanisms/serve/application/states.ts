// Where an application stands (states.md, S1 办件), and the groups of states that several acts and clocks share.

export const states = {
  lodged: "已提交，核对事项",
  missed: "事项没有在办，未收件",
  received: "已收件，待受理审查",
  correcting: "待申请人补正",
  abandoned: "逾期未补正，已退件",
  rejected: { title: "不予受理", done: "answered" },
  accepted: "已受理，待审查",
  acceptedWithGap: "容缺受理，待补齐",
  examining: "审查中",
  surveying: "现场踏勘",
  hearingOffered: "已告知听证权利",
  hearingAsked: "已申请听证，待组织",
  hearingSet: "已通知听证",
  hearingLate: "听证到期没有举行，恢复计时",
  suspended: "已中止计时",
  deciding: "待决定",
  reportedUp: "已报上级机关，待上级审查",
  aboveExamining: "上级机关审查中",
  aboveDeciding: "待上级机关决定",
  approved: "准予，待制证",
  certified: "已制证，待送达",
  denied: "不准予，待送达",
  delivered: { title: "已送达", done: "closed" },
  rated: { title: "已评价", done: "closed" },
  withdrawn: "申请人撤回",
  terminated: "已终止办理",
  revoked: "已撤销",
  deregistered: "已注销",
} as const;

export type State = keyof typeof states;

/** The organ's own time: both limits run; also while a hearing is owed that was not held in its twenty days. */
export const working = ["accepted", "acceptedWithGap", "examining", "hearingLate", "deciding"] as const;
/** 下级审查完毕，上级机关的时间 (第四十三条): the applicant files nothing anew. */
export const above = ["reportedUp", "aboveExamining", "aboveDeciding"] as const;
/** 听证、检验、检测、检疫、鉴定、专家评审所需时间不计算在内（行政许可法第四十五条）. */
export const uncounted = ["hearingOffered", "hearingAsked", "hearingSet", "suspended"] as const;
/** Before the decision; the applicant may still withdraw. */
export const open = ["received", "correcting", ...working, "surveying", ...uncounted, ...above] as const;
export const decided = ["approved", "certified", "denied", "delivered", "rated"] as const;
