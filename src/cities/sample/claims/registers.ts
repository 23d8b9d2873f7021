// The data sets that claims ask, as their owners hand them over: whether a firm stands, whether it can be
// trusted, which tier it has reached, what it paid. What is in them is of nobody.

import type { Day } from "../../../define/civil.ts";
import type { Condition, DatasetEntry, Fact } from "../../../share/catalogue.ts";
import { type SampleDataset, sampleDatasets } from "../instant/registers.ts";
import { persons } from "../instant/people.ts";
import { claimFirm, claimants } from "./firms.ts";

/** 企业的数据：政务数据共享条例，能共享的不再让企业填；不是个人信息，不需要单独同意. */
const purposes = (...questions: string[]): DatasetEntry["purposes"] => ({
  benefits: {
    title: "惠企政策兑现",
    english: "Benefits for firms",
    basis: "政务数据共享条例；优化营商环境条例",
    mechanisms: ["claim"],
    questions,
    consent: false,
  },
});
const column = "统一社会信用代码";
const fact = (title: string, kind: Fact["kind"], keeps: Fact["keeps"]): Fact => ({
  column: title,
  kind,
  keeps,
});
const given = (name: string, is: Condition["is"], word = name): Condition => ({
  fact: name,
  is,
  to: { given: word },
});

type Row = readonly (string | number)[];

function dataset(
  entry: Omit<DatasetEntry, "about" | "column" | "purposes" | "refreshDays" | "retentionDays">,
  rows: readonly Row[],
): SampleDataset {
  const whole: DatasetEntry = {
    ...entry,
    about: "creditCode",
    column,
    purposes: purposes(...Object.keys(entry.questions)),
    refreshDays: 30,
    retentionDays: 180,
  };
  const head: Row = [column, ...Object.values(entry.facts).map(one => one.column)];
  return { entry: whole, sheet: () => [head, ...rows].map(line => line.join(",")).join("\n") };
}

const all = Array.from({ length: claimants }, (_, at) => claimFirm(at).creditCode);
const tiers = ["highTech", "highTech", "provincial", "highTech", "giant", "highTech"] as const;

/** What each firm paid, in yuan: claims that say the same are found to agree. */
export const paidBy = (at: number) =>
  ({ staff: 60 + at * 11, cut: at % 3, fees: 36_000 + at * 1_205 }) as const;
export const spentBy = (at: number) =>
  ({ revenue: 30_000_000 + at * 2_500_000, research: 2_400_000 + at * 130_500 }) as const;

const ours: readonly SampleDataset[] = [
  dataset(
    {
      name: "firmCredit",
      title: "公共信用信息",
      english: "Public credit information",
      owner: "dept.reform-development",
      basis: "政务数据共享条例；优化营商环境条例",
      facts: { standing: fact("信用状况", "text", "same") },
      questions: {
        trusted: {
          title: "是否没有列入严重失信主体名单",
          english: "Not on the list of the seriously dishonest?",
          when: [{ fact: "standing", is: "equal", to: { value: "正常" } }],
        },
      },
    },
    all.map((code, at) => [code, at === 9 ? "严重失信" : "正常"]),
  ),
  dataset(
    {
      name: "firmTiers",
      title: "企业梯度培育名单",
      english: "Tiers of firms",
      owner: "dept.industry",
      basis: "政务数据共享条例",
      facts: { tier: fact("梯度", "text", "each") },
      questions: {
        holds: {
          title: "是否在这一梯度的有效名单里",
          english: "On the list of this tier?",
          when: [given("tier", "equal")],
        },
      },
    },
    tiers.map((tier, at) => [all[at]!, tier]),
  ),
  dataset(
    {
      name: "firmFees",
      title: "失业保险缴费和用工",
      english: "Unemployment insurance and staff",
      owner: "dept.labour",
      basis: "失业保险条例；政务数据共享条例",
      facts: {
        staff: fact("上年末职工人数", "number", "same"),
        cut: fact("上年裁减人数", "number", "same"),
        fees: fact("上年实缴失业保险费（元）", "number", "sum"),
      },
      questions: {
        asStated: {
          title: "职工人数、裁减人数一致，缴费不少于所填",
          english: "Staff as stated, and at least this much paid?",
          when: [given("staff", "equal"), given("cut", "equal"), given("fees", "atLeast")],
        },
      },
    },
    all.map((code, at) => [code, ...Object.values(paidBy(at))]),
  ),
  dataset(
    {
      name: "researchSpending",
      title: "研发费用加计扣除申报",
      english: "Research spending as declared",
      owner: "dept.science",
      basis: "政务数据共享条例；企业所得税优惠申报",
      facts: {
        revenue: fact("上年营业收入（元）", "number", "same"),
        research: fact("上年研发费用（元）", "number", "same"),
      },
      questions: {
        asStated: {
          title: "营业收入一致，研发费用不少于所填",
          english: "Revenue as stated, and at least this much spent?",
          when: [given("revenue", "equal"), given("research", "atLeast")],
        },
      },
    },
    all.map((code, at) => [code, ...Object.values(spentBy(at))]),
  ),
];

/** The register of firms serves claims as well, and knows these firms. */
function withFirms({ entry, sheet }: SampleDataset): SampleDataset {
  if (entry.name !== "firm") return { entry, sheet };
  const rows = all.map((code, at) =>
    [code, "存续", "制造", persons[at % persons.length]!.identity].join(","),
  );
  return {
    entry: { ...entry, purposes: { ...entry.purposes, ...purposes("standing") } },
    sheet: (today: Day) => [sheet(today), ...rows].join("\n"),
  };
}

/** Every data set of the sample, those that claims ask among them. */
export const allDatasets: readonly SampleDataset[] = [...sampleDatasets.map(withFirms), ...ours];
