// Special teams and the monthly comment: what is put on a list, who mends it, and the look back a month later
// (rules 1.3, 1.4).

import { dayOf, startOfDay } from "../../../../define/calendar.ts";
import { addMonths, type Day, dateOf, dayFromDate } from "../../../../define/civil.ts";
import { china } from "../../../calendar.ts";
import { type Chance, chance } from "../../random.ts";
import { whenWorked, workdayAfter } from "../../rhythm.ts";
import { type Slot, type Step, Telling } from "../../step.ts";
import type { TaskLife } from "./task-life.ts";
import { dated, leader, leadOf, office, reform } from "./year.ts";

interface Problem {
  readonly key: string;
  readonly title: string;
  readonly owner: string;
  readonly from: Readonly<Record<string, Slot>>;
  readonly raised: number;
}

/** One line of a problem list: mended and looked at again; now and then it was not, or needed more time. */
function problemSteps(seed: string, { key, title, owner, from, raised }: Problem): readonly Step[] {
  const draw = chance(`${key} ${seed}`);
  const telling = new Telling(key, "issue");
  const due = (at: number, days: number) => dateOf(workdayAfter(dayOf(china, at), days));
  let now = telling.does(reform(draw), "raise", raised, {
    ...from,
    title,
    owner: { org: owner },
    due: due(raised, 14),
  });
  if (draw.happens(0.1)) now = telling.does(reform(draw), "urge", whenWorked(draw, now, 8));
  if (draw.happens(0.08)) {
    now = telling.does(reform(draw), "move", whenWorked(draw, now, 1), {
      due: due(now, 24),
      reason: "需与财政年中调整衔接，时限顺延。",
    });
  }
  if (draw.happens(0.03)) {
    telling.does(leader(draw), "drop", whenWorked(draw, now, 2), { reason: "与另一问题重复，合并整改。" });
    return telling.steps;
  }
  const report = () =>
    telling.does(leadOf(draw, owner), "report", whenWorked(draw, now, draw.whole(4, 10)), {
      measure: "已明确专人负责，补齐缺口事项，相关区县同步完成，佐证已归档。",
    });
  now = report();
  if (draw.happens(0.12)) {
    now = telling.does(reform(draw), "look", whenWorked(draw, now, 2), {
      finding: "open",
      opinion: "只报了计划，没有完成情况。",
    });
    now = report();
  }
  telling.does(reform(draw), "look", whenWorked(draw, now, draw.whole(2, 5)), {
    finding: "settled",
    opinion: "整改到位。",
  });
  return telling.steps;
}

const heads = [
  ["营商环境突破专班", "市委常委、常务副市长", "weekly"],
  ["民生实事攻坚专班", "分管民政和人社的副市长", "biweekly"],
  ["数据共享攻坚专班", "市委秘书长", "monthly"],
  ["夜间经济推进专班", "分管商务和开放的副市长", "monthly"],
] as const;
const rhythms = { weekly: 7, biweekly: 14, monthly: 30 } as const;
const missing = ["配套细则没有按期印发", "区县推进不平衡", "系统对接进度滞后", "群众知晓率偏低"] as const;

/** What takes the whole year; each team has its own of it. */
const isLong = ({ task, pace }: TaskLife) => task.due === "12-20" && pace !== "ended" && pace !== "early";

interface Team {
  readonly key: string;
  readonly number: number;
  readonly own: readonly TaskLife[];
  readonly draw: Chance;
  readonly telling: Telling;
}

/** The special teams of a year, each for some tasks of one action, meeting in its rhythm. */
export function teamSteps(seed: string, lives: readonly TaskLife[], issued: Day, last: Day): readonly Step[] {
  const actions = Map.groupBy(lives.filter(isLong), ({ task }) => task.area.action.key);
  return [...actions.values()].slice(0, heads.length).flatMap((tasks, number) => {
    const key = `team ${number + 1}`;
    const [draw, telling] = [chance(`${key} ${seed}`), new Telling(key, "team")];
    const team = { key, number, own: tasks.slice(0, 6), draw, telling };
    const formed = form(team, issued);
    const problems = formed === null ? [] : meet(seed, team, formed, issued, last);
    return [...telling.steps, ...problems];
  });
}

/** Proposed and approved; when, or null where it was declined. */
function form({ number, own, draw, telling }: Team, issued: Day): number | null {
  const [title, head, rhythm] = heads[number]!;
  const lead = own[0]!.task.lead;
  const all = new Set(own.flatMap(({ task }) => [task.lead, ...task.participants]));
  telling.does(reform(draw), "propose", office(draw, issued + 6), {
    title,
    head,
    lead: { org: lead },
    members: [...all].filter(org => org !== lead).map(org => ({ org })),
    tasks: own.map(one => ({ matter: one.key })),
    rhythm,
  });
  const decided = office(draw, issued + 9);
  if (number < heads.length - 1) return telling.does(leader(draw), "form", decided);
  const reason = "现有议事协调机制可以承担，不再另设专班。";
  telling.does(leader(draw), "decline", decided, { reason });
  return null;
}

/** Its meetings, and the problems that they put on its list. */
function meet(seed: string, team: Team, formed: number, issued: Day, last: Day): readonly Step[] {
  const { key, number, own, draw, telling } = team;
  const every = rhythms[heads[number]![2]];
  const problems: Step[] = [];
  // Its tasks end one by one, and with the last of them the team.
  const ends = own.map(({ cleared }) => cleared ?? Number.POSITIVE_INFINITY);
  const until = Math.min(...ends, startOfDay(china, last));
  let now = formed;
  for (let day = dayOf(china, now) + every - 1; startOfDay(china, day) < until; day += every) {
    const at = office(draw, day);
    if (at <= now || at >= until) continue;
    if (number === 2 && day > issued + 120) {
      telling.does(leader(draw), "dissolve", at, { reason: "阶段性任务完成，转入部门日常工作。" });
      break;
    }
    const minutes = `听取${own.length}项任务进展，议定：${draw.pick(missing)}的，月底前补齐；需要协调的，报改革办。`;
    now = telling.does(leadOf(draw, own[0]!.task.lead), "meet", at, {
      met: dated(dayOf(china, at)),
      minutes,
    });
    if (number === 0 && day > issued + 60 && day <= issued + 67) {
      const change = { head: "市委副书记、市长", reason: "组长工作变动。" };
      telling.does(reform(draw), "change", whenWorked(draw, now, 1), change);
      now = telling.does(leader(draw), "form", whenWorked(draw, now, 2));
    }
    if (!draw.happens(every === 7 ? 0.12 : 0.3)) continue;
    const of = draw.pick(own);
    const title = `${of.task.title}：${draw.pick(missing)}`;
    const from = { source: "team", team: { matter: key }, task: { matter: of.key } };
    const raised = whenWorked(draw, now, 1);
    const problem = { key: `${key} problem ${day}`, title, owner: of.task.lead, from, raised };
    problems.push(...problemSteps(seed, problem));
  }
  return problems;
}

const said = [
  "总体平稳，制度类任务推进较快，平台类任务要盯紧接口。",
  "排名靠后的单位要在下月点评前拿出整改结果。",
  "要把群众感受作为衡量改革的第一标准，少报过程、多报结果。",
] as const;

function compared(
  draw: Chance,
  lives: readonly TaskLife[],
): { best: readonly string[]; worst: readonly string[] } {
  const leads = [...new Set(lives.map(({ task }) => task.lead))];
  const late = new Set(
    lives.filter(({ pace }) => pace === "behind" || pace === "overdue").map(({ task }) => task.lead),
  );
  const some = (from: readonly string[]) =>
    from.slice(draw.whole(0, Math.max(0, from.length - 3))).slice(0, 3);
  const worst = some(leads.filter(org => late.has(org)));
  return { best: some(leads.filter(org => !late.has(org))), worst };
}

/** 一月一点评: every month from one to the other, each looking back on the one before. */
export function commentSteps(
  seed: string,
  lives: readonly TaskLife[],
  first: Day,
  last: Day,
): readonly Step[] {
  const steps: Step[] = [];
  let previous: string | null = null;
  for (
    let month = dayFromDate(`${dateOf(first).slice(0, 7)}-01`);
    addMonths(month, 1) <= last;
    month = addMonths(month, 1)
  ) {
    const name = dateOf(month).slice(0, 7);
    if (month + 9 < first) continue;
    const key = `comment ${name}`;
    const draw = chance(`${key} ${seed}`);
    const telling = new Telling(key, "comment");
    const { best, worst } = compared(draw, lives);
    const owners = worst.length > 0 ? worst : best;
    telling.does(reform(draw), "open", office(draw, month + 9), {
      month: name,
      ...(previous === null ? {} : { previous: { matter: previous } }),
    });
    telling.does(reform(draw), "compile", office(draw, month + 20), {
      ...(previous === null
        ? {}
        : { before: "上月点评的问题逐项回看，多数已整改到位，未到位的已再次交办。" }),
      summary: `本月有${lives.length}项任务在推进，报送率在九成五以上，亮黄牌的逐项约谈联系人。`,
      best: best.map(org => ({ org })),
      worst: worst.map(org => ({ org })),
    });
    telling.does(reform(draw), "announce", office(draw, month + 22));
    let now = telling.does(leader(draw), "remark", office(draw, month + 25), { words: draw.pick(said) });
    for (const [number, owner] of owners.entries()) {
      const about = lives.find(({ task }) => task.lead === owner)!.task.title;
      steps.push(
        ...problemSteps(seed, {
          key: `${key} problem ${number + 1}`,
          title: `${about}：${missing[number % missing.length]!}`,
          owner,
          from: { source: "comment", comment: { matter: key } },
          raised: whenWorked(draw, now, 0) + number * 60_000,
        }),
      );
    }
    now = telling.does(reform(draw), "charge", whenWorked(draw, now, 2));
    telling.does(reform(draw), "look", office(draw, month + 52), { note: "已逐项回看。" });
    steps.push(...telling.steps);
    previous = key;
  }
  return steps;
}
