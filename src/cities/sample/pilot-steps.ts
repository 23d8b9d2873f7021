// A quarter of pilots in the small city: one that departs from a rule by leave and goes its first round of
// feedback, one that waits for its approval, one called off; and micro-reforms, listed, checked and spread.

import { type Day, dateOf } from "../../define/civil.ts";
import { startOfDay } from "../../define/calendar.ts";
import { china } from "../calendar.ts";
import { holdersOf } from "./people.ts";
import { inspectorPost, organPost, reformPost } from "./posts.ts";
import { workdayAfter } from "./rhythm.ts";
import { type Doer, type Step, Telling } from "./step.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const organ = first(organPost.key);
const inspector = first(inspectorPost.key);
const reform = first(reformPost.key);
const unitOf = (org: string): Doer => first(`${org}.lead`);

/** An hour of the so manieth working day after the script's first. */
const on = (start: Day, workdays: number, hours: number): number =>
  startOfDay(china, workdayAfter(start, workdays)) + hours * hour;

interface PilotTale {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly lead: string;
  readonly goal: string;
  readonly scope: string;
  readonly exitTerms: string;
  readonly standard: string;
  readonly provision?: string;
  readonly course: "looping" | "waiting" | "halted";
  readonly applied: number;
}

const tales: readonly PilotTale[] = [
  {
    key: "pilot-start",
    title: "小微工程告知承诺开工试点",
    unit: "shiqiao",
    lead: "dept.housing",
    goal: "小微工程从立项到开工不超过十个工作日。",
    scope: "石桥区投资五百万元以下、不涉及深基坑的工程",
    exitTerms: "发生一起等级以上质量安全事故即退出。",
    standard: "开工用时中位数不超过十个工作日，零安全事故。",
    provision: "《澜城市建筑市场管理条例》第十二条：先审批后开工",
    course: "looping",
    applied: 3,
  },
  {
    key: "pilot-meal",
    title: "社区食堂公建民营试点",
    unit: "lanjiang",
    lead: "dept.civil-affairs",
    goal: "形成政府建、企业营、老人得优惠的可持续模式。",
    scope: "府前、文昌两个街道的六处食堂",
    exitTerms: "连续两个月亏损或者食品安全检查不合格。",
    standard: "六处全部收支平衡，老年人满意率九成以上。",
    course: "waiting",
    applied: 50,
  },
  {
    key: "pilot-parking",
    title: "错时共享停车收益分成试点",
    unit: "binhai",
    lead: "dept.streetworks",
    goal: "机关和商圈车位夜间共享，收益按约分成。",
    scope: "银滩街道的四个停车场",
    exitTerms: "收费纠纷每月超过十起。",
    standard: "共享车位不少于三百个，投诉率低于百分之一。",
    course: "halted",
    applied: 6,
  },
];

function pilotSteps(tale: PilotTale, start: Day): readonly Step[] {
  const { key, title, applied, course, provision } = tale;
  const telling = new Telling(key, "pilot");
  const unit = unitOf(tale.unit);
  const departs = provision === undefined ? {} : { departs: true, provision };
  const year = dateOf(start).slice(0, 4);
  telling.does(unit, "apply", on(start, applied, 10), {
    title,
    origin: "grassroots",
    planYear: year,
    unit: { org: tale.unit },
    lead: { org: tale.lead },
    organ: { org: "reform-committee" },
    level: "city",
    goal: tale.goal,
    starts: dateOf(workdayAfter(start, applied + 12)),
    ends: dateOf(start + 200),
    scope: tale.scope,
    riskPlan: "出现安全、稳定方面的问题立即暂停，转入原程序办理，当日报告指挥部办公室。",
    exitTerms: tale.exitTerms,
    standard: tale.standard,
    ...departs,
  });
  telling.does(reform, "argue", on(start, applied + 5, 15), {
    argument: "fit",
    opinion: "组织专家和司法行政部门论证，风险可控，同意试点。",
  });
  if (course === "waiting") return telling.steps;
  telling.does(organ, "approve", on(start, applied + 10, 10), {
    basisNumber: `澜改〔${year}〕试${applied}号`,
    ...(provision === undefined ? {} : { authorisation: "澜城市人大常委会关于授权石桥区开展试点的决定" }),
  });
  if (course === "halted") {
    const reason = "开业首月收费纠纷十四起，触发退出条件，恢复原收费方式。";
    telling.does(organ, "halt", on(start, applied + 34, 10), { reason });
    return telling.steps;
  }
  telling.does(unit, "report", on(start, applied + 24, 10), {
    done: "首批八个项目告知承诺开工，平均七个工作日，开工后核查全部合格。",
    suggestion: "建议把投资上限提高到八百万元，统一承诺书文本。",
  });
  telling.does(unitOf(tale.lead), "respond", on(start, applied + 29, 15), {
    guidance: "承诺书文本由住建部门统一；上限暂不提高，先看开工后核查的情况。",
    turn: "adjust",
  });
  telling.does(unit, "adjust", on(start, applied + 33, 10), {
    adjustment: "启用统一承诺书，开工后十日内增加一次核查。",
  });
  telling.does(unit, "report", on(start, applied + 46, 10), {
    done: "累计二十六个项目，平均六个工作日开工，增加核查后发现问题三处，均当日整改。",
  });
  return telling.steps;
}

type Micro = readonly [title: string, domain: string, org: string, pain: string, cut: string, course: string];

// prettier-ignore
const micros: readonly Micro[] = [
  ["校门口分年级错峰接送", "livelihood", "shiqiao", "上下学时段校门口拥堵，家长停车半小时以上。", "分年级错峰十分钟，设即停即走车位，志愿者引导。", "spread"],
  ["菜市场公平秤扫码复核", "governance", "dept.market", "买菜缺斤少两说不清，投诉取证难。", "设公平秤，称重结果扫码留存，摊位按月公示。", "verified"],
  ["政务大厅周三晚间窗口", "service", "dept.approval", "上班族白天没空，请假办事成本高。", "每周三延时到晚八点，高频事项全部可办。", "listed"],
];

function microSteps([title, domain, org, pain, cut, course]: Micro, number: number, start: Day) {
  const telling = new Telling(`micro-${number}`, "microReform");
  const unit = unitOf(org);
  telling.does(unit, "submit", on(start, 4 + number, 10), {
    title,
    domain,
    pain,
    cut,
    due: dateOf(start + 180),
  });
  telling.does(reform, "include", on(start, 9 + number, 15));
  if (course === "listed") return telling.steps;
  telling.does(unit, "report", on(start, 34 + number, 10), {
    effect: "平均等候由二十六分钟降到四分钟，投诉由每月三十一件降到两件。",
    served: 12_600 - number * 3_100,
  });
  telling.does(inspector, "verify", on(start, 38 + number, 10), {
    conclusion: "passed",
    opinion: "现场查看三处、电话回访二十人，属实。",
  });
  if (course === "verified") return telling.steps;
  telling.does(reform, "promote", on(start, 44, 15), {
    spreadTo: ["lanjiang", "binhai", "yunling"].map(one => ({ org: one })),
    reason: "做法简单、不花钱、见效快。",
  });
  return telling.steps;
}

/** Every act of the pilots and of the micro-reforms. */
export const smallPilots = (start: Day): readonly Step[] => [
  ...tales.flatMap(tale => pilotSteps(tale, start)),
  ...micros.flatMap((micro, number) => microSteps(micro, number, start)),
];
