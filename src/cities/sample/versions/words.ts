// The campaign of the sample city in its second version, goal by goal, and the other programmes beside it.

/** battle, then its goals: subject and lead department. */
// prettier-ignore
export const battles = [
  ["审批提速攻坚战", [["企业开办", "approval"], ["工程建设审批", "housing"], ["不动产登记", "planning"],
    ["水电气暖信报装", "utilities"], ["证照联办", "approval"]]],
  ["要素保障攻坚战", [["用地供应", "planning"], ["企业融资", "financial"], ["人才引进", "labour"],
    ["用能指标", "reform-development"], ["物流通道", "transport"]]],
  ["法治护航攻坚战", [["行政复议", "justice"], ["涉企执法检查", "justice"], ["合同履约", "market"],
    ["知识产权保护", "market"], ["政策兑现", "industry"], ["诚信建设", "reform-development"]]],
  ["数字赋能攻坚战", [["数据共享", "data"], ["掌上办事", "data"], ["智慧监管", "market"],
    ["跨境贸易", "commerce"], ["公共资源交易", "state-assets"]]],
] as const;

export interface Measure {
  readonly name: string;
  readonly indicator: string;
}

/** What the second version did about each subject. */
export const measures: readonly Measure[] = [
  { name: "一次办结", indicator: "申请人最多跑一次，九成以上当日办结" },
  { name: "材料压减", indicator: "申请材料减少四成以上，能共享的不再提交" },
  { name: "时限压减", indicator: "承诺时限压到法定时限的三分之一以内" },
  { name: "线上帮办", indicator: "工作日在线帮办五分钟内应答" },
  { name: "窗口帮办", indicator: "每个区县大厅设专门帮办窗口" },
  { name: "区县同标", indicator: "十个区县同一事项材料和时限一致" },
  { name: "宣传手册", indicator: "编印办事手册并在大厅摆放" },
  { name: "满意度回访", indicator: "每月抽取一成办件电话回访" },
];

/** The other programmes of the city, each with one task of its own; the first also has one that we have. */
// prettier-ignore
export const programmes = [
  ["政务提效攻势", "企业开办一次办结", "approval"],
  ["海洋攻势", "涉海项目审批服务", "ocean"],
  ["乡村振兴攻势", "村级代办点建设", "farming"],
  ["城市更新攻势", "老旧小区改造联审", "housing"],
  ["科技引领攻势", "科技成果转化通道", "science"],
  ["交通基础攻势", "干线公路建设提速", "transport"],
  ["文旅提升攻势", "景区一码通行", "culture"],
  ["健康澜城攻势", "检查结果互认", "health"],
  ["教育优质攻势", "学位供给扩容", "education"],
  ["生态环境攻势", "入河排口整治", "environment"],
  ["平安建设攻势", "矛盾纠纷一站化解", "justice"],
  ["国企改革攻势", "国有资产盘活", "state-assets"],
  ["双招双引攻势", "重点项目签约落地", "investment"],
  ["消费促进攻势", "夜间经济街区培育", "commerce"],
] as const;

export const why = {
  merged: "三项做法都是方便申请人，合为一项一体推进，牵头单位不变。",
  split: "线上和大厅两种情形差别大，分开明确责任和指标。",
  added: "企业和群众反映集中，第二版没有覆盖，新增一项。",
  cut: "已经办结并形成制度，转入日常工作，不再列入。",
  moved: "满意度统一由好差评系统承担，职责划转，不再单列。",
  ruling: "对方负责大厅窗口规范，本方案负责制度和时限，范围不同，各自推进。",
} as const;
