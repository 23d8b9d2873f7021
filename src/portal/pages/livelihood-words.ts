// What the pages of livelihood promises say.

import type { PromiseGroup } from "../../http/types.ts";
import type { Lang } from "../words.ts";

const chinese = {
  title: "民生实事",
  lead: "办哪些实事由群众提、代表票决或者党委政府研究确定；承诺以后每月公开进展和照片，由受益群众验收和评价。改动只能由原决定机关作出。",
  none: "还没有公布的民生实事。",
  soliciting: "正在征集",
  voting: "正在请群众投票",
  voteCloses: (day: string) => `投票到 ${day}`,
  advice: (body: string) => `票数供${body}参考`,
  castVote: "投给我最想办的",
  closes: (day: string) => `征集到 ${day}`,
  places: (places: number) => `拟选定 ${places} 件`,
  by: (route: string, body: string) => `${route}，决定机关：${body}`,
  suggest: "提一件实事建议",
  groups: {
    underway: "正在推进",
    judged: "群众验收和评价",
    done: "已经完成",
    candidate: "候选项目",
    unchosen: "未入选",
    dropped: "经决定取消",
  } satisfies Record<PromiseGroup, string>,
  reached: (reached: number, targets: number) => `子目标完成 ${reached}/${targets} 项`,
  due: (day: string) => `完成时限 ${day}`,
  votes: (inFavour: number, against: number, abstained: number) =>
    `赞成 ${inFavour}，反对 ${against}，弃权 ${abstained}`,
  delegates: (count: number) => `全体代表 ${count} 人`,
  rateNow: "正在评价",
  // one promise
  rate: "评价这件实事",
  rateNote: "用手机号登录，每人评价一次；评价截止后公布满意人数，少于五人的不公布。",
  record: "全部记录与核验",
  facts: "基本情况",
  result: "完成情况",
  year: "年度",
  lead2: "牵头单位",
  participants: "参与单位",
  area: "所在区县",
  dueName: "完成时限",
  budget: "计划投资（元）",
  chosenBy: "选定方式",
  body: "决定机关",
  decision: "决定文号或者会议",
  vote: "票决结果",
  goals: "子目标",
  goalDone: "已完成",
  goalOpen: "未完成",
  months: "每月进展",
  monthsNone: "还没有公开进展。",
  monthReached: (numbers: string) => `已完成第 ${numbers} 项`,
  noPicture: (reason: string) => `本月没有照片：${reason}`,
  changes: "调整",
  before: "承诺时写的",
  accepted: "群众验收",
  witnesses: (witnesses: number, agreed: number) => `参加 ${witnesses} 人，认可 ${agreed} 人`,
  ratings: "群众评价",
  contented: (count: number, contented: number) => `参加评价 ${count} 人，非常满意和满意 ${contented} 人`,
  announcement: "完成公告",
  remedy: "整改措施",
} as const;

type Same<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Same<T[K]> };

const english: Same<typeof chinese> = {
  title: "Livelihood promises",
  lead:
    "People propose them; delegates vote, or party committee and government decide. Progress is published " +
    "every month with pictures, and those who benefit accept and rate it. Only the body that chose a " +
    "promise may change it.",
  none: "No promise has been published yet.",
  soliciting: "Open for proposals",
  voting: "Open for votes",
  voteCloses: day => `Vote until ${day}`,
  advice: body => `advice for ${body}`,
  castVote: "Vote for what is most wanted",
  closes: day => `Open until ${day}`,
  places: places => `${places} to be chosen`,
  by: (route, body) => `${route}; decided by ${body}`,
  suggest: "Propose something to be done",
  groups: {
    underway: "Under way",
    judged: "Accepted and rated by the people",
    done: "Done",
    candidate: "Candidates",
    unchosen: "Not chosen",
    dropped: "Dropped by decision",
  },
  reached: (reached, targets) => `${reached} of ${targets} sub-targets done`,
  due: day => `due ${day}`,
  votes: (inFavour, against, abstained) =>
    `${inFavour} in favour, ${against} against, ${abstained} abstained`,
  delegates: count => `${count} delegates in all`,
  rateNow: "open for ratings",
  rate: "Rate this promise",
  rateNote:
    "Sign in with your telephone; everybody rates once. The result is published when rating ends, unless " +
    "fewer than five have rated.",
  record: "Whole record, and how to check it",
  facts: "About it",
  result: "What was done",
  year: "Year",
  lead2: "Lead unit",
  participants: "Participating units",
  area: "District",
  dueName: "Due day",
  budget: "Planned investment (yuan)",
  chosenBy: "Chosen by",
  body: "Deciding body",
  decision: "Number of the decision, or meeting",
  vote: "Result of the vote",
  goals: "Sub-targets",
  goalDone: "done",
  goalOpen: "not done",
  months: "Progress by month",
  monthsNone: "No progress has been published yet.",
  monthReached: numbers => `Done: ${numbers}`,
  noPicture: reason => `No picture this month: ${reason}`,
  changes: "Changes",
  before: "As it was promised",
  accepted: "Acceptance by those who benefit",
  witnesses: (witnesses, agreed) => `${witnesses} took part, ${agreed} agreed`,
  ratings: "Ratings",
  contented: (count, contented) => `${count} rated, ${contented} very satisfied or satisfied`,
  announcement: "Announcement",
  remedy: "What is put right",
};

export const livelihoodWords: Readonly<Record<Lang, Same<typeof chinese>>> = { zh: chinese, en: english };
