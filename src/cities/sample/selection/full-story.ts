// A selection from its method to the names, in the full city: sixty-six cases, votes with a small gang that a
// human voids and an evening of colleagues that a human keeps, drawn experts, leaders, an objection, and
// sixty-two named: twenty of each category and two beyond, with the reason.

import { type Day, dateOf, yearOf } from "../../../define/civil.ts";
import { startOfDay } from "../../../define/calendar.ts";
import { china } from "../../calendar.ts";
import { demoCitizen, holdersOf } from "../people.ts";
import { inspectorPost, organPost, reformPost } from "../posts.ts";
import { chance } from "../random.ts";
import { type Doer, type SampleVote, type Step, Telling } from "../step.ts";
import type { SampleCase } from "./cases.ts";
import { fullCases } from "./full-cases.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const reform = first(reformPost.key);
/** Whoever looks into an objection did not look over the case before. */
const second: Doer = { person: holdersOf(reformPost.key)[1]!, post: reformPost.key };
const organ = first(organPost.key);
const inspector = first(inspectorPost.key);
const name = "selection-finished";

const ofCategory = (category: SampleCase["category"]) => fullCases.filter(one => one.category === category);
const leagues = {
  industryCases: ofCategory("industry"),
  departmentCases: ofCategory("department"),
  areaCases: ofCategory("area"),
} as const;
const named = (cases: readonly SampleCase[]) => cases.map(({ key }) => ({ matter: key }));

const voters = 700;
/** The n-th of its category as good as the m-th: the twentieth of the trades and the next are equals. */
const standsAs = (key: string, n: number): number => (key === "named-industry-20" ? 19 : n);
const votesOf = (key: string, n: number): number => 240 - 9 * standsAs(key, n);
/** Of the invented range, and never in a row. */
const phoneOf = (voter: number): string => `1990000${String(3 + voter * 7).padStart(4, "0")}`;

/** Whoever comes next votes for the next case, until it has its votes: nobody has more than five. */
function honest(league: string, cases: readonly SampleCase[], day: number): readonly SampleVote[] {
  const picks = Array.from({ length: voters }, (): string[] => []);
  let turn = 0;
  cases.forEach(({ key }, n) => {
    for (let vote = 0; vote < votesOf(key, n); vote += 1, turn += 1) picks[turn % voters]!.push(key);
  });
  const draw = chance(`votes ${league}`);
  return picks.map((own, voter) => ({
    phone: phoneOf(voter),
    since: day - draw.whole(1, 2000) * hour,
    league,
    picks: own,
    // Whenever each has a moment: people keep no beat, as a machine does.
    at: day + draw.whole(0, 11 * 3600) * 1000,
    network: `家 ${Math.floor(voter / 3)}`,
    device: `手机 ${voter}`,
  }));
}

/** Thirty-six numbers in a row, signed up within minutes, for the last of the trades. */
const gang = (day: number): readonly SampleVote[] =>
  Array.from({ length: 36 }, (_, n) => ({
    phone: `1990000${String(9900 + n)}`,
    since: day + 2 * hour + n * 5000,
    league: "industryCases",
    picks: [leagues.industryCases.at(-1)!.key],
    at: day + 3 * hour + n * 3000,
    network: "机房",
    device: null,
  }));

/** Twenty-four of a bureau, by the numbers that it gave them, who signed up where its case was shown. */
function colleagues(day: number): readonly SampleVote[] {
  const draw = chance("votes of colleagues");
  const began = day + 19 * hour;
  return Array.from({ length: 24 }, (_, n) => ({
    phone: `1990000${String(8700 + n)}`,
    since: began + draw.whole(0, 1500) * 1000,
    league: "departmentCases",
    picks: [leagues.departmentCases[3]!.key],
    at: began + 1800_000 + draw.whole(0, 1200) * 1000,
    network: "局机关会议室",
    device: `手机 ${8700 + n}`,
  }));
}

/** Points of the case that stands as the n-th, by the j-th judge. */
function marksOf(n: number, judge: number): Readonly<Record<string, number>> {
  const share = (97 - 0.8 * n + ((judge % 3) - 1) * 0.5) / 100;
  const part = (points: number) => Math.round(points * share * 100) / 100;
  return { practice: part(40), effect: part(40), spread: part(20) };
}
const places = new Map(Object.values(leagues).flatMap(cases => cases.map(({ key }, n) => [key, n] as const)));
const papers = (ballot: string) => ({
  ballot,
  cases: fullCases.map(({ key }) => key),
  marks: (key: string, judge: number) => marksOf(standsAs(key, places.get(key)!), judge),
});

function caseSteps(begins: Day, one: SampleCase, at: number): readonly Step[] {
  const { key, category, unit, title, summary, practice, effect, spread } = one;
  const on = (days: number, hours: number) => startOfDay(china, begins + days) + hours * hour;
  const telling = new Telling(key, "nomination");
  telling.does(first(`${unit}.lead`), "file", on(4 + (at % 8), 9 + (at % 7)), {
    selection: { matter: name },
    category,
    unit: { org: unit },
    title,
    summary,
    practice,
    effect,
    spread,
    evidence: [{ picture: `${key}-evidence`, share: 80 }],
  });
  telling.does(reform, "qualify", on(16, 9) + at * 120_000);
  if (key === "named-area-4") {
    const citizen: Doer = { person: demoCitizen.phone, post: null };
    telling.does(citizen, "object", on(49, 10), { objection: "这家民宿去年办证跑了三个部门，不是一张证。" });
    const finding = "核查：反映的是改革以前办的证；今年三月以后开办的十七家均一次领证，异议不成立，已答复。";
    telling.does(second, "settle", on(51, 15), { upheld: "no", finding });
  }
  if (at < 6) {
    const promotion = "印发《典型案例汇编》第一册，列入推广台账，十月召开现场会。";
    telling.does(reform, "promote", on(80, 10) + at * 600_000, { promotion });
  }
  return telling.steps;
}

/** Where voters and judges stand between the acts. */
function meetings(telling: Telling, on: (days: number, hours: number) => number): void {
  telling.does(reform, "openVoting", on(22, 9));
  for (const [at, [league, cases]] of Object.entries(leagues).entries()) {
    telling.casts(on(24 + at, 20), { poll: "online", votes: honest(league, cases, on(24 + at, 8)) });
  }
  telling.casts(on(26, 23), { poll: "online", votes: colleagues(on(26, 0)) });
  telling.casts(on(28, 8), { poll: "online", votes: gang(on(28, 0)) });
  const voided = "运营商核实三十六张卡为同一人当天办理，夜间由同一台机器逐张投出";
  telling.does(inspector, "voidVotes", on(34, 10), { suspect: "S1", reason: voided });
  const kept =
    "逐一电话核实：市司法局二十四人，单位统一配号，现场会上看了案例以后各人用自己的手机投的，没有人代投";
  telling.does(inspector, "keepVotes", on(34, 14), { suspect: "S2", reason: kept });
  telling.does(reform, "settle", on(34, 15));
  telling.does(inspector, "draw", on(36, 9.5), {
    seed: "030815222931+11",
    seedProof: "样例：公布的开奖号码依次连写，截图存档，两名督查员在场见证。",
  });
  const away = "本人参与过一个申报案例的设计，主动申请回避";
  telling.does(inspector, "replace", on(36, 10), { seat: 3, reason: away });
  telling.does(reform, "callExperts", on(38, 9));
  telling.casts(on(39, 10), papers("experts"));
  telling.does(reform, "closeExperts", on(40, 17));
  telling.does(reform, "callLeaders", on(42, 9));
  telling.casts(on(43, 10), papers("leaders"));
  telling.does(reform, "closeLeaders", on(43, 17));
}

const weights = { webWeight: 20, expertWeight: 50, leaderWeight: 30 } as const;
const quotas = { industryQuota: 20, departmentQuota: 20, areaQuota: 20 } as const;

/** The selection that began on this day, with its cases. */
export function finishedSelection(begins: Day): readonly Step[] {
  const on = (days: number, hours: number) => startOfDay(china, begins + days) + hours * hour;
  const telling = new Telling(name, "selection");
  const year = String(yearOf(begins));
  telling.does(reform, "plan", on(0, 9.5), {
    year,
    title: `${year} 年“202020”典型案例评选`,
    method:
      "行业、部门、县市区三类各 20 个，末位同分并列、特别推荐可以超出，写明理由。网络投票每人每天每类一次，最多选 5 个；" +
      "刷票由人核查后作废并公布；票数不是唯一依据。专家按公布的种子抽签，本单位回避；专家、领导按主要做法 40、实际成效 40、推广价值 20 打分，" +
      "满五张票去掉一个最高分和一个最低分。三部分按 20、50、30 合成，公示不少于五个工作日后命名。",
    ...weights,
    ...quotas,
    expertCount: 7,
    filingCloses: dateOf(begins + 14),
    votingOpens: dateOf(begins + 22),
    votingCloses: dateOf(begins + 31),
    seedSource: `${dateOf(begins + 35)} 福利彩票双色球开奖号码，依次连写`,
  });
  telling.does(organ, "publish", on(2, 15));
  telling.does(reform, "openFiling", on(3, 9));
  telling.does(reform, "shortlist", on(18, 10), {
    industryCases: named(leagues.industryCases),
    departmentCases: named(leagues.departmentCases),
    areaCases: named(leagues.areaCases),
  });
  telling.does(reform, "show", on(18, 11));
  meetings(telling, on);
  telling.does(reform, "compose", on(45, 10));
  const { industryCases, departmentCases, areaCases } = leagues;
  telling.does(organ, "propose", on(47, 10), {
    chosen: named([
      ...industryCases.slice(0, 21),
      ...departmentCases.slice(0, 20),
      ...areaCases.slice(0, 21),
    ]),
    overKind: "special",
    overReason: "行业类第 20 名两个案例同分，一并列入；县市区类第 21 名系国家森林康养试点，经审定特别推荐。",
    receiver: "市委改革办改革督察科",
    receiverPhone: "12345（转市委改革办）",
  });
  telling.does(organ, "announce", on(66, 10), { decisionNumber: `澜改委发〔${year}〕18号` });
  return [...telling.steps, ...fullCases.flatMap((one, at) => caseSteps(begins, one, at))];
}
