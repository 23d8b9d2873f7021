// What a year's enrolment holds: the rules published before, the schools, the seed and where it comes from,
// what came of each round. Everything is public; no child stands here.

import { choice, date, files, flag, list, number, org, otherMatter, text } from "../../../define/fields.ts";
import { schoolYears } from "../school-years.ts";

const most = { max: 200 } as const;

const plan = {
  title: text("名称", "public", { max: 40 }),
  year: choice("入学年度", "public", schoolYears),
  host: org("招生主管部门", "public"),
  announcement: text("招生办法", "public", {
    long: true,
    min: 20,
    max: 3000,
    hint: "招生对象、录取顺序、需要核验什么、学位不足怎样统筹，一次写清。",
  }),
  opens: date("登记开始日期", "public"),
  closes: date("登记截止日期", "public"),
  waitsUntil: date("登记开始前一日", "public"),
  siblingsTogether: flag("双胞胎、多胞胎同派一校", "public"),
  // 种子从哪里来，登记截止前公布；到那一天以前谁也不知道。
  seedSource: text("派位种子的来源", "public", {
    long: true,
    min: 8,
    max: 300,
    hint: "写明哪一期公开摇奖、取哪几个号码、怎样连写。",
  }),
  seedDay: date("种子产生日期", "public"),
  school: otherMatter("学校", "public"),
  added: list("新列入的学校", "public", "matter", most),
  schools: list("招生学校", "public", "matter", most),
  reason: text("理由", "public", { long: true, min: 5, max: 500 }),
} as const;

const rounds = {
  agreedCount: number("数据核验直接通过（人）", "public", { min: 0 }),
  askedCount: number("请家长补充材料（人）", "public", { min: 0 }),
  // 由系统计数：请了补充的孩子里，人工认定了的、撤回了的。
  provenCount: number("补充材料已办完（人）", "public", { min: 0 }),
  listedCount: number("列入派位名单（人）", "public", { min: 0 }),
  listHash: text("名单哈希", "public", { max: 64, hint: "SHA-256，种子产生前已经固定。" }),
  seed: text("派位种子", "public", { min: 5, max: 60, hint: "照公告的办法连写，只写数字。" }),
  seedProof: text("种子怎样取得", "public", {
    long: true,
    min: 8,
    max: 300,
    hint: "期号、开奖时间、公布网址。",
  }),
  seedFiles: files("开奖公告", "public", { max: 5 }),
  placedCount: number("有学位（人）", "public", { min: 0 }),
  shortCount: number("待统筹安排（人）", "public", { min: 0 }),
  // 由系统计数：没有安排学位的、补登没有办完的，和异议没有答复的。
  openCount: number("还没有安排好的（人）", "public", { min: 0 }),
  summary: text("招生情况", "public", { long: true, min: 10, max: 2000 }),
} as const;

export const fields = { ...plan, ...rounds } as const;
