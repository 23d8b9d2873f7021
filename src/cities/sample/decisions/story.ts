// Decisions of the sample city: one through every stage, one that is open for comment now, one in the
// catalogue, one proposal that was not listed.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf, yearOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { demoCitizen, holdersOf, type SampleCitizen } from "../people.ts";
import { publisherPost, type SamplePost } from "../posts.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { competitionPost, drafterPost, juristPost, secretariatPost } from "./posts.ts";
import { freight, type Heard, pickup } from "./words.ts";

const hour = 3_600_000;
const first = ({ key }: SamplePost): Doer => ({ person: holdersOf(key)[0]!, post: key });
const office = first(secretariatPost);
const jurist = first(juristPost);
const competition = first(competitionPost);
const publisher = first(publisherPost);
const citizen = ({ phone }: SampleCitizen): Doer => ({ person: phone, post: null });

/** An hour of a day, or of the next day that is worked. */
const on = (day: Day, hours: number): number => startOfDay(china, workdayAfter(day, 0)) + hours * hour;

/** The opinions on a decision, filed one a day; answered ones from a day on. */
function opinions(
  key: string,
  unit: Doer,
  heard: readonly Heard[],
  citizens: readonly SampleCitizen[],
  from: Day,
  answered?: Day,
): readonly Step[] {
  return heard.flatMap(({ stance, part, content, adoption, reply }, at) => {
    const telling = new Telling(`${key}-opinion-${at}`, "opinion");
    const said = { stance, speaker: "person", content, ...(part === undefined ? {} : { part }) };
    const filed = startOfDay(china, from + at) + (19 + (at % 3)) * hour;
    telling.does(citizen(citizens[at]!), "lodge", filed, { decision: { matter: key }, ...said });
    if (answered !== undefined) telling.does(unit, "answer", on(answered, 9 + at / 4), { adoption, reply });
    return telling.steps;
  });
}

/** The freight rules, which a firm proposed at the beginning, and which are in force at the end. */
function wholeStory(start: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const key = "decision-freight";
  const unit = first(drafterPost("transport"));
  const org = { org: "dept.transport" };
  const telling = new Telling(key, "openDecision");
  const { line, draft, experts, risk, meeting, published } = freight;
  telling.does(citizen(citizens[0]!), "propose", on(start, 9.5), { kind: line.kind, wish: freight.wish });
  telling.does(office, "refer", on(start, 15), { unit: org });
  telling.does(unit, "report", on(start + 2, 10), { study: freight.study, feasible: "yes" });
  const listed = { ...line, year: String(yearOf(start)), unit: org };
  telling.does(office, "list", on(start + 3, 10), listed);
  telling.does(office, "start", on(start + 3, 11));
  telling.does(unit, "prepare", on(start + 5, 10), { copy: freight.copy });
  const opened = workdayAfter(start + 6, 0);
  telling.does(publisher, "open", on(opened, 9), { ...draft, closes: dateOf(opened + 31) });
  telling.does(unit, "conclude", on(opened + 40, 10), { summary: freight.summary });
  telling.does(unit, "argue", on(opened + 41, 15), experts);
  telling.does(unit, "assess", on(opened + 43, 10), risk);
  telling.does(unit, "submit", on(opened + 44, 9), { submission: freight.submission });
  const reviewed = workdayAfter(opened + 44, 9);
  telling.does(jurist, "opine", on(reviewed, 10), freight.legal);
  telling.does(competition, "compete", on(reviewed + 3, 10), freight.fair);
  const met = workdayAfter(reviewed + 6, 0);
  telling.does(office, "discuss", on(met, 17), { ...meeting, met: dateOf(met) });
  telling.does(office, "consult", on(met + 2, 15), { partyReply: "agreed", partyNumber: freight.request });
  const told = workdayAfter(met + 4, 0);
  telling.does(publisher, "publish", on(told, 10), {
    ...published,
    executor: { org: "dept.traffic-police" },
    effective: dateOf(told + 30),
    evaluateBy: dateOf(told + 395),
  });
  return [
    ...telling.steps,
    ...opinions(key, unit, freight.heard, citizens.slice(1), opened + 2, opened + 34),
  ];
}

/** Old estates: open for comment at the end of the script, so that whoever visits can say something. */
function openStory(last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const key = "decision-pickup";
  const unit = first(drafterPost("education"));
  const telling = new Telling(key, "openDecision");
  const { line, draft } = pickup;
  const start = workdayAfter(last - 30, 0);
  telling.does(citizen(demoCitizen), "propose", on(start, 10), { kind: line.kind, wish: pickup.wish });
  telling.does(office, "refer", on(start + 1, 10), { unit: { org: "dept.education" } });
  telling.does(unit, "report", on(start + 6, 10), { study: pickup.study, feasible: "yes" });
  const listed = { ...line, year: String(yearOf(last)), unit: { org: "dept.education" } };
  telling.does(office, "list", on(start + 9, 10), listed);
  telling.does(office, "start", on(start + 9, 11));
  telling.does(unit, "prepare", on(start + 14, 10), { copy: pickup.copy });
  const opened = workdayAfter(last - 12, 0);
  telling.does(publisher, "open", on(opened, 9), { ...draft, closes: dateOf(opened + 40) });
  return [...telling.steps, ...opinions(key, unit, pickup.heard, citizens, opened + 1)];
}

/** One that stands in the catalogue, and a proposal that did not come to stand there. */
function others(last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const listed = new Telling("decision-green", "openDecision");
  const unit = first(drafterPost("environment"));
  const kind = { kind: "plan", title: "中心城区噪声防治规划" };
  listed.does(unit, "nominate", on(last - 40, 10), {
    ...kind,
    study: "上一轮规划年底到期，交通和施工噪声投诉占比上升，有必要编制新一轮规划。",
    feasible: "yes",
  });
  listed.does(office, "list", on(last - 33, 10), {
    ...kind,
    year: String(yearOf(last)),
    unit: { org: "dept.environment" },
    business: "no",
    consent: "澜委〔2026〕44号",
  });
  const declined = new Telling("decision-stalls", "openDecision");
  const drafter = first(drafterPost("streetworks"));
  const wish = "建议把滨河路人行道划一半作夜市摊位，白天停车、晚上摆摊。";
  declined.does(citizen(citizens[0]!), "propose", on(last - 50, 11), { kind: "policy", wish });
  declined.does(office, "refer", on(last - 49, 9), { unit: { org: "dept.streetworks" } });
  declined.does(drafter, "report", on(last - 42, 10), {
    study: "人行道宽度不足三米，占用一半后轮椅和婴儿车无法通行，与无障碍环境建设法不符。",
    feasible: "no",
  });
  const reason = "占用人行道影响无障碍通行；滨河路夜间摊点另有选址，可向市城管局了解。";
  declined.does(office, "decline", on(last - 39, 15), { reason });
  return [...listed.steps, ...declined.steps];
}

/** Every act of all of them, and the opinions on them. */
export const decisionStory = (start: Day, last: Day, citizens: readonly SampleCitizen[]): readonly Step[] => [
  ...wholeStory(workdayAfter(start, 0), citizens),
  ...openStory(last, citizens.slice(12)),
  ...others(last, citizens.slice(20)),
];
