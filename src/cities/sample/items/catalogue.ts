// How an item of the sample is entered: its code, its guide, the numbers of before and now.

import type { Slot } from "../step.ts";
import type { ListedItem } from "./listed.ts";

/** 31 characters: a region that is of no province, the bureau, the kind, a running number. */
export const codeOf = (number: number): string => `9900000000MB28400XK${String(number).padStart(12, "0")}`;

const bases: Readonly<Record<string, string>> = {
  permit: "行政许可事项清单（2025年版）及所列法律法规",
  levy: "市级行政征收事项目录（2025年版）",
  benefit: "市级行政给付事项目录（2025年版）",
  confirmation: "市级行政确认事项目录（2025年版）",
  reward: "市级行政奖励事项目录（2025年版）",
  ruling: "市级行政裁决事项目录（2025年版）",
  filing: "市级行政备案事项目录（2025年版）",
  other: "市级其他行政权力事项目录（2025年版）",
  public: "市级公共服务事项目录（2025年版）",
};
const way = ["收件受理", "审查", "决定", "制证送达", "现场核查", "专家评审"];
/** A permit that takes longer than the twenty days rests on a law of its own. */
const usualPermit = 20;

/** The twelve that a decision table settles at once. */
const tables: Readonly<Record<string, string>> = {
  "item-birth": "birth",
  "item-elder-allowance": "elderAllowance",
  "item-elder-card": "elderCard",
  "item-flex-insurance": "flexInsurance",
  "item-food-filing": "foodFiling",
  "item-fund-buy": "fundPurchase",
  "item-fund-rent": "fundRent",
  "item-graduate": "graduateSettle",
  "item-jobless": "jobless",
  "item-permit-endorse": "permitEndorse",
  "item-care-severe": "severeCare",
  "item-stable-posts": "stablePosts",
};

/** The item of the catalogue that a table decides. */
export const itemOfTable = (table: string): string =>
  Object.entries(tables).find(([, decided]) => decided === table)![0];

/** The input of `enter`. */
export function entryOf(item: ListedItem, number: number): Readonly<Record<string, Slot>> {
  const { key, department, materials, mayLack, instant, noVisit, noMaterial, commitment, ...rest } = item;
  const marks = { instant, noVisit, noMaterial, commitment };
  const own = item.kind === "permit" && item.legalDays > usualPermit;
  return {
    ...rest,
    code: codeOf(number),
    unit: { org: department },
    level: "city",
    basis: bases[item.kind]!,
    conditions: `符合${item.title}的法定条件，申请材料齐全、符合法定形式。`,
    ...(materials.length > 0 ? { materials } : {}),
    ...(mayLack.length > 0 ? { mayLack } : {}),
    procedure: item.title.startsWith("工程联合") ? "joint" : "single",
    ...(own ? { limitBasis: "设定这项许可的法律、行政法规对期限另有规定。" } : {}),
    steps: item.instant
      ? "提交申请\n数据核验，即时办结"
      : way.slice(0, Math.max(2, item.stepCount)).join("\n"),
    fee: 0,
    window: "市政务服务中心综合窗口，工作日 9:00—17:00",
    consult: "0999-12345",
    daysBefore: item.legalDays,
    ...Object.fromEntries(Object.entries(marks).filter(([, set]) => set)),
    ...(tables[key] === undefined ? {} : { instantOf: tables[key] }),
    approval: "澜政办发〔2025〕12号",
  };
}
