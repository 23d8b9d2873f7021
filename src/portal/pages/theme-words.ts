// The words of the pages on one thing whole.

const zh = {
  title: "一件事一次办",
  lead: "想办的是一件事，不用管归哪些部门：先选什么时候办，再选办什么。一张表、一次交材料，各部门同时办。",
  none: "主题目录还没有发布。",
  count: (count: number) => `${count} 件事`,
  empty: "这个阶段还没有主题。",
  back: "换一个阶段",
  items: (count: number) => `${count} 个事项一次办`,
  limit: (now: number, before: number) => `${now} 个工作日办完（分别办要 ${before} 个）`,
  visits: (now: number, before: number) =>
    now === 0 ? `一次不用跑（分别办要跑 ${before} 次）` : `跑 ${now} 次（分别办要跑 ${before} 次）`,
  more: "事项、材料和适用情形",
} as const;

type Words = {
  readonly [K in keyof typeof zh]: (typeof zh)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};

const many = (count: number, noun: string) => `${count}\u00a0${noun}${count === 1 ? "" : "s"}`;

const en: Words = {
  title: "One thing, done whole",
  lead: "One thing, whichever offices it takes: choose when in life, then what. One form, papers once.",
  none: "No themes have been published yet.",
  count: count => many(count, "theme"),
  empty: "No theme in this stage yet.",
  back: "Another stage",
  items: count => `${many(count, "item")} at once`,
  limit: (now, before) => `${many(now, "working day")} (${before} one by one)`,
  visits: (now, before) => `${now === 0 ? "no visit" : many(now, "visit")} (${before} one by one)`,
  more: "Items, papers, when it fits",
};

export const themeWords = { zh, en } as const;
