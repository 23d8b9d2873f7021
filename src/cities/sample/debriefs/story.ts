// A debrief meeting on the script's last day: four reports are in, the method is published, and the roll
// waits to be called, so that whoever looks at the city can open the scoring and mark.

import { dayOf, startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf, yearOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { organPost, reformPost } from "../posts.ts";
import { type Doer, type Step, Telling } from "../step.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });
const reform = first(reformPost.key);
const organ = first(organPost.key);

interface Report {
  readonly key: string;
  readonly league: "areas" | "departments";
  readonly unit: string;
  readonly reporter: string;
  readonly six: Readonly<Record<string, string>>;
}

const said = (
  duty: string,
  tasks: string,
  exploration: string,
  highlights: string,
  problems: string,
  plans: string,
) => ({ duty, tasks, exploration, highlights, problems, plans });

const reports: readonly Report[] = [
  {
    key: "debrief-shiqiao",
    league: "areas",
    unit: "shiqiao",
    reporter: "石桥区委书记 雷鸣远",
    six: said(
      "区委常委会研究改革议题十一次，书记领办老旧小区改造和夜间照明两项。",
      "承担市级任务六项，办结五项，一项按月推进；区级任务二十三项全部按期。",
      "在石桥街道试行“网格一键吹哨”，部门平均报到时间由两天缩到半天。",
      "东巷社区自治管水的做法被市里推广，三个街道照着做。",
      "两个社区的养老用房至今没有落实，拖了一年。",
      "明年三月前落实养老用房，把吹哨报到推到全区七个街道。",
    ),
  },
  {
    key: "debrief-lingang",
    league: "areas",
    unit: "lingang",
    reporter: "临港区委书记 程望舒",
    six: said(
      "成立区委书记任组长的改革专班，每月调度，全年调度十次。",
      "港口通关一件事按期上线，企业开办环节由五个减到两个。",
      "对闲置厂房实行“先租后让”，盘活四宗。",
      "通关一件事两个月办理三千二百件，没有一件超时。",
      "镇街承接下放事项的人手不足，有六项接不住。",
      "上半年收回接不住的事项，同步培训窗口人员。",
    ),
  },
  {
    key: "debrief-housing",
    league: "departments",
    unit: "dept.housing",
    reporter: "市住建局党组书记 钟之衡",
    six: said(
      "党组会专题研究改革九次，班子成员每人领办一项。",
      "老旧小区加装电梯全年完成六十一部，物业费公开做到全覆盖。",
      "自主推行施工图“告知承诺加抽查”，审查时间减少七成。",
      "抽查发现的问题全部公示，没有出现返工纠纷。",
      "加装电梯一楼住户补偿谈不拢的有十四个单元，办法不多。",
      "制定补偿参考价，明年六月前把十四个单元逐个谈完。",
    ),
  },
  {
    key: "debrief-transport",
    league: "departments",
    unit: "dept.transport",
    reporter: "市交通局党组书记 罗启航",
    six: said(
      "主要负责同志每月到一线坐一次公交、走一条断头路。",
      "七项任务办结六项，城乡公交一体化因车辆交付推迟两个月。",
      "高峰期定制公交由市民在线投票定线路，开通九条。",
      "定制公交日均载客四千一百人，绕行减少三成。",
      "断头路还有八条没有打通，征收进度慢。",
      "与属地逐条定时间表，每季度公布一次进展。",
    ),
  },
];

/** An hour so many days before the last. */
const on = (last: Day, days: number, hours: number) => startOfDay(china, last - days) + hours * hour;

function reportSteps(last: Day, { key, league, unit, reporter, six }: Report): readonly Step[] {
  const telling = new Telling(key, "debrief");
  telling.does(reform, "enlist", on(last, 21, 9.5), {
    year: String(yearOf(last)),
    league,
    unit: { org: unit },
    reporter,
    dueDay: dateOf(last - 7),
  });
  telling.does(first(`${unit}.lead`), "submit", on(last, 9, 15.3), six);
  return telling.steps;
}

function meetingSteps(last: Day): readonly Step[] {
  const telling = new Telling("debrief-meeting", "debriefMeeting");
  const of = (league: Report["league"]) =>
    reports.filter(one => one.league === league).map(({ key }) => ({ matter: key }));
  telling.does(reform, "propose", on(last, 20, 10), {
    year: String(yearOf(last)),
    title: `${yearOf(last)} 年度全市改革述职评议会`,
    day: dateOf(last),
    place: "市级机关会议中心二楼",
    rules: [
      "述职人按六项内容报告，主任现场点评，到会人员当场用手机打分。六项满分依次为 20、30、15、15、10、10 分，留空不算 0 分。",
      "每组满五张票去掉一个最高分和一个最低分后取平均，三组按 40、30、30 合成，最后保留两位小数；同分并列。",
      "本单位的人回避。打分前封箱，结束后当场公布，全部选票可以下载核算。",
    ].join(""),
    leaderWeight: 40,
    memberWeight: 30,
    delegateWeight: 30,
  });
  telling.does(reform, "enlist", on(last, 8, 16), {
    areaReports: of("areas"),
    departmentReports: of("departments"),
  });
  telling.does(organ, "publish", on(last, 6, 10.4));
  return telling.steps;
}

/** The debriefs of the year in which the script ends, and their meeting. */
export const debriefStory = (end: number): readonly Step[] => {
  const last = dayOf(china, end);
  return [...reports.flatMap(report => reportSteps(last, report)), ...meetingSteps(last)];
};
