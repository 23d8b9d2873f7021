// The catalogue in the small city: sixty items entered on one morning, three of them cut since, and a few
// applications of each course, some still open.

import { startOfDay } from "../../../define/calendar.ts";
import type { Day } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { demoCitizen, holdersOf, type SampleCitizen } from "../people.ts";
import { chance } from "../random.ts";
import { whenWritten, workdayAfter } from "../rhythm.ts";
import { type Doer, type Slot, type Step, Telling } from "../step.ts";
import { applicationSteps, type Course } from "./applications.ts";
import { entryOf } from "./catalogue.ts";
import { type ListedItem, listedItems } from "./listed.ts";
import { clerkOf, itemJuristPost, itemPublisherPost } from "./posts.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const publisher = first(itemPublisherPost.key);
const jurist = first(itemJuristPost.key);

export interface Change {
  /** Working days after the entry. */
  readonly after: number;
  readonly cuts: Readonly<Record<string, Slot>>;
  readonly why: string;
}

/** An item from its entry on, with the change of a later version. */
export function itemSteps(
  item: ListedItem,
  number: number,
  at: number,
  entered: Day,
  change?: Change,
): readonly Step[] {
  const telling = new Telling(item.key, "item");
  telling.does(publisher, "enter", at, entryOf(item, number));
  if (change === undefined) return telling.steps;
  const when = (workdays: number) =>
    startOfDay(china, workdayAfter(entered, change.after + workdays)) + 10 * hour;
  telling.does(first(clerkOf(item.department)), "change", when(0), {
    ...change.cuts,
    changeReason: change.why,
  });
  telling.does(jurist, "opineChange", when(3), { legality: "fits", opinion: "减少材料和时间，符合上位法。" });
  telling.does(publisher, "publishChange", when(5));
  return telling.steps;
}

const changes: Readonly<Record<string, Change>> = {
  "item-food": {
    after: 12,
    cuts: { nextDays: 5, nextStepCount: 3 },
    why: "现场核查与决定合并，承诺时限压减三个工作日。",
  },
  "item-veteran-card": {
    after: 20,
    cuts: { nextDays: 7, nextVisits: 0, nextNoVisit: true },
    why: "照片和身份信息改由数据共享取得。",
  },
  "item-household-in": {
    after: 26,
    cuts: { nextMaterials: ["入户申请书", "被投靠人户口簿"], nextMayLack: ["被投靠人户口簿"], nextProofs: 0 },
    why: "亲属关系改由出生、婚姻登记数据核验，不再要求证明。",
  },
};

/** Item, course, how many days before the end it was applied for; the first two are the demo citizen's. */
const filed: readonly (readonly [string, Course, number])[] = [
  ["item-household-in", "corrected", 9],
  ["item-residence", "examining", 3],
  ["item-food", "approved", 60],
  ["item-food", "surveyed", 40],
  ["item-drug-shop", "reviewed", 45],
  ["item-vet", "gap", 33],
  ["item-teacher", "late", 55],
  ["item-haulage", "approved", 28],
  ["item-drainage", "rejected", 24],
  ["item-venue", "denied", 36],
  ["item-pension", "silent", 30],
  ["item-legal-aid", "approved", 18],
  ["item-start-loan", "withdrawn", 21],
  ["item-build-permit", "approved", 12],
  ["item-firm-change", "received", 1],
];

/** Every act of the catalogue and of its applications, beyond the end as well. */
export function itemStory(
  seed: string,
  opens: Day,
  last: Day,
  citizens: readonly SampleCitizen[],
): readonly Step[] {
  const entered = workdayAfter(opens, 0);
  const nine = startOfDay(china, entered) + 9 * hour;
  const items = listedItems.flatMap((item, at) =>
    itemSteps(item, at + 1, nine + at * 60_000, entered, changes[item.key]),
  );
  const applications = filed.flatMap(([key, course, ago], at) => {
    const draw = chance(`filed ${seed} ${at}`);
    return applicationSteps(seed, {
      key: `application-${at}`,
      item: listedItems.find(one => one.key === key)!,
      applicant: at < 2 ? demoCitizen : citizens[(at * 17 + 3) % citizens.length]!,
      number: at + 12,
      course,
      applied: whenWritten(draw, workdayAfter(last - ago - 1, 1)),
    });
  });
  return [...items, ...applications];
}
