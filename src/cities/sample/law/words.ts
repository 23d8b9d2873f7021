// What is disputed in the sample city, told without a name that anybody bears.

import type { Dispute } from "../../../mechanisms/govern/disputes.ts";

export interface Matter {
  readonly kind: Dispute;
  readonly org: string;
  readonly act: string;
  readonly claim: string;
  readonly facts: string;
  readonly answer: string;
  readonly proof: string;
  /** Yuan; what is at stake, where it is money. */
  readonly amount?: number;
  readonly spot?: true;
}

type Row = readonly [
  kind: Dispute,
  org: string,
  act: string,
  claim: string,
  facts: string,
  answer: string,
  proof: string,
  amount?: number,
  spot?: true,
];

// prettier-ignore
const rows: readonly Row[] = [
  ["penalty", "dept.traffic-police", "简易程序处罚决定书（违反禁止停车标线）", "撤销处罚决定。", "停车处的标线已经磨损看不清，现场也没有禁停标志。",
    "禁停标线和标志齐全，照片可以看清。", "1. 现场照片；2. 道路标志设置台账。", 100, true],
  ["penalty", "dept.streetworks", "占用人行道堆放物料处罚决定书", "撤销处罚决定。", "施工有临时占道许可，处罚前没有告知陈述、申辩的权利。",
    "占道范围超出许可，处罚前已送达告知书。", "1. 占道许可；2. 现场照片；3. 告知书送达回证。", 8000],
  ["penalty", "dept.market", "未按规定明码标价处罚决定书", "变更处罚，减轻罚款。", "当天已经改正，属于初次违法，罚款过重。",
    "已按初次违法情形从轻处罚。", "1. 现场检查笔录；2. 裁量基准。", 2000],
  ["warning", "dept.market", "食品小作坊未公示信息警告决定书", "撤销警告。", "公示栏当天在维修，检查人员没有听取说明。",
    "检查时现场没有任何公示信息。", "1. 现场检查笔录；2. 照片。"],
  ["compulsory", "dept.streetworks", "强制拆除搭建物决定书", "确认强制拆除违法。", "没有催告，也没有听取陈述、申辩，直接拆除。",
    "拆除前已在现场张贴催告书。", "1. 催告书；2. 张贴照片。"],
  ["licence", "dept.approval", "不予发放餐饮经营许可决定书", "撤销决定，责令重新作出。", "提交的材料齐全，没有一次性告知还要补什么。",
    "场所布局不符合要求，已一次性告知。", "1. 一次性告知书；2. 现场核查记录。"],
  ["injury", "dept.labour", "不予认定工伤决定书", "撤销决定，重新认定。", "下班途中绕行接孩子是合理路线，发生事故应当认定工伤。",
    "事故地点不在上下班合理路线上。", "1. 事故认定书；2. 路线调查笔录。"],
  ["expropriation", "shiqiao", "房屋征收补偿决定书", "撤销补偿决定。", "评估报告没有送达，评估时点有误。",
    "评估报告已依法留置送达。", "1. 评估报告；2. 留置送达照片。", 680_000],
  ["inaction", "dept.housing", "未答复物业服务企业违规的投诉", "责令限期履行法定职责。", "书面投诉三个月没有答复，也没有调查。",
    "投诉收到后已转所在区办理。", "1. 转办单。"],
  ["undisclosed", "dept.planning", "不予公开地块规划条件的答复", "责令公开规划条件。", "申请的是已经批准的规划条件，不属于过程性信息。",
    "申请内容属于内部会商材料。", "1. 答复书；2. 会商记录封面。"],
  ["disclosure", "dept.education", "政府信息公开答复书", "确认答复违法。", "答复超过了二十个工作日。",
    "因依法征求第三方意见而顺延。", "1. 征求意见函；2. 送达记录。"],
  ["agreement", "donghu", "单方解除安置补偿协议通知", "确认解除协议违法。", "已经按约定搬迁，没有违约。",
    "申请人未按期腾空房屋。", "1. 安置协议；2. 腾空验收记录。", 260_000],
  ["resource", "dept.planning", "注销集体土地使用权登记的决定", "撤销决定。", "土地使用权依法取得，没有收到任何通知。",
    "原登记资料有误，依职权更正。", "1. 原登记档案；2. 更正公告。"],
  ["other", "dept.civil-affairs", "停发生活补贴通知", "撤销通知，补发补贴。", "收入没有超过标准，核对时算进了一次性补偿。",
    "家庭收入核对结果显示超过标准。", "1. 核对报告。", 5400],
];

export const matters: readonly Matter[] = rows.map(
  ([kind, org, act, claim, facts, answer, proof, amount, spot]) => ({
    kind,
    org,
    act,
    claim,
    facts,
    answer,
    proof,
    ...(amount === undefined ? {} : { amount }),
    ...(spot === undefined ? {} : { spot }),
  }),
);

export const courts = ["澜城市石桥区人民法院", "澜城市东湖新区人民法院", "澜城市中级人民法院"] as const;

/** "周女士" is written 周某 in the papers of a suit. */
export const plaintiffOf = (called: string): string => `${called.slice(0, 1)}某`;
