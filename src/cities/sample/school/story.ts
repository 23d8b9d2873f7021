// The enrolment of the last summer from its announcement to its end, with every way that a child may come
// to a place; and that of the next year, for which families can register now.

import { dayOf, startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf, dayFromDate } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { type SampleCitizen, holdersOf } from "../people.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { type Family, familiesOf } from "./families.ts";
import { admissionsChiefPost, admissionsPost, witnessPost } from "./posts.ts";
import { summerOf } from "./year.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const officer = first(admissionsPost.key);
const chief = first(admissionsChiefPost.key);
const witness = first(witnessPost.key);
const on = (day: Day, hours: number): number => startOfDay(china, day) + hours * hour;

/** Acts that the engine carries to every child at once: the next one finds them moved. */
export const schoolHeard = ["check", "rank", "enterSeed", "publish"].map(act => `enrolmentSeason ${act}`);

interface Plan {
  readonly key: string;
  readonly name: string;
  readonly address: string;
  readonly catchment: readonly string[];
  readonly seats: number;
  readonly relief: readonly string[];
}
// 学位数按样例的十几个孩子缩小。
const schools: readonly Plan[] = [
  {
    key: "harbour",
    name: "东关街小学",
    address: "石桥区东关街 60 号",
    catchment: ["东门里社区", "东关街", "滨河里"],
    seats: 4,
    relief: [],
  },
  {
    key: "garden",
    name: "南苑实验小学",
    address: "石桥区南苑路 15 号",
    catchment: ["南苑社区", "锦绣里社区", "南苑路"],
    seats: 8,
    relief: ["harbour"],
  },
  {
    key: "bridge",
    name: "石桥路小学",
    address: "石桥区石桥路 18 号",
    catchment: ["东巷社区", "桥头社区", "府学社区", "石桥路", "府学街", "桥头里"],
    seats: 3,
    relief: ["harbour"],
  },
];

const announcement =
  "8 月 31 日前年满六周岁的孩子都可以登记。录取顺序：户籍和房产在服务区且地址一致，户籍在服务区，房产在服务区，随迁子女；" +
  "同一类按落户、取得房产或者领取居住证的日期，登记早晚不影响录取。户籍、房产、居住证、社保由系统核验，不用交证明；" +
  "核验不一致的请补充材料，由工作人员核对。学位不足的，按顺位统筹到就近学校，顺位相同的按公开种子派位。";

const schoolKey = (year: number, key: string): string => `school-${year}-${key}`;

interface Season {
  readonly year: number;
  /** When the rules are written; schools the next day, the announcement on the fourth. */
  readonly begun: Day;
  readonly opens: Day;
  readonly closes: Day;
}

function announced({ year, begun, opens, closes }: Season, telling: Telling): readonly Step[] {
  telling.does(officer, "plan", on(begun, 9.2), {
    year: `y${year}`,
    announcement,
    opens: dateOf(opens),
    closes: dateOf(closes),
    seedSource: `${dateOf(closes + 14)} 中国体育彩票排列五开奖号码，与当日排列三开奖号码依次连写，共八位数字。`,
    seedDay: dateOf(closes + 14),
    siblingsTogether: true,
  });
  telling.does(chief, "announce", on(begun + 3, 10));
  return schools.flatMap(({ key, relief, catchment, ...plan }, at) => {
    const school = new Telling(schoolKey(year, key), "school");
    school.does(officer, "plan", on(begun + 1, 9.5 + at / 4), {
      ...plan,
      catchment: [...catchment],
      season: { matter: `season-${year}` },
      ...(relief.length === 0 ? {} : { relief: relief.map(one => ({ matter: schoolKey(year, one) })) }),
    });
    return school.steps;
  });
}

const formOf = (year: number, family: Family, phone: string) => ({
  school: { matter: schoolKey(year, family.school) },
  year: `y${year}`,
  claims: family.claims,
  childName: family.childName,
  child: family.child,
  ...(family.twins ? { twins: true } : {}),
  address: family.address,
  since: family.since,
  ...(family.claims === "both" || family.claims === "property" ? { owner: family.guardian.identity } : {}),
  ...(family.claims === "migrant" ? { worker: family.guardian.identity } : {}),
  guardianName: family.guardian.name,
  kinship: family.kinship,
  phone,
  childAgrees: true,
  ...(family.disagrees ? {} : { agrees: true }),
});

/** What an official does for some of them after the check, how many days after, by the child's name. */
const byHand: Readonly<Record<string, readonly [days: number, category: string, finding: string]>> = {
  罗一诺: [1, "migrant", "家长出示的劳动合同满半年，社保三月起由新单位缴纳，符合随迁子女条件。"],
  唐子墨: [2, "household", "公安登记地址缺单元和门牌，与户口簿原件核对是同一处。"],
  // Nothing came within five working days.
  苗语桐: [9, "property", "电话联系家长，上门看过不动产权证原件，与登记一致。"],
};
/** Who finds no room anywhere is placed by hand. */
const arranged = "罗一诺";

function childSteps(
  year: number,
  family: Family,
  phone: string,
  registers: number,
  check: Day,
): readonly Step[] {
  const { key, childName } = family;
  const asker: Doer = { person: phone, post: null };
  const child = new Telling(`${key}-${year}`, "enrolment");
  child.does(asker, "register", registers, formOf(year, family, phone));
  const settled = byHand[childName];
  if (settled !== undefined) {
    const [days, category, finding] = settled;
    child.does(officer, "settle", on(check + days, 10.5), { category, finding });
  }
  if (childName === arranged) {
    child.does(officer, "arrange", on(check + 16, 9.5), {
      offered: { matter: schoolKey(year, "garden") },
      reason: "石桥路小学、东关街小学学位已满，统筹到有空余学位的南苑实验小学，校车可达。",
    });
  }
  child.does(asker, "confirm", on(check + 17, 12 + Number(key.slice(6)) / 3));
  return child.steps;
}

/** The summer's enrolment, whole. */
function summer(year: number, citizens: readonly SampleCitizen[]): readonly Step[] {
  const begun = dayFromDate(`${year}-06-01`);
  const season = { year, begun, opens: begun + 14, closes: begun + 23 };
  const { opens, closes } = season;
  const telling = new Telling(`season-${year}`, "enrolmentSeason");
  const steps = [...announced(season, telling)];
  const families = familiesOf(year);
  const check = closes + 1;
  // The mother of twins registers both.
  const phones = families.map(({ guardian }) => {
    const at = families.findIndex(one => one.guardian.name === guardian.name);
    return citizens[at * 3]!.phone;
  });
  families.forEach((family, at) => {
    const registers = on(opens + (at % 9), 8.5 + at);
    steps.push(...childSteps(year, family, phones[at]!, registers, check));
  });
  steps.push(
    ...early(year, families[2]!, phones[2]!, opens - 1),
    ...withdrawn(year, families[0]!, citizens[40]!.phone, closes),
  );
  telling.does(officer, "check", on(check, 9));
  telling.does(officer, "rank", on(check + 11, 10));
  telling.does(witness, "enterSeed", on(closes + 15, 9.3), {
    seed: "38415072",
    seedProof:
      "排列五第 178 期开奖号码 38415，排列三第 178 期开奖号码 072，21 时 15 分公布，公证员现场录入。",
  });
  telling.does(chief, "publish", on(closes + 16, 10));
  telling.does(chief, "finish", on(closes + 24, 16), {
    summary: "登记的孩子全部安排学位；八名由数据直接通过，三名请家长补充，没有一名因数据不予登记。",
  });
  return [...steps, ...telling.steps];
}

/** Before the window opens: told so at once, and registered again when it is open. */
function early(year: number, family: Family, phone: string, day: Day): readonly Step[] {
  const child = new Telling(`early-${year}`, "enrolment");
  child.does({ person: phone, post: null }, "register", on(day, 20), formOf(year, family, phone));
  return child.steps;
}

/** Registered and taken back on the last day: the family moves away. */
function withdrawn(year: number, family: Family, phone: string, day: Day): readonly Step[] {
  const child = new Telling(`withdrawn-${year}`, "enrolment");
  const asker: Doer = { person: phone, post: null };
  const form = { ...formOf(year, family, phone), childName: "白念慈", child: familiesOf(year - 1)[5]!.child };
  child.does(asker, "register", on(day - 5, 12), form);
  child.does(asker, "withdraw", on(day, 18));
  return child.steps;
}

/** The enrolments of the sample; `end` is its last moment. */
export function schoolStory(end: number, citizens: readonly SampleCitizen[]): readonly Step[] {
  const last = dayOf(china, end);
  const year = summerOf(last);
  const next = new Telling(`season-${year + 1}`, "enrolmentSeason");
  const now = { year: year + 1, begun: last - 14, opens: last - 6, closes: last + 40 };
  const steps = announced(now, next);
  return [...summer(year, citizens), ...steps, ...next.steps];
}
