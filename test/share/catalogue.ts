// The data sets of the tests: households, property twice over, insurance.

import type { DatasetEntry, Purpose } from "../../src/share/catalogue.ts";

const enrolment = (consent: boolean, ...questions: readonly string[]): Purpose => ({
  title: "义务教育入学",
  english: "School enrolment",
  basis: "义务教育法第十二条",
  mechanisms: ["admission"],
  questions,
  consent,
});

const sheet = (name: string, title: string) => ({
  name,
  title,
  english: name,
  owner: "police",
  basis: "政务数据共享条例",
  about: "identity" as const,
  column: "证件号码",
  refreshDays: 30,
  retentionDays: 180,
});

export const household: DatasetEntry = {
  ...sheet("household", "户籍登记"),
  facts: {
    address: { column: "住址", kind: "text", keeps: "same" },
    since: { column: "迁入日期", kind: "date", keeps: "least" },
  },
  questions: {
    livesAt: {
      title: "是否登记在此住址",
      english: "Registered at this address?",
      when: [{ fact: "address", is: "equal", to: { given: "address" } }],
    },
    since: {
      title: "是否在此日期前迁入",
      english: "Moved in by this day?",
      when: [{ fact: "since", is: "atMost", to: { given: "day" } }],
    },
  },
  purposes: { enrolment: enrolment(true, "livesAt") },
};

const owned = (name: string, title: string): DatasetEntry => ({
  ...sheet(name, title),
  facts: { address: { column: "坐落", kind: "text", keeps: "each" } },
  questions: {
    owns: {
      title: "是否在此有房产",
      english: "Owns property here?",
      when: [{ fact: "address", is: "equal", to: { given: "address" } }],
    },
  },
  purposes: { enrolment: enrolment(false, "owns") },
});
export const property = owned("property", "不动产登记");
export const housingBureau = owned("housingBureau", "房屋网签备案");

export const insurance: DatasetEntry = {
  ...sheet("insurance", "社会保险参保"),
  facts: { months: { column: "缴费月数", kind: "number", keeps: "most", optional: true } },
  questions: {
    insured: {
      title: "是否缴费满六个月",
      english: "Insured for six months?",
      when: [{ fact: "months", is: "atLeast", to: { value: 6 } }],
    },
  },
  purposes: { enrolment: enrolment(true, "insured") },
};
