// The acts of the cases of one thing whole, and of the themes behind them; the children are opened by the
// engine, and what lies ahead of the script's end is cut off there.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { clerkOf, deciderOf, windowPost } from "../items/posts.ts";
import { type SampleCitizen, holdersOf } from "../people.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { type CaseTale, type ChildTale, bornBefore, cases } from "./cases.ts";
import { leadOf, themePublisherPost, themeReviewerPost } from "./posts.ts";
import { type SampleTheme, themes } from "./themes.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const window = first(windowPost.key);

const openings = { restaurant: "applyRestaurant", newborn: "applyNewborn", firmStart: "applyFirm" } as const;

/** Acts of which others hear at once: what they open is acted on the next morning. */
export const bundleHeard = [
  ...Object.values(openings).map(opening => `oneThing ${opening}`),
  "oneThing register",
  "application certify",
  "application deny",
];

/** Drafted, reviewed and published over four days: by four pairs of eyes. */
function themeSteps({ key, lead, input }: SampleTheme, day: Day): readonly Step[] {
  const telling = new Telling(key, "theme");
  const on = (days: number, hours: number) => startOfDay(china, workdayAfter(day, days)) + hours * hour;
  telling.does(first(leadOf(lead)), "draft", on(0, 10), input);
  telling.does(first(leadOf(lead)), "submit", on(0, 11));
  const finding = { verdict: "fits", opinion: "事项、次序和时限已与各单位核对一致。" };
  telling.does(first(themeReviewerPost.key), "review", on(2, 10), finding);
  telling.does(first(themePublisherPost.key), "publish", on(3, 15));
  return telling.steps;
}

type At = (days: number, hours: number) => number;

/** From acceptance to its certificate, or to the refusal; each child a minute after the one before it. */
function childSteps(tale: CaseTale, one: ChildTale, citizen: Doer, at: At): readonly Step[] {
  const { place, department, accepted, decided, denied, lacks, supplied } = one;
  const opened = { of: tale.key, field: "children", place };
  const telling = new Telling(`${tale.key}/${place}`, "application", opened);
  const clerk = first(clerkOf(department));
  const head = first(deciderOf(department));
  const minute = place / 60;
  if (lacks !== undefined) {
    const back = supplied === undefined ? accepted : supplied - 1;
    const note = "请把原件重新拍清楚，四角完整。";
    telling.does(window, "askCorrection", at(back, 9.2 + minute), { missing: lacks, missingNote: note });
    if (supplied === undefined) return telling.steps;
    telling.does(citizen, "correct", at(supplied, 19 + minute), { addition: "已重新拍照上传。" });
  }
  telling.does(window, "accept", at(accepted, 9.5 + minute));
  telling.does(clerk, "take", at(accepted, 10 + minute));
  if (decided === undefined) return telling.steps;
  const advice = denied === undefined ? "approve" : "deny";
  const opinion = denied ?? "材料齐全，符合条件。";
  telling.does(clerk, "review", at(decided, 11 + minute), { advice, opinion });
  const basis = denied ?? "申请人符合法定条件，材料齐全、符合法定形式。";
  telling.does(head, advice, at(decided, 14 + minute), { decisionBasis: basis });
  if (denied === undefined) {
    const certificate = `LC${dateOf(0).slice(0, 2)}${tale.begun}${String(place + 1).padStart(4, "0")}`;
    telling.does(clerk, "certify", at(decided, 15.5 + minute), { certificate });
  }
  return telling.steps;
}

function caseSteps(tale: CaseTale, citizens: readonly SampleCitizen[], last: Day): readonly Step[] {
  const begun = workdayBefore(last, tale.begun);
  const at: At = (days, hours) => startOfDay(china, workdayAfter(begun, days)) + hours * hour;
  const telling = new Telling(tale.key, "oneThing");
  const { phone } = citizens[tale.citizen % citizens.length]!;
  const citizen: Doer = { person: phone, post: null };
  const born = tale.theme === "newborn" ? { birthday: dateOf(begun - bornBefore) } : {};
  const input = { ...tale.input, ...born, theme: { matter: themes[tale.theme].key }, phone };
  if (tale.window) telling.does(window, "register", at(0, 10.5), { ...input, form: tale.theme }, phone);
  else telling.does(citizen, openings[tale.theme], at(0, 20.1), input);
  if (tale.withdrawn !== undefined)
    telling.does(citizen, "withdraw", at(tale.withdrawn, 12), { reason: "店面没有谈下来，先不办了。" });
  const { issued, rated } = tale;
  if (issued !== undefined) {
    const said = issued.summary === undefined ? {} : { summary: issued.summary };
    telling.does(window, "issue", at(issued.after, 10), { handedOver: "electronic", ...said });
  }
  if (rated !== undefined) {
    const note = rated.note === undefined ? {} : { ratingNote: rated.note };
    telling.does(citizen, "rate", at(rated.after, 20), { rating: rated.rating, ...note });
  }
  return [...telling.steps, ...tale.children.flatMap(one => childSteps(tale, one, citizen, at))];
}

function workdayBefore(last: Day, count: number): Day {
  let [day, left] = [last, count];
  while (left > 0) if (china.isWorkday(--day)) left -= 1;
  return day;
}

/** Every act of the three themes and the ten cases, up to and beyond the last day of the script. */
export function bundleStory(last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  return [
    ...Object.values(themes).flatMap(theme => themeSteps(theme, workdayBefore(last, 45))),
    ...cases.flatMap(tale => caseSteps(tale, citizens, last)),
  ];
}

const paperless = (tale: CaseTale): CaseTale => ({
  ...tale,
  children: tale.children.map(({ lacks, ...child }) =>
    lacks === undefined || child.supplied === undefined ? child : { ...child, lacks },
  ),
});

/** In the full city each case that ended comes again every few weeks, by other people. */
export function fullBundles(opens: Day, last: Day, citizens: readonly SampleCitizen[]): readonly Step[] {
  const ended = cases.filter(({ issued }) => issued !== undefined);
  const again = Array.from({ length: 48 }, (_, at): CaseTale => {
    const tale = ended[at % ended.length]!;
    return { ...tale, key: `${tale.key}-${at}`, begun: 40 + at * 6, citizen: tale.citizen + at * 5 };
  });
  // There the allowance asks for no paper any more, so nobody is sent back for one.
  const tales = [...cases.map(paperless), ...again];
  return [
    ...Object.values(themes).flatMap(theme => themeSteps(theme, opens + 10)),
    ...tales.flatMap(tale => caseSteps(tale, citizens, last)),
  ];
}
