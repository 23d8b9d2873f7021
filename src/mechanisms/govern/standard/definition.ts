// V11 a standard of the city: proposed, drafted in the open, approved by others, checked where it applies, and
// looked at again within five years.
// 标准登记：立项→起草→征求意见→审查→批准编号→实施→复审→继续有效、修订、废止（rules 6，states.md V11；标准化法第二十九条）。

import { choice, date, files, number, org, otherMatter, text } from "../../../define/fields.ts";
import { defineMechanism } from "../../../define/mechanism.ts";
import type { Reason } from "../../../define/rules.ts";

/** 复审周期一般不超过五年（标准化法第二十九条）. */
const mostMonths = 60;

/** 修订期间、修订文本发布以后实施以前，原标准继续实施，实施日期到了才换. */
const revised = ["revising", "reopened", "resorting", "reexamining", "reapproving", "superseding"] as const;
const shown = [
  "commenting",
  "sorting",
  "examining",
  "approving",
  "issued",
  "inForce",
  "reviewing",
  "repealed",
] as const;
const draft = ["summary", "draft?", "closes"] as const;
const treated = ["opinions", "adopted", "treatment"] as const;

/** The same day so many months on; a day that the month lacks becomes its last. */
function monthsOn(day: string, months: number): string {
  const [year = 0, month = 0, same = 0] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(same, last))).toISOString().slice(0, 10);
}

interface Asked<Input> {
  readonly input: Input;
  readonly today: string;
  ends(limit: "30 days", from: string): string;
}

/** 征求意见不少于三十日. */
const tooShort = ({ input, today, ends }: Asked<{ readonly closes: string }>): Reason | false =>
  input.closes < ends("30 days", today) && {
    zh: "征求意见不少于三十日，请推迟截止日期。",
    en: "Comments stay open for thirty days at the least. Choose a later day.",
    field: "closes",
  };
const tooMany = ({
  input,
}: {
  readonly input: { readonly opinions: number; readonly adopted: number };
}): Reason | false =>
  input.adopted > input.opinions && {
    zh: "采纳的条数多于收到的条数，请核对。",
    en: "More opinions were adopted than received. Check both numbers.",
    field: "adopted",
  };
/** 发布与实施之间要留出过渡期，多长没有统一规定：至少到次日. */
const tooEarly = (field: "effective" | "nextEffective", day: string, today: string): Reason | false =>
  day <= today && {
    zh: "发布以后才能实施，实施日期须晚于今天。请留出过渡期。",
    en: "It is published first and takes effect after today. Leave a time for the change.",
    field,
  };
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

export const definition = defineMechanism({
  name: "standard",
  room: "govern",
  title: "标准登记",
  purpose: "标准谁提、谁审、管到哪、做没做到，都查得到；到期必复审。",
  revision: 3,

  roles: {
    lead: "归口单位标准化岗",
    standards: "标准化行政主管部门经办",
    standardsHead: "标准化行政主管部门负责人",
    inspector: "督查员",
  },
  relations: { owner: { title: "归口单位", org: "owner" } },

  states: {
    proposed: "已申请立项",
    declined: "不予立项",
    drafting: "起草中",
    commenting: "征求意见",
    sorting: "处理意见",
    examining: "待审查",
    approving: "待批准",
    issued: "已发布，未到实施日期",
    inForce: "实施中",
    reviewing: "复审中",
    revising: "实施中，修订起草",
    reopened: "实施中，修订征求意见",
    resorting: "实施中，处理修订意见",
    reexamining: "实施中，修订待审查",
    reapproving: "实施中，修订待批准",
    superseding: "实施中，修订文本已发布",
    repealed: { title: "已废止", done: "closed" },
  },

  fields: {
    title: text("标准名称", "public", { min: 4, max: 100 }),
    kind: choice("标准类别", "public", {
      local: "地方标准",
      service: "服务规范",
      technical: "技术规范",
      guide: "工作指南",
    }),
    need: text("立项理由", "public", {
      long: true,
      min: 10,
      max: 1000,
      hint: "解决什么问题，国家标准、行业标准有没有规定。",
    }),
    scope: text("适用范围", "public", { long: true, min: 5, max: 500, hint: "哪些单位、哪些事项要照着做。" }),
    pilot: otherMatter("来自哪项试点", "public"),
    owner: org("归口单位", "public"),
    draftDue: date("起草完成日期", "public"),
    summary: text("草案主要内容", "public", { long: true, min: 10, max: 3000 }),
    draft: files("标准草案", "public", { max: 3 }),
    closes: date("征求意见截止日期", "public"),
    opinions: number("收到意见（条）", "public", { min: 0 }),
    adopted: number("采纳（条）", "public", { min: 0 }),
    treatment: text("意见处理情况", "public", { long: true, min: 5, max: 2000 }),
    verdict: choice("审查结论", "public", { passed: "通过", redraft: "修改后再审" }),
    opinion: text("审查意见", "public", { long: true, min: 5, max: 1000 }),
    code: text("标准编号", "public", { min: 6, max: 40, hint: "例如 DB3799/T 012—2026。" }),
    effective: date("实施日期", "public"),
    issuedOn: date("发布日期", "public"),
    nextCode: text("修订后的标准编号", "public", {
      min: 6,
      max: 40,
      hint: "实施日期以前，原编号的标准有效。",
    }),
    nextEffective: date("修订后的实施日期", "public"),
    eve: date("实施前一日", "staff"),
    reviewBy: date("复审期限", "public"),
    checked: org("被检查单位", "public"),
    met: choice("检查结果", "public", { met: "符合", partly: "部分符合", unmet: "不符合" }),
    findings: text("检查情况", "public", { long: true, min: 5, max: 1000 }),
    outcome: choice("复审结论", "public", { keep: "继续有效", revise: "修订", repeal: "废止" }),
    revisionDue: date("修订起草完成日期", "public", { when: { outcome: "revise" } }),
    reason: text("理由", "public", { long: true, min: 5, max: 500 }),
  },

  headline: ["title"],
  sheet: [
    "code",
    "title",
    "kind",
    "owner",
    "scope",
    "issuedOn",
    "effective",
    "nextCode",
    "nextEffective",
    "reviewBy",
    "outcome",
  ],
  imports: ["owner", "kind", "code", "issuedOn", "effective", "reviewBy"],
  publishes: { in: [...shown, ...revised] },
  // 同一归口单位同名的标准只立一项，废止、不予立项以后可以另立。
  unique: { of: ["title", "kind"], except: ["declined", "repealed"] },

  // prettier-ignore
  actions: {
    propose:  { title: "申请立项", by: "lead", from: "new", to: "proposed", asks: ["title", "kind", "need", "scope", "pilot?"], fills: ["owner"] },
    admit:    { title: "准予立项", by: "standards", from: "proposed", to: "drafting", asks: ["draftDue"] },
    decline:  { title: "不予立项", by: "standards", from: "proposed", to: "declined", asks: ["reason"] },
    open:     { title: "公开征求意见", by: "lead", as: "owner", from: "drafting", to: "commenting", asks: draft },
    closed:   { title: "征求意见期满", by: "system", from: "commenting", to: "sorting" },
    settle:   { title: "处理意见，报送审查", by: "lead", as: "owner", from: "sorting", to: "examining", asks: treated },
    examine:  { title: "组织审查", by: "standards", otherThan: "propose", from: "examining", asks: ["verdict", "opinion"],
                to: { on: "verdict", passed: "approving", redraft: "drafting" } },
    approve:  { title: "批准、编号、公布", by: "standardsHead", otherThan: "examine", from: "approving", to: "issued", asks: ["code", "effective"],
                fills: ["issuedOn", "eve"] },
    takeEffect: { title: "开始实施", by: "system", from: ["issued", "superseding"], to: "inForce", fills: ["code", "effective", "reviewBy"] },
    check:    { title: "对标检查", optional: true, by: ["inspector", "standards"], from: ["inForce", ...revised], to: "same",
                asks: ["checked", "met", "findings"] },
    due:      { title: "到期复审", by: "system", from: "inForce", to: "reviewing" },
    early:    { title: "提前复审", optional: true, by: "standards", from: "inForce", to: "reviewing", asks: ["reason"] },
    conclude: { title: "作出复审结论", by: "standardsHead", from: "reviewing", asks: ["outcome", "revisionDue", "reason"], fills: ["reviewBy"],
                basis: "标准化法第二十九条", to: { on: "outcome", keep: "inForce", revise: "revising", repeal: "repealed" } },
    // 修订走同样的程序，到修订文本的实施日期以前，原标准一直有效。
    openAgain:    { title: "修订公开征求意见", by: "lead", as: "owner", from: "revising", to: "reopened", asks: draft },
    closedAgain:  { title: "修订征求意见期满", by: "system", from: "reopened", to: "resorting" },
    settleAgain:  { title: "处理修订意见，报送审查", by: "lead", as: "owner", from: "resorting", to: "reexamining", asks: treated },
    examineAgain: { title: "组织修订审查", by: "standards", from: "reexamining", asks: ["verdict", "opinion"],
                    to: { on: "verdict", passed: "reapproving", redraft: "revising" } },
    approveAgain: { title: "批准修订、编号、公布", by: "standardsHead", otherThan: "examineAgain", from: "reapproving", to: "superseding",
                    asks: ["nextCode", "nextEffective"], fills: ["issuedOn", "eve"] },
  },

  clocks: {
    // 立项、审查、批准、复审的天数是我们的默认值。
    screen: { title: "立项审查", limit: "20 working days", runs: "proposed" },
    draft: { title: "起草", limit: { until: "draftDue" }, runs: "drafting" },
    comment: { title: "征求意见", limit: { until: "closes" }, runs: "commenting", onExpiry: "closed" },
    revise: { title: "修订起草", limit: { until: "revisionDue" }, runs: "revising" },
    commentAgain: {
      title: "修订征求意见",
      limit: { until: "closes" },
      runs: "reopened",
      onExpiry: "closedAgain",
    },
    examine: { title: "审查", limit: "30 working days", runs: ["examining", "reexamining"] },
    approve: { title: "批准", limit: "10 working days", runs: ["approving", "reapproving"] },
    effect: {
      title: "开始实施",
      limit: { until: "eve" },
      runs: ["issued", "superseding"],
      window: true,
      onExpiry: "takeEffect",
    },
    review: {
      title: "复审期限",
      basis: "标准化法第二十九条",
      limit: { until: "reviewBy" },
      runs: "inForce",
      onExpiry: "due",
    },
    conclude: { title: "复审结论", limit: "60 working days", runs: "reviewing" },
  },

  links: { pilot: { title: "来自试点", field: "pilot", to: "pilot", edge: "led-to" } },

  // prettier-ignore
  figures: {
    issued:   { title: "批准公布的标准", count: "项", first: "approve", by: ["kind", "owner"] },
    inForce:  { title: "现行标准", count: "项", in: ["inForce", "reviewing", ...revised], by: ["kind", "owner"] },
    revised:  { title: "修订公布的标准", count: "次", each: "approveAgain", by: ["kind", "owner"] },
    repealed: { title: "废止的标准", count: "项", first: "conclude", where: { outcome: "repeal" }, by: ["kind", "owner"] },
    checks:   { title: "对标检查", count: "次", each: "check", by: ["checked"] },
    met:      { title: "对标检查符合", count: "次", each: "check", where: { met: "met" }, by: ["checked"] },
    metShare: { title: "对标检查符合率", share: "met", of: "checks" },
  },

  rules: {
    propose: { compute: ({ actor }) => (actor.org === null ? {} : { owner: actor.org }) },
    open: { refuse: tooShort },
    openAgain: { refuse: tooShort },
    settle: { refuse: tooMany },
    settleAgain: { refuse: tooMany },
    approve: {
      refuse: ({ input, today }) => tooEarly("effective", input.effective, today),
      compute: ({ input, today }) => ({ issuedOn: today, eve: dayBefore(input.effective) }),
    },
    approveAgain: {
      refuse: ({ input, today }) => tooEarly("nextEffective", input.nextEffective, today),
      compute: ({ input, today }) => ({ issuedOn: today, eve: dayBefore(input.nextEffective) }),
    },
    takeEffect: {
      compute: ({ matter, state, today }) => {
        const next = state === "superseding";
        const effective = (next ? matter.nextEffective : matter.effective) ?? today;
        const code = next ? matter.nextCode : matter.code;
        return {
          ...(code === undefined ? {} : { code }),
          effective,
          reviewBy: monthsOn(effective, mostMonths),
        };
      },
    },
    check: {
      refuse: ({ matter, input }) =>
        input.checked === matter.owner && {
          zh: "归口单位的执行情况由别的途径检查，这里请填写执行标准的单位。",
          en: "Name a unit that applies the standard, not the one that keeps it.",
          field: "checked",
        },
    },
    conclude: {
      refuse: ({ input, today }) =>
        input.outcome === "revise" &&
        (input.revisionDue ?? today) <= today && {
          zh: "修订起草完成日期要晚于今天，请重新选择。",
          en: "The revision is drafted after today. Choose a later day.",
          field: "revisionDue",
        },
      compute: ({ input, today }) =>
        input.outcome === "keep" ? { reviewBy: monthsOn(today, mostMonths) } : {},
    },
  },
});
