// What the forms of the three themes modelled whole ask: the union of what their items ask for, each
// thing once. What two items need (a name, an address) stands in fields.ts, since every form asks it.

import { choice, date, identity, number, text, yuan } from "../../../define/fields.ts";

const mine = { personal: "personal" } as const;
const ours = { personal: "sensitive" } as const;

const restaurant = {
  shopName: text("店铺名称", "parties", { ...mine, min: 2, max: 40 }),
  premises: text("经营场所地址", "parties", { ...mine, min: 4, max: 100, hint: "写到门牌号。" }),
  floorArea: number("经营场所建筑面积（平方米）", "parties", { min: 5, max: 20_000 }),
  catering: choice("主要经营项目", "parties", {
    hot: "热食类",
    cold: "冷食、生食类",
    pastry: "糕点类",
    drinks: "自制饮品",
  }),
  staff: number("从业人数", "parties", { min: 1, max: 1000 }),
  gas: choice("厨房用什么火", "parties", { gas: "燃气", electric: "电" }),
  sign: choice("门头招牌", "parties", { yes: "要设", no: "不设" }),
  signText: text("门头招牌写什么", "parties", { ...mine, min: 2, max: 40, when: { sign: "yes" } }),
  signArea: number("门头招牌面积（平方米）", "parties", { min: 1, max: 200, when: { sign: "yes" } }),
} as const;

const newborn = {
  childName: text("孩子姓名", "parties", { ...ours, min: 2, max: 20 }),
  birthday: date("孩子出生日期", "parties"),
  hospital: text("出生的医院", "parties", { ...mine, min: 4, max: 60 }),
  motherName: text("母亲姓名", "parties", { ...mine, min: 2, max: 20 }),
  motherIdentity: identity("母亲身份证号", "parties"),
  fatherName: text("父亲姓名", "parties", { ...mine, max: 20 }),
  fatherIdentity: identity("父亲身份证号", "parties"),
  household: choice("户口随谁", "parties", { mother: "随母亲", father: "随父亲" }),
  insured: choice("居民医保从哪年参加", "parties", { thisYear: "出生当年", nextYear: "次年" }),
} as const;

const firmStart = {
  firmName: text("企业名称", "parties", { ...mine, min: 4, max: 60 }),
  firmKind: choice("企业类型", "parties", {
    limited: "有限责任公司",
    sole: "个人独资企业",
    partnership: "合伙企业",
  }),
  capital: yuan("注册资本", "parties", { min: 0 }),
  domicile: text("住所", "parties", { ...mine, min: 4, max: 100 }),
  scope: text("经营范围", "parties", { ...mine, long: true, min: 2, max: 1000 }),
  representative: text("法定代表人", "parties", { ...mine, min: 2, max: 20 }),
  members: text("股东、出资额和比例", "parties", {
    ...mine,
    long: true,
    min: 2,
    max: 1000,
    hint: "一行一位。",
  }),
  seals: number("免费印章（枚）", "parties", { min: 1, max: 8 }),
  taxpayer: choice("纳税人类型", "parties", { general: "一般纳税人", small: "小规模纳税人" }),
  insuredStaff: number("参保和缴存公积金的人数", "parties", { min: 0, max: 10_000 }),
  account: choice("银行开户", "parties", { book: "请帮我预约", own: "自己去办" }),
} as const;

export const questions = { ...restaurant, ...newborn, ...firmStart };

const names = <T extends object>(fields: T) => Object.keys(fields) as (keyof T & string)[];

/** The questions of each form; the general ones ask nothing besides. */
export const asked = {
  restaurant: names(restaurant),
  newborn: names(newborn),
  firmStart: names(firmStart),
  person: [],
  firm: [],
} as const;
