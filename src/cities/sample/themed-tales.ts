// The sessions of the small city: one that was held some weeks ago, with what was raised in it, and the next
// one.

import type { Day } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { appealSteps } from "./appeal-steps.ts";
import { type AppealTale, streetIn } from "./appeal-tale.ts";
import { districts } from "./areas.ts";
import type { SampleCitizen } from "./people.ts";
import { chance } from "./random.ts";
import { workdayAfter } from "./rhythm.ts";
import type { Step } from "./step.ts";
import { caseOf } from "./texts/cases.ts";
import { opensAt, sessionSteps } from "./themed-steps.ts";
import { themes } from "./themed-words.ts";

const cases = ["lamp", "lamp", "manhole", "lamp", "manhole", "lamp", "lamp", "manhole"] as const;

/** Monday is 0; 1970 began on a Thursday. */
const isWednesday = (day: Day): boolean => (day + 3) % 7 === 2;

function wednesday(from: Day, step: 1 | -1): Day {
  let day = from;
  while (!isWednesday(day) || !china.isWorkday(day)) day += step;
  return day;
}

/** The last Wednesday from which so many working days have passed. */
function heldOn(last: Day): Day {
  let day = wednesday(last - 14, -1);
  while (workdayAfter(day, 13) > last) day = wednesday(day - 1, -1);
  return day;
}

function taleOf(seed: string, day: Day, at: number, citizen: SampleCitizen): AppealTale {
  const draw = chance(`themed ${seed} ${at}`);
  return {
    key: `themed-${at}`,
    citizen,
    case: caseOf(cases[at]!),
    street: streetIn(draw, draw.pick(districts).key),
    lodged: opensAt(day) + (5 + at * 13) * 60_000 + draw.whole(0, 59_999),
    // One takes longer and stays in sight.
    course: at === 2 ? "stuck" : "prompt",
    rating: "satisfied",
    judges: false,
    channel: "weeklySession",
    themed: "session-1",
  };
}

/** Every act of both sessions and of what was raised. */
export function themedStory(
  seed: string,
  last: Day,
  end: number,
  citizens: readonly SampleCitizen[],
): readonly Step[] {
  const day = heldOn(last);
  const calls = cases.map((_, at) => {
    const tale = taleOf(seed, day, at, citizens[(at * 17) % citizens.length]!);
    return { key: tale.key, steps: appealSteps(seed, tale) };
  });
  const [first, second, , fourth] = themes;
  const held = { key: "session-1", issue: 1, day, theme: second ?? first!, district: districts[0]!, calls };
  const next = {
    key: "session-2",
    issue: 2,
    day: wednesday(last + 4, 1),
    theme: fourth ?? first!,
    district: districts[1]!,
    calls: [],
    ahead: true,
  };
  return [...sessionSteps(held, end), ...sessionSteps(next, end), ...calls.flatMap(({ steps }) => steps)];
}
