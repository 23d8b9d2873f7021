// Everything of the reform office's ledgers in the full city: work points, tasks, slips, teams, comments.

import { dayOf, startOfDay } from "../../../../define/calendar.ts";
import type { Day } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { chance } from "../../random.ts";
import { whenFree } from "../../rhythm.ts";
import { type Step, Telling } from "../../step.ts";
import { verdicts } from "../../texts/phrases.ts";
import type { Asked } from "../life/heard.ts";
import { commentSteps, teamSteps } from "./meetings.ts";
import { pointSteps } from "./points.ts";
import { slipSteps } from "./slips.ts";
import { handedOver, type TaskLife, taskLife } from "./task-life.ts";
import { type PlanYear, planYears } from "./year.ts";

/**
 * Tells the work of both plan years, each when its drafting begins: tasks come from what was asked before.
 */
export class Works {
  readonly #seed: string;
  readonly #last: Day;
  readonly #years: readonly PlanYear[];
  #former: readonly TaskLife[] = [];

  /** `cut`: only so many tasks of the plan, for tests. */
  constructor(seed: string, first: Day, last: Day, cut?: number) {
    this.#seed = seed;
    this.#last = last;
    this.#years = planYears(first, last, cut);
  }

  /**
   * The steps that are planned on a day, all of them later; none on most days. `asked` finds appeals of an
   * org.
   */
  on(day: Day, asked: (org: string, most: number) => readonly Asked[]): readonly Step[] {
    return this.#years.filter(({ begins }) => begins === day).flatMap(plan => this.#year(plan, asked));
  }

  #year(plan: PlanYear, asked: (org: string, most: number) => readonly Asked[]): readonly Step[] {
    const seed = this.#seed;
    const raised: { readonly life: TaskLife; readonly by: readonly Asked[] }[] = [];
    for (const task of plan.tasks) {
      const draw = chance(`raised ${task.key} ${seed}`);
      const from = task.source === "citizens" || task.source === "feedback";
      const by = from ? asked(task.lead, draw.whole(2, 8)) : [];
      const former = plan.former ? undefined : this.#unfinished(task.key);
      const appeals = by.map(({ key }) => key);
      raised.push({ life: taskLife({ seed, plan, task, appeals, carried: former?.key ?? null }), by });
    }
    const lives = raised.map(({ life }) => life);
    const until = plan.former ? this.#years[1]!.begins : this.#last;
    const steps = [
      ...pointSteps(seed, plan),
      ...lives.flatMap(life => life.steps),
      ...raised.flatMap(one => this.#judged(one.life, one.by)),
      ...this.#slips(plan, lives),
      ...commentSteps(seed, lives, plan.issued, until),
      ...(plan.former ? [] : [...teamSteps(seed, lives, plan.issued, this.#last), ...this.#handedOver(plan)]),
    ];
    if (plan.former) this.#former = lives;
    return steps;
  }

  /** The former year's task that this one goes on with. */
  #unfinished(key: string): TaskLife | undefined {
    const number = key.slice(-3);
    return this.#former.find(
      life => life.key.endsWith(number) && life.cleared === null && life.pace !== "ended",
    );
  }

  #handedOver(plan: PlanYear): readonly Step[] {
    return plan.tasks.flatMap(({ key }) => {
      const former = this.#unfinished(key);
      return former === undefined ? [] : [handedOver(this.#seed, former, key, plan.issued + 4)];
    });
  }

  /** What came of it, in the words of those who asked. */
  #judged({ key, cleared }: TaskLife, by: readonly Asked[]): readonly Step[] {
    if (cleared === null) return [];
    return by.flatMap(({ key: appeal, phone }) => {
      const draw = chance(`judged ${key} ${appeal} ${this.#seed}`);
      if (!draw.happens(0.62)) return [];
      const verdict = draw.weighted({ solved: 62, partly: 28, unsolved: 10 });
      const telling = new Telling(appeal, "appeal");
      const told = startOfDay(china, dayOf(china, cleared) + 1);
      telling.does({ person: phone, post: null }, "judge", whenFree(draw, told, draw.whole(0, 9)), {
        verdict,
        ...(draw.happens(0.4) ? { remark: draw.pick<string>(verdicts[verdict]) } : {}),
      });
      return telling.steps;
    });
  }

  /** For what is late, and some things that citizens keep asking for. */
  #slips(plan: PlanYear, lives: readonly TaskLife[]): readonly Step[] {
    const late = lives.filter(
      ({ pace, steps }) => (pace === "behind" || pace === "overdue") && steps.length > 8,
    );
    return late.flatMap(({ key, task, steps }, number) => {
      const reports = steps.filter(({ action }) => action === "report");
      const from = reports[Math.min(reports.length - 1, 2 + (number % 3))]?.at;
      if (from === undefined) return [];
      const slip = { key: `slip ${key}`, subject: task.title.slice(0, 60), target: task.lead, from };
      return slipSteps(this.#seed, { ...slip, task: key, government: number % 6 === 5 });
    });
  }
}
