// What follows from an item: by when it is examined, what an application is told of it, what is counted.

import { inForce, left } from "./states.ts";

/** 审查、发布的天数没有法定规定，是我们的默认值. */
export const clocks = {
  review: { title: "合法性审查", limit: "7 working days", runs: ["reviewing", "changing"] },
  publish: { title: "发布", limit: "5 working days", runs: ["reviewed", "changeReviewed"] },
} as const;

export const links = {
  // 申请很多，这里只经手刚到的一件；它属于哪个事项，由它自己记着，要件以这时公布的版本为准。
  applications: {
    title: "收到的申请",
    field: "arrived",
    to: "application",
    edge: "part-of",
    comes: {
      in: "arrived",
      act: "enrol",
      with: {
        itemTitle: "title",
        itemCode: "code",
        kind: "kind",
        domain: "domain",
        unit: "unit",
        itemBasis: "basis",
        procedure: "procedure",
        legalDays: "legalDays",
        promisedDays: "promisedDays",
        required: "materials",
        mayLack: "mayLack",
        result: "result",
        edition: "edition",
        upper: "upper",
        upperDays: "upperDays",
      },
    },
  },
  // 秒批当场判断，要这里认它的事项和版本才出证。
  instant: {
    title: "收到的秒批申请",
    field: "quickArrived",
    to: "instantApproval",
    edge: "part-of",
    comes: {
      in: "quickArrived",
      act: "enrol",
      with: { itemTitle: "title", itemCode: "code", itemBasis: "basis", edition: "edition" },
    },
  },
} as const;

export const echoes = {
  instantDone: {
    unit: "件",
    of: "instantApproval",
    link: "service",
    when: { in: ["issued", "reviewing", "faulty", "corrected"], where: { route: "machine" } },
  },
} as const;

const by = ["domain", "kind", "unit"] as const;
const stock = { count: "项", in: inForce, by } as const;
const sums = { in: inForce, by } as const;

// prettier-ignore
export const figures = {
  items:          { title: "在目录的政务服务事项", ...stock },
  entered:        { title: "进过目录的事项", count: "项", in: [...inForce, ...left], by },
  itemsCut:       { title: "减事项", cut: "items", from: "entered" },
  instant:        { title: "秒批事项", ...stock, where: { instant: true } },
  instantDone:    { title: "事项名下秒批办成的", sum: "instantDone", in: [...inForce, ...left], by: [...by, "title"] },
  instantDomains: { title: "有秒批事项的领域", distinct: "domain", unit: "个", in: inForce, where: { instant: true } },
  noVisit:        { title: "一次不跑事项", ...stock, where: { noVisit: true } },
  noMaterial:     { title: "零材料事项", ...stock, where: { noMaterial: true } },
  noMaterialDomains: { title: "有零材料事项的领域", distinct: "domain", unit: "个", in: inForce, where: { noMaterial: true } },
  commitment:     { title: "告知承诺事项", ...stock, where: { commitment: true } },
  handedDown:     { title: "下放的事项", count: "项", in: "handedDown", by },

  steps:          { title: "办理环节", sum: "stepCount", ...sums },
  stepsBefore:    { title: "改革前办理环节", sum: "stepsBefore", ...sums },
  stepsCut:       { title: "减环节", cut: "steps", from: "stepsBefore" },
  materials:      { title: "申请材料", sum: "materialCount", ...sums },
  materialsBefore: { title: "改革前申请材料", sum: "materialsBefore", ...sums },
  materialsCut:   { title: "减材料", cut: "materials", from: "materialsBefore" },
  proofs:         { title: "证明", sum: "proofs", ...sums },
  proofsBefore:   { title: "改革前证明", sum: "proofsBefore", ...sums },
  proofsCut:      { title: "减证明", cut: "proofs", from: "proofsBefore" },
  days:           { title: "承诺时限合计", sum: "promisedDays", ...sums },
  daysBefore:     { title: "改革前时限合计", sum: "daysBefore", ...sums },
  daysCut:        { title: "减时间", cut: "days", from: "daysBefore" },
  legalDays:      { title: "法定时限合计", sum: "legalDays", ...sums },
  promiseCut:     { title: "承诺时限比法定时限压减", cut: "days", from: "legalDays" },
  changes:        { title: "事项调整", count: "次", each: "publishChange", by },
} as const;
