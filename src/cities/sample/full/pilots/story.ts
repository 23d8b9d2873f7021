// The pilots of the full city: nineteen of the grass roots, which stand outside the plan's tasks, and one
// hundred and six for higher levels, all of them carried out; and the micro-reforms of the year.

import { startOfDay } from "../../../../define/calendar.ts";
import { type Day, dateOf } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { districts } from "../../areas.ts";
import { departments } from "../../departments.ts";
import { holdersOf } from "../../people.ts";
import { inspectorPost, organPost, reformPost } from "../../posts.ts";
import { type Chance, chance } from "../../random.ts";
import { workdayAfter } from "../../rhythm.ts";
import { type Doer, type Step, Telling } from "../../step.ts";
import { assigned, grassroots, microReforms } from "./rows.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const organ = first(organPost.key);
const inspector = first(inspectorPost.key);
const reformers = holdersOf(reformPost.key);
const reform = (number: number): Doer => ({
  person: reformers[number % reformers.length]!,
  post: reformPost.key,
});
const on = (day: Day, hours: number): number => startOfDay(china, workdayAfter(day, 0)) + hours * hour;
const leadOf = (org: string): Doer => first(`${org}.lead`);

interface Pilot {
  readonly key: string;
  readonly title: string;
  readonly origin: "grassroots" | "above";
  readonly level: "nation" | "province" | "city";
  readonly unit: string;
  readonly lead: string;
  readonly begins: Day;
  /** How many days it runs. */
  readonly days: number;
  readonly number: number;
  /** Departs from a rule, by leave. */
  readonly departs: boolean;
}

function applied(telling: Telling, pilot: Pilot, unit: Doer): number {
  const { title, origin, level, begins, days, number, departs } = pilot;
  telling.does(unit, "apply", on(begins - 50, 10), {
    title,
    origin,
    planYear: dateOf(begins).slice(0, 4),
    unit: { org: pilot.unit },
    lead: { org: pilot.lead },
    organ: { org: "reform-committee" },
    level,
    ...(origin === "above"
      ? { basisNumber: `上级批准〔${dateOf(begins).slice(0, 4)}〕${number + 1}号` }
      : {}),
    goal: `“${title}”形成可复制的做法，办理时间减半。`,
    starts: dateOf(begins),
    ends: dateOf(begins + days),
    scope: "试点单位辖区",
    riskPlan: "出现安全、稳定方面的问题立即暂停，转入原程序办理，当日报告指挥部办公室。",
    exitTerms: "发生责任事故，或者群众不满意率超过一成。",
    standard: "办理时间减半，满意率不低于九成，没有新增风险。",
    ...(departs ? { departs: true, provision: "地方性法规中先审批后实施的规定" } : {}),
  });
  telling.does(reform(0), "argue", on(begins - 35, 15), {
    argument: "fit",
    opinion: "组织专家和司法行政部门论证，风险可控，同意试点。",
  });
  return telling.does(organ, "approve", on(begins - 12, 10), {
    basisNumber: `澜改〔${dateOf(begins).slice(0, 4)}〕试${number + 1}号`,
    ...(departs ? { authorisation: `市人大常委会授权决定第${number + 1}号` } : {}),
  });
}

/** Feedback up, an answer down, an adjustment; then the evaluation and what was decided. */
function carriedOut(telling: Telling, pilot: Pilot, unit: Doer, draw: Chance): void {
  const { begins, days, title } = pilot;
  for (let loop = 1; loop <= 3; loop += 1) {
    const day = begins + Math.round((days * loop) / 5);
    telling.does(unit, "report", on(day, 10), {
      done: `第 ${loop} 次反馈：已办理 ${draw.whole(20, 300)} 件，平均用时缩短 ${draw.whole(20, 55)}%。`,
      suggestion: "建议统一材料清单，明确容错情形。",
    });
    telling.does(reform(loop), "respond", on(day + 6, 15), {
      guidance: loop === 1 ? "材料清单由牵头单位统一，先按统一清单试。" : "做法稳定，继续按方案推进。",
      turn: loop === 1 ? "adjust" : "goOn",
    });
    if (loop === 1)
      telling.does(unit, "adjust", on(day + 9, 10), { adjustment: "按统一清单重做办理流程，减少两个环节。" });
  }
  const evaluated = begins + Math.round(days * 0.8);
  const effect = draw.weighted({ reached: 74, partly: 26 });
  telling.does(inspector, "evaluate", on(evaluated, 10), {
    effect,
    evaluation: `“${title}”办理时间缩短过半，满意率 ${draw.whole(91, 98)}%，没有发生风险事件。`,
  });
  const decided = {
    decisionNumber: `市委深改委第 ${draw.whole(3, 12)} 次会议`,
    reason: "效果稳定，具备推开条件。",
  };
  if (effect === "partly") {
    telling.does(organ, "stop", on(evaluated + 8, 10), {
      ...decided,
      reason: "部分达到目标，做法并入改革任务继续探索。",
    });
    return;
  }
  const rollBasis = pilot.departs ? { rollBasis: "修改后的地方性法规" } : {};
  const rolledTo = districts.slice(0, 6).map(({ key }) => ({ org: key }));
  telling.does(organ, "rollOut", on(evaluated + 8, 10), { ...decided, rolledTo, ...rollBasis });
  telling.does(reform(1), "consolidate", on(evaluated + 30, 10), {
    result: `“${title}”成为全市统一做法。`,
    paper: `澜改办发试点成果第 ${pilot.number + 1} 号`,
  });
}

function pilotSteps(seed: string, pilot: Pilot): readonly Step[] {
  const draw = chance(`${pilot.key} ${seed}`);
  const telling = new Telling(pilot.key, "pilot");
  const unit = leadOf(pilot.unit);
  applied(telling, pilot, unit);
  carriedOut(telling, pilot, unit, draw);
  return telling.steps;
}

function microSteps(seed: string, title: string, number: number, begins: Day): readonly Step[] {
  const key = `micro ${number + 1}`;
  const draw = chance(`${key} ${seed}`);
  const telling = new Telling(key, "microReform");
  const org =
    number % 3 === 0 ? departments[number % departments.length]! : districts[number % districts.length]!;
  const unit = leadOf(org.key);
  const day = begins + draw.whole(0, 150);
  telling.does(unit, "submit", on(day, 10), {
    title,
    domain: draw.weighted({ opening: 12, governance: 34, livelihood: 34, service: 20 }),
    pain: `群众反映${title.slice(0, 8)}不方便，跑多次、等得久。`,
    cut: "减一个环节、并一张表、延一个时段，由社区帮办。",
    due: dateOf(day + 200),
  });
  telling.does(reform(number), "include", on(day + 6, 15));
  if (number % 6 === 5) return telling.steps;
  const done = telling.does(unit, "report", on(day + draw.whole(50, 110), 10), {
    effect: `办理次数由 ${draw.whole(2, 4)} 次减到 1 次，等候时间缩短 ${draw.whole(30, 80)}%。`,
    served: draw.whole(200, 26_000),
  });
  telling.does(inspector, "verify", done + 5 * 24 * hour, {
    conclusion: "passed",
    opinion: "现场查看和电话回访属实。",
  });
  return telling.steps;
}

/** Every act of the pilots and the micro-reforms. */
export function pilotStory(seed: string, begins: Day): readonly Step[] {
  const from = (origin: Pilot["origin"], title: string, number: number): Pilot => ({
    key: `pilot ${origin} ${number + 1}`,
    title,
    origin,
    level: origin === "grassroots" ? "city" : number % 4 === 0 ? "nation" : "province",
    unit:
      origin === "grassroots"
        ? districts[number % districts.length]!.key
        : departments[number % departments.length]!.key,
    lead: departments[(number * 7 + 3) % departments.length]!.key,
    begins: begins + 60 + (number % 12) * 10,
    days: origin === "grassroots" ? 320 : 240,
    number,
    departs: origin === "grassroots" && number % 6 === 2,
  });
  return [
    ...grassroots.flatMap((title, number) => pilotSteps(seed, from("grassroots", title, number))),
    ...assigned.flatMap((title, number) => pilotSteps(seed, from("above", title, number))),
    ...microReforms.flatMap((title, number) => microSteps(seed, title, number, begins + 120)),
  ];
}
