// What the pages of year overviews say.

import type { Lang } from "../words.ts";

const chinese = {
  title: "改革综述",
  lead: "报告里的每个数都能点开看证明：怎么算的、截至哪天、背后是哪些事项。公布以后不改动，要更正就另出一版并写明原因。",
  none: "还没有公布的改革综述。",
  edition: (n: number) => `第 ${n} 版`,
  published: (day: string, office: string) => `${day}${office ? `由${office}` : ""}发布`,
  counts: (live: number, outside: number) => `本市指标 ${live} 个，外部数据 ${outside} 个`,
  how: "点正文里带底线的数，看它的证明。标“外”的是别的单位公布的数，本平台不计算，只登记来源。",
  remarks: (count: number) => `发布时仍有 ${count} 处写作提醒。`,
  corrected: "这一版已由新版更正。",
  later: "看更正后的新版",
  corrects: "看更正前的一版",
  reason: "更正原因：",
  revoked: "这份综述已经撤销，不能再引用。",
  revocation: "撤销原因：",
  outside: "外",
  outsideName: "外部数据",
  withdrawnMark: "已撤回",
  withdrawn: (why: string) => `发布以后撤回：${why}`,
  numbers: (count: number) => `文中的 ${count} 个数`,
  columns: {
    n: "序号",
    name: "名称",
    shown: "文中写法",
    period: "期间",
    asOf: "截至",
    source: "来源",
    proof: "证明",
  },
  file: "证明文件",
  document: "登记和原件",
  figure: "指标页",
  ours: (edition: number | null) => `本市记录，第 ${edition} 版`,
  claims: "说法的依据",
  downloads: "下载",
  word: "Word 文件（公文格式）",
  csv: "全部数字 CSV",
  json: "全部数字 JSON",
  record: "全部记录与核验",
  verify: "证明文件可以拿到自己的电脑上核验，不用联网，也不用相信我们：",
};

type OverviewWords = typeof chinese;

const english: OverviewWords = {
  title: "Reform overviews",
  lead:
    "Every number of a report opens its proof: how it is counted, up to when, and what stands behind it. " +
    "What was published does not change; a correction is another edition that says why.",
  none: "No overview has been published yet.",
  edition: n => `Edition ${n}`,
  published: (day, office) => `published on ${day}${office ? ` by ${office}` : ""}`,
  counts: (live, outside) => `${live} figures of the city, ${outside} from outside`,
  how:
    'Each underlined number opens its proof. A number marked "ext" was published by somebody else: it is ' +
    "registered with its source and never computed here. The report itself is in Chinese.",
  remarks: count => `${count} remarks on the writing were left when it was published.`,
  corrected: "A later edition corrects this one.",
  later: "Read the later edition",
  corrects: "Read the edition before",
  reason: "Why it was corrected: ",
  revoked: "This overview was revoked and is not to be cited.",
  revocation: "Why it was revoked: ",
  outside: "ext",
  outsideName: "Outside figure",
  withdrawnMark: "withdrawn",
  withdrawn: why => `Withdrawn since: ${why}`,
  numbers: count => `The ${count} numbers in the text`,
  columns: {
    n: "No.",
    name: "Name",
    shown: "In the text",
    period: "Period",
    asOf: "As of",
    source: "Source",
    proof: "Proof",
  },
  file: "Proof file",
  document: "Register and document",
  figure: "Figure",
  ours: edition => `The city's log, edition ${edition}`,
  claims: "Papers behind the claims",
  downloads: "Download",
  word: "Word file",
  csv: "All numbers as CSV",
  json: "All numbers as JSON",
  record: "The whole record",
  verify: "A proof file is checked on your own computer, offline and without trusting us:",
};

export const overviewWords: Readonly<Record<Lang, OverviewWords>> = { zh: chinese, en: english };
