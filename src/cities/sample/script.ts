// The script of the sample city, decided by the seed and the end alone: some ninety days of a small one here,
// the eighteen months of the full one in full/.
// Nothing is played here; the same script is played into a database and, in tests, into memory.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import type { Day } from "../../define/civil.ts";
import { china } from "../calendar.ts";
import { appealSteps } from "./appeal-steps.ts";
import { type AppealTale, appealTale } from "./appeal-tale.ts";
import { bundleHeard, bundleStory } from "./bundles/story.ts";
import { claimStory } from "./claims/story.ts";
import { decisionStory } from "./decisions/story.ts";
import { debriefHeard, finishedDebriefs } from "./debriefs/finished.ts";
import { debriefStory } from "./debriefs/story.ts";
import { disclosureStory } from "./disclosure/story.ts";
import { selectionStory } from "./selection/story.ts";
import { forcedTales } from "./demo-tales.ts";
import type { HotFinder } from "./full/hot/finder.ts";
import { fullScript } from "./full/script.ts";
import { gridStory } from "./grid-steps.ts";
import { instantStory } from "./instant/story.ts";
import { itemStory } from "./items/story.ts";
import { knowledgeSteps } from "./knowledge-steps.ts";
import { landStory } from "./land/steps.ts";
import { lawStory } from "./law/story.ts";
import { citizensOf, demoCitizen, type SampleCitizen } from "./people.ts";
import { chance } from "./random.ts";
import { whenFree } from "./rhythm.ts";
import { schoolHeard, schoolStory } from "./school/story.ts";
import type { Step } from "./step.ts";
import { type TaskPlan, taskSteps } from "./task-steps.ts";
import { type TaskTale, taskTales } from "./task-tales.ts";
import { smallPilots } from "./pilot-steps.ts";
import { overviewStory } from "./overview/story.ts";
import { promiseStory } from "./promise-steps.ts";
import { promiseHeard } from "./promise-votes.ts";
import { tableStory } from "./tables/story.ts";
import { themedStory } from "./themed-tales.ts";
import { caseOf } from "./texts/cases.ts";
import { verdicts } from "./texts/phrases.ts";
import { standardStory } from "./standards/story.ts";
import { versionStory } from "./versions/story.ts";

export interface ScriptChoice {
  readonly size: "small" | "full";
  readonly seed: string;
  /** The last moment of the script, milliseconds since 1970. */
  readonly end: number;
  /** Of the full city's appeals only every so manieth, for tests. */
  readonly every?: number;
  /** Only so many tasks of its plan, for tests. */
  readonly tasks?: number;
  /** Of its themed sessions only so many, for tests. */
  readonly sessions?: number;
}
export interface Script {
  /** In the order in which they happened. */
  readonly steps: Iterable<Step>;
  /** Acts, "mechanism action", of which linked matters hear at once and not at the end of the day. */
  readonly heard: ReadonlySet<string>;
  readonly citizens: readonly SampleCitizen[];
  /** The first and the last day. */
  readonly first: Day;
  readonly end: number;
}

const ofTasks = ["approve", "verify", "clear", "drop"].map(act => `task ${act}`);
const heard = new Set([...ofTasks, ...schoolHeard, ...bundleHeard, ...debriefHeard, ...promiseHeard]);
const small = { days: 90, appeals: 300, citizens: 226 } as const;

/**
 * Writes the script; `find` begins the search for hot issues in the full one. The same choice gives the same
 * script, to the millisecond.
 */
export const script = (choice: ScriptChoice, find?: () => HotFinder): Script =>
  choice.size === "full" ? fullScript(choice, find) : smallScript(choice);

function smallScript({ seed, end }: ScriptChoice): Script {
  const { days, appeals, citizens: count } = small;
  const first = dayOf(china, end) - days;
  const citizens = [demoCitizen, ...citizensOf(seed, count)];
  const raised = taskTales.map((tale, at) => raisedBy(seed, tale, at, first, citizens));
  const forced = forcedTales(dayOf(china, end), demoCitizen, citizens[1]!);
  const left = appeals - forced.length - raised.reduce((sum, { tales }) => sum + tales.length, 0);
  const others = Array.from({ length: left }, (_, at) => {
    const draw = chance(`tale ${seed} other ${at}`);
    const known = { key: `other-${at}`, citizen: draw.pick(citizens.slice(1)) };
    // Those that raise tasks come early in the script, so most others come late, and each week has its share.
    const middle = first + days / 2;
    const late = draw.happens(0.8);
    return appealTale(draw, {
      ...known,
      first: late ? middle : first,
      last: late ? dayOf(china, end) : middle,
    });
  });
  const plans = raised.map(({ plan }) => ({ ...plan, end }));
  const told = [
    ...knowledgeSteps(startOfDay(china, first - 1), dayOf(china, end)),
    ...promiseStory(first, end, citizens),
    ...smallPilots(first),
    ...decisionStory(first + 1, dayOf(china, end), citizens.slice(60)),
    ...versionStory(first + 1, first + 25, true),
    ...themedStory(seed, dayOf(china, end), end, citizens.slice(2)),
    ...gridStory(dayOf(china, end), citizens.slice(2)),
    ...finishedDebriefs(first + 2),
    ...debriefStory(end),
    ...selectionStory(end),
    ...schoolStory(end, citizens.slice(100)),
    ...instantStory(seed, dayOf(china, end), citizens.slice(2)),
    ...itemStory(seed, first + 1, dayOf(china, end), citizens.slice(2)),
    ...bundleStory(dayOf(china, end), citizens),
    ...landStory(dayOf(china, end), "small"),
    ...standardStory(first),
    ...lawStory(seed, dayOf(china, end), citizens.slice(2)),
    ...disclosureStory(dayOf(china, end), citizens.slice(2)),
    ...claimStory(dayOf(china, end), "small", citizens.slice(100)),
    ...overviewStory(dayOf(china, end), "small"),
    ...tableStory(dayOf(china, end)),
    ...[...forced, ...others].flatMap(tale => appealSteps(seed, tale)),
    ...raised.flatMap(({ tales }, at) => withVerdicts(seed, tales, taskSteps(seed, plans[at]!))),
  ];
  const steps = told
    .filter(({ at }) => at <= end)
    .toSorted((a, b) => a.at - b.at || compare(a.matter, b.matter));
  return { steps, heard, citizens, first, end };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A task's plan and the appeals that raise it, lodged in the weeks before it is drafted. */
function raisedBy(seed: string, tale: TaskTale, at: number, first: Day, citizens: readonly SampleCitizen[]) {
  const key = `task-${at}`;
  const lodgedFrom = Math.max(0, tale.drafted - 34);
  const tales = Array.from({ length: tale.appeals }, (_, number): AppealTale => {
    const draw = chance(`tale ${seed} ${key} ${number}`);
    const known = {
      key: `${key}-${number}`,
      citizen: draw.pick(citizens.slice(1)),
      first: first + lodgedFrom,
      last: first + tale.drafted - 2,
      case: caseOf(tale.case),
    };
    const told = appealTale(draw, known);
    // The demo citizen raised the first task and has been told; the verdict is left to whoever visits.
    if (at > 0 || number > 0) return told;
    return {
      ...told,
      citizen: demoCitizen,
      street: "shiqiao.shiqiao",
      course: "paused",
      rating: "fair",
      judges: false,
      channel: "portal",
    };
  });
  const plan = { key, tale, appeals: tales.map(one => one.key), first };
  return { tales, plan: plan as Omit<TaskPlan, "end"> };
}

/** The appeals' own acts, the task's, and after it was verified the verdicts on what came of it. */
function withVerdicts(seed: string, tales: readonly AppealTale[], steps: readonly Step[]): readonly Step[] {
  const passed = steps.find(({ action }) => action === "clear");
  return [
    ...tales.flatMap(tale => {
      const own = appealSteps(seed, tale);
      return passed && tale.judges ? [...own, judged(seed, tale, Math.max(passed.at, own.at(-1)!.at))] : own;
    }),
    ...steps,
  ];
}

function judged(seed: string, tale: AppealTale, told: number): Step {
  const draw = chance(`verdict ${seed} ${tale.key}`);
  const verdict = draw.weighted({ solved: 66, partly: 25, unsolved: 9 });
  const remark = draw.happens(0.45) ? { remark: draw.pick<string>(verdicts[verdict]) } : {};
  return {
    matter: tale.key,
    mechanism: "appeal",
    action: "judge",
    // Half an hour at the least, since the notice is delivered within minutes.
    at: whenFree(draw, told + 1_800_000, draw.whole(0, 5)),
    by: { person: tale.citizen.phone, post: null },
    input: { verdict, ...remark },
  };
}
