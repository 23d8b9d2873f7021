// The data sets that instant approval asks, as their owners hand them over: an entry of the catalogue, and a
// sheet. What is in them is of nobody.

import { type Day, dateOf } from "../../../define/civil.ts";
import type { Condition, DatasetEntry, Fact, Question } from "../../../share/catalogue.ts";
import { withFamilies } from "../school/registers.ts";
import { withCrowd } from "./crowd-rows.ts";
import { type Person, firms, persons } from "./people.ts";

export interface SampleDataset {
  readonly entry: DatasetEntry;
  /** The sheet of a day, as CSV. */
  sheet(today: Day): string;
}

const fact = (column: string, kind: Fact["kind"], keeps: Fact["keeps"]): Fact => ({ column, kind, keeps });
const same = (name: string, given: string): Condition => ({ fact: name, is: "equal", to: { given } });
const is = (name: string, value: string): Condition => ({ fact: name, is: "equal", to: { value } });
const question = (title: string, english: string, ...when: readonly Condition[]): Question => ({
  title,
  english,
  when,
});
const bound = (name: string, way: "atLeast" | "atMost", value: number): Condition => ({
  fact: name,
  is: way,
  to: { value },
});

type Facts = DatasetEntry["facts"];
type Questions = DatasetEntry["questions"];
type Cells = Readonly<Record<string, string | number>>;

interface Told {
  readonly title: string;
  readonly english: string;
  readonly owner: string;
  readonly basis: string;
  readonly firm?: true;
}

/** An entry with the one purpose, and its sheet: the number of each, then the facts. */
function dataset<const F extends Facts>(
  name: string,
  { title, english, owner, basis, firm }: Told,
  facts: F,
  questions: Questions,
  rows: (
    today: Day,
  ) => readonly (readonly [of: string, cells: { readonly [K in keyof F]: string | number }])[],
): SampleDataset {
  const column = firm ? "统一社会信用代码" : "公民身份号码";
  const entry: DatasetEntry = {
    name,
    title,
    english,
    owner,
    basis,
    about: firm ? "creditCode" : "identity",
    column,
    facts,
    questions,
    purposes: {
      instantApproval: {
        title: "秒批核验",
        english: "Instant approval",
        basis: "政务数据共享条例；个人信息保护法第十三条",
        mechanisms: ["instantApproval"],
        questions: Object.keys(questions),
        consent: true,
      },
    },
    refreshDays: 30,
    retentionDays: 180,
  };
  const head = [column, ...Object.values(facts).map(one => one.column)];
  const lines = (today: Day) =>
    rows(today).map(([of, cells]) => [of, ...Object.keys(facts).map(one => (cells as Cells)[one] ?? "")]);
  return { entry, sheet: today => [head, ...lines(today)].map(line => line.join(",")).join("\n") };
}

const by = (owner: string, title: string, english: string, basis: string): Told => ({
  title,
  english,
  owner: `dept.${owner}`,
  basis,
});

const each = (from: number, to: number): readonly Person[] => persons.slice(from, to);

/** Whoever stands in the household register: some have come from elsewhere and do not. */
const settled = persons.filter((_, at) => at < 24 || at % 3 === 0);

/** Bought three months ago; the last load says so. */
export const boughtOn = (today: Day): string => dateOf(today - 90);
/** Ten days before the permit runs out. */
export const permitUntil = (today: Day): string => dateOf(today + 10);
/** The number of the diploma of one of the people. */
export const diplomaOf = ({ identity }: Person): string => `10425120260${identity.slice(12, 17)}`;

const ofInstantApproval: readonly SampleDataset[] = [
  dataset(
    "household",
    by("security", "户籍登记", "Household register", "户口登记条例；政务数据共享条例"),
    { name: fact("姓名", "text", "same"), address: fact("住址", "text", "same") },
    {
      registered: question("是否登记在本市、姓名一致", "Registered here by this name?", same("name", "name")),
      inCity: question("是否登记在本市", "Registered in the city?"),
      livesAt: question("是否登记在此住址", "Registered at this address?", same("address", "address")),
    },
    () => settled.map(({ identity, name, address }) => [identity, { name, address }]),
  ),
  dataset(
    "benefit",
    by("civil-affairs", "民政待遇发放", "Benefits paid", "政务数据共享条例"),
    { kind: fact("待遇", "text", "each") },
    {
      elder: question("是否正在享受高龄津贴", "Receives the old-age allowance?", is("kind", "高龄津贴")),
      care: question(
        "是否正在享受护理补贴",
        "Receives the care allowance?",
        is("kind", "重度残疾人护理补贴"),
      ),
    },
    () => [
      ...each(4, 6).map(({ identity }) => [identity, { kind: "高龄津贴" }] as const),
      ...each(30, 31).map(({ identity }) => [identity, { kind: "重度残疾人护理补贴" }] as const),
    ],
  ),
  dataset(
    "insurance",
    by("labour", "社会保险参保", "Social insurance", "社会保险法；政务数据共享条例"),
    { status: fact("参保身份", "text", "same") },
    { employed: question("是否以职工身份在保", "Insured as an employee?", is("status", "职工")) },
    () => each(12, 24).map(({ identity }) => [identity, { status: "职工" }]),
  ),
  dataset(
    "housingFund",
    by("housing-fund", "住房公积金账户", "Housing fund", "住房公积金管理条例；政务数据共享条例"),
    {
      status: fact("账户状态", "text", "same"),
      balance: fact("余额（元）", "number", "least"),
      months: fact("连续缴存月数", "number", "least"),
    },
    {
      covers: question(
        "账户是否正常、余额是否不少于此数",
        "In order, with this much on it?",
        is("status", "正常"),
        { fact: "balance", is: "atLeast", to: { given: "amount" } },
      ),
      coversRent: question(
        "是否连续缴存三个月、余额不少于此数",
        "Paid for three months, with this much on it?",
        is("status", "正常"),
        bound("months", "atLeast", 3),
        { fact: "balance", is: "atLeast", to: { given: "amount" } },
      ),
    },
    () =>
      each(12, 24).map(({ identity }, at) => [
        identity,
        { status: at === 11 ? "封存" : "正常", balance: 60_000 + at * 1_500, months: 6 + at },
      ]),
  ),
  dataset(
    "property",
    by("planning", "不动产登记", "Real estate register", "不动产登记暂行条例；政务数据共享条例"),
    { address: fact("坐落", "text", "each"), since: fact("登记日期", "date", "most") },
    {
      bought: question(
        "是否登记在其名下、日期一致",
        "Registered to them on this day?",
        same("address", "address"),
        same("since", "since"),
      ),
      owns: question("在本市是否有登记的房屋", "Owns a home in the city?"),
    },
    today => each(16, 24).map(({ identity, address }) => [identity, { address, since: boughtOn(today) }]),
  ),
  dataset(
    "residence",
    by("security", "居住证", "Residence permits", "居住证暂行条例；政务数据共享条例"),
    { address: fact("居住地址", "text", "same"), until: fact("有效期至", "date", "most") },
    {
      holds: question(
        "居住证是否有效，住址、到期日是否一致",
        "A permit for this address until this day?",
        same("address", "address"),
        same("until", "until"),
      ),
    },
    today => each(24, 30).map(({ identity, address }) => [identity, { address, until: permitUntil(today) }]),
  ),
  dataset(
    "disability",
    by("civil-affairs", "残疾人证", "Disability cards", "残疾人保障法；政务数据共享条例"),
    { level: fact("残疾等级", "number", "least"), status: fact("状态", "text", "same") },
    {
      severe: question(
        "残疾人证是否有效、一级或者二级",
        "A valid card of level 1 or 2?",
        bound("level", "atMost", 2),
        is("status", "有效"),
      ),
    },
    () =>
      persons
        .filter((_, at) => [9, 21, 30, 33].includes(at))
        .map(({ identity }, at) => [identity, { level: 1 + (at % 3), status: "有效" }]),
  ),
  dataset(
    "education",
    by("education", "高等教育学历", "Degrees", "高等教育法；政务数据共享条例"),
    { level: fact("学历层次（3为本科）", "number", "most"), diploma: fact("证书编号", "text", "each") },
    {
      bachelor: question(
        "是否本科以上、编号一致",
        "A bachelor or more, with this number?",
        bound("level", "atLeast", 3),
        same("diploma", "diploma"),
      ),
    },
    () => each(24, 36).map((one, at) => [one.identity, { level: 3 + (at % 2), diploma: diplomaOf(one) }]),
  ),
  dataset(
    "firm",
    {
      ...by("market", "市场主体登记", "Register of firms", "市场主体登记管理条例；政务数据共享条例"),
      firm: true,
    },
    {
      status: fact("登记状态", "text", "same"),
      scope: fact("经营范围", "text", "each"),
      leader: fact("法定代表人证件号码", "identity", "same"),
    },
    {
      standing: question("是否存续", "Is it in being?", is("status", "存续")),
      sellsFood: question(
        "是否存续、范围含食品销售",
        "In being, and may sell food?",
        is("status", "存续"),
        is("scope", "食品销售"),
      ),
      ledBy: question("法定代表人是否一致", "Is this its legal representative?", same("leader", "leader")),
    },
    () =>
      firms.map(({ creditCode, leader }, at) => [
        creditCode,
        { status: "存续", scope: at % 2 === 0 ? "食品销售" : "制造", leader: leader.identity },
      ]),
  ),
  dataset(
    "firmInsurance",
    {
      ...by(
        "labour",
        "单位失业保险缴费",
        "Unemployment insurance of firms",
        "失业保险条例；政务数据共享条例",
      ),
      firm: true,
    },
    {
      months: fact("缴费月数", "number", "most"),
      staff: fact("参保人数", "number", "most"),
      left: fact("裁员率（千分）", "number", "most"),
    },
    {
      paying: question("是否缴满十二个月", "Paid for twelve months?", bound("months", "atLeast", 12)),
      small: question("是否三十人以下", "Thirty staff or fewer?", bound("staff", "atMost", 30)),
      fewLeft: question(
        "裁员率是否不高于 5.5 %",
        "No more than 5.5 % laid off?",
        bound("left", "atMost", 55),
      ),
      fewLeftSmall: question(
        "裁员率是否不高于 20 %",
        "No more than 20 % laid off?",
        bound("left", "atMost", 200),
      ),
    },
    () =>
      firms.map(({ creditCode }, at) => [
        creditCode,
        { months: 24, staff: at === 1 ? 180 : 22, left: at === 3 ? 240 : at * 50 },
      ]),
  ),
];

/** Every data set of the sample, with what other mechanisms ask of it. */
export const sampleDatasets = ofInstantApproval.map(withFamilies).map(withCrowd);
