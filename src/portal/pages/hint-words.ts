// What is said of matters that are like what somebody writes.

import type { Lang } from "../words.ts";

interface HintWords {
  readonly title: string;
  readonly note: string;
  readonly same: string;
  readonly similar: string;
  /** `{day}` */
  readonly opened: string;
  /** `{n}` */
  readonly reported: string;
  readonly comma: string;
  readonly answer: string;
}

export const hintWords: Record<Lang, HintWords> = {
  zh: {
    title: "已有人反映",
    note: "可以先看看办得怎么样，点开会另开一页，已填的不会丢。不是同一件事，或者想单独答复您的，请接着往下填，照常受理。",
    same: "可能是同一件事",
    similar: "类似诉求",
    opened: "{day}反映",
    reported: "共 {n} 件",
    comma: "，",
    answer: "公开的答复：",
  },
  en: {
    title: "Others have raised this",
    note:
      "See how it stands; it opens beside this page and nothing that you wrote is lost. If yours is " +
      "another matter, or you want an answer of your own, just go on: it is taken all the same.",
    same: "Probably the same",
    similar: "Similar",
    opened: "raised {day}",
    reported: "{n} in all",
    comma: ", ",
    answer: "Published answer: ",
  },
};
