// What the pages of common questions say.

import type { Lang } from "../words.ts";

interface AnswerWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly asked: string;
  readonly owner: string;
  readonly source: string;
  readonly reviewOn: string;
  readonly record: string;
  /** Before an entry's link to filing. */
  readonly unanswered: string;
  readonly file: string;
  /** Above the links that are offered while somebody files. */
  readonly offered: string;
  readonly offeredEnd: string;
  readonly first: string;
  readonly all: string;
}

export const answerWords: Record<Lang, AnswerWords> = {
  zh: {
    title: "常见问题",
    lead: "热线受理员也照这些条目答复。每条都有单位负责，到期复审。",
    none: "还没有发布常见问题。",
    asked: "大家这样问",
    owner: "谁负责",
    source: "依据",
    reviewOn: "复审日期",
    record: "核对这一条的记录",
    unanswered: "您的情况不一样？",
    file: "我要反映",
    offered: "这些常见问题也许正是您要问的",
    offeredEnd: "点开会另开一页，已填的不会丢。不是您要问的，请接着往下填。",
    first: "只是想问一问？先看看",
    all: "全部",
  },
  en: {
    title: "Common questions",
    lead: "The hotline answers from these too. A unit stands for each of them and reviews it by a date.",
    none: "No answers have been published yet.",
    asked: "What people ask",
    owner: "Who stands for it",
    source: "Based on",
    reviewOn: "Next review",
    record: "Check the record of this entry",
    unanswered: "Your case is different?",
    file: "Raise a matter",
    offered: "One of these may be your question",
    offeredEnd: "They open beside this page; nothing that you wrote is lost. If not, just go on below.",
    first: "Only a question? First look at the",
    all: "All",
  },
};
