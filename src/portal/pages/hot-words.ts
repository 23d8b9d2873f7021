// What the page of hot issues says.

import type { Lang } from "../words.ts";

const chinese = {
  title: "热点诉求",
  lead: "许多人反映的同一件事，汇总研判后由市里决定是否列入统筹解决；办成以后逐人回告，半年后再评估。",
  none: "还没有公布的热点诉求。",
  underway: "正在办理",
  done: "已经办成",
  declined: "不列入的",
  people: (count: number) => `${count} 人反映`,
  matters: (count: number) => `同类诉求 ${count} 件`,
  few: "反映的人少于 5 人，不公布人数",
  task: "办理进展",
  figure: "指标",
} as const;

type HotWords = {
  readonly [K in keyof typeof chinese]: (typeof chinese)[K] extends string
    ? string
    : (count: number) => string;
};

const english: HotWords = {
  title: "Hot issues",
  lead:
    "What many people ask for is put to decision as one thing. Each of them is told when it is " +
    "done, and half a year later it is looked at again.",
  none: "No hot issue has been published yet.",
  underway: "Under way",
  done: "Done",
  declined: "Not taken up",
  people: count => `${count} people`,
  matters: count => `${count} appeals`,
  few: "Fewer than five asked; how many is not published",
  task: "How it goes",
  figure: "Figures",
};

export const hotWords: Readonly<Record<Lang, HotWords>> = { zh: chinese, en: english };
