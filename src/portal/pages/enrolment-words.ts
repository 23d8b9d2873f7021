// What the pages of school enrolment say.

import type { Lang } from "../words.ts";

const chinese = {
  title: "入学登记",
  lead: "手机上几分钟登记，不交证明、不跑腿。登记早晚不影响录取；核验不一致的请您补充，从不因为数据不予登记。",
  none: "现在没有招生公告。",
  years: "各年招生",
  window: (opens: string, closes: string) => `登记 ${opens} 至 ${closes}`,
  // one year
  rules: "招生办法",
  together: "双胞胎、多胞胎同派一校。",
  find: "找学校",
  findLabel: "小区、路名或者学校",
  findHint: "小区、路名或者学校，例如石桥路",
  findGo: "查找",
  findNone: (asked: string) => `没有找到“${asked}”的服务区，请换小区名或者路名，或者从下面的全部学校里找。`,
  all: "全部学校",
  schools: (count: number) => `${count} 所学校`,
  seats: (seats: number, registered: number) => `学位 ${seats}，已登记 ${registered}`,
  admitted: (admitted: number) => `录取 ${admitted}`,
  catchment: "服务区：",
  relief: "满了统筹到：",
  register: "在这所学校登记",
  closed: "现在不接受登记",
  results: "结果",
  agreed: (agreed: number, asked: number) => `数据直接通过 ${agreed} 人，请家长补充材料 ${asked} 人。`,
  placed: (placed: number, short: number) => `派位时有学位 ${placed} 人，待统筹安排 ${short} 人。`,
  draw: "派位和核验",
  seedSource: "种子从哪里来",
  seedDay: "种子产生日期",
  sealed: "名单哈希（SHA-256）",
  sealedNote: (count: number) => `${count} 名孩子的名单已封存，没有姓名；种子产生以前就固定了，谁也改不了。`,
  unsealed: "名单还没有封存。",
  seed: "种子",
  unseeded: "种子还没有产生。",
  how: "怎样自己重算",
  steps: [
    "下载名单，各行按派位号排列。名单哈希是各行的 entry、wants、place、bundle 写成一个 JSON 数组（RFC 8785）的 SHA-256。",
    "每个派位号的签：printf '种子\\n派位号' | sha256sum；双胞胎用号码小的一个。",
    "先按顺位（place）从小到大，顺位相同的按签从小到大，依次进登记学校；双胞胎要有两个学位。",
    "没有学位的，照同样的次序，进“满了统筹到”的第一所有空位的学校。",
  ],
  download: "下载名单（CSV）",
  entry: "派位号",
  columns: {
    admitted: "录取学校",
    outcome: "结果",
    wants: "登记学校",
    place: "顺位",
    turn: "派位次序",
    bundle: "双胞胎同号",
  },
  more: (shown: number, all: number) => `这里只列前 ${shown} 行，共 ${all} 行，全部在下载的名单里。`,
  whose: "派位号没有姓名，写在您的登记页上，照原样比对。",
} as const;

type Same<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Same<T[K]> };

const english: Same<typeof chinese> = {
  title: "School enrolment",
  lead:
    "A few minutes on a telephone, no papers, no visit. When you register makes no difference; " +
    "where data differ you are asked for proof, and nobody is refused for them.",
  none: "No enrolment is announced now.",
  years: "Years",
  window: (opens, closes) => `Registration from ${opens} to ${closes}`,
  rules: "Rules",
  together: "Twins go to one school.",
  find: "Find your school",
  findLabel: "Estate, street or school",
  findHint: "Estate, street or school",
  findGo: "Find",
  findNone: asked => `No catchment names “${asked}”. Try the estate or the street, or look below.`,
  all: "All schools",
  schools: count => `${count} schools`,
  seats: (seats, registered) => `${seats} places, ${registered} registered`,
  admitted: admitted => `${admitted} admitted`,
  catchment: "Catchment: ",
  relief: "When full, on to: ",
  register: "Register at this school",
  closed: "Takes no registration now",
  results: "Results",
  agreed: (agreed, asked) => `${agreed} settled by data alone, ${asked} asked for proof.`,
  placed: (placed, short) => `${placed} had a place in the draw, ${short} were to be arranged.`,
  draw: "The draw, and how to check it",
  seedSource: "Where the seed comes from",
  seedDay: "Day of the seed",
  sealed: "Seal of the list (SHA-256)",
  sealedNote: count => `A list of ${count} children, without names, fixed before the seed was known.`,
  unsealed: "The list is not sealed yet.",
  seed: "Seed",
  unseeded: "There is no seed yet.",
  how: "How to work it out yourself",
  steps: [
    "Download the list, in the order of its entries. Its seal is the SHA-256 of entry, wants, " +
      "place and bundle of each line, as one JSON array by RFC 8785.",
    "The lot of an entry: printf 'SEED\\nENTRY' | sha256sum; twins draw by the smaller number.",
    "By place, equals by lot, the lowest first, each takes a place at the school wanted; twins need two.",
    "Who finds none goes, in the same order, to the first school with space that theirs names.",
  ],
  download: "Download the list (CSV)",
  entry: "Entry",
  columns: {
    admitted: "Admitted to",
    outcome: "Outcome",
    wants: "School wanted",
    place: "Place",
    turn: "Turn",
    bundle: "Twins share",
  },
  more: (shown, all) => `The first ${shown} of ${all} lines; all are in the file.`,
  whose: "An entry names nobody; yours stands on your registration's page, written the same.",
};

export const enrolmentWords: Readonly<Record<Lang, Same<typeof chinese>>> = { zh: chinese, en: english };
