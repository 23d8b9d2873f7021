// The script of the full city: eighteen months in the order of time, made while it is read, a day at a time.
// Only what is still to come of the matters that are open is held in memory.

import { dayOf, startOfDay } from "../../../define/calendar.ts";
import { addMonths, type Day } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { appealSteps } from "../appeal-steps.ts";
import { decisionStory } from "../decisions/story.ts";
import { tableStory } from "../tables/story.ts";
import { forcedTales } from "../demo-tales.ts";
import { gridStory } from "../grid-steps.ts";
import { LawCases } from "../law/full-law.ts";
import { demoCitizen } from "../people.ts";
import type { Script, ScriptChoice } from "../script.ts";
import type { Step } from "../step.ts";
import { versionStory } from "../versions/story.ts";
import type { HotFinder } from "./hot/finder.ts";
import { HotLives } from "./hot/hot-life.ts";
import { type FullCity, fullAppeals, lodgedOn } from "./appeals.ts";
import { allAskers, askerOf } from "./askers.ts";
import { entrySteps } from "./knowledge/entries.ts";
import { Heard } from "./life/heard.ts";
import { Lives } from "./life/lives.ts";
import { Oddities } from "./life/odd.ts";
import { pilotStory } from "./pilots/story.ts";
import { yearPromises } from "./promises/story.ts";
import { Sessions } from "./themed/sessions.ts";
import { splitSteps } from "./work-plan/split.ts";
import { Works } from "./work-plan/works.ts";
import { takingPart, wholeHeard, wholeOnly } from "./whole.ts";

/** How many appeals; the demo accounts have some more. */
const appeals = 20_400;
const hour = 3_600_000;

/** The first of the eighteen months that end with the script. */
export const fullCity = ({ seed, end }: ScriptChoice): FullCity => ({
  seed,
  first: addMonths(dayOf(china, end) + 1, -18),
  appeals,
});

/** Steps that are still to come, by day. */
class Coming {
  readonly #byDay = new Map<Day, Step[]>();
  readonly #end: number;

  constructor(end: number) {
    this.#end = end;
  }

  add(steps: readonly Step[]): void {
    for (const step of steps) {
      if (step.at > this.#end) continue;
      const day = dayOf(china, step.at);
      const found = this.#byDay.get(day);
      if (found === undefined) this.#byDay.set(day, [step]);
      else found.push(step);
    }
  }

  /** Those of a day in the order of time; acts on one matter stay as they were told. */
  take(day: Day): readonly Step[] {
    const found = this.#byDay.get(day) ?? [];
    this.#byDay.delete(day);
    return found.toSorted((one, other) => one.at - other.at);
  }
}

/** Every act up to the end, oldest first. */
function* stepsOf(choice: ScriptChoice, city: FullCity, finder?: HotFinder): Generator<Step> {
  const { seed, end, every = 1, tasks, sessions } = choice;
  const last = dayOf(china, end);
  const coming = new Coming(end);
  const opens = startOfDay(china, city.first - 1) + 9 * hour;
  coming.add(entrySteps(seed, opens, end));
  const demo = { phone: askerOf(seed, 0).phone, called: askerOf(seed, 0).called };
  for (const tale of forcedTales(last, demoCitizen, demo)) coming.add(appealSteps(seed, tale));
  coming.add(splitSteps(seed, last));
  coming.add(yearPromises(seed, city.first, last, allAskers(seed)));
  coming.add(pilotStory(seed, city.first));
  coming.add(versionStory(city.first + 40, city.first + 300, false));
  coming.add(decisionStory(last - 100, last, takingPart(seed)));
  coming.add(tableStory(last));
  // A cut of the appeals leaves the rest as it is.
  coming.add(gridStory(last, [demoCitizen]));
  if (every === 1) for (const steps of wholeOnly(city, end)) coming.add(steps);
  const lives = new Lives(seed, new Oddities(last));
  // A cut of the appeals has none.
  const law = every === 1 ? new LawCases(seed, city.first, last) : undefined;
  const heard = new Heard();
  const works = new Works(seed, city.first, last, tasks);
  // A cut of the appeals has none, unless it asks for them.
  const themed = new Sessions(seed, city.first, last, end, sessions ?? (every === 1 ? undefined : 0));
  const hot = finder === undefined ? undefined : new HotLives(seed, finder);
  const written = fullAppeals(city);
  let next = written.next();
  let number = 0;
  for (let day = city.first - 1; day <= last; day += 1) {
    for (; !next.done && lodgedOn(next.value) <= day; next = written.next()) {
      number += 1;
      if (number % every !== 0) continue;
      const steps = lives.of(next.value);
      heard.hears(next.value, steps, startOfDay(china, day + 20));
      hot?.hears(next.value, steps);
      coming.add(steps);
    }
    if (hot !== undefined) coming.add(hot.after(day));
    if (law !== undefined) coming.add(law.on(day));
    coming.add(themed.on(day));
    coming.add(works.on(day, heard.takes));
    yield* coming.take(day);
  }
}

/**
 * The script of a city of that end. Its steps are made anew each time they are asked for. Hot issues are in
 * it where somebody looks for them: `find` begins a search.
 */
export function fullScript(choice: ScriptChoice, find?: () => HotFinder): Script {
  const city = fullCity(choice);
  return {
    steps: { [Symbol.iterator]: () => stepsOf(choice, city, find?.()) },
    heard: wholeHeard,
    citizens: [demoCitizen, ...allAskers(choice.seed).map(({ phone, called }) => ({ phone, called }))],
    first: city.first,
    end: choice.end,
  };
}
