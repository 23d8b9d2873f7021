// Ten cases of one thing whole: what was filled in once, how far each child has come, and how the whole
// ended. A child is told by its place among those that the engine opened.

import { persons } from "../instant/people.ts";
import type { Slot } from "../step.ts";
import type { ThemeName } from "./themes.ts";

/** What became of a child: so many working days after the case began. */
export interface ChildTale {
  readonly place: number;
  readonly department: string;
  readonly accepted: number;
  readonly decided?: number;
  readonly denied?: string;
  /** What it was sent back for, before it was accepted; supplied some days later, or not yet. */
  readonly lacks?: readonly string[];
  readonly supplied?: number;
}

export interface CaseTale {
  readonly key: string;
  readonly theme: ThemeName;
  /** Working days before the script's last day. */
  readonly begun: number;
  /** The place of the citizen; the first is the account that shows the portal. */
  readonly citizen: number;
  readonly input: Readonly<Record<string, Slot>>;
  readonly children: readonly ChildTale[];
  readonly issued?: { readonly after: number; readonly summary?: string };
  readonly rated?: { readonly after: number; readonly rating: string; readonly note?: string };
  readonly withdrawn?: number;
  /** Taken in at the window. */
  readonly window?: true;
}

const who = (at: number) => ({
  name: persons[at % persons.length]!.name,
  identity: persons[at]!.identity,
  delivery: "electronic",
});

const shop = (at: number, shopName: string, premises: string, floorArea: number) => ({
  ...who(at),
  shopName,
  premises,
  floorArea,
  catering: "hot",
  staff: Math.ceil(floorArea / 20),
  gas: "gas",
  sign: "yes",
  signText: shopName,
  signArea: 6,
});
/** Born eleven days before the case; when that is, whoever tells it knows. */
export const bornBefore = 11;
const baby = (at: number, childName: string) => ({
  ...who(at),
  childName,
  hospital: "澜城市妇幼保健院",
  motherName: persons[at % persons.length]!.name,
  motherIdentity: persons[at]!.identity,
  household: "mother",
  insured: "thisYear",
});
const firm = (at: number, firmName: string, scope: string) => ({
  ...who(at),
  firmName,
  firmKind: "limited",
  capital: 50_000_000,
  domicile: "澜城市临港区科创路 18 号 302 室",
  scope,
  representative: persons[at % persons.length]!.name,
  members: `${persons[at % persons.length]!.name}，出资 50 万元，100%`,
  seals: 4,
  taxpayer: "small",
  insuredStaff: 3,
  account: "book",
});

const child = (place: number, department: string, accepted: number, decided?: number): ChildTale => ({
  place,
  department: `dept.${department}`,
  accepted,
  ...(decided === undefined ? {} : { decided }),
});
/** Registered on the first day, the four permits side by side from the second. */
const kitchen = (decided: number) => [
  child(0, "market", 1, 1),
  child(1, "approval", 2, decided),
  child(2, "streetworks", 2, 3),
];

export const cases: readonly CaseTale[] = [
  {
    key: "bundle-noodles",
    theme: "restaurant",
    begun: 30,
    citizen: 3,
    input: shop(21, "老巷面馆", "石桥区人民路 88 号", 120),
    children: [
      ...kitchen(6),
      { ...child(3, "fire", 4, 6), lacks: ["场所平面布置图"], supplied: 3 },
      child(4, "approval", 2, 5),
    ],
    issued: { after: 7 },
    rated: { after: 10, rating: "best", note: "一张表填完，只在消防检查时开了一次门。" },
  },
  {
    key: "bundle-baby",
    theme: "newborn",
    begun: 6,
    citizen: 0,
    input: baby(22, "周小满"),
    children: [
      child(0, "health", 1, 1),
      child(1, "security", 2, 2),
      child(2, "insurance", 3, 4),
      { ...child(3, "insurance", 4), lacks: ["医疗机构收费票据"] },
    ],
  },
  {
    key: "bundle-software",
    theme: "firmStart",
    begun: 2,
    citizen: 5,
    input: firm(23, "澜城晨屿软件有限公司", "软件开发；信息技术咨询服务。"),
    children: [
      child(0, "market", 1, 1),
      child(1, "security", 2, 2),
      child(2, "labour", 2, 2),
      child(3, "housing-fund", 2, 2),
    ],
  },
  {
    key: "bundle-hotpot",
    theme: "restaurant",
    begun: 24,
    citizen: 7,
    input: shop(24, "渔港火锅", "临港区海滨路 6 号地下一层", 420),
    children: [
      ...kitchen(5),
      { ...child(3, "fire", 2, 5), denied: "地下一层只有一个安全出口，不符合消防技术标准。" },
      child(4, "approval", 2, 5),
    ],
    issued: {
      after: 6,
      summary: "消防安全检查没有通过：要增设一个安全出口，改好以后可单独申请复查；其他四项证照已办好。",
    },
    rated: { after: 12, rating: "fair" },
  },
  {
    key: "bundle-drinks",
    theme: "restaurant",
    begun: 12,
    citizen: 9,
    input: shop(25, "青柠饮品", "石桥区学府路 12 号", 30),
    children: [],
    withdrawn: 1,
  },
  {
    key: "bundle-late",
    theme: "newborn",
    begun: 20,
    citizen: 11,
    input: baby(26, "陈一诺"),
    children: [
      child(0, "health", 1, 1),
      child(1, "security", 2, 2),
      child(2, "insurance", 3, 3),
      child(3, "insurance", 3, 12),
    ],
    issued: { after: 13 },
    rated: { after: 14, rating: "poor", note: "津贴等得太久，打电话问过两次。" },
  },
  {
    key: "bundle-star",
    theme: "newborn",
    begun: 3,
    citizen: 13,
    input: baby(27, "许星河"),
    children: [child(0, "health", 1, 1), child(1, "security", 2)],
  },
  {
    key: "bundle-design",
    theme: "firmStart",
    begun: 1,
    citizen: 15,
    input: firm(28, "澜城拾光设计有限公司", "平面设计；会议及展览服务。"),
    children: [],
  },
  {
    key: "bundle-window",
    theme: "firmStart",
    begun: 2,
    citizen: 17,
    input: firm(29, "澜城和顺物流有限公司", "国内货物运输代理；装卸搬运。"),
    children: [child(0, "market", 1, 1)],
    window: true,
  },
  {
    key: "bundle-grill",
    theme: "restaurant",
    begun: 2,
    citizen: 19,
    input: shop(30, "海风烧烤", "临港区渔人码头 3 号", 90),
    children: [child(0, "market", 1, 1)],
  },
];
