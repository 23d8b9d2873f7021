// What the page of a figure says of what was published.

import type { Lang } from "../words.ts";

const chinese = {
  edition: (n: number) => `第 ${n} 版`,
  published: (day: string, office: string) => `${day}${office ? `由${office}` : ""}发布`,
  asOf: (day: string) => `数据截至${day}`,
  live: "实时数据",
  liveHint: "实时数据随记录变动，还没有发布；已发布的数不再变动，补录以后另出一版并说明原因。",
  former: (count: number) => `历次发布（${count} 版）`,
  reason: "改版原因：",
  first: "首次发布",
  withdrawn: (why: string) => `已撤回，不能再引用。撤回原因：${why}`,
  events: (count: string) => `背后 ${count} 个事件`,
  proof: "下载这一版的证明",
  record: "发布记录",
};

type EditionWords = typeof chinese;

const english: EditionWords = {
  edition: n => `Edition ${n}`,
  published: (day, office) => `published on ${day}${office ? ` by ${office}` : ""}`,
  asOf: day => `as known on ${day}`,
  live: "Live",
  liveHint:
    "The live number moves with the records and is not published yet. What was published does not change: " +
    "late records make another edition, which says why.",
  former: count => `All editions (${count})`,
  reason: "Why it was changed: ",
  first: "First publication",
  withdrawn: why => `Withdrawn and not to be cited. Why: ${why}`,
  events: count => `${count} events behind it`,
  proof: "Download the proof of this edition",
  record: "Record of publication",
};

export const editionWords: Readonly<Record<Lang, EditionWords>> = { zh: chinese, en: english };
