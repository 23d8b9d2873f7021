// Two standards: one in force and checked where it applies, one open for comment.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { holdersOf } from "../people.ts";
import { inspectorPost } from "../posts.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { standardsHeadPost, standardsPost } from "./posts.ts";

const hour = 3_600_000;
const first = ({ key }: { readonly key: string }): Doer => ({ person: holdersOf(key)[0]!, post: key });

const care = {
  title: "社区养老服务站服务规范",
  kind: "service",
  need: "各站服务项目和开放时间不一，群众反映集中，国家标准没有规定到站点。",
  scope: "全市社区养老服务站",
} as const;
const market = {
  title: "农贸市场快速检测室建设和运行规范",
  kind: "technical",
  need: "检测项目、频次和公示方式各市场不一样，结果没有可比性。",
  scope: "全市农贸市场和其举办单位",
} as const;

/** Both, told from `start`; the first is in force some three months later. */
export function standardStory(start: Day): readonly Step[] {
  const [officer, head] = [first(standardsPost), first(standardsHeadPost)];
  const telling = (key: string) => {
    const told = new Telling(key, "standard");
    const does = (by: Doer, action: string, workdays: number, input: Step["input"] = {}): void => {
      told.does(by, action, startOfDay(china, workdayAfter(start, workdays)) + 10 * hour, input);
    };
    return { told, does };
  };
  const one = telling("standard-care");
  const civil = first({ key: "dept.civil-affairs.lead" });
  one.does(civil, "propose", 1, care);
  one.does(officer, "admit", 5, { draftDue: dateOf(start + 40) });
  one.does(civil, "open", 15, {
    summary: "规定服务项目、开放时间、人员配备、收费公示和投诉处理。",
    closes: dateOf(start + 60),
  });
  one.does(civil, "settle", 45, {
    opinions: 12,
    adopted: 7,
    treatment: "采纳周末开放、收费上墙等七条；五条属于财政补助办法，已转民政局计财科。",
  });
  one.does(officer, "examine", 48, { verdict: "passed", opinion: "内容可行，报请批准。" });
  one.does(head, "approve", 50, {
    code: "DB9900/T 012—2026",
    effective: dateOf(workdayAfter(start, 50) + 3),
  });
  one.does(first(inspectorPost), "check", 55, {
    checked: { org: "shiqiao" },
    met: "partly",
    findings: "抽查六个站点，五个符合；一个站点周末没有开放，限一个月改正。",
  });
  const two = telling("standard-market");
  const own = first({ key: "dept.market.lead" });
  two.does(own, "propose", 40, market);
  two.does(officer, "admit", 44, { draftDue: dateOf(start + 90) });
  two.does(own, "open", 55, {
    summary: "规定检测室面积、设备、每日批次、公示屏内容和数据上传。",
    closes: dateOf(start + 130),
  });
  return [...one.told.steps, ...two.told.steps];
}
