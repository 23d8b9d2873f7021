// The acts of one session (星期三问城管): proposed, announced, held, reviewed; filed when nothing of it is open.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { type Day, dateOf } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { holdersOf } from "./people.ts";
import { deskPost, publisherPost, urgerPost } from "./posts.ts";
import { workdayAfter } from "./rhythm.ts";
import { type Doer, engine, type Step, Telling } from "./step.ts";
import { openReasons, type SessionTheme } from "./themed-words.ts";

const hour = 3_600_000;

/** What came in by a session, and the whole of what happened to it. */
export interface SessionCall {
  readonly key: string;
  readonly steps: readonly Step[];
}

export interface SessionPlan {
  readonly key: string;
  readonly issue: number;
  readonly day: Day;
  readonly theme: SessionTheme;
  /** The district whose leader answers beside the department's. */
  readonly district: { readonly key: string; readonly name: string };
  readonly calls: readonly SessionCall[];
  /** Only announced: its day is still to come. */
  readonly ahead?: boolean;
}

const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const urger = first(urgerPost.key);
const publisher = first(publisherPost.key);
const desk = first(deskPost.key);

const at = (day: Day, hours: number): number => startOfDay(china, day) + hours * hour;

/** The working day that lies at or before a day. */
function workdayUpTo(day: Day): Day {
  let found = day;
  while (!china.isWorkday(found)) found -= 1;
  return found;
}

/** The first day of its story: proposed twelve days before. */
export const proposedOn = (day: Day): Day => workdayUpTo(day - 12);
const announcedOn = (day: Day): Day => workdayUpTo(day - 8);
/** From when on questions are asked beforehand. */
export const announcedAt = (day: Day): number => at(announcedOn(day), 15.5);
/** The line is open from nine to eleven. */
export const opensAt = (day: Day): number => at(day, 9);

/** When its asker has said that it is solved; undefined while it is open. */
function closedAt({ steps }: SessionCall, end: number): number | undefined {
  const last = steps.findLast(step => step.at <= end);
  const said = last?.action === "rate" || last?.action === "callBack" ? last : undefined;
  return said?.input["settled"] === "yes" ? said.at : undefined;
}

/** Every act of a session up to the end of the script, and beyond what is cut off there. */
export function sessionSteps(plan: SessionPlan, end: number): readonly Step[] {
  const { key, day, calls } = plan;
  const telling = new Telling(key, "themedSession");
  telling.does(urger, "propose", at(proposedOn(day), 10), announcement(plan));
  telling.does(publisher, "announce", announcedAt(day));
  if (plan.ahead) return telling.steps;
  telling.does(desk, "open", at(day, 8.9));
  telling.does(desk, "finish", at(day, 11.05));
  telling.does(urger, "draftReview", at(workdayAfter(day, 4), 10), { reviewDraft: review(plan) });
  const told = at(workdayAfter(day, 5), 15);
  const open = calls.filter(call => (closedAt(call, end) ?? Infinity) >= told);
  counts(telling, calls, open, told);
  open.forEach((call, number) =>
    telling.does(urger, "explain", told, {
      appeal: { matter: call.key },
      openReason:
        closedAt(call, end) === undefined ? openReasons[number % 2]! : openReasons[2 + (number % 2)]!,
    }),
  );
  telling.does(publisher, "publish", told + hour, { review: review(plan) });
  const times = calls.map(call => closedAt(call, end) ?? Infinity);
  const last = Math.max(told, ...times);
  if (last === Infinity) return telling.steps;
  const filed = at(workdayAfter(dayOf(china, last), 2), 10);
  counts(telling, calls, [], filed);
  telling.does(urger, "archive", filed);
  return telling.steps;
}

function announcement({ issue, theme, day, district }: SessionPlan): Step["input"] {
  return {
    series: "urban",
    issue,
    subject: theme.subject,
    topic: theme.topic,
    date: dateOf(day),
    opens: "09:00",
    closes: "11:00",
    host: { org: "dept.streetworks" },
    units: [{ org: "dept.streetworks" }, { org: district.key }],
    guests: `市城管局分管副局长，${district.name}城管分局局长`,
    dial: "12345",
    brief: theme.brief,
  };
}

const review = ({ theme }: SessionPlan): string =>
  `本期议题为${theme.subject}。相关单位现场接听并当日派单，逐件联系诉求人；需要时间的已列出原因和计划，办结前继续公开。`;

function counts(telling: Telling, calls: readonly SessionCall[], open: readonly SessionCall[], when: number) {
  telling.does(engine, "count", when, {
    received: calls.length,
    closed: calls.length - open.length,
    ...(open.length > 0 ? { unclosed: open.map(({ key }) => ({ matter: key })) } : {}),
  });
}
