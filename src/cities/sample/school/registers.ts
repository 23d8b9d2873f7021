// What enrolment asks of the sample's data sets besides what instant approval does: a question and a purpose
// more, a column that only it needs, and the rows of its families.

import type { Day } from "../../../define/civil.ts";
import type { Condition, DatasetEntry, Fact, Purpose, Question } from "../../../share/catalogue.ts";
import type { SampleDataset } from "../instant/registers.ts";
import { type Family, familiesOf } from "./families.ts";
import { summerOf } from "./year.ts";

interface Addition {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly questions: Readonly<Record<string, Question>>;
  /** Whether the one asked about is a child: then a guardian consents (个人信息保护法第三十一条). */
  readonly basis: string;
  readonly rows: (family: Family, year: number) => Readonly<Record<string, string | number>> | undefined;
  readonly about: (family: Family) => string;
}

const since = (column: string): Fact => ({ column, kind: "date", keeps: "least", optional: true });
const equal = (fact: string): Condition => ({ fact, is: "equal", to: { given: fact } });
const by: Condition = { fact: "since", is: "atMost", to: { given: "since" } };

const guardian = ({ guardian: { identity } }: Family): string => identity;

const additions: Readonly<Record<string, Addition>> = {
  household: {
    facts: { since: since("落户日期") },
    questions: {
      livesAtSince: {
        title: "是否在此日期前落户在此住址",
        english: "Registered at this address by this day?",
        when: [equal("address"), by],
      },
    },
    basis: "义务教育法第十二条；个人信息保护法第二十九条、第三十一条",
    about: ({ child }) => child,
    rows: ({ claims, childName, address, registerAddress, since: day }) =>
      claims === "both" || claims === "household"
        ? { name: childName, address: registerAddress ?? address, since: day }
        : undefined,
  },
  property: {
    facts: {},
    questions: {
      ownsAt: { title: "是否在此住址有房产", english: "Owns property here?", when: [equal("address")] },
      ownsAtSince: {
        title: "是否在此日期前在此住址有房产",
        english: "Owned property here by this day?",
        when: [equal("address"), by],
      },
    },
    basis: "义务教育法第十二条；政务数据共享条例",
    about: guardian,
    rows: ({ claims, address, since: day }) =>
      claims === "both" || claims === "property" ? { address, since: day } : undefined,
  },
  residence: {
    facts: { since: since("签发日期") },
    questions: {
      heldSince: {
        title: "是否在此日期前领取此住址的居住证",
        english: "A permit for this address by this day?",
        when: [equal("address"), by],
      },
    },
    basis: "义务教育法第十二条；居住证暂行条例",
    about: guardian,
    rows: ({ claims, address, since: day }, year) =>
      claims === "migrant" ? { address, since: day, until: `${year + 1}-03-12` } : undefined,
  },
  insurance: {
    facts: {
      months: { column: "截至 5 月 31 日连续缴费月数", kind: "number", keeps: "most", optional: true },
    },
    questions: {
      halfYear: {
        title: "截至 5 月 31 日是否连续缴费满六个月",
        english: "Insured for six months by 31 May?",
        when: [{ fact: "months", is: "atLeast", to: { value: 6 } }],
      },
    },
    basis: "义务教育法第十二条；社会保险法",
    about: guardian,
    rows: ({ claims, months = 12 }) => (claims === "migrant" ? { status: "职工", months } : undefined),
  },
};

const purposeOf = ({ questions, basis }: Addition): Purpose => ({
  title: "义务教育入学",
  english: "School enrolment",
  basis,
  mechanisms: ["enrolment"],
  questions: Object.keys(questions),
  consent: true,
});

/** The entry with what enrolment asks as well. */
const entryOf = (entry: DatasetEntry, more: Addition): DatasetEntry => ({
  ...entry,
  facts: { ...entry.facts, ...more.facts },
  questions: { ...entry.questions, ...more.questions },
  purposes: { ...entry.purposes, enrolment: purposeOf(more) },
});

/** A data set with the questions and the families of enrolment, where it has any. */
export function withFamilies(one: SampleDataset): SampleDataset {
  const more = additions[one.entry.name];
  if (more === undefined) return one;
  const entry = entryOf(one.entry, more);
  const blank = ",".repeat(Object.keys(more.facts).length);
  return {
    entry,
    sheet(today: Day) {
      const [, ...theirs] = one.sheet(today).split("\n");
      const head = [entry.column, ...Object.values(entry.facts).map(({ column }) => column)].join(",");
      const year = summerOf(today);
      const ours = familiesOf(year).flatMap(family => {
        const cells = more.rows(family, year);
        if (cells === undefined) return [];
        return [[more.about(family), ...Object.keys(entry.facts).map(name => cells[name] ?? "")].join(",")];
      });
      return [head, ...theirs.map(line => `${line}${blank}`), ...ours].join("\n");
    },
  };
}
