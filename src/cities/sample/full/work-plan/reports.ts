// The monthly reports on a task, due by the 25th (rules 1.4): most come in time and say what was done; some
// come late or not at all, a few are last month's with the figures changed, to be caught.

import { districts } from "../../areas.ts";
import { type Chance, chance } from "../../random.ts";
import { weighedKeys } from "../weighed.ts";
import type { WorkTask } from "./plan.ts";

/** How a task goes: in step, a little behind, behind a milestone, past its day, done early, ended. */
export type TaskPace = "steady" | "slow" | "behind" | "overdue" | "early" | "ended";
const paces = weighedKeys<TaskPace>({ steady: 60, slow: 14, behind: 11, overdue: 7, early: 6, ended: 2 });

export interface MonthlyReport {
  /** 1 to 12. */
  readonly month: number;
  /** Day of the month on which it comes in; null where it does not. */
  readonly day: number | null;
  readonly progress: number;
  readonly milestone: string;
  readonly done: string;
  readonly problem: string;
  /** What help the lead needs. */
  readonly need: string;
  /** Whether it is the month before's, told again. */
  readonly copied: boolean;
}

export interface TaskCourseOfYear {
  readonly pace: TaskPace;
  readonly reports: readonly MonthlyReport[];
}

// prettier-ignore
const done = [
  "召开专题调度会{n}次，研究解决问题{m}个，{s}", "赴{m}个区县实地调研，{s}", "已完成年度目标的{p}%，{s}", "会同参与单位逐项核对，{s}，并建立问题台账{m}条",
  "本月{s}，征求{k}家单位意见，采纳{m}条", "组织业务培训{n}场{k}0余人次，{s}", "对照验收标准自查，{s}，整改问题{m}个", "围绕“{d}”集中攻坚，{s}",
] as const;
// prettier-ignore
const where = [
  "{a}已先行完成，{b}正在组织验收", "{a}、{b}两地进度较快，其余区县按计划推进", "{a}提出的{n}条意见已逐条答复", "在{a}召开现场会，推广{b}的做法",
  "对{a}进度偏慢的{n}个事项发函提醒",
  "{a}试点反馈问题{m}个，已解决{n}个", "{b}新增{n}个点位，{a}完成资料归集", "会同{a}、{b}开展联合检查{n}次", "{a}的经验材料已报送，{b}正在复制",
] as const;
// prettier-ignore
const more = [
  "下月将重点推进区县落地", "相关佐证材料已上传", "群众反映总体较好，收到有效建议{m}条", "下一步抓紧与参与单位会签", "已纳入本单位重点工作周调度",
  "同步开展政策解读{n}期，覆盖{k}个单位", "正在起草配套文件，拟于下月征求意见",
] as const;
// prettier-ignore
const problems = [
  "部门数据接口标准不一致，比对需要人工复核", "部分区县配套资金未到位", "历史资料缺失，权属核实难度大", "居民意见尚未统一", "参与单位职责边界不够清楚",
  "专业人员不足，进度受影响", "上级配套细则尚未出台", "施工受雨季影响，工期后延", "企业参与意愿不强", "系统改造采购周期较长",
] as const;
// prettier-ignore
const needs = [
  "请改革办协调召开部门会商", "请财政部门明确资金安排", "请大数据局协助打通数据接口", "请有关区县明确专人", "请编制部门研究力量保障", "请司法部门提前介入合法性审查",
] as const;

interface Said {
  readonly task: WorkTask;
  readonly milestone: string;
  readonly progress: number;
}
const filled = (draw: Chance, text: string, { task, milestone, progress }: Said): string => {
  const [one, other] = [draw.whole(0, 4), draw.whole(5, 9)];
  return text
    .replace("{s}", `按“${milestone.split("；")[0]}”的节点要求推进`)
    .replace("{d}", task.deliverable)
    .replace("{p}", String(progress))
    .replace("{a}", districts[one]!.name)
    .replace("{b}", districts[other]!.name)
    .replace("{n}", String(draw.whole(1, 4)))
    .replace("{m}", String(draw.whole(5, 19)))
    .replace("{k}", String(draw.whole(6, 24)));
};

/** How far the plan wants it at the end of a month, in percent. */
const planned = ({ due }: WorkTask, month: number): number =>
  Math.min(100, Math.round((month / Number(due.slice(0, 2))) * 100));

const factors: Readonly<Record<TaskPace, number>> = {
  steady: 0.98,
  slow: 0.87,
  behind: 0.72,
  overdue: 0.66,
  early: 1.25,
  ended: 0.5,
};

/** The plan is issued at the end of April; until then what was carried over goes on without reports. */
const firstMonth = 5;

function told(
  draw: Chance,
  task: WorkTask,
  month: number,
  progress: number,
  troubled: boolean,
): MonthlyReport {
  const milestone = task.milestones[Math.floor((month - 1) / 3)] ?? task.milestones[3];
  // Each month other sentences, so that a report is like the one before only where it is copied.
  const turn = task.title.length + month * 3;
  const parts = [done, where, more]
    .map((list, at) => list[(turn + at * month) % list.length]!)
    .map(text => filled(draw, text, { task, milestone, progress }));
  const late = draw.happens(troubled ? 0.16 : 0.05);
  return {
    month,
    day: draw.happens(troubled ? 0.06 : 0.012) ? null : late ? draw.whole(26, 28) : draw.whole(18, 25),
    progress,
    milestone,
    done: `${parts.join("。")}。`,
    problem: draw.happens(troubled ? 0.85 : 0.3) ? draw.pick(problems) : "",
    need: draw.happens(troubled ? 0.5 : 0.12) ? draw.pick(needs) : "",
    copied: false,
  };
}

/** The text of the month before with its figures moved by one, as such copies are made. */
function copied(former: MonthlyReport, month: number, day: number | null, progress: number): MonthlyReport {
  const text = former.done.replace(/\d+/g, figure => String(Number(figure) + 1));
  return { ...former, month, day, progress, done: text, copied: true };
}

/** The course of a task from the plan's issue to its end, the same for the same seed. */
export function courseOf(seed: string, task: WorkTask): TaskCourseOfYear {
  const draw = chance(`${task.key} ${seed}`);
  const pace = paces.draw(draw);
  const troubled = pace !== "steady" && pace !== "early";
  const last = pace === "ended" ? 8 : pace === "overdue" ? 12 : Number(task.due.slice(0, 2));
  const reports: MonthlyReport[] = [];
  for (let month = firstMonth; month <= last; month += 1) {
    const former = reports.at(-1);
    const wanted = Math.round(planned(task, month) * factors[pace]) + draw.whole(-3, 3);
    const reached = month === last && pace !== "overdue" && pace !== "ended" ? 100 : wanted;
    const progress = Math.min(100, Math.max(former?.progress ?? 0, reached));
    const own = told(draw, task, month, progress, troubled);
    const copies = former !== undefined && draw.happens(troubled ? 0.07 : 0.015);
    reports.push(copies ? copied(former, month, own.day, progress) : own);
    if (progress === 100) break;
  }
  return { pace, reports };
}
