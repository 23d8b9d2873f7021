// The benefits of the sample: one paid without a claim whose money ends, one that firms claim, one that was
// shared out in proportion, and one that is open for whoever looks around.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { type BenefitUnit, fairPost } from "./posts.ts";

const minute = 60_000;

/** An office hour of a day, or of the next one that is worked. */
export const officeHour = (day: Day, minutes: number): number =>
  startOfDay(china, workdayAfter(day, 0)) + (8 * 60 + 40 + minutes) * minute;

export const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });

export interface SampleBenefit {
  readonly key: string;
  readonly unit: BenefitUnit;
  /** Days before the end of the script on which its window opens and closes; closing may lie ahead. */
  readonly opens: number;
  readonly closes: number;
  readonly said: Step["input"];
}

const general = { planYear: "2026", scope: "general", reviewDays: 10, payDays: 10 } as const;

export const benefits = {
  tech: {
    key: "benefit-tech",
    unit: "dept.science",
    opens: 76,
    closes: -30,
    said: {
      ...general,
      code: "LCS-KJ-2026-01",
      title: "高新技术企业认定奖励",
      document: "澜政发〔2026〕6号",
      table: "highTech",
      way: "direct",
      ending: "queue",
      subjects: "在本市登记、在有效期内的高新技术企业。",
      conditions: "在认定机关公布的名单里，没有列入严重失信主体名单。",
      standard: "每家一次性奖励 20 万元。",
      budget: 60_000_000,
      cap: 20_000_000,
      enquiries: "市科学技术局政策热线",
    },
  },
  research: {
    key: "benefit-research",
    unit: "dept.science",
    opens: 76,
    closes: -20,
    said: {
      ...general,
      code: "LCS-KJ-2026-02",
      title: "研发投入补助",
      document: "澜政发〔2026〕6号",
      table: "research",
      way: "apply",
      ending: "queue",
      subjects: "在本市登记、依法纳税的企业。",
      conditions: "上年研发费用占营业收入 3% 以上，没有列入严重失信主体名单。",
      standard: "按上年研发费用的 10% 补助，最高 100 万元。",
      budget: 200_000_000,
      cap: 100_000_000,
      enquiries: "市科学技术局政策热线",
    },
  },
  equipment: {
    key: "benefit-equipment",
    unit: "dept.industry",
    opens: 76,
    closes: 40,
    said: {
      ...general,
      code: "LCS-GX-2026-01",
      title: "技术改造设备补助",
      document: "澜工信发〔2026〕11号",
      table: "equipment",
      way: "apply",
      ending: "share",
      subjects: "在本市登记的工业企业。",
      conditions: "设备投资不低于 500 万元，设备已经到厂。",
      standard: "按设备投资的 8% 补助，最高 300 万元。",
      budget: 80_000_000,
      cap: 60_000_000,
      enquiries: "市工业和信息化局政策热线",
    },
  },
  exhibition: {
    key: "benefit-exhibition",
    unit: "dept.commerce",
    opens: 20,
    closes: -40,
    said: {
      ...general,
      code: "LCS-SW-2026-01",
      title: "境外参展补助",
      document: "澜商发〔2026〕3号",
      table: "exhibition",
      way: "apply",
      ending: "queue",
      subjects: "在本市登记的外贸企业。",
      conditions: "参加境外专业展会并支付展位费。",
      standard: "按展位费的一半补助，最高 3 万元。",
      budget: 30_000_000,
      cap: 3_000_000,
      enquiries: "市商务局政策热线",
    },
  },
} as const satisfies Readonly<Record<string, SampleBenefit>>;

/** What is said and reviewed before a benefit is published, on the four working days before it opens. */
export function benefitSteps({ key, unit, opens, closes, said }: SampleBenefit, last: Day): Telling {
  const telling = new Telling(key, "policyBenefit");
  const day = last - opens - 8;
  const officer = first(`${unit}.benefits`);
  telling.does(officer, "draft", officeHour(day, 15), {
    ...said,
    unit: { org: unit },
    opens: dateOf(last - opens),
    closes: dateOf(last - closes),
  });
  const opinion = "面向全部符合条件的企业，没有指定经营者，不影响公平竞争。";
  telling.does(first(fairPost.key), "review", officeHour(day + 1, 55), {
    verdict: "pass",
    reviewOpinion: opinion,
  });
  telling.does(first(`${unit}.benefits-leader`), "publish", officeHour(day + 2, 90));
  return telling;
}
