// J2, one case that a unit puts up for a selection: looked over, shown, voted on, scored, named or not, told
// to the city, and struck off when it turns out to be false.
// 典型案例申报：申报→资格审查→展示→评选→公示→命名→推介 | 撤销（弄虚作假）（rules 1.10，states.md J2）。

import { choice, date, files, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";
import { categories } from "../categories.ts";

const story = (label: string, hint: string) =>
  text(label, "public", { long: true, min: 10, max: 2000, hint });
const scored = (label: string) => number(label, "public", { min: 0, max: 100 });
const told = ["practice", "effect", "spread"] as const;
const columns = ["category", "unit", "selection"] as const;

/** 首创、首个、率先是对事实的断言，要有依据（rules 9 的文字核对）. */
const claim = /首创|首个|首家|率先|第一家/;

export const definition = defineMechanism({
  name: "nomination",
  room: "judge",
  title: "典型案例",
  purpose: "一个单位把最好的一件改革拿出来，让群众投、专家评、领导议，评上的推开，作假的撤销。",
  revision: 3,

  roles: { lead: "申报单位联系人", reform: "改革办", organ: "深改委审定岗", citizen: "企业、群众" },
  relations: {
    unit: { title: "申报单位", org: "unit" },
    objector: { title: "提异议的人", person: "object" },
  },
  states: {
    filed: "已提交",
    received: "待资格审查",
    correcting: "待补正",
    qualified: "资格合格",
    shown: "展示和评选中",
    proposed: "拟命名（公示）",
    disputed: "有异议，核查中",
    named: { title: "已命名", done: "verified" },
    promoted: { title: "已推介", done: "verified" },
    revoked: "已撤销",
    passedOver: "未入选",
    struck: "异议成立，不予命名",
    unfit: "资格不合格",
    missed: "不在申报期内",
    withdrawn: "已撤回",
  },

  fields: {
    selection: otherMatter("参加哪次评选", "public", { hint: "从评选页面进来的已经填好。" }),
    category: choice("类别", "public", categories),
    unit: org("申报单位", "public"),
    title: text("案例名称", "public", { min: 4, max: 60 }),
    summary: text("一句话简介", "public", { min: 10, max: 120, hint: "投票页面上群众先看到这一句。" }),
    practice: story("主要做法", "怎么改的，和以前有什么不同。"),
    effect: story("实际成效", "用数字和群众的话说，写明统计时间。"),
    spread: story("推广价值", "别的地方照着做要什么条件。"),
    proof: text("“首创”“率先”的依据", "public", { min: 4, max: 300, hint: "文件、报道或者查新的出处。" }),
    evidence: files("佐证材料", "public", { max: 6 }),
    pictures: files("图片", "public", { max: 4 }),
    selectionTitle: text("评选名称", "public", { max: 80 }),
    filed: date("申报日期", "public"),
    advice: text("补正意见", "public", { long: true, min: 4, max: 500 }),
    reason: text("理由", "public", { long: true, min: 4, max: 500 }),
    // 三部分得分由投票、评分各自告知，总分按公布的权重合成。
    webScore: scored("网络投票得分"),
    webVotes: number("网络有效票", "public", { min: 0 }),
    expertScore: scored("专家得分"),
    expertPlace: number("专家名次", "public", { min: 1 }),
    leaderScore: scored("领导得分"),
    leaderPlace: number("领导名次", "public", { min: 1 }),
    webWeight: number("网络投票权重", "public", { min: 0, max: 100 }),
    expertWeight: number("专家权重", "public", { min: 0, max: 100 }),
    leaderWeight: number("领导权重", "public", { min: 0, max: 100 }),
    total: scored("总分"),
    noticeEnds: date("公示截止", "public"),
    // 提异议的人不止一个：各人说的话只由核查的人看。
    objection: text("异议内容", "staff", {
      personal: "personal",
      long: true,
      min: 8,
      max: 1000,
      hint: "哪里不实，依据是什么。",
    }),
    objections: number("收到的异议（件）", "public", { min: 0 }),
    finding: text("核查结论", "public", {
      long: true,
      min: 8,
      max: 1000,
      hint: "有几件异议的，逐件写明查了什么、结果怎样。",
    }),
    upheld: choice("异议是否成立", "public", { yes: "成立，不予命名", no: "不成立" }),
    decisionNumber: text("命名文号", "public", { min: 2, max: 80 }),
    promotion: text("推介去向", "public", {
      long: true,
      min: 4,
      max: 500,
      hint: "印发的文件、现场会、推广台账。",
    }),
  },

  headline: ["title"],
  sheet: [
    "selectionTitle",
    "category",
    "unit",
    "title",
    "webScore",
    "expertScore",
    "leaderScore",
    "total",
    "decisionNumber",
  ],
  publishes: {
    in: [
      "qualified",
      "shown",
      "proposed",
      "disputed",
      "named",
      "promoted",
      "revoked",
      "passedOver",
      "struck",
    ],
  },
  // 同一次评选，同一单位的同一案例只报一次。
  unique: { of: ["selection", "unit", "title"], except: ["unfit", "missed", "withdrawn"] },

  // prettier-ignore
  actions: {
    file:      { title: "申报案例", by: "lead", from: "new", to: "filed", fills: ["filed"],
                 asks: ["selection", "category", "unit", "title", "summary", ...told, "proof?", "evidence", "pictures?"] },
    enrol:     { title: "登记", by: "system", from: "filed", to: "received", asks: ["selectionTitle"] },
    miss:      { title: "不在申报期内，不予登记", by: "system", from: "filed", to: "missed" },
    sendBack:  { title: "退回补正", by: "reform", from: "received", to: "correcting", asks: ["advice"] },
    correct:   { title: "补正", by: "lead", as: "unit", from: "correcting", to: "received",
                 asks: ["summary", ...told, "proof?", "evidence", "pictures?"] },
    qualify:   { title: "资格合格", by: "reform", otherThan: ["file", "correct"], from: "received", to: "qualified" },
    unqualify: { title: "资格不合格", by: "reform", otherThan: ["file", "correct"], from: ["received", "correcting"], to: "unfit", asks: ["reason"] },
    withdraw:  { title: "撤回申报", by: "lead", as: "unit", from: ["received", "correcting", "qualified"], to: "withdrawn", optional: true },
    show:      { title: "展示", by: "system", from: "qualified", to: "shown" },
    webScored:    { title: "告知网络投票得分", by: "system", from: "shown", to: "same", asks: ["webScore", "webVotes"] },
    expertScored: { title: "告知专家得分", by: "system", from: "shown", to: "same", asks: ["expertScore", "expertPlace"] },
    leaderScored: { title: "告知领导得分", by: "system", from: "shown", to: "same", asks: ["leaderScore", "leaderPlace"] },
    compose:   { title: "合成总分", by: "system", from: "shown", to: "same", asks: ["webWeight", "expertWeight", "leaderWeight"], fills: ["total"] },
    propose:   { title: "拟命名", by: "system", from: "shown", to: "proposed", asks: ["noticeEnds"] },
    passOver:  { title: "未入选", by: "system", from: ["received", "correcting", "qualified", "shown"], to: "passedOver" },
    // 一件异议在核查，不挡住公示期内别人的异议。
    object:    { title: "提出异议", by: "citizen", from: ["proposed", "disputed"], to: "disputed", asks: ["objection"], fills: ["objections"],
                 optional: true },
    settle:    { title: "答复异议", by: "reform", otherThan: ["file", "correct", "qualify"], from: "disputed",
                 to: { on: "upheld", yes: "struck", no: "proposed" }, asks: ["upheld", "finding"] },
    name:      { title: "命名", by: "system", from: "proposed", to: "named", asks: ["decisionNumber"] },
    promote:   { title: "推介", by: "reform", from: "named", to: "promoted", asks: ["promotion"] },
    revoke:    { title: "撤销命名", by: "organ", from: ["named", "promoted"], to: "revoked", asks: ["finding"], optional: true },
  },

  clocks: {
    // 法规没有规定，默认值。
    qualifying: { title: "资格审查", limit: "5 working days", runs: "received" },
    correcting: { title: "补正", limit: "3 working days", runs: "correcting" },
    settling: { title: "核查异议", limit: "5 working days", runs: "disputed" },
    promoting: { title: "推介", limit: "60 days", runs: "named" },
  },

  links: {
    selection: {
      title: "参加的评选",
      field: "selection",
      to: "selection",
      edge: "part-of",
      tells: {
        filed: {
          act: "receive",
          with: { entry: "matter", entryTitle: "title", entryUnit: "unit" },
          refused: "miss",
        },
        // 评选只认资格合格的；撤回的、异议成立的，名单上一并去掉。
        qualified: { act: "admit", with: { entry: "matter" } },
        withdrawn: { act: "drop", with: { entry: "matter" } },
        struck: { act: "strikeOut", with: { entry: "matter" } },
      },
    },
  },

  notices: {
    settled: {
      title: "异议答复告知",
      after: "settle",
      to: "objector",
      says: "您对拟命名案例“{title}”提出的异议已核查：{upheld}。结论请凭编号 {number} 查看。",
    },
  },

  // prettier-ignore
  figures: {
    filed:     { title: "申报的典型案例", count: "个", first: "enrol", by: columns },
    qualified: { title: "资格合格的案例", count: "个", first: "qualify", by: columns },
    chosen:    { title: "命名的典型案例", count: "个", among: "name", in: ["named", "promoted"], by: columns },
    revoked:   { title: "撤销的典型案例", count: "个", first: "revoke", by: columns },
    webScore:    { title: "网络投票得分中位数", median: "webScore", first: "compose", by: columns },
    expertScore: { title: "专家得分中位数", median: "expertScore", first: "compose", by: columns },
    leaderScore: { title: "领导得分中位数", median: "leaderScore", first: "compose", by: columns },
  },

  rules: {
    file: {
      refuse: ({ input, actor, orgs }) =>
        actor.org === null || ![actor.org, ...orgs.above(actor.org)].includes(input.unit)
          ? {
              zh: "只能申报本单位的案例，请选您所在的单位。",
              en: "A unit puts up its own cases. Choose the unit that you work for.",
              field: "unit",
            }
          : claim.test(`${input.title}${input.summary}${input.practice}${input.effect}`) &&
            !input.proof && {
              zh: "写了“首创”“率先”一类的提法，请填写依据；没有依据的请改掉这个提法。",
              en: "It claims to be the first. Say by which proof, or take the claim out.",
              field: "proof",
            },
      compute: ({ today }) => ({ filed: today }),
    },
    correct: {
      refuse: ({ matter, input }) =>
        claim.test(`${matter.title ?? ""}${input.summary}${input.practice}${input.effect}`) &&
        !input.proof && {
          zh: "写了“首创”“率先”一类的提法，请填写依据；没有依据的请改掉这个提法。",
          en: "It claims to be the first. Say by which proof, or take the claim out.",
          field: "proof",
        },
    },
    unqualify: {
      // 单位还在补正期内的，不提前判不合格。
      refuse: ({ state, clock }) =>
        state === "correcting" &&
        clock("correcting") !== "overdue" && {
          zh: "补正期限还没有到，请等单位补正；期满没有补正的，再判资格不合格。",
          en: "The unit still has time to complete it. Once that has run out, it may be found not to qualify.",
          field: "reason",
        },
    },
    object: {
      refuse: ({ matter, today }) =>
        today > (matter.noticeEnds ?? today) && {
          zh: `公示到 ${matter.noticeEnds} 为止，已经期满。发现弄虚作假的，请拨打 12345 反映，查实的撤销命名。`,
          en: `It was on notice until ${matter.noticeEnds}. Tell 12345 of anything false: what is found false is revoked.`,
          field: "objection",
        },
      compute: ({ matter }) => ({ objections: (matter.objections ?? 0) + 1 }),
    },
    compose: {
      // 各部分按公布的两位小数参与合成，最后四舍五入到两位小数。没有得分的部分按 0 计：网络投票无票即 0 分，其余由合成前的规则拦住。
      compute: ({ matter, input }) => {
        const part = (score = 0, weight = 0) => Math.round(score * 100) * Math.round(weight * 100);
        const whole =
          part(matter.webScore, input.webWeight) +
          part(matter.expertScore, input.expertWeight) +
          part(matter.leaderScore, input.leaderWeight);
        return { total: Math.floor(whole / 10_000 + 0.5) / 100 };
      },
    },
  },
});
