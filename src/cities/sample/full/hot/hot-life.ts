// What officials make of the hot issues that are found in the script: watched, assessed a month later,
// decided, carried to a task; who asked is told and says what they think. Those that are one thing are
// merged by hand.

import { dayOf, startOfDay } from "../../../../define/calendar.ts";
import { dateOf, type Day } from "../../../../define/civil.ts";
import { topics } from "../../../../mechanisms/ask/topics.ts";
import { china } from "../../../calendar.ts";
import { streets } from "../../areas.ts";
import { holdersOf } from "../../people.ts";
import { urgerPost } from "../../posts.ts";
import { type Chance, chance } from "../../random.ts";
import { whenFree, whenWorked } from "../../rhythm.ts";
import { type Named, type Step, Telling, engine } from "../../step.ts";
import { verdicts } from "../../texts/phrases.ts";
import { organ, reform } from "../work-plan/year.ts";
import type { FullAppeal } from "../writers.ts";
import type { HotFinder, HotFound } from "./finder.ts";
import { commonest, type ReadAppeal, readAppeal } from "./heard.ts";
import { hotTask } from "./hot-task.ts";

const hour = 3_600_000;
const daysToAssess = 26;
/**
 * As many as are worth a decision to take up; fewer are watched on and then left to their units. Both numbers
 * are written into the script, as whatever its officials decide is: how many it takes up shows nothing of the
 * search. What the search finds of the 26 that are planted is counted in test/unit/sample/hot.test.ts.
 */
const worthIt = 13;
const observed = 186;

const reasons = {
  livelihood: "群众反映集中、关系日常生活，列入区办实事，由牵头单位限期办成并逐人回告。",
  key: "涉及多个单位职责，列入重点任务统筹办理，按月调度。",
  campaign: "问题反复发生，列入专项治理，集中整治并建立长效机制。",
} as const;
const nameOf = new Map(streets.map(({ key, name }) => [key, name]));
const ref = (matter: string): Named => ({ matter });

interface Life {
  readonly key: string;
  readonly draw: Chance;
  found: HotFound;
  /** Members that the log has. */
  told: Set<string>;
  stands: "watching" | "decided" | "merged";
}

export class HotLives {
  readonly #seed: string;
  readonly #finder: HotFinder;
  readonly #read = new Map<string, ReadAppeal>();
  readonly #lives = new Map<number, Life>();
  readonly #agenda = new Map<Day, (() => readonly Step[])[]>();

  constructor(seed: string, finder: HotFinder) {
    this.#seed = seed;
    this.#finder = finder;
  }

  /** An appeal is filed; its whole life is known to the script. */
  hears(appeal: FullAppeal, steps: readonly Step[]): void {
    const { key, at, asker, content, thing, place } = appeal;
    const [area, street] = [place.district, place.street];
    this.#read.set(key, readAppeal(appeal, steps));
    this.#finder.hears({ key, at, asker: asker?.phone ?? null, content, topic: thing.topic, area, street });
  }

  /** What follows from a day, all of it later. */
  after(day: Day): readonly Step[] {
    const morning = startOfDay(china, day + 1) + 7 * hour;
    const opened = this.#finder.changed(morning).flatMap(found => {
      const known = this.#lives.get(found.key);
      if (known === undefined) return this.#detected(found, day, morning);
      known.found = found;
      return [];
    });
    const due = this.#agenda.get(day) ?? [];
    this.#agenda.delete(day);
    return [...opened, ...due.flatMap(act => act())];
  }

  #plan(day: Day, act: () => readonly Step[]): void {
    const planned = this.#agenda.get(day) ?? [];
    planned.push(act);
    this.#agenda.set(day, planned);
  }

  #measures({ people, heat, earliest, latest }: HotFound) {
    return { people, heat: Math.round(heat * 10) / 10, earliest: dateOf(earliest), latest: dateOf(latest) };
  }

  #detected(found: HotFound, day: Day, at: number): readonly Step[] {
    const key = `hot-${this.#lives.size + 1}`;
    const draw = chance(`hot life ${this.#seed} ${key}`);
    const life: Life = { key, draw, found, told: new Set(found.members), stands: "watching" };
    this.#lives.set(found.key, life);
    for (let week = 1; week <= 26; week += 1)
      this.#plan(day + week * 7, () => this.#gathered(life, day + week * 7));
    this.#plan(day + daysToAssess, () => this.#assessed(life, day + daysToAssess));
    const telling = new Telling(key, "hotIssue");
    const { topic, area, street } = found;
    const name = `${nameOf.get(street ?? "") ?? ""}${topics[topic as keyof typeof topics] ?? "同类"}诉求集中`;
    telling.does(engine, "detect", at, {
      title: name,
      ...(topic === null ? {} : { topic }),
      ...(area === null ? {} : { area: { org: area } }),
      ...(street === null ? {} : { street: { org: street } }),
      added: found.members.map(ref),
      ...this.#measures(found),
    });
    return telling.steps;
  }

  #gathered(life: Life, day: Day): readonly Step[] {
    const added = life.found.members.filter(member => !life.told.has(member));
    if (life.stands === "merged" || added.length === 0) return [];
    for (const member of added) life.told.add(member);
    const telling = new Telling(life.key, "hotIssue");
    const at = startOfDay(china, day + 1) + 7 * hour;
    telling.does(engine, "gather", at, { added: added.map(ref), ...this.#measures(life.found) });
    return telling.steps;
  }

  /**
   * A bigger one, or one that was decided on already, which the analyst sees is about the same: people file
   * one thing under several topics.
   */
  #same({ found, key }: Life): Life | undefined {
    const about = this.#about({ found });
    return [...this.#lives.values()].find(
      other =>
        other.key !== key &&
        other.stands !== "merged" &&
        (other.stands === "decided" || other.told.size > found.members.length) &&
        this.#about(other) === about,
    );
  }

  #about = ({ found }: Pick<Life, "found">): string =>
    commonest(found.members.map(member => this.#read.get(member)?.about)) ?? "";

  #assessed(life: Life, day: Day): readonly Step[] {
    const { draw, key, told } = life;
    const urger = { person: draw.pick(holdersOf(urgerPost.key)), post: urgerPost.key };
    const telling = new Telling(key, "hotIssue");
    const at = whenWorked(draw, startOfDay(china, day + 1), draw.whole(1, 2));
    const same = this.#same(life);
    if (same !== undefined) {
      life.stands = "merged";
      for (const member of told) same.told.add(member);
      telling.does(urger, "merge", at, { into: ref(same.key) });
      return telling.steps;
    }
    const isWorth = told.size >= worthIt;
    if (!isWorth && draw.happens(0.4)) return [];
    const title = this.#about(life).slice(0, 60);
    const decision = isWorth
      ? draw.weighted<"livelihood" | "key" | "campaign">({ livelihood: 36, key: 34, campaign: 30 })
      : ("none" as const);
    life.stands = "decided";
    telling.does(urger, "assess", at, {
      title,
      analysis: `逐件核对后确认为同一问题：${title}。反映持续、涉及多人，${isWorth ? "单件办理不能根治，建议列入统筹解决" : "由承办单位逐件办理即可"}。`,
      proposal: decision,
      organ: { org: "reform-committee" },
    });
    const decided = telling.does(organ(draw), "decide", whenWorked(draw, at, draw.whole(2, 6)), {
      decision,
      reason: decision === "none" ? "件数不多、已有承办单位逐件办理，继续监测。" : reasons[decision],
    });
    return decision === "none" ? telling.steps : [...telling.steps, ...this.#carried(life, title, decided)];
  }

  #carried(life: Life, title: string, decided: number): readonly Step[] {
    const { draw, key, told } = life;
    const lead = commonest([...told].map(member => this.#read.get(member)?.department)) ?? "dept.streetworks";
    const { steps, cleared } = hotTask(draw, { hot: key, title, lead, decided });
    const day = dayOf(china, cleared);
    this.#plan(day, () => this.#judged(life, day));
    const telling = new Telling(key, "hotIssue");
    telling.does(reform(draw), "evaluate", whenWorked(draw, cleared + observed * 24 * hour, 2), {
      effect: draw.weighted({ settled: 60, eased: 40 }),
      opinion: "观察期内同类诉求明显减少，现场抽查没有反弹，转入日常管护。",
    });
    return [...steps, ...telling.steps];
  }

  /** What came of it, in the words of those who asked. */
  #judged({ key, told }: Life, day: Day): readonly Step[] {
    return [...told].flatMap(member => {
      const read = this.#read.get(member);
      const draw = chance(`judged ${key} ${member} ${this.#seed}`);
      if (read === undefined || read.over || read.phone === null || !draw.happens(0.55)) return [];
      const verdict = draw.weighted({ solved: 60, partly: 29, unsolved: 11 });
      const telling = new Telling(member, "appeal");
      telling.does(
        { person: read.phone, post: null },
        "judge",
        whenFree(draw, startOfDay(china, day + 1), draw.whole(0, 9)),
        { verdict, ...(draw.happens(0.4) ? { remark: draw.pick<string>(verdicts[verdict]) } : {}) },
      );
      return telling.steps;
    });
  }
}
