// The year's promises of the full city: called for in November, voted on at the congress in January,
// carried out month by month; a third of them done, accepted and announced by the autumn.

import { startOfDay } from "../../../../define/calendar.ts";
import { type Day, dateOf, dayFromDate, yearOf } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { holdersOf, type SampleCitizen } from "../../people.ts";
import { inspectorPost, publisherPost } from "../../posts.ts";
import { congressPost, livelihoodPost } from "../../promise-posts.ts";
import { delegateCount, delegatesVote, peopleVote, voteMethod } from "../../promise-votes.ts";
import { type Chance, chance } from "../../random.ts";
import { workdayAfter } from "../../rhythm.ts";
import { type Doer, type Step, Telling } from "../../step.ts";
import { type PromiseRow, promisePlaces, promiseRows } from "./rows.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const office = first(livelihoodPost.key);
const congress = first(congressPost.key);
const inspector = first(inspectorPost.key);
const publisher = first(publisherPost.key);

const on = (day: Day, hours: number): number => startOfDay(china, workdayAfter(day, 0)) + hours * hour;
const list = { matter: "year promises" } as const;

/** The year whose promises a script tells whole: called for within it, and begun before its end. */
function yearIn(begins: Day, last: Day): number {
  const year = yearOf(last);
  const whole = dayFromDate(`${year - 1}-11-03`) >= begins && last > dayFromDate(`${year}-03-01`);
  return whole ? year : year - 1;
}

const days = (year: number) => ({
  called: dayFromDate(`${year - 1}-11-03`),
  closes: dayFromDate(`${year - 1}-12-01`),
  entered: dayFromDate(`${year - 1}-12-08`),
  asked: dayFromDate(`${year - 1}-12-18`),
  askedUntil: dayFromDate(`${year - 1}-12-24`),
  settled: dayFromDate(`${year - 1}-12-28`),
  submitted: dayFromDate(`${year - 1}-12-29`),
  voted: dayFromDate(`${year}-01-16`),
  concluded: dayFromDate(`${year}-01-19`),
  published: dayFromDate(`${year}-01-22`),
});

function listSteps(year: number): readonly Step[] {
  const at = days(year);
  const telling = new Telling(list.matter, "promiseList");
  telling.does(office, "open", on(at.called, 9.2), {
    planYear: String(year),
    route: "vote",
    body: { org: "congress" },
    places: promisePlaces,
    consults: true,
    announcement: `即日起征集 ${year} 年度民生实事项目建议，候选项目先请群众投票，再提请市人民代表大会票决。`,
    closes: dateOf(at.closes),
  });
  const keys = promiseRows.map((_, number) => keyOf(number));
  telling.does(office, "ask", on(at.asked, 9), { voteCloses: dateOf(at.askedUntil) });
  telling.casts(
    on(at.asked, 9.5),
    peopleVote(keys, place => 24 - Math.floor(place / 2), 240, on(at.asked, 9.2)),
  );
  telling.does(office, "settleVotes", on(at.settled, 9));
  telling.does(office, "submit", on(at.submitted, 10), {
    voting: "phone",
    shortfall: "again",
    method: voteMethod(promisePlaces),
    delegates: delegateCount,
    explanation: `共收到建议 1,206 条，按惠及面、可行性、当年能否建成筛选，合并为 ${promiseRows.length} 件候选。`,
  });
  telling.does(congress, "callRoll", on(at.voted, 9));
  telling.casts(on(at.voted, 9.5), delegatesVote(keys, inFavour));
  telling.does(congress, "closeVote", on(at.voted, 10));
  telling.does(congress, "conclude", on(at.concluded, 11), {
    decidedOn: dateOf(at.voted),
    decisionNumber: "市人民代表大会会议票决",
  });
  telling.does(office, "publish", on(at.published, 9));
  return telling.steps;
}

/** Different for every candidate, so that none is tied; whoever comes late in the list gets fewer. */
const inFavour = (at: number): number => 374 - at * 3;
const keyOf = (number: number): string => `year promise ${number + 1}`;

interface Work {
  readonly row: PromiseRow;
  readonly number: number;
  readonly draw: Chance;
  readonly telling: Telling;
  readonly lead: Doer;
}

/** A third is done by the end of August, one in nine falls behind in the summer. */
const isQuick = (number: number): boolean => number % 3 === 0;
const isBehind = (number: number): boolean => number % 9 === 4;

function reported({ row, number, draw, telling, lead }: Work, year: number): void {
  const months = isQuick(number) ? [2, 3, 4, 5, 6, 7, 8] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const { targets } = row;
  months.forEach((month, turn) => {
    const share = (turn + 1) / (isQuick(number) ? months.length : months.length + 2);
    const count = isQuick(number)
      ? Math.floor(share * targets.length)
      : Math.max(0, Math.ceil(share * targets.length) - 1);
    const numbers = Array.from({ length: count }, (_, one) => one + 1).join("、");
    const behind = isBehind(number) && month >= 7;
    const day = dayFromDate(`${year}-${String(month).padStart(2, "0")}-${draw.whole(12, 19)}`);
    telling.does(lead, "report", on(day, 9 + draw.whole(0, 14) / 2), {
      done: `${row.title}：本月完成年度工程量的 ${draw.whole(5, 12)}%，累计 ${Math.round(share * 92)}%。`,
      pace: behind ? "behind" : "normal",
      ...(numbers === "" ? {} : { reached: numbers }),
      photos: [{ picture: `${year} ${row.title} ${month}`, share: Math.round(share * 100) }],
      ...(behind ? { problem: "管线迁改和征收协调滞后，正在专班调度。" } : {}),
    });
  });
}

function closed({ row, draw, telling, lead }: Work, year: number, raters: readonly SampleCitizen[]): void {
  const finished = dayFromDate(`${year}-08-${draw.whole(22, 28)}`);
  telling.does(lead, "finish", on(finished, 10), {
    result: `${row.title}全部完成：${row.targets.join("，")}。`,
    photos: [{ picture: `${year} ${row.title} 完成`, share: 100 }],
  });
  const witnesses = draw.whole(12, 30);
  const accepted = telling.does(inspector, "accept", on(workdayAfter(finished, 6), 15), {
    witnesses,
    agreed: witnesses - draw.whole(0, 2),
    conclusion: "passed",
    acceptance: "受益群众代表现场查看，逐项核对子目标，同意通过。",
  });
  raters.forEach(({ phone }, at) => {
    const satisfaction = draw.weighted({ very: 50, fairly: 41, neutral: 6, poor: 3 });
    telling.does({ person: phone, post: null }, "rate", accepted + (at + 1) * 7 * hour, { satisfaction });
  });
  telling.does(publisher, "proclaim", on(workdayAfter(finished, 30), 10), {
    announcement: `${row.title}已全部完成，经受益群众验收，现予公告。`,
    remedy: "对评价不满意的逐户回访，问题列入日常管护台账。",
  });
}

function promiseSteps(seed: string, year: number, number: number, raters: readonly SampleCitizen[]) {
  const row = promiseRows[number]!;
  const key = keyOf(number);
  const draw = chance(`${key} ${seed}`);
  const telling = new Telling(key, "promise");
  const lead = first(`${row.lead}.lead`);
  const at = days(year);
  const content = `${row.title}，${row.targets.join("，")}，年内完成。`;
  const { title, topic } = row;
  telling.does(lead, "propose", on(at.called + draw.whole(2, 20), 10), { title, topic, content });
  telling.does(office, "shortlist", on(at.entered + draw.whole(0, 8), 9 + draw.whole(0, 14) / 2), {
    list,
    title,
    content,
    targets: row.targets,
    due: `${year}-12-15`,
    lead: { org: row.lead },
  });
  if (number >= promisePlaces) return telling.steps;
  const work = { row, number, draw, telling, lead };
  reported(work, year);
  if (isQuick(number)) closed(work, year, raters.slice(number, number + draw.whole(6, 12)));
  return telling.steps;
}

/** Every act of the year's list and of its promises. */
export function yearPromises(
  seed: string,
  begins: Day,
  last: Day,
  citizens: readonly SampleCitizen[],
): readonly Step[] {
  const year = yearIn(begins, last);
  return [
    ...listSteps(year),
    ...promiseRows.flatMap((_, number) => promiseSteps(seed, year, number, citizens.slice(200))),
  ];
}
