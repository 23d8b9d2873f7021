import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { household } from "../../test/share/catalogue.ts";
import { identityOf } from "../../test/share/numbers.ts";
import { type Held, reasonOf, together, wantedBy } from "./answering.ts";
import { catalogueProblems } from "./catalogue-problems.ts";
import { codeOf, subjectOf } from "./coding.ts";
import { missingColumns, readRow } from "./read-row.ts";

const sealWith =
  (key: string) =>
  (...parts: readonly string[]) =>
    createHmac("sha256", key).update(JSON.stringify(parts)).digest();
const seal = sealWith("key");

const problemsOf = (change: object) =>
  catalogueProblems({ ...household, ...change })
    .map(({ en }) => en)
    .join(" ");

test("the catalogue's sound entry has no problems", () => {
  expect(catalogueProblems(household)).toEqual([]);
});

test.each<[string, object, string]>([
  ["no ground", { basis: " " }, "basis"],
  ["a name that is none", { name: "户籍" }, "small letter first"],
  ["no retention", { retentionDays: 0 }, "retentionDays"],
  ["a promise of never", { refreshDays: 4000 }, "refreshDays"],
  [
    "a fact kept as it cannot be",
    { facts: { address: { column: "住址", kind: "text", keeps: "sum" } } },
    "cannot be kept",
  ],
  [
    "a column read twice",
    { facts: { a: { column: "证件号码", kind: "text", keeps: "same" } } },
    "same column",
  ],
  [
    "a question of no fact",
    {
      questions: {
        livesAt: {
          title: "住",
          english: "lives",
          when: [{ fact: "street", is: "equal", to: { given: "a" } }],
        },
      },
    },
    "which is no fact",
  ],
  [
    "words put in order",
    {
      questions: {
        livesAt: {
          title: "住",
          english: "l",
          when: [{ fact: "address", is: "atLeast", to: { given: "a" } }],
        },
      },
    },
    "cannot be compared",
  ],
  [
    "a question about one person by number",
    {
      questions: {
        livesAt: {
          title: "住",
          english: "l",
          when: [{ fact: "address", is: "equal", to: { value: identityOf(1) } }],
        },
      },
    },
    "must not name one person",
  ],
  [
    "a purpose without a ground",
    { purposes: { enrolment: { ...household.purposes["enrolment"], basis: "" } } },
    "basis",
  ],
  [
    "a purpose that does not say whether it needs consent",
    { purposes: { enrolment: { ...household.purposes["enrolment"], consent: undefined } } },
    "consent",
  ],
  [
    "a purpose with a question that is none",
    { purposes: { enrolment: { ...household.purposes["enrolment"], questions: ["who"] } } },
    "names no question",
  ],
])("an entry with %s is refused", (_, change, says) => {
  expect(problemsOf(change)).toContain(says);
});

test.each([null, [], "x", 3, {}])("what is no entry at all is said to be none: %j", given => {
  expect(catalogueProblems(given).length).toBeGreaterThan(0);
});

test("the same number and words have the same key however they are typed, elsewhere another", () => {
  const number = identityOf(7);
  expect(subjectOf(seal, ` ${number.toLowerCase()} `)).toBe(subjectOf(seal, number));
  expect(subjectOf(seal, number)).not.toBe(subjectOf(sealWith("other"), number));
  expect(subjectOf(seal, number)).not.toContain(number.slice(6, 14));
  const code = (text: string) => codeOf(seal, "address", "text", text);
  expect(code("人民路１号 2单元")).toBe(code("人民路1号2单元"));
  expect(code("人民路1号")).not.toBe(code("人民路2号"));
});

test.each([
  ["2026-06-01", "20605"],
  ["2026/6/1", "20605"],
  ["2026年6月1日", "20605"],
  ["20260601", "20605"],
  ["2026-02-30", undefined],
  ["六月", undefined],
])("the date %s is day %s", (text, day) => {
  expect(codeOf(seal, "since", "date", text)).toBe(day);
});

test("numbers are kept in hundredths, and nothing else is a number", () => {
  expect(["6", "6.5", "-1.25", "1e3", "六"].map(text => codeOf(seal, "months", "number", text))).toEqual([
    "600",
    "650",
    "-125",
    undefined,
    undefined,
  ]);
});

const row = (change: object = {}) => ({
  证件号码: identityOf(1),
  住址: "人民路1号",
  迁入日期: "2019-06-01",
  ...change,
});
const faultsOf = (change: object) => {
  const read = readRow(seal, household, row(change) as Record<string, string>, "2026-06-01");
  return "subject" in read ? [] : read;
};

test("a row is its person's key and a code for each fact", () => {
  const read = readRow(seal, household, row(), "2026-06-01");
  expect(read).toEqual({
    subject: subjectOf(seal, identityOf(1)),
    codes: [codeOf(seal, "address", "text", "人民路1号"), codeOf(seal, "since", "date", "2019-06-01")],
  });
});

test("what is wrong in a row is said by its column, never by its value", () => {
  const wrong = identityOf(1)
    .replace(/.$/, "0")
    .replace(/0$/, identityOf(1).endsWith("0") ? "1" : "0");
  expect(faultsOf({ 证件号码: wrong, 住址: "", 迁入日期: "去年" }).map(({ column }) => column)).toEqual([
    "证件号码",
    "住址",
    "迁入日期",
  ]);
  expect(JSON.stringify(faultsOf({ 证件号码: wrong, 迁入日期: "去年" }))).not.toMatch(`${wrong}|去年`);
  expect(missingColumns(household, ["证件号码", "姓名"])).toEqual(["住址", "迁入日期"]);
});

const wanted = (given: object) => wantedBy(seal, household, given as Record<string, string>);
const held = (change: Partial<Held> = {}): Held => ({
  facts: [codeOf(seal, "address", "text", "人民路1号")!, "18048"],
  marks: [],
  disputed: 0,
  ...change,
});
const livesAt = household.questions["livesAt"]!;
const since = household.questions["since"]!;

test.each<[string, Held | undefined, object, string]>([
  ["agrees", held(), { address: "人民路 1 号" }, "agrees"],
  ["says another address", held(), { address: "人民路 2 号" }, "differs"],
  ["does not know the person", undefined, { address: "人民路 1 号" }, "absent"],
  ["contradicts itself", held({ disputed: 1 }), { address: "人民路 1 号" }, "contradictory"],
  ["contradicts itself elsewhere", held({ disputed: 2 }), { address: "人民路 1 号" }, "agrees"],
  ["has a blank there", held({ facts: [null, "1"] }), { address: "人民路 1 号" }, "incomplete"],
  ["is asked nothing", held(), {}, "notGiven"],
])("a data set that %s", (_, kept, given, reason) => {
  expect(reasonOf(household, livesAt, kept, wanted(given))).toBe(reason);
});

test("dates are compared in their order", () => {
  const reasons = ["2019-05-31", "2019-06-01", "2019-06-02"].map(day =>
    reasonOf(household, since, held(), wanted({ day })),
  );
  expect(reasons).toEqual(["differs", "agrees", "agrees"]);
});

test("data sets that contradict one another, or one of which cannot say, lead to a person", () => {
  expect(together(["agrees", "agrees"], []).answer).toBe("yes");
  expect(together(["absent", "differs"], []).answer).toBe("no");
  expect(together(["agrees", "absent"], [])).toMatchObject({ answer: "unknown", reason: "contradictory" });
  expect(together(["agrees", "late"], [])).toMatchObject({ answer: "unknown", reason: "late" });
});
