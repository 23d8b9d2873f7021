// A quarter of promises in the small city: a list on which the people advise and the delegates vote, its
// promises carried out, one of them announced and one open for ratings; and next year's list, for which
// everybody may propose.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { type Day, dateOf, yearOf } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { demoCitizen, holdersOf, type SampleCitizen } from "./people.ts";
import { publisherPost, inspectorPost } from "./posts.ts";
import { congressPost, livelihoodPost } from "./promise-posts.ts";
import { delegateCount, delegatesVote, peopleVote, voteMethod } from "./promise-votes.ts";
import { type PromiseTale, promiseTales, ratingRemarks } from "./promise-words.ts";
import { chance } from "./random.ts";
import { workdayAfter } from "./rhythm.ts";
import { type Doer, type Picture, type Step, Telling } from "./step.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const office = first(livelihoodPost.key);
const congress = first(congressPost.key);
const inspector = first(inspectorPost.key);
const publisher = first(publisherPost.key);

const places = 4;
const list = { matter: "promises" } as const;

/** The days of the list, counted from the script's first in working days. */
const days = {
  called: 1,
  closed: 5,
  entered: 6,
  asked: 7,
  askedUntil: 10,
  settled: 12,
  submitted: 12,
  decided: 14,
  published: 15,
} as const;
/** In the order of the tales: the last two are not chosen. */
const inFavour = [372, 361, 344, 322, 78, 47] as const;
const advised = [74, 70, 52, 60, 31, 13] as const;

/** An hour of the so manieth working day after the script's first. */
const on = (start: Day, workdays: number, hours: number): number =>
  startOfDay(china, workdayAfter(start, workdays)) + hours * hour;

function listSteps(start: Day): readonly Step[] {
  const telling = new Telling(list.matter, "promiseList");
  const year = yearOf(workdayAfter(start, days.called));
  telling.does(office, "open", on(start, days.called, 9.2), {
    planYear: String(year),
    route: "vote",
    body: { org: "congress" },
    places,
    consults: true,
    announcement: `即日起征集 ${year} 年度下半年民生实事项目建议，候选先请群众投票，再提请市人民代表大会票决。`,
    closes: dateOf(workdayAfter(start, days.closed)),
  });
  const keys = promiseTales.map(({ key }) => key);
  telling.does(office, "ask", on(start, days.asked, 9), {
    voteCloses: dateOf(workdayAfter(start, days.askedUntil)),
  });
  telling.casts(
    on(start, days.asked, 9.5),
    peopleVote(keys, at => advised[at]!, 100, on(start, days.asked, 9.2)),
  );
  telling.does(office, "settleVotes", on(start, days.settled, 9));
  telling.does(office, "submit", on(start, days.submitted, 10), {
    explanation: `共收到建议 214 条，按惠及面、可行性、当年能否建成筛选，合并为 ${promiseTales.length} 件候选，群众投票结果一并送代表参考。`,
    voting: "phone",
    shortfall: "again",
    method: voteMethod(places),
    delegates: delegateCount,
  });
  telling.does(congress, "callRoll", on(start, days.decided, 9));
  telling.casts(
    on(start, days.decided, 9.5),
    delegatesVote(keys, at => inFavour[at]!),
  );
  telling.does(congress, "closeVote", on(start, days.decided, 10));
  telling.does(congress, "conclude", on(start, days.decided, 11), {
    decidedOn: dateOf(workdayAfter(start, days.decided)),
    decisionNumber: "市人民代表大会第二次会议票决",
  });
  telling.does(office, "publish", on(start, days.published, 15));
  return telling.steps;
}

/** What the unit publishes each month: numbered sub-targets as they are done, and a picture. */
function reports(telling: Telling, tale: PromiseTale, lead: Doer, start: Day, at: readonly number[]): void {
  at.forEach((workdays, turn) => {
    const done = Math.min(tale.targets.length, Math.floor(((turn + 1) * tale.targets.length) / at.length));
    const behind = tale.course === "behind" && turn > 0;
    const count = tale.course === "underway" || tale.course === "behind" ? Math.max(0, done - 1) : done;
    const share = Math.round((100 * (count + 0.4)) / tale.targets.length);
    const numbers = Array.from({ length: count }, (_, number) => number + 1).join("、");
    const picture: Picture = { picture: `${tale.key}-${turn + 1}`, share: Math.min(100, share) };
    telling.does(lead, "report", on(start, workdays, 16), {
      done:
        count === 0 ? `已完成设计和招标，${tale.targets[0]!}开工。` : `${tale.targets[count - 1]!}已经完成。`,
      pace: behind ? "behind" : "normal",
      ...(numbers === "" ? {} : { reached: numbers }),
      photos: [picture],
      ...(behind ? { problem: "两个小区一楼住户补偿没有谈拢，正在协调。" } : {}),
    });
  });
}

const monthly = [18, 38, 56] as const;

function carriedOut(tale: PromiseTale, start: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const telling = new Telling(tale.key, "promise");
  const lead = first(`${tale.lead}.lead`);
  const { title, topic, content } = tale;
  telling.does(lead, "propose", on(start, days.called + 2, 10), { title, topic, content });
  telling.does(office, "shortlist", on(start, days.entered, 10), {
    list,
    title,
    content,
    targets: tale.targets,
    due: dateOf(workdayAfter(start, 85)),
    lead: { org: tale.lead },
  });
  const { course } = tale;
  if (course === "unchosen") return telling.steps;
  const quick = course === "proclaimed";
  reports(telling, tale, lead, start, quick ? [18, 30] : course === "rating" ? [18, 38, 50] : monthly);
  if (!quick && course !== "rating") return telling.steps;
  const finished = quick ? 32 : 52;
  const picture: Picture = { picture: `${tale.key}-done`, share: 100 };
  telling.does(lead, "finish", on(start, finished, 10), { result: tale.result, photos: [picture] });
  telling.does(inspector, "accept", on(start, finished + 3, 15), {
    witnesses: 15,
    agreed: 14,
    conclusion: "passed",
    acceptance: "受益居民代表现场查看，逐项核对子目标，十四人认可，一人希望再补两处。",
  });
  rated(telling, tale, on(start, finished + 3, 19), citizens);
  if (quick) {
    telling.does(publisher, "proclaim", on(start, finished + 17, 10), { announcement: tale.result });
  }
  return telling.steps;
}

function rated(
  telling: Telling,
  { key }: PromiseTale,
  from: number,
  citizens: readonly SampleCitizen[],
): void {
  const draw = chance(`ratings ${key}`);
  citizens.forEach(({ phone }, at) => {
    const satisfaction = draw.weighted({ very: 46, fairly: 40, neutral: 10, poor: 4 });
    const remark = draw.happens(0.3) ? { remark: draw.pick(ratingRemarks) } : {};
    telling.does({ person: phone, post: null }, "rate", from + at * 5 * hour, { satisfaction, ...remark });
  });
}

/** Next year's list: open for proposals when the script ends; the demo citizen has made one. */
function nextYear(last: Day): readonly Step[] {
  const telling = new Telling("promises-next", "promiseList");
  const called = startOfDay(china, workdayAfter(last - 12, 0)) + 9 * hour;
  const year = yearOf(last) + 1;
  telling.does(office, "open", called, {
    planYear: String(year),
    route: "vote",
    body: { org: "congress" },
    places: 10,
    announcement: `即日起征集 ${year} 年度民生实事项目建议，候选项目提请市人民代表大会票决。`,
    closes: dateOf(last + 14),
  });
  const proposal = new Telling("promise-proposal", "promise");
  proposal.does({ person: demoCitizen.phone, post: null }, "suggest", called + 30 * hour, {
    topic: "culture",
    wish: "石桥街道老年人多，没有活动室，希望利用闲置的老厂房建一处社区文化活动中心。",
  });
  return [...telling.steps, ...proposal.steps];
}

/** Every act of both lists and of their promises. */
export function promiseStory(start: Day, end: number, citizens: readonly SampleCitizen[]): readonly Step[] {
  const raters = citizens.slice(40, 58);
  return [
    ...listSteps(start),
    ...promiseTales.flatMap((tale, at) => carriedOut(tale, start, raters.slice(0, 18 - at * 4))),
    ...nextYear(dayOf(china, end)),
  ];
}
