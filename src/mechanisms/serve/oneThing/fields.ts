// What a case holds: what is asked once, what its theme said on that day, where its children stand, the
// one result.

import {
  choice,
  creditCode,
  files,
  flag,
  identity,
  list,
  number,
  org,
  otherMatter,
  text,
} from "../../../define/fields.ts";
import { applicant } from "../applicant.ts";
import { audiences, forms, stages } from "../life.ts";
import { questions } from "./questions.ts";

const mine = { personal: "personal" } as const;
const step = { max: 12 } as const;
const all = { max: 36 } as const;
const count = { min: 0, max: 200 } as const;

const asked = {
  theme: otherMatter("要办的一件事", "public", { hint: "从主题页进来的已经填好。" }),
  form: choice("用哪张表", "public", forms),
  ...applicant,
  identity: identity("身份证号", "parties"),
  creditCode: creditCode("统一社会信用代码", "parties", { hint: "已经有的填写，18 位；新开办的不填。" }),
  request: text("还要说明的", "parties", {
    ...mine,
    long: true,
    max: 2000,
    hint: "没有可以不填。请勿填写国家秘密。",
  }),
  materials: files("材料", "parties", { ...mine, hint: "按主题页合并后的清单上传，各事项共用，只交一次。" }),
} as const;

/** As the published theme said when the case came in: what counts for it until it ends. */
const published = {
  title: text("一件事", "public", { min: 4, max: 60 }),
  stage: choice("什么时候办", "public", stages),
  audience: choice("面向", "public", audiences),
  lead: org("牵头单位", "public"),
  units: list("协同单位", "public", "org", { max: 20 }),
  first: list("第一步并联的事项", "staff", "matter", step),
  second: list("第二步并联的事项", "staff", "matter", step),
  third: list("第三步并联的事项", "staff", "matter", step),
  limit: number("一件事时限（工作日）", "public", { min: 1, max: 1095 }),
  merged: flag("一业一证", "public"),
  certificate: text("合并成的证", "public", { min: 2, max: 40 }),
  visits: number("跑动次数", "public", count),
  visitsBefore: number("分别办的跑动次数", "public", count),
  edition: number("主题版本", "public", { min: 1 }),
} as const;

/** Which child is where stands on its own line of the page; the story of the whole says what happened. */
const course = {
  step: number("办到第几步", "staff", { min: 1, max: 3 }),
  batch: list("这一步的事项", "staff", "matter", step),
  awaited: number("应有子件", "staff", { min: 0, max: 36 }),
  child: otherMatter("子件", "staff"),
  children: list("子件", "public", "matter", all),
  item: otherMatter("没有开出的事项", "staff"),
  unopened: list("没有开出的事项", "staff", "matter", all),
  returned: list("待补正的子件", "public", "matter", all),
  done: list("办成的子件", "public", "matter", all),
  failed: list("没有办成的子件", "public", "matter", all),
  revoked: list("后来撤销的子件", "public", "matter", all),
  standing: choice("进度", "staff", {
    opening: "子件没有开齐",
    working: "并联办理",
    correcting: "有事项待补正",
    next: "这一步办成，启动下一步",
    gathered: "全部有了结果",
    over: "已撤回",
  }),
  supplement: text("补正说明", "parties", { ...mine, long: true, max: 2000 }),
  supplied: files("补正的材料", "parties", { ...mine, hint: "一次交齐，只送给要补正的事项。" }),
  answered: list("这次补正的子件", "staff", "matter", all),
  urged: text("催办意见", "staff", { long: true, min: 4, max: 500 }),
  reason: text("理由", "parties", { ...mine, long: true, max: 500 }),
} as const;

const result = {
  handedOver: choice("出件方式", "public", { electronic: "电子送达", window: "窗口领取", post: "邮寄" }),
  summary: text("办理结果说明", "parties", {
    long: true,
    max: 2000,
    hint: "有没办成的，写明是哪一项、为什么、怎么办。",
  }),
  conclusion: choice("结果", "public", { all: "全部办成", some: "部分办成", none: "没有办成" }),
  paper: choice("出什么", "public", {
    merged: "合并成一张证",
    separate: "各项证照一次出件",
    none: "没有证照",
  }),
  saved: number("少跑的次数", "public", count),
  paperNumber: text("文号", "public", { max: 60 }),
  rating: choice("评价", "public", {
    best: "非常满意",
    good: "满意",
    fair: "基本满意",
    poor: "不满意",
    bad: "非常不满意",
  }),
  ratingNote: text("评价说明", "parties", { ...mine, long: true, max: 500 }),
} as const;

export const fields = { ...asked, ...questions, ...published, ...course, ...result };
