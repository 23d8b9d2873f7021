// What a finding holds. Its evidence is numbers and hashes: what the matters say stays with them.

import { choice, date, files, flag, list, number, org, otherMatter, text } from "../../../define/fields.ts";

/** As many events as one finding names. */
const most = { max: 200 } as const;

const noticed = {
  kind: choice("疑点类型", "public", {
    lastMinute: "临近到期突击办结",
    sameText: "答复雷同",
    copiedReport: "月报雷同",
    backDated: "倒签",
    splitTasks: "化整为零",
    selfVerified: "自办自核",
    ratingBurst: "集中刷评",
  }),
  detector: text("侦测规则", "public", { max: 80 }),
  unit: org("被核查单位", "public"),
  begins: date("起", "public"),
  ends: date("止", "public"),
  fresh: list("本次列入的证据", "public", "text", most),
  evidence: list("证据（件、次序、哈希）", "public", "text", most),
  matters: list("涉及的件", "public", "matter", most),
  involved: list("本次涉及的办理人", "staff", "person", most),
  persons: list("涉及的办理人", "staff", "person", most),
  seen: number("发现（件次）", "public", { min: 0 }),
  looked: number("同期总数（件次）", "public", { min: 0 }),
  expected: number("通常应有（件次）", "public", { min: 0 }),
  score: number("相同程度（%）", "public", { min: 0, max: 100 }),
  reason: text("触发理由", "public", { max: 300 }),
  reasonEnglish: text("触发理由（英文）", "public", { max: 300 }),
} as const;

const checked = {
  question: text("请单位说明的问题", "staff", { long: true, min: 5, max: 500 }),
  explanation: text("单位说明", "staff", { long: true, min: 10, max: 2000 }),
  proof: files("佐证材料", "staff", { max: 10 }),
  silent: flag("逾期未说明", "public"),
  conclusion: choice("认定", "public", { upheld: "属实", unfounded: "不属实", reasonable: "说明合理" }),
  ground: choice("不属实的理由", "public", {
    chance: "确属巧合",
    standard: "同类问题按统一口径答复",
    system: "系统或者数据原因",
    known: "已经核查过",
  }),
  opinion: text("核查意见", "staff", { long: true, min: 5, max: 1000 }),
  doubt: text("复核理由", "staff", { long: true, min: 5, max: 500 }),
} as const;

const handled = {
  measure: choice("处理", "public", {
    mend: "限期整改",
    redo: "退回重办",
    exclude: "剔除，不计入考核",
    circular: "通报，转督办",
  }),
  demand: text("处理要求", "staff", { long: true, min: 5, max: 1000 }),
  due: date("办理期限", "public"),
  supervision: otherMatter("据此立的督办", "public"),
  result: text("处理结果", "staff", { long: true, min: 5, max: 2000 }),
  met: choice("是否落实", "public", { met: "已落实", unmet: "未落实，继续处理" }),
} as const;

export const fields = { ...noticed, ...checked, ...handled };
