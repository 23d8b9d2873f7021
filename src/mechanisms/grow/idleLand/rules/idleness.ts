// Whether land is idle by law, and what follows: 《闲置土地处置办法》（国土资源部令第53号，下称办法）. Pure: dates, areas
// and money in, the answer and its ground out.

import { addMonths, dateOf, dayFromDate } from "../../../../define/civil.ts";

export interface Facts {
  /** 约定或者规定的动工开发日期. */
  readonly agreedStart: string;
  readonly started: boolean;
  /** 已动工开发、应动工开发的面积, hundredths of a mu. */
  readonly startedArea?: number;
  readonly requiredArea?: number;
  /** 已投资额、总投资额, 分. */
  readonly invested?: number;
  readonly investment?: number;
  /** 中止开发建设的日期. */
  readonly stoppedOn?: string;
}

export type Ground = "unstarted" | "area" | "money" | "none";

/** More than so many whole years after a day. The anniversary itself is not yet past. */
export const isOver = (date: string, years: number, today: string): boolean =>
  today > dateOf(addMonths(dayFromDate(date), 12 * years));

/**
 * 办法第二条：超过约定动工日期满一年未动工；或者已动工，开发面积不足三分之一、投资额不足百分之二十五，中止满一年。
 * Exactly a third, and exactly a quarter, are enough.
 */
export function groundOf(facts: Facts, today: string): Ground {
  const { started, startedArea = 0, requiredArea, invested = 0, investment, stoppedOn } = facts;
  if (!started) return isOver(facts.agreedStart, 1, today) ? "unstarted" : "none";
  if (stoppedOn === undefined || !isOver(stoppedOn, 1, today)) return "none";
  if (requiredArea !== undefined && 3 * startedArea < requiredArea) return "area";
  return investment !== undefined && 4 * invested < investment ? "money" : "none";
}

export type Measure = "fee" | "takeBack" | "negotiate" | "none";

/**
 * 办法第十四条只对“未动工开发”的征缴闲置费（满一年）、无偿收回（满两年）；政府原因和不可抗力造成的按第十二条协商
 * 处置，动工后中止的同样协商。
 */
export function measureOf(facts: Facts, ground: Ground, ofHolder: boolean, today: string): Measure {
  if (ground === "none") return "none";
  if (!ofHolder || ground !== "unstarted") return "negotiate";
  return isOver(facts.agreedStart, 2, today) ? "takeBack" : "fee";
}

/** 土地出让或者划拨价款的百分之二十（办法第十四条）, 分, rounded half up. */
export const feeOf = (price: number): number => Number((BigInt(price) * 20n + 50n) / 100n);
