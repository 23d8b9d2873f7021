// The three themes that are modelled whole: their items in their order, as the sample's catalogue has them.
// 首批“一件事”照国务院 2024 年重点事项清单里的说法；天数、次数是这座虚构城市的。

import type { Slot } from "../step.ts";

const item = (key: string) => ({ matter: `item-${key}` });
const units = (...keys: readonly string[]) => keys.map(key => ({ org: `dept.${key}` }));

export interface SampleTheme {
  readonly key: string;
  readonly lead: string;
  readonly input: Readonly<Record<string, Slot>>;
}

export const restaurant: SampleTheme = {
  key: "theme-restaurant",
  lead: "dept.market",
  input: {
    title: "开办餐饮店",
    code: "LC-F-0001",
    audience: "firm",
    stage: "entry",
    form: "restaurant",
    conditions: "在本市固定场所新开餐馆、小吃店、饮品店的个体工商户，还没有营业执照的也可以。",
    lead: { org: "dept.market" },
    units: units("market", "approval", "streetworks", "fire"),
    first: [item("shop")],
    firstDays: 1,
    second: [item("food"), item("signboard"), item("fire-check"), item("drainage")],
    secondDays: 5,
    materials: [
      "经营者身份证",
      "经营场所使用证明",
      "经营场所平面布局图",
      "食品安全管理制度",
      "消防安全制度",
      "排水平面图",
      "招牌效果图",
    ],
    merged: true,
    certificate: "餐饮业综合许可证",
    visits: 1,
    visitsBefore: 7,
    formsBefore: 5,
    materialsBefore: 19,
    daysBefore: 17,
  },
};

export const newborn: SampleTheme = {
  key: "theme-newborn",
  lead: "dept.health",
  input: {
    title: "新生儿出生",
    code: "LC-P-0001",
    audience: "person",
    stage: "birth",
    form: "newborn",
    conditions: "孩子在本市医院出生，父母一方是本市户籍。",
    lead: { org: "dept.health" },
    units: units("health", "security", "insurance"),
    first: [item("birth-paper")],
    firstDays: 1,
    second: [item("household-birth")],
    secondDays: 1,
    third: [item("medical-birth"), item("birth-allowance")],
    thirdDays: 7,
    materials: ["父母身份信息登记表", "医疗机构收费票据"],
    visits: 0,
    visitsBefore: 5,
    formsBefore: 4,
    materialsBefore: 20,
    daysBefore: 10,
  },
};

export const firmStart: SampleTheme = {
  key: "theme-firm",
  lead: "dept.approval",
  input: {
    title: "企业开办",
    code: "LC-F-0002",
    audience: "firm",
    stage: "founding",
    form: "firmStart",
    conditions: "在本市设立公司、个人独资企业、合伙企业。",
    lead: { org: "dept.approval" },
    units: units("market", "security", "labour", "housing-fund"),
    first: [item("firm")],
    firstDays: 1,
    second: [item("seal"), item("insure-new"), item("fund-open")],
    secondDays: 1,
    materials: ["公司章程", "住所使用证明"],
    visits: 0,
    visitsBefore: 4,
    formsBefore: 4,
    materialsBefore: 20,
    daysBefore: 4,
  },
};

export const themes = { restaurant, newborn, firmStart } as const;
export type ThemeName = keyof typeof themes;
