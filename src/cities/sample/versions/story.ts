// A campaign in two versions (rules 1.5): 167 tasks of 2.0, first recorded, become 92 of 3.0, each with its
// reason; the other programmes stand beside it, and one overlap is ruled on. The small city has one battle.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import type { SamplePost } from "../posts.ts";
import { holdersOf } from "../people.ts";
import { organPost, reformPost } from "../posts.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, engine, type Named, type Slot, type Step, Telling } from "../step.ts";
import { headquartersPost } from "./posts.ts";
import { battles, measures, programmes, why } from "./words.ts";

const hour = 3_600_000;
const first = ({ key }: SamplePost): Doer => ({ person: holdersOf(key)[0]!, post: key });
const reform = first(reformPost);
const organ = first(organPost);
const headquarters = first(headquartersPost);
const programme = "高效澜城建设攻势";

const on = (day: Day, hours: number): number => startOfDay(china, workdayAfter(day, 0)) + hours * hour;
const ref = (matter: string): Named => ({ matter });

interface Goal {
  readonly key: string;
  readonly subject: string;
  readonly lead: string;
  readonly battle: string;
  /** In the order of the plan, from 0. */
  readonly at: number;
}
interface Task {
  readonly title: string;
  readonly indicator: string;
  readonly lineage: "base" | "added" | "kept" | "merged" | "split";
  readonly from?: readonly number[];
  readonly reason?: string;
}

function goalsOf(version: string, small: boolean): readonly Goal[] {
  const some = small ? battles.slice(0, 1) : battles;
  return some
    .flatMap(([battle, goals]) => goals.map(([subject, lead]) => ({ battle, subject, lead })))
    .slice(0, small ? 3 : undefined)
    .map((goal, at) => ({ ...goal, at, key: `${version}-goal-${at}` }));
}

/** The last goal has no call-back: 21 × 8 − 1 are 167. */
const formerOf = ({ at }: Goal): readonly (typeof measures)[number][] =>
  at === 20 ? measures.slice(0, 7) : measures;

/** Four of each goal, and five of eight of them: 92. */
function nextOf({ at, subject }: Goal): readonly Task[] {
  const [once, papers, , online, desk] = measures;
  const kept = (place: number): Task => ({
    title: `${subject}${measures[place]!.name}`,
    indicator: measures[place]!.indicator,
    lineage: "kept",
    from: [place],
  });
  const easy = {
    title: `${subject}减材料减时限一体推进`,
    indicator: `${papers!.indicator}，时限同步压减`,
    lineage: "merged",
    from: [1, 2, 5],
    reason: why.merged,
  } as const;
  const added = {
    title: `${subject}问题当日响应`,
    indicator: "反映的问题当日响应、五个工作日办结",
    lineage: "added",
    reason: why.added,
  } as const;
  const split = (name: string, indicator: string): Task => ({
    title: `${subject}${name}`,
    indicator,
    lineage: "split",
    from: [3],
    reason: why.split,
  });
  const help =
    at % 21 < 8
      ? [split("线上办理全程帮办", online!.indicator), split("远程视频帮办", desk!.indicator)]
      : [kept(3)];
  return [{ ...kept(0), indicator: once!.indicator }, easy, added, ...help];
}

const lineKey = (version: string, goal: Goal, place: number): string => `${version}-${goal.at}-${place}`;
const orgSlot = (department: string): Slot => ({ org: `dept.${department}` });

/** Battles, goals and tasks of one version, drafted in the course of a day. */
function linesOf(
  version: string,
  goals: readonly Goal[],
  tasksOf: (goal: Goal) => readonly Task[],
  day: Day,
) {
  const steps: Step[] = [];
  const drafts = (key: string, minutes: number, input: Readonly<Record<string, Slot>>) => {
    const telling = new Telling(key, "planLine");
    telling.does(reform, "draft", on(day, 9) + minutes * 60_000, { version: ref(version), ...input });
    steps.push(...telling.steps);
  };
  const origin = (former: string): Readonly<Record<string, Slot>> =>
    version === "plan-2.0" ? { lineage: "base" } : { lineage: "kept", from: [ref(former)] };
  for (const battle of new Set(goals.map(goal => goal.battle))) {
    drafts(`${version}-${battle}`, 0, { level: "battle", title: battle, ...origin(`plan-2.0-${battle}`) });
  }
  for (const goal of goals) {
    drafts(goal.key, 20, {
      level: "goal",
      code: String(goal.at + 1),
      title: `${goal.subject}更快更好`,
      parent: ref(`${version}-${goal.battle}`),
      ...origin(`plan-2.0-goal-${goal.at}`),
    });
    tasksOf(goal).forEach(({ title, indicator, lineage, from, reason }, place) =>
      drafts(lineKey(version, goal, place), 60 + goal.at * 5 + place, {
        level: "task",
        code: `${goal.at + 1}.${place + 1}`,
        title,
        indicator,
        parent: ref(goal.key),
        lead: orgSlot(goal.lead),
        lineage,
        ...(from === undefined ? {} : { from: from.map(one => ref(lineKey("plan-2.0", goal, one))) }),
        ...(reason === undefined ? {} : { reason }),
      }),
    );
  }
  return steps;
}

const committee: Slot = { org: "reform-committee" };

/** Compared, passed and issued, a day each, so that all has been heard in between. */
function issues(telling: Telling, day: Day, compared: Readonly<Record<string, Slot>>, meeting: string): void {
  const passed = workdayAfter(day + 1, 0);
  telling.does(engine, "compare", on(day, 16), compared);
  telling.does(organ, "pass", on(passed, 15), { passed: dateOf(passed), meeting });
  telling.does(reform, "issue", on(workdayAfter(passed, 1), 9));
}

function otherProgramme(
  [name, task, lead]: (typeof programmes)[number],
  at: number,
  day: Day,
): readonly Step[] {
  const key = `programme-${at}`;
  const telling = new Telling(key, "planVersion");
  const title = `${name}作战方案（2.0 版，首次入库）`;
  telling.does(reform, "draft", on(day, 9), { programme: name, release: "2.0", title, organ: committee });
  issues(telling, workdayAfter(day, 1), { programmes: 0, compared: 0, found: 0 }, "攻势指挥部会议");
  // One of them has, word for word, what we have.
  const indicator = at === 0 ? measures[0]!.indicator : `${task}年内见到成效，按季公布进展`;
  const line = (place: string, input: Readonly<Record<string, Slot>>): readonly Step[] => {
    const drafted = new Telling(`${key}-${place}`, "planLine");
    drafted.does(reform, "draft", on(day, 10), { version: ref(key), lineage: "base", ...input });
    return drafted.steps;
  };
  const parent = ref(`${key}-battle`);
  const lines = [
    line("battle", { level: "battle", title: `${name}总目标` }),
    line("task", { level: "task", title: task, parent, lead: orgSlot(lead), indicator }),
  ];
  return [...telling.steps, ...lines.flat()];
}

/** What became of the former tasks that no line follows. */
function leftOut(goals: readonly Goal[], day: Day): readonly Step[] {
  const next = ref("plan-3.0");
  return goals.flatMap(goal =>
    formerOf(goal).flatMap((_, place) => {
      const telling = new Telling(lineKey("plan-2.0", goal, place), "planLine");
      const at = on(day, 9) + (goal.at * 8 + place) * 60_000;
      if (place === 4 || place === 6) telling.does(reform, "cut", at, { next, fateReason: why.cut });
      if (place === 7)
        telling.does(reform, "move", at, { next, movedTo: "政务服务好差评", fateReason: why.moved });
      return telling.steps;
    }),
  );
}

/** Every act of both versions and of the other programmes, from two days on. */
export function versionStory(from: Day, late: Day, small: boolean): readonly Step[] {
  const early = workdayAfter(from, 0);
  const [before, after] = [goalsOf("plan-2.0", small), goalsOf("plan-3.0", small)];
  const others = small ? programmes.slice(0, 3) : programmes;
  const two = new Telling("plan-2.0", "planVersion");
  const named = { programme, organ: committee };
  const title = `${programme}作战方案`;
  two.does(reform, "draft", on(early, 8.8), {
    ...named,
    release: "2.0",
    title: `${title}（2.0 版，首次入库）`,
  });
  const base = (goal: Goal): readonly Task[] =>
    formerOf(goal).map(({ name, indicator }) => ({
      title: `${goal.subject}${name}`,
      indicator,
      lineage: "base",
    }));
  issues(two, workdayAfter(early, 1), { programmes: 0, compared: 0, found: 0 }, "攻势指挥部第六次会议");
  const three = new Telling("plan-3.0", "planVersion");
  const begun = workdayAfter(late, 0);
  three.does(reform, "draft", on(begun, 8.8), {
    ...named,
    release: "3.0",
    title: `${title}（3.0 版）`,
    previous: ref("plan-2.0"),
  });
  const drafted = workdayAfter(begun, 1);
  const settled = workdayAfter(drafted, 2);
  two.does(reform, "settle", on(settled, 10));
  const compared = { programmes: others.length, compared: others.length };
  const checked = workdayAfter(settled, 1);
  three.does(engine, "compare", on(checked, 10), { ...compared, found: 1 });
  const line = new Telling(lineKey("plan-3.0", after[0]!, 0), "planLine");
  line.does(engine, "overlap", on(checked, 9.9), { other: ref("programme-0-task"), likeness: 100 });
  line.does(headquarters, "rule", on(workdayAfter(checked, 1), 15), {
    ruling: "keep",
    rulingReason: why.ruling,
  });
  issues(three, workdayAfter(checked, 2), { ...compared, found: 0 }, "攻势指挥部第九次会议");
  return [
    ...others.flatMap((other, at) => otherProgramme(other, at, early)),
    ...two.steps,
    ...linesOf("plan-2.0", before, base, early),
    ...three.steps,
    ...linesOf("plan-3.0", after, nextOf, drafted),
    ...leftOut(before, workdayAfter(drafted, 1)),
    ...line.steps,
  ];
}
