// The sixty-six cases of last season's selection, twenty-two of each category, the best first.

import type { SampleCase } from "./cases.ts";

type Row = readonly [unit: string, title: string, what: string];

// prettier-ignore
const industry: readonly Row[] = [
  ["dept.industry", "设备换新一站办", "企业换设备，补贴、贷款、能评一次办"], ["dept.commerce", "夜市摊位线上排", "夜市摊位按月线上排号，不再托人"],
  ["dept.farming", "农机共享调度", "农机闲着的时候借给别村用"], ["dept.health", "基层心电远程判", "村里做心电，市医院半小时出报告"],
  ["dept.culture", "老戏台周周有戏", "三十六个老戏台每周有演出"], ["dept.financial", "仓单融资", "存在库里的货能贷款"],
  ["dept.ocean", "渔船出海一码通", "渔船进出港扫一次码"], ["dept.investment", "项目专员包到底", "一个专员从签约跟到投产"],
  ["dept.market", "开店一次查", "开店前后的检查合成一次"], ["dept.sport", "校园场地周末开", "周末开放一百二十所学校操场"],
  ["dept.data", "数据接口超市", "部门的数据接口明码标出来，谁用谁申请"], ["dept.supply", "山货进城直通", "山里的货三十小时到社区"],
  ["dept.water", "二次供水统一管", "高层水箱由水务统一管护"], ["dept.utilities", "燃气报装零跑", "装燃气不用跑，两天通气"],
  ["dept.labour", "零工驿站", "打零工有地方坐、有人管、能结薪"], ["dept.insurance", "药店购药联网结", "社区药店刷医保与医院同价"],
  ["dept.science", "中试平台共享", "小企业也能用上中试设备"], ["dept.post-office", "快递进村统一送", "村里的快递一个点收发"],
  ["dept.gardens", "城市绿道接驳", "绿道断点一年打通十四处"], ["dept.weather", "大棚气象哨", "大棚边上装气象哨，霜冻提前六小时告警"],
  ["dept.emergency", "小店安全自查码", "小店照着码自查，拍照就算一次检查"], ["dept.statistics", "报表一次填", "企业同一个数一年只报一次"],
];
// prettier-ignore
const department: readonly Row[] = [
  ["dept.approval", "办事不带证", "三百一十项事不用带证件"], ["dept.security", "居住证网上办", "居住证网上申请，送到家"],
  ["dept.civil-affairs", "养老床位找得到", "空床位每天更新，电话能订"], ["dept.justice", "法律明白人进楼", "每栋楼有一个懂法的人"],
  ["dept.finance", "补贴直达卡", "惠民补贴打到一张卡上"], ["dept.planning", "地块一张图", "一张图看清规划、权属和管线"],
  ["dept.environment", "排口一码查", "每个排口挂码，群众扫了就能报"], ["dept.housing", "维修资金码上批", "急修三天到账"],
  ["dept.streetworks", "井盖认领", "每个井盖有主，报了当天补"], ["dept.transport", "断头路限期通", "断头路逐条公布通车日"],
  ["dept.education", "学区一图查", "孩子上哪所学校地图上一查就知道"], ["dept.veterans", "优抚一次认", "一次认定，各家都认"],
  ["dept.audit", "审计整改回头看", "整改三个月后再看一次"], ["dept.state-assets", "国企采购阳光板", "国企采购每单上墙"],
  ["dept.fire", "消防通道随手拍", "拍下被占的通道，半小时到场"], ["dept.traffic-police", "信号灯群众调", "群众报的路口，三天调一次灯"],
  ["dept.housing-fund", "公积金按月划", "提取不用每年跑"], ["dept.reform-development", "电价看得懂", "电费单改成一张看得懂的"],
  ["dept.commerce", "老字号保护", "老字号一店一策"], ["dept.market", "计量进菜场", "菜场公平秤每周校一次"],
  ["dept.health", "夜间儿科", "四家医院夜里看儿科"], ["dept.culture", "图书馆夜读", "图书馆开到晚上十点"],
];
// prettier-ignore
const area: readonly Row[] = [
  ["lanjiang", "楼门小事楼门办", "楼门长当天办结小事"], ["shiqiao", "网格吹哨半天到", "部门半天到场"],
  ["binhai", "海滩垃圾不过夜", "海滩垃圾当天清"], ["donghu", "园区一站签", "入园手续一站签"],
  ["yunling", "民宿一证开", "开民宿办一张证"], ["lingang", "厂房先租后让", "先租三年再出让"],
  ["beiping", "老厂区改市集", "停产厂区改成市集"], ["qinghe", "夜里议事会", "村里的事晚上议"],
  ["wangshan", "山林托管", "没人管的山林托管"], ["heyang", "渡口接驳", "渡口公交接得上"],
  ["lanjiang", "停车错峰共享", "单位车位夜里给居民"], ["shiqiao", "社区食堂", "老人八块钱吃一顿"],
  ["binhai", "渔港一村一策", "每个渔村一本账"], ["donghu", "青年驿站", "来找工作先住七天"],
  ["yunling", "茶山合作分红", "茶农按股分红"], ["lingang", "船员服务港", "船员上岸有人接"],
  ["beiping", "煤改电包到户", "改造管到灯亮"], ["qinghe", "农田水渠认养", "水渠分段认养"],
  ["wangshan", "医生周周下村", "每周三有医生下村"], ["heyang", "田头仲裁", "纠纷在田头裁"],
  ["yunling", "国家森林康养试点", "森林康养试点定标准"], ["binhai", "候鸟保护志愿站", "候鸟季有人守"],
];

const made = (category: SampleCase["category"], rows: readonly Row[]): readonly SampleCase[] =>
  rows.map(([unit, title, what], at) => ({
    key: `named-${category}-${at}`,
    category,
    unit,
    title,
    summary: `${what}，群众和企业都能看到、用到。`,
    practice: `过去这件事要多头跑、反复问。现在由一个单位牵头，${what}，办法写成一页纸张贴公布，干部照着做，群众照着查。`,
    effect:
      `实行${6 + (at % 7)}个月，办理${(at + 3) * 137}件，平均时间缩短${38 + ((at * 7) % 40)}%，` +
      `回访${120 + at * 3}人，满意的占${90 + (at % 9)}%（统计到申报前一个月）。`,
    spread: "做法、表样和职责都已成文，不增加编制和设备，别的地方三个月可以照着做起来。",
  }));

export const fullCases: readonly SampleCase[] = [
  ...made("industry", industry),
  ...made("department", department),
  ...made("area", area),
];
